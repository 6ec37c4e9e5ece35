// The workspace as a whole: terms and wordings are found across files, errors stay with what they spoil, nothing
// throws, and what does not change the meaning does not change the hash.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problems } from '../../language/diagnostics/problems.ts';
import { assertContract, type Compilation, compile, type SourceFile } from '../../language/index.ts';
import { tokenize } from '../../language/syntax/lexer.ts';
import { smallTerms, wordingWith } from './small-terms.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): SourceFile => ({ path, text: readFileSync(join(root, path), 'utf8') });
const terms: SourceFile = { path: 'small.proviso', text: smallTerms };
const goldens = globSync('test/language/goldens/right-*.golden', { cwd: root }).map(
  (path) => read(path).text.split('\n====')[0] ?? '',
);

function codes({ diagnostics }: Compilation): readonly string[] {
  return diagnostics.map(({ code, span }) => `${span.file}: ${code}`);
}

describe('a workspace', () => {
  test('is compiled whatever the order of its files', () => {
    const files = [
      terms,
      { path: 'a', text: wordingWith('basis event.public') },
      { path: 'p', text: 'policy "P" under w 1.0.0 { }' },
    ];
    const names = (compilation: Compilation) =>
      compilation.units.map(({ kind, name, contractHash }) => [kind, name, contractHash]);
    expect(names(compile([...files].reverse()))).toEqual(names(compile(files)));
    expect(names(compile(files)).length).toBe(2);
  });

  test('takes the newest version that a `uses` accepts', () => {
    const version = (number: string, fact: string) => ({
      path: number,
      text: `terms t version ${number} "T" zh "术语" { fact ${fact} "F" zh "事实": boolean }`,
    });
    const files = [
      version('1.0.0', 'a'),
      version('1.9.0', 'b'),
      version('1.10.0', 'c'),
      version('2.0.0', 'd'),
      version('0.2.5', 'e'),
      version('0.3.0', 'f'),
    ];
    const using = (version: string, fact: string) =>
      codes(
        compile([
          ...files,
          {
            path: 'w',
            text: `wording w version 1.0.0 "W" zh "条款" { uses terms t ${version} zone "UTC" currency CNY basis ${fact} }`,
          },
        ]),
      );
    expect(using('^1.0', 'c')).toEqual([]);
    expect(using('^1.0.0', 'd')).toEqual(['w: unknown-name']);
    expect(using('1.0', 'a')).toEqual([]);
    expect(using('^0.2', 'e')).toEqual([]);
    expect(using('^3.0', 'e')).toEqual(['w: unknown-terms-version']);
  });

  test('leaves out what has an error, and what rests on it, and nothing else', () => {
    const sound = { path: 'sound', text: 'wording s version 1.0.0 "S" zh "好" { zone "UTC" currency CNY }' };
    const broken = {
      path: 'broken',
      text: `${wordingWith('basis nothing')} policy "P" under w 1.0.0 "P" zh "保单" { }`,
    };
    expect(compile([terms, sound, broken]).units.map((unit) => unit.name)).toEqual(['s']);
    const brokenTerms = { path: 'small.proviso', text: smallTerms.replace('fact event', 'fct event') };
    const both = compile([brokenTerms, sound, { path: 'w', text: wordingWith('basis event.public') }]);
    expect(both.units.map((unit) => unit.name)).toEqual(['s']);
    expect(codes(both)).toEqual(['small.proviso: unknown-statement']);
  });

  test('declares each wording and policy once', () => {
    const text = 'wording s version 1.0.0 "S" zh "好" { zone "UTC" currency CNY }';
    expect(
      codes(
        compile([
          { path: 'a', text },
          { path: 'b', text },
        ]),
      ),
    ).toEqual(['b: duplicate-name']);
  });

  test('gives places in UTF-16 offsets, and lines and columns from 1', () => {
    const { diagnostics } = compile([
      { path: 'f', text: '// 𠮷\r\nterms t version 1.0.0 "T" zh "术语" {\r\n  fact f "F" zh "事": instnt }' },
    ]);
    expect(diagnostics.map(({ span }) => span)).toEqual([
      { file: 'f', start: 65, end: 71, line: 3, column: 22, endLine: 3, endColumn: 28 },
    ]);
  });
});

describe('contracts', () => {
  test('are contracts by schema, and have a place for every statement', () => {
    for (const text of goldens) {
      for (const { contract, sourceMap } of compile([terms, { path: 'w', text }]).units) {
        assertContract(JSON.parse(JSON.stringify(contract)));
        const ids = JSON.stringify(contract).match(/"id":"[^"]*"/g) ?? [];
        const statements = ids.map((id) => id.slice(6, -1)).filter((id) => id !== contract.policy?.id);
        expect(Object.keys(sourceMap.statements).sort()).toEqual([...new Set(statements)].sort());
        expect(statements.length).toBe(new Set(statements).size);
      }
    }
  });

  test('keep their hash when the text is laid out anew', () => {
    for (const text of goldens) {
      const relaid = text
        .replace(/\/\/.*\n/g, '')
        .replace(/"""[^"]*"""|"[^"\n]*"|[ \t]*\n[ \t]*/g, (part) => (part.startsWith('"') ? part : ' \r\n\t '));
      const hashes = (source: string) =>
        compile([terms, { path: 'w', text: source }]).units.map((unit) => unit.contractHash);
      expect(hashes(relaid)).toEqual(hashes(text));
      expect(hashes(text).length).toBeGreaterThan(0);
    }
  });

  test('survive being copied as plain data', () => {
    const [unit] = compile([terms, { path: 'w', text: wordingWith('') }]).units;
    expect(structuredClone(unit)).toEqual(JSON.parse(JSON.stringify(unit)));
  });
});

describe('no text makes it throw', () => {
  const words = [
    ...new Set(
      goldens.flatMap((text) => tokenize('f', text, new Problems([]))?.tokens.map((token) => token.image) ?? []),
    ),
  ];

  test('real wordings with tokens left out, put in and exchanged', () => {
    const edit = fc.record({
      at: fc.nat(),
      take: fc.integer({ min: 0, max: 3 }),
      put: fc.array(fc.constantFrom(...words), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...goldens), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
        const tokens = tokenize('f', text, new Problems([]))?.tokens.map((token) => token.image) ?? [];
        for (const { at, take, put } of edits) tokens.splice(at % tokens.length, take, ...put);
        for (const unit of compile([terms, { path: 'w', text: tokens.join(' ') }]).units)
          expect(unit.contractHash).toMatch(/^[0-9a-f]{64}$/);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });

  test('any characters at all', () => {
    const character = fc.oneof(
      fc.constantFrom(...'{}()[]"\'\\.,:^%<>=+-*/\n \u3000'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      fc.constantFrom(...words),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (parts) => {
        compile([{ path: 'f', text: parts.join('') }]);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });
});
