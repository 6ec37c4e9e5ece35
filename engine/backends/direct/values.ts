// Single values of a document for generated readers: each gives the whole number that a value stands for, and something
// below nothing, or NaN, for whatever is not plain. They take what `documents/values.ts` takes, no more.
import { type Currency, minorDigits } from '../../../language/index.ts';
import { readDuration, readMonths, readPercentage } from '../../incident/values.ts';
import { instantIn, minorOf } from '../documents/values.ts';
import { Remembered } from '../settled/remembered.ts';

/** A whole number from nothing up to 2^53; -1: none. */
export function count(json: unknown): number {
  return typeof json === 'number' && Number.isSafeInteger(json) && json >= 0 && (json !== 0 || 1 / json > 0)
    ? json
    : -1;
}

/** How many signs a whole number takes at the least; NaN where an exponent may write it in fewer. */
export function digits(value: number): number {
  if (value < 10) return 1;
  if (value < 100) return 2;
  if (value < 1_000) return 3;
  return value % 10 === 0 ? Number.NaN : String(value).length;
}

/** Minor units of the currency; -1: not an amount in it that fifteen digits write. */
export function moneyIn(currency: string): (json: unknown) => number {
  const digits = minorDigits(currency as Currency);
  return (json) => {
    if (typeof json !== 'object' || json === null) return -1;
    const { currency: code, amount } = json as { readonly currency?: unknown; readonly amount?: unknown };
    if (code !== currency || typeof amount !== 'string') return -1;
    let keys = 0;
    for (const _ in json) keys += 1;
    return keys === 2 ? (minorOf(amount, digits) ?? -1) : -1;
  };
}

/** Milliseconds since 1970; NaN: no instant of the plain form. */
export function instant(json: unknown): number {
  return typeof json === 'string' ? (instantIn(json) ?? Number.NaN) : Number.NaN;
}

function remembering(read: (text: string) => bigint | string): (json: unknown) => number {
  const known = new Remembered((text: string): number => {
    const value = read(text);
    return typeof value === 'bigint' && value <= Number.MAX_SAFE_INTEGER ? Number(value) : Number.NaN;
  });
  return (json) => (typeof json !== 'string' || json.length > 40 ? Number.NaN : known.of(json));
}

export function percentages(): (json: unknown) => number {
  return remembering(readPercentage);
}

export function durations(): (json: unknown) => number {
  return remembering(readDuration);
}

export function months(): (json: unknown) => number {
  return remembering(readMonths);
}

const [space, firstPrintable, lastPrintable] = [0x20, 0x21, 0x7e];
const longest = 200;

/**
 * Of a short text in printable ASCII, from 0 to 1,023, by its signs: texts with different marks differ. -1: no such text;
 * for the rest there are rules about signs that cannot be seen.
 */
export function markOf(json: unknown): number {
  if (typeof json !== 'string') return -1;
  const { length } = json;
  if (length === 0 || length > longest || json.charCodeAt(0) < firstPrintable) return -1;
  let mark = length;
  for (let at = 0; at < length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit < space || unit > lastPrintable) return -1;
    mark = (mark * 31 + unit) & 1023;
  }
  return mark;
}
