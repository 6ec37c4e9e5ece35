// From a determination to the postings it proposes, and to a ledger in which they stand. The same event is never paid
// twice: accepting the same determination again changes nothing, and another one on the same event is refused here; it
// is for `redecide`, which takes the old postings back first.
import type { Contract } from '../../language/index.ts';
import { contentHash } from '../../language/index.ts';
import { openingsOf } from '../accounts.ts';
import type { Determination } from '../determination.ts';
import { type LedgerFault, ledgerFault } from './faults.ts';
import {
  amountIn,
  appended,
  type Ledger,
  type LedgerEvent,
  type Posting,
  type Reserve,
  standingEvents,
} from './ledger.ts';
import { balanceFaults, policyOf } from './read.ts';

export interface Proposal {
  /** The entry that accepting it appends; an open one posts nothing, it reserves. */
  readonly entry: LedgerEvent;
  readonly postings: readonly Posting[];
  /** Other open events that may draw on the same accounts, and what they may draw. */
  readonly others: readonly (Reserve & { readonly event: string })[];
}

export type Accepted = { readonly ledger: Ledger } | { readonly faults: readonly LedgerFault[] };

/** A ledger in which nothing has happened yet; not where nobody has bound what an account holds. */
export function openLedger(contract: Contract): Accepted {
  const openings = [...openingsOf(contract)];
  const unbound = openings.filter(([, minor]) => minor === null);
  if (unbound.length > 0)
    return { faults: unbound.map(([account]) => ledgerFault('account-unbound', '/accounts', { account })) };
  const accounts = openings.map(([account, minor]) => {
    const opening = amountIn(minor ?? 0n, contract.currency);
    return { account, opening, balance: opening };
  });
  return {
    ledger: {
      format: 'proviso-ledger/1',
      policy: policyOf(contract),
      currency: contract.currency,
      accounts,
      events: [],
      postings: [],
    },
  };
}

/** Of determinations that are still held: a ledger asks several times for the hash of one. */
const hashes = new WeakMap<Determination, string>();

/** Equal for determinations that say the same; where their clauses stand in the source does not count. */
export function determinationHash(determination: Determination): string {
  const known = hashes.get(determination);
  if (known !== undefined) return known;
  const hash = contentHash(determination, 'place');
  hashes.set(determination, hash);
  return hash;
}

export function propose(determination: Determination, ledger: Ledger): Proposal {
  const { incident, outcome, postings } = determination;
  const hash = determinationHash(determination);
  const isOpen =
    outcome === 'open' || postings.some(({ atLeast, atMost }) => atMost === null || atLeast.amount !== atMost.amount);
  const drawn = new Set(postings.map(({ account }) => account));
  return {
    entry: {
      event: incident.id,
      incident: incident.hash,
      determination: hash,
      state: isOpen ? 'open' : 'decided',
      reserves: isOpen
        ? postings.map(({ account, coverage, atLeast, atMost }) => ({
            account,
            coverage,
            atLeast: atLeast.amount,
            atMost: atMost?.amount ?? null,
          }))
        : [],
    },
    postings: isOpen
      ? []
      : postings.map(({ account, coverage, atLeast }) => ({
          event: incident.id,
          account,
          coverage,
          amount: atLeast.amount,
          kind: 'posted',
          determination: hash,
        })),
    others: [...standingEvents(ledger).values()]
      .filter(({ event }) => event !== incident.id)
      .flatMap(({ event, reserves }) =>
        reserves.filter(({ account }) => drawn.has(account)).map((reserve) => ({ event, ...reserve })),
      ),
  };
}

/** The ledger with the determination's postings in it. */
export function accept(determination: Determination, ledger: Ledger): Accepted {
  const strange = determinationFaults(determination, ledger);
  if (strange.length > 0) return { faults: strange };
  const { entry, postings } = propose(determination, ledger);
  const standing = standingEvents(ledger).get(entry.event);
  if (standing?.determination === entry.determination) return { ledger };
  if (standing?.state === 'decided') {
    const at = ledger.events.findLastIndex(({ event }) => event === entry.event);
    return { faults: [ledgerFault('event-twice', `/events/${at}`, { event: entry.event })] };
  }
  return balanced(appended(ledger, [entry], postings));
}

/** No account may be overdrawn, whoever asks for it. */
export function balanced(ledger: Ledger): Accepted {
  const faults = balanceFaults(ledger);
  return faults.length > 0 ? { faults } : { ledger };
}

/** It is of the policy whose ledger this is, in its currency, and draws on its accounts. */
export function determinationFaults(
  { policy, incident, payable, postings }: Determination,
  ledger: Ledger,
): readonly LedgerFault[] {
  if ((policy.id ?? policy.wording) !== ledger.policy)
    return [ledgerFault('other-contract', '/policy', { event: incident.id })];
  const { currency } = payable.atLeast;
  if (currency !== ledger.currency)
    return [ledgerFault('other-currency', '/currency', { ledger: ledger.currency, policy: currency })];
  const known = new Set(ledger.accounts.map(({ account }) => account));
  return postings.flatMap(({ account }) =>
    known.has(account) ? [] : [ledgerFault('unknown-account', '/accounts', { account })],
  );
}
