// Dates and times as they are written, and the instants they mean in a time zone: milliseconds since 1970-01-01T00:00Z.
// A date alone is its midnight; 24:00 is the midnight that ends the day. A local time that the clocks of the zone show
// twice, or never, is a fault, not a guess.
export type InstantFault = 'invalid-date' | 'skipped-time' | 'ambiguous-time';

const written = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Reads `2019-06-10`, `2020-06-09T24:00` or `2023-04-11T02:10+08:00`. */
export function readInstant(text: string, zone: string): number | InstantFault {
  const match = written.exec(text);
  if (match === null) return 'invalid-date';
  const [, date = '', time = '00:00', seconds = '00', offset] = match;
  try {
    const endsDay = time === '24:00' && seconds === '00';
    const day = Temporal.PlainDate.from(date, { overflow: 'reject' });
    const local = (endsDay ? day.add({ days: 1 }) : day).toPlainDateTime(endsDay ? '00:00' : `${time}:${seconds}`);
    if (seconds > '59') return 'invalid-date';
    return offset === undefined
      ? inZone(local, zone)
      : Temporal.Instant.from(`${local.toString()}${offset}`).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return 'invalid-date';
    throw error;
  }
}

function inZone(local: Temporal.PlainDateTime, zone: string): number | InstantFault {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return earlier.epochMilliseconds;
  return earlier.toPlainDateTime().equals(local) ? 'ambiguous-time' : 'skipped-time';
}

/** RFC 3339 with the offset of the zone: `2023-04-11T02:10:00+08:00`. */
export function instantToText(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
}

/** As an author would write it: `2023-04-11T02:10`. */
export function instantToLocalText(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** An IANA name; an offset such as `+08:00` has no history and no summer time, and is none. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** How a month is counted to a day that it does not have: to its own last day, or to the day after. */
export type MonthEnd = 'last-day' | 'day-after';

/** Calendar months later (or, below zero, earlier) at the same local time; milliseconds since 1970-01-01T00:00Z. */
export function monthsLater(at: number, months: number, zone: string, rule: MonthEnd): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const moved = local.add({ months }, { overflow: 'constrain' });
  const isClipped = moved.day < local.day;
  return (isClipped && rule === 'day-after' ? moved.add({ days: 1 }) : moved).epochMilliseconds;
}
