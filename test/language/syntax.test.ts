// Whatever the text, the parser returns: every prefix of real files, texts made to be slow, and both sides of every
// limit. What it is to be measured by is the number of diagnostics, as times depend on the machine.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problems } from '../../language/diagnostics/problems.ts';
import { compile } from '../../language/index.ts';
import { limits } from '../../language/limits.ts';
import { tokenize } from '../../language/syntax/lexer.ts';
import { parse, validateGrammar } from '../../language/syntax/parser.ts';
import { coverageWith, smallTerms, wordingWith } from './small-terms.ts';

function codesOf(text: string): readonly string[] {
  return compile([
    { path: 'small.proviso', text: smallTerms },
    { path: 'case.proviso', text },
  ]).diagnostics.map((diagnostic) => diagnostic.code);
}

test('the grammar is unambiguous', () => {
  expect(validateGrammar).not.toThrow();
});

describe('prefixes', () => {
  const root = join(import.meta.dirname, '../..');
  const files = globSync('policies/**/*.proviso', { cwd: root });
  test.each(files)('of %s parse', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    // Every end of a token (of a long file, every sixth), and every place inside the first of each sort of token; or all
    // places there are, where PROVISO_SWEEP says Infinity (`npm run sweep`).
    const isWhole = process.env.PROVISO_SWEEP === 'Infinity';
    const ends = new Set<number>([
      text.length,
      ...(isWhole ? Array.from({ length: text.length }, (_, index) => index) : []),
    ]);
    const seen = new Set<string>();
    for (const [index, token] of (tokenize(file, text, new Problems([]))?.tokens ?? []).entries()) {
      const end = token.startOffset + token.image.length;
      if (text.length < 10_000 || index % 6 === 0) ends.add(token.startOffset).add(end);
      if (seen.has(token.tokenType.name)) continue;
      seen.add(token.tokenType.name);
      for (let at = token.startOffset; at < end; at += 1) ends.add(at);
    }
    for (const end of ends) {
      const prefix = text.slice(0, end);
      const problems = new Problems([{ path: file, text: prefix }]);
      parse(file, prefix, problems);
      // One place where the text breaks off, one or two things to say of it: an open quotation, an open brace.
      expect(problems.sorted().length).toBeLessThanOrEqual(3);
    }
    console.log(`${file}: ${ends.size} prefixes of ${text.length}`);
  });
});

describe('the lexer', () => {
  test('reads 160 KB of `"\\` as one unterminated text', () => {
    const problems = new Problems([]);
    const lexed = tokenize('f', '"\\'.repeat(80_000), problems);
    expect(lexed?.tokens.length).toBe(1);
    expect(problems.sorted().map((diagnostic) => diagnostic.code)).toEqual(['unterminated-string']);
  });

  test('reads an unterminated block as one, to the end of the file', () => {
    expect(codesOf(`${wordingWith('')} """ ${'text "x" {'.repeat(1000)}`)).toContain('unterminated-text');
    expect(tokenize('f', `"""${'"" '.repeat(50_000)}`, new Problems([]))?.tokens.length).toBe(1);
  });

  test('knows words in any script, keywords, and keywords as names', () => {
    const images = tokenize('f', '事件.发生 when 8hours 5万', new Problems([]))?.tokens.map((token) => token.image);
    expect(images).toEqual(['事件', '.', '发生', 'when', '8', 'hours', '5万']);
  });

  test('takes full-width spaces and signs, and says what others should have been', () => {
    expect(codesOf(wordingWith('\u3000'))).toEqual([]);
    expect(codesOf('terms t version 1.0.0 “T” zh "术语" ｛}')).toEqual([]);
    const { diagnostics } = compile([{ path: 'f', text: 'terms t version 1.0.0 "T" zh "术语" 〔}' }]);
    expect(diagnostics.map(({ help }) => help.en)).toContain('did you mean `[`?');
  });

  test.each([
    ['a commenting-out bidi trick', '// \u202E } \u2066', ['bidi-control', 'bidi-control']],
    ['a Hangul filler as a name', 'basis \u3164', ['invisible-character', 'unknown-name']],
    ['katakana among Han', 'basis 口ロ', ['mixed-script-name', 'unknown-name']],
    ['Greek among Latin', 'basis οutage', ['mixed-script-name', 'unknown-name']],
    ['full-width digits', 'basis event.records > １００', ['unexpected-character']],
  ])('refuses %s', (_, statement, codes) => {
    expect(codesOf(wordingWith(`${statement}\n`))).toEqual(expect.arrayContaining(codes));
  });

  test('lets variation selectors stand in texts', () => {
    expect(codesOf(coverageWith('pays { } text """a""" text zh """葛\u{E0100}"""'))).toEqual([]);
  });
});

describe('limits', () => {
  const nested = (levels: number) =>
    coverageWith(`pays { } when ${'('.repeat(levels)}event.public${')'.repeat(levels)}`);
  const clauses = (count: number) =>
    wordingWith(
      Array.from(
        { length: count },
        (_, index) => `warranty w${index} { breached when event.public then denies cover }`,
      ).join('\n'),
    );

  test.each<[string, string, string, string]>([
    ['nesting', nested(limits.nesting), nested(limits.nesting + 1), 'nesting-too-deep'],
    [
      'negation',
      coverageWith(`pays { } when ${'not '.repeat(64)}event.public`),
      coverageWith(`pays { } when ${'not '.repeat(65)}event.public`),
      'nesting-too-deep',
    ],
    [
      'sums',
      coverageWith(`pays { deductible ${'CNY 1 + '.repeat(63)} CNY 1 }`),
      coverageWith(`pays { deductible ${'CNY 1 + '.repeat(64)} CNY 1 }`),
      'nesting-too-deep',
    ],
    [
      'characters',
      `${wordingWith('')}${' '.repeat(limits.characters - wordingWith('').length)}`,
      ' '.repeat(limits.characters + 1),
      'file-too-large',
    ],
    [
      'digits',
      wordingWith(`schedule { n: number = ${'9'.repeat(18)} }`),
      wordingWith(`schedule { n: number = ${'9'.repeat(19)} }`),
      'too-many-digits',
    ],
    [
      'digits of an amount',
      wordingWith(`schedule { m: money = CNY ${'9'.repeat(16)} }`),
      wordingWith(`schedule { m: money = CNY ${'9'.repeat(17)} }`),
      'too-many-digits',
    ],
    [
      'digits of a calculated amount',
      wordingWith(`schedule { m: money = CNY ${'4'.repeat(16)}  n: money = m + m }`),
      wordingWith(`schedule { m: money = CNY ${'5'.repeat(16)}  n: money = m + m }`),
      'too-many-digits',
    ],
    ['clauses', clauses(limits.clauses), clauses(limits.clauses + 1), 'too-many-statements'],
  ])('%s', (_, within, beyond, code) => {
    expect(codesOf(within)).toEqual([]);
    expect(codesOf(beyond)).toContain(code);
    expect(codesOf(beyond).length).toBe(1);
  });

  test('tokens', () => {
    const problems = new Problems([]);
    const [within, beyond] = ['a '.repeat(limits.tokens), 'a '.repeat(limits.tokens + 1)];
    expect(tokenize('f', within, problems)?.tokens.length).toBe(limits.tokens);
    expect(problems.sorted()).toEqual([]);
    expect(tokenize('f', beyond, problems)).toBeUndefined();
    expect(problems.sorted().map((diagnostic) => diagnostic.code)).toEqual(['too-many-tokens']);
  });

  test('at most 100 diagnostics are shown, errors before warnings', () => {
    const parts = Array.from({ length: 150 }, (_, index) => `part p${index} "English only" { }`).join('\n');
    const { diagnostics, units } = compile([
      { path: 'f', text: `wording w version 1.0.0 "W" zh "条款" { zone "UTC" ${parts} basis nothing }` },
    ]);
    expect(diagnostics.length).toBe(100);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'missing-currency',
      'unknown-name',
    ]);
    expect(units).toEqual([]);
  });
});

describe('texts made to be slow', () => {
  const many = 20_000;
  test.each<[string, string]>([
    ['open brackets', '('.repeat(many)],
    ['not not not', `wording w version 1.0.0 { basis ${'not '.repeat(many)}`],
    ['greater of greater of', `wording w version 1.0.0 { account a ${'greater of '.repeat(many)}`],
    ['nested kinds', `terms t version 1.0.0 { kind k { ${'a { '.repeat(many)}`],
    ['statements that are none', `wording w version 1.0.0 { ${'cover c { }\n'.repeat(many / 4)} }`],
    [
      'a chain of derived facts',
      `terms t version 1.0.0 { fact f { a0: number = a0 ${Array.from({ length: many / 4 }, (_, i) => `a${i + 1}: number = a${i}`).join(' ')} } }`,
    ],
    ['semicolons', '; '.repeat(many)],
    ['a row of digits in a text', `terms t version 1.0.0 { define d text """${'1,'.repeat(many * 5)}""" }`],
  ])('%s', (_, text) => {
    const { diagnostics, units } = compile([{ path: 'f', text }]);
    expect(units).toEqual([]);
    expect(diagnostics.length).toBeLessThanOrEqual(100);
  });
});
