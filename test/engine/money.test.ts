// The `pays` pipeline, each figure worked out beside it by hand.
import { describe, expect, test } from 'vitest';
import { asked, cny, determine, loss, payable, wording } from './support.ts';

const one = (lines: string, more = '') =>
  wording(`${more} coverage x "X" zh "甲险" { insures a, b pays { ${lines} } }`);
const paid = (lines: string, ...losses: readonly object[]): string => payable(determine(one(lines), { losses }));

describe('lines', () => {
  test.each([
    // [lines, loss, paid]
    ['deductible CNY 100 each event', '100.00', '0.00'],
    ['deductible CNY 100 each event', '100.01', '0.01'],
    ['deductible 10% of loss', '333.33', '300.00'], // 33.333 -> 33.33
    ['deductible 10% of loss', '333.35', '300.01'], // 33.335 -> 33.34, half up
    ['deductible greater of CNY 50 and 10% of loss', '499.99', '449.99'], // 50.00 > 49.999
    ['deductible greater of CNY 50 and 10% of loss', '500.10', '450.09'], // 50.01
    ['deductible lesser of CNY 50 and 10% of loss', '400.00', '360.00'],
    ['insurer pays 90%', '0.05', '0.05'], // 0.045 -> 0.05
    ['limit CNY 100 each event', '100.01', '100.00'],
    // Deductible before the limit: min(1000 - 100, 500); under it: min(1000, 500) - 100.
    ['deductible CNY 100  limit CNY 500 each event', '1000.00', '500.00'],
    ['limit CNY 500 each event  deductible CNY 100', '1000.00', '400.00'],
    // Share before or after the deductible: (1000 - 100) x 80% and 1000 x 80% - 100.
    ['deductible CNY 100  insurer pays 80%', '1000.00', '720.00'],
    ['insurer pays 80%  deductible CNY 100', '1000.00', '700.00'],
    ['deductible CNY 100  deductible 10% of amount', '1000.00', '810.00'], // 900 - 90
  ])('%s on %s pays %s', (lines, amount, expected) => {
    expect(paid(lines, loss('a', amount))).toBe(expected);
  });

  test('a line on some kinds leaves the others alone; a line without joins all', () => {
    // a 300 -> 100; b1 50; joined 150; less 20.
    expect(paid('limit CNY 100 each event on a  deductible CNY 20', loss('a', '300.00'), loss('b1', '50.00'))).toBe(
      '130.00',
    );
    // 10% of the loss of b alone, after all is joined: 350 - 5.
    expect(
      paid('limit CNY 999 each event  deductible 10% of loss on b', loss('a', '300.00'), loss('b1', '50.00')),
    ).toBe('345.00');
  });

  test('a line with `when` applies only then', () => {
    const unit = one('deductible CNY 10 when p');
    const losses = [loss('a', '100.00')];
    expect(payable(determine(unit, { p: true, losses }))).toBe('90.00');
    expect(payable(determine(unit, { p: false, losses }))).toBe('100.00');
    const open = determine(unit, { losses });
    expect(payable(open)).toBe('90.00 .. 100.00');
    expect(open.questions.map(({ fact, atStake }) => [fact, atStake?.amount])).toEqual([['p', '10.00']]);
  });
});

describe('the window of an interruption', () => {
  const lines = (tail = '') => `for outage.started + 8 hours until outage.ended${tail}, even over outage`;
  const outage = (started: string, ended: string) => ({
    outage: { started: `2023-05-${started}+08:00`, ended: `2023-05-${ended}+08:00` },
  });
  const run = (text: string, facts: object) =>
    payable(determine(one(text), { ...facts, losses: [loss('a', '480.00')] }));

  test('what falls after the waiting period, pro rata', () => {
    expect(run(lines(), outage('01T00:00:00', '03T00:00:00'))).toBe('400.00'); // 480 x 40/48
    expect(run(lines(), outage('01T00:00:00', '01T08:00:00'))).toBe('0.00');
    expect(run(lines(', at most 20 hours'), outage('01T00:00:00', '03T00:00:00'))).toBe('200.00'); // 480 x 20/48
  });

  test('a stated length serves where the instants are unknown', () => {
    expect(run(lines(), { outage: { length: 'PT48H' } })).toBe('400.00');
  });

  test('an unknown end leaves a range, and is asked', () => {
    const found = determine(one(lines()), {
      outage: { started: '2023-05-01T00:00:00+08:00' },
      losses: [loss('a', '480.00')],
    });
    expect(payable(found)).toBe('0.00 .. 480.00');
    expect(asked(found)).toEqual(['outage.ended']);
  });

  test('a length known in part: with an end to the window the share rises and falls again', () => {
    // from 10 to 96 hours: 2/10 = 20%, 20/28 at the turn, 20/96.
    const facts = {
      outage: {
        started: '2023-05-01T00:00:00+08:00',
        ended: { at_least: '2023-05-01T10:00:00+08:00', at_most: '2023-05-05T00:00:00+08:00' },
      },
    };
    expect(run(lines(', at most 20 hours'), facts)).toBe('96.00 .. 342.86');
  });
});

describe('accounts', () => {
  const unit = wording(`account pot "Pot" zh "总额" CNY 100 in the period, used as paid
    coverage x "X" zh "甲险" { insures a pays { insurer pays 50%  limit pot } }
    coverage y "Y" zh "乙险" { insures b pays { limit pot } }`);
  const parts = (facts: object, balances?: ReadonlyMap<string, bigint>) => {
    const found = determine(unit, facts, balances === undefined ? {} : { balances });
    return [...found.coverages.map((each) => payable(each)), payable(found)];
  };

  test('coverages draw on it in written order, by what is paid', () => {
    expect(parts({ losses: [loss('a', '120.00'), loss('b1', '90.00')] })).toEqual(['60.00', '40.00', '100.00']);
  });
  test('what earlier events left', () => {
    expect(parts({ losses: [loss('a', '120.00'), loss('b1', '90.00')] }, new Map([['pot', 3000n]]))).toEqual([
      '30.00',
      '0.00',
      '30.00',
    ]);
  });
  test('an unknown in the first moves the second; the total is bounded in its own right', () => {
    const losses = [
      { ...loss('a', '0.00'), amount: { at_least: cny('20.00'), at_most: cny('120.00') } },
      loss('b1', '90.00'),
    ];
    expect(parts({ losses })).toEqual(['10.00 .. 60.00', '40.00 .. 90.00', '100.00']);
    // The total does not hang on it, the shares of the two coverages do: it is asked.
    expect(asked(determine(unit, { losses }))).toEqual(['losses[A].amount']);
  });
});

describe('amounts', () => {
  test('unknown, with nothing to bound it', () => {
    const unit = wording(
      'coverage x "X" zh "甲险" { insures a pays { deductible greater of CNY 50 and 10% of loss } }',
    );
    const found = determine(unit, { losses: [{ id: 'A', kind: 'a' }] });
    expect(payable(found)).toBe('0.00 ..');
    expect(found.questions.map(({ fact, atStake }) => [fact, atStake])).toEqual([['losses[A].amount', null]]);
  });

  test('a limit bounds what nothing else does', () => {
    expect(
      payable(determine(one('deductible 10% of loss  limit CNY 500 each event'), { losses: [{ id: 'A', kind: 'a' }] })),
    ).toBe('0.00 .. 500.00');
  });

  test('losses that nobody has stated may still come', () => {
    const unit = one('limit CNY 500 each event');
    expect(payable(determine(unit, {}))).toBe('0.00 .. 500.00');
    expect(asked(determine(unit, {}))).toEqual(['losses']);
    const incomplete = { losses: { known: [loss('a', '100.00')], complete: false } };
    expect(payable(determine(unit, incomplete))).toBe('100.00 .. 500.00');
    expect(payable(determine(unit, { losses: { known: [loss('a', '500.00')], complete: false } }))).toBe('500.00');
  });

  test('a foreign amount is converted at the rate of the day, in the zone of the wording', () => {
    const unit = one('limit CNY 500 each event');
    const losses = [{ id: 'A', kind: 'a', amount: { currency: 'USD', amount: '10.01' } }];
    const started = '2023-05-01T17:00:00Z'; // 2 May in Shanghai
    const rate = (on: string, rate: string) => ({ from: 'USD', to: 'CNY', on, rate });
    // 10.01 x 6.9055 = 69.124055 -> 69.12
    expect(
      payable(
        determine(unit, { event: { started }, losses, rates: [rate('2023-05-01', '9'), rate('2023-05-02', '6.9055')] }),
      ),
    ).toBe('69.12');
    const open = determine(unit, { event: { started }, losses, rates: [rate('2023-05-01', '9')] });
    expect([open.items[0]?.outcome, payable(open), asked(open)]).toEqual([
      'open',
      '0.00 .. 500.00',
      ['rates[USD/CNY]'],
    ]);
  });
});

test('a row of the waterfall for each line, each taking up what the one before left', () => {
  const found = determine(one('deductible CNY 10 as own  insurer pays 50%  limit CNY 30 each event'), {
    losses: [loss('a', '100.00')],
  });
  const rows = found.coverages[0]?.waterfall.map(({ line, as, figure, in: before, out }) => [
    line,
    as,
    figure?.atLeast.amount,
    before.atLeast.amount,
    out.atLeast.amount,
  ]);
  expect(rows).toEqual([
    ['loss', null, undefined, '100.00', '100.00'],
    ['deductible', 'own', '10.00', '100.00', '90.00'],
    ['share', null, undefined, '90.00', '45.00'],
    ['limit', null, '30.00', '45.00', '30.00'],
  ]);
});

describe('figures that nobody has bound, and figures that are facts', () => {
  const open = (entry: string, lines: string) =>
    wording(`schedule { open: ${entry} "Open" zh "未定" } coverage x "X" zh "甲险" { insures a pays { ${lines} } }`);
  const losses = [loss('a', '100.00')];

  test.each([
    ['money', 'limit open each event', '0.00 .. 100.00'],
    ['money', 'deductible open', '0.00 .. 100.00'],
    ['money', 'deductible greater of CNY 30 and open', '0.00 .. 70.00'],
    ['percentage', 'insurer pays open', '0.00 .. 100.00'],
    ['percentage', 'deductible open of loss  limit CNY 80 each event', '0.00 .. 80.00'],
  ])('%s, %s: %s', (entry, lines, expected) => {
    const found = determine(open(entry, lines), { losses });
    expect([payable(found), asked(found)]).toEqual([expected, ['schedule.open']]);
  });

  test('an account of an amount that nobody has bound', () => {
    const unit =
      wording(`schedule { open: money "Open" zh "未定" } account pot "Pot" zh "总额" open in the period, used as paid
      coverage x "X" zh "甲险" { insures a pays { limit pot } }`);
    const found = determine(unit, { losses });
    expect([payable(found), asked(found)]).toEqual(['0.00 .. 100.00', ['schedule.open']]);
    expect(payable(determine(unit, { losses, schedule: { open: cny('60.00') } }))).toBe('60.00');
  });

  test('a deductible that is a fact, also one known in part', () => {
    const unit = one('deductible worth');
    expect(payable(determine(unit, { worth: cny('10.00'), losses }))).toBe('90.00');
    const found = determine(unit, { worth: { at_least: cny('10.00'), at_most: cny('30.00') }, losses });
    expect([payable(found), asked(found)]).toEqual(['70.00 .. 90.00', ['worth']]);
  });
});
