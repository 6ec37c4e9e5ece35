// Compares a text with the golden file of that name beside the tests. `UPDATE_GOLDEN=1 npm test` rewrites them: then
// read the diff. One that is missing is written, but on CI it fails.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const folder = new URL('goldens/', import.meta.url);

export function expectGolden(name: string, text: string): void {
  const file = new URL(`${name}.txt`, folder);
  const missing = !existsSync(file);
  if (process.env.UPDATE_GOLDEN === '1' || (missing && process.env.CI === undefined)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
    return;
  }
  expect(missing ? `no golden ${file.pathname}` : readFileSync(file, 'utf8')).toBe(text);
}
