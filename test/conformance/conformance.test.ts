// The corpus on every back end. Each contract is read from its file, as another implementation would read it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backendFor } from '../../engine/index.ts';
import { contractHash, loadContract } from '../../language/index.ts';
import { anyBackend } from '../engine/backends/differential.ts';
import { type ConformanceCase, coreOf } from './case.ts';
import { submittedOf } from './run.ts';

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

  test.each(names)(
    '%s',
    async (name) => {
      const text = readFileSync(join(import.meta.dirname, 'contracts', `${name}.json`), 'utf8');
      const loaded = loadContract(JSON.parse(text));
      if ('fault' in loaded) throw new Error(`${loaded.fault.pointer}: ${loaded.fault.message}`);
      const { contract } = loaded;
      const hash = contractHash(contract);
      const meaning = backendFor('interpreter', contract, hash);
      const others = [backendFor('compiled', contract, hash), backendFor('closures', contract, hash)];
      const rules = await anyBackend('json-rules', contract, hash);
      for (const each of cases.get(name) ?? []) {
        const submitted = submittedOf(contract, each);
        const meant = meaning.adjudicate(submitted);
        expect({ name: each.name, found: coreOf(meant) }).toEqual({ name: each.name, found: each.expected });
        const found = [...others.map((other) => other.adjudicate(submitted)), await rules.adjudicate(submitted)];
        for (const other of found) expect(JSON.stringify(other), each.name).toBe(JSON.stringify(meant));
      }
    },
    600_000,
  );
});
