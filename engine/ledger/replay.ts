// Replay: incidents, in order, under one contract, from accounts that are untouched. It gives the ledger again, and the
// balances with it; held against a ledger that was kept, it tells what has become different, in money.
import { openingsOf } from '../accounts.ts';
import { adjudicate, type Case } from '../adjudicate.ts';
import type { Determination } from '../determination.ts';
import type { Incident } from '../incident/facts.ts';
import { type LedgerFault, ledgerFault } from './faults.ts';
import { amountIn, balancesOf, type Ledger, minorIn, standingEvents } from './ledger.ts';
import { accept, openLedger } from './propose.ts';
import { type Drawn, drawnBy, sameDrawn } from './redecide.ts';

/** All that decides an incident, but the incident and what the accounts hold. */
export type Unit = Omit<Case, 'incident' | 'balances'>;

export type Replayed =
  | { readonly ledger: Ledger; readonly determinations: readonly Determination[] }
  | { readonly faults: readonly LedgerFault[] };

export function replay(unit: Unit, incidents: readonly Incident[]): Replayed {
  const opened = openLedger(unit.contract);
  if ('faults' in opened) return opened;
  let { ledger } = opened;
  const determinations: Determination[] = [];
  for (const incident of incidents) {
    if (standingEvents(ledger).has(incident.id))
      return { faults: [ledgerFault('event-twice', '', { event: incident.id })] };
    const determination = adjudicate({ ...unit, incident, balances: balancesOf(ledger) });
    const accepted = accept(determination, ledger);
    if ('faults' in accepted) return accepted;
    ledger = accepted.ledger;
    determinations.push(determination);
  }
  return { ledger, determinations };
}

export interface Difference {
  readonly event: string;
  /** `null`: the ledger does not know the event. */
  readonly before: readonly Drawn[] | null;
  readonly after: readonly Drawn[] | null;
  /** What is drawn more, or with a minus sign less, as text. */
  readonly difference: string;
}

/** The events that draw something else in one ledger than in the other, in the order of the second. */
export function differencesOf(before: Ledger, after: Ledger): readonly Difference[] {
  const [old, now] = [standingEvents(before), standingEvents(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((event): readonly Difference[] => {
    const was = old.has(event) ? drawnBy(before, event) : null;
    const is = now.has(event) ? drawnBy(after, event) : null;
    if (was !== null && is !== null && sameDrawn(was, is)) return [];
    const difference = amountIn(sumOf(is, after.currency) - sumOf(was, before.currency), after.currency);
    return [{ event, before: was, after: is, difference }];
  });
}

function sumOf(drawn: readonly Drawn[] | null, currency: string): bigint {
  return (drawn ?? []).reduce((sum, { amount }) => sum + minorIn(amount, currency), 0n);
}

export interface OrderEffect {
  /** Another order of the same claims would have paid another total. */
  readonly changes: boolean;
  /** False where the orders were too many to try each: then swaps of neighbours and the reverse were tried. */
  readonly exhaustive: boolean;
  readonly least: { readonly order: readonly string[]; readonly total: string };
  readonly most: { readonly order: readonly string[]; readonly total: string };
}

/** Up to this many events every order is tried. */
const mostPermuted = 5;

/** Whether the order of claims changes the total paid. */
export function orderEffect(unit: Unit, incidents: readonly Incident[]): OrderEffect {
  const { currency } = unit.contract;
  const total = totals(unit);
  const exhaustive = incidents.length <= mostPermuted || total.isIndependent(incidents);
  const orders = total.isIndependent(incidents)
    ? [incidents]
    : incidents.length <= mostPermuted
      ? permutations(incidents)
      : swaps(incidents);
  const tried = orders.map((order) => ({ order: order.map(({ id }) => id), total: total.of(order) }));
  const least = tried.reduce((a, b) => (b.total < a.total ? b : a));
  const most = tried.reduce((a, b) => (b.total > a.total ? b : a));
  const asText = ({ order, total: sum }: typeof least) => ({ order, total: amountIn(sum, currency) });
  return { changes: least.total !== most.total, exhaustive, least: asText(least), most: asText(most) };
}

interface Spent {
  readonly paid: bigint;
  readonly drawn: readonly (readonly [account: string, minor: bigint])[];
}

function sameSpent(left: Spent, right: Spent): boolean {
  const key = ({ paid, drawn }: Spent): string => `${paid} ${drawn.map(([account, minor]) => `${account} ${minor}`)}`;
  return key(left) === key(right);
}

/** What is paid in an order. An event that finds the same balances again is not decided again. */
function totals(unit: Unit): {
  readonly of: (order: readonly Incident[]) => bigint;
  readonly isIndependent: (incidents: readonly Incident[]) => boolean;
} {
  const full: ReadonlyMap<string, bigint> = new Map(
    [...openingsOf(unit.contract)].map(([account, minor]) => [account, minor ?? 0n] as const),
  );
  const known = new Map<string, Spent>();
  const decide = (incident: Incident, left: ReadonlyMap<string, bigint>): Spent => {
    const key = `${incident.id} ${[...left.values()].join(' ')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { outcome, payable, postings } = adjudicate({ ...unit, incident, balances: left });
    const minor = (amount: string): bigint => minorIn(amount, unit.contract.currency);
    const found: Spent =
      outcome === 'open'
        ? { paid: 0n, drawn: [] }
        : {
            paid: minor(payable.atLeast.amount),
            drawn: postings.map(({ account, atLeast }) => [account, minor(atLeast.amount)] as const),
          };
    known.set(key, found);
    return found;
  };
  const spend = (left: ReadonlyMap<string, bigint>, drawn: Spent['drawn']): ReadonlyMap<string, bigint> => {
    const next = new Map(left);
    for (const [account, minor] of drawn) next.set(account, (next.get(account) ?? 0n) - minor);
    return next;
  };
  return {
    of: (order) => {
      let left = full;
      let sum = 0n;
      for (const incident of order) {
        const { paid, drawn } = decide(incident, left);
        left = spend(left, drawn);
        sum += paid;
      }
      return sum;
    },
    // Where every event finds enough whatever the others took, none of them minds the others: then each pays the same
    // from the full accounts as from what all the others leave.
    isIndependent: (incidents) =>
      incidents.every((incident) => {
        const others = incidents.filter((each) => each !== incident);
        const left = others.reduce((rest, each) => spend(rest, decide(each, full).drawn), full);
        if ([...left.values()].some((minor) => minor < 0n)) return false;
        return sameSpent(decide(incident, left), decide(incident, full));
      }),
  };
}

function permutations<Of>(all: readonly Of[]): readonly (readonly Of[])[] {
  if (all.length <= 1) return [all];
  return all.flatMap((first, position) =>
    permutations(all.filter((_, other) => other !== position)).map((rest) => [first, ...rest]),
  );
}

function swaps<Of>(all: readonly Of[]): readonly (readonly Of[])[] {
  const swapped = all
    .slice(1)
    .map((each, position) => [
      ...all.slice(0, position),
      each,
      ...all.slice(position, position + 1),
      ...all.slice(position + 2),
    ]);
  return [all, [...all].reverse(), ...swapped];
}
