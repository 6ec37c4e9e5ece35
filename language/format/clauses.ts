// Coverages and exclusions; warranties and conditions stand in precedents.ts.

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
import { block, type Columns, type Item, item, series, spanWith } from './lists.ts';
import { comma, either, type Manner, print, sealed, word } from './manner.ts';
import { pays } from './pays.ts';
import { precedent, warranty } from './precedents.ts';
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
    case 'ConditionPrecedent':
      return precedent(node, manner);
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
      return [word('when', manner), withBurden(node.condition, node.shownBy, manner)];
    case 'Basis':
      return basis(node, manner);
    case 'Exclusion':
    case 'Warranty':
    case 'ConditionPrecedent':
      return [clause(node, manner)];
    case 'Presume':
      return presume(node, manner);
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
      return [word('excludes', manner), [lossesOf(node, manner), burden(node.shownBy, manner)]];
    case 'When':
      return [word('when', manner), withBurden(node.condition, node.shownBy, manner)];
    case 'WritesBack':
      return [either(manner, 'writes back', '恢复承保'), writtenBack(node, manner)];
    case 'Presume':
      return presume(node, manner);
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

/** Which losses, in the order of words of the language. */
function lossesOf(node: tree.Losses, manner: Manner): Doc {
  return either(manner, losses, chineseLosses)(node, sealed(manner, node.arisingFrom !== undefined));
}

function writtenBack({ limit, others, ...node }: tree.WritesBack, manner: Manner): Doc {
  const ranks = {
    'subject-to': either(manner, 'subject to other exclusions', '仍适用其他责任免除'),
    despite: either(manner, 'despite other exclusions', '不受其他责任免除影响'),
  };
  return [
    lossesOf(node, manner),
    ...(limit === undefined
      ? []
      : [` ${word('limit', manner)} `, expression(limit, manner), either(manner, ' each event', ' 每次事故')]),
    ...(others === undefined ? [] : [` ${ranks[others]}`]),
  ];
}

function losses({ losses, where, arisingFrom }: tree.Losses, manner: Manner): Doc {
  return [
    losses === 'every' ? 'every loss' : names(losses, manner, ['every']),
    ...(arisingFrom === undefined ? [] : [' ', cause(arisingFrom, manner)]),
    ...(where === undefined ? [] : [' where ', condition(where, manner)]),
  ];
}

/** 因 state_actor 引起的一切损失: what qualifies the loss comes before it. */
function chineseLosses({ losses, where, arisingFrom }: tree.Losses, manner: Manner): Doc {
  const every = losses === 'every';
  return [
    ...(arisingFrom === undefined ? [] : [cause(arisingFrom, manner), every ? '的' : '的 ']),
    losses === 'every' ? '一切损失' : names(losses, manner, ['every']),
    ...(where === undefined ? [] : [every ? '中 ' : ' 中 ', condition(where, manner), ' 的部分']),
  ];
}

function unless(node: tree.Unless, manner: Manner): readonly Doc[] {
  if (node.anyOf !== undefined) return [word('unless', manner), unlessGroup(node.anyOf, node, manner)];
  if (node.name === undefined) return [word('unless', manner), withBurden(node.condition, node.shownBy, manner)];
  return [word('unless', manner), namedUnless(node, node.name, manner)];
}

function namedUnless(node: tree.Unless, name: tree.Name, manner: Manner): Doc {
  const { condition: of, shownBy } = node;
  const inner: readonly Item[] = [
    {
      span: spanWith([keywords.when], of.span, manner),
      isStatement: true,
      cells: (own) => [word('when', own), withBurden(of, shownBy, own)],
    },
    ...node.unless.map(exclusionItem),
  ];
  const body = block(inner, node.span, manner, { breaks: true, columns: statementColumns });
  return headed([print(name)], node.title, body, manner);
}

/** `any of { … } { unless … }`: exceptions that the second braces limit alike. */
function unlessGroup(anyOf: readonly tree.Unless[], node: tree.Unless, manner: Manner): Doc {
  const last = anyOf.at(-1);
  const end = last === undefined ? node.span.start : last.span.end;
  const named = anyOf.map(
    (each): Item => ({
      span: each.span,
      isStatement: true,
      cells: (own) => (each.name === undefined ? [] : [namedUnless(each, each.name, own)]),
    }),
  );
  const close = manner.source?.endOfBracketsAt(end) ?? end;
  const first = block(named, { ...node.span, end: close }, manner, { breaks: true });
  const second = block(node.unless.map(exclusionItem), { ...node.span, start: close }, manner, {
    breaks: true,
    columns: statementColumns,
  });
  return [either(manner, 'any of ', '任一满足 '), first, ' ', second];
}

/** A condition, and who has to show it where that is written. */
export function withBurden(of: tree.Expression, by: tree.ShownBy | undefined, manner: Manner): Doc {
  return [condition(of, manner), burden(by, manner)];
}
export function burden(by: tree.ShownBy | undefined, manner: Manner): Doc {
  if (by === undefined) return [];
  return either(manner, ` shown by ${by}`, ` 由${word(by, manner)}举证`);
}

export function presume(node: tree.Presume, manner: Manner): readonly Doc[] {
  const when = node.when === undefined ? [] : [` ${word('when', manner)} `, condition(node.when, manner)];
  const unlessShown = node.unlessShown ? [either(manner, ' unless shown', '，另有证明的除外')] : [];
  return [word('presume', manner), [condition(node.presumed, manner), ...when, ...unlessShown]];
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
