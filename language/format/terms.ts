// Vocabularies: definitions, kinds and facts.

import type { Span } from '../syntax/span.ts';
import { keywords } from '../syntax/tokens.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { type Doc, group, indent, lineOr, newline } from './doc.ts';
import { expression } from './expressions.ts';
import { block, item, spanWith, stack, statement } from './lists.ts';
import { either, type Manner, print, quoted, typeName, word } from './manner.ts';
import { asked, headed, textBlock, title, uses } from './titles.ts';

export function terms(node: tree.Terms, manner: Manner): Doc {
  const items = node.entries.map((entry) => statement(entry.span, (own) => termsEntry(entry, own)));
  const body = block(items, node.span, manner, { breaks: true });
  const head = [word('terms', manner), print(node.name), word('version', manner), node.version.text];
  return headed(head, node.title, body, manner);
}

function termsEntry(node: tree.Terms['entries'][number], manner: Manner): Doc {
  switch (node.kind) {
    case 'Uses':
      return uses(node, manner);
    case 'Definition':
      return definition(node, manner);
    case 'Axis':
      return axis(node, manner);
    case 'Fact':
      return fact(node, manner);
    default:
      return unreachable(node);
  }
}

/** Its texts and its source stand below it, in the order in which they are written. */
function definition({ name, title: of, texts, source, span }: tree.Definition, manner: Manner): Doc {
  const parts = texts.map((text) => statement(text.span, (own) => textBlock(text, own)));
  if (source !== undefined)
    parts.push(
      statement(
        spanWith([keywords.source], source.span, manner),
        (own) => `${word('source', own)} ${quoted(source.text)}`,
      ),
    );
  parts.sort((left, right) => left.span.start - right.span.start);
  const head = [`${word('define', manner)} ${print(name)}`, ...titleAfter(of, manner)];
  const { behind, body } = stack(parts, { open: (of ?? name).span.end, close: span.end }, manner);
  return [head, behind, body === '' ? '' : indent([newline, body])];
}

function axis(node: tree.Axis, manner: Manner): Doc {
  const items = node.kinds.map((kind) => item(kind.span, (own) => kindNode(kind, own)));
  const body = block(items, node.span, manner, { breaks: true });
  return headed([word('kind', manner), print(node.name)], node.title, body, manner);
}

/** After the type of a field these go on with it. */
const afterType = ['ask', 'judged'];

function kindNode(node: tree.KindNode, manner: Manner): Doc {
  const parts = [
    ...node.fields.map((each) => ({ start: each.span.start, part: item(each.span, (own) => field(each, own)) })),
    ...node.kinds.map((each) => ({ start: each.span.start, part: item(each.span, (own) => kindNode(each, own)) })),
  ].sort(inOrder);
  if (parts.length === 0) return [print(node.name, afterType), ...titleAfter(node.title, manner)];
  const items = parts.map(({ part }) => part);
  return headed([print(node.name, afterType)], node.title, block(items, node.span, manner, { breaks: true }), manner);
}

function fact({ name, title: of, each, shape, span }: tree.Fact, manner: Manner): Doc {
  const head = [word('fact', manner), print(name)];
  switch (shape.shape) {
    case 'scalar': {
      const body = [': ', type(shape.type, manner)];
      const opening = [
        head.join(' '),
        ...titleAfter(of, manner),
        ...(each === undefined ? [] : [' ', ofEach(each, manner)]),
        ...body,
      ];
      return shape.ask === undefined ? opening : withAsk(opening, shape.ask, manner);
    }
    case 'record':
    case 'list': {
      const items = shape.fields.map((each) => item(each.span, (own) => field(each, own)));
      const body = block(items, span, manner, { breaks: true });
      const list = shape.shape === 'list' ? [word('list', manner), ' '] : [];
      return headed(head, of, [...(each === undefined ? [] : [ofEach(each, manner), ' ']), ...list, body], manner);
    }
    default:
      return unreachable(shape);
  }
}

/** Of what the fact is stated: each event, each claim. */
export function ofEach(each: tree.Occurrence, manner: Manner): string {
  return either(manner, `each ${each}`, each === 'event' ? '每次事故' : '每项索赔');
}

function field(node: tree.Field, manner: Manner): Doc {
  const opening = [`${print(node.name, afterType)}: `, type(node.type, manner), ...titleAfter(node.title, manner)];
  return node.ask === undefined ? opening : withAsk(opening, node.ask, manner);
}

/** The question stands behind the field, or below it where the author put it there or the line is full. */
function withAsk(opening: Doc, ask: tree.Title, manner: Manner): Doc {
  const own = manner.source !== undefined && asksOnOwnLine(ask.span, manner);
  return group([opening, indent([lineOr(' '), asked(ask, manner)])], own);
}

/** The title is what the tree has of a question; the word before it begins the line. */
function asksOnOwnLine({ start }: Span, { source }: Manner): boolean {
  return source?.beginsLineBefore(start) === true;
}

function type(node: tree.TypeNode, manner: Manner): Doc {
  const { base, orNever, derived, judgedBy } = node;
  return [
    base.base === 'kind' ? `${word('kind', manner)} ${print(base.axis)}` : typeName(base.name, manner),
    orNever ? ` ${word('or', manner)} ${word('never', manner)}` : '',
    ...(derived === undefined ? [] : [' = ', expression(derived, manner)]),
    judgedBy === undefined ? '' : either(manner, ` judged by ${print(judgedBy)}`, ` 由 ${print(judgedBy)} 判定`),
  ];
}

function titleAfter(of: tree.Title | undefined, manner: Manner): readonly Doc[] {
  return of === undefined ? [] : [' ', title(of, manner)];
}

function inOrder(left: { readonly start: number }, right: { readonly start: number }): number {
  return left.start - right.start;
}
