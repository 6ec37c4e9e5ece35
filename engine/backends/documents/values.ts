// Single values of a plain document. Each reader takes only what the incident's own readers take (engine/incident), and
// gives `undefined` for all else: those then say what is wrong, or read what is known in part.
import { type Currency, minorDigits } from '../../../language/index.ts';
import { readDuration, readMonths, readPercentage } from '../../incident/values.ts';
import type { ContractPlan } from '../plan/contract-plan.ts';
import { no, yes } from '../plan/layout.ts';

/** A code, a number, or a text; `undefined`: not plain. */
export type ReadValue = (json: unknown) => number | string | undefined;

type Scalar =
  | 'boolean'
  | 'money'
  | 'number'
  | 'percentage'
  | 'duration'
  | 'months'
  | 'instant'
  | 'text'
  | 'party'
  | 'country';

export function valueReader(type: Scalar | { readonly axis: string }, { contract, layouts }: ContractPlan): ReadValue {
  if (typeof type === 'object') {
    const codes = layouts.kinds.get(type.axis) ?? new Map<string, number>();
    return (json) => (typeof json === 'string' ? codes.get(json) : undefined);
  }
  switch (type) {
    case 'boolean':
      return (json) => (json === true ? yes : json === false ? no : undefined);
    case 'number':
      return (json) =>
        typeof json === 'number' && Number.isSafeInteger(json) && json >= 0 && !Object.is(json, -0) ? json : undefined;
    case 'money':
      return moneyReader(contract.currency);
    case 'percentage':
      return textual(readPercentage);
    case 'duration':
      return textual(readDuration);
    case 'months':
      return textual(readMonths);
    case 'instant':
      return (json) => (typeof json === 'string' ? instantIn(json) : undefined);
    case 'text':
    case 'party':
      return (json) => readText(json, 200);
    case 'country':
      return () => undefined; // which codes there are, the incident's own reader knows
  }
}

/** Printable ASCII, short, and not blank: for the rest there are rules about signs that cannot be seen. */
export function readText(json: unknown, longest: number): string | undefined {
  return typeof json === 'string' && json.length <= longest && printable.test(json) ? json : undefined;
}

const printable = /^[!-~][ -~]*$/;

function textual(read: (text: string) => bigint | string): ReadValue {
  return (json) => {
    if (typeof json !== 'string') return undefined;
    const value = read(json);
    const exact = typeof value === 'bigint' ? Number(value) : Number.NaN;
    return Number.isSafeInteger(exact) ? exact : undefined;
  };
}

function moneyReader(currency: string): ReadValue {
  const digits = minorDigits(currency as Currency);
  return (json) => {
    if (typeof json !== 'object' || json === null) return undefined;
    const { currency: code, amount } = json as { readonly currency?: unknown; readonly amount?: unknown };
    if (code !== currency || typeof amount !== 'string') return undefined;
    let keys = 0;
    for (const _ in json) keys += 1;
    return keys === 2 ? minorOf(amount, digits) : undefined;
  };
}

const zero = 48;
const point = 46;

/** `190000.00` in minor units; at most fifteen digits, and no more decimals than the currency has. */
export function minorOf(text: string, digits: number): number | undefined {
  let minor = 0;
  let decimals = -1;
  const { length } = text;
  if (length === 0 || length > 16) return undefined;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === point) {
      if (decimals >= 0 || at === 0) return undefined;
      decimals = 0;
      continue;
    }
    const digit = unit - zero;
    if (digit < 0 || digit > 9) return undefined;
    minor = minor * 10 + digit;
    if (decimals >= 0) decimals += 1;
  }
  if (decimals === 0 || decimals > digits) return undefined;
  for (let missing = digits - Math.max(0, decimals); missing > 0; missing -= 1) minor *= 10;
  return minor <= 1e15 ? minor : undefined;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** `2024-06-01T00:00:00Z`, or with an offset in place of the `Z`; milliseconds since 1970. */
export function instantIn(text: string): number | undefined {
  const { length } = text;
  if (length !== 20 && length !== 25) return undefined;
  const [year, month, day] = [number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)];
  const [hour, minute, second] = [number(text, 11, 13), number(text, 14, 16), number(text, 17, 19)];
  const separated = text[4] === '-' && text[7] === '-' && text[10] === 'T' && text[13] === ':' && text[16] === ':';
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  const days = (monthDays[month - 1] ?? 0) + leap;
  if (!separated || !(year >= 1000 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60))
    return undefined;
  const offset = length === 20 ? (text[19] === 'Z' ? 0 : Number.NaN) : offsetIn(text);
  const at = Date.UTC(year, month - 1, day, hour, minute, second) - offset;
  return Number.isNaN(at) ? undefined : at;
}

function offsetIn(text: string): number {
  const [hours, minutes] = [number(text, 20, 22), number(text, 23, 25)];
  if (text[22] !== ':' || !(hours < 24 && minutes < 60)) return Number.NaN;
  const offset = (hours * 60 + minutes) * 60_000;
  return text[19] === '+' ? offset : text[19] === '-' ? -offset : Number.NaN;
}

/** NaN where a character is no digit. */
function number(text: string, from: number, until: number): number {
  let value = 0;
  for (let at = from; at < until; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
