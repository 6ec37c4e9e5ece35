// Scenarios: the facts, what is changed in them, and what is expected.
import type { Span } from '../syntax/span.ts';
import { keywords, LeftBrace } from '../syntax/tokens.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import type { Doc } from './doc.ts';
import { breach, expression, statusWords } from './expressions.ts';
import { block, type Item, item, spanWith, statement } from './lists.ts';
import { either, givenName, isIdentifier, type Manner, print, quoted, word } from './manner.ts';
import { factPlace, value } from './values.ts';

export function scenario(node: tree.Scenario, manner: Manner): Doc {
  const body = block(statements(node, manner), node.span, manner, { breaks: true });
  return [`${word('scenario', manner)} ${quoted(node.title.text)} `, body];
}

/** In the order in which they are written; changes that follow one another are one `with`. */
function statements({ incident, overrides, expectations }: tree.Scenario, manner: Manner): readonly Item[] {
  const all = [...(incident === undefined ? [] : [incident]), ...overrides, ...expectations];
  all.sort((left, right) => left.span.start - right.span.start);
  const items: Item[] = [];
  for (let at = 0; at < all.length; ) {
    const changes: tree.Override[] = [];
    for (let next = all[at]; next?.kind === 'Override'; next = all[at]) {
      changes.push(next);
      at += 1;
    }
    if (changes.length > 0) items.push(withItem(changes, manner));
    const each = all[at];
    at += 1;
    if (each?.kind === 'Quoted')
      items.push(statement(spanWith([keywords.incident], each.span, manner), (own) => incidentLine(each, own)));
    if (each?.kind === 'Expectation') items.push(statement(each.span, (own) => expectation(each, own)));
  }
  return items;
}

function incidentLine({ text }: tree.Quoted, manner: Manner): Doc {
  return `${word('incident', manner)} ${quoted(text)}`;
}

function withItem(changes: readonly tree.Override[], manner: Manner): Item {
  const span = spanOfWith(changes, manner);
  return statement(span, (own) => {
    const items = changes.map((each) =>
      item(each.span, (inner) => [`${factPlace(each.fact)}: `, value(each.value, inner)]),
    );
    return [word('with', own), ' ', block(items, span, own, { breaks: false })];
  });
}

/** From the word to its closing brace. */
function spanOfWith(changes: readonly tree.Override[], { source }: Manner): Span {
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) throw new Error('INVARIANT: `with` holds a change');
  if (source === undefined) return first.span;
  const start = source.backOver(first.span.start, [LeftBrace, keywords.with]);
  return { ...first.span, start, end: source.endOfBracketsAt(last.span.end) };
}

function expectation({ subject, expects }: tree.Expectation, manner: Manner): Doc {
  const opening = `${word('expect', manner)} `;
  if (expects.kind === 'ExpectAsks') return `${opening}${word('asks', manner)} ${factPlace(expects.fact)}`;
  const text = isIdentifier(subject.text) ? givenName(subject, manner, ['asks']) : quoted(subject.text);
  return [opening, text, ' ', outcome(expects, manner)];
}

function outcome(node: Exclude<tree.Expects, { readonly kind: 'ExpectAsks' }>, manner: Manner): Doc {
  switch (node.kind) {
    case 'ExpectExcluded':
      return either(manner, `excluded by ${print(node.by)}`, `因 ${print(node.by)} 除外`);
    case 'ExpectPays':
      return amount(node, manner);
    case 'ExpectNothing':
      return either(manner, 'pays nothing', '不赔付');
    case 'ExpectReinstated':
      return [either(manner, 'reinstated for ', '恢复保险费 '), expression(node.premium, manner)];
    case 'ExpectOutcome':
      return outcomeWords(node.outcome, manner);
    case 'ExpectBreached':
      return breach(!node.breached, manner);
    case 'ExpectStatus':
      return statusWords(node.status, manner);
    default:
      return unreachable(node);
  }
}

function amount(node: Extract<tree.Expects, { readonly kind: 'ExpectPays' }>, manner: Manner): Doc {
  const least = expression(node.atLeast, manner);
  if (node.exactly) return [either(manner, 'pays ', '赔付 '), least];
  const most =
    node.atMost === undefined ? [] : [either(manner, ', at most ', '，最多 '), expression(node.atMost, manner)];
  return [either(manner, 'pays at least ', '赔付至少 '), least, ...most];
}

function outcomeWords(of: 'payable' | 'not-covered' | 'open', manner: Manner): string {
  return of === 'not-covered' ? either(manner, 'not covered', '不属保险责任') : word(of, manner);
}
