// Single values as text and as the numbers the interpreter counts in, both ways. Reading refuses; it never rounds, and
// never guesses: what is no instant, no duration, no amount comes back as the name of what is wrong with it.
import {
  type Currency,
  currency,
  decimalText,
  minorDigits,
  mostDigits,
  type Ratio,
  ratioFromDecimal,
} from '../../language/index.ts';

/** What a text fails to be. Each is a code of the catalogue, as are those of amounts. */
export type TextFault =
  | 'not-an-instant'
  | 'instant-without-offset'
  | 'impossible-date'
  | 'too-precise'
  | 'not-a-duration'
  | 'calendar-duration'
  | 'duration-with-seconds'
  | 'too-long'
  | 'not-months'
  | 'not-a-percentage'
  | 'not-a-day'
  | 'impossible-day'
  | 'not-a-rate'
  | 'rate-not-positive';

export type AmountFault = 'not-an-amount' | 'negative-amount' | 'too-many-decimals' | 'too-many-digits';

/** Percentages are counted in units of 10^-12. */
export const picosPerOne = 1_000_000_000_000n;
const picosPerPercent = picosPerOne / 100n;
/** An amount without a currency is counted in thousandths: no currency has a smaller unit. */
const digitsWithoutCurrency = 3;
const second = 1000n;
const minute = 60n * second;
const hour = 60n * minute;
const day = 24n * hour;
/** A thousand years of 365.25 days, as in wordings. */
const longest = 365_250n * day;

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/;

/** RFC 3339 with an offset, to the millisecond; milliseconds since 1970-01-01T00:00Z. */
export function readInstant(text: string): bigint | TextFault {
  const match = instantPattern.exec(text);
  if (match === null) return 'not-an-instant';
  const [, seconds = '', fraction = '', offset] = match;
  if (offset === undefined) return 'instant-without-offset';
  if (fraction.length > 3) return 'too-precise';
  // Temporal reads second 60 as 59: a leap second would silently become another instant.
  if (seconds === '60') return 'impossible-date';
  try {
    return BigInt(Temporal.Instant.from(text).epochMilliseconds);
  } catch (failure) {
    if (failure instanceof RangeError) return 'impossible-date';
    throw failure;
  }
}

/** In the zone where it has an offset of whole minutes there, otherwise in UTC. */
export function instantText(at: bigint, zone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(Number(at));
  const local = instant.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
  return readInstant(local) === at ? local : instant.toString();
}

/** ISO 8601 in days of 24 hours, hours, minutes and seconds; milliseconds. */
export function readDuration(text: string): bigint | TextFault {
  if (/^P(?:\d+[YMWD])*\d+[YMW]/.test(text)) return 'calendar-duration';
  const match =
    /^P(?=\d|T\d)(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,11})(?:\.(\d{1,3}))?S)?)?$/.exec(text);
  if (match === null) return 'not-a-duration';
  const [days, hours, minutes, seconds] = match.slice(1, 5).map((digits) => BigInt(digits ?? '0'));
  const thousandths = BigInt((match[5] ?? '').padEnd(3, '0'));
  const length =
    (days ?? 0n) * day + (hours ?? 0n) * hour + (minutes ?? 0n) * minute + (seconds ?? 0n) * second + thousandths;
  return length > longest ? 'too-long' : length;
}

/** In hours, and what is left in minutes and seconds: `PT48H`. */
export function durationText(length: bigint): string {
  const hours = length / hour;
  const minutes = (length % hour) / minute;
  const milliseconds = length % minute;
  const fraction = milliseconds % second === 0n ? '' : `.${String(milliseconds % second).padStart(3, '0')}`;
  const seconds = milliseconds === 0n ? '' : `${milliseconds / second}${fraction}S`;
  const text = `${hours === 0n ? '' : `${hours}H`}${minutes === 0n ? '' : `${minutes}M`}${seconds}`;
  return `PT${text === '' ? '0S' : text}`;
}

/** `P7M`: calendar months. */
export function readMonths(text: string): bigint | TextFault {
  const count = /^P(\d{1,5})M$/.exec(text)?.[1];
  return count === undefined ? 'not-months' : BigInt(count);
}

export function monthsText(months: bigint): string {
  return `P${months}M`;
}

/** `12.5%`, in units of 10^-12. */
export function readPercentage(text: string): bigint | TextFault {
  const match = /^(\d{1,9})(?:\.(\d{1,10}))?%$/.exec(text);
  if (match === null) return 'not-a-percentage';
  const [, whole = '', fraction = ''] = match;
  return BigInt(whole) * picosPerPercent + BigInt(fraction.padEnd(10, '0'));
}

export function percentageText(picos: bigint): string {
  return `${trimmed(decimalText(picos, 10))}%`;
}

/** Minor units of the currency; `null`: the currency is not known. */
export function readAmount(text: string, of: Currency | null): bigint | AmountFault {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return 'not-an-amount';
  const [, sign, whole = '', fraction = ''] = match;
  const digits = of === null ? digitsWithoutCurrency : minorDigits(of);
  if (sign === '-') return 'negative-amount';
  if (fraction.length > digits) return 'too-many-decimals';
  const minor = (whole + fraction.padEnd(digits, '0')).replace(/^0+(?=\d)/, '');
  return minor.length > mostDigits ? 'too-many-digits' : BigInt(minor);
}

export function amountText(minor: bigint, of: Currency | null): string {
  return decimalText(minor, of === null ? digitsWithoutCurrency : minorDigits(of));
}

/** How many decimals an amount of this currency may have, for messages. */
export function decimalsOf(code: string | null): number {
  const known = code === null ? undefined : currency(code);
  return known === undefined ? digitsWithoutCurrency : minorDigits(known);
}

/** Days since 1970-01-01 of `2023-04-11`. */
export function readDay(text: string): number | TextFault {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return 'not-a-day';
  try {
    return epoch.until(Temporal.PlainDate.from(text, { overflow: 'reject' }), { largestUnit: 'day' }).days;
  } catch (failure) {
    if (failure instanceof RangeError) return 'impossible-day';
    throw failure;
  }
}

export function dayText(on: number): string {
  return epoch.add({ days: on }).toString();
}

const epoch = Temporal.PlainDate.from('1970-01-01');

/** A plain decimal above zero. */
export function readRate(text: string): Ratio | TextFault {
  const rate = ratioFromDecimal(text);
  if (rate === undefined) return 'not-a-rate';
  return rate.numerator > 0n ? rate : 'rate-not-positive';
}

function trimmed(decimal: string): string {
  return decimal.replace(/\.?0+$/, '');
}
