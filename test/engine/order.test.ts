// docs/engine.md lists the files of the interpreter in the adjuster's order: all of them, and none that is not there.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const listing = /## The files, in the adjuster's order\n(.*)/s.exec(
  readFileSync(join(root, 'docs/engine.md'), 'utf8'),
)?.[1];
const named = new Set([...(listing ?? '').matchAll(/`([a-z/-]+)`/g)].map(([, name = '']) => name));
/** Folders that are named as a whole, or have a page of their own. */
const whole = ['backends', 'incident', 'reasons', 'scenario', 'underwriting', 'counterfactual', 'ledger', 'import'];

test('every file is named where it is read', () => {
  const files = readdirSync(join(root, 'engine')).flatMap((name) =>
    statSync(join(root, 'engine', name)).isDirectory()
      ? whole.includes(name)
        ? [`${name}/`]
        : readdirSync(join(root, 'engine', name)).map((file) => file)
      : [name],
  );
  const sources = files.filter((name) => name.endsWith('/') || (name.endsWith('.ts') && name !== 'index.ts'));
  const missing = sources.map((name) => name.replace(/\.ts$/, '')).filter((name) => !named.has(name));
  expect(missing).toEqual([]);
});

test('every name is that of a file or a folder', () => {
  const all = new Set(
    readdirSync(join(root, 'engine'), { recursive: true, encoding: 'utf8' }).flatMap((path) => {
      const name = path.replace(/\.ts$/, '');
      return [name, `${name}/`, name.split('/').at(-1) ?? '', `${name.split('/').at(-1) ?? ''}/`];
    }),
  );
  const strange = [...named].filter(
    (name) => !all.has(name) && !name.startsWith('test/') && name !== 'when' && name !== 'final',
  );
  expect(strange).toEqual([]);
});
