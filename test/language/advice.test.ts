// Every static check has a wording that provokes it, and nothing else, and one beside it that is right; both stand in
// one file with what is said. UPDATE_GOLDEN=1 writes what is said now: then read the difference.
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checksCatalogue } from '../../language/diagnostics/checks-catalogue.ts';
import { type Compilation, compile, type Diagnostic } from '../../language/index.ts';
import { smallTerms } from './small-terms.ts';

const folder = join(import.meta.dirname, 'advice');
const beforeRight = '\n==== right ====\n';
const beforeSaid = '\n==== what the checks say ====\n';

function checked(text: string): Compilation {
  return compile([
    { path: 'small.proviso', text: smallTerms },
    { path: 'case.proviso', text },
  ]);
}

function say({ advice }: Compilation): string {
  return advice
    .map(({ code, severity, span, message, help, related, fix }) =>
      [
        `${severity}[${code}] ${span.line}:${span.column}-${span.endLine}:${span.endColumn}`,
        `  ${message.en}\n  ${message.zh}\n  = ${help.en}\n  = ${help.zh}`,
        ...related.map(
          (other) => `  at ${other.span.line}:${other.span.column}: ${other.message.en} / ${other.message.zh}`,
        ),
        ...(fix ?? []).map(
          (edit) =>
            `  fix ${edit.span.line}:${edit.span.column}-${edit.span.endLine}:${edit.span.endColumn}: \`${edit.text}\``,
        ),
      ].join('\n'),
    )
    .join('\n');
}

function fixed(text: string, { fix = [] }: Diagnostic): string {
  return [...fix]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce((left, { span, text: put }) => left.slice(0, span.start) + put + left.slice(span.end), text);
}

describe('static checks', () => {
  test('each has its wordings, and there are no others', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(checksCatalogue)
        .map((code) => `${code}.golden`)
        .sort(),
    );
  });

  test.each(Object.keys(checksCatalogue))('%s', (code) => {
    const path = join(folder, `${code}.golden`);
    const [sources = '', expected] = readFileSync(path, 'utf8').split(beforeSaid);
    const [wrong = '', right = ''] = sources.split(beforeRight);
    const [of, beside] = [checked(wrong), checked(right)];
    expect(of.diagnostics).toEqual([]);
    expect([...new Set(of.advice.map((each) => each.code))]).toEqual([code]);
    expect({ diagnostics: beside.diagnostics, advice: beside.advice }).toEqual({ diagnostics: [], advice: [] });
    for (const each of of.advice) {
      expect([each.message.zh, each.help.zh].every((words = '') => /\p{Script=Han}/u.test(words))).toBe(true);
      expect([each.message.en, each.help.en].join().replaceAll(/`[^`]*`/g, '')).not.toMatch(
        /undefined|\[object|NaN|[\p{Script=Han}（）]/u,
      );
      if (each.fix === undefined) continue;
      const after = checked(fixed(wrong, each));
      expect(after.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(after.advice.length).toBeLessThan(of.advice.length);
    }
    const said = `${say(of)}\n`;
    const writes = process.env.UPDATE_GOLDEN === '1' || (expected === undefined && process.env.CI === undefined);
    if (writes) writeFileSync(path, `${sources.trimEnd()}\n${beforeSaid}${said}`);
    else expect(said).toBe(expected ?? 'a golden (run with UPDATE_GOLDEN=1)');
    expect(existsSync(path)).toBe(true);
  });

  test('say nothing of the policies of the house, nor of a wording with an error', () => {
    const root = join(import.meta.dirname, '../..');
    const files = globSync('policies/**/*.proviso', { cwd: root }).map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
    }));
    expect(files.length).toBeGreaterThan(4);
    expect(compile(files).advice.map(({ code, span }) => `${span.file}:${span.line} ${code}`)).toEqual([]);
    const [wrong = ''] = readFileSync(join(folder, 'never-holds.golden'), 'utf8').split(beforeRight);
    expect(checked(wrong.replace('currency CNY', '')).advice).toEqual([]);
  });
});
