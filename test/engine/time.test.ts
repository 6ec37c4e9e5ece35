// Where a period begins and ends, to the second: half-open, in the zone of the wording, over summer time, leap days and
// 24:00; how a month is counted to a day that is not in the calendar; and dates that may be `none`.
import { describe, expect, test } from 'vitest';
import { monthsLater } from '../../language/index.ts';
import { determine, wording } from './support.ts';

const covered = (statements: string, event: object): string => {
  const unit = wording(`${statements} coverage x "X" zh "险" { insures a pays { } }`);
  const losses = [{ id: 'L1', kind: 'a', amount: { currency: 'CNY', amount: '100.00' } }];
  return determine(unit, { event, losses }).outcome;
};
const inPeriod = (period: string, started: string): string =>
  covered(`schedule { period: period = ${period} "Period" zh "期间" } basis event.started in period`, { started });

describe('a period of the schedule', () => {
  const year = '2019-06-10T00:00 to 2020-06-09T24:00';
  test.each([
    ['2019-06-09T23:59:59+08:00', 'not-covered'],
    ['2019-06-10T00:00:00+08:00', 'payable'],
    ['2020-06-09T23:59:59+08:00', 'payable'],
    ['2020-06-10T00:00:00+08:00', 'not-covered'],
    ['2020-06-09T16:00:00Z', 'not-covered'],
    ['2020-06-09T15:59:59Z', 'payable'],
  ])('%s: %s', (started, outcome) => {
    expect(inPeriod(year, started)).toBe(outcome);
  });

  test.each([
    // A day on which the clocks go forward has 23 hours in Berlin, and is over at 24:00 all the same.
    ['2023-03-26T00:00+01:00 to 2023-03-26T24:00+02:00', '2023-03-26T21:59:59Z', 'payable'],
    ['2023-03-26T00:00+01:00 to 2023-03-26T24:00+02:00', '2023-03-26T22:00:00Z', 'not-covered'],
    // 29 February is in the period that ends with it.
    ['2024-02-01 to 2024-02-29T24:00', '2024-02-29T23:59:59+08:00', 'payable'],
    ['2024-02-01 to 2024-02-29T24:00', '2024-03-01T00:00:00+08:00', 'not-covered'],
  ])('%s, %s: %s', (period, started, outcome) => {
    expect(inPeriod(period, started)).toBe(outcome);
  });
});

describe('the ends of a period', () => {
  const schedule = 'schedule { period: period = 2023-01-01 to 2023-12-31T24:00 "Period" zh "期间" }';
  test.each([
    ['event.found by period.ended + 60 days', '2024-03-01T00:00:00+08:00', 'payable'],
    ['event.found by period.ended + 60 days', '2024-03-01T00:00:01+08:00', 'not-covered'],
    ['event.found before period.ended', '2023-12-31T23:59:59+08:00', 'payable'],
    ['event.found before period.ended', '2024-01-01T00:00:00+08:00', 'not-covered'],
    ['event.found on or after period.started', '2022-12-31T23:59:59+08:00', 'not-covered'],
    ['event.found on or after period.started', '2023-01-01T00:00:00+08:00', 'payable'],
    ['event.found by period.started + 7 months', '2023-08-01T00:00:00+08:00', 'payable'],
    ['event.found by period.started + 7 months', '2023-08-01T00:00:01+08:00', 'not-covered'],
  ])('%s at %s: %s', (basis, found, outcome) => {
    expect(covered(`${schedule} basis ${basis}`, { found })).toBe(outcome);
  });

  test('of a period that nobody has bound are asked as the period', () => {
    const unit = wording(`schedule { period: period "Period" zh "期间" }
      basis event.found by period.ended + 60 days coverage x "X" zh "险" { insures a pays { } }`);
    const losses = [{ id: 'L1', kind: 'a', amount: { currency: 'CNY', amount: '100.00' } }];
    const { outcome, questions } = determine(unit, { event: { found: '2024-03-01T00:00:00+08:00' }, losses });
    expect(outcome).toBe('open');
    expect(questions.map(({ fact }) => fact)).toEqual(['schedule.period']);
  });
});

describe('a date that may be none', () => {
  const since = (value: string): string =>
    `schedule { since: instant or none ${value} "Retroactive date" zh "追溯日" }`;
  test.each([
    [since('= none'), 'event.found on or after since', 'payable'],
    [since('= none'), 'event.found after since', 'payable'],
    [since('= none'), 'event.found by since', 'payable'],
    [since('= none'), 'event.found before since', 'payable'],
    [since('= none'), 'since exists', 'not-covered'],
    [since('= 2020-01-01'), 'since exists', 'payable'],
    [since('= 2020-01-01'), 'event.found on or after since', 'payable'],
    [since('= 2020-01-01T00:00:01'), 'event.found on or after since', 'not-covered'],
  ])('%s %s: %s', (schedule, basis, outcome) => {
    expect(covered(`${schedule} basis ${basis}`, { found: '2020-01-01T00:00:00+08:00' })).toBe(outcome);
  });

  test('is asked where nobody has bound it, and may be stated as null', () => {
    const unit = wording(
      `${since('')} basis event.found on or after since coverage x "X" zh "险" { insures a pays { } }`,
    );
    const facts = {
      event: { found: '2020-01-01T00:00:00+08:00' },
      losses: [{ id: 'L1', kind: 'a', amount: { currency: 'CNY', amount: '100.00' } }],
    };
    expect(determine(unit, facts).questions.map(({ fact }) => fact)).toEqual(['schedule.since']);
    expect(determine(unit, { ...facts, schedule: { since: null } }).outcome).toBe('payable');
    expect(determine(unit, { ...facts, schedule: { since: '2020-01-01T00:00:00+08:00' } }).outcome).toBe('payable');
    expect(determine(unit, { ...facts, schedule: { since: '2020-01-01T00:00:01+08:00' } }).outcome).toBe('not-covered');
  });
});

describe('months', () => {
  const later = (from: string, months: number, zone: string, rule: 'last-day' | 'day-after'): string =>
    Temporal.Instant.fromEpochMilliseconds(
      monthsLater(Temporal.Instant.from(from).epochMilliseconds, months, zone, rule),
    )
      .toZonedDateTimeISO(zone)
      .toString({ timeZoneName: 'never' });
  test.each([
    ['2023-01-31T00:00:00+08:00', 1, 'Asia/Shanghai', 'last-day', '2023-02-28T00:00:00+08:00'],
    ['2023-01-31T00:00:00+08:00', 1, 'Asia/Shanghai', 'day-after', '2023-03-01T00:00:00+08:00'],
    ['2024-01-31T00:00:00+08:00', 1, 'Asia/Shanghai', 'last-day', '2024-02-29T00:00:00+08:00'],
    ['2024-01-30T00:00:00+08:00', 1, 'Asia/Shanghai', 'day-after', '2024-03-01T00:00:00+08:00'],
    ['2024-02-29T00:00:00+08:00', 12, 'Asia/Shanghai', 'last-day', '2025-02-28T00:00:00+08:00'],
    ['2024-02-29T00:00:00+08:00', 12, 'Asia/Shanghai', 'day-after', '2025-03-01T00:00:00+08:00'],
    ['2024-03-31T00:00:00+08:00', -1, 'Asia/Shanghai', 'last-day', '2024-02-29T00:00:00+08:00'],
    ['2024-02-28T00:00:00+08:00', 1, 'Asia/Shanghai', 'day-after', '2024-03-28T00:00:00+08:00'],
    // Over the change of the clocks the local time stays, and the offset does not.
    ['2023-02-26T10:00:00+01:00', 1, 'Europe/Berlin', 'last-day', '2023-03-26T10:00:00+02:00'],
    // 02:30 on 26 March does not exist in Berlin: it is 03:30.
    ['2023-02-26T02:30:00+01:00', 1, 'Europe/Berlin', 'last-day', '2023-03-26T03:30:00+02:00'],
  ] as const)('%s and %i in %s, %s: %s', (from, months, zone, rule, expected) => {
    expect(later(from, months, zone, rule)).toBe(expected);
  });

  test.each([
    ['', '2023-03-01T00:00:00+08:00', 'not-covered'],
    ['months end on the last day', '2023-02-28T00:00:00+08:00', 'payable'],
    ['months end on the last day', '2023-02-28T00:00:01+08:00', 'not-covered'],
    ['months end on the day after', '2023-03-01T00:00:00+08:00', 'payable'],
    ['months end on the day after', '2023-03-01T00:00:01+08:00', 'not-covered'],
  ])('%s: %s is %s', (rule, found, outcome) => {
    const event = { started: '2023-01-31T00:00:00+08:00', found };
    expect(covered(`${rule} basis event.found by event.started + 1 months`, event)).toBe(outcome);
    // A date of the schedule that is calculated follows the same rule.
    const schedule = 'schedule { d: instant = 2023-01-31 "D" zh "日"  e: instant = d + 1 months "E" zh "止" }';
    expect(covered(`${rule} ${schedule} basis event.found by e`, event)).toBe(outcome);
  });
});
