// What counts as one event or claim: windows of hours, series, and what is not known of either.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIncident } from '../../engine/index.ts';
import { windowsOf } from '../../engine/structure/hours.ts';
import { loss, may, wordingOf } from './occurrences.ts';
import { asked, determine, payable } from './support.ts';

describe('windows of hours', () => {
  test('blocks of events, none longer than the hours, and no more than fit side by side', () => {
    const ways = (dates: readonly bigint[], start: 'insured' | 'first') =>
      windowsOf(dates, 72n, start, 99)?.map((blocks) => blocks.map((block) => block.join('')).join(' '));
    expect(ways([0n, 60n, 84n], 'insured')).toEqual(['01 2', '0 12', '0 1 2']);
    expect(ways([0n, 60n, 84n], 'first')).toEqual(['01 2']);
    expect(ways([0n, 1n, 2n], 'insured')).toEqual(['012', '01 2', '0 12']);
    expect(ways([84n, 0n, 60n], 'first')).toEqual(['12 0']);
    expect(ways([0n, 72n], 'insured')).toEqual(['0 1']);
    expect(ways([5n, 5n], 'insured')).toEqual(['01']);
  });

  test('each event lies in one window, and windows can be placed without overlap', () => {
    const dates = fc.array(
      fc.integer({ min: 0, max: 40 }).map((each) => BigInt(each)),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(dates, fc.constantFrom(1n, 2n, 5n, 9n), (all, hours) => {
        const found = windowsOf(all, hours, 'insured', 10_000) ?? [];
        const way = (blocks: readonly (readonly number[])[]): string =>
          blocks.map((block) => [...block].sort().join('')).join(' ');
        // Windows placed at every possible instant, by brute force.
        const placed = new Set<string>();
        const sorted = [...all.keys()].sort((a, b) => Number((all[a] ?? 0n) - (all[b] ?? 0n)) || a - b);
        const place = (left: readonly number[], free: bigint, blocks: readonly (readonly number[])[]): void => {
          const [next] = left;
          if (next === undefined) {
            placed.add(way(blocks));
            return;
          }
          const first = all[next] ?? 0n;
          for (let start = first - hours + 1n; start <= first; start += 1n) {
            if (start < free) continue;
            const held = left.filter((each) => (all[each] ?? 0n) < start + hours);
            place(left.slice(held.length), start + hours, [...blocks, held]);
          }
        };
        place(sorted, -100n, []);
        expect(new Set(found.map(way))).toEqual(placed);
      }),
      { numRuns: 300 },
    );
  });
});

const cover = `
  schedule { period: period = 2023-05-01 to 2023-05-31T24:00 "Period" zh "期间" }
  basis event.started in period
  coverage x "X" zh "险" { insures a  pays { deductible CNY 10 each event  limit CNY 100 each event } }`;
const event = (id: string, day: number, hour: number, more: object = {}): object => ({
  id,
  event: { started: may(day, hour), ...more },
});

describe('events that count as one', () => {
  test('by the same fact: one deductible, one limit, each judged by its own', () => {
    const unit = wordingOf(`group events by same event.storm as one event ${cover}`);
    const storm = { storm: 'Anna' };
    const events = [event('E1', 2, 0, storm), event('E2', 9, 0, storm), event('E3', 9, 0, { storm: 'Bert' })];
    const losses = ['E1', 'E2', 'E3'].map((id) => loss(`L-${id}`, 50, { event: id }));
    // 50 + 50 - 10, and 50 - 10.
    const found = determine(unit, { events, losses });
    expect(payable(found)).toBe('130.00');
    expect(found.coverages[0]?.events?.map((each) => [each.event, each.payable.atLeast.amount])).toEqual([
      ['E1', '90.00'],
      ['E3', '40.00'],
    ]);
    expect(found.reasons.map(({ sentence }) => sentence.en)).toEqual(['event E1, E2', 'event E3']);
    // The later one lies outside the period: its loss does not enter, though the storm began within it.
    const late = { id: 'E2', event: { started: '2023-06-01T00:00:00+08:00', ...storm } };
    expect(payable(determine(unit, { events: [event('E1', 2, 0, storm), late], losses: losses.slice(0, 2) }))).toBe(
      '40.00',
    );
  });

  test('dated at the first, the later one belongs to its period', () => {
    const unit = wordingOf(`group events by same event.storm as one event, dated at the first ${cover}`);
    const storm = { storm: 'Anna' };
    const late = { id: 'E2', event: { started: '2023-06-01T00:00:00+08:00', ...storm } };
    const losses = [loss('L1', 50, { event: 'E1' }), loss('L2', 50, { event: 'E2' })];
    expect(payable(determine(unit, { events: [event('E1', 2, 0, storm), late], losses }))).toBe('90.00');
    // It is not known when the first began: nothing, or both.
    const undated = { id: 'E1', event: storm };
    const open = determine(unit, { events: [undated, late], losses });
    expect(payable(open)).toBe('0.00 .. 90.00');
    expect(asked(open)).toContain('events[E1].event.started');
  });

  test('dated by an instant that one of several conditions asks for', () => {
    const unit = wordingOf(`group events by same event.storm as one event, dated at the first
      schedule { period: period = 2023-05-01 to 2023-05-31T24:00 "Period" zh "期间" }
      basis any of { all of { event.started in period  event.insured }  p }
      coverage x "X" zh "险" { insures a  pays { deductible CNY 10 each event  limit CNY 100 each event } }`);
    const storm = { storm: 'Anna', insured: true };
    const late = { id: 'E2', event: { started: '2023-06-01T00:00:00+08:00', ...storm } };
    const losses = [loss('L1', 50, { event: 'E1' }), loss('L2', 50, { event: 'E2' })];
    expect(payable(determine(unit, { p: false, events: [event('E1', 2, 0, storm), late], losses }))).toBe('90.00');
  });

  test('where the insured chooses, the way that pays most is the determination', () => {
    const unit = wordingOf(`group events within 72 hours as one event, start chosen by insured ${cover}`);
    const events = [event('E1', 2, 0), event('E2', 2, 1), event('E3', 2, 2)];
    const losses = [60, 90, 50].map((amount, each) => loss(`L${each + 1}`, amount, { event: `E${each + 1}` }));
    const found = determine(unit, { events, losses });
    // {1}{2, 3}: 50 + 100.
    expect(payable(found)).toBe('150.00');
    expect(found.exact).toBe(true);
    expect(found.coverages[0]?.events?.map((each) => [each.event, each.payable.atLeast.amount])).toEqual([
      ['E1', '50.00'],
      ['E2', '100.00'],
    ]);
  });

  test('faults: hours from what has no date, and too much left open', () => {
    const faults = (statements: string, facts: object): readonly string[] => {
      const read = readIncident(JSON.stringify({ incident: 'T', ...facts }), wordingOf(statements).contract);
      return 'faults' in read ? read.faults.map(({ code, message }) => `${code}: ${message.en}`) : [];
    };
    expect(
      faults(`group events within 72 hours as one event, start at the first ${cover}`, {
        events: [event('E1', 2, 0), { id: 'E2' }],
      }),
    ).toEqual(['hours-undated: an event has no exact date, from which the hours of one event are counted']);
    expect(
      faults(`group events by same event.storm as one event ${cover}`, {
        events: ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'].map((id) => ({ id })),
      }),
    ).toEqual(['grouping-open: which events or claims count as one is open in too many ways']);
  });
});

describe('claims that count as one', () => {
  const unit = wordingOf(`group claims by same claim.act as one claim
    coverage x "X" zh "险" {
      insures a  when claim.valid
      pays { deductible CNY 10 each claim  limit CNY 100 each claim  limit CNY 150 each event }
    }`);
  const claim = (id: string, act: string | undefined, valid = true): object => ({
    id,
    claim: { valid, ...(act === undefined ? {} : { act }) },
  });
  const losses = ['C1', 'C2', 'C3'].map((id) => loss(`L-${id}`, 60, { claim: id }));

  test('one deductible and one limit for the series, one limit for the event', () => {
    // X: 120 - 10 = 110, at most 100; Y: 50; together 150.
    expect(payable(determine(unit, { claims: [claim('C1', 'X'), claim('C2', 'X'), claim('C3', 'Y')], losses }))).toBe(
      '150.00',
    );
    // What is not granted does not enter the series.
    expect(
      payable(determine(unit, { claims: [claim('C1', 'X'), claim('C2', 'X', false), claim('C3', 'Y')], losses })),
    ).toBe('100.00');
  });

  test('of an act that is not stated, every series is tried', () => {
    const found = determine(unit, {
      claims: [claim('C1', 'X'), claim('C2', undefined), claim('C3', 'Y')],
      losses: losses.map((each, at) => ({ ...each, amount: { currency: 'CNY', amount: `${[20, 15, 40][at]}.00` } })),
    });
    // Alone: 10 + 5 + 30 = 45. With X: 25 + 30 = 55. With Y: 10 + 45 = 55.
    expect(payable(found)).toBe('45.00 .. 55.00');
    expect(asked(found)).toEqual(['claims[C2].claim.act']);
  });
});
