// Deciding an event again: its old postings are reversed, the new ones posted, and every later event whose figures
// change is listed with both. An event keeps its place: it is decided on what the events before it had left.
//
// The later events are decided again too, so that no account is ever overdrawn; the list is for a person, who alone can
// say what becomes of money that was paid out. Where a later event's incident is not at hand its postings stand, and it
// is listed with `after: null`.
import type { Determination } from '../determination.ts';
import { type LedgerFault, ledgerFault } from './faults.ts';
import {
  appended,
  balancesOf,
  eventsAfter,
  type Ledger,
  type LedgerEvent,
  type Posting,
  standingEvents,
  standingPostings,
} from './ledger.ts';
import { accept, balanced, determinationFaults, propose } from './propose.ts';

/** What one coverage draws from one account. */
export type Drawn = Pick<Posting, 'account' | 'coverage' | 'amount'>;

export interface Change {
  readonly event: string;
  readonly before: readonly Drawn[];
  /** `null`: it may change, but its incident is not at hand. */
  readonly after: readonly Drawn[] | null;
}

export type Redecided =
  | { readonly ledger: Ledger; readonly changed: readonly Change[] }
  | { readonly faults: readonly LedgerFault[] };

/** Decides a later event on these balances; `undefined` where its incident is not at hand. */
export type DecideLater = (event: string, balances: ReadonlyMap<string, bigint>) => Determination | undefined;

/** `determination` has to be made on `balancesOf(ledger, event)`. */
export function redecide(determination: Determination, ledger: Ledger, later: DecideLater): Redecided {
  const strange = determinationFaults(determination, ledger);
  if (strange.length > 0) return { faults: strange };
  const event = determination.incident.id;
  const standing = standingEvents(ledger).get(event);
  if (standing === undefined) return { faults: [ledgerFault('event-unknown', '/events', { event })] };
  if (standing.state === 'open') {
    const accepted = accept(determination, ledger);
    return 'faults' in accepted ? accepted : { ...accepted, changed: [] };
  }
  const { entry, postings } = propose(determination, ledger);
  if (entry.determination === standing.determination) return { ledger, changed: [] };
  let now = replaced(ledger, entry, postings);
  const changed: Change[] = [];
  for (const each of eventsAfter(ledger, event)) {
    const before = drawnBy(ledger, each);
    const left = balancesOf(now, each);
    if (sameBalances(left, balancesOf(ledger, each))) continue;
    const found = later(each, left);
    if (found === undefined) {
      changed.push({ event: each, before, after: null });
      continue;
    }
    const again = propose(found, now);
    if (sameDrawn(before, again.postings) && again.entry.state === 'decided') continue;
    now = replaced(now, again.entry, again.postings);
    changed.push({ event: each, before, after: again.postings.map(drawnOf) });
  }
  const whole = balanced(now);
  return 'faults' in whole ? whole : { ...whole, changed };
}

function replaced(ledger: Ledger, entry: LedgerEvent, postings: readonly Posting[]): Ledger {
  const reversals = standingPostings(ledger, entry.event).map((posting): Posting => ({ ...posting, kind: 'reversed' }));
  return appended(ledger, [entry], [...reversals, ...postings]);
}

/** What stands drawn by an event. */
export function drawnBy(ledger: Ledger, event: string): readonly Drawn[] {
  return standingPostings(ledger, event).map(drawnOf);
}

function drawnOf({ account, coverage, amount }: Posting): Drawn {
  return { account, coverage, amount };
}

export function sameDrawn(left: readonly Drawn[], right: readonly Drawn[]): boolean {
  const key = (each: readonly Drawn[]): string => JSON.stringify(each.map(drawnKey).sort());
  return key(left) === key(right);
}

function drawnKey({ account, coverage, amount }: Drawn): string {
  return JSON.stringify([account, coverage, amount]);
}

function sameBalances(left: ReadonlyMap<string, bigint>, right: ReadonlyMap<string, bigint>): boolean {
  return [...left].every(([account, minor]) => right.get(account) === minor);
}
