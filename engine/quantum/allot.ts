// What several coverages have together, given back to each: in proportion to what each had, the last minor units to the
// largest remainders, or to the first written first. The parts sum to the whole, to the minor unit.
//
// Where amounts lie between two ends, each part is taken at the corner that is worst and best for it: a limit gives a
// coverage the less the more the others have, a deductible takes from it the less the more they have.
import { compareRatios, type Ratio, ratio, type Sharing } from '../../language/index.ts';
import {
  type Amount,
  add,
  amount,
  compare,
  isBounded,
  larger,
  minorOf,
  nothing,
  smaller,
  subtract,
  total,
} from './amount.ts';
import { inProportion, isPoint } from './draws.ts';
import type { Ends } from './pays.ts';

/** How a line changes what coverages have together. */
export interface Change {
  /** `keeps`: so much is left at most (a limit); `takes`: so much is taken off; `scales`: this is what is left. */
  readonly change: 'keeps' | 'takes' | 'scales';
  /** What is left of the whole, given what there is. */
  readonly of: (whole: Amount, end: 'least' | 'most') => Amount;
}

/** What each coverage has after the line, in their order. */
export function givenBack(before: readonly Ends[], change: Change, sharing: Sharing): readonly Ends[] {
  if (before.every(isPoint) && isSettled(before, change)) {
    const parts = allot(
      before.map(({ low }) => low),
      change.of(total(before.map(({ low }) => low)), 'least'),
      change,
      sharing,
    );
    return parts.map((each) => ({ low: each, high: each }));
  }
  const many = before.filter(({ high }) => compare(high, nothing) > 0).length > 1;
  // Of several parts in proportion, the last minor unit may go to any.
  const slack = many && (sharing === 'pro-rata' || change.change === 'scales') ? amount(1n) : nothing;
  return before.map((own, position) => {
    const at = (mine: 'low' | 'high', others: 'low' | 'high', end: 'least' | 'most'): Amount => {
      const corner = before.map((each, other) => (other === position ? each[mine] : each[others]));
      return allot(corner, change.of(total(corner), end), change, sharing)[position] ?? nothing;
    };
    const [worst, best] = change.change === 'keeps' ? (['high', 'low'] as const) : (['low', 'high'] as const);
    const least = subtract(at('low', worst, 'least'), slack);
    return { low: larger(nothing, least), high: smaller(own.high, add(at('high', best, 'most'), slack)) };
  });
}

function isSettled(before: readonly Ends[], { of }: Change): boolean {
  const whole = total(before.map(({ low }) => low));
  return compare(of(whole, 'least'), of(whole, 'most')) === 0;
}

/** `after` of the whole, part by part. */
function allot(
  parts: readonly Amount[],
  after: Amount,
  { change }: Pick<Change, 'change'>,
  sharing: Sharing,
): readonly Amount[] {
  const whole = total(parts);
  if (sharing === 'pro-rata' || change === 'scales') return proRata(parts, whole, after);
  return change === 'keeps' ? firstFilled(parts, after) : firstTaken(parts, subtract(whole, after));
}

/** The first gets all it has, the next what is left. */
function firstFilled(parts: readonly Amount[], after: Amount): readonly Amount[] {
  let left = after;
  return parts.map((part) => {
    const given = smaller(part, left);
    left = larger(nothing, subtract(left, given));
    return given;
  });
}

/** The first bears the deductible as far as it goes. */
function firstTaken(parts: readonly Amount[], taken: Amount): readonly Amount[] {
  let left = taken;
  return parts.map((part) => {
    const borne = smaller(part, left);
    left = larger(nothing, subtract(left, borne));
    return subtract(part, borne);
  });
}

function proRata(parts: readonly Amount[], whole: Amount, after: Amount): readonly Amount[] {
  const exact = parts.map((part) => inProportion(part, whole, after));
  if (!exact.every(isBounded) || !isBounded(after)) return exact;
  return largestRemainder(
    exact.map(({ value }) => value),
    minorOf(after) ?? 0n,
  ).map(amount);
}

/**
 * Whole numbers near exact shares that sum to the whole: each rounded down, what is left over to the largest remainders,
 * the first written first among equals (Hamilton's method).
 */
export function largestRemainder(exact: readonly Ratio[], whole: bigint): readonly bigint[] {
  const floors = exact.map(({ numerator, denominator }) => numerator / denominator);
  const remainders = exact.map(({ numerator, denominator }) => ratio(numerator % denominator, denominator));
  const over = whole - floors.reduce((a, b) => a + b, 0n);
  const order = remainders.map((_, position) => position);
  order.sort((a, b) => compareRatios(remainders[b] ?? ratio(0n), remainders[a] ?? ratio(0n)) || a - b);
  const more = new Set(order.slice(0, Number(over)));
  return floors.map((floor, position) => (more.has(position) ? floor + 1n : floor));
}
