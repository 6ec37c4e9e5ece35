// Conditions and expressions, each in the order of words of its language, in parentheses wherever it would read back as
// something else.

import { Colon, keywords, LeftParenthesis } from '../syntax/tokens.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { asOneLine, type Doc, holdsChoice, indent, newline } from './doc.ts';
import { block, item, series, spanWith } from './lists.ts';
import { literal } from './literals.ts';
import {
  either,
  givenName,
  hasChineseName,
  listComma,
  type Manner,
  nameOf,
  notInPaths,
  print,
  sealed,
  word,
} from './manner.ts';

/** What a place takes without parentheses, from the widest to the narrowest. */
type Place = 'condition' | 'conjunct' | 'comparison' | 'expression' | 'sum' | 'term' | 'product' | 'factor';
const places: readonly Place[] = [
  'condition',
  'conjunct',
  'comparison',
  'expression',
  'sum',
  'term',
  'product',
  'factor',
];

/** The narrowest place that takes the expression as it is. */
function placeOf(node: tree.Expression, manner: Manner): Place {
  switch (node.kind) {
    case 'Junction':
      return node.written === 'infix' ? 'condition' : 'conjunct';
    case 'Not':
    case 'Cause':
      return 'conjunct';
    case 'Quantified':
      return either(manner, 'conjunct', 'comparison');
    case 'Comparison':
    case 'Exists':
    case 'Breached':
    case 'Status':
      return 'comparison';
    case 'ExcludedBy':
    case 'PaidUnder':
      return either(
        manner,
        'conjunct',
        node.kind === 'ExcludedBy' && node.exclusion === undefined ? 'conjunct' : 'comparison',
      );
    case 'Extreme':
    case 'Proportion':
      return 'expression';
    case 'Days':
      return either(manner, 'factor', 'product');
    case 'Binary':
      return node.operator === '+' || node.operator === '-' ? 'sum' : 'product';
    case 'Rounded':
      return 'term';
    default:
      return 'factor';
  }
}

export function condition(node: tree.Expression, manner: Manner): Doc {
  return at('condition', node, manner);
}
export function expression(node: tree.Expression, manner: Manner): Doc {
  return at('expression', node, manner);
}

function at(place: Place, node: tree.Expression, manner: Manner): Doc {
  const fits = places.indexOf(placeOf(node, manner)) >= places.indexOf(place);
  return fits ? bare(node, manner) : inParentheses(node, manner);
}

export function inParentheses(node: tree.Expression, manner: Manner): Doc {
  const body = bare(node, manner);
  const inline = ['(', body, ')'];
  const stacked: Doc = { doc: 'based', body: ['(', indent([newline, body]), newline, ')'] };
  const commented = asOneLine(body) === undefined;
  return { doc: 'choice', inline, stacked, decided: commented ? 'stacked' : holdsChoice(body) ? 'inline' : undefined };
}

function bare(node: tree.Expression, manner: Manner): Doc {
  switch (node.kind) {
    case 'Missing':
      return '';
    case 'BooleanLiteral':
    case 'MoneyLiteral':
    case 'NumberLiteral':
    case 'PercentLiteral':
    case 'DurationLiteral':
    case 'InstantLiteral':
    case 'Quoted':
      return literal(node, manner);
    case 'Path':
      return path(node, manner);
    case 'Binary':
      return binary(node, manner);
    case 'Rounded':
      return [at('product', node.of, manner), ' ', roundingWords(node.rounding, manner)];
    case 'Extreme':
      return extreme(node, manner);
    case 'Proportion':
      return proportion(node, manner);
    case 'Banded':
      return banded(node, manner);
    case 'LossInFirst':
      return lossInFirst(node, manner);
    case 'Days':
      return days(node, manner);
    case 'Converted':
      return converted(node, manner);
    case 'Count':
      return count(node.list, node, ['count of', '的数目'], manner);
    case 'Sum':
      return count(node.field, node, ['sum of', '的总和'], manner);
    case 'Junction':
      return junction(node, manner);
    case 'Not':
      return [negation(node, manner), ' ', at('conjunct', node.condition, manner)];
    case 'Comparison':
      return [
        at('expression', node.left, manner),
        ` ${test(node.test, manner)} `,
        at('expression', node.right, manner),
      ];
    case 'Exists':
      return [at('expression', node.operand, manner), ' ', word('exists', manner)];
    case 'Quantified':
      return quantified(node, manner);
    case 'Cause':
      return cause(node, manner);
    case 'Breached':
      return breached(node, manner);
    case 'ExcludedBy':
      if (node.exclusion === undefined) return either(manner, 'excluded otherwise', '另有除外');
      return either(manner, `excluded by ${print(node.exclusion)}`, `${print(node.exclusion, notInPaths)} 予以除外`);
    case 'PaidUnder':
      return either(manner, `paid under ${print(node.coverage)}`, `${print(node.coverage, notInPaths)} 项下赔付`);
    case 'Status':
      return [print(node.clause, notInPaths), ' ', statusWords(node.status, manner)];
    default:
      return unreachable(node);
  }
}

/** 损失, 余额: what the language itself names has a name in Chinese. */
export function path({ its, names }: tree.Path, manner: Manner): string {
  const [first, ...more] = names;
  const text = its || more.length > 0 ? print(first, notInPaths) : givenName(first, manner, notInPaths);
  return [its ? `${word('its', manner)} ${text}` : text, ...more.map((name) => print(name))].join('.');
}

function binary({ operator, left, right }: tree.Binary, manner: Manner): Doc {
  if (operator === '+' || operator === '-')
    return [at('sum', left, manner), ` ${operator} `, at('term', right, manner)];
  // In Chinese the whole comes first; the operands of a text may stand in either order.
  const wholeFirst = operator === 'of' && manner.surface === 'zh';
  const own = sealed(manner, wholeFirst === left.span.start < right.span.start);
  const [whole, part] = [at('factor', right, own), at('factor', left, own)];
  if (operator === '*') return [part, ' * ', whole];
  return either(manner, [part, ' of ', whole], [whole, isGiven(right) ? '的 ' : ' 的 ', part]);
}
function isGiven(node: tree.Expression): boolean {
  return node.kind === 'Path' && !node.its && node.names.length === 1 && hasChineseName(node.names[0]);
}

function extreme({ which, left, right }: tree.Extreme, manner: Manner): Doc {
  const [one, other] = [at('sum', left, manner), at('sum', right, manner)];
  const chinese = which === 'greater' ? '两者较高者' : '两者较低者';
  return either(manner, [`${which} of `, one, ' and ', other], [one, ' 与 ', other, ` ${chinese}`]);
}

function proportion({ left, right }: tree.Proportion, manner: Manner): Doc {
  const [one, other] = [
    at(either(manner, 'expression', 'sum'), left, manner),
    at(either(manner, 'expression', 'sum'), right, manner),
  ];
  return either(manner, ['ratio of ', one, ' to ', other], [one, ' 与 ', other, ' 两者之比']);
}

/** `by … { below 45 days: 100%  else: 50% }`, a band on a line where they do not fit on one. */
function banded(node: tree.Banded, manner: Manner): Doc {
  const bands = [
    ...node.bands.map(({ span, below, value }) =>
      item(span, (own) => [`${word('below', own)} `, at('expression', below, own), ': ', at('expression', value, own)]),
    ),
    item(spanWith([keywords.else, Colon], operandSpan(node.otherwise, manner), manner), (own) => [
      `${word('else', own)}: `,
      at('expression', node.otherwise, own),
    ]),
  ];
  const braces = block(bands, node.span, manner, { breaks: false });
  const by = at('expression', node.by, manner);
  return either(manner, ['by ', by, ' ', braces], ['按 ', by, ' 分档 ', braces]);
}

function lossInFirst({ of, length, over }: tree.LossInFirst, manner: Manner): Doc {
  const wholeFirst = manner.surface === 'zh';
  const own = sealed(manner, wholeFirst === length.span.start < over.span.start);
  const first = at('factor', length, own);
  return either(
    manner,
    [`${of} in the first `, first, ` of ${path(over, own)}`],
    [`${path(over, own)} 最初 `, first, of === 'loss' ? ' 的损失' : ' 的余额'],
  );
}

function converted({ amount, on }: tree.Converted, manner: Manner): Doc {
  const dayFirst = manner.surface === 'zh';
  const own = sealed(manner, dayFirst === amount.span.start < on.span.start);
  return either(
    manner,
    `${literal(amount, own)} at the rate on ${path(on, own)}`,
    `按 ${path(on, own)} 当日汇率折算的 ${literal(amount, own)}`,
  );
}

const roundings = {
  'half-up': ['rounded half up', '四舍五入'],
  'half-even': ['rounded half even', '四舍六入五成双'],
  down: ['rounded down', '只舍不入'],
  up: ['rounded up', '只入不舍'],
} as const;
export function roundingWords(rounding: tree.RoundingWord, manner: Manner): string {
  const [english, chinese] = roundings[rounding];
  return either(manner, english, chinese);
}

function days({ count: counted, of }: tree.Days, manner: Manner): Doc {
  const body = at('factor', of, manner);
  return either(manner, [`${counted} days of `, body], [body, counted === 'full' ? ' 的满日数' : ' 的起算日数']);
}

/** `count of LIST { … }`, `sum of LIST.FIELD { … }`. */
function count(
  of: tree.Path,
  node: tree.Count | tree.Sum,
  [english, chinese]: readonly [string, string],
  manner: Manner,
): Doc {
  const list = path(of, manner);
  if (node.condition === undefined) return either(manner, `${english} ${list}`, `${list} ${chinese}`);
  const braces = conditions([node.condition], node.span, manner);
  return either(manner, [`${english} ${list} `, braces], [`${list} 中满足 `, braces, ` ${chinese}`]);
}

function quantified(node: tree.Quantified, manner: Manner): Doc {
  const { list, quantifier, condition: of } = node;
  const all = of.kind === 'Junction' && of.written === 'braces' && of.of === 'all' && of.conditions.length > 1;
  const braces = conditions(all ? of.conditions : [of], node.span, manner);
  const chinese = quantifier === 'all' ? '全部满足' : '任一满足';
  return either(
    manner,
    [`${quantifier} of ${path(list, manner)} `, braces],
    [`${path(list, manner)} 中${chinese} `, braces],
  );
}

function junction(node: tree.Junction, manner: Manner): Doc {
  if (node.written === 'braces') {
    const opening = either(manner, `${node.of} of `, node.of === 'all' ? '全部满足 ' : '任一满足 ');
    return [opening, conditions(node.conditions, node.span, manner)];
  }
  const joint = word(node.of === 'all' ? 'and' : 'or', manner);
  const items = node.conditions.map((operand) =>
    item(operandSpan(operand, manner), (own) => operandOf(node, operand, own)),
  );
  return series(items, manner, { before: (index) => (index === 0 ? '' : `${joint} `), after: '' });
}

/** `caused by a or b` would take the next name for a further kind. */
function operandOf(node: tree.Junction, operand: tree.Expression, manner: Manner): Doc {
  const swallows = node.of === 'any' && endsInKinds(operand) && manner.surface === 'en';
  return swallows ? inParentheses(operand, manner) : at('conjunct', operand, manner);
}

/** With its parentheses, which the tree does not have. */
export function operandSpan(node: tree.Expression, manner: Manner): tree.Expression['span'] {
  return spanWith([LeftParenthesis], node.span, manner);
}

/** Whether the last word is a kind of a cause, so that `or` or a comma behind it would go on with the kinds. */
export function endsInKinds(node: tree.Expression): boolean {
  switch (node.kind) {
    case 'Cause':
      return true;
    case 'Not':
      return endsInKinds(node.condition);
    case 'Junction': {
      const last = node.conditions.at(-1);
      return node.written === 'infix' && last !== undefined && endsInKinds(last);
    }
    default:
      return false;
  }
}

/** Conditions in braces, with nothing between them: what could go on from the one before stands in parentheses. */
function conditions(nodes: readonly tree.Expression[], span: tree.Expression['span'], manner: Manner): Doc {
  const items = nodes.map((node, index) =>
    item(operandSpan(node, manner), (own) => {
      const doc = at('condition', node, own);
      return index > 0 && /^(?:[\d是]|by )/.test(firstText(doc)) ? ['(', doc, ')'] : doc;
    }),
  );
  return block(items, span, manner, { breaks: false });
}

function firstText(doc: Doc): string {
  if (typeof doc === 'string') return doc;
  if ('doc' in doc) return 'body' in doc ? firstText(doc.body) : '';
  return doc.map(firstText).find((text) => text !== '') ?? '';
}

/** 非 before a name, 并非 before what says more. */
function negation({ condition: of }: tree.Not, manner: Manner): string {
  return either(manner, 'not', of.kind === 'Path' ? '非' : '并非');
}

const chineseTests: Readonly<Partial<Record<tree.Test, string>>> = {
  is: '是',
  'is not': '不是',
  in: '属于',
  'not in': '不属于',
  by: '不晚于',
  before: '早于',
  after: '晚于',
  'on or after': '不早于',
};

function test(of: tree.Test, manner: Manner): string {
  return either(manner, of, chineseTests[of] ?? of);
}

function breached({ warranty, negated }: tree.Breached, manner: Manner): Doc {
  return [print(warranty, notInPaths), ' ', breach(negated, manner)];
}
export function breach(negated: boolean, manner: Manner): string {
  return either(manner, negated ? 'is not breached' : 'is breached', negated ? '未被违反' : '被违反');
}

const chineseStatus = { met: '已获履行', failed: '未获履行', pending: '待履行', suspended: '处于中止' } as const;
export function statusWords(status: tree.ClauseStatus, manner: Manner): string {
  return either(manner, `is ${status}`, chineseStatus[status]);
}

export function cause({ link, kinds }: tree.Cause, manner: Manner): Doc {
  const { opens, closes } = causeWords(link, manner);
  return [`${opens} `, alternatives(kinds, manner), closes];
}
/** In Chinese a cause stands between two words. */
export function causeWords(
  link: tree.Cause['link'],
  manner: Manner,
): { readonly opens: string; readonly closes: string } {
  const proximate = link === 'caused-by';
  return either(
    manner,
    { opens: proximate ? 'caused by' : 'arising from', closes: '' },
    { opens: proximate ? '由' : '因', closes: proximate ? ' 造成' : ' 引起' },
  );
}

/** `a or b`. */
export function alternatives(kinds: readonly tree.Name[], manner: Manner): Doc {
  const or = `${word('or', manner)} `;
  return series(kinds.map(nameItem), manner, { before: (index) => (index === 0 ? '' : or), after: '' });
}

/** `a, b`; a、b. */
export function names(list: readonly tree.Name[], manner: Manner, misleading: readonly string[] = []): Doc {
  const items = list.map((name) => item(name.span, () => print(name, misleading)));
  return series(items, manner, { before: () => '', after: listComma(manner).trim() });
}

function nameItem({ span, text }: tree.Name) {
  return item(span, () => nameOf(text));
}
