// Exact fractions of whole numbers: percentages, shares, exchange rates, and amounts between two roundings.
// Always in lowest terms with a positive denominator, so that equal values have equal fields.
export interface Ratio {
  readonly numerator: bigint;
  /** INVARIANT: above zero. */
  readonly denominator: bigint;
}

/** How a fraction of a minor unit becomes whole. `half-up` rounds a half away from zero. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/** `numerator / denominator` in lowest terms. Throws on a zero denominator: divide only by what was checked. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
  if (denominator === 0n) throw new RangeError('a ratio needs a denominator other than zero');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (numerator * sign) / divisor, denominator: (denominator * sign) / divisor };
}

export const zero: Ratio = { numerator: 0n, denominator: 1n };
export const one: Ratio = { numerator: 1n, denominator: 1n };

export function addRatios(left: Ratio, right: Ratio): Ratio {
  return left.denominator === 1n && right.denominator === 1n
    ? { numerator: left.numerator + right.numerator, denominator: 1n }
    : ratio(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      );
}

export function subtractRatios(left: Ratio, right: Ratio): Ratio {
  return left.denominator === 1n && right.denominator === 1n
    ? { numerator: left.numerator - right.numerator, denominator: 1n }
    : addRatios(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiplyRatios(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** `left / right`; throws where `right` is zero. */
export function divideRatios(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compareRatios(left: Ratio, right: Ratio): number {
  if (left.denominator === right.denominator)
    return left.numerator < right.numerator ? -1 : left.numerator > right.numerator ? 1 : 0;
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The whole number the fraction becomes under the named rounding. */
export function roundRatio(value: Ratio, rounding: Rounding): bigint {
  const { numerator, denominator } = value;
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const quotient = magnitude / denominator;
  const remainder = magnitude % denominator;
  const roundedUp = remainder > 0n && takesNext(rounding, remainder * 2n, denominator, quotient);
  const whole = roundedUp ? quotient + 1n : quotient;
  return negative ? -whole : whole;
}

function takesNext(rounding: Rounding, twiceRemainder: bigint, denominator: bigint, quotient: bigint): boolean {
  switch (rounding) {
    case 'half-up':
      return twiceRemainder >= denominator;
    case 'half-even':
      return twiceRemainder > denominator || (twiceRemainder === denominator && quotient % 2n === 1n);
    case 'down':
      return false;
    case 'up':
      return true;
  }
}

/** Reads a plain decimal such as `7.1` or `-0.25`; `undefined` for anything else. */
export function ratioFromDecimal(text: string): Ratio | undefined {
  const match = /^(-?)(\d{1,18})(?:\.(\d{1,18}))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const value = ratio(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  return sign === '-' ? { numerator: -value.numerator, denominator: value.denominator } : value;
}

/** The exact decimal if there is one (`0.1`), otherwise the fraction (`1/3`). */
export function ratioToText(value: Ratio): string {
  let scale = 0;
  let denominator = value.denominator;
  while (denominator % 10n === 0n) {
    denominator /= 10n;
    scale += 1;
  }
  const fives = powerIn(denominator, 5n);
  const twos = powerIn(denominator, 2n);
  if (5n ** BigInt(fives) * 2n ** BigInt(twos) !== denominator) return `${value.numerator}/${value.denominator}`;
  scale += Math.max(fives, twos);
  return decimalText((value.numerator * 10n ** BigInt(scale)) / value.denominator, scale);
}

/** `digits` as a decimal with `scale` places: `decimalText(-12345n, 2)` is `-123.45`. */
export function decimalText(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function powerIn(value: bigint, base: bigint): number {
  let power = 0;
  for (let rest = value; rest % base === 0n && rest > 0n; rest /= base) power += 1;
  return power;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
