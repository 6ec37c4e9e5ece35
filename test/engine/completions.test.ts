// The real wordings, on incidents with facts left out: however the gaps are filled in, the determination lands within
// the bounds, the trigger never turns over once settled, and what was not asked changes nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjudicate, type Determination, readIncidentValue } from '../../engine/index.ts';
import type { Unit } from '../../language/index.ts';
import { type Document, fullDocument, type Json, places, without } from './documents.ts';
import { scenariosOf, unitNamed } from './policies.ts';

const policies = ['SPECIMEN-2023', '201290000002019000001'];
/** `npm run fuzz` tries many more. */
const runs = 150 * Number(process.env.PROVISO_FUZZ ?? 1);

function determine(unit: Unit, document: Json): Determination {
  const read = readIncidentValue(document, unit.contract);
  if ('faults' in read) throw new Error(`${JSON.stringify(document)}\n${JSON.stringify(read.faults)}`);
  return adjudicate({ ...unit, incident: read.incident });
}

const minor = (text: { readonly amount: string }): bigint => BigInt(text.amount.replace('.', ''));

function expectWithin(inner: Determination['payable'], outer: Determination['payable'] | undefined): void {
  expect(minor(inner.atLeast)).toBeGreaterThanOrEqual(minor(outer?.atLeast ?? inner.atLeast));
  if (outer?.atMost != null) {
    expect(inner.atMost).not.toBeNull();
    if (inner.atMost !== null) expect(minor(inner.atMost)).toBeLessThanOrEqual(minor(outer.atMost));
  }
}

/**
 * Incidents near what the policy is about: those of its own scenarios, with up to two facts replaced by others on the
 * wording's boundaries; and the places that are then left out.
 */
function gaps(
  unit: Unit,
): fc.Arbitrary<{ readonly whole: Json; readonly gone: readonly (readonly (string | number)[])[] }> {
  const bases = scenariosOf(unit)
    .flatMap(({ text }) => (text === null ? [] : [JSON.parse(text) as Document]))
    .filter((document) => determine(unit, document).questions.length === 0);
  return fc
    .tuple(fc.constantFrom(...bases), fullDocument(unit.contract), fc.array(fc.nat(), { maxLength: 2 }))
    .map(([base, other, picks]) => picks.reduce((whole, pick) => replaced(whole, other, pick), base))
    .filter((whole) => consistent(whole))
    .chain((whole) => fc.subarray([...places(whole)], { minLength: 1, maxLength: 5 }).map((gone) => ({ whole, gone })));
}

/** One fact of a record taken from another document; lists and losses stay as they are. */
function replaced(whole: Document, other: Document, pick: number): Document {
  const records = Object.entries(other).filter(
    ([key, value]) => value !== null && typeof value === 'object' && !Array.isArray(value) && key !== 'incident',
  );
  const fields = records.flatMap(([key, value]) =>
    Object.entries(value as Document).map(([field, each]) => ({ key, field, each })),
  );
  const chosen = fields[pick % fields.length];
  if (chosen === undefined) return whole;
  const before = whole[chosen.key];
  const record = before !== null && typeof before === 'object' && !Array.isArray(before) ? (before as Document) : {};
  return { ...whole, [chosen.key]: { ...record, [chosen.field]: chosen.each } };
}

/** An interruption ends after it began. */
function consistent(whole: Document): boolean {
  const outage = whole.outage as { readonly started?: string; readonly ended?: string } | undefined;
  return (
    outage?.started === undefined || outage.ended === undefined || Date.parse(outage.started) < Date.parse(outage.ended)
  );
}

describe.each(policies)('%s', (name) => {
  const unit = unitNamed(name);

  test(`${runs} incidents with gaps, filled in`, () => {
    let open = 0;
    let paid = 0;
    fc.assert(
      fc.property(gaps(unit), ({ whole, gone }) => {
        const full = determine(unit, whole);
        const partial = determine(unit, without(whole, gone));
        // A replaced day may be one without a rate of exchange; all else is stated.
        fc.pre(full.questions.every(({ fact }) => fact.startsWith('rates[')));
        expectWithin(full.payable, partial.payable);
        for (const [position, coverage] of full.coverages.entries()) {
          const before = partial.coverages[position];
          expectWithin(coverage.payable, before?.payable);
          if (before?.trigger !== 'open') expect(coverage.trigger).toBe(before?.trigger);
          if (before?.outcome !== 'open') expect(coverage.outcome).toBe(before?.outcome);
        }
        if (partial.questions.length === 0) {
          expect(partial.outcome).toBe(full.outcome);
          expect(partial.payable).toEqual(full.payable);
        } else open += 1;
        if (minor(full.payable.atLeast) > 0n) paid += 1;
      }),
      { numRuns: runs },
    );
    expect(open).toBeGreaterThan(runs / 4);
    expect(paid).toBeGreaterThan(runs / 10);
    console.log(`${name}: ${runs} incidents with gaps, ${open} open, ${paid} with something to pay once filled in`);
  }, 3_600_000);
});
