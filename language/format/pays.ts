// The lines of `pays`: what each does, its figure, and to what it applies, in columns.
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { tail } from './clauses.ts';
import type { Doc } from './doc.ts';
import { expression, names, path } from './expressions.ts';
import { block, type Columns, type Item } from './lists.ts';
import { either, type Manner, print, word } from './manner.ts';
import { title } from './titles.ts';

export const lineColumns: Columns = { together: 'block', gaps: [2, 2] };

export function pays(node: tree.Pays, manner: Manner): Doc {
  return [word('pays', manner), ' ', payLines(node.lines, node.span, manner)];
}

/** The lines with the braces around them, which stand last in `span`. */
export function payLines(lines: readonly tree.PaysLine[], span: Span, manner: Manner): Doc {
  const items = lines.map((line) => ({
    span: line.span,
    isStatement: true,
    cells: (own: Manner) => cells(line, own),
  }));
  return block(items, span, manner, { breaks: true, columns: lineColumns });
}

const chineseEach: Readonly<Record<tree.Each, string>> = { event: '每次事故', claim: '每项索赔', item: '每项' };

function cells({ body, each, on, apportioned, when, as }: tree.PaysLine, manner: Manner): readonly Doc[] {
  const [opening, figure] = bodyCells(body, manner);
  const proportion =
    body.kind === 'Limit' && body.inProportion !== undefined ? inProportion(body.inProportion, manner) : '';
  const shared = apportioned ? either(manner, ' apportioned pro rata', ' 按比例分摊') : '';
  const rest = [proportion, tail(on, undefined, undefined, manner), shared, tail(undefined, when, as, manner)];
  if (each === undefined) return [opening, [figure, ...rest], ''];
  return [opening, figure, [either(manner, `each ${each}`, chineseEach[each]), ...rest]];
}

export function aggregate({ account }: tree.Aggregate, manner: Manner): readonly [string, Doc] {
  return [either(manner, 'aggregate deductible', '累计免赔额'), path(account, manner)];
}

function inProportion(kinds: readonly tree.Name[], manner: Manner): Doc {
  return either(
    manner,
    [', with ', names(kinds, manner), ' in proportion'],
    ['，连同 ', names(kinds, manner), ' 按比例'],
  );
}

function bodyCells(body: tree.PaysBody, manner: Manner): readonly [string, Doc] {
  switch (body.kind) {
    case 'Window':
      return either(manner, englishWindow, chineseWindow)(body, manner);
    case 'Deductible':
      return deductible(body, manner);
    case 'Aggregate':
      return aggregate(body, manner);
    case 'Franchise':
      return [
        either(manner, body.reverse ? 'reverse franchise' : 'franchise', body.reverse ? '超额不赔' : '相对免赔额'),
        expression(body.amount, manner),
      ];
    case 'Share':
      return share(body, manner);
    case 'Limit':
      return [word('limit', manner), expression(body.amount, manner)];
    case 'Layer':
      return [
        word('layer', manner),
        [expression(body.amount, manner), either(manner, ' excess of ', ' 超过 '), expression(body.excess, manner)],
      ];
    case 'Layers':
      return [`${word('layers', manner)} `, block(body.layers.map(layer), body.span, manner, { breaks: true })];
    case 'Less':
      return [word('less', manner), [expression(body.amount, manner), under(body.under, manner)]];
    case 'Reduction':
      return [either(manner, 'reduce by', '减赔'), expression(body.share, manner)];
    case 'Benefit':
      return [word('benefit', manner), expression(body.amount, manner)];
    case 'Recoveries':
      return [
        word('recoveries', manner),
        [expression(body.amount, manner), either(manner, `, ${orders[body.first][0]}`, `，${orders[body.first][1]}`)],
      ];
    case 'OtherInsurance':
      return otherInsurance(body, manner);
    case 'PaidIn': {
      const [code, day] = [print(body.currency), path(body.on, manner)];
      return either(
        manner,
        ['pay in', `${code} at the rate on ${day}`],
        ['以', `${code} 支付，按 ${day} 当日汇率折算`],
      );
    }
    default:
      return unreachable(body);
  }
}

const orders: Readonly<Record<tree.RecoveryOrder, readonly [string, string]>> = {
  uninsured: ['uninsured first', '先归被保险人'],
  'pro-rata': ['pro rata', '按比例'],
  insurer: ['insurer first', '先归保险人'],
};

const methods: Readonly<Record<tree.SharingMethod, readonly [string, string]>> = {
  'by-limits': ['by limits', '按限额比例'],
  'equal-shares': ['in equal shares', '均摊'],
  independent: ['independent', '按独立责任比例'],
  excess: ['excess', '超额承担'],
};

function deductible(body: Extract<tree.PaysBody, { kind: 'Deductible' }>, manner: Manner): readonly [string, Doc] {
  const bound = (english: string, chinese: string, amount: tree.Expression | undefined): Doc =>
    amount === undefined ? '' : [either(manner, `, in all ${english} `, `，${chinese} `), expression(amount, manner)];
  return [
    word(body.name, manner),
    [
      expression(body.amount, manner),
      bound('at least', '合计不低于', body.atLeast),
      bound('at most', '合计不高于', body.atMost),
      body.once ? either(manner, ', taken once', '，择高扣减') : '',
    ],
  ];
}

function share(body: Extract<tree.PaysBody, { kind: 'Share' }>, manner: Manner): readonly [string, Doc] {
  const part = expression(body.share, manner);
  if (body.above === undefined) return [either(manner, 'insurer pays', '保险人承担'), part];
  const above = expression(body.above, manner);
  return either(manner, ['insurer pays', [part, ' above ', above]], ['超过', [above, ' 的部分，保险人承担 ', part]]);
}

function layer(node: tree.NamedLines): Item {
  return {
    span: node.span,
    isStatement: true,
    cells: (manner) => [[print(node.name), ' ', payLines(node.lines, node.span, manner)]],
  };
}

function under(of: tree.Title | undefined, manner: Manner): Doc {
  if (of === undefined) return '';
  return either(manner, [', paid under ', title(of, manner)], ['，已依 ', title(of, manner), ' 赔付']);
}

function otherInsurance(
  { of, method, own }: Extract<tree.PaysBody, { kind: 'OtherInsurance' }>,
  manner: Manner,
): readonly [string, Doc] {
  const limit = own === undefined ? [] : [either(manner, ', own limit ', '，本保单限额 '), expression(own, manner)];
  const how = either(manner, `, ${methods[method][0]}`, `，${methods[method][1]}`);
  return [either(manner, 'other insurance', '其他保险'), [path(of, manner), how, ...limit]];
}

type Window = Extract<tree.PaysBody, { readonly kind: 'Window' }>;

function englishWindow({ from, until, atMost, over }: Window, manner: Manner): readonly [string, Doc] {
  const most = atMost === undefined ? [] : [', at most ', expression(atMost, manner)];
  const window = [expression(from, manner), ' until ', expression(until, manner), ...most];
  return ['for', [...window, `, even over ${path(over, manner)}`]];
}

function chineseWindow({ from, until, atMost, over }: Window, manner: Manner): readonly [string, Doc] {
  const most = atMost === undefined ? [] : ['，最多 ', expression(atMost, manner)];
  const window = [expression(from, manner), ' 起至 ', expression(until, manner), ' 止', ...most];
  return ['自', [...window, `，按 ${path(over, manner)} 均匀计`]];
}
