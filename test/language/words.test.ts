// Every word of the language, in both spellings, stands in a production of the reference, in a golden that is right and in
// one that is wrong: a construct without them cannot come in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problems } from '../../language/diagnostics/problems.ts';
import { tokenize } from '../../language/syntax/lexer.ts';
import { keywords, spellingOf, type Word } from '../../language/syntax/tokens.ts';

const words = Object.keys(keywords) as readonly Word[];

function inGoldens(beginning: 'right-' | 'wrong-'): ReadonlySet<unknown> {
  const folder = join(import.meta.dirname, 'goldens');
  const files = readdirSync(folder).filter((file) => file.startsWith(beginning));
  return new Set(
    files.flatMap((file) => {
      const [source = ''] = readFileSync(join(folder, file), 'utf8').split('\n==== what the language says ====\n');
      return tokenize(file, source, new Problems([]))?.tokens.map(({ tokenType }) => tokenType) ?? [];
    }),
  );
}

test.each(['right-', 'wrong-'] as const)('every word stands in a golden that begins with %s', (beginning) => {
  const used = inGoldens(beginning);
  expect(words.length).toBeGreaterThan(300);
  expect(words.filter((word) => !used.has(keywords[word]))).toEqual([]);
});

test('about a third of the goldens, or more, are wrong', () => {
  const files = readdirSync(join(import.meta.dirname, 'goldens'));
  expect(files.filter((file) => file.startsWith('wrong-')).length * 3).toBeGreaterThanOrEqual(files.length);
});

test('every word stands in a production of the reference', () => {
  const reference = readFileSync(join(import.meta.dirname, '../../docs/language.md'), 'utf8');
  const productions = [...reference.matchAll(/^```(\w*)[^\n]*\n(.*?)^```$/gms)].filter(([, kind]) => kind === '');
  const quoted = productions.flatMap(([, , text = '']) => [...text.matchAll(/'([^'\n]+)'/g)]);
  const said = new Set(quoted.flatMap(([, text = '']) => [text, ...text.split(' ')]));
  const missing = words.filter((word) => {
    const spelt = [spellingOf(word, 'en'), spellingOf(word, 'zh')].filter((text) => text !== undefined);
    return !spelt.every((text) => said.has(text) || said.has(`${text}s`));
  });
  expect(productions.length).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});
