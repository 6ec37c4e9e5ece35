// Incidents of several events and claims with gaps: whatever the events, claims and dates turn out to be, the determination
// lands within the bounds; where the bounds are said to be exact and the gaps are finite, some way of filling in reaches each.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Determination } from '../../engine/index.ts';
import { may, wordingOf } from './occurrences.ts';
import { determine } from './support.ts';

const runs = 120 * Number(process.env.PROVISO_FUZZ ?? 1);

const pays =
  'pays { deductible CNY 10 each claim  limit CNY 60 each claim  deductible CNY 5 each event  limit CNY 90 each event  limit pot }';
const base = `
  schedule { period: period = 2023-05-02 to 2023-05-20 "Period" zh "期间" }
  account pot "Pot" zh "累计限额" CNY 120 in the period, used as paid`;
const coverages = `
  coverage x "X" zh "险" { insures a  when event.insured  basis event.started in period, claim.valid  ${pays} }
  coverage y "Y" zh "附" { insures b  basis event.started in period  pays { limit CNY 40 each event  limit pot } }`;
const wordings = {
  plain: wordingOf(`${base} ${coverages}`),
  series: wordingOf(`${base} group claims by same claim.act as one claim ${coverages}`),
  storms: wordingOf(`${base} group events by same event.storm as one event ${coverages}`),
  dated: wordingOf(`${base} group events by same event.storm as one event, dated at the first ${coverages}`),
};

type Json = { readonly [key: string]: unknown };
interface Gap {
  readonly path: readonly (string | number)[];
  /** All that it may turn out to be. */
  readonly values: readonly unknown[];
}

const days = [1, 3, 8, 20].map((day) => may(day));
const event = (id: string) =>
  fc
    .record({ started: fc.constantFrom(...days), insured: fc.boolean(), storm: fc.constantFrom('A', 'B') })
    .map((facts) => ({ id, event: facts }));
const claim = (id: string) =>
  fc
    .record({ event: fc.constantFrom('E1', 'E2'), valid: fc.boolean(), act: fc.constantFrom('X', 'Y') })
    .map(({ event: of, ...facts }) => ({ id, event: of, claim: facts }));
const item = (id: string) =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('a', 'a', 'b'),
    amount: fc.constantFrom(9, 10, 11, 40, 70, 71, 150).map((amount) => ({ currency: 'CNY', amount: `${amount}.00` })),
    claim: fc.constantFrom('C1', 'C2'),
  });
const whole: fc.Arbitrary<Json> = fc.record({
  events: fc.tuple(event('E1'), event('E2')),
  claims: fc.tuple(claim('C1'), claim('C2')),
  losses: fc.tuple(item('L1'), item('L2'), item('L3')),
});
// `attained`: all that the place can hold, as far as the tests of the wording tell it apart.
const eventsWithoutClaims = ['-E1', '-E2'];
const gaps: readonly Gap[] = [
  { path: ['events', 0, 'event', 'insured'], values: [true, false] },
  { path: ['events', 1, 'event', 'insured'], values: [true, false] },
  { path: ['events', 0, 'event', 'started'], values: days },
  { path: ['events', 1, 'event', 'storm'], values: ['A', 'B', 'C'] },
  { path: ['claims', 0, 'claim', 'valid'], values: [true, false] },
  { path: ['claims', 1, 'claim', 'act'], values: ['X', 'Y', 'Z'] },
  { path: ['claims', 1, 'event'], values: ['E1', 'E2'] },
  { path: ['losses', 0, 'claim'], values: ['C1', 'C2', ...eventsWithoutClaims] },
  { path: ['losses', 1, 'claim'], values: ['C1', 'C2', ...eventsWithoutClaims] },
];

/** What a loss names that belongs to no claim, since its event has none. */
function settled({ losses, ...incident }: Json): Json | undefined {
  const { claims } = incident as { readonly claims: readonly { readonly event: string }[] };
  const own = (losses as readonly Json[]).map((loss) =>
    eventsWithoutClaims.includes(String(loss.claim))
      ? { ...loss, claim: null, event: String(loss.claim).slice(1) }
      : loss,
  );
  const held = own.every((loss) => loss.claim !== null || !claims.some(({ event }) => event === loss.event));
  return held ? { ...incident, losses: own } : undefined;
}

function withValue(at: unknown, [step, ...rest]: Gap['path'], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(at)) return at.map((each, index) => (index === step ? withValue(each, rest, value) : each));
  const { [String(step)]: inner, ...others } = at as Json;
  const made = withValue(inner, rest, value);
  return made === undefined ? others : { ...others, [String(step)]: made };
}

const minor = (text: { readonly amount: string }): bigint => BigInt(text.amount.replace('.', ''));
const ends = ({ payable }: Pick<Determination, 'payable'>): readonly [bigint, bigint] => [
  minor(payable.atLeast),
  payable.atMost === null ? 1_000_000n : minor(payable.atMost),
];

describe.each(Object.entries(wordings))('%s', (_, unit) => {
  test(`${runs} incidents with gaps`, () => {
    let open = 0;
    let exact = 0;
    fc.assert(
      fc.property(whole, fc.subarray([...gaps], { minLength: 1, maxLength: 3 }), (full, gone) => {
        const partial = gone.reduce<Json>((json, { path }) => withValue(json, path, undefined) as Json, full);
        const found = determine(unit, partial);
        const ways = gone.reduce<readonly Json[]>(
          (all, { path, values }) => all.flatMap((json) => values.map((value) => withValue(json, path, value) as Json)),
          [partial],
        );
        const filled = ways
          .map(settled)
          .filter((json) => json !== undefined)
          .map((json) => determine(unit, json));
        const [least, most] = ends(found);
        const totals = filled.map((each) => ends(each)[0]);
        for (const total of totals) {
          expect(total).toBeGreaterThanOrEqual(least);
          expect(total).toBeLessThanOrEqual(most);
        }
        for (const each of filled) {
          expect(each.questions).toEqual([]);
          for (const [position, coverage] of each.coverages.entries()) {
            const [low, high] = ends(found.coverages[position] ?? coverage);
            expect(ends(coverage)[0]).toBeGreaterThanOrEqual(low);
            expect(ends(coverage)[0]).toBeLessThanOrEqual(high);
          }
          for (const [position, one] of each.items.entries()) {
            const before = found.items[position]?.outcome;
            if (before !== 'open') expect(one.outcome).toBe(before);
          }
        }
        if (found.questions.length > 0) open += 1;
        if (!found.exact) return;
        exact += 1;
        expect(totals.reduce((a, b) => (a < b ? a : b))).toBe(least);
        expect(totals.reduce((a, b) => (a > b ? a : b))).toBe(most);
      }),
      { numRuns: runs },
    );
    expect(open).toBeGreaterThan(runs / 4);
    expect(exact).toBeGreaterThan(runs / 4);
  }, 3_600_000);
});
