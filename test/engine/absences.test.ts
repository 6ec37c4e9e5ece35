// What a schedule leaves out in words: `no limit`, and `not insured`, with the figure bound, left out, and not yet known.
import { describe, expect, test } from 'vitest';
import { determine, loss, wording } from './support.ts';

const bought = (sum: string): ReturnType<typeof wording> =>
  wording(`schedule { sum: money or not insured ${sum} "Sum" zh "限额" }
    coverage x if sum "X" zh "险" { insures a pays { limit sum each event } }
    coverage y "Y" zh "乙险" { insures b when not sum exists pays { } }`);
const losses = [loss('a', '80.00'), loss('b', '7.00')];

describe('a figure that may be `not insured`', () => {
  test.each([
    ['= CNY 50', {}, '50.00'],
    ['= not insured', {}, '7.00'],
    ['', { schedule: { sum: { currency: 'CNY', amount: '30.00' } } }, '30.00'],
    ['', { schedule: { sum: null } }, '7.00'],
  ])('%s, with %j', (sum, stated, paid) => {
    const { payable, questions } = determine(bought(sum), { ...stated, losses });
    expect(payable.atMost).toEqual({ currency: 'CNY', amount: paid });
    expect(payable.atLeast).toEqual(payable.atMost);
    expect(questions).toEqual([]);
  });

  test('is asked for while nobody has bound it, and both ends are attained', () => {
    const { payable, questions, outcome } = determine(bought(''), { losses });
    expect([payable.atLeast?.amount, payable.atMost?.amount, outcome]).toEqual(['0.00', '80.00', 'open']);
    expect(questions.map(({ fact }) => fact)).toEqual(['schedule.sum']);
  });

  test('is said so in the reasons', () => {
    const { reasons, coverages } = determine(bought('= not insured'), { losses });
    expect(coverages.map(({ outcome }) => outcome)).toEqual(['not-covered', 'payable']);
    expect(reasons[0]?.because[0]).toMatchObject({
      verdict: 'no',
      sentence: { en: '“Sum” is insured under the schedule', zh: '明细表载明投保“限额”' },
    });
  });
});

describe('an amount that may be `no limit`', () => {
  const limited = (sum: string, lines: string): ReturnType<typeof wording> =>
    wording(`schedule { sum: money or no limit = ${sum} "Sum" zh "限额" }
      account pot "Pot" zh "池" sum in the period, used as paid
      coverage x "X" zh "险" { insures a, b pays { ${lines} } }`);
  test.each([
    ['CNY 50', 'limit sum each event', '50.00'],
    ['no limit', 'limit sum each event', '87.00'],
    ['no limit', 'deductible CNY 7 each event limit sum each event insurer pays 50%', '40.00'],
    ['CNY 50', 'limit pot', '50.00'],
    ['no limit', 'limit pot', '87.00'],
    ['no limit', 'layers { low { limit sum each event } high { layer CNY 10 excess of CNY 50 } }', '97.00'],
  ])('%s, %s', (sum, lines, paid) => {
    const found = determine(limited(sum, lines), { losses });
    expect(found.payable.atMost).toEqual({ currency: 'CNY', amount: paid });
    expect(found.postings.length).toBe(sum === 'no limit' || !lines.includes('pot') ? 0 : 1);
  });

  test('leaves a loss that nobody has stated without an upper bound', () => {
    const { payable } = determine(limited('no limit', 'limit sum each event'), {});
    expect(payable.atMost).toBeNull();
  });
});
