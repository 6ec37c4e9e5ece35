// What stands around the cover: eligibility, premium, procedures, services.
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import type { Doc } from './doc.ts';
import { condition, expression, path } from './expressions.ts';
import { block, type Columns, type Item, statement } from './lists.ts';
import { either, type Manner, print, word } from './manner.ts';
import { headed, textBlock, title } from './titles.ts';

const columns: Columns = { together: 'block', gaps: [2, 2] };
const titled = (of: tree.Title | undefined, manner: Manner): Doc => (of === undefined ? '' : title(of, manner));

export function eligibility(node: tree.Eligibility, manner: Manner): Doc {
  const items = node.rules.map(
    (rule): Item => ({
      span: rule.span,
      isStatement: true,
      cells: (own) => [
        word(rule.effect, own),
        [`${word('when', own)} `, condition(rule.condition, own), either(own, '', ' 时')],
        titled(rule.title, own),
      ],
    }),
  );
  return [word('eligibility', manner), ' ', block(items, node.span, manner, { breaks: true, columns })];
}

export function premium(node: tree.Premium, manner: Manner): Doc {
  const items = node.lines.map(
    (line): Item => ({ span: line.span, isStatement: true, cells: (own) => premiumCells(line, own) }),
  );
  return [word('premium', manner), ' ', block(items, node.span, manner, { breaks: true, columns })];
}

function premiumCells({ line, figure, when, title: of }: tree.PremiumLine, manner: Manner): readonly Doc[] {
  const where: Doc =
    when === undefined ? '' : [` ${word('when', manner)} `, condition(when, manner), either(manner, '', ' 时')];
  return [word(line, manner), [expression(figure, manner), where], titled(of, manner)];
}

export function procedure(node: tree.Procedure, manner: Manner): Doc {
  const items = [
    ...node.steps.map((each) => statement(each.span, (own) => step(each, own))),
    ...node.texts.map((each) => statement(each.span, (own) => textBlock(each, own))),
  ].sort((left, right) => left.span.start - right.span.start);
  const body = block(items, node.span, manner, { breaks: true });
  return headed([word('procedure', manner), print(node.name)], node.title, body, manner);
}

function step(node: tree.Step, manner: Manner): Doc {
  const body = block(node.statements.map(item), node.span, manner, { breaks: true, columns });
  return headed([word('step', manner), print(node.name)], node.title, body, manner);
}

export function service(node: tree.Service, manner: Manner): Doc {
  const option = node.option === undefined ? [] : [word('if', manner), print(node.option)];
  const body = block(node.statements.map(item), node.span, manner, { breaks: true, columns });
  return headed([word('service', manner), print(node.name), ...option], node.title, body, manner);
}

function item(node: tree.StepStatement | tree.ServiceStage): Item {
  return { span: node.span, isStatement: true, cells: (manner) => cells(node, manner) };
}

function cells(node: tree.StepStatement | tree.ServiceStage, manner: Manner): readonly Doc[] {
  switch (node.kind) {
    case 'StepBy':
      return [either(manner, 'by', '办理方'), word(node.actor, manner)];
    case 'StepDone':
      return [either(manner, 'done', '完成于'), path(node.when, manner)];
    case 'StepWithin': {
      const [length, from] = [expression(node.length, manner), expression(node.from, manner)];
      return either<readonly Doc[]>(
        manner,
        ['within', [length, ' from ', from]],
        ['自', [from, ' 起 ', length, ' 内']],
      );
    }
    case 'ServiceStage':
      return [word('stage', manner), word(node.stage, manner)];
    case 'TextBlock':
      return [textBlock(node, manner)];
    default:
      return unreachable(node);
  }
}
