// The ends of what is paid over several events: one after the other in order of date, each coverage bounded over all of
// them in its own right. Where more than one order is possible, the ends are those of any.
import type { Coverage } from '../../language/index.ts';
import { type Amount, larger, minorOf, nothing, smaller, subtract } from '../quantum/amount.ts';
import type { Ends, Remaining } from '../quantum/pays.ts';
import { type Bounds, boundsOf, hull, type Open } from '../unknowns/bounds.ts';
import type { Answer, Decision } from '../unknowns/decision.ts';
import type { Diagrams } from '../unknowns/diagram.ts';
import type { Stake } from '../unknowns/stakes.ts';
import type { Orders } from './order.ts';
import { unstatedEvent } from './places.ts';

export interface BoundsOverEvents extends Bounds {
  /** Of each coverage over all events. */
  readonly whole: ReadonlyMap<Coverage, Ends>;
  /** The facts that would tell the order of the events, where it moves the answer. */
  readonly stakes: readonly Stake[];
}

export function boundsOverEvents(
  open: Open,
  { orders, facts }: Orders,
  left: Remaining,
  diagrams: Diagrams<Answer>,
): BoundsOverEvents {
  const { decisions } = open;
  const found = orders.map((order) => inOrder(open, order, left, diagrams));
  const [first, ...rest] = found;
  if (first === undefined) throw new Error('broken invariant: events in no order');
  const joined = rest.reduce(join, first);
  const moved = rest.some((other) => keyOf(other) !== keyOf(first));
  const clauses = [...new Set(decisions.map(({ coverage }) => coverage.name))];
  return {
    ...joined,
    exact: joined.exact && !moved && !mayLieUnstated(decisions),
    stakes: moved ? facts.map((fact) => ({ fact, atStake: spread(found), clauses })) : [],
  };
}

type InOrder = Bounds & { readonly whole: BoundsOverEvents['whole'] };

function inOrder(open: Open, order: Orders['orders'][number], left: Remaining, diagrams: Diagrams<Answer>): InOrder {
  const { decisions } = open;
  const sorted = order.flatMap((event) => decisions.filter((decision) => decision.event === event));
  const inThisOrder: Open = { ...open, decisions: sorted };
  const bounds = boundsOf(inThisOrder, left, diagrams);
  const own = decisions.map(
    (decision) =>
      bounds.coverages[sorted.indexOf(decision)] ?? {
        paid: bounds.total,
        rows: [],
        needs: new Set<string>(),
        draws: [],
      },
  );
  const coverages = [...new Set(decisions.map(({ coverage }) => coverage))];
  const whole = new Map(
    coverages.map((coverage): [Coverage, Ends] => {
      const alone = own[decisions.findIndex((decision) => decision.coverage === coverage)];
      if (order.length === 1 && alone !== undefined) return [coverage, alone.paid];
      return [coverage, boundsOf(inThisOrder, left, diagrams, (decision) => decision.coverage === coverage).total];
    }),
  );
  // As they stand in the document, so that those of two orders stand beside each other.
  const events = [...new Set(decisions.map(({ event }) => event?.id ?? null))];
  const levels = events.flatMap((event) => bounds.levels.filter((level) => level.event === event));
  return { ...bounds, coverages: own, levels, whole };
}

function join(left: InOrder, right: InOrder): InOrder {
  const whole = [...left.whole].map(([coverage, ends]): [Coverage, Ends] => {
    const other = right.whole.get(coverage) ?? ends;
    return [coverage, { low: smaller(ends.low, other.low), high: larger(ends.high, other.high) }];
  });
  return { ...hull(left, right), exact: left.exact && right.exact, whole: new Map(whole) };
}

function keyOf({ coverages, total }: Bounds): string {
  const ends = [...coverages.map(({ paid }) => paid), total];
  return ends.map(({ low, high }) => `${minorOf(low)}-${minorOf(high)}`).join(' ');
}

/** How far the totals of the orders lie apart. */
function spread(found: readonly Bounds[]): Amount {
  const [first = nothing, ...rest] = found.flatMap(({ total }) => [total.low, total.high]);
  return subtract(rest.reduce(larger, first), rest.reduce(smaller, first));
}

/** A stated loss that may belong to an event nobody has stated is borne there at no less than nothing: true, not attained. */
function mayLieUnstated(decisions: readonly Decision[]): boolean {
  return decisions.some(({ event, stated }) => event === unstatedEvent && stated);
}
