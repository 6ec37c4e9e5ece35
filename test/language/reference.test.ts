// The examples of docs/language.md compile, and each Chinese one is the program of the English one before it. An example
// is a whole file, or, by the word behind `proviso`, what stands in a wording, a coverage or a condition.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../language/index.ts';
import { formatted, treeOf } from './format/reading.ts';
import { smallTerms } from './small-terms.ts';

const reference = readFileSync(join(import.meta.dirname, '../../docs/language.md'), 'utf8');

const wording = (statements: string, coverage = 'pays { limit annual }'): string => `
wording w version 1.0.0 "Wording" zh "条款" {
  uses terms small ^1.0
  zone "Asia/Shanghai"
  currency CNY
  schedule { annual_limit: money = CNY 10,000,000 "Annual limit" zh "年累计赔偿限额" }
  account annual "Annual limit" zh "年累计赔偿限额" annual_limit in the period, used as paid
  coverage costs "Costs" zh "费用" { insures cost ${coverage} }
  exclusion ransoms "Ransoms" zh "赎金" { excludes ransom }
  warranty fix "Remediation" zh "隐患整改" { breached when event.public then denies cover }
  ${statements}
}
`;

/** What stands around an example. */
const surroundings: Readonly<Record<string, (example: string) => string>> = {
  '': (file) => file,
  policy: (policy) => wording('') + policy,
  endorsed: (endorsement) => wording('') + endorsement,
  wording: (statements) => wording(statements),
  coverage: (statements) => wording('', statements),
  condition: (condition) => wording('', `pays { limit annual } when ${condition}`),
};

const examples = [...reference.matchAll(/^```proviso ?(\w*)\n(.*?)^```$/gms)].map(([, place = '', text = '']) => ({
  place,
  text,
  file: (surroundings[place] ?? surroundings[''])?.(text) ?? text,
}));

describe('the reference', () => {
  test('has examples, each in both languages', () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
    expect(examples.length % 2).toBe(0);
  });

  test.each(examples)('compiles $text', ({ file }) => {
    const { diagnostics } = compile([
      { path: 'small.proviso', text: smallTerms },
      { path: 'example.proviso', text: file },
    ]);
    const found = diagnostics.filter(({ span }) => span.file === 'example.proviso');
    expect(found.filter(({ severity }) => severity === 'error').map(({ message }) => message.en)).toEqual([]);
  });

  const pairs = examples.flatMap((english, index) => {
    const chinese = examples[index + 1];
    return index % 2 === 0 && chinese !== undefined ? [{ english, chinese }] : [];
  });
  test.each(pairs)(
    'is set as the formatter sets it, and says in Chinese what it says in English: $english.text',
    ({ english, chinese }) => {
      expect(treeOf(chinese.file)).toEqual(treeOf(english.file));
      if (english.place !== '') return;
      expect(formatted(english.file, 'keep')).toBe(english.text);
      expect(formatted(english.file, 'zh')).toBe(chinese.text);
    },
  );
});
