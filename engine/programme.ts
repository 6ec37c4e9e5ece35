// What the determination tells of coverages together: the waterfalls of the parts and of the wording, and what is used
// of the accounts.
import type { Contract, SourceMap } from '../language/index.ts';
import type { LevelDetermination, MoneyBounds, ProposedPosting } from './determination.ts';
import { isNothing, nothing } from './quantum/amount.ts';
import type { Ends } from './quantum/pays.ts';
import { sumOf } from './quantum/pool.ts';
import { wordingLevel } from './quantum/settle.ts';
import type { DrawnByEvent } from './reinstatements.ts';
import { waterfallOf } from './rows.ts';
import type { Orders } from './structure/order.ts';
import type { Bounds } from './unknowns/bounds.ts';
import type { Decision } from './unknowns/decision.ts';

type Money = (ends: Ends) => MoneyBounds;

export function levelsOf(
  { levels }: Bounds,
  contract: Contract,
  money: Money,
  sources: SourceMap,
): readonly LevelDetermination[] {
  return levels.map(({ event, level, paid, rows }): LevelDetermination => {
    const part = contract.parts.find(({ id }) => id === level);
    return {
      event,
      part: level === wordingLevel ? null : (part?.name ?? null),
      number: part?.number ?? null,
      title: part?.title ?? contract.wording.title,
      payable: money(paid),
      waterfall: waterfallOf(rows, money, sources),
    };
  });
}

/** What each event draws of each account, in each order in which they may be paid. */
export function drawnByEvents(
  decisions: readonly Decision[],
  bounds: Bounds,
  { orders }: Orders,
): readonly (readonly DrawnByEvent[])[] {
  const drawnBy = (event: Decision['event']): DrawnByEvent => {
    const drawn = new Map<string, Ends>();
    for (const [position, decision] of decisions.entries()) {
      if (decision.event !== event) continue;
      for (const draw of bounds.coverages[position]?.draws ?? [])
        drawn.set(draw.account, sumOf([drawn.get(draw.account) ?? { low: nothing, high: nothing }, draw.drawn]));
    }
    return { event, drawn };
  };
  return orders.map((order) => order.map(drawnBy));
}

/** Of the accounts that a ledger keeps; an account for each event of its own begins anew with every event. */
export function postingsOf(
  decisions: readonly Decision[],
  bounds: Bounds,
  { accounts }: Contract,
  money: Money,
): readonly ProposedPosting[] {
  const coverages = [...new Set(decisions.map(({ coverage }) => coverage))];
  return coverages.flatMap((coverage) =>
    accounts.flatMap(({ name: account, per }) => {
      const draws = decisions.flatMap((decision, position) =>
        decision.coverage === coverage ? (bounds.coverages[position]?.draws ?? []) : [],
      );
      const drawn = sumOf(draws.flatMap((draw) => (draw.account === account ? [draw.drawn] : [])));
      return per === 'event' || isNothing(drawn.high) ? [] : [{ account, coverage: coverage.name, ...money(drawn) }];
    }),
  );
}
