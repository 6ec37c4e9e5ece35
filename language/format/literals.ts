// Literals. Amounts are grouped by thousands, in Chinese counted in 万 and 亿 where that loses nothing; other numbers are
// grouped from five digits on. So the same amount always reads the same, and reads back digit by digit.
import { grouped, inChinese } from '../syntax/numerals.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { either, type Manner, notInPaths, print, quoted, word } from './manner.ts';

export function literal(node: tree.Literal, manner: Manner): string {
  switch (node.kind) {
    case 'BooleanLiteral':
      return either(manner, node.value ? 'yes' : 'no', node.value ? '是' : '否');
    case 'MoneyLiteral':
      return `${print(node.currency, notInPaths)} ${amount(node, manner)}`;
    case 'NumberLiteral':
      return number(node.digits);
    case 'PercentLiteral':
      return `${number(node.digits)}%`;
    case 'DurationLiteral':
      return duration(node, manner);
    case 'InstantLiteral':
      return node.text;
    case 'Quoted':
      return quoted(node.text);
    default:
      return unreachable(node);
  }
}

/** Where languages are kept, an amount stays in the numerals in which it is written. */
function amount({ amount: digits, span }: tree.MoneyLiteral, { surface, keep, source }: Manner): string {
  const chinese = keep && source !== undefined ? source.isChineseNumber(span) : surface === 'zh';
  return chinese ? inChinese(digits) : grouped(digits);
}

function number(digits: string): string {
  const [whole = ''] = digits.split('.');
  return whole.length > 4 ? grouped(digits) : digits;
}

function duration({ digits, unit }: tree.DurationLiteral, manner: Manner): string {
  const spelling = word(unit, manner);
  const english = digits === '1' ? spelling.slice(0, -1) : spelling;
  return either(manner, `${number(digits)} ${english}`, `${number(digits)}${spelling}`);
}
