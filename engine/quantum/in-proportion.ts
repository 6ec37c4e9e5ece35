// Costs beside a limit that are cut as the rest is: C · L / I, where I, before the limit, is above L.
import { type Rounding, ratio } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import { compare, nothing, rounded, times } from './amount.ts';
import type { Ends } from './figure.ts';
import type { Taken } from './lines.ts';
import { isExact, type Pool } from './pool.ts';
import { quotient } from './share.ts';

export function inProportion(costs: Pool, before: Ends, { pool: after, figure }: Taken, scope: Scope): Taken {
  const rounding = scope.index.contract.rounding as Rounding;
  const whole = ratio(1n);
  const isKnown = isExact(before) && isExact(after);
  // A larger loss is cut by more, and its costs with it: the ends cross.
  const least = compare(before.high, nothing) <= 0 ? whole : quotient(figure?.low ?? after.low, before.high);
  const most = compare(before.low, nothing) <= 0 ? whole : quotient(figure?.high ?? after.high, before.low);
  const needs = new Set([...costs.needs, ...(isKnown ? [] : after.needs)]);
  const pool = {
    ...costs,
    low: rounded(times(costs.low, least), rounding),
    high: rounded(times(costs.high, most), rounding),
    needs,
    slope: { low: ratio(0n), high: ratio(0n) },
  };
  return { pool, figure: null, share: { low: least, high: most, facts: [] }, loose: !isKnown };
}
