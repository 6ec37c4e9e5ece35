// Small wordings, right and wrong, each with all that the language says about it, in one file. Run with UPDATE_GOLDEN=1
// to write what is said now, and then read the difference.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../language/index.ts';
import { printCompilation } from './print.ts';
import { smallTerms } from './small-terms.ts';

const folder = join(import.meta.dirname, 'goldens');
const divider = '\n==== what the language says ====\n';

function say(source: string): string {
  return printCompilation(
    compile([
      { path: 'small.proviso', text: smallTerms },
      { path: 'golden.proviso', text: source },
    ]),
  );
}

describe('goldens', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.golden'));
  test('are there', () => expect(files.length).toBeGreaterThan(10));

  test.each(files)('%s', (file) => {
    const path = join(folder, file);
    const [source = '', expected] = readFileSync(path, 'utf8').split(divider);
    const said = `${say(source)}\n`;
    expect(said.includes('error[')).toBe(file.startsWith('wrong-'));
    const writes = process.env.UPDATE_GOLDEN === '1' || (expected === undefined && process.env.CI === undefined);
    if (writes) writeFileSync(path, `${source.trimEnd()}\n${divider}${said}`);
    else expect(said).toBe(expected ?? 'a golden (run with UPDATE_GOLDEN=1)');
    expect(existsSync(path)).toBe(true);
  });
});
