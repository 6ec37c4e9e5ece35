// Terms: derived facts have the type that is declared, none is derived from itself, and texts hold together.
import type { Context } from '../names/context.ts';
import { orderOf } from '../names/order.ts';
import { itemFields, type Vocabulary } from '../names/vocabulary.ts';
import type * as tree from '../syntax/tree.ts';
import { partsOf, within } from '../syntax/walk.ts';
import { expectType } from './check-expression.ts';
import { checkTexts, checkTitle } from './check-texts.ts';
import type { Meaning, Reference } from './meaning.ts';
import type { Scope } from './scope.ts';
import type { FactDeclared } from './type.ts';

/** Checks what one `terms` declares itself, among all that can be seen from there; what its derived facts refer to goes into `meaning`. */
export function checkTerms(
  terms: tree.Terms,
  own: Vocabulary,
  vocabulary: Vocabulary,
  meaning: Meaning,
  context: Context,
): void {
  const scope: Scope = {
    context,
    meaning,
    vocabulary,
    schedule: new Map(),
    clauses: { coverages: new Map(), exclusions: new Map(), warranties: new Map(), conditions: new Map() },
    currency: undefined,
    zone: undefined,
    elements: [],
    siblings: undefined,
    item: undefined,
    inPays: false,
    inTerms: true,
  };
  const derived: Derived[] = [];
  checkTitle(terms.title, terms.name.text, context);
  for (const axis of own.axes.values()) {
    checkTitle(axis.node.title, axis.name, context);
    for (const kind of axis.kinds.values()) {
      checkTitle(kind.node.title, kind.name, context);
      const refer = (name: string): Reference => ({ to: 'item', path: [name] });
      const inner = { ...scope, siblings: { fields: itemFields(kind), refer } };
      for (const field of kind.fields.values()) checkField(field, `its ${field.name}`, inner, derived);
    }
  }
  for (const fact of own.facts.values()) checkFact(fact, scope, derived);
  for (const definition of own.definitions.values()) {
    checkTitle(definition.title, definition.name.text, context);
    checkTexts(
      definition.texts,
      definition.name.text,
      { vocabulary, schedule: new Map(), clauses: new Map(), meaning },
      context,
    );
  }
  reportCycles(derived, meaning, context);
}

/** A derived fact, by the key under which others refer to it. */
interface Derived {
  readonly key: string;
  readonly list: string | undefined;
  readonly name: tree.Name;
  readonly expression: tree.Expression;
}

function checkFact(fact: FactDeclared, scope: Scope, derived: Derived[]): void {
  const { node, type, name } = fact;
  checkTitle(node.title, name, scope.context);
  if (node.kind === 'Fact' && node.shape.shape === 'scalar') {
    checkTitle(node.shape.ask, name, scope.context);
    checkDerived(fact, node.shape.type, { key: name, list: undefined }, scope, derived);
  }
  if (type.type !== 'record' && type.type !== 'list') return;
  const { fields } = type;
  const refer = (field: string): Reference => ({ to: 'fact', path: [name, field] });
  const inner: Scope =
    type.type === 'list' ? { ...scope, elements: [fields] } : { ...scope, siblings: { fields, refer } };
  for (const field of fields.values())
    checkField(field, `${name}.${field.name}`, inner, derived, type.type === 'list' ? name : undefined);
}

function checkField(field: FactDeclared, key: string, scope: Scope, derived: Derived[], list?: string): void {
  const { node } = field;
  checkTitle(node.title, field.name, scope.context);
  if (node.kind !== 'Field') return;
  checkTitle(node.ask, field.name, scope.context);
  checkDerived(field, node.type, { key, list }, scope, derived);
}

/** A fact is derived by calculation; what holds or does not is for the clauses to say. */
const calculating: ReadonlySet<tree.Expression['kind']> = new Set([
  'Missing',
  'BooleanLiteral',
  'MoneyLiteral',
  'NumberLiteral',
  'PercentLiteral',
  'DurationLiteral',
  'InstantLiteral',
  'Quoted',
  'Path',
  'Binary',
  'Rounded',
  'Extreme',
  'Proportion',
  'Banded',
  'Days',
  'Count',
  'Sum',
]);

/** All but the conditions of what is counted or added up. */
function* calculatedIn(expression: tree.Expression): Generator<tree.Expression> {
  const chosen = expression.kind === 'Count' || expression.kind === 'Sum' ? expression.condition : undefined;
  yield expression;
  for (const part of partsOf(expression)) if (part !== chosen) yield* calculatedIn(part);
}

function checkDerived(
  fact: FactDeclared,
  type: tree.TypeNode,
  at: { key: string; list: string | undefined },
  scope: Scope,
  derived: Derived[],
): void {
  const axis = type.base.base === 'kind' ? scope.vocabulary.axes.get(type.base.axis.text) : undefined;
  if (type.base.base === 'kind' && axis !== undefined) scope.meaning.declarations.set(type.base.axis, axis.node.name);
  if (type.derived === undefined) return;
  expectType(type.derived, fact.type, scope);
  const other = [...calculatedIn(type.derived)].find((part) => !calculating.has(part.kind));
  if (other !== undefined) {
    const expected = { en: 'a value calculated from other facts', zh: '由其他事实推算的值' };
    scope.context.problems.report('type-mismatch', other.span, { expected, found: { en: 'a condition', zh: '条件' } });
  }
  derived.push({ ...at, name: fact.node.name, expression: type.derived });
}

function reportCycles(derived: readonly Derived[], meaning: Meaning, context: Context): void {
  const byKey = new Map(derived.map((each) => [each.key, each]));
  const { circles } = orderOf(derived, (each) =>
    [...within(each.expression)].flatMap((part) => {
      const reference = part.kind === 'Path' ? meaning.references.get(part) : undefined;
      if (reference === undefined) return [];
      const key = keyOf(reference, each.list);
      // Who goes over a list may read any field of its elements.
      return [
        ...(byKey.has(key) ? derived.filter((other) => other.key === key) : []),
        ...derived.filter(({ list }) => list === key),
      ];
    }),
  );
  for (const { name } of circles) context.problems.report('derived-cycle', name.span, { name: name.text });
}

function keyOf(reference: Reference, list: string | undefined): string {
  switch (reference.to) {
    case 'fact':
      return reference.path.join('.');
    case 'item':
      return `its ${reference.path.join('.')}`;
    case 'element':
      return `${list ?? ''}.${reference.path.join('.')}`;
    default:
      return '';
  }
}
