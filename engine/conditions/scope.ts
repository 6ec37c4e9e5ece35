// Where a condition is judged: the incident, what is assumed of its unknowns, and the item or list element at hand.
// Reading a fact gives its domain: a single value where it is stated, all it may be where it is not.
import type { ClauseName, Coverage, Expression, FactDeclaration, Presumption, Text } from '../../language/index.ts';
import type { ContractIndex } from '../contract-index.ts';
import {
  absent,
  type ClaimFacts,
  type EventFacts,
  type Fact,
  type Incident,
  type ListFact,
  type LossItem,
  type RecordFact,
} from '../incident/facts.ts';
import { remembered } from '../remembered.ts';
import {
  anyName,
  type Domain,
  namesDomain,
  neverOnly,
  neverOrYesOrNo,
  noDomain,
  rangeDomain,
  setDomain,
  yesDomain,
  yesOrNo,
} from '../unknowns/domain.ts';
import { notAfterAsOf } from './as-of.ts';

/** What is assumed of unknowns while their possibilities are tried, by choice id. */
export type World = ReadonlyMap<string, Domain>;
export const actualWorld: World = new Map();

export interface Scope {
  readonly index: ContractIndex;
  readonly incident: Incident;
  readonly world: World;
  readonly item: LossItem | null;
  /** Where the incident lists events, the one that is judged. */
  readonly event?: EventFacts | undefined;
  /** Where it lists claims, the one that is judged; `null`: a loss that belongs to no claim. */
  readonly claim?: ClaimFacts | null | undefined;
  /** The elements of the quantifiers around, innermost first. */
  readonly elements: readonly Element[];
  /** Under `final` alone: what was shown in the end. Amounts are then taken at what is shown of them. */
  readonly shown?: { readonly outcomes: ReadonlyMap<string, boolean> };
  /** Facts that are taken as unstated, whatever the incident says of them: to find out what would change the answer. */
  readonly freed?: ReadonlySet<string>;
  /** The clause whose presumptions hold; `null`: those of the whole wording alone. */
  readonly presuming?: ClauseName | null;
  /** What a fact that is not stated is presumed to be, in the clause that is judged. */
  readonly presumed?: ((found: Found, at: Scope) => Domain | undefined) | undefined;
  /** The presumptions that were used so far. */
  readonly used?: Set<Presumption>;
  /** The exclusion that is judged, and the coverage that it is judged for. */
  readonly excluding?: { readonly coverage: Coverage; readonly exclusion: ClauseName };
  /** Is told of each fact as it is read. */
  readonly noted?: (found: Found) => void;
}

export interface Element {
  /** `findings[0]` */
  readonly id: string;
  readonly record: RecordFact;
  readonly fields: readonly FactDeclaration[];
}

/** A fact as found: its path, what is declared of it, and what is stated. */
export interface Found {
  readonly id: string;
  readonly declaration: FactDeclaration;
  readonly fact: Fact;
  /** The record it stands in, for facts that derive from their siblings. */
  readonly element: Element | null;
}

export type Reference = Extract<Expression, { op: 'fact' | 'item' | 'element' }>;

/** Finds a fact by a resolved reference. */
export function find(reference: Reference, scope: Scope): Found {
  switch (reference.op) {
    case 'fact':
      return findFact(reference.path, scope);
    case 'item': {
      const item = scope.item;
      const record: RecordFact = { fact: 'record', fields: item?.fields ?? new Map() };
      return walk(
        reference.path,
        item === null ? 'loss.' : `losses[${item.id}].`,
        scope.index.anyItemField,
        record,
        null,
      );
    }
    case 'element': {
      const element = scope.elements[reference.up];
      if (element === undefined) throw new Error('broken invariant: an element is read outside its list');
      return walk(reference.path, `${element.id}.`, byName(element.fields), element.record, element);
    }
  }
}

/** A fact of each event or claim is read of the one that is judged; what belongs to no claim has never had one. */
function findFact(path: readonly string[], scope: Scope): Found {
  const { facts } = scope.index;
  const each = facts.get(path[0] ?? '')?.each;
  if (each === 'event' && scope.event !== undefined) return ofOccurrence('events', path, scope.event, facts);
  if (each === 'claim' && scope.claim !== undefined) {
    const { claim } = scope;
    if (claim === null) return { ...walk(path, '', facts, absent, null), fact: { fact: 'never' } };
    return ofOccurrence('claims', path, claim, facts);
  }
  return walk(path, '', facts, scope.incident.facts, null);
}

/** Of several that count as one and are dated at the first, the times are those of the first. */
function ofOccurrence(
  list: 'events' | 'claims',
  path: readonly string[],
  { id, facts, first }: EventFacts,
  declarations: ReadonlyMap<string, FactDeclaration>,
): Found {
  const own = walk(path, `${list}[${id}].`, declarations, facts, null);
  return first !== undefined && own.declaration.type.type === 'instant'
    ? ofOccurrence(list, path, first, declarations)
    : own;
}

/** Judging an item: its own event and claim, and no list around it. */
export function ofItem(item: LossItem, scope: Scope): Scope {
  return { ...scope, item, elements: [], ...item.place };
}

function walk(
  path: readonly string[],
  prefix: string,
  declarations: ReadonlyMap<string, FactDeclaration>,
  record: RecordFact | typeof absent,
  element: Element | null,
): Found {
  const [name = '', ...rest] = path;
  const declaration = declarations.get(name);
  if (declaration === undefined) throw new Error(`broken invariant: no fact \`${prefix}${name}\` is declared`);
  const fact: Fact = record.fact === 'absent' ? absent : (record.fields.get(name) ?? absent);
  if (rest.length === 0) return { id: prefix + name, declaration, fact, element };
  if (declaration.type.type !== 'record') throw new Error(`broken invariant: \`${prefix}${name}\` holds no fields`);
  const inner = byName(declaration.type.fields);
  return walk(rest, `${prefix}${name}.`, inner, fact.fact === 'record' ? fact : absent, element);
}

const byName = remembered(
  (fields: readonly FactDeclaration[]): ReadonlyMap<string, FactDeclaration> =>
    new Map(fields.map((field) => [field.name, field])),
);

/** How a fact that nobody stated, and of which nothing is assumed, derives from others, and where that is evaluated. */
export function derivedFrom(
  found: Found,
  scope: Scope,
): { readonly expression: Expression; readonly scope: Scope } | null {
  const { derived } = found.declaration;
  if (found.fact.fact !== 'absent' || derived === null || scope.world.has(found.id)) return null;
  return {
    expression: derived,
    scope: found.element === null ? scope : { ...scope, elements: [found.element, ...scope.elements] },
  };
}

/** What a found fact may be, narrowed by what the world assumes of it. */
export function domainOf(found: Found, scope: Scope): Domain {
  scope.noted?.(found);
  const assumed = scope.world.get(found.id);
  if (assumed !== undefined) return assumed;
  const presumed = scope.presumed?.(found, scope);
  if (presumed !== undefined) return presumed;
  const free = scope.freed?.has(found.id) === true;
  const domain = free ? freeDomain(found.declaration, scope.index) : statedDomain(found, scope.index);
  return notAfterAsOf(domain, found, scope);
}

function statedDomain({ fact, declaration }: Found, index: ContractIndex): Domain {
  const type = declaration.type;
  switch (fact.fact) {
    case 'never':
      return neverOnly;
    case 'value': {
      if (typeof fact.value === 'boolean') return fact.value ? yesDomain : noDomain;
      return type.type === 'kind' ? setDomain(index.leaves(type.axis, fact.value)) : namesDomain([fact.value]);
    }
    case 'range':
      return rangeDomain(fact.low, fact.high);
    case 'money':
      return fact.currency === index.contract.currency ? rangeDomain(fact.low, fact.high) : rangeDomain(0n, null);
    case 'absent':
      return freeDomain(declaration, index);
    case 'record':
    case 'list':
      throw new Error(`broken invariant: \`${declaration.name}\` is read as a single value`);
  }
}

function freeDomain({ type, nullable }: FactDeclaration, index: ContractIndex): Domain {
  switch (type.type) {
    case 'boolean':
      return nullable ? neverOrYesOrNo : yesOrNo;
    case 'kind':
      return setDomain(index.allLeaves(type.axis), nullable);
    case 'text':
    case 'party':
    case 'country':
      return anyName(nullable);
    case 'instant':
      return rangeDomain(null, null, nullable);
    default:
      return rangeDomain(0n, null, nullable);
  }
}

/** A list as found. */
export interface FoundList {
  readonly id: string;
  readonly title: Text;
  readonly list: ListFact | typeof absent;
  readonly elements: readonly Element[];
}

/** A list with its elements, or absent. */
export function findList(list: Expression, scope: Scope): FoundList {
  if (list.op !== 'fact' && list.op !== 'item' && list.op !== 'element')
    throw new Error('broken invariant: a quantifier ranges over no list');
  const found = find(list, scope);
  return elementsOf(found.id, statedList(found), found.declaration);
}

/** The list as stated; of a claim that there is not, no element. */
export function statedList({ fact }: Found): ListFact | typeof absent {
  if (fact.fact === 'never') return { fact: 'list', elements: [], complete: true };
  return fact.fact === 'list' ? fact : absent;
}

export function elementsOf(id: string, list: ListFact | typeof absent, { type, title }: FactDeclaration): FoundList {
  if (type.type !== 'list') throw new Error(`broken invariant: \`${id}\` is no list`);
  const { fields } = type;
  const elements =
    list.fact === 'list' ? list.elements.map((record, position) => ({ id: `${id}[${position}]`, record, fields })) : [];
  return { id, title, list, elements };
}
