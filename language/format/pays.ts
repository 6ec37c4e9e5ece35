// The lines of `pays`: what each does, its figure, and to what it applies, in columns.
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { tail } from './clauses.ts';
import type { Doc } from './doc.ts';
import { expression, path } from './expressions.ts';
import { block, type Columns } from './lists.ts';
import { either, type Manner, word } from './manner.ts';

const lineColumns: Columns = { together: 'block', gaps: [2, 2] };

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

function cells({ body, on, when, as }: tree.PaysLine, manner: Manner): readonly Doc[] {
  const [opening, figure, eachEvent] = bodyCells(body, manner);
  const rest = tail(on, when, as, manner);
  if (!eachEvent) return [opening, [figure, rest], ''];
  return [opening, figure, [either(manner, 'each event', '每次事故'), rest]];
}

function bodyCells(body: tree.PaysBody, manner: Manner): readonly [string, Doc, eachEvent: boolean] {
  switch (body.kind) {
    case 'Window':
      return either(manner, englishWindow, chineseWindow)(body, manner);
    case 'Deductible':
      return [word('deductible', manner), expression(body.amount, manner), body.eachEvent];
    case 'Share':
      return [either(manner, 'insurer pays', '保险人承担'), expression(body.share, manner), false];
    case 'Limit':
      return [word('limit', manner), expression(body.amount, manner), body.eachEvent];
    default:
      return unreachable(body);
  }
}

type Window = Extract<tree.PaysBody, { readonly kind: 'Window' }>;

function englishWindow({ from, until, atMost, over }: Window, manner: Manner): readonly [string, Doc, boolean] {
  const most = atMost === undefined ? [] : [', at most ', expression(atMost, manner)];
  const window = [expression(from, manner), ' until ', expression(until, manner), ...most];
  return ['for', [...window, `, even over ${path(over, manner)}`], false];
}

function chineseWindow({ from, until, atMost, over }: Window, manner: Manner): readonly [string, Doc, boolean] {
  const most = atMost === undefined ? [] : ['，最多 ', expression(atMost, manner)];
  const window = [expression(from, manner), ' 起至 ', expression(until, manner), ' 止', ...most];
  return ['自', [...window, `，按 ${path(over, manner)} 均匀计`], false];
}
