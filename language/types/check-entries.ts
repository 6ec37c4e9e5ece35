// The lists that every incident has: its events, claims, losses and rates, with what an entry of each may state.
import { itemFields, type KindDeclared } from '../names/vocabulary.ts';
import type * as tree from '../syntax/tree.ts';
import { checkCurrency } from './check-expression.ts';
import {
  checkFields,
  type EntryField,
  type EntryFields,
  found,
  mismatch,
  nameOrNone,
  type RecordValue,
} from './check-values.ts';
import type { Scope } from './scope.ts';
import { type Fields, instant, money, text } from './type.ts';

/** `events` and `claims`: each with its `id`, what is declared of each, and a claim with its `event`. */
export function checkOccurrences(value: tree.Value, each: tree.Occurrence, scope: Scope): void {
  if (value.kind === 'UnknownValue') return;
  const known = value.kind === 'RecordValue' ? value.fields.find((field) => field.name.text === 'known')?.value : value;
  if (known?.kind !== 'ListValue') {
    mismatch(value, { type: 'list', fields: new Map() }, found(value), scope);
    return;
  }
  const fields = occurrenceFields(each, scope);
  for (const occurrence of known.values) {
    if (occurrence.kind === 'RecordValue') checkFields(occurrence, each, fields, scope);
    else mismatch(occurrence, { type: 'record', fields: new Map() }, found(occurrence), scope);
  }
}

/** What an event or a claim states: its `id`, a claim its `event`, and what is declared of each. */
export function occurrenceFields(each: tree.Occurrence, { vocabulary }: Scope): EntryFields {
  const declared = [...vocabulary.facts].filter(([, { node }]) => node.kind === 'Fact' && node.each === each);
  return new Map<string, EntryField>([
    ['id', text],
    ...(each === 'claim' ? ([['event', text]] as const) : []),
    ...declared,
  ]);
}

/** `losses`: each with `id`, `kind`, `amount`, `causes`, and the fields of its kind. */
export function checkLosses(value: tree.Value, scope: Scope): void {
  const items = value.kind === 'RecordValue' ? value.fields.find((field) => field.name.text === 'known')?.value : value;
  if (value.kind === 'UnknownValue') return;
  if (items?.kind !== 'ListValue') {
    mismatch(value, { type: 'list', fields: new Map() }, found(value), scope);
    return;
  }
  for (const item of items.values) {
    if (item.kind !== 'RecordValue') mismatch(item, { type: 'record', fields: new Map() }, found(item), scope);
    else checkLoss(item, scope);
  }
}

function checkLoss(item: RecordValue, scope: Scope): void {
  const stated = item.fields.find((field) => field.name.text === 'kind')?.value;
  const kinds = scope.vocabulary.axes.get('loss')?.kinds;
  const kind = stated?.kind === 'KindValue' ? kinds?.get(stated.name.text) : undefined;
  checkFields(item, kind?.name ?? 'losses', lossFields(kind, scope), scope);
}

/** What a loss item states, of its kind, or of any where that is not known. */
export function lossFields(kind: KindDeclared | undefined, { vocabulary }: Scope): EntryFields {
  const kinds = vocabulary.axes.get('loss')?.kinds;
  const ofKind: Fields =
    kind === undefined ? new Map([...(kinds?.values() ?? [])].flatMap((each) => [...each.fields])) : itemFields(kind);
  const causes = vocabulary.facts.get('causes');
  return new Map<string, EntryField>([
    ['id', text],
    ['kind', { type: 'kind', axis: 'loss' }],
    ['amount', money],
    ...(causes === undefined ? [] : ([['causes', causes]] as const)),
    ['event', text],
    ['claim', nameOrNone],
    ...ofKind,
  ]);
}

/** `rates`: each with `from`, `to`, `on`, `rate`. */
export function checkRates(value: tree.Value, scope: Scope): void {
  if (value.kind === 'UnknownValue') return;
  if (value.kind !== 'ListValue') {
    mismatch(value, { type: 'list', fields: new Map() }, found(value), scope);
    return;
  }
  for (const rate of value.values) {
    if (rate.kind !== 'RecordValue') mismatch(rate, { type: 'record', fields: new Map() }, found(rate), scope);
    else for (const field of rate.fields) checkRateField(field.name, field.value, scope);
  }
}

/** Of a rate a scenario sets one field at a time, as `checkRateField` reads them. */
export const rateFields: EntryFields = new Map(
  (['from', 'to', 'on', 'rate'] as const).map((name) => [name, { type: 'unknown' } as const]),
);

export function checkRateField(name: tree.Name, value: tree.Value, scope: Scope): void {
  switch (name.text) {
    case 'from':
    case 'to':
      if (value.kind === 'KindValue') checkCurrency(value.name, scope);
      else if (value.kind !== 'Quoted') mismatch(value, text, found(value), scope);
      return;
    case 'on':
      if (value.kind !== 'InstantLiteral') mismatch(value, instant, found(value), scope);
      return;
    case 'rate':
      if (value.kind !== 'NumberLiteral' && value.kind !== 'Quoted')
        mismatch(value, { type: 'number' }, found(value), scope);
      return;
    default:
      scope.context.unknownField(name, 'rates', ['from', 'to', 'on', 'rate']);
  }
}
