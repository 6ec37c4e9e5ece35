// Arithmetic on whole minor units in doubles, for what static bounds keep below 2^53. Every quotient is rounded once, as
// the contract says.
import type { Contract } from '../../../language/index.ts';

export type Rounding = Contract['rounding'];

/** `numerator / denominator`, neither below zero, made whole. */
export function quotient(numerator: number, denominator: number, rounding: Rounding): number {
  const remainder = numerator % denominator;
  const whole = (numerator - remainder) / denominator;
  if (remainder === 0) return whole;
  switch (rounding) {
    case 'half-up':
      return remainder * 2 >= denominator ? whole + 1 : whole;
    case 'half-even':
      return remainder * 2 > denominator || (remainder * 2 === denominator && whole % 2 === 1) ? whole + 1 : whole;
    case 'down':
      return whole;
    case 'up':
      return whole + 1;
  }
}

/** `value / by`, made whole; a half below zero is rounded as the same half above it. */
export function rounded(value: number, by: number, rounding: Rounding): number {
  return value < 0 ? 0 - quotient(-value, by, rounding) : quotient(value, by, rounding);
}

/** `amount * part / length`, made whole: what of an amount falls into a part of a length of time. */
export function portion(amount: number, part: number, length: number, rounding: Rounding): number {
  if (amount * part <= Number.MAX_SAFE_INTEGER) return quotient(amount * part, length, rounding);
  const [product, divisor] = [BigInt(amount) * BigInt(part), BigInt(length)];
  const remainder = product % divisor;
  const whole = Number(product / divisor);
  // The remainder of a whole number keeps its place among the quotients of `length`.
  return remainder === 0n ? whole : whole + roundedUp(remainder, divisor, whole, rounding);
}

/** What of an amount falls into the first `part` of a length of time; NaN where one of them is not known. */
export function inFirst(amount: number, part: number, length: number, rounding: Rounding): number {
  if (!Number.isFinite(part) || !Number.isFinite(length)) return Number.NaN;
  return length <= 0 ? 0 : portion(amount, Math.max(0, Math.min(part, length)), length, rounding);
}

function roundedUp(remainder: bigint, divisor: bigint, whole: number, rounding: Rounding): number {
  const twice = remainder * 2n;
  switch (rounding) {
    case 'half-up':
      return twice >= divisor ? 1 : 0;
    case 'half-even':
      return twice > divisor || (twice === divisor && whole % 2 === 1) ? 1 : 0;
    case 'down':
      return 0;
    case 'up':
      return 1;
  }
}

/**
 * The part of a length of time that a window takes of it: from `from` until `until`, at most `atMost`, all counted from
 * its start. Zero where the length is none.
 */
export function windowPart(length: number, from: number, until: number, atMost: number): number {
  if (length <= 0) return 0;
  const last = Math.min(until, length, from + atMost);
  return Math.max(0, last - Math.max(0, from));
}
