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

/** `minor` is a whole number, not below nothing. */
export function decimal(minor: number, digits: number): string {
  const text = String(minor);
  if (digits === 0) return text;
  const padded = text.length > digits ? text : text.padStart(digits + 1, '0');
  const cut = padded.length - digits;
  return `${padded.slice(0, cut)}.${padded.slice(cut)}`;
}
