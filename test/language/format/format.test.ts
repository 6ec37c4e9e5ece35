// The formatter changes nothing but the layout and, where it is asked to, the language of the keywords.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, printTree } from '../../../language/format/index.ts';
import { commentsOf, formatted, policyFiles, treeOf, withComments, withoutPlaces } from './reading.ts';
import { declarations } from './trees.ts';

const surfaces = ['en', 'zh'] as const;
const runs = Number(process.env.PROPERTY_RUNS ?? 300);

describe('trees made up', () => {
  test.each(surfaces)('read back from what is printed of them in %s', (surface) => {
    fc.assert(
      fc.property(declarations, (tree) => {
        expect(treeOf(printTree(tree, surface))).toEqual(withoutPlaces(tree));
      }),
      { numRuns: runs },
    );
  });

  test('survive English to Chinese and back, and formatting twice is formatting once', () => {
    fc.assert(
      fc.property(declarations, (tree) => {
        const english = formatted(printTree(tree, 'en'), 'en');
        const chinese = formatted(english, 'zh');
        expect(treeOf(chinese)).toEqual(withoutPlaces(tree));
        // Not the same text: a line that is full in one language is not in the other, and is left broken.
        expect(treeOf(formatted(chinese, 'en'))).toEqual(withoutPlaces(tree));
        expect(formatted(english, 'keep')).toBe(english);
        expect(formatted(chinese, 'keep')).toBe(chinese);
      }),
      { numRuns: runs },
    );
  });

  test('keep every comment, in order, wherever it stands', () => {
    fc.assert(
      fc.property(
        declarations,
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        fc.constantFrom(...surfaces),
        (tree, every, ownLine, to) => {
          const text = withComments(printTree(tree, 'en'), every, ownLine);
          const result = formatted(text, to);
          expect(commentsOf(result)).toEqual(commentsOf(text));
          expect(treeOf(result)).toEqual(withoutPlaces(tree));
          expect(formatted(result, to)).toBe(result);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe.each(policyFiles)('policies/%s', (_path, text) => {
  test('is the same program in Chinese, with the same comments', () => {
    const chinese = formatted(text, 'zh');
    expect(treeOf(chinese)).toEqual(treeOf(text));
    expect(commentsOf(chinese)).toEqual(commentsOf(text));
  });

  test('is set as `proviso fmt` sets it', () => expect(formatted(text, 'keep')).toBe(text));

  test('comes back from Chinese as it went', () => {
    const english = formatted(text, 'en');
    const chinese = formatted(english, 'zh');
    expect(formatted(chinese, 'en')).toBe(english);
    expect(formatted(english, 'keep')).toBe(english);
    expect(formatted(chinese, 'keep')).toBe(chinese);
    expect(formatted(chinese, 'zh')).toBe(chinese);
  });

  test('keeps a comment after every token', () => {
    for (const ownLine of [true, false]) {
      const commented = withComments(text, 1, ownLine);
      const result = formatted(commented, 'zh');
      expect(commentsOf(result)).toEqual(commentsOf(commented));
      expect(treeOf(result)).toEqual(treeOf(text));
      expect(formatted(result, 'zh')).toBe(result);
    }
  });
});

test('comments in a period of which Chinese says the loss first go up before the whole, once and for all', () => {
  const text = `wording a version 1.0.0 "" {
  exclusion b "" {
    excludes every loss when loss in the first count of c {  // of the list
      d > 1  // of the condition
    } of e > CNY 1
  }
}
`;
  const chinese = formatted(text, 'zh');
  expect(treeOf(chinese)).toEqual(treeOf(text));
  expect(commentsOf(chinese)).toEqual(commentsOf(text));
  expect(formatted(chinese, 'zh')).toBe(chinese);
  const english = formatted(text, 'en');
  expect(english).toContain('{  // of the list');
  expect(formatted(english, 'en')).toBe(english);
  expect(formatted(formatted(chinese, 'en'), 'en')).toBe(formatted(chinese, 'en'));
});

test('line ends of Windows are line ends', () => {
  for (const [, text] of policyFiles)
    expect(formatted(text.replaceAll('\n', '\r\n'), 'zh')).toBe(formatted(text, 'zh'));
});

test('a text with errors is not formatted', () => {
  const result = format('wording w {', { keywords: 'zh', file: 'w.proviso' });
  expect('diagnostics' in result && result.diagnostics.map(({ code }) => code)).toEqual(['expected']);
});
