// The page validates without evaluating code. Over every contract of the policies folder, on its own incidents and on many
// broken ones, the failures are those of Ajv: the same keywords at the same places, in the same order.
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ajv2020 as WithoutEval } from '../../editor/validation/ajv-without-eval.ts';
import { incidentSchema } from '../../engine/index.ts';
import { compile, contractSchema } from '../../language/index.ts';
import { incidentFiles, policyFiles } from './policies.ts';

const { units } = compile(policyFiles);
const incidents = incidentFiles.map(({ text }) => JSON.parse(text) as unknown);
const options = {
  allErrors: true,
  verbose: true,
  messages: false,
  ownProperties: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  validateFormats: false,
};

type Validates = (document: unknown) => readonly unknown[];

function validators(schema: object): { readonly ajv: Validates; readonly ours: Validates } {
  const [ajv, ours] = [new Ajv2020(options), new WithoutEval(options)];
  ajv.addVocabulary(['x-proviso']);
  ours.addVocabulary(['x-proviso']);
  const [byAjv, byOurs] = [ajv.compile(schema), ours.compile(schema as Readonly<Record<string, unknown>>)];
  return {
    ajv: (document) => (byAjv(document) ? [] : (byAjv.errors ?? []).map(told)),
    ours: (document) => (byOurs(document) ? [] : (byOurs.errors ?? []).map(told)),
  };
}

/** What the engine reads of a failure. Of a schema that is `false` there is nothing to read but its place. */
function told(failure: {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: unknown;
  readonly parentSchema?: unknown;
}): unknown {
  const { keyword, instancePath, params, parentSchema } = failure;
  return { keyword, instancePath, params, parentSchema: keyword === 'false schema' ? null : parentSchema };
}

/** A copy with one value, somewhere, taken out, renamed or put in the place of another. */
function broken(document: unknown, at: number, how: number, put: unknown): unknown {
  const copy = structuredClone(document);
  const places: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push({ of: value as Record<string, unknown>, key });
      collect((value as Record<string, unknown>)[key]);
    }
  };
  collect(copy);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return put;
  const { of, key } = place;
  if (how === 0) delete of[key];
  if (how === 1) of[key] = put;
  if (how === 2) of[`${key}x`] = of[key];
  return copy;
}

const json = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1.5, '', 'x', '2023-04-11', 'P1D', '10%', [], {}, { at_least: '1%' }),
  fc.constantFrom<unknown>({ currency: 'CNY', amount: '1.00', at_least: {} }, { known: [], complete: true }, [null, 7]),
  fc.jsonValue(),
);

describe('validation without eval', () => {
  it.each(units.map((unit) => [`${unit.kind} ${unit.name}`, unit] as const))('is Ajv’s on %s', (_, { contract }) => {
    const { ajv, ours } = validators(incidentSchema(contract));
    for (const document of incidents) expect(ours(document)).toEqual(ajv(document));
    fc.assert(
      fc.property(
        fc.constantFrom(...incidents),
        fc.nat(),
        fc.nat(2),
        json,
        fc.nat(),
        json,
        (given, at, how, put, too, other) => {
          const document = broken(broken(given, at, how, put), too, 1, other);
          expect(ours(document)).toEqual(ajv(document));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is Ajv’s on Contracts: what it takes, and where it fails', () => {
    const strict = {
      discriminator: true,
      allErrors: false,
      strict: true,
      strictRequired: false,
      allowUnionTypes: true,
    };
    const [ajv, ours] = [new Ajv2020(strict), new WithoutEval(strict)].map((each) => each.compile(contractSchema));
    if (ajv === undefined || ours === undefined) throw new Error('two validators were made');
    for (const { contract } of units) expect(ours(contract)).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.nat(), fc.nat(2), json, ({ contract }, at, how, put) => {
        const document = broken(contract, at, how, put);
        expect(ours(document)).toBe(ajv(document));
        expect(ours.errors?.at(-1)?.instancePath).toBe(ajv.errors?.at(-1)?.instancePath);
      }),
      { numRuns: 400 },
    );
  });

  it('refuses a schema with a keyword that it does not judge', () => {
    expect(() => new WithoutEval({}).compile({ type: 'array', uniqueItems: true })).toThrow('uniqueItems');
  });
});
