// The `pays` of a part or of the wording, in the columns of any `pays`.
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { tail } from './clauses.ts';
import type { Doc } from './doc.ts';
import { expression } from './expressions.ts';
import { block } from './lists.ts';
import { either, type Manner, word } from './manner.ts';
import { aggregate, lineColumns } from './pays.ts';

export function widerPays({ lines, span }: tree.WiderPays, manner: Manner): Doc {
  return [word('pays', manner), ' ', widerLines(lines, span, manner)];
}

/** Lines with the braces around them, which stand last in `span`. */
export function widerLines(lines: readonly tree.WiderLine[], span: tree.WiderPays['span'], manner: Manner): Doc {
  const items = lines.map((line) => ({
    span: line.span,
    isStatement: true,
    cells: (own: Manner) => cells(line, own),
  }));
  return block(items, span, manner, { breaks: true, columns: lineColumns });
}

const sharings = {
  'pro-rata': [', shared pro rata', '，按比例分配'],
  'in-order': [', shared in order written', '，按先后顺序分配'],
} as const;

function cells({ body, each, sharing, on, when, as }: tree.WiderLine, manner: Manner): readonly Doc[] {
  const [opening, figure] = bodyCells(body, manner);
  const [english, chinese] = sharing === undefined ? ['', ''] : sharings[sharing];
  const rest = [either(manner, english, chinese), tail(on, when, as, manner)];
  const event = either(manner, 'each event', '每次事故');
  if (body.kind === 'Highest') return each ? [opening, [event, ...rest], ''] : [[opening, ...rest], '', ''];
  return each ? [opening, figure, [event, ...rest]] : [opening, [figure, ...rest], ''];
}

function bodyCells(body: tree.WiderBody, manner: Manner): readonly [string, Doc] {
  switch (body.kind) {
    case 'WiderDeductible':
      return [word('deductible', manner), expression(body.amount, manner)];
    case 'Highest':
      return [either(manner, 'highest deductible', '最高免赔额'), ''];
    case 'Aggregate':
      return aggregate(body, manner);
    case 'WiderShare':
      return [either(manner, 'insurer pays', '保险人承担'), expression(body.share, manner)];
    case 'WiderLimit':
      return [word('limit', manner), expression(body.amount, manner)];
    default:
      return unreachable(body);
  }
}
