// Amounts as the determination prints them, from whole minor units.
import { type Currency, minorDigits } from '../../../language/index.ts';
import type { MoneyBounds } from '../../determination.ts';

/** Both ends of an amount that is known. */
export type Printed = (minor: number) => MoneyBounds;

export function printer(currency: string): Printed {
  const digits = minorDigits(currency as Currency);
  return (minor) => {
    const text = { currency, amount: decimal(minor, digits) };
    return { atLeast: text, atMost: text };
  };
}

const hundredths = Array.from({ length: 100 }, (_, each) => String(each).padStart(2, '0'));

/** `minor` is a whole number, not below nothing. */
export function decimal(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  if (digits === 2) {
    const rest = minor % 100;
    return `${(minor - rest) / 100}.${hundredths[rest]}`;
  }
  const padded = String(minor).padStart(digits + 1, '0');
  const cut = padded.length - digits;
  return `${padded.slice(0, cut)}.${padded.slice(cut)}`;
}
