// A determination as text for people, from the fixture that has something of everything.
import { describe, expect, it } from 'vitest';
import { determinationLines } from '../../cli/terminal/determination.ts';
import { widthOf } from '../../cli/terminal/layout.ts';
import { pageOf } from '../../cli/terminal/page.ts';
import { contract, determination } from './determination-fixture.ts';
import { expectGolden } from './golden.ts';

describe('a determination', () => {
  for (const language of ['en', 'zh'] as const) {
    for (const width of [80, 120]) {
      it(`in ${language}, ${width} columns wide`, () => {
        const lines = determinationLines(determination, contract, pageOf(language, width, false));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expectGolden(`determination-${language}-${width}`, `${lines.join('\n')}\n`);
      });
    }

    it(`in ${language}, says the same with colour and without`, () => {
      const [plain, coloured] = [false, true].map((colour) =>
        determinationLines(determination, contract, pageOf(language, 80, colour)).join('\n'),
      );
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is looked for
      expect(coloured?.replace(/\u001b\[\d+m/g, '')).toBe(plain);
      expect(coloured).toContain('\u001b[');
    });
  }

  it('has no English in Chinese but names, paths and codes', () => {
    const text = determinationLines(determination, contract, pageOf('zh', 120, false)).join('\n');
    const words = text.match(/[A-Za-z]{3,}/g) ?? [];
    const names = ['CNY', 'USD', 'HOST', 'INC', 'hosting', 'losses', 'amount', 'medium', 'event', 'discovered'];
    expect(
      words.filter(
        (word) =>
          ![...names, 'findings', 'notified', 'proviso', 'policies', 'abcdef', 'bcde'].includes(word) &&
          !/^[a-f]+$/.test(word),
      ),
    ).toEqual([]);
  });

  it('says so where nothing is stated, nothing insured and nothing asked', () => {
    const empty = {
      ...determination,
      policy: { ...determination.policy, id: null },
      outcome: 'not-covered',
      exact: true,
      coverages: [],
      items: [],
      warranties: [],
      questions: [],
      reasons: [],
    } as const;
    const lines = determinationLines(empty, { ...contract, policy: null }, pageOf('en', 80, false));
    expectGolden('determination-empty-en', `${lines.join('\n')}\n`);
  });

  it('lets no data move the cursor, change colours or turn the direction of reading', () => {
    const hostile = 'L1\u001b[2J\u202e\r\nExcluded';
    const items = determination.items.map((item) => ({ ...item, id: hostile }));
    const lines = determinationLines({ ...determination, items }, contract, pageOf('en', 120, false));
    for (const sign of ['\u001b', '\u202e', '\r', '\n']) expect(lines.join('')).not.toContain(sign);
    expect(lines.find((line) => line.includes('L1\ufffd'))).toContain('L1\ufffd[2J\ufffd\ufffd\ufffdExcluded');
  });
});
