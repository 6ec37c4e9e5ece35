// `final`: what stays unknown is closed by the burden of proof; what is settled stays as it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallContract } from './small-contract.ts';
import { type Amounts, agrees, decide, minor, statedOf, unknowns } from './small-incident.ts';
import { asked, cny, determine, loss, payable, wording } from './support.ts';

const covered = (body: string, more = '') =>
  wording(`coverage x "X" zh "甲险" { insures a ${body} pays { limit CNY 100 each event } } ${more}`);
const losses = [loss('a', '50.00')];

describe('each test is closed against the one who had to show it', () => {
  test('the grant: the insured', () => {
    const found = determine(covered('when p'), { losses }, { final: true });
    expect([found.outcome, payable(found), asked(found)]).toEqual(['not-covered', '0.00', []]);
    expect(found.closed).toEqual([{ fact: 'p', clause: 'x', burden: 'insured' }]);
    expect([found.coverages[0]?.trigger, found.items[0]?.outcome]).toEqual(['no', 'not-covered']);
  });

  test('an exclusion: the insurer', () => {
    const unit = covered('', 'exclusion e "E" zh "除外" { excludes every loss when p }');
    const found = determine(unit, { losses }, { final: true });
    expect([found.outcome, payable(found)]).toEqual(['payable', '50.00']);
    expect(found.closed).toEqual([{ fact: 'p', clause: 'e', burden: 'insurer' }]);
  });

  test('a carve-back: the insured again', () => {
    const unit = covered(
      '',
      'exclusion e "E" zh "除外" { excludes every loss when p unless s "S" zh "例外" { when q } }',
    );
    const found = determine(unit, { p: true, losses }, { final: true });
    expect([found.items[0]?.ground, payable(found)]).toEqual(['excluded', '0.00']);
    expect(found.closed).toEqual([{ fact: 'q', clause: 'e', burden: 'insured' }]);
    // Where the exclusion itself is not shown, nobody asks for the carve-back.
    const neither = determine(unit, { losses }, { final: true });
    expect([payable(neither), neither.closed]).toEqual(['50.00', [{ fact: 'p', clause: 'e', burden: 'insurer' }]]);
  });

  test('that a condition still waits, where there is cover meanwhile: the insurer', () => {
    const unit = covered(
      'when not (k is pending)',
      `condition k "K" zh "先决条件" {
         requires event.fixed by event.found
         while pending covered
         failed denies cover
       }`,
    );
    const [before, deadline] = ['2026-01-10T00:00:00+08:00', '2026-01-20T00:00:00+08:00'];
    const found = determine(unit, { losses, as_of: before, event: { found: deadline } }, { final: true });
    expect([found.outcome, payable(found)]).toEqual(['payable', '50.00']);
    expect(found.closed).toEqual([{ fact: 'event.fixed', clause: 'k', burden: 'insurer' }]);
  });

  test('an amount: at least what is shown', () => {
    const partly = [{ id: 'A', kind: 'a', amount: { at_least: cny('20.00'), at_most: cny('80.00') } }];
    const found = determine(covered(''), { losses: partly }, { final: true });
    expect([found.outcome, payable(found)]).toEqual(['payable', '20.00']);
    expect(found.closed).toEqual([{ fact: 'losses[A].amount', clause: 'x', burden: 'insured' }]);
  });

  test('losses that nobody stated: none', () => {
    const found = determine(covered(''), { losses: { known: losses, complete: false } }, { final: true });
    expect([found.outcome, payable(found)]).toEqual(['payable', '50.00']);
    expect(found.closed).toEqual([{ fact: 'losses', clause: 'x', burden: 'insured' }]);
  });

  test('a line that applies only sometimes: the insurer, for lines take away', () => {
    const unit = wording('coverage x "X" zh "甲险" { insures a pays { deductible CNY 10 when p } }');
    const found = determine(unit, { losses }, { final: true });
    expect(payable(found)).toBe('50.00');
    expect(found.closed).toEqual([{ fact: 'p', clause: 'x', burden: 'insurer' }]);
  });
});

describe('what holds either way is shown', () => {
  test('one of two exclusions must bite, though neither is shown alone', () => {
    const unit = covered(
      '',
      `exclusion e "E" zh "除外" { excludes every loss when p }
       exclusion f "F" zh "除外二" { excludes every loss when not p }`,
    );
    expect(determine(unit, { losses }, { final: true }).outcome).toBe('not-covered');
  });
});

describe('on any contract', () => {
  const fen = fc.bigInt(0n, 400_00n);
  const amounts = fc
    .array(fc.tuple(fen, fen, fc.boolean()), { minLength: 3, maxLength: 3 })
    .map(
      (all): Amounts =>
        all.map(([a, b, exact]) => ({ low: a < b ? a : b, high: exact ? (a < b ? a : b) : a < b ? b : a })),
    );
  const cases = fc.record({
    contract: smallContract,
    amounts,
    values: fc
      .tuple(...unknowns.map(({ values }) => fc.option(fc.constantFrom(...values), { nil: undefined })))
      .filter((values) => agrees(statedOf(values))),
  });

  test('nothing is open, what was settled stays, and each end is one of those that were possible', () => {
    let closing = 0;
    fc.assert(
      fc.property(cases, ({ contract, amounts: known, values }) => {
        const stated = statedOf(values);
        const open = decide(contract, stated, { amounts: known });
        const final = decide(contract, stated, { amounts: known, final: true });
        expect(final.questions).toEqual([]);
        expect(final.payable.atLeast).toEqual(final.payable.atMost);
        expect(JSON.stringify(final)).not.toContain('"outcome":"open"');
        expect(decide(contract, stated, { amounts: known, final: true })).toEqual(final);
        for (const [position, coverage] of open.coverages.entries()) {
          if (coverage.outcome === 'open') continue;
          expect(final.coverages[position]?.outcome).toBe(coverage.outcome);
        }
        for (const [position, item] of open.items.entries()) {
          if (item.outcome !== 'open') expect(final.items[position]?.outcome).toBe(item.outcome);
        }
        if (open.outcome !== 'open') expect(final.payable).toEqual(open.payable);
        else closing += 1;
        expect(final.closed.length > 0).toBe(open.outcome === 'open');
        const total = final.coverages.reduce((sum, each) => sum + minor(each.payable.atLeast), 0n);
        expect(minor(final.payable.atLeast)).toBe(total);
      }),
      { numRuns: 600 },
    );
    expect(closing).toBeGreaterThan(100);
  });
});
