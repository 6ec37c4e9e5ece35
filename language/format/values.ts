// Values: of schedule entries and policies, and of facts in a scenario.
import type * as tree from '../syntax/tree.ts';
import { type Doc, flat } from './doc.ts';
import { expression, names } from './expressions.ts';
import { block, item } from './lists.ts';
import { literal } from './literals.ts';
import { comma, either, type Manner, nameOf, print, word } from './manner.ts';
import { title } from './titles.ts';

export function entryValue(node: tree.EntryValue, manner: Manner): Doc {
  switch (node.kind) {
    case 'PeriodValue':
      return either(
        manner,
        `${node.from.text} to ${node.until.text}`,
        `自 ${node.from.text} 起至 ${node.until.text} 止`,
      );
    case 'CountriesValue':
      return countries(node, manner);
    case 'OptionValue':
      return either(manner, node.chosen ? 'chosen' : 'not chosen', node.chosen ? '已投保' : '未投保');
    case 'AbsenceValue':
      return absence(node.absence, manner);
    case 'NamesValue':
      return title(node.title, manner);
    default:
      return expression(node, manner);
  }
}

export function absence(said: tree.Absence, manner: Manner): Doc {
  switch (said) {
    case 'none':
      return word('none', manner);
    case 'no limit':
      return either(manner, 'no limit', '不设限额');
    case 'not insured':
      return either(manner, 'not insured', '不投保');
  }
}

/** What a policy states: a text there is a name, so that one which is not stands in parentheses. */
export function boundValue(node: tree.EntryValue, manner: Manner): Doc {
  const value = entryValue(node, manner);
  return node.kind !== 'NamesValue' && flat(value)?.startsWith('"') === true ? ['(', value, ')'] : value;
}

function countries({ everywhere, codes, except }: tree.CountriesValue, manner: Manner): Doc {
  const braces = (list: readonly tree.Name[]): Doc => ['{ ', names(list, manner), ' }'];
  const whole = everywhere ? word('worldwide', manner) : braces(codes);
  const space = everywhere && manner.surface === 'zh' ? '' : ' ';
  return except.length === 0 ? whole : [whole, `${space}${word('except', manner)} `, braces(except)];
}

export function value(node: tree.Value, manner: Manner): Doc {
  switch (node.kind) {
    case 'Missing':
      return '';
    case 'NeverValue':
      return word('never', manner);
    case 'UnknownValue':
      return word('unknown', manner);
    case 'KindValue':
      return print(node.name, ['never', 'unknown']);
    case 'ListValue':
      return list(node, manner);
    case 'RecordValue':
      return record(node, manner);
    default:
      return literal(node, manner);
  }
}

function list(node: Extract<tree.Value, { readonly kind: 'ListValue' }>, manner: Manner): Doc {
  const items = node.values.map((each) => item(each.span, (own) => value(each, own)));
  const between = comma(manner);
  return block(items, node.span, manner, {
    breaks: false,
    brackets: ['[', ']'],
    separator: [between, between.trim()],
  });
}

function record(node: Extract<tree.Value, { readonly kind: 'RecordValue' }>, manner: Manner): Doc {
  const items = node.fields.map((field) =>
    item({ ...field.name.span, end: field.value.span.end }, (own) => [
      `${print(field.name)}: `,
      value(field.value, own),
    ]),
  );
  return block(items, node.span, manner, { breaks: false });
}

/** `losses[L1].medium`: what stands in brackets is a name, a number, a pair, or else in quotes. */
export function factPlace({ steps }: tree.FactPlace): string {
  const written = steps.map((step) => (step.kind === 'Name' ? `.${nameOf(step.text)}` : `[${chosen(step.text)}]`));
  return written.join('').slice(1);
}

function chosen(selector: string): string {
  if (/^\d+$/.test(selector)) return selector;
  const parts = selector.split('/');
  const isName = parts.length <= 2 && parts.every((part) => /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(part));
  return isName ? parts.map((part) => nameOf(part)).join('/') : `"${selector.replace(/["\\]/g, '\\$&')}"`;
}
