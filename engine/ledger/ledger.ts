// A ledger: what has been paid out of the accounts of one policy. A plain JSON document with a published schema
// (ledger.schema.json beside this file). Events and postings are only ever appended: a decision that is taken back is
// reversed by postings of its own, and the last entry of an event is the one that stands.
//
// A posted amount is exact. A determination that is open posts nothing; it reserves: its entry says what it may still
// draw, and whoever else draws on that account is told so.
import type { Currency } from '../../language/index.ts';
import { moneyToText, readMoney } from '../../language/index.ts';

export interface Ledger {
  readonly format: 'proviso-ledger/1';
  /** The policy number; the name of the wording where no policy binds it. */
  readonly policy: string;
  readonly currency: string;
  readonly accounts: readonly LedgerAccount[];
  /** In the order in which they were decided. */
  readonly events: readonly LedgerEvent[];
  readonly postings: readonly Posting[];
}

export interface LedgerAccount {
  readonly account: string;
  /** What there is in the period; amounts are text in the ledger's currency. */
  readonly opening: string;
  /** What is left: the opening, less what is posted, plus what is reversed. */
  readonly balance: string;
}

export interface LedgerEvent {
  readonly event: string;
  /** Hash of the incident that was decided, and of the determination. */
  readonly incident: string;
  readonly determination: string;
  readonly state: 'decided' | 'open';
  /** Of an open event: what it may still draw; empty for a decided one. */
  readonly reserves: readonly Reserve[];
}

export interface Reserve {
  readonly account: string;
  readonly coverage: string;
  readonly atLeast: string;
  /** `null`: nothing bounds it. */
  readonly atMost: string | null;
}

export interface Posting {
  readonly event: string;
  readonly account: string;
  readonly coverage: string;
  readonly amount: string;
  readonly kind: 'posted' | 'reversed';
  readonly determination: string;
}

/** An amount of the ledger, in minor units. */
export function minorIn(amount: string, currency: string): bigint {
  const money = readMoney({ currency, amount });
  if (typeof money === 'string') throw new Error(`broken invariant: \`${amount}\` stands in a ledger`);
  return money.minor;
}

export function amountIn(minor: bigint, currency: string): string {
  if (minor < 0n) return `-${amountIn(-minor, currency)}`;
  return moneyToText({ currency: currency as Currency, minor }).amount;
}

/** All decimals of the currency, as every amount of a ledger is written. */
export function isAmount(text: string, currency: string): boolean {
  const money = readMoney({ currency, amount: text });
  return typeof money !== 'string' && moneyToText(money).amount === text;
}

/** The entry that stands for each event, by event; the order is that in which events were first decided. */
export function standingEvents({ events }: Pick<Ledger, 'events'>): ReadonlyMap<string, LedgerEvent> {
  const first = new Map<string, LedgerEvent>();
  for (const entry of events) {
    // What was open has drawn nothing: its place is that of the decision.
    if (first.get(entry.event)?.state === 'open' && entry.state === 'decided') first.delete(entry.event);
    first.set(entry.event, entry);
  }
  return first;
}

/** What stands posted for an event: its postings without those that were reversed. */
export function standingPostings(ledger: Ledger, event: string): readonly Posting[] {
  const standing: Posting[] = [];
  for (const posting of ledger.postings) {
    if (posting.event !== event) continue;
    if (posting.kind === 'posted') standing.push(posting);
    else {
      const position = standing.findIndex((each) => isSame(each, posting));
      if (position >= 0) standing.splice(position, 1);
    }
  }
  return standing;
}

/** Of one decision on one account: a reversal takes back exactly such a posting. */
export function isSame(left: Posting, right: Posting): boolean {
  return (
    left.event === right.event &&
    left.account === right.account &&
    left.coverage === right.coverage &&
    left.amount === right.amount &&
    left.determination === right.determination
  );
}

/** What is left of each account, in minor units: after all events, or before the one that is named. */
export function balancesOf(ledger: Ledger, before?: string): ReadonlyMap<string, bigint> {
  const left = new Map(
    ledger.accounts.map(({ account, opening }) => [account, minorIn(opening, ledger.currency)] as const),
  );
  for (const event of eventsBefore(ledger, before)) {
    for (const { account, amount } of standingPostings(ledger, event))
      left.set(account, (left.get(account) ?? 0n) - minorIn(amount, ledger.currency));
  }
  return left;
}

/** An event that has drawn nothing yet comes after all that have. */
function eventsBefore(ledger: Ledger, before: string | undefined): readonly string[] {
  const decided = [...standingEvents(ledger)].filter(([, { state }]) => state === 'decided').map(([event]) => event);
  const position = before === undefined ? -1 : decided.indexOf(before);
  return position < 0 ? decided : decided.slice(0, position);
}

/** The events decided after this one, in order. */
export function eventsAfter(ledger: Ledger, event: string): readonly string[] {
  const decided = [...standingEvents(ledger)].filter(([, { state }]) => state === 'decided').map(([each]) => each);
  const position = decided.indexOf(event);
  return position < 0 ? [] : decided.slice(position + 1);
}

/** The ledger with these entries and postings appended, and its balances made to fit. */
export function appended(ledger: Ledger, events: readonly LedgerEvent[], postings: readonly Posting[]): Ledger {
  const next = {
    ...ledger,
    events: [...ledger.events, ...events],
    postings: [...ledger.postings, ...postings],
  };
  const left = drawnDown(next);
  return {
    ...next,
    accounts: next.accounts.map((each) => ({
      ...each,
      balance: amountIn(left.get(each.account) ?? 0n, ledger.currency),
    })),
  };
}

/** What the postings, line by line, leave of each account. */
export function drawnDown({ accounts, postings, currency }: Ledger): ReadonlyMap<string, bigint> {
  const left = new Map(accounts.map(({ account, opening }) => [account, minorIn(opening, currency)] as const));
  for (const { account, amount, kind } of postings) {
    const minor = minorIn(amount, currency);
    left.set(account, (left.get(account) ?? 0n) + (kind === 'posted' ? -minor : minor));
  }
  return left;
}
