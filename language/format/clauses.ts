// Coverages, exclusions and warranties.

import { keywords } from '../syntax/tokens.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import type { Doc } from './doc.ts';
import {
  alternatives,
  cause,
  causeWords,
  condition,
  endsInKinds,
  expression,
  inParentheses,
  names,
  operandSpan,
} from './expressions.ts';
import { block, type Columns, type Item, item, series, spanWith, statement } from './lists.ts';
import { comma, either, type Manner, print, sealed, word } from './manner.ts';
import { pays } from './pays.ts';
import { headed, textBlock, title } from './titles.ts';

/** The first words of statements, and what they say, in two columns. */
export const statementColumns: Columns = { together: 'block', gaps: [2] };

export function clause(node: tree.Clause, manner: Manner): Doc {
  switch (node.kind) {
    case 'Coverage':
      return coverage(node, manner);
    case 'Exclusion':
      return exclusion(node, manner);
    case 'Warranty':
      return warranty(node, manner);
    default:
      return unreachable(node);
  }
}

function coverage(node: tree.Coverage, manner: Manner): Doc {
  const option = node.option === undefined ? [] : [word('if', manner), print(node.option)];
  const body = block(node.statements.map(coverageItem), node.span, manner, { breaks: true, columns: statementColumns });
  return headed([word('coverage', manner), print(node.name), ...option], node.title, body, manner);
}

export function coverageItem(node: tree.CoverageStatement): Item {
  return { span: node.span, isStatement: true, cells: (manner) => coverageCells(node, manner) };
}

function coverageCells(node: tree.CoverageStatement, manner: Manner): readonly Doc[] {
  switch (node.kind) {
    case 'Insures':
      return [word('insures', manner), names(node.kinds, manner)];
    case 'CausedBy':
      return causedBy(node.cause, manner);
    case 'When':
      return [word('when', manner), condition(node.condition, manner)];
    case 'Basis':
      return basis(node, manner);
    case 'Exclusion':
    case 'Warranty':
      return [clause(node, manner)];
    case 'Measure':
      return measure(node, manner);
    case 'Pays':
      return [pays(node, manner)];
    case 'TextBlock':
      return [textBlock(node, manner)];
    default:
      return unreachable(node);
  }
}

function causedBy({ link, kinds }: tree.Cause, manner: Manner): readonly Doc[] {
  const { opens, closes } = causeWords(link, manner);
  return [opens, [alternatives(kinds, manner), closes]];
}

export function basis(node: tree.Basis, manner: Manner): readonly Doc[] {
  const items = node.conditions.map((each) =>
    item(operandSpan(each, manner), (own) => basisCondition(node, each, own)),
  );
  return [word('basis', manner), series(items, manner, { before: () => '', after: comma(manner).trim() })];
}

/** `basis caused by a, b` would take what follows the comma for a further kind. */
function basisCondition(node: tree.Basis, each: tree.Expression, manner: Manner): Doc {
  const swallows = node.conditions.length > 1 && manner.surface === 'en' && endsInKinds(each);
  return swallows ? inParentheses(each, manner) : condition(each, manner);
}

function exclusion(node: tree.Exclusion, manner: Manner): Doc {
  const body = block(node.statements.map(exclusionItem), node.span, manner, {
    breaks: true,
    columns: statementColumns,
  });
  return headed([word('exclusion', manner), print(node.name)], node.title, body, manner);
}

export function exclusionItem(node: tree.ExclusionStatement): Item {
  return { span: node.span, isStatement: true, cells: (manner) => exclusionCells(node, manner) };
}

function exclusionCells(node: tree.ExclusionStatement, manner: Manner): readonly Doc[] {
  switch (node.kind) {
    case 'Excludes':
      return [
        word('excludes', manner),
        either(manner, excludes, chineseExcludes)(node, sealed(manner, node.arisingFrom !== undefined)),
      ];
    case 'When':
      return [word('when', manner), condition(node.condition, manner)];
    case 'Unless':
      return unless(node, manner);
    case 'Because':
      return [word('because', manner), title(node.title, manner)];
    case 'TextBlock':
      return [textBlock(node, manner)];
    default:
      return unreachable(node);
  }
}

function excludes({ losses, where, arisingFrom }: tree.Excludes, manner: Manner): Doc {
  return [
    losses === 'every' ? 'every loss' : names(losses, manner, ['every']),
    ...(arisingFrom === undefined ? [] : [' ', cause(arisingFrom, manner)]),
    ...(where === undefined ? [] : [' where ', condition(where, manner)]),
  ];
}

/** 因 state_actor 引起的一切损失: what qualifies the loss comes before it. */
function chineseExcludes({ losses, where, arisingFrom }: tree.Excludes, manner: Manner): Doc {
  const every = losses === 'every';
  return [
    ...(arisingFrom === undefined ? [] : [cause(arisingFrom, manner), every ? '的' : '的 ']),
    losses === 'every' ? '一切损失' : names(losses, manner, ['every']),
    ...(where === undefined ? [] : [every ? '中 ' : ' 中 ', condition(where, manner), ' 的部分']),
  ];
}

function unless(node: tree.Unless, manner: Manner): readonly Doc[] {
  if (node.name === undefined) return [word('unless', manner), condition(node.condition, manner)];
  const { condition: of } = node;
  const inner: readonly Item[] = [
    {
      span: spanWith([keywords.when], of.span, manner),
      isStatement: true,
      cells: (own) => [word('when', own), condition(of, own)],
    },
    ...node.unless.map(exclusionItem),
  ];
  const body = block(inner, node.span, manner, { breaks: true, columns: statementColumns });
  return [word('unless', manner), headed([print(node.name)], node.title, body, manner)];
}

const breachWords = [keywords.breached, keywords.when, keywords.违反于];

function warranty(node: tree.Warranty, manner: Manner): Doc {
  const { breached, effect: of } = node;
  const items: readonly Item[] = [
    {
      span: spanWith(breachWords, breached.span, manner),
      isStatement: true,
      cells: (own) => breachedCells(breached, own),
    },
    {
      span: spanWith([keywords.then], of.span, manner),
      isStatement: true,
      cells: (own) => [word('then', own), effect(of, own)],
    },
    ...node.texts.map((text) => statement(text.span, (own) => textBlock(text, own))),
  ];
  const body = block(items, node.span, manner, { breaks: true, columns: statementColumns });
  return headed([word('warranty', manner), print(node.name)], node.title, body, manner);
}

/** In Chinese the condition stands between two words: 违反于 … 时. */
function breachedCells(breached: tree.Expression, manner: Manner): readonly Doc[] {
  const body = condition(breached, manner);
  return either(manner, ['breached when', body], ['违反于', [body, ' 时']]);
}

function effect(node: tree.Effect, manner: Manner): Doc {
  if (node.kind === 'DenialEffect') return either(manner, 'denies cover', '不承担赔偿责任');
  return [`${word('deductible', manner)} `, expression(node.amount, manner), tail(node.on, undefined, node.as, manner)];
}

function measure({ of, amount }: tree.Measure, manner: Manner): readonly Doc[] {
  const body = expression(amount, manner);
  return either(manner, ['measure', [print(of), ' as ', body]], ['核定', [print(of), ' 按 ', body, ' 计算']]);
}

/** ` on KINDS when CONDITION as NAME`, whichever there are. */
export function tail(
  on: readonly tree.Name[] | undefined,
  when: tree.Expression | undefined,
  as: tree.Name | undefined,
  manner: Manner,
): Doc {
  return [
    ...(on === undefined ? [] : [` ${word('on', manner)} `, names(on, manner)]),
    ...(when === undefined ? [] : [` ${word('when', manner)} `, condition(when, manner)]),
    ...(as === undefined ? [] : [` ${word('as', manner)} ${print(as)}`]),
  ];
}
