// Events are paid in order of date, because accounts run on from one to the next. Dates that are not stated, or only in
// part, leave several orders possible: each is tried. Two events of one date stand in the order of the document.
import type { Expression } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import { evaluate } from '../conditions/values.ts';
import type { EventFacts } from '../incident/facts.ts';
import { paidEventsOf, unstatedEvent } from './places.ts';
import { occurrencesRead } from './reads.ts';

type Event = EventFacts | undefined;

export interface Orders {
  /** At least one, at most `mostOrders`; more are not tried, and `all` is then false. */
  readonly orders: readonly (readonly Event[])[];
  readonly all: boolean;
  /** The facts that would tell the order; empty where it is known, or nothing hangs on it. */
  readonly facts: readonly string[];
}

/** How many orders are tried: all of five events none of which is dated. */
export const mostOrders = 120;

/** The orders in which the events of an incident may have taken place, as far as that can matter. */
export function ordersOf(scope: Scope): Orders {
  const events = paidEventsOf(scope.incident);
  const dates = datesOf(events, scope);
  const { coverages, parts, pays: ofWording } = scope.index.contract;
  const lines = [...coverages, ...parts].flatMap(({ pays }): readonly { line: string }[] => pays);
  const draws = [...lines, ...ofWording].some(({ line }) => line === 'account' || line === 'aggregate');
  if (events.length < 2 || dates === undefined || !draws) return { orders: [events], all: true, facts: [] };
  const orders: Event[][] = [];
  const place = (placed: Event[], left: readonly number[]): void => {
    if (orders.length > mostOrders) return;
    if (left.length === 0) orders.push(placed);
    for (const next of left) {
      if (left.some((other) => other !== next && comesBefore(other, next, dates))) continue;
      place(
        [...placed, events[next]],
        left.filter((each) => each !== next),
      );
    }
  };
  place([], [...events.keys()]);
  const facts = orders.length < 2 ? [] : [...new Set(dates.flatMap((date) => date.facts))];
  return { orders: orders.slice(0, mostOrders), all: orders.length <= mostOrders, facts };
}

interface Dated {
  readonly low: bigint | null;
  readonly high: bigint | null;
  readonly facts: readonly string[];
  /** What nobody has stated draws first, since it may have come first. */
  readonly first: boolean;
}

function comesBefore(one: number, other: number, dates: readonly Dated[]): boolean {
  const [a, b] = [dates[one], dates[other]];
  if (a === undefined || b === undefined || b.first) return false;
  if (a.first) return true;
  const same = a.low !== null && a.low === a.high && b.low === a.low && b.high === a.low;
  if (same) return one < other;
  return a.high !== null && b.low !== null && (a.high < b.low || (a.high === b.low && one < other));
}

function datesOf(events: readonly Event[], scope: Scope): readonly Dated[] | undefined {
  const at = eventInstants(scope)[0];
  if (at === undefined) return undefined;
  return events.map((event) => {
    const { domain, facts } = evaluate(at, { ...scope, event });
    const { low = null, high = null } = domain.range ?? {};
    return { low, high, facts: event === unstatedEvent ? [] : facts, first: event === unstatedEvent };
  });
}

/** The instants of an event by which the wording dates it: whose rates count, or that have to lie within a period. */
function eventInstants({ index }: Scope): readonly Expression[] {
  return instantsOf(index.contract).filter((at) => occurrencesRead(at, index).has('event'));
}

/** By which the wording dates what happened: the instant whose rates count, then those asked to lie within a period. */
export function instantsOf({ conversion, basis, coverages }: Scope['index']['contract']): readonly Expression[] {
  const grants = coverages.flatMap(({ grant }) => grant);
  const dated = [...basis, ...grants].flatMap(({ holds }) => inPeriod(holds));
  return [...(conversion === null ? [] : [conversion.at]), ...dated];
}

function inPeriod(condition: Expression): readonly Expression[] {
  if (condition.op === 'in-period') return [condition.value];
  return condition.op === 'all' || condition.op === 'any' ? condition.of.flatMap(inPeriod) : [];
}
