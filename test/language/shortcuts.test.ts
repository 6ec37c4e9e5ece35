// What the parser reads by shortcuts is what its rules say: the same trees and the same problems, of real wordings, of broken
// ones, and of wordings that break off anywhere.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problems } from '../../language/diagnostics/problems.ts';
import { parse, parseByRulesAlone } from '../../language/syntax/parser.ts';
import { mutated, sourceOf } from '../fuzz/mutate.ts';
import { Random } from '../fuzz/random.ts';

const root = join(import.meta.dirname, '../..');
const files = globSync(['policies/**/*.proviso', 'test/language/**/*.golden'], { cwd: root }).sort();
const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));

function readBy(parser: typeof parse, text: string): unknown {
  const problems = new Problems([{ path: 'w', text }]);
  const tree = parser('w', text, problems);
  return { tree, problems: problems.sorted() };
}

function checkText(text: string): void {
  expect(readBy(parse, text)).toEqual(readBy(parseByRulesAlone, text));
}

describe('shortcuts read as the rules do', () => {
  test('real wordings and what the goldens say of wrong ones', () => {
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) checkText(text);
  });
  test('mutated ones', () => {
    const [first = sourceOf('', ''), ...more] = texts.map((text, index) => sourceOf(files[index] ?? '', text));
    const sources = [first, ...more] as const;
    for (let number = 1; number <= 200; number += 1) checkText(mutated(sources, sources, new Random(number)).text);
  });
  test('every beginning of a wording with each kind of operand', () => {
    const text = `wording w version 1.0.0 "W" zh "条款" {
  coverage c "C" { insures a
    when x.y > 3 hours + z and (b or CNY 5 * 2 > 10%) and \`odd\` is 2023-01-01 and is yes
    pays { deductible CNY 1,000.50 + 10% of 损失 each event  limit by n { below 45 days: 1 else: no } } }
  scenario "S" { with { a.b[1].c: "t" a: never b: [1, { c: 5 days: 3, d: e }] f: USD 5 }
    expect c pays at least CNY 1, at most CNY 2 expect "q" excluded by e expect asks a.b } }`;
    for (let end = 0; end <= text.length; end += 1) checkText(text.slice(0, end));
  });
});
