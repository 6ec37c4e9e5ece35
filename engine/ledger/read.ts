// A ledger document, from text, to a ledger that can be relied on, or to all that is wrong with it: shape first, then
// what it says of the policy, then its arithmetic. Nothing is mended.
import type { Contract, Said } from '../../language/index.ts';
import { openingsOf } from '../accounts.ts';
import { type LedgerFault, ledgerFault } from './faults.ts';
import { amountIn, drawnDown, isAmount, isSame, type Ledger, minorIn, type Posting, standingEvents } from './ledger.ts';

export type LedgerRead = { readonly ledger: Ledger } | { readonly faults: readonly LedgerFault[] };

export function readLedger(text: string, contract: Contract): LedgerRead {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { faults: [ledgerFault('not-json', '', { detail: error instanceof Error ? error.message : '' })] };
  }
  const misshapen = ledgerShape(document, '');
  if (misshapen.length > 0) return { faults: misshapen };
  const ledger = document as Ledger;
  const strange = policyFaults(ledger, contract);
  if (strange.length > 0) return { faults: strange };
  const wrong = [...postingFaults(ledger), ...balanceFaults(ledger)];
  return wrong.length > 0 ? { faults: wrong } : { ledger };
}

// ---- shape ---------------------------------------------------------------------------------------------------------

type Shape = (value: unknown, pointer: string) => readonly LedgerFault[];

const text: Shape = (value, pointer) =>
  typeof value === 'string' && value !== '' ? [] : misfit(pointer, { en: 'a text', zh: '文本' });
const textOrNull: Shape = (value, pointer) => (value === null ? [] : text(value, pointer));
const hash: Shape = (value, pointer) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
    ? []
    : misfit(pointer, { en: 'a hash of 64 hexadecimal digits', zh: '64 位十六进制哈希值' });

function oneOf(...values: readonly string[]): Shape {
  const listed = values.map((each) => `"${each}"`);
  return (value, pointer) =>
    typeof value === 'string' && values.includes(value)
      ? []
      : misfit(pointer, { en: listed.join(' or '), zh: listed.join('或') });
}

function listOf(each: Shape): Shape {
  return (value, pointer) =>
    Array.isArray(value)
      ? value.flatMap((inner, position) => each(inner, `${pointer}/${position}`))
      : misfit(pointer, { en: 'a list', zh: '列表' });
}

function record(keys: Readonly<Record<string, Shape>>): Shape {
  return (value, pointer) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return misfit(pointer, { en: 'a record', zh: '记录' });
    const entries = new Map<string, unknown>(Object.entries(value));
    const unknown = [...entries.keys()].filter((key) => !Object.hasOwn(keys, key));
    return [
      ...Object.entries(keys).flatMap(([key, shape]) =>
        entries.has(key)
          ? shape(entries.get(key), `${pointer}/${key}`)
          : [ledgerFault('missing-key', pointer, { key })],
      ),
      ...unknown.map((key) => ledgerFault('unknown-key', pointer, { key })),
    ];
  };
}

function misfit(pointer: string, wanted: Said): readonly LedgerFault[] {
  return [ledgerFault('wrong-shape', pointer, { wanted })];
}

const reserve = record({ account: text, coverage: text, atLeast: text, atMost: textOrNull });
const ledgerShape = record({
  format: oneOf('proviso-ledger/1'),
  policy: text,
  currency: text,
  accounts: listOf(record({ account: text, opening: text, balance: text })),
  events: listOf(
    record({
      event: text,
      incident: hash,
      determination: hash,
      state: oneOf('decided', 'open'),
      reserves: listOf(reserve),
    }),
  ),
  postings: listOf(
    record({
      event: text,
      account: text,
      coverage: text,
      amount: text,
      kind: oneOf('posted', 'reversed'),
      determination: hash,
    }),
  ),
});

// ---- the policy ----------------------------------------------------------------------------------------------------

/** How a ledger names the policy it is kept for. */
export function policyOf(contract: Contract): string {
  return contract.policy?.id ?? contract.wording.name;
}

function policyFaults(ledger: Ledger, contract: Contract): readonly LedgerFault[] {
  const policy = policyOf(contract);
  if (ledger.policy !== policy) return [ledgerFault('other-policy', '/policy', { ledger: ledger.policy, policy })];
  if (ledger.currency !== contract.currency)
    return [ledgerFault('other-currency', '/currency', { ledger: ledger.currency, policy: contract.currency })];
  return [...amountFaults(ledger), ...accountFaults(ledger, contract)];
}

function amountFaults({ accounts, events, postings, currency }: Ledger): readonly LedgerFault[] {
  const check = (written: string | null, pointer: string): readonly LedgerFault[] =>
    written === null || isAmount(written, currency) ? [] : [ledgerFault('not-an-amount', pointer, { written })];
  return [
    ...accounts.flatMap(({ opening, balance }, at) => [
      ...check(opening, `/accounts/${at}/opening`),
      ...check(balance, `/accounts/${at}/balance`),
    ]),
    ...events.flatMap(({ reserves }, at) =>
      reserves.flatMap(({ atLeast, atMost }, position) => [
        ...check(atLeast, `/events/${at}/reserves/${position}/atLeast`),
        ...check(atMost, `/events/${at}/reserves/${position}/atMost`),
      ]),
    ),
    ...postings.flatMap(({ amount }, at) => check(amount, `/postings/${at}/amount`)),
  ];
}

function accountFaults(ledger: Ledger, contract: Contract): readonly LedgerFault[] {
  const openings = openingsOf(contract);
  const named = ledger.accounts.map(({ account }) => account);
  const unknown = (account: string, pointer: string): readonly LedgerFault[] =>
    openings.has(account) ? [] : [ledgerFault('unknown-account', pointer, { account })];
  return [
    ...ledger.accounts.flatMap(({ account, opening }, at): readonly LedgerFault[] => {
      const full = openings.get(account);
      if (full === null) return [ledgerFault('account-unbound', `/accounts/${at}/account`, { account })];
      if (full === undefined) return unknown(account, `/accounts/${at}/account`);
      if (named.indexOf(account) < at) return [ledgerFault('account-twice', `/accounts/${at}/account`, { account })];
      const policy = amountIn(full, ledger.currency);
      return !isAmount(opening, ledger.currency) || opening === policy
        ? []
        : [ledgerFault('opening-differs', `/accounts/${at}/opening`, { account, ledger: opening, policy })];
    }),
    ...[...openings.keys()]
      .filter((account) => !named.includes(account))
      .map((account) => ledgerFault('account-missing', '/accounts', { account })),
    ...ledger.events.flatMap(({ reserves }, at) =>
      reserves.flatMap(({ account }, position) => unknown(account, `/events/${at}/reserves/${position}/account`)),
    ),
    ...ledger.postings.flatMap(({ account }, at) => unknown(account, `/postings/${at}/account`)),
  ];
}

// ---- arithmetic ----------------------------------------------------------------------------------------------------

/** Each posting rests on a determination of its event; one decision stands at a time; a reversal takes back a posting. */
function postingFaults(ledger: Ledger): readonly LedgerFault[] {
  const faults: LedgerFault[] = [];
  const listed = new Map<string, Set<string>>();
  for (const { event, determination } of ledger.events)
    listed.set(event, (listed.get(event) ?? new Set()).add(determination));
  const standing = new Map<string, Posting[]>();
  for (const [at, posting] of ledger.postings.entries()) {
    const { event, determination, kind } = posting;
    const pointer = `/postings/${at}`;
    const determinations = listed.get(event);
    if (determinations === undefined) faults.push(ledgerFault('event-unknown', `${pointer}/event`, { event }));
    else if (!determinations.has(determination))
      faults.push(ledgerFault('determination-unknown', `${pointer}/determination`, { event }));
    const posted = standing.get(event) ?? [];
    standing.set(event, posted);
    const same = posted.findIndex((each) => isSame(each, posting));
    if (kind === 'reversed' && same >= 0) posted.splice(same, 1);
    else if (kind === 'reversed') faults.push(ledgerFault('reverses-nothing', pointer, { event }));
    else if (posted.some((each) => isPaidAlready(each, posting)))
      faults.push(ledgerFault('posted-twice', pointer, { event }));
    else posted.push(posting);
  }
  const open = [...standingEvents(ledger).values()].filter(({ state }) => state === 'open');
  return [
    ...faults,
    ...open
      .filter(({ event }) => (standing.get(event) ?? []).length > 0)
      .map(({ event }) =>
        ledgerFault('open-posts', `/events/${ledger.events.findLastIndex((each) => each.event === event)}`, { event }),
      ),
  ];
}

/** By another decision, or on the same account by the same coverage. */
function isPaidAlready(before: Posting, posting: Posting): boolean {
  return (
    before.determination !== posting.determination ||
    (before.account === posting.account && before.coverage === posting.coverage)
  );
}

/** The balances stated are those that the postings leave, and none is below nothing. */
export function balanceFaults(ledger: Ledger): readonly LedgerFault[] {
  const left = drawnDown(ledger);
  return ledger.accounts.flatMap(({ account, balance }, at): readonly LedgerFault[] => {
    const pointer = `/accounts/${at}/balance`;
    const found = left.get(account) ?? 0n;
    if (found < 0n) return [ledgerFault('overdrawn', pointer, { account, by: amountIn(-found, ledger.currency) })];
    return minorIn(balance, ledger.currency) === found
      ? []
      : [
          ledgerFault('does-not-balance', pointer, {
            account,
            stated: balance,
            found: amountIn(found, ledger.currency),
          }),
        ];
  });
}
