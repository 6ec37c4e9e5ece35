// Conditions precedent, and what they and warranties do to the cover.
import { keywords } from '../syntax/tokens.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { burden, statementColumns, tail, withBurden } from './clauses.ts';
import type { Doc } from './doc.ts';
import { condition, expression, path } from './expressions.ts';
import { block, type Item, spanWith, statement } from './lists.ts';
import { either, type Manner, print, word } from './manner.ts';
import { headed, textBlock } from './titles.ts';

export function precedent(node: tree.ConditionPrecedent, manner: Manner): Doc {
  const items = node.statements.map(
    (each): Item => ({ span: each.span, isStatement: true, cells: (own) => precedentCells(each, own) }),
  );
  const body = block(items, node.span, manner, { breaks: true, columns: statementColumns });
  return headed([word('condition', manner), print(node.name)], node.title, body, manner);
}

function precedentCells(node: tree.ConditionStatement, manner: Manner): readonly Doc[] {
  switch (node.kind) {
    case 'Requires':
      return [word('requires', manner), withBurden(node.condition, node.shownBy, manner)];
    case 'WhilePending':
      return [either(manner, 'while pending', '待履行期间'), pendingWords(node.cover, manner)];
    case 'Failed': {
      const body = effect(node.effect, manner);
      return [word('failed', manner), either<Doc>(manner, body, ['则 ', body])];
    }
    case 'TextBlock':
      return [textBlock(node, manner)];
    default:
      return unreachable(node);
  }
}

function pendingWords(cover: tree.WhilePending['cover'], manner: Manner): string {
  switch (cover) {
    case 'covered':
      return either(manner, 'covered', '承保');
    case 'not-covered':
      return either(manner, 'not covered', '不承保');
    case 'open':
      return word('open', manner);
  }
}

const breachWords = [keywords.breached, keywords.when, keywords.违反于];

export function warranty(node: tree.Warranty, manner: Manner): Doc {
  const { breached, effect: of, causality: counts } = node;
  const items: readonly Item[] = [
    {
      span: spanWith(breachWords, breached.span, manner),
      isStatement: true,
      cells: (own) => breachedCells(breached, node.shownBy, own),
    },
    {
      span: spanWith([keywords.then], of.span, manner),
      isStatement: true,
      cells: (own) => [word('then', own), effect(of, own)],
    },
    ...(counts === undefined
      ? []
      : [{ span: counts.span, isStatement: true, cells: (own: Manner) => causality(counts, own) }]),
    ...node.texts.map((text) => statement(text.span, (own) => textBlock(text, own))),
  ];
  const body = block(items, node.span, manner, { breaks: true, columns: statementColumns });
  return headed([word('warranty', manner), print(node.name)], node.title, body, manner);
}

/** In Chinese the condition stands between two words: 违反于 … 时. */
function breachedCells(breached: tree.Expression, shownBy: tree.ShownBy | undefined, manner: Manner): readonly Doc[] {
  const body = condition(breached, manner);
  const by = burden(shownBy, manner);
  return either(manner, ['breached when', [body, by]], ['违反于', [body, ' 时', by]]);
}

function causality(node: tree.Causality, manner: Manner): readonly Doc[] {
  if (node.counts === 'whatever-its-cause') return [either(manner, 'whatever its cause', '不论因果关系')];
  const body = condition(node.condition, manner);
  return node.counts === 'only-where'
    ? either(manner, ['only where', body], ['仅限', [body, ' 时']])
    : either(manner, ['except where', body], ['但', [body, ' 的除外']]);
}

export function effect(node: tree.Effect, manner: Manner): Doc {
  switch (node.kind) {
    case 'DenialEffect':
      return either(manner, 'denies cover', '不承担赔偿责任');
    case 'DeductibleEffect':
      return [
        `${word('deductible', manner)} `,
        expression(node.amount, manner),
        tail(node.on, undefined, node.as, manner),
      ];
    case 'ReductionEffect':
      return [
        `${reductionWords(node.how, manner)} `,
        expression(node.amount, manner),
        tail(undefined, undefined, node.as, manner),
      ];
    case 'SuspensionEffect': {
      const [from, until] = [expression(node.from, manner), expression(node.until, manner)];
      return either(
        manner,
        ['suspends cover from ', from, ' until ', until, datedOn(node.on, manner)],
        ['自 ', from, ' 起至 ', until, ' 止中止承保', datedOn(node.on, manner)],
      );
    }
    case 'EndEffect':
      return [either(manner, 'ends cover from the deadline', '自期限届满起终止承保'), datedOn(node.on, manner)];
    default:
      return unreachable(node);
  }
}

function reductionWords(how: tree.ReductionEffect['how'], manner: Manner): string {
  switch (how) {
    case 'pays':
      return either(manner, 'insurer pays', '保险人承担');
    case 'to':
      return either(manner, 'reduces to', '减至');
    case 'by':
      return either(manner, 'reduces by', '减去');
  }
}

function datedOn(on: tree.Path | undefined, manner: Manner): Doc {
  if (on === undefined) return [];
  return either(manner, ` on ${path(on, manner)}`, `，以 ${path(on, manner)} 为准`);
}
