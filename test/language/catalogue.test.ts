// Every code that the language can report has a text that provokes it, and provokes nothing else.
import { describe, expect, test } from 'vitest';
import { compile } from '../../language/compile.ts';
import { checksCatalogue } from '../../language/diagnostics/checks-catalogue.ts';
import { catalogue } from '../../language/diagnostics/problems.ts';
import { cases } from './diagnostic-cases.ts';
import { smallTerms } from './small-terms.ts';

function diagnose(text: string) {
  return compile([
    { path: 'small.proviso', text: smallTerms },
    { path: 'case.proviso', text },
  ]);
}

describe('the catalogue of diagnostics', () => {
  test('has a case for each code, and no case without a code', () => {
    // Those of the static checks stand in `advice/`, those of the lock in lock.test.ts.
    const elsewhere = [...Object.keys(checksCatalogue), 'not-locked', 'lock-drift'];
    const codes = Object.keys(catalogue).filter((code) => !elsewhere.includes(code));
    expect(Object.keys(cases).sort()).toEqual(codes.sort());
  });

  test.each(Object.entries(cases))('%s', (code, text) => {
    const { diagnostics, units } = diagnose(text);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    for (const { message, help, severity } of diagnostics) {
      for (const words of [message.en, message.zh, help.en, help.zh]) expect(words).toMatch(/\S/);
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(help.zh).toMatch(/\p{Script=Han}/u);
      expect([message.en, help.en].join().replace(/`[^`]*`/g, '')).not.toMatch(
        /undefined|\[object|NaN|[\p{Script=Han}（）]/u,
      );
      const kinds = ['policy', 'endorsement'] as const;
      const declared = (kind: string): number => text.match(new RegExp(`(^|})\\s*${kind} `, 'gm'))?.length ?? 0;
      const concerned = kinds.find((kind) => declared(kind) > 0) ?? 'wording';
      const compiled = units.filter((unit) => unit.kind === concerned).length;
      if (severity === 'error') expect(compiled).toBeLessThan(Math.max(1, declared(concerned)));
      else expect(compiled).toBeGreaterThan(0);
    }
  });
});
