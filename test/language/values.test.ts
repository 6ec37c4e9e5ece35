// Money, fractions and dates: exact at every size that is allowed, and rounded only where it is said how.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRatios,
  allocate,
  compareRatios,
  decimalText,
  divideRatios,
  formatMoney,
  type Money,
  moneyToText,
  multiplyRatios,
  ratio,
  ratioFromDecimal,
  ratioToText,
  readMoney,
  roundRatio,
  scale,
  subtractRatios,
} from '../../language/index.ts';
import { instantToText, isZone, readInstant } from '../../language/values/instant.ts';

const beyondFloats = 2n ** 53n;
const whole = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const fraction = fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 18n })).map(([top, bottom]) => ratio(top, bottom));

function money(currency: string, amount: string): Money {
  const read = readMoney({ currency, amount });
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('money', () => {
  test('is read and written without loss on both sides of 2^53', () => {
    for (const minor of [beyondFloats - 1n, beyondFloats, beyondFloats + 1n]) {
      const amount = decimalText(minor, 2);
      expect(moneyToText(money('CNY', amount))).toEqual({ currency: 'CNY', amount });
      expect(scale(money('CNY', amount), ratio(1n), 'half-up').minor).toBe(minor);
      expect(scale(money('CNY', amount), ratio(minor, minor - 1n), 'down').minor).toBe(minor + 1n);
    }
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
        fc.constantFrom('CNY', 'JPY', 'KWD'),
        (minor, currency) => {
          const text = moneyToText({ ...money(currency, '0'), minor });
          expect(readMoney(text)).toEqual({ currency, minor });
        },
      ),
    );
  });

  test('has the decimals of its currency, and at most 18 digits', () => {
    expect(moneyToText(money('JPY', '5'))).toEqual({ currency: 'JPY', amount: '5' });
    expect(moneyToText(money('KWD', '5'))).toEqual({ currency: 'KWD', amount: '5.000' });
    expect(formatMoney(money('CNY', '10000000'))).toBe('CNY 10,000,000.00');
    expect(readMoney({ currency: 'CNY', amount: '1.001' })).toBe('too-many-decimals');
    expect(readMoney({ currency: 'CNY', amount: '9'.repeat(16) })).toEqual({
      currency: 'CNY',
      minor: 10n ** 18n - 100n,
    });
    expect(readMoney({ currency: 'CNY', amount: '9'.repeat(17) })).toBe('too-many-digits');
    expect(readMoney({ currency: 'CNY', amount: '-1' })).toBe('negative');
    expect(readMoney({ currency: 'CNY', amount: '1e3' })).toBe('not-an-amount');
    expect(readMoney({ currency: 'RMB', amount: '1' })).toBe('unknown-currency');
  });

  test('is shared out to the last minor unit', () => {
    expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocate(5n, [0n, 0n])).toEqual([5n, 0n]);
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), weights, (amount, shares) => {
        const parts = allocate(amount, shares);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        expect(parts.every((part) => part >= 0n)).toBe(true);
      }),
    );
  });
});

describe('fractions', () => {
  test('keep the laws of arithmetic', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(addRatios(a, b)).toEqual(addRatios(b, a));
        expect(multiplyRatios(a, addRatios(b, c))).toEqual(addRatios(multiplyRatios(a, b), multiplyRatios(a, c)));
        expect(subtractRatios(addRatios(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(multiplyRatios(divideRatios(a, b), b)).toEqual(a);
        expect(Math.sign(compareRatios(a, b))).toBe(-Math.sign(compareRatios(b, a)));
        expect(a.denominator > 0n).toBe(true);
      }),
    );
  });

  test('round a half as named, and nothing else differently', () => {
    const half = (numerator: bigint) => ratio(numerator, 2n);
    expect([1n, 3n, 5n, -1n, -3n].map((top) => roundRatio(half(top), 'half-up'))).toEqual([1n, 2n, 3n, -1n, -2n]);
    expect([1n, 3n, 5n, -1n, -3n].map((top) => roundRatio(half(top), 'half-even'))).toEqual([0n, 2n, 2n, 0n, -2n]);
    expect([1n, 3n, -1n].map((top) => roundRatio(half(top), 'down'))).toEqual([0n, 1n, 0n]);
    expect([1n, 3n, -1n].map((top) => roundRatio(half(top), 'up'))).toEqual([1n, 2n, -1n]);
    fc.assert(
      fc.property(fraction, (value) => {
        const [down, up] = [roundRatio(value, 'down'), roundRatio(value, 'up')];
        for (const rounding of ['half-up', 'half-even'] as const) {
          const rounded = roundRatio(value, rounding);
          expect([down, up]).toContain(rounded);
          const off = subtractRatios(value, ratio(rounded));
          expect(compareRatios(multiplyRatios(off, ratio(2n)), ratio(1n))).toBeLessThanOrEqual(0);
          expect(compareRatios(multiplyRatios(off, ratio(2n)), ratio(-1n))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
    // 0.5 of a unit beyond 2^53, where a float has no halves left.
    expect(roundRatio(ratio(2n * beyondFloats + 1n, 2n), 'half-up')).toBe(beyondFloats + 1n);
  });

  test('are read from decimals and written back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
        const text = decimalText(digits, places);
        const read = ratioFromDecimal(text);
        expect(read === undefined ? undefined : compareRatios(read, ratio(digits, 10n ** BigInt(places)))).toBe(0);
      }),
    );
    expect(ratioToText(ratio(1n, 3n))).toBe('1/3');
    expect(ratioToText(ratio(1n, 40n))).toBe('0.025');
    expect(ratioFromDecimal('1e3')).toBeUndefined();
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
  });
});

describe('dates', () => {
  const shanghai = (text: string) => readInstant(text, 'Asia/Shanghai');
  test('without a time are their midnight; 24:00 is the next', () => {
    expect(shanghai('2020-06-09')).toBe(Date.UTC(2020, 5, 8, 16));
    expect(shanghai('2020-06-09T24:00')).toBe(shanghai('2020-06-10'));
    expect(shanghai('2019-12-31T24:00:00')).toBe(shanghai('2020-01-01'));
    expect(shanghai('2020-06-09T02:10:30Z')).toBe(Date.UTC(2020, 5, 9, 2, 10, 30));
  });
  test('have to be in the calendar', () => {
    for (const text of [
      '2023-02-29',
      '2023-13-01',
      '2023-01-01T24:01',
      '2023-01-01T25:00',
      '2023-01-01T23:60',
      '2023-01-01T23:59:60',
      '2023-1-1',
      '',
    ])
      expect(shanghai(text)).toBe('invalid-date');
  });
  test('that the clocks skip or repeat are faults, unless the offset is said', () => {
    const berlin = (text: string) => readInstant(text, 'Europe/Berlin');
    expect(berlin('2023-03-26T02:00')).toBe('skipped-time');
    expect(berlin('2023-03-26T02:59')).toBe('skipped-time');
    expect(berlin('2023-03-26T03:00')).toBe(Date.UTC(2023, 2, 26, 1));
    expect(berlin('2023-10-29T02:00')).toBe('ambiguous-time');
    expect(berlin('2023-10-29T02:30+01:00')).toBe(Date.UTC(2023, 9, 29, 1, 30));
    expect(berlin('2023-10-29T03:00')).toBe(Date.UTC(2023, 9, 29, 2));
    // China kept summer time from 1986 to 1991.
    expect(shanghai('1986-05-04T02:30')).toBe('skipped-time');
  });
  test('are written with the offset of their zone', () => {
    expect(instantToText(Date.UTC(2023, 3, 10, 18, 10), 'Asia/Shanghai')).toBe('2023-04-11T02:10:00+08:00');
    expect([isZone('Asia/Shanghai'), isZone('UTC'), isZone('+08:00'), isZone('Mars/Olympus')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
