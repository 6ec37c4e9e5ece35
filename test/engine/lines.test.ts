// The lines of `pays` that policies/mechanics does not try: what is not stated, what is refused, what `final` closes,
// and the kinds that a line reaches.
import { describe, expect, test } from 'vitest';
import { CannotDecide } from '../../engine/index.ts';
import { asked, cny, compiled, determine, loss, payable, wording } from './support.ts';

const one = (lines: string, more = '') =>
  wording(`${more} coverage x "X" zh "甲险" { insures a, b pays { ${lines} } }`);
const paid = (lines: string, ...losses: readonly object[]): string => payable(determine(one(lines), { losses }));

describe('kinds and joins', () => {
  test('a line on some kinds joins them, and a wider line more', () => {
    // b: 60 + 50 - 10 = 100; with a: 100 + 30, at most 120.
    const lines = 'deductible CNY 10 on b  limit CNY 120 each event on a, b';
    expect(paid(lines, loss('b1', '60.00'), loss('b2', '50.00'), loss('a', '30.00'))).toBe('120.00');
  });

  test('what was joined is shared out to the fen, the rest to the largest remainder', () => {
    // 100.00 + 200.00 - 0.01 = 299.99: a 99.99667, b 199.99333; so 100.00 and 199.99; b at most 150.
    const lines = 'deductible CNY 0.01  limit CNY 150 each event on b apportioned pro rata';
    expect(paid(lines, loss('a', '100.00'), loss('b1', '200.00'))).toBe('250.00');
  });

  test('each item by itself', () => {
    expect(paid('deductible CNY 20 each item', loss('a', '100.00'), loss('b1', '10.00'))).toBe('80.00');
    expect(paid('deductible CNY 20 each event', loss('a', '100.00'), loss('b1', '10.00'))).toBe('90.00');
  });

  test('losses that nobody has stated are not reached by a limit on some kinds', () => {
    const open = { losses: { known: [loss('a', '100.00')], complete: false } };
    expect(payable(determine(one('limit CNY 50 each event on a'), open))).toBe('50.00 ..');
    expect(payable(determine(one('limit CNY 50 each event on a, b'), open))).toBe('50.00');
    expect(payable(determine(one('limit CNY 50 each item'), open))).toBe('50.00 ..');
  });
});

describe('deductibles bounded in all', () => {
  test.each([
    // a bears 30, b 40: 70 in all. Then 10 more, at most 60 in all: 10 given back.
    ['deductible CNY 30 on a  deductible CNY 40 on b  deductible CNY 10, in all at most CNY 60', '140.00'],
    // At least 100 in all: 30 more.
    ['deductible CNY 30 on a  deductible CNY 40 on b  deductible CNY 10, in all at least CNY 100', '100.00'],
    // The limit has cut 20 of a: what is missing, 30, is borne by that first, and 10 by what runs.
    [
      'deductible CNY 30 on a  limit CNY 50 each event on a  deductible CNY 40 on b  deductible CNY 10, in all at least CNY 100',
      '100.00',
    ],
    // What is given back is cut off by the limit again: only the room under it, 5, comes back.
    ['deductible CNY 30 on a  limit CNY 75 each event on a  deductible CNY 0, in all at most CNY 10', '175.00'],
  ])('%s', (lines, expected) => {
    expect(paid(lines, loss('a', '100.00'), loss('b1', '100.00'))).toBe(expected);
  });
});

describe('deductibles bounded in all, of a loss known in part', () => {
  // What runs stands still at the limit while the deductible goes on with the loss, and is given back.
  test.each([
    'limit CNY 50 each event  deductible 10% of loss  insurer pays 25%  deductible CNY 0, in all at most CNY 0',
    'deductible 10% of loss  limit CNY 50 each event  insurer pays 25%  deductible CNY 0, in all at most CNY 0',
    'limit 40% of loss each event  deductible CNY 5  insurer pays 25%  deductible CNY 0, in all at least CNY 40',
    'deductible CNY 20  limit 40% of loss each event  insurer pays 50%  deductible CNY 0, in all at most CNY 1',
  ])('%s', (lines) => {
    const unit = wording(`coverage x "X" zh "甲险" { insures a pays { ${lines} } }`);
    const partly = [{ id: 'A', kind: 'a', amount: { at_least: cny('0.00'), at_most: cny('250.00') } }];
    const { atLeast, atMost } = determine(unit, { losses: partly }).payable;
    for (let loss = 0; loss <= 250; loss += 5) {
      const known = [{ id: 'A', kind: 'a', amount: cny(`${loss}.00`) }];
      const at = Number(determine(unit, { losses: known }).payable.atLeast.amount);
      expect(at).toBeGreaterThanOrEqual(Number(atLeast.amount));
      expect(at).toBeLessThanOrEqual(Number(atMost?.amount));
    }
  });
});

describe('what cannot be decided', () => {
  const refused = (found: () => unknown): string => {
    try {
      found();
    } catch (error) {
      if (error instanceof CannotDecide) return `${error.code} ${error.place}`;
      throw error;
    }
    return 'decided';
  };

  test('a ratio to nothing', () => {
    const unit = one('insurer pays ratio of CNY 10 to worth');
    const at = (worth: string) => () => determine(unit, { worth: cny(worth), losses: [loss('a', '100.00')] });
    expect(refused(at('0.00'))).toBe('zero-denominator worth');
    expect(refused(at('0.01'))).toBe('decided');
    expect(payable(determine(unit, { losses: [loss('a', '100.00')] }))).toBe('0.00 .. 100.00');
  });

  test('a share above the whole', () => {
    expect(refused(() => paid('reduce by 60% + 50%', loss('a', '100.00')))).toBe('share-above-whole x/pays/1');
    expect(paid('reduce by 50% + 50%', loss('a', '100.00'))).toBe('0.00');
  });

  test('an amount that differs from its measure, and two of them', () => {
    const unit = wording('coverage x "X" zh "甲险" { insures a, b measure a as worth + CNY 1 pays { } }');
    const facts = { worth: cny('99.00') };
    const item = { id: 'A', kind: 'a' };
    expect(payable(determine(unit, { ...facts, losses: [item] }))).toBe('100.00');
    expect(payable(determine(unit, { ...facts, losses: [loss('a', '100.00')] }))).toBe('100.00');
    expect(refused(() => determine(unit, { ...facts, losses: [loss('a', '100.01')] }))).toBe(
      'measure-differs losses[A].amount',
    );
    expect(refused(() => determine(unit, { ...facts, losses: [item, { id: 'B', kind: 'a' }] }))).toBe(
      'measured-twice x/measure/a',
    );
    const open = determine(unit, { losses: [item] });
    expect([payable(open), asked(open)]).toEqual(['1.00 ..', ['worth']]);
  });
});

test('what is owed is paid in another currency', () => {
  const unit = one('pay in USD at the rate on event.started');
  const facts = { event: { started: '2023-03-01T10:00:00+08:00' }, losses: [loss('a', '72.00')] };
  const rate = (from: string, to: string, at: string) => ({ from, to, on: '2023-03-01', rate: at });
  const inUsd = (rates: readonly object[]) => determine(unit, { ...facts, rates }).coverages[0]?.paidIn;
  expect(inUsd([rate('CNY', 'USD', '0.125')])).toEqual({
    currency: 'USD',
    atLeast: { currency: 'USD', amount: '9.00' },
    atMost: { currency: 'USD', amount: '9.00' },
  });
  // 72 / 7.2 = 10, where only the rate the other way round is stated.
  expect(inUsd([rate('USD', 'CNY', '7.2')])?.atLeast?.amount).toBe('10.00');
  expect(inUsd([])).toEqual({ currency: 'USD', atLeast: null, atMost: null });
});

test('`final` takes what nobody has shown at the least that is left', () => {
  const found = (lines: string) => determine(one(lines), { losses: [loss('a', '100.00')] }, { final: true });
  expect(payable(found('insurer pays ratio of CNY 10 to worth'))).toBe('0.00');
  expect(payable(found('less worth'))).toBe('0.00');
  expect(found('less worth').closed.map(({ fact, burden }) => `${fact} ${burden}`)).toEqual(['worth insured']);
});

test('facts that derive from counts and from other facts are figures too', () => {
  const terms = `terms u version 1.0.0 "U" zh "又一" {
    kind loss "Loss" zh "损失" { a "A" zh "甲" }
    fact sums "Sums" zh "款项" list { amount: money "Amount" zh "金额"  paid: boolean "Paid" zh "已付" }
    fact many "Many" zh "数": number = count of sums { paid }
    fact due "Due" zh "应付": money = 50% of sum of sums.amount { not paid }
    fact part "Part" zh "比例": percentage = ratio of many to count of sums
  }`;
  const unit = compiled(`${terms}
  wording w version 1.0.0 "W" zh "条款" { uses terms u ^1.0 zone "UTC" currency CNY
    coverage x "X" zh "甲险" { insures a pays { less due  less many * CNY 1  insurer pays part } } }`);
  const sums = [
    { amount: cny('10.00'), paid: true },
    { amount: cny('20.00'), paid: false },
  ];
  // 100 - 50% of 20 - 1 x 1 = 89; 1 of 2: 44.50
  expect(payable(determine(unit, { sums, losses: [loss('a', '100.00')] }))).toBe('44.50');
  const open = determine(unit, { sums: [{ amount: cny('10.00') }, sums[1]], losses: [loss('a', '100.00')] });
  expect(asked(open)).toEqual(['sums[0].paid']);
});
