// Figures typed into texts: what is one, what only looks like one, and the entry that can stand in its place.
import { describe, expect, test } from 'vitest';
import { compile } from '../../language/index.ts';
import { smallTerms, wordingWith } from './small-terms.ts';

function found(text: string) {
  const source = wordingWith(`
    schedule {
      sum: money = CNY 5,000 "Sum" zh "金额"  wait: duration = 72 hours "Wait" zh "等待期"
      share: percentage = 10% "Share" zh "比例"  term: months = 1 year "Term" zh "期限"
      one: money = CNY 7 "One" zh "甲"  other: money = CNY 7 "Other" zh "乙"
    }
    coverage c "Coverage" zh "责任" { insures ransom pays { } text """${text}""" text zh """文""" }`);
  const { diagnostics } = compile([
    { path: 'small.proviso', text: smallTerms },
    { path: 'case.proviso', text: source },
  ]);
  return diagnostics.map(({ code, span, fix }) => [
    code === 'typed-figure' ? source.slice(span.start, span.end) : code,
    ...(fix ?? []).map((edit) => edit.text),
  ]);
}

describe('figures typed into a text', () => {
  test.each([
    [
      'At most CNY 5,000.00, and 10%.',
      [
        ['CNY 5,000.00', '{sum}'],
        ['10%', '{share}'],
      ],
    ],
    [
      'After 3 days, or 72 hours, within 12 months.',
      [
        ['3 days', '{wait}'],
        ['72 hours', '{wait}'],
        ['12 months', '{term}'],
      ],
    ],
    ['Within thirty (30) days; two years.', [['30) days'], ['two years']]],
    ['以72小时、30日、一年、3个月为限。', [['72小时', '{wait}'], ['30日'], ['一年'], ['3个月']]],
    ['赔偿5000元，百分之十。', [['5000元'], ['百分之十']]],
    ['CNY 7 stands in the schedule twice.', [['CNY 7']]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    'Under article 27 of the act of 2021, in 2 cases, version 1.0.',
    '自2021年5月30日起，二〇二一年五月三十日，第一年度。',
    'Up to {sum} for {wait}.',
  ])('none in: %s', (text) => expect(found(text)).toEqual([]));
});
