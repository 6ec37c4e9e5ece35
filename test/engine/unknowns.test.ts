// Unknown facts, tried against every way of filling them in: the bounds hold, each end is reached, and a fact is asked
// if and only if two ways that differ in it alone differ in the answer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Determination } from '../../engine/index.ts';
import { smallContract } from './small-contract.ts';
import { agrees, decide, type Figures, minor, type Stated, statedOf, unknowns } from './small-incident.ts';

/** `npm run fuzz` tries many more. */
const contracts = 300 * Number(process.env.PROVISO_FUZZ ?? 1);

function answer(found: Determination): string {
  return JSON.stringify([
    found.payable,
    found.coverages.map((each) => [each.outcome, each.payable]),
    found.items.map((each) => each.outcome),
    found.postings,
  ]);
}

function completions(stated: Stated, open: typeof unknowns): readonly Stated[] {
  const [first, ...rest] = open;
  if (first === undefined) return agrees(stated) ? [stated] : [];
  return first.values.flatMap((value) => completions(new Map([...stated, [first.id, value]]), rest));
}

function without(stated: Stated, open: typeof unknowns): Stated {
  return new Map([...stated].filter(([id]) => !open.some((each) => each.id === id)));
}

describe('unknown facts', () => {
  const cases = fc.record({
    contract: smallContract,
    values: fc
      .tuple(...unknowns.map(({ values }) => fc.constantFrom(...values)))
      .filter((values) => agrees(statedOf(values))),
    open: fc.subarray([...unknowns], { minLength: 1, maxLength: 5 }),
  });

  test('bounds hold and are reached; questions are those that matter, and only those', () => {
    let reached = 0;
    fc.assert(
      fc.property(cases, ({ contract, values, open }) => {
        const stated = without(statedOf(values), open);
        const partial = decide(contract, stated);
        expect(partial.exact).toBe(true);
        const ways = completions(stated, open);
        const found = ways.map((way) => decide(contract, way));
        for (const each of found) expect(each.questions).toEqual([]);
        expectEnds(partial, found);
        const answers = new Map(
          ways.map((way, position) => [JSON.stringify([...way].sort()), answer(found[position] as Determination)]),
        );
        const matters = open.filter(({ id, values }) =>
          ways.some(
            (way) =>
              new Set(
                values.flatMap(
                  (value) => answers.get(JSON.stringify([...new Map([...way, [id, value]])].sort())) ?? [],
                ),
              ).size > 1,
          ),
        );
        expect(partial.questions.map((question) => question.fact).sort()).toEqual(matters.map(({ id }) => id).sort());
        if (found.some((each) => minor(each.payable.atLeast) > 0n)) reached += 1;
      }),
      { numRuns: contracts },
    );
    expect(reached).toBeGreaterThan(contracts / 4);
    console.log(`unknown facts: ${contracts} contracts, ${reached} of them with something to pay`);
  }, 3_600_000);

  test('what a condition requires cannot have been done after the day as of which is determined', () => {
    const suspending = smallContract.filter(
      ({ warranties, conditions }) =>
        warranties.some(({ suspends }) => suspends !== null) &&
        conditions.some(({ pending }) => pending === 'not-covered'),
    );
    const some = cases.map(({ values, open }) => ({ values, open: open.slice(0, 2) }));
    fc.assert(
      fc.property(suspending, some, (contract, { values, open: besides }) => {
        const open = unknowns.filter((each) => each.id === 'done' || (each.id !== 'as_of' && besides.includes(each)));
        const left = without(new Map([...statedOf(values), ['as_of', 'early']]), open);
        const found = completions(left, open).map((way) => decide(contract, way));
        expectEnds(decide(contract, left), found);
      }),
      { numRuns: contracts },
    );
  }, 3_600_000);

  test('bounds hold where amounts are known only in part, at deductibles and limits and a fen beside them', () => {
    const fen = fc.oneof(
      fc.constantFrom(0n, 1n, 99_00n, 100_00n, 100_01n, 249_99n, 250_00n, 1_000_00n),
      fc.bigInt(0n, 2_000_00n),
    );
    const range = fc.tuple(fen, fen, fen, fc.boolean()).map(([a, b, c, open]) => {
      const [low = 0n, at = 0n, high = 0n] = [a, b, c].sort((x, y) => (x < y ? -1 : 1));
      return { range: { low, high: open ? null : high }, at: { low: at, high: at } };
    });
    let apart = 0;
    fc.assert(
      fc.property(cases, fc.tuple(range, range, range), ({ contract, values, open }, amounts) => {
        const all = statedOf(values);
        const stated = without(all, open);
        const partial = decide(contract, stated, { amounts: amounts.map((each) => each.range) });
        const full = decide(contract, all, { amounts: amounts.map((each) => each.at) });
        expectWithin(full, partial);
        if (JSON.stringify(partial.payable.atLeast) !== JSON.stringify(partial.payable.atMost)) apart += 1;
      }),
      { numRuns: contracts * 4 },
    );
    expect(apart).toBeGreaterThan(contracts);
    console.log(`amounts in part: ${contracts * 4} contracts, ${apart} of them with two ends`);
  }, 3_600_000);

  test('bounds hold where what lines take is known only in part', () => {
    const fen = fc.oneof(fc.constantFrom(1n, 99_99n, 100_00n, 100_01n, 250_00n), fc.bigInt(1n, 300_00n));
    const pico = fc.constantFrom(0n, 1n, 250_000_000_000n, 500_000_000_000n, 1_000_000_000_000n);
    const triple = (of: fc.Arbitrary<bigint>) =>
      fc.tuple(of, of, of).map((each) => {
        const [low = 0n, at = 0n, high = 0n] = [...each].sort((x, y) => (x < y ? -1 : 1));
        return { range: { low, high }, at: { low: at, high: at } };
      });
    let apart = 0;
    let attained = 0;
    fc.assert(
      fc.property(cases, triple(fen), triple(pico), fc.boolean(), ({ contract, values, open }, worth, quota, open2) => {
        const all = statedOf(values);
        const stated = without(all, open);
        const figures: Figures = { worth: open2 ? { ...worth.range, high: null } : worth.range, quota: quota.range };
        const partial = decide(contract, stated, { figures });
        const full = decide(contract, all, { figures: { worth: worth.at, quota: quota.at } });
        expectWithin(full, partial);
        if (JSON.stringify(partial.payable.atLeast) === JSON.stringify(partial.payable.atMost)) return;
        apart += 1;
        // Where the ends are said to be exact, some corner of what the figures may be reaches each of them.
        if (!partial.exact || open2 || open.length > 3) return;
        attained += 1;
        const corners = [worth.range.low, worth.range.high].flatMap((w) =>
          [quota.range.low, quota.range.high].map((q) => ({ worth: { low: w, high: w }, quota: { low: q, high: q } })),
        );
        const paid = completions(stated, open).flatMap((way) =>
          corners.map((corner) => minor(decide(contract, way, { figures: corner }).payable.atLeast)),
        );
        expect(minor(partial.payable.atLeast)).toBe(paid.reduce((a, b) => (a < b ? a : b)));
        expect(minor(partial.payable.atMost)).toBe(paid.reduce((a, b) => (a > b ? a : b)));
      }),
      { numRuns: contracts * 2 },
    );
    expect(apart).toBeGreaterThan(contracts / 4);
    expect(attained).toBeGreaterThan(contracts / 100);
    console.log(`figures in part: ${contracts * 2} contracts, ${apart} with two ends, ${attained} of them attained`);
  }, 3_600_000);
});

/** What is paid once all is known lies within the bounds before, row by row. */
function expectWithin(full: Determination, partial: Determination): void {
  expect(full.questions).toEqual([]);
  const within = (inner: Determination['payable'] | undefined, outer: Determination['payable'] | undefined): void => {
    expect(inner?.atLeast).toEqual(inner?.atMost);
    expect(minor(inner?.atLeast ?? null)).toBeGreaterThanOrEqual(minor(outer?.atLeast ?? null));
    if (outer?.atMost !== null) expect(minor(inner?.atLeast ?? null)).toBeLessThanOrEqual(minor(outer?.atMost ?? null));
  };
  within(full.payable, partial.payable);
  for (const [position, coverage] of full.coverages.entries()) {
    const outer = partial.coverages[position];
    within(coverage.payable, outer?.payable);
    for (const [at, row] of coverage.waterfall.entries()) {
      within(row.in, outer?.waterfall[at]?.in);
      within(row.out, outer?.waterfall[at]?.out);
    }
  }
}

/** The ends, of each coverage and in total, are the least and the most of what is paid in all these ways. */
function expectEnds(partial: Determination, ways: readonly Determination[]): void {
  const ends = (pick: (each: Determination) => Determination['payable'] | undefined): void => {
    const paid = ways.map((each) => minor(pick(each)?.atLeast ?? null));
    expect(minor(pick(partial)?.atLeast ?? null)).toBe(paid.reduce((a, b) => (a < b ? a : b)));
    expect(minor(pick(partial)?.atMost ?? null)).toBe(paid.reduce((a, b) => (a > b ? a : b)));
  };
  ends((each) => each.payable);
  for (const position of partial.coverages.keys()) ends((each) => each.coverages[position]?.payable);
}
