// What is said of each coverage: whether it responds, what it pays, and how that is calculated. Of an incident that lists
// events it is said of each of them, and bounded over all of them together.
import type { Coverage, SourceMap } from '../language/index.ts';
import type {
  CoverageDetermination,
  EventDetermination,
  ItemDetermination,
  MoneyBounds,
  Truth,
} from './determination.ts';
import { coverageOutcome } from './items.ts';
import { minorOf } from './quantum/amount.ts';
import type { Ends } from './quantum/pays.ts';
import { paidIn, waterfallOf } from './rows.ts';
import type { Standing } from './standing.ts';
import type { Bounds } from './unknowns/bounds.ts';
import type { Decision } from './unknowns/decision.ts';

/** One coverage on one event. */
export interface Found {
  readonly decision: Decision;
  readonly standing: Standing;
  readonly bounds: Bounds['coverages'][number];
}

/** `whole`: the ends of the coverage over all events. */
export function coverageDetermination(
  { name, number, title }: Coverage,
  found: readonly Found[],
  whole: Ends,
  items: readonly ItemDetermination[],
  money: (ends: Ends) => MoneyBounds,
  sourceMap: SourceMap,
): CoverageDetermination {
  const of = ({ decision, standing, bounds }: Found): Omit<EventDetermination, 'event'> => ({
    outcome: coverageOutcome(decision, bounds.paid),
    trigger: standing.trigger.truth,
    payable: money(bounds.paid),
    paidIn: paidIn(bounds.rows),
    waterfall: waterfallOf(bounds.rows, money, sourceMap),
  });
  const clause = { clause: name, number, title };
  const [only] = found;
  if (only !== undefined && only.decision.event === undefined) return { ...clause, ...of(only) };
  const events = found.map((each) => ({ event: each.decision.event?.id ?? '', ...of(each) }));
  const settled = minorOf(whole.low) !== null && minorOf(whole.low) === minorOf(whole.high);
  const covered =
    events.some(({ outcome }) => outcome === 'payable') ||
    items.some(({ coverage, outcome }) => coverage === name && outcome === 'payable');
  const outcome = events.every((each) => each.outcome === 'not-covered')
    ? 'not-covered'
    : settled && covered
      ? 'payable'
      : 'open';
  return {
    ...clause,
    outcome,
    trigger: anyOf(events.map(({ trigger }) => trigger)),
    payable: money(whole),
    // Each event at the rate of its own day.
    paidIn: null,
    waterfall: [],
    events,
  };
}

function anyOf(truths: readonly Truth[]): Truth {
  return truths.includes('yes') ? 'yes' : truths.includes('open') ? 'open' : 'no';
}
