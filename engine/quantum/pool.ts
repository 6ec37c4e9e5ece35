// What runs through `pays`: losses, each by itself until a line joins them, with what deductibles and limits have done to
// them so far. Each amount has two ends, those of what is unknown.
import { allocate, compareRatios, one, type Ratio, ratio, zero } from '../../language/index.ts';
import type { LossItem } from '../incident/facts.ts';
import {
  type Amount,
  add,
  amount,
  compare,
  larger,
  minorOf,
  nothing,
  rounded,
  smaller,
  subtract,
  times,
} from './amount.ts';
import type { Ends } from './figure.ts';
import { quotient } from './share.ts';

export interface Pool extends Ends {
  /** Its items, each with its part of what was joined. */
  readonly parts: readonly Part[];
  /** The unknown facts that the distance between the ends hangs on. */
  readonly needs: ReadonlySet<string>;
  /** How much of one more unit of loss is sure to be left, at either end; zero after a limit. */
  readonly slope: { readonly low: Ratio; readonly high: Ratio };
  readonly carried: Carried;
  /** A deductible may have left nothing of it, while others that it is joined with go on. */
  readonly floored: boolean;
}

export interface Part extends Ends {
  readonly item: LossItem;
}

/** What wider deductibles, bounded in all, look at. */
export interface Carried {
  /** Deductibles taken so far. */
  readonly borne: Ends;
  /** What limits have cut off. */
  readonly over: Ends;
  /** What of the deductibles could be given back before a limit would cut it off. */
  readonly under: Ends;
}

export const zeroEnds: Ends = { low: nothing, high: nothing };
const untouched: Carried = { borne: zeroEnds, over: zeroEnds, under: zeroEnds };

export function poolOf(item: LossItem, worth: Ends, needs: ReadonlySet<string>): Pool {
  const { low, high } = worth;
  return {
    parts: [{ item, low, high }],
    low,
    high,
    needs,
    slope: { low: one, high: one },
    carried: untouched,
    floored: false,
  };
}

export function isExact({ low, high }: Ends): boolean {
  return compare(low, high) === 0;
}

export function sumOf(ends: readonly Ends[]): Ends {
  let { low, high } = zeroEnds;
  for (const each of ends) {
    low = add(low, each.low);
    high = add(high, each.high);
  }
  return { low, high };
}

/** Several pools as one; a single pool stays as it is. */
export function joined(pools: readonly Pool[]): Pool {
  const [only] = pools;
  if (only === undefined) return noPool;
  if (pools.length === 1) return only;
  const least = (end: 'low' | 'high'): Ratio =>
    pools.reduce((a, { slope }) => (compareRatios(a, slope[end]) <= 0 ? a : slope[end]), one);
  return {
    ...sumOf(pools),
    parts: pools.flatMap((pool) => spread(pool)),
    needs: together(pools.map(({ needs }) => needs)),
    slope: pools.some(({ floored }) => floored)
      ? { low: zero, high: zero }
      : { low: least('low'), high: least('high') },
    floored: false,
    carried: pools.every(({ carried }) => carried === untouched)
      ? untouched
      : {
          borne: sumOf(pools.map(({ carried }) => carried.borne)),
          over: sumOf(pools.map(({ carried }) => carried.over)),
          under: sumOf(pools.map(({ carried }) => carried.under)),
        },
  };
}

/** The facts of all of them. */
export function together(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  let all: ReadonlySet<string> = noFacts;
  for (const each of sets) {
    if (each === all || each.size === 0) continue;
    all = all.size === 0 ? each : all.union(each);
  }
  return all;
}

/** The set that holds no fact. */
export const noFacts: ReadonlySet<string> = new Set();

const noPool: Pool = {
  parts: [],
  ...zeroEnds,
  needs: noFacts,
  slope: { low: one, high: one },
  carried: untouched,
  floored: false,
};

/**
 * What a pool holds, shared out to its items in proportion to what each brought: to the minor unit, the rest to the
 * largest remainders, the earlier item first. Where it is not known, each part has the ends that it may have.
 */
export function spread(pool: Pool): readonly Part[] {
  const { parts, low, high } = pool;
  if (parts.length <= 1) return parts.map(({ item }) => ({ item, low, high }));
  if (isExact(pool) && parts.every(isExact)) {
    const shared = allocated(
      low,
      parts.map((part) => part.low),
    );
    return parts.map(({ item }, index) => {
      const part = shared[index] ?? nothing;
      return { item, low: part, high: part };
    });
  }
  return parts.map((part) => {
    const others = parts.filter((other) => other !== part);
    const [fewest, most] = [sumOf(others).low, sumOf(others).high];
    const least = quotient(part.low, add(part.low, most));
    const greatest = isZero(part.high) ? ratio(0n) : quotient(part.high, add(part.high, fewest));
    // Largest remainders round a part down or up by less than one minor unit.
    const floor = isZero(part.low) ? nothing : larger(nothing, subtract(times(low, least), amount(1n)));
    const ceiling = smaller(high, add(times(high, greatest), amount(1n)));
    return { item: part.item, low: rounded(floor, 'down'), high: rounded(ceiling, 'up') };
  });
}

/** The items that `takes` is true of, as a pool of their own. */
export function cutApart(pool: Pool, takes: (item: LossItem) => boolean): Pool {
  const parts = spread(pool).filter(({ item }) => takes(item));
  return { ...pool, ...sumOf(parts), parts, carried: untouched };
}

function allocated(sum: Amount, weights: readonly Amount[]): readonly Amount[] {
  const known = weights.map(minorOf);
  const whole = minorOf(sum);
  if (whole !== null && !known.includes(null))
    return allocate(
      whole,
      known.map((each) => each ?? 0n),
    ).map(amount);
  // What is without end is shared out among what brought it.
  const endless = weights.map(({ unbounded }) => unbounded.numerator !== 0n);
  const count = BigInt(endless.filter(Boolean).length);
  return endless.map((isEndless) => (isEndless ? times(sum, ratio(1n, count)) : nothing));
}

function isZero(each: Amount): boolean {
  return compare(each, nothing) <= 0;
}
