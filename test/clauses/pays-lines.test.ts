// A line of money says for what it is taken: the event, each claim, each loss.
import { expect, test } from 'vitest';
import { sayPaysLine } from '../../language/phrases/index.ts';
import { wordingOf } from '../engine/occurrences.ts';

test('a retention of each claim or of each loss is not said to be of each event', () => {
  const unit = wordingOf(`
    coverage x "X" zh "甲险" { insures a  pays { retention CNY 10 each item  retention CNY 20 each claim  retention CNY 30 each event } }`);
  const { contract } = unit;
  const lines = contract.coverages.flatMap(({ pays }) => pays.map((line) => sayPaysLine(line, contract)));
  expect(lines.map(({ en }) => en)).toEqual([
    'Retention: CNY 10.00, each loss by itself, handled by the insured',
    'Retention: CNY 20.00, each claim, handled by the insured',
    'Retention: CNY 30.00, each event, handled by the insured',
  ]);
  expect(lines.map(({ zh }) => zh)).toEqual([
    '自保自留额：CNY 10.00，逐项计算，由被保险人自行处理',
    '自保自留额：每项索赔 CNY 20.00，由被保险人自行处理',
    '自保自留额：CNY 30.00，每次事故，由被保险人自行处理',
  ]);
});
