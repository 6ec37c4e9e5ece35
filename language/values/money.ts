// Amounts of money: a currency and a whole number of its minor unit (fen, cents). Never a float.
// Two currencies never meet in one sum; whatever can lose a fen names its rounding at the call.
import { type Currency, currency, minorDigits } from './currency.ts';
import { decimalText, multiplyRatios, type Ratio, type Rounding, ratio, roundRatio } from './ratio.ts';

export interface Money {
  readonly currency: Currency;
  readonly minor: bigint;
}

/** An amount on the wire: text, so that no reader can turn it into a float. */
export interface MoneyText {
  readonly currency: string;
  readonly amount: string;
}

/** The longest amount, in digits of the minor unit, that is accepted anywhere. */
export const mostDigits = 18;

export type MoneyFault = 'unknown-currency' | 'not-an-amount' | 'too-many-decimals' | 'too-many-digits' | 'negative';

/** Reads `{currency, amount}`; the fault names what is wrong with it. Amounts are not negative. */
export function readMoney(text: MoneyText): Money | MoneyFault {
  const code = currency(text.currency);
  if (code === undefined) return 'unknown-currency';
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.amount);
  if (match === null) return 'not-an-amount';
  const [, sign, whole = '', fraction = ''] = match;
  const digits = minorDigits(code);
  if (sign === '-') return 'negative';
  if (fraction.length > digits) return 'too-many-decimals';
  const minorText = (whole + fraction.padEnd(digits, '0')).replace(/^0+(?=\d)/, '');
  if (minorText.length > mostDigits) return 'too-many-digits';
  return { currency: code, minor: BigInt(minorText) };
}

/** The wire form, always with all decimals of the currency: `{"currency":"CNY","amount":"190000.00"}`. */
export function moneyToText(money: Money): MoneyText {
  return { currency: money.currency, amount: decimalText(money.minor, minorDigits(money.currency)) };
}

/** For people, in both languages alike: `CNY 190,000.00`. */
export function formatMoney(money: Money): string {
  const [whole = '', fraction] = decimalText(money.minor, minorDigits(money.currency)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? `${money.currency} ${grouped}` : `${money.currency} ${grouped}.${fraction}`;
}

/** `amount` times `by`, made whole by the named rounding. */
export function scale(amount: Money, by: Ratio, rounding: Rounding): Money {
  return { currency: amount.currency, minor: roundRatio(multiplyRatios(ratio(amount.minor), by), rounding) };
}

/**
 * Shares `amount` out by whole-number weights; the parts sum to the whole. What rounding down leaves over goes, a
 * minor unit each, to the largest remainders, the earlier part first among equals. All weights zero: all to the first.
 */
export function allocate(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amount : 0n));
  const parts = weights.map((weight) => (amount * weight) / total);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  let left = amount - parts.reduce((sum, part) => sum + part, 0n);
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts;
}
