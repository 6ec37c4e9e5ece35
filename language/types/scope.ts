// Which names can be seen from where an expression stands, and what a path refers to.
// From the nearest scope outwards: the list element, the loss item, the schedule, the facts.
import type { Context } from '../names/context.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import type { EntryDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { type Meaning, periodEnds, type Reference } from './meaning.ts';
import {
  type EntryType,
  type FactDeclared,
  type Fields,
  instant,
  money,
  nameOf,
  type Type,
  typeOfEntry,
  unknown,
} from './type.ts';

/** The clauses whose outcome a condition may ask for, by sort; empty in terms. */
export type Clauses = Pick<WordingNames, 'coverages' | 'exclusions' | 'warranties' | 'conditions'>;

export interface Scope {
  readonly context: Context;
  readonly meaning: Meaning;
  readonly vocabulary: Vocabulary;
  readonly schedule: ReadonlyMap<string, EntryDeclared>;
  readonly clauses: Clauses;
  /** The wording's; `undefined` where there is none, as in terms. */
  readonly currency: string | undefined;
  /** Where dates are read; `undefined` in terms, and where the zone is unknown. */
  readonly zone: string | undefined;
  /** Fields of the elements of the lists around, innermost first. */
  readonly elements: readonly Fields[];
  /** The record in which a derived fact stands: its siblings, and where they are in the incident. */
  readonly siblings: { readonly fields: Fields; readonly refer: (name: string) => Reference } | undefined;
  /** Where loss items are judged: the fields that all of them may state, and those that only some may. */
  readonly item: { readonly fields: Fields; readonly ofSome: Fields; readonly kinds: string } | undefined;
  /** In `pays`, where `loss` and `amount` have a meaning. */
  readonly inPays: boolean;
  /** What is read is the amount of a limit, so that it may be `no limit`. */
  readonly asLimit?: boolean;
  /** In a coverage that hangs on an entry of the schedule: the entry, which is there wherever the coverage is in force. */
  readonly insured?: string | undefined;
  /** In terms, where an amount or a date has neither currency nor zone. */
  readonly inTerms: boolean;
}

/** All that the check of a statement of a wording hangs on: what can be seen from there, by name or as it is written. */
export function sightOf(wording: tree.Wording, names: WordingNames, scope: Scope): readonly unknown[] {
  const { context, vocabulary, currency, zone } = scope;
  const named = [...names.clauses.values()].map(({ name, node, number, within }) => [node.kind, name, number, within]);
  const insurers = [...names.insurers.keys()];
  return [
    ...[context.whole, vocabulary, currency, zone, JSON.stringify([named, insurers])],
    ...[...names.schedule.values()].map(({ node }) => node),
    ...names.accounts.values(),
    ...wording.statements.filter(({ kind }) => kind === 'Basis'),
  ];
}

/** What a path refers to, and what is declared of it. */
export interface Resolved {
  readonly reference: Reference | undefined;
  readonly type: Type;
  /** It may be `never`, or an entry of the schedule that there is none of. */
  readonly nullable: boolean;
  /** Of an entry of the schedule: what it may be instead of a value. */
  readonly absences: readonly tree.Absence[];
  /** Where it is declared; `undefined` for what belongs to the language, such as `loss`. */
  readonly declaredAt: tree.Name | undefined;
}

const none: Pick<Resolved, 'nullable' | 'absences' | 'declaredAt'> = {
  nullable: false,
  absences: [],
  declaredAt: undefined,
};
const nothing: Resolved = { ...none, reference: undefined, type: unknown };

/** Resolves a path, records what it refers to, and reports what is unknown. */
export function resolve(path: tree.Path, scope: Scope): Resolved {
  const first = path.names[0];
  if (path.names.some((name) => name.text === '')) return nothing;
  const found = path.its ? findInItem(first, scope, true) : find(first, scope);
  if (found === undefined) {
    reportUnknown(path, scope);
    return nothing;
  }
  record(first, found, scope);
  const resolved = follow(found, path, scope);
  if (resolved.reference !== undefined) scope.meaning.references.set(path, resolved.reference);
  return resolved;
}

/** The same, but silent where the name means nothing. */
export function tryResolve(path: tree.Path, scope: Scope): Resolved | undefined {
  return path.its || find(path.names[0], scope) !== undefined ? resolve(path, scope) : undefined;
}

function find(name: tree.Name, scope: Scope): Resolved | undefined {
  for (const [up, fields] of scope.elements.entries()) {
    const field = fields.get(name.text);
    if (field !== undefined) return declared(field, { to: 'element', up, path: [field.name] });
  }
  const sibling = scope.siblings?.fields.get(name.text);
  if (sibling !== undefined && scope.siblings !== undefined)
    return declared(sibling, scope.siblings.refer(sibling.name));
  const ofItem = findInItem(name, scope, false);
  if (ofItem !== undefined) return ofItem;
  if (scope.inPays && (name.text === 'loss' || name.text === 'amount'))
    return { ...none, reference: { to: name.text }, type: money };
  const entry = scope.schedule.get(name.text);
  if (entry !== undefined) {
    const type = entry.type === undefined ? unknown : typeOfEntry(entry.type);
    const reference = { to: 'schedule', name: entry.name } as const;
    const absences = absencesOf(entry);
    const nullable = absences.includes('none') || absences.includes('not insured');
    return { reference, type, nullable, absences, declaredAt: entry.node.name };
  }
  if (name.text === 'as_of' && !scope.inTerms)
    return { ...none, reference: { to: 'fact', path: ['as_of'] }, type: instant };
  const fact = scope.vocabulary.facts.get(name.text);
  return fact === undefined ? undefined : declared(fact, { to: 'fact', path: [fact.name] });
}

/** What is said of it in vain (see check-absences.ts) was reported, and counts for nothing. */
export function absencesOf({ node, type }: EntryDeclared): readonly tree.Absence[] {
  return node.absences.filter((absence) => type === undefined || mayBe[absence].has(type));
}

const mayBe: Readonly<Record<tree.Absence, ReadonlySet<EntryType>>> = {
  none: new Set(['instant']),
  'no limit': new Set(['money']),
  'not insured': new Set(['money', 'percentage', 'duration', 'months', 'number']),
};

function findInItem(name: tree.Name, scope: Scope, asked: boolean): Resolved | undefined {
  if (scope.item === undefined) return undefined;
  const field = scope.item.fields.get(name.text);
  if (field !== undefined) return declared(field, { to: 'item', path: [field.name] });
  const ofSome = scope.item.ofSome.get(name.text);
  if (ofSome === undefined || (!asked && (scope.schedule.has(name.text) || scope.vocabulary.facts.has(name.text))))
    return undefined;
  scope.context.problems.report('field-not-of-kind', name.span, { field: name.text, kind: scope.item.kinds });
  return nothing;
}

function declared(field: FactDeclared, reference: Reference): Resolved {
  return { ...none, reference, type: field.type, nullable: field.nullable, declaredAt: field.node.name };
}

function record(name: tree.Name, { declaredAt }: Resolved, scope: Scope): void {
  if (declaredAt !== undefined) scope.meaning.declarations.set(name, declaredAt);
}

/** Follows the names after the dots into records. */
function follow(found: Resolved, path: tree.Path, scope: Scope): Resolved {
  let at = found;
  for (const [index, name] of path.names.slice(1).entries()) {
    if (at.type.type === 'unknown') return nothing;
    const of = path.names
      .slice(0, index + 1)
      .map((each) => each.text)
      .join('.');
    if (at.type.type === 'list') {
      scope.context.problems.report('not-a-value', path.span, { name: of, found: nameOf(at.type) });
      return nothing;
    }
    if (at.type.type === 'period' && at.reference?.to === 'schedule') {
      const end = endOfPeriod(name, of, at.reference.name, scope);
      if (end === undefined) return nothing;
      at = end;
      continue;
    }
    const fields: Fields = at.type.type === 'record' ? at.type.fields : new Map();
    const field = fields.get(name.text);
    const { reference } = at;
    if (field === undefined || reference === undefined || !('path' in reference)) {
      scope.context.unknownField(name, of, fields.keys());
      return nothing;
    }
    at = declared(field, { ...reference, path: [...reference.path, field.name] });
    record(name, at, scope);
  }
  return at;
}

/** `period.started` is in the period, `period.ended` is the first instant after it. */
function endOfPeriod(name: tree.Name, of: string, entry: string, { context }: Scope): Resolved | undefined {
  const end = periodEnds.find((each) => each === name.text);
  if (end !== undefined) return { ...none, reference: { to: 'period', name: entry, end }, type: instant };
  context.unknownField(name, of, periodEnds);
  return undefined;
}

function reportUnknown(path: tree.Path, scope: Scope): void {
  const [name] = path.names;
  const { context } = scope;
  if (path.its && scope.item === undefined) context.problems.report('its-outside-item', path.span, {});
  else if (path.its) context.unknownField(name, scope.item?.kinds ?? '', scope.item?.fields.keys() ?? []);
  else if (name.text === 'loss' || name.text === 'amount')
    context.problems.report('loss-outside-pays', name.span, { name: name.text });
  else context.unknown('unknown-name', name, visibleNames(scope));
}

function visibleNames(scope: Scope): readonly string[] {
  return [
    ...scope.elements.flatMap((fields) => [...fields.keys()]),
    ...(scope.siblings?.fields.keys() ?? []),
    ...(scope.item?.fields.keys() ?? []),
    ...scope.schedule.keys(),
    ...scope.vocabulary.facts.keys(),
  ];
}
