// An exact amount in minor units of the contract's currency that may grow without bound: `units * w + value`, where w
// stands for a loss larger than any figure in the wording. With it the pipeline gives the exact upper bound of an
// unbounded loss: a limit ends it, a percentage leaves it unbounded. Rounding only touches what is bounded.
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  type Ratio,
  type Rounding,
  ratio,
  roundRatio,
  subtractRatios,
  zero,
} from '../../language/index.ts';

export interface Amount {
  readonly unbounded: Ratio;
  readonly value: Ratio;
}

export const nothing: Amount = { unbounded: zero, value: zero };
export const boundless: Amount = { unbounded: ratio(1n), value: zero };

export function amount(minor: bigint): Amount {
  return { unbounded: zero, value: ratio(minor) };
}
export function add(left: Amount, right: Amount): Amount {
  if (left === nothing) return right;
  if (right === nothing) return left;
  const value = addRatios(left.value, right.value);
  if (isBounded(left) && isBounded(right)) return { unbounded: zero, value };
  return { unbounded: addRatios(left.unbounded, right.unbounded), value };
}
export function subtract(left: Amount, right: Amount): Amount {
  if (right === nothing) return left;
  const value = subtractRatios(left.value, right.value);
  if (isBounded(left) && isBounded(right)) return { unbounded: zero, value };
  return { unbounded: subtractRatios(left.unbounded, right.unbounded), value };
}
export function times(left: Amount, by: Ratio): Amount {
  return { unbounded: multiplyRatios(left.unbounded, by), value: multiplyRatios(left.value, by) };
}
export function compare(left: Amount, right: Amount): number {
  if (left === right) return 0;
  if (!isBounded(left) || !isBounded(right)) {
    const unbounded = compareRatios(left.unbounded, right.unbounded);
    if (unbounded !== 0) return unbounded;
  }
  return compareRatios(left.value, right.value);
}
export function smaller(left: Amount, right: Amount): Amount {
  return compare(left, right) <= 0 ? left : right;
}
export function larger(left: Amount, right: Amount): Amount {
  return compare(left, right) >= 0 ? left : right;
}
export function total(amounts: readonly Amount[]): Amount {
  return amounts.reduce(add, nothing);
}
export function isNothing(each: Amount): boolean {
  return compare(each, nothing) === 0;
}
export function isBounded(each: Amount): boolean {
  return each.unbounded.numerator === 0n;
}
/** To whole minor units, by the named rounding. */
export function rounded(each: Amount, rounding: Rounding): Amount {
  return isBounded(each) && each.value.denominator !== 1n ? amount(roundRatio(each.value, rounding)) : each;
}
/** Whole minor units; `null` where unbounded. */
export function minorOf(each: Amount): bigint | null {
  return isBounded(each) ? each.value.numerator / each.value.denominator : null;
}
/** Equal for equal amounts. */
export function amountKey({ unbounded, value }: Amount): string {
  return `${unbounded.numerator}/${unbounded.denominator}w+${value.numerator}/${value.denominator}`;
}
