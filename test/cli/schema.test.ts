// The published schema of a determination says what engine/determination.ts says: it takes every determination, and
// nothing with a key more or a key less.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { determination } from './determination-fixture.ts';

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../engine/determination.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema as object);

type Json = { [key: string]: unknown };
/** Every record in the fixture, by the path to it. */
function recordsIn(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => recordsIn(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return [path, ...Object.entries(value).flatMap(([key, each]) => recordsIn(each, [...path, key]))];
}
function at(value: unknown, path: readonly (string | number)[]): Json {
  return path.reduce<unknown>((inner, step) => (inner as Json)[step], value) as Json;
}
const isText = (record: Json) => Object.keys(record).every((key) => key === 'en' || key === 'zh');

describe('the schema of a determination', () => {
  it('takes the fixture', () => {
    expect(validate(determination), JSON.stringify(validate.errors, null, 2)).toBe(true);
  });

  it('refuses any record with one key more', () => {
    for (const path of recordsIn(determination)) {
      const broken = structuredClone(determination);
      at(broken, path).surprise = 1;
      expect(validate(broken), path.join('/')).toBe(false);
    }
  });

  it('refuses any record with one key less', () => {
    for (const path of recordsIn(determination)) {
      const record = at(determination, path);
      if (isText(record)) continue; // either language may be missing
      for (const key of Object.keys(record)) {
        const broken = structuredClone(determination);
        delete at(broken, path)[key];
        expect(validate(broken), [...path, key].join('/')).toBe(false);
      }
    }
  });

  it.each([
    ['an amount that is a number', { atLeast: { currency: 'CNY', amount: 1 }, atMost: null }],
    ['an amount below zero', { atLeast: { currency: 'CNY', amount: '-1.00' }, atMost: null }],
    ['no lower bound', { atLeast: null, atMost: null }],
    ['a currency in lower case', { atLeast: { currency: 'cny', amount: '1.00' }, atMost: null }],
  ])('refuses %s', (_, payable) => {
    expect(validate({ ...determination, payable })).toBe(false);
  });
});
