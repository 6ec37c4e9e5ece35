// The corpus on the interpreter. Each contract is read from its file, as another implementation would read it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContract } from '../../language/index.ts';
import { type ConformanceCase, coreOf } from './case.ts';
import { determinationOf } from './run.ts';

const names = readdirSync(join(import.meta.dirname, 'contracts')).map((file) => file.replace(/\.json$/, ''));
const cases = new Map(
  names.map((name) => {
    const lines = readFileSync(join(import.meta.dirname, 'cases', `${name}.ndjson`), 'utf8')
      .trimEnd()
      .split('\n');
    return [name, lines.map((line): ConformanceCase => JSON.parse(line))] as const;
  }),
);

describe('the conformance corpus', () => {
  test('holds five hundred cases and more', () => {
    const count = [...cases.values()].reduce((sum, each) => sum + each.length, 0);
    console.log(`${count} conformance cases`);
    expect(count).toBeGreaterThanOrEqual(500);
  });

  test.each(names)('%s', (name) => {
    const text = readFileSync(join(import.meta.dirname, 'contracts', `${name}.json`), 'utf8');
    const loaded = loadContract(JSON.parse(text));
    if ('fault' in loaded) throw new Error(`${loaded.fault.pointer}: ${loaded.fault.message}`);
    const { contract } = loaded;
    for (const each of cases.get(name) ?? [])
      expect({ name: each.name, found: coreOf(determinationOf(contract, each)) }).toEqual({
        name: each.name,
        found: each.expected,
      });
  });
});
