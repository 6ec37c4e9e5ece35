// What terms declare: kinds by axis, facts by name, definitions. One vocabulary for each `terms`, and one for each
// wording, which holds all that the wording uses.

import type * as tree from '../syntax/tree.ts';
import { type FactDeclared, type Fields, isScalar, scalarNames, type Type, unknown } from '../types/type.ts';
import type { Context } from './context.ts';

export interface KindDeclared {
  readonly name: string;
  readonly node: tree.KindNode;
  readonly parent: KindDeclared | undefined;
  /** Its own; an item may state those of the kinds above it too. */
  readonly fields: Fields;
}

export interface AxisDeclared {
  readonly name: string;
  readonly node: tree.Axis;
  /** Parents before their children. */
  readonly kinds: ReadonlyMap<string, KindDeclared>;
}

export interface Vocabulary {
  readonly axes: ReadonlyMap<string, AxisDeclared>;
  readonly facts: Fields;
  readonly definitions: ReadonlyMap<string, tree.Definition>;
}

export const emptyFields: Fields = new Map();
export const emptyVocabulary: Vocabulary = { axes: new Map(), facts: new Map(), definitions: new Map() };

/** These have a meaning in every incident, or in JavaScript. */
const takenForFacts: ReadonlySet<string> = new Set([
  'incident',
  'losses',
  'events',
  'claims',
  'rates',
  'schedule',
  'as_of',
  '__proto__',
  'constructor',
  'prototype',
]);
/** Besides those: what an event or a claim states of itself in every incident. */
const takenForFactsOfEach: ReadonlySet<string> = new Set(['id']);
const takenForFactsOfClaims: ReadonlySet<string> = new Set(['event']);
const takenForItemFields: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'amount',
  'causes',
  'event',
  'claim',
  '__proto__',
  'constructor',
  'prototype',
]);
const takenForFields: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Collects what one `terms` declares itself; its facts may be of kinds that it imports. */
export function collectVocabulary(terms: tree.Terms, imported: Vocabulary, context: Context): Vocabulary {
  const axes = new Map<string, AxisDeclared>();
  const ownAxes = terms.entries.filter((entry) => entry.kind === 'Axis').map((entry) => entry.name.text);
  const axisNames = new Set([...ownAxes, ...imported.axes.keys()]);
  const facts = new Map<string, FactDeclared>();
  const definitions = new Map<string, tree.Definition>();
  for (const entry of terms.entries) {
    switch (entry.kind) {
      case 'Axis':
        if (!context.duplicate(entry.name, axes.get(entry.name.text)?.node.name.span)) {
          axes.set(entry.name.text, {
            name: entry.name.text,
            node: entry,
            kinds: collectKinds(entry, axisNames, context),
          });
        }
        break;
      case 'Fact':
        if (!context.duplicate(entry.name, facts.get(entry.name.text)?.node.name.span)) {
          checkTaken(entry.name, takenForFacts, context);
          if (entry.each === 'claim') checkTaken(entry.name, takenForFactsOfClaims, context);
          if (entry.each !== undefined) checkTaken(entry.name, takenForFactsOfEach, context);
          facts.set(entry.name.text, factDeclared(entry, axisNames, context));
        }
        break;
      case 'Definition':
        if (!context.duplicate(entry.name, definitions.get(entry.name.text)?.name.span))
          definitions.set(entry.name.text, entry);
        break;
    }
  }
  return { axes, facts, definitions };
}

function collectKinds(
  axis: tree.Axis,
  axisNames: ReadonlySet<string>,
  context: Context,
): ReadonlyMap<string, KindDeclared> {
  const kinds = new Map<string, KindDeclared>();
  const taken = axis.name.text === 'loss' ? takenForItemFields : takenForFields;
  const collect = (node: tree.KindNode, parent: KindDeclared | undefined): void => {
    if (context.duplicate(node.name, kinds.get(node.name.text)?.node.name.span)) return;
    checkTaken(node.name, takenForFields, context);
    const kind: KindDeclared = {
      name: node.name.text,
      node,
      parent,
      fields: fieldsDeclared(node.fields, axisNames, taken, context),
    };
    kinds.set(node.name.text, kind);
    for (const inner of node.kinds) collect(inner, kind);
  };
  for (const node of axis.kinds) collect(node, undefined);
  return kinds;
}

function factDeclared(fact: tree.Fact, axisNames: ReadonlySet<string>, context: Context): FactDeclared {
  const { shape } = fact;
  const name = fact.name.text;
  if (shape.shape === 'scalar') {
    return { name, node: fact, type: typeDeclared(shape.type, axisNames, context), nullable: shape.type.orNever };
  }
  const fields = fieldsDeclared(shape.fields, axisNames, takenForFields, context);
  return { name, node: fact, type: { type: shape.shape, fields }, nullable: false };
}

function fieldsDeclared(
  nodes: readonly tree.Field[],
  axisNames: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  context: Context,
): Fields {
  const fields = new Map<string, FactDeclared>();
  for (const node of nodes) {
    const name = node.name.text;
    if (context.duplicate(node.name, fields.get(name)?.node.name.span)) continue;
    checkTaken(node.name, taken, context);
    fields.set(name, { name, node, type: typeDeclared(node.type, axisNames, context), nullable: node.type.orNever });
  }
  return fields;
}

function typeDeclared({ base }: tree.TypeNode, axisNames: ReadonlySet<string>, context: Context): Type {
  if (base.base === 'kind') {
    if (axisNames.has(base.axis.text)) return { type: 'kind', axis: base.axis.text };
    context.unknown('unknown-axis', base.axis, axisNames);
    return unknown;
  }
  if (isScalar(base.name.text)) return { type: base.name.text };
  context.unknown('unknown-type', base.name, scalarNames);
  return unknown;
}

function checkTaken(name: tree.Name, taken: ReadonlySet<string>, context: Context): void {
  if (taken.has(name.text)) context.problems.report('forbidden-name', name.span, { name: name.text });
}

/**
 * All that several vocabularies declare; a name in two of them is reported where the second is used, unless both have
 * it from the same terms.
 */
export function mergeVocabularies(
  used: readonly { readonly vocabulary: Vocabulary; readonly uses: tree.Uses }[],
  context: Context,
): Vocabulary {
  const axes = new Map<string, AxisDeclared>();
  const facts = new Map<string, FactDeclared>();
  const definitions = new Map<string, tree.Definition>();
  for (const { vocabulary, uses } of used) {
    const clash = (name: tree.Name, first: tree.Name | undefined) =>
      first === name || context.duplicate({ ...uses.name, text: name.text }, first?.span);
    for (const [name, axis] of vocabulary.axes)
      if (!clash(axis.node.name, axes.get(name)?.node.name)) axes.set(name, axis);
    for (const [name, fact] of vocabulary.facts)
      if (!clash(fact.node.name, facts.get(name)?.node.name)) facts.set(name, fact);
    for (const [name, node] of vocabulary.definitions)
      if (!clash(node.name, definitions.get(name)?.name)) definitions.set(name, node);
  }
  return { axes, facts, definitions };
}

/** What terms import, and what they declare themselves; a name that is both is reported where it is declared. */
export function addVocabulary(imported: Vocabulary, own: Vocabulary, context: Context): Vocabulary {
  const clash = (name: tree.Name, first: tree.Name | undefined) => context.duplicate(name, first?.span);
  const axes = new Map(imported.axes);
  const facts = new Map(imported.facts);
  const definitions = new Map(imported.definitions);
  for (const [name, axis] of own.axes) if (!clash(axis.node.name, axes.get(name)?.node.name)) axes.set(name, axis);
  for (const [name, fact] of own.facts) if (!clash(fact.node.name, facts.get(name)?.node.name)) facts.set(name, fact);
  for (const [name, node] of own.definitions)
    if (!clash(node.name, definitions.get(name)?.name)) definitions.set(name, node);
  return { axes, facts, definitions };
}

/** The fields that a loss item of this kind may state. */
export function itemFields(kind: KindDeclared): Fields {
  const fields = new Map<string, FactDeclared>();
  for (let at: KindDeclared | undefined = kind; at !== undefined; at = at.parent) {
    for (const [name, field] of at.fields) if (!fields.has(name)) fields.set(name, field);
  }
  return fields;
}

/** Whether `kind` is `ancestor` or stands below it. */
export function isWithin(kind: KindDeclared, ancestor: string): boolean {
  for (let at: KindDeclared | undefined = kind; at !== undefined; at = at.parent) if (at.name === ancestor) return true;
  return false;
}
