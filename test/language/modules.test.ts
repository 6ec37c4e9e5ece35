// Modules: what a workspace takes from installed packages, and the lock that holds it to what it meant.
import { describe, expect, test } from 'vitest';
import { compile, lockDrift, lockOf, lockText, readLock, type SourceFile } from '../../language/index.ts';

const terms = (version: string, fact: string, path = `terms-${version}`, installed = false): SourceFile => ({
  path,
  text: `terms t version ${version} "T" zh "术语" { fact ${fact} "F" zh "事实": boolean }`,
  installed,
});
const wording = (uses: string, fact: string, name = 'w'): SourceFile => ({
  path: name,
  text: `wording ${name} version 1.0.0 "W" zh "条款" { uses terms t ${uses} zone "UTC" currency CNY basis ${fact} }`,
});
const codes = (files: readonly SourceFile[]) =>
  compile(files).diagnostics.map(({ code, span }) => `${span.file}: ${code}`);

describe('versions', () => {
  test('the highest that satisfies is taken, as npm reads it', () => {
    const all = ['0.0.3', '0.0.4', '0.2.5', '0.3.0', '1.0.0', '1.9.0', '1.10.0', '2.0.0'];
    const files = all.map((version) => terms(version, `f${version.replaceAll('.', '_')}`));
    const takes = (uses: string) =>
      all.filter((version) => codes([...files, wording(uses, `f${version.replaceAll('.', '_')}`)]).length === 0);
    expect(takes('^1.0')).toEqual(['1.10.0']);
    expect(takes('^1.9.0')).toEqual(['1.10.0']);
    expect(takes('1.0')).toEqual(['1.0.0']);
    expect(takes('1')).toEqual(['1.10.0']);
    expect(takes('^0.2')).toEqual(['0.2.5']);
    expect(takes('^0.0.3')).toEqual(['0.0.3']);
    expect(takes('^3')).toEqual([]);
  });

  test('stand side by side', () => {
    const files = [terms('1.0.0', 'a'), terms('2.0.0', 'b'), wording('^1.0', 'a', 'one'), wording('^2.0', 'b', 'two')];
    expect(codes(files)).toEqual([]);
    expect(compile(files).units.map(({ name }) => name)).toEqual(['one', 'two']);
  });

  test('no number of a version is too much', () => {
    const wild = '99999999999999999999.0.0';
    expect(codes([terms(wild, 'a'), wording(`^${wild}`, 'a')])).toEqual(expect.any(Array));
  });
});

describe('installed packages', () => {
  test('are taken where the workspace has nothing that fits', () => {
    const files = [terms('1.0.0', 'a'), terms('1.5.0', 'b', 'package', true), terms('2.0.0', 'c', 'other', true)];
    expect(codes([...files, wording('^1.0', 'a')])).toEqual([]);
    expect(codes([...files, wording('^2.0', 'c')])).toEqual([]);
    expect(codes([...files, wording('^1.5', 'b')])).toEqual([]);
  });

  test('give way to the same version in the workspace', () => {
    const files = [terms('1.0.0', 'b', 'package', true), terms('1.0.0', 'a')];
    expect(codes([...files, wording('^1.0', 'a')])).toEqual([]);
    expect(codes([terms('1.0.0', 'a', 'x', true), terms('1.0.0', 'b', 'y', true)])).toEqual(['y: duplicate-name']);
  });
});

describe('terms that use terms', () => {
  const base =
    'terms base version 1.0.0 "B" zh "基础" { kind method "M" zh "成因" { fire "F" zh "火" } define house "House" zh "房屋" }';
  const more = `terms more version 1.0.0 "M" zh "更多" {
    uses terms base ^1.0
    fact causes "C" zh "原因" list { method: kind method "M" zh "成因" }
    define home "Home" zh "住宅" text """A [house].""" text zh """[house]。"""
  }`;
  const uses = (names: string) => `wording w version 1.0.0 "W" zh "条款" {
    ${names} zone "UTC" currency CNY basis arising from fire
  }`;
  const of = (...texts: readonly string[]): readonly SourceFile[] =>
    texts.map((text, index) => ({ path: `${index}`, text }));

  test('have what these declare, and hand it on', () => {
    const files = of(uses('uses terms more ^1.0'), more, base);
    expect(codes(files)).toEqual([]);
    const { units, modules } = compile(files);
    expect(units[0]?.contract.vocabulary.axes.map(({ name }) => name)).toEqual(['method']);
    expect(modules.map(({ name }) => name).sort()).toEqual(['base', 'more']);
    expect(codes(of(uses('uses terms more ^1.0 uses terms base ^1.0'), more, base))).toEqual([]);
  });

  test('have no name twice, and rest on what they use', () => {
    expect(codes(of(more.replace('define home', 'define house'), base))).toEqual(['0: duplicate-name']);
    expect(codes(of(more))).toEqual(['0: unknown-terms']);
    const torn = of(
      uses('uses terms more ^1.0'),
      more,
      base.replace('define house', 'define house "H" zh "屋" define house'),
    );
    expect(codes(torn)).toEqual(['2: duplicate-name']);
    expect(compile(torn).units).toEqual([]);
  });

  test('do not use themselves: the chain is named', () => {
    const link = (name: string, next: string) =>
      `terms ${name} version 1.0.0 "T" zh "术语" { uses terms ${next} ^1.0 }`;
    const files = of(
      link('a', 'b'),
      link('b', 'c'),
      link('c', 'a'),
      link('d', 'a'),
      uses('uses terms d ^1.0').replace('basis arising from fire', ''),
    );
    const { diagnostics, units } = compile(files);
    expect(diagnostics.map(({ code, message, related }) => [code, message.en, related.length])).toEqual([
      ['terms-cycle', 'these terms use themselves: a 1.0.0 → b 1.0.0 → c 1.0.0 → a 1.0.0', 2],
    ]);
    expect(units).toEqual([]);
    expect(codes(of(link('a', 'a')))).toEqual(['0: terms-cycle']);
  });

  test('are at most so many steps deep', () => {
    const chain = (count: number) =>
      of(
        Array.from({ length: count }, (_, index) =>
          index === 0
            ? 'terms t0 version 1.0.0 "T" zh "术语" { }'
            : `terms t${index} version 1.0.0 "T" zh "术语" { uses terms t${index - 1} ^1.0 }`,
        ).join('\n'),
      );
    expect(codes(chain(64))).toEqual([]);
    expect(codes(chain(65))).toEqual(['0: too-many-statements']);
    expect(codes(chain(3000)).length).toBeGreaterThan(1);
  });
});

describe('the lock', () => {
  const policy: SourceFile = { path: 'p', text: 'policy "P" under w 1.0.0 "P" zh "保单" { }' };
  const files = [terms('1.0.0', 'a'), terms('1.1.0', 'b'), wording('^1.1', 'b'), policy];
  const lock = lockOf(compile(files).modules);
  const drift = (changed: readonly SourceFile[]) =>
    lockDrift(compile(changed).modules, lock, changed).map(({ code, span, severity, message }) => [
      `${span.file}:${span.line}:${span.column} ${severity} ${code}`,
      message.en,
    ]);

  test('holds what is used, by name and version, and nothing else', () => {
    expect(Object.keys(lock.terms)).toEqual(['t 1.1.0']);
    expect(Object.keys(lock.wordings)).toEqual(['w 1.0.0']);
    for (const hash of [...Object.values(lock.terms), ...Object.values(lock.wordings)])
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(readLock(lockText(lock))).toEqual(lock);
    expect(lockText(lockOf(compile([...files].reverse()).modules))).toBe(lockText(lock));
  });

  test('does not see layout and comments', () => {
    const relaid = files.map((file) => ({ ...file, text: `// said anew\n${file.text.replaceAll(' ', '\n ')}` }));
    expect(drift(relaid)).toEqual([]);
  });

  test('sees a change of meaning, in the terms and in the wordings that use them', () => {
    const changed = files.map((file) => ({ ...file, text: file.text.replace('fact b "F"', 'fact b "Fact"') }));
    expect(drift(changed)).toEqual([
      ['p:1:18 error lock-drift', '`w 1.0.0` does not mean what it meant when it was locked'],
      ['w:1:39 error lock-drift', '`t 1.1.0` does not mean what it meant when it was locked'],
    ]);
  });

  test('sees another version come in', () => {
    expect(drift([...files, terms('1.2.0', 'b')])).toEqual([
      ['w:1:39 error not-locked', '`t 1.2.0` is not in the lock file'],
    ]);
  });

  test('is read back as nothing else', () => {
    for (const text of ['', '{}', '[]', 'null', '{"format":"proviso-lock/1","terms":{},"wordings":{"w":1}}'])
      expect(readLock(text)).toBeUndefined();
  });
});
