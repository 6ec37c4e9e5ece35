// The files of policies/, for benches to work on.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../language/index.ts';

const root = fileURLToPath(new URL('../../policies/', import.meta.url));

export function wordings(): readonly SourceFile[] {
  const paths = globSync('**/*.proviso', { cwd: root }).sort();
  return paths.map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

export function incidents(): readonly unknown[] {
  const paths = globSync('**/incidents/*.json', { cwd: root }).sort();
  return paths.map((path) => JSON.parse(readFileSync(`${root}${path}`, 'utf8')));
}
