// Incident documents in which every fact is stated, type-directed from a contract's vocabulary, with values on the
// boundaries that the wording draws: at the ends of its periods, at its waiting periods, at its amounts, and beside them.
import fc from 'fast-check';
import type { Contract, FactDeclaration, ScheduleValue } from '../../language/index.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Document = { readonly [key: string]: Json };

const day = 86_400_000;

/** Whole documents for a contract; loss items are of leaf kinds and in the contract's currency. */
export function fullDocument(contract: Contract): fc.Arbitrary<Document> {
  const values = contract.schedule.flatMap((entry) => (entry.value === null ? [] : [entry.value]));
  const facts = contract.vocabulary.facts;
  return fc
    .tuple(record(facts, contract, values), fc.array(lossItem(contract, values), { maxLength: 3 }))
    .map(([stated, losses]) => ({
      incident: 'T-1',
      ...stated,
      losses: losses.map((item, position) => ({ ...item, id: `L${position + 1}` })),
    }));
}

function record(
  fields: readonly FactDeclaration[],
  contract: Contract,
  values: readonly ScheduleValue[],
): fc.Arbitrary<Document> {
  const stated = fields.filter((field) => field.derived === null);
  return fc.record(Object.fromEntries(stated.map((field) => [field.name, value(field, contract, values)])), {
    requiredKeys: stated.map((field) => field.name),
  });
}

function value(field: FactDeclaration, contract: Contract, values: readonly ScheduleValue[]): fc.Arbitrary<Json> {
  const plain = ofType(field, contract, values);
  const judged =
    field.judgedBy === null
      ? plain
      : plain.map((each): Json => ({ value: each, by: 'a handler', at: '2024-01-01T00:00:00Z' }));
  return field.nullable
    ? fc.oneof({ weight: 3, arbitrary: judged }, { weight: 1, arbitrary: fc.constant(null) })
    : judged;
}

function ofType({ type }: FactDeclaration, contract: Contract, values: readonly ScheduleValue[]): fc.Arbitrary<Json> {
  switch (type.type) {
    case 'boolean':
      return fc.boolean();
    case 'kind':
      return fc.constantFrom(...leafKinds(contract, type.axis));
    case 'record':
      return record(type.fields, contract, values);
    case 'list':
      // One link alone is the proximate cause; several need exactly one that is marked.
      return fc
        .array(record(type.fields, contract, values), { minLength: 1, maxLength: 2 })
        .map((elements) =>
          elements.map((element, position) =>
            'proximate' in element ? { ...element, proximate: position === 0 } : element,
          ),
        );
    case 'instant':
      return instant(values);
    case 'duration':
      return durations(values).map((milliseconds) => `PT${milliseconds / 1000}S`);
    case 'months':
      return fc.integer({ min: 0, max: 24 }).map((months) => `P${months}M`);
    case 'money':
      return amount(contract, values);
    case 'number':
      return fc.integer({ min: 0, max: 1_000_000 });
    case 'percentage':
      return fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}%`);
    case 'country':
      return fc.constantFrom('CN', 'HK', 'TW', 'US', 'DE');
    case 'text':
    case 'party':
      return fc.constantFrom('one', 'another');
  }
}

function instant(values: readonly ScheduleValue[]): fc.Arbitrary<Json> {
  const ends = values.flatMap((each) => (each.type === 'period' ? [each.from, each.until] : []));
  const anchors =
    ends.length === 0 ? [Date.parse('2023-06-01T00:00:00Z')] : [...ends, ends.reduce((a, b) => a + b, 0) / ends.length];
  return fc
    .tuple(
      fc.constantFrom(...anchors),
      fc.oneof(fc.constantFrom(-1, 0, 1), durations(values), fc.integer({ min: -3 * day, max: 3 * day })),
    )
    .map(([at, shift]) => new Date(at + shift).toISOString());
}

function durations(values: readonly ScheduleValue[]): fc.Arbitrary<number> {
  const written = values.flatMap((each) => (each.type === 'duration' ? [each.milliseconds] : []));
  return fc
    .tuple(fc.constantFrom(0, 3_600_000, ...written), fc.constantFrom(-1000, 0, 1000))
    .map(([at, shift]) => Math.max(0, at + shift));
}

function amount(contract: Contract, values: readonly ScheduleValue[]): fc.Arbitrary<Json> {
  const written = values.flatMap((each) => (each.type === 'money' ? [BigInt(each.amount.replace('.', ''))] : []));
  return fc
    .oneof(
      fc.tuple(fc.constantFrom(1n, ...written), fc.constantFrom(-1n, 0n, 1n)).map(([at, shift]) => at + shift),
      fc.bigInt(0n, 20_000_000_00n),
    )
    .map((minor) => ({
      currency: contract.currency,
      amount: `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`,
    }));
}

function lossItem(contract: Contract, values: readonly ScheduleValue[]): fc.Arbitrary<Document> {
  const loss = contract.vocabulary.axes.find((axis) => axis.name === 'loss');
  const fieldsOf = (name: string | null): readonly FactDeclaration[] => {
    const kind = loss?.kinds.find((each) => each.name === name);
    return kind === undefined ? [] : [...fieldsOf(kind.parent), ...kind.fields];
  };
  return fc
    .constantFrom(...leafKinds(contract, 'loss'))
    .chain((kind) =>
      fc
        .tuple(record(fieldsOf(kind), contract, values), amount(contract, values))
        .map(([fields, money]) => ({ kind, amount: money, ...fields })),
    );
}

export function leafKinds(contract: Contract, axis: string): readonly string[] {
  const kinds = contract.vocabulary.axes.find((each) => each.name === axis)?.kinds ?? [];
  const parents = new Set(kinds.map((kind) => kind.parent));
  return kinds.map((kind) => kind.name).filter((name) => !parents.has(name));
}

/** Every place of a document that may be left unstated, as paths; the id, and what names an item, stay. */
export function places(
  document: Json,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (Array.isArray(document)) return document.flatMap((each, position) => places(each, [...path, position]));
  if (document === null || typeof document !== 'object') return [];
  return Object.entries(document).flatMap(([key, each]) => {
    if (key === 'incident' || key === 'id' || key === 'currency' || path.at(-1) === 'amount') return [];
    const here = [...path, key];
    const atomic = key === 'rates' || each === null || typeof each !== 'object' || 'currency' in each || 'by' in each;
    return atomic ? [here] : [here, ...places(each, here)];
  });
}

/** The document without these places. */
export function without(document: Json, gone: readonly (readonly (string | number)[])[]): Json {
  const keys = new Set(gone.map((path) => JSON.stringify(path)));
  const copy = (value: Json, path: readonly (string | number)[]): Json => {
    if (Array.isArray(value)) return value.map((each, position) => copy(each, [...path, position]));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !keys.has(JSON.stringify([...path, key])))
        .map(([key, each]) => [key, copy(each, [...path, key])]),
    );
  };
  return copy(document, []);
}
