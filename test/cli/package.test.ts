// The package as others install it: what `npm pack` takes along is compiled, and the command in it runs on plain Node, which
// strips no types from what is installed.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './run.ts';

interface Manifest {
  readonly version: string;
  readonly bin: { readonly proviso: string };
  readonly files: readonly string[];
}
const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'proviso-package-'));
const installed = join(folder, 'node_modules', 'proviso');

beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  execFileSync(
    join(root, 'node_modules', '.bin', 'tsc'),
    ['-p', 'tsconfig.build.json', '--outDir', join(installed, 'dist')],
    {
      cwd: root,
    },
  );
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  // What it depends on stands beside it, as npm would put it.
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function proviso(...args: readonly string[]): string {
  return execFileSync(
    process.execPath,
    ['--no-experimental-strip-types', join(installed, manifest.bin.proviso), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
}

test('the command is in what is packed, and is marked as one', () => {
  expect(manifest.files).toContain(manifest.bin.proviso.split('/')[0]);
  expect(readFileSync(join(installed, manifest.bin.proviso), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('it runs where it is installed', () => {
  expect(proviso('--version').trim()).toBe(manifest.version);
  const terms = readFileSync(join(root, 'policies', 'terms', 'cyber.proviso'), 'utf8');
  writeFileSync(join(folder, 'cyber.proviso'), terms);
  cpSync(join(root, 'policies', 'examples'), folder, { recursive: true });
  expect(proviso('check', 'first.proviso', 'cyber.proviso')).toContain('no problems found');
  proviso('render', 'first.proviso', '--workspace', '.', '--to', 'md', '--out', 'first.md');
  expect(readFileSync(join(folder, 'first.md'), 'utf8')).toContain('# ');
});
