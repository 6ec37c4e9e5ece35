// The back ends against the interpreter, on random contracts, on the small contracts of the unknowns, and on contracts
// made to break generated code.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BackendName, backendFor, backendNames } from '../../../engine/index.ts';
import { smallContract } from '../small-contract.ts';
import { incidentOf, unknowns } from '../small-incident.ts';
import { compareDocuments, emptyDocumentTally } from './compare-documents.ts';
import { anyBackend, apart, compareOn, emptyTally, type MakeBackend } from './differential.ts';
import { payloads, withPayload } from './hostile.ts';
import { Random } from './random.ts';
import { randomContract } from './random-contract.ts';
import { randomIncident } from './random-incident.ts';

const others = backendNames.filter((name) => name !== 'interpreter');
const make = others.map(
  (name): MakeBackend =>
    (contract) =>
      anyBackend(name, contract),
);

const cases = 20_000;

test('random contracts: every determination of a back end is the interpreter’s', { timeout: 1_200_000 }, async () => {
  const tally = emptyTally();
  for (let seed = 0; tally.cases < cases; seed += 1) await compareOn(seed, make, tally);
  console.log(
    `random contracts: ${tally.cases} cases, ${tally.compared} determinations compared (${tally.handedOver} handed to the interpreter), ${tally.mismatches.length} mismatches`,
  );
  expect(tally.mismatches.map(apart)).toEqual([]);
  expect(tally.undecided).toEqual([]);
  expect(tally.compared).toBeGreaterThan(2 * cases);
  expect(tally.compiled / (tally.compiled + tally.handedOver)).toBeGreaterThan(0.6);
});

/** As many as fit in here. */
const mostMilliseconds = 15_000;

test('plain documents: what generated code says of them is the interpreter’s', { timeout: 300_000 }, () => {
  const tally = emptyDocumentTally();
  const until = performance.now() + mostMilliseconds;
  // On a busy machine longer, until each way was taken.
  const isEnough = (): boolean => tally.direct > 100 && tally.told > 100 && tally.paying > 20;
  for (let seed = 0; tally.documents < 4_000 && (performance.now() < until || !isEnough()); seed += 1)
    compareDocuments(seed, tally);
  console.log(
    `plain documents: ${tally.documents}, ${tally.direct} by the generated reader, ${tally.paying} of them paid; ${tally.told} determinations by generated code`,
  );
  expect(tally.mismatches).toEqual([]);
  expect(tally.direct).toBeGreaterThan(100);
  expect(tally.paying).toBeGreaterThan(20);
  expect(tally.told).toBeGreaterThan(100);
});

describe.each(others)('%s', (name: BackendName) => {
  test('small contracts with anything unknown', async () => {
    const stated = fc.record(
      Object.fromEntries(unknowns.map(({ id, values }) => [id, fc.option(fc.constantFrom(...values), { freq: 4 })])),
    );
    await fc.assert(
      fc.asyncProperty(smallContract, stated, fc.boolean(), async (contract, facts, final) => {
        const known = Object.entries(facts).flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]));
        const submitted = { incident: incidentOf(new Map(known)), final };
        const other = await anyBackend(name, contract);
        expect(await other.adjudicate(submitted)).toEqual(
          backendFor('interpreter', contract, 'h').adjudicate(submitted),
        );
      }),
      { numRuns: 150 },
    );
  });

  test(`${payloads.length} payloads in every text change nothing outside, and nothing inside`, async () => {
    expect(new Set(payloads).size).toBe(500);
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    let compared = 0;
    for (const [at, payload] of payloads.entries()) {
      const random = new Random(at);
      const contract = withPayload(randomContract(random), payload);
      const submitted = { incident: withPayload(randomIncident(random, 'T'), payload) };
      const other = await anyBackend(name, contract);
      const given = await other.decide(submitted);
      if (given === undefined) continue;
      compared += 1;
      const meant = backendFor('interpreter', contract, 'h').adjudicate(submitted);
      expect(JSON.stringify(given), JSON.stringify(payload)).toBe(JSON.stringify(meant));
    }
    expect(compared).toBeGreaterThan(250);
    expect('hit' in globalThis).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });
});
