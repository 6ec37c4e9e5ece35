// The scanner reads what the patterns of the tokens say: the same tokens, comments and strays as Chevrotain's lexer made of
// these patterns, of real wordings, of broken ones, and of signs in every combination.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer } from 'chevrotain';
import { describe, expect, test } from 'vitest';
import { scan } from '../../language/syntax/scanner.ts';
import { lexed } from '../../language/syntax/tokens.ts';
import { mutated, sourceOf } from '../fuzz/mutate.ts';
import { Random } from '../fuzz/random.ts';

const lexer = new Lexer([...lexed], { positionTracking: 'onlyOffset', ensureOptimizations: true });
const root = join(import.meta.dirname, '../..');
const files = globSync(['policies/**/*.proviso', 'test/language/**/*.golden'], { cwd: root }).sort();
const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));

interface Read {
  readonly image: string;
  readonly startOffset: number;
  readonly tokenType: { readonly name: string };
  readonly payload?: unknown;
}

const told = (tokens: readonly Read[] = []) =>
  tokens.map(
    ({ image, startOffset, tokenType, payload }) => `${startOffset} ${tokenType.name} ${payload ?? ''} ${image}`,
  );

function checkScan(text: string): void {
  const { tokens, comments, stray } = scan(text);
  const { tokens: expected, groups } = lexer.tokenize(text);
  expect(told(tokens)).toEqual(told(expected));
  expect(told(comments)).toEqual(told(groups.comments));
  expect(told(stray)).toEqual(told(groups.stray));
}

describe('the scanner reads as the patterns say', () => {
  test('real wordings', () => {
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) checkScan(text);
  });
  test('mutated ones', () => {
    const [first = sourceOf('', ''), ...more] = texts.map((text, index) => sourceOf(files[index] ?? '', text));
    const sources = [first, ...more] as const;
    for (let number = 1; number <= 400; number += 1) checkScan(mutated(sources, sources, new Random(number)).text);
  });
  test('signs, digits, quotes and spaces in every combination of three', () => {
    const signs = [...'{}()[],:.^%<>=+-*/"`“”0a_中。；\n\t\r \u3000\ufeff｛｝（）【】，、：％≤≥＜＞＝＋－×!&|é½５'];
    for (const one of signs)
      checkScan(signs.flatMap((two) => signs.map((three) => `${one}${two}${three} `)).join('\n'));
  });
  test('numbers, dates and versions', () => {
    checkScan(
      '1 12,000 1,2,3. 1. 1.5 1.2.3 1.2.3.4 2023-01-01 2023-01-01T24:00 2023-1-1 20230-01-01 5万 1.2亿 3,000万 8hours 1,a',
    );
  });
});
