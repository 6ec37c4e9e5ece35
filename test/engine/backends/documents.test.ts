// Documents that are paid as they stand: whatever is read so, the ordinary reader reads too, and the interpreter pays the
// same; and what is not plain is left alone. Documents are those of the twelve coverages, whole and spoilt.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backendFor, figuresOf, readIncidentValue } from '../../../engine/index.ts';
import { compile } from '../../../language/index.ts';
import { documentOf } from '../../bench/twelve/document.ts';
import { makeIncidents } from '../../bench/twelve/workload.ts';
import { Random } from './random.ts';

const file = new URL('../../bench/twelve/twelve.proviso', import.meta.url);
const unit = compile([{ path: 'twelve.proviso', text: readFileSync(file, 'utf8') }]).units.find(
  ({ name }) => name === 'twelve',
);
if (unit === undefined) throw new Error('the twelve coverages do not compile');
const { contract, contractHash } = unit;

const spoilers: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  'x',
  'none',
  '\u200b',
  'a\u0000',
  [],
  {},
  [1],
  '٣%',
  '100%',
  '5.5%',
  '-1%',
  '2024-02-30T00:00:00Z',
  '2024-02-29T23:59:60Z',
  '2024-02-29T24:00:00Z',
  '2023-02-29T00:00:00Z',
  '2024-06-01T00:00:00+14:00',
  '2024-06-01T00:00:00-00:00',
  '2024-06-01T00:00:00.5Z',
  '2024-06-01',
  '0001-01-01T00:00:00Z',
  { at_least: 1 },
  { at_least: 3, at_most: 3 },
  { currency: 'USD', amount: '1' },
  { currency: 'USD', amount: '1.5' },
  { currency: 'USD', amount: '1.' },
  { currency: 'USD', amount: '.5' },
  { currency: 'USD', amount: '01.50' },
  { currency: 'USD', amount: '1.505' },
  { currency: 'USD', amount: '-1.00' },
  { currency: 'CNY', amount: '1.00' },
  { currency: 'USD', amount: '123456789012345678' },
  { currency: 'USD', amount: '999999999999.99' },
  { currency: 'USD', amount: 5 },
  { currency: null, amount: '1.00' },
  { currency: 'USD', amount: '1.00', more: 1 },
  { known: [], complete: false },
  'ransomware',
  'US',
  'ENT-LAZ',
];

/** One value somewhere in the document replaced, removed or added. */
function spoilt(document: object, random: Random): object {
  const copy = structuredClone(document) as Record<string, unknown>;
  let here: Record<string, unknown> = copy;
  for (;;) {
    const keys = Object.keys(here);
    const key = keys[random.whole(0, keys.length - 1)];
    if (key === undefined || random.chance(0.05)) {
      here[random.chance(0.5) ? 'unheard_of' : 'toString'] = 1;
      return copy;
    }
    const inner = here[key];
    if (typeof inner === 'object' && inner !== null && random.chance(0.8)) here = inner as Record<string, unknown>;
    else if (random.chance(0.2)) {
      delete here[key];
      return copy;
    } else {
      here[key] = spoilers[random.whole(0, spoilers.length - 1)];
      return copy;
    }
  }
}

test.each(['compiled', 'closures'] as const)(
  '%s pays plain documents as the interpreter does, and no others',
  (name) => {
    const backend = backendFor(name, contract, contractHash);
    const meaning = backendFor('interpreter', contract, contractHash);
    const random = new Random(7);
    let [paid, left] = [0, 0];
    for (const incident of makeIncidents(40)) {
      const whole = documentOf(incident);
      for (const document of [whole, ...random.several(() => spoilt(whole, random), 12, 12)]) {
        const given = backend.figures(document, {});
        if (given === undefined) {
          left += 1;
          continue;
        }
        paid += 1;
        const read = readIncidentValue(document, contract);
        if ('faults' in read) throw new Error(`${JSON.stringify(read.faults[0])} of ${JSON.stringify(document)}`);
        if (document !== whole && paid % 4 !== 0) continue;
        expect(JSON.stringify(given)).toBe(JSON.stringify(figuresOf(meaning.adjudicate({ incident: read.incident }))));
      }
    }
    console.log(`${name}: ${paid} documents paid as they stand, ${left} left to the ordinary reader`);
    expect(paid).toBeGreaterThan(80);
    expect(left).toBeGreaterThan(80);
  },
);

test('a line is answered only where nothing in it is written twice, or otherwise than usual', () => {
  const backend = backendFor('compiled', contract, contractHash);
  const [incident] = makeIncidents(1);
  if (incident === undefined) throw new Error('no incident');
  const document = documentOf(incident);
  const text = JSON.stringify({ ...document, event: { ...document.event, records: 1_000_000_000 } });
  const answer = backend.figuresLine(text, {});
  expect(answer).toBe(JSON.stringify(backend.figures(JSON.parse(text), {})));
  // Laid out otherwise, it says the same.
  expect(backend.figuresLine(` ${text.replaceAll(',', ', ')}\t`, {})).toBe(answer);
  const shorter = text.replace('"records":1000000000', '"records":1e9');
  const twice = [
    text.replace('"event":{', '"event":{"malicious":true,'),
    text.replace('{"incident"', '{"incident":"x","incident"'),
    // As long as it was: what the exponent saves, the same member takes once more.
    shorter.replace('"ip":', '"ip":0,"ip":'),
    shorter,
    text.replace('1000000000', '1000000000.0'),
    text.replace('"event"', '"\\u0065vent"'),
  ];
  for (const each of twice) expect(backend.figuresLine(each, {}), each).toBe(undefined);
  expect(text.length).toBe(twice[2]?.length);
});
