// Values of scenarios: each has the type of the fact it stands for. A scenario states facts as an incident does, so a
// judged fact with who judged it, and an amount known only in part with its ends.
import type * as tree from '../syntax/tree.ts';
import { checkAmount, checkCurrency, checkInstant } from './check-expression.ts';
import { kindIn } from './check-kinds.ts';
import { checkCountry } from './check-schedule.ts';
import type { Scope } from './scope.ts';
import { boolean, type FactDeclared, type Fields, instant, isOrdered, money, nameOf, type Type, text } from './type.ts';

export type RecordValue = Extract<tree.Value, { kind: 'RecordValue' }>;

/** Checks a value against what is declared of its fact. */
export function checkFactValue(value: tree.Value, fact: FactDeclared, scope: Scope): void {
  if (value.kind === 'UnknownValue') return;
  if (value.kind === 'NeverValue') {
    if (!fact.nullable) mismatch(value, fact.type, { en: '`never`', zh: '`never`' }, scope);
    return;
  }
  const type = typeNodeOf(fact);
  if (type?.judgedBy === undefined) checkValue(value, fact.type, scope);
  else if (value.kind === 'RecordValue') checkFields(value, 'judged', judgment(fact), scope);
  else mismatch(value, { type: 'judgment' }, found(value), scope);
}

function typeNodeOf({ node }: FactDeclared): tree.TypeNode | undefined {
  if (node.kind === 'Field') return node.type;
  return node.shape.shape === 'scalar' ? node.shape.type : undefined;
}

function judgment(fact: FactDeclared): ReadonlyMap<string, Type | FactDeclared> {
  return new Map([
    ['value', fact.type],
    ['by', text],
    ['at', instant],
    ['on', text],
  ]);
}

function checkValue(value: tree.Value, type: Type, scope: Scope): void {
  switch (value.kind) {
    case 'Missing':
    case 'UnknownValue':
      return;
    case 'RecordValue':
      checkRecord(value, type, scope);
      return;
    case 'ListValue':
      if (type.type !== 'list') {
        mismatch(value, type, found(value), scope);
        return;
      }
      for (const each of value.values) checkElement(each, type.fields, scope);
      return;
    case 'KindValue':
      if (type.type === 'kind') kindIn(value.name, type.axis, scope);
      else if (type.type === 'country') checkCountry(value.name, scope);
      else mismatch(value, type, found(value), scope);
      return;
    case 'MoneyLiteral':
      if (checkCurrency(value.currency, scope)) checkAmount(value.currency.text, value.amount, value.span, scope);
      same(value, money, type, scope);
      return;
    case 'NumberLiteral':
      if (value.digits.includes('.')) scope.context.problems.report('number-not-whole', value.span, {});
      same(value, { type: 'number' }, type, scope);
      return;
    case 'Quoted':
      if (type.type !== 'party' && type.type !== 'country') same(value, text, type, scope);
      return;
    case 'InstantLiteral':
      checkInstant(value, scope);
      same(value, instant, type, scope);
      return;
    default:
      same(value, literalType(value), type, scope);
      return;
  }
}

function checkElement(value: tree.Value, fields: Fields, scope: Scope): void {
  if (value.kind === 'RecordValue') checkFields(value, 'element', fields, scope);
  else mismatch(value, { type: 'record', fields }, found(value), scope);
}

function checkRecord(value: RecordValue, type: Type, scope: Scope): void {
  switch (type.type) {
    case 'record':
      checkFields(value, 'record', type.fields, scope);
      return;
    case 'list': {
      const partial = new Map<string, Type>([
        ['known', type],
        ['complete', boolean],
      ]);
      checkFields(value, 'list', partial, scope);
      return;
    }
    default: {
      if (!isOrdered(type)) {
        mismatch(value, type, found(value), scope);
        return;
      }
      const ends = new Map<string, Type>([
        ['at_least', type],
        ['at_most', type],
      ]);
      checkFields(value, nameOf(type).en, ends, scope);
    }
  }
}

/** What a field of an entry may hold; `name-or-none` is a name or `never`: the claim of a loss that belongs to none. */
export type EntryField = Type | FactDeclared | typeof nameOrNone;
export type EntryFields = ReadonlyMap<string, EntryField>;
export const nameOrNone = 'name-or-none';

/** A whole entry of a list, set as a record. */
export function checkEntry(
  value: tree.Value,
  { of, fields }: { readonly of: string; readonly fields: EntryFields },
  scope: Scope,
): void {
  if (value.kind === 'RecordValue') checkFields(value, of, fields, scope);
  else mismatch(value, { type: 'record', fields: new Map() }, found(value), scope);
}

/** A field that entries have whatever the terms declare. */
export function checkNameOrValue(value: tree.Value, type: Type | typeof nameOrNone, scope: Scope): void {
  if (type !== nameOrNone) checkValue(value, type, scope);
  else if (value.kind !== 'NeverValue' && value.kind !== 'UnknownValue') checkValue(value, text, scope);
}

export function checkFields(value: RecordValue, of: string, fields: EntryFields, scope: Scope): void {
  const seen = new Map<string, tree.Name>();
  for (const field of value.fields) {
    if (!scope.context.duplicate(field.name, seen.get(field.name.text)?.span)) seen.set(field.name.text, field.name);
    const declared = fields.get(field.name.text);
    if (declared === undefined) scope.context.unknownField(field.name, of, fields.keys());
    else if (declared !== nameOrNone && 'node' in declared) {
      scope.meaning.declarations.set(field.name, declared.node.name);
      checkFactValue(field.value, declared, scope);
    } else checkNameOrValue(field.value, declared, scope);
  }
}

function same(value: tree.Value, type: Type, expected: Type, scope: Scope): void {
  if (expected.type !== 'unknown' && type.type !== expected.type) mismatch(value, expected, nameOf(type), scope);
}

function literalType(
  value: Exclude<tree.Literal, { kind: 'Quoted' | 'MoneyLiteral' | 'NumberLiteral' }> | tree.Value,
): Type {
  switch (value.kind) {
    case 'BooleanLiteral':
      return boolean;
    case 'PercentLiteral':
      return { type: 'percentage' };
    case 'InstantLiteral':
      return instant;
    case 'DurationLiteral':
      return { type: value.unit === 'months' || value.unit === 'years' ? 'months' : 'duration' };
    default:
      return { type: 'unknown' };
  }
}

export function found(value: tree.Value): { readonly en: string; readonly zh: string } {
  switch (value.kind) {
    case 'KindValue':
      return { en: `\`${value.name.text}\``, zh: `\`${value.name.text}\`` };
    case 'ListValue':
      return { en: 'a list', zh: '列表' };
    case 'RecordValue':
      return { en: 'a record of several facts', zh: '一组事实' };
    case 'MoneyLiteral':
      return nameOf(money);
    case 'NumberLiteral':
      return nameOf({ type: 'number' });
    case 'Quoted':
      return nameOf(text);
    default:
      return nameOf(literalType(value));
  }
}

export function mismatch(
  value: tree.Value,
  expected: Type | { readonly type: 'judgment' },
  what: { readonly en: string; readonly zh: string },
  scope: Scope,
): void {
  if (expected.type === 'unknown' || value.kind === 'Missing') return;
  const yesOrNo = { en: '`yes` or `no`', zh: '`yes` 或 `no`' };
  const judged = {
    en: 'a judgment, `{ value: … by: "…" at: … on: "…" }`',
    zh: '认定，`{ value: … by: "…" at: … on: "…" }`',
  };
  const wanted = expected.type === 'judgment' ? judged : expected.type === 'boolean' ? yesOrNo : nameOf(expected);
  scope.context.problems.report('type-mismatch', value.span, { expected: wanted, found: what });
}
