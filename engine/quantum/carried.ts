// What deductibles and limits leave behind for wider deductibles that are bounded in all: how much the insured has borne
// (`borne`), what limits have cut off (`over`), and what of the deductibles could be given back before a limit would cut
// it off again (`under`). The rules of Oasis LMF for minimum and maximum deductibles (calculation rules 7 to 13, 19, 26,
// 35, 36), in amounts that are exact.
import { type Amount, add, compare, larger, nothing, smaller, subtract } from './amount.ts';
import type { Ends } from './figure.ts';
import { type Carried, isExact, type Pool } from './pool.ts';

/**
 * After a deductible: what was taken is borne, and could be given back. That is the deductible, or all that there was; as
 * a deductible may hang on the loss and not on what runs, each is between its own ends.
 */
export function borneBy(carried: Carried, before: Ends, deductible: Ends): Carried {
  const taken = { low: smaller(before.low, deductible.low), high: smaller(before.high, deductible.high) };
  return { ...carried, borne: plus(carried.borne, taken), under: plus(carried.under, taken) };
}

/** After a limit: what it cut is over; below it, what may be given back is what it leaves room for. */
export function cutBy(carried: Carried, before: Ends, after: Ends, limit: Ends): Carried {
  const cut = { low: beyond(before.low, limit.high), high: beyond(before.high, limit.low) };
  const room = (under: Amount, left: Amount, top: Amount): Amount => smaller(under, beyond(top, left));
  return {
    borne: carried.borne,
    over: plus(carried.over, cut),
    under: {
      low: room(carried.under.low, after.high, limit.low),
      high: room(carried.under.high, after.low, limit.high),
    },
  };
}

interface Point {
  readonly running: Amount;
  readonly borne: Amount;
  readonly over: Amount;
  readonly under: Amount;
}

/** A deductible that, with all before it, is at least `least` and at most `most`. */
export function bounded(
  pool: Pool,
  own: Ends,
  least: Ends | null,
  most: Ends | null,
): { readonly ends: Ends; readonly carried: Carried; readonly isLoose: boolean } {
  const { borne, over, under } = pool.carried;
  const figures = [pool, own, borne, over, under, ...(least === null ? [] : [least]), ...(most === null ? [] : [most])];
  if (figures.every(isExact)) {
    const point = { running: pool.low, borne: borne.low, over: over.low, under: under.low };
    const after = atPoint(point, own.low, least?.low ?? null, most?.low ?? null);
    const same = (each: Amount): Ends => ({ low: each, high: each });
    const carried = { borne: same(after.borne), over: same(after.over), under: same(after.under) };
    return { ends: same(after.running), carried, isLoose: false };
  }
  // No more is taken than the greater of the figure and what is missing to the least; no more given back than was borne.
  const taken = least === null ? own.high : larger(own.high, least.high);
  const back = most === null ? nothing : smaller(borne.high, under.high);
  const ends = { low: larger(nothing, subtract(pool.low, taken)), high: add(pool.high, back) };
  const carried = {
    borne: { low: nothing, high: add(borne.high, taken) },
    over: { low: nothing, high: add(over.high, borne.high) },
    under: { low: nothing, high: add(under.high, taken) },
  };
  return { ends, carried, isLoose: true };
}

function atPoint(point: Point, own: Amount, least: Amount | null, most: Amount | null): Point {
  const { running, borne, over, under } = point;
  const inAll = add(borne, own);
  if (most !== null && compare(inAll, most) > 0) {
    if (compare(borne, most) <= 0) return taken(point, subtract(most, borne));
    // More has been borne than the most: it is given back, as far as no limit cuts it off again.
    const tooMuch = subtract(borne, most);
    const back = smaller(tooMuch, under);
    return {
      running: add(running, back),
      borne: most,
      over: add(over, subtract(tooMuch, back)),
      under: subtract(under, back),
    };
  }
  if (least !== null && compare(inAll, least) < 0) {
    // What is missing is borne first by what a limit has cut off anyway, and then by what runs.
    const missing = subtract(least, borne);
    const ofOver = smaller(over, missing);
    const after = taken({ ...point, over: subtract(over, ofOver) }, subtract(missing, ofOver));
    return { ...after, borne: add(after.borne, ofOver) };
  }
  return taken(point, own);
}

/** `[x - d]+` */
function taken(point: Point, deductible: Amount): Point {
  const part = smaller(point.running, deductible);
  return {
    running: subtract(point.running, part),
    borne: add(point.borne, part),
    over: point.over,
    under: add(point.under, part),
  };
}

/** What of an amount lies beyond another; of two without end as much as is known to be between them. */
function beyond(one: Amount, other: Amount): Amount {
  return larger(nothing, subtract(one, other));
}

function plus(one: Ends, other: Ends): Ends {
  return { low: add(one.low, other.low), high: add(one.high, other.high) };
}
