// The reference has a line for each diagnostic, as its example has it. UPDATE_GOLDEN=1 writes the list anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checksCatalogue } from '../../language/diagnostics/checks-catalogue.ts';
import { catalogue } from '../../language/diagnostics/problems.ts';
import { compile } from '../../language/index.ts';
import { cases } from './diagnostic-cases.ts';
import { smallTerms } from './small-terms.ts';

const file = join(import.meta.dirname, '../../docs/language.md');
const list = /(<!-- written by [^>]*-->\n)([\s\S]*?)(<!-- end -->)/;

/** Those that no text provokes by itself. */
const ofTheLock: Readonly<Record<string, string>> = {
  'not-locked': catalogue['not-locked'].message({ name: 'cyber 1.1.0' }).en,
  'lock-drift': catalogue['lock-drift'].message({ name: 'cyber 1.0.0' }).en,
};

function exampleOf(code: string): string {
  const [wrong = ''] =
    code in checksCatalogue
      ? readFileSync(join(import.meta.dirname, 'advice', `${code}.golden`), 'utf8').split('\n==== right ====')
      : [cases[code]];
  const { diagnostics, advice } = compile([
    { path: 'small.proviso', text: smallTerms },
    { path: 'case.proviso', text: wrong },
  ]);
  const found = [...diagnostics, ...advice].find((each) => each.code === code);
  return found?.message.en ?? ofTheLock[code] ?? '';
}

describe('the reference', () => {
  test('has a line for each diagnostic', () => {
    const lines = Object.entries(catalogue).map(
      ([code, { severity }]) => `- \`${code}\`, ${severity}: ${exampleOf(code)}\n`,
    );
    for (const line of lines) expect(line).toMatch(/: \S.*\n$/);
    const text = readFileSync(file, 'utf8');
    if (process.env.UPDATE_GOLDEN === '1')
      writeFileSync(
        file,
        text.replace(list, (_, start, _lines, end) => `${start}${lines.join('')}${end}`),
      );
    else expect(list.exec(text)?.[2]).toBe(lines.join(''));
  });
});
