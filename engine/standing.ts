// The first half of the adjuster's work, for one coverage: does it respond to the event, which loss items does it
// grant, and what takes them away again. Order: basis, cause and conditions; kind of loss; exclusions and their
// carve-backs; warranties and conditions that deny. Granted and excluded stay two results.
import type {
  CarveBack,
  ClauseName,
  Coverage,
  Exclusion,
  Expression,
  KindName,
  ShownBy,
  Statement,
  WriteBack,
} from '../language/index.ts';
import { judge } from './conditions/evaluate.ts';
import { presuming } from './conditions/presumptions.ts';
import { type Found, ofItem, type Scope } from './conditions/scope.ts';
import { nameTest, readsItem, unknownTest } from './conditions/tests.ts';
import { all, any, no, not, type Verdict, yes } from './conditions/verdict.ts';
import type { ContractIndex } from './contract-index.ts';
import { type Denial, denialsOf } from './denials.ts';
import type { EventFacts, LossItem, Place } from './incident/facts.ts';
import type { KindList } from './quantum/line-parts.ts';
import {
  belongs,
  claimsAt,
  isTheEvent,
  isUnstated,
  itemName,
  itemsFor,
  membersOf,
  paidEventsOf,
  placeName,
} from './structure/places.ts';
import { setDomain } from './unknowns/domain.ts';

export interface Standing {
  readonly coverage: Coverage;
  /** It responds to the event, whatever was lost. */
  readonly trigger: Verdict;
  readonly items: readonly ItemStanding[];
  /** The event it is judged on; and of those that count as one, with their claims, the one that decided `trigger`. */
  readonly event: EventFacts | undefined;
  readonly place: Place;
}

export interface ItemStanding {
  readonly item: LossItem;
  /** Its kind is one that the coverage insures. */
  readonly insured: Verdict;
  /** Insured, and the coverage responds to it. */
  readonly granted: Verdict;
  readonly excluded: Verdict;
  readonly exclusions: readonly { readonly clause: ClauseName; readonly bites: Verdict }[];
  /** Granted, not excluded, not denied: it enters the money. */
  readonly included: Verdict;
}

/** One of the tests that an item must pass; tests of one key are one test, whichever item or coverage asks. */
export interface Test {
  readonly key: string;
  readonly judge: (scope: Scope) => Verdict;
  /** Who has to show it, where the wording says otherwise than the law. */
  readonly shownBy?: ShownBy | undefined;
}

function isNoItem(item: LossItem): boolean {
  return isUnstated(item) || isTheEvent(item);
}

/** What decides whether an item enters the money of a coverage: it does if all of these hold. */
export interface Inclusion {
  readonly granted: readonly Test[];
  readonly exclusions: readonly (Test & { readonly clause: ClauseName })[];
  readonly denials: readonly Denial[];
}

export function inclusionOf(coverage: Coverage, item: LossItem, index: ContractIndex): Inclusion {
  const items = inclusions.get(index) ?? new WeakMap<LossItem, Map<Coverage, Inclusion>>();
  inclusions.set(index, items);
  const made = items.get(item) ?? new Map<Coverage, Inclusion>();
  items.set(item, made);
  const known = made.get(coverage) ?? makeInclusion(coverage, item, index);
  made.set(coverage, known);
  return known;
}

const inclusions = new WeakMap<ContractIndex, WeakMap<LossItem, Map<Coverage, Inclusion>>>();

function makeInclusion(coverage: Coverage, item: LossItem, index: ContractIndex): Inclusion {
  const at = (scope: Scope): Scope => ofItem(item, scope);
  const there = item.place === undefined ? '' : ` in ${placeName(item.place)}`;
  const own = (reads: boolean): string => (reads ? ` of ${item.id}` : '') + there;
  const insured: Test = {
    key: `${coverage.name} insures ${item.id}`,
    judge: (scope) => (isNoItem(item) ? yes : kindTest(item, coverage.insures, scope)),
  };
  const lies: Test = { key: `${itemName(item)} belongs`, judge: (scope) => belongs(item, scope) };
  // The item's own chain of causes counts where it has one.
  const statements = conditionsOf(coverage, index).map(
    ({ statement: { id, holds, shownBy }, of }): Test => ({
      key: id + own(readsItem(holds, item)),
      judge: (scope) => judge(holds, presuming(of, at(scope))),
      shownBy,
    }),
  );
  const exclusions = coverage.exclusions.map((clause) => {
    const exclusion = index.exclusions.get(clause);
    if (exclusion === undefined) throw new Error(`broken invariant: no exclusion \`${clause}\``);
    const hangs = hangsOnOthers(exclusion, coverage, index);
    const reads = isNoItem(item) || exclusion.excludes !== 'every' || hangs || readsItem(exclusion, item);
    const others = hangs ? ` under ${coverage.name}` : '';
    const givesBack = exclusion.writesBack.length > 0;
    return {
      clause,
      key: clause + own(reads || givesBack) + others,
      judge: (scope: Scope) => bites(exclusion, forCoverage(coverage, at(scope))),
    };
  });
  const denials = denialsOf(coverage, index).map((denial) => ({
    ...denial,
    key: denial.key + there,
    judge: (scope: Scope) => denial.judge(at(scope)),
  }));
  return { granted: [insured, ...(item.place === undefined ? [] : [lies]), ...statements], exclusions, denials };
}

/** Where a coverage stands on what is known now; `judged`: a test as it was found of what is known, where it was before. */
export function standingOf(
  coverage: Coverage,
  scope: Scope,
  judged: (test: Test) => Verdict = (test) => test.judge(scope),
): Standing {
  const triggers = placesOf(scope).map((place) => ({ place, verdict: respondsTo(coverage, { ...scope, ...place }) }));
  const trigger = any(triggers.map(({ verdict }) => verdict));
  const deciding = triggers.find(({ verdict }) => verdict.truth === trigger.truth)?.place;
  return {
    coverage,
    trigger,
    items: itemsFor(coverage, scope.incident, scope.event).map((item) => itemStanding(coverage, item, scope, judged)),
    event: scope.event,
    place: deciding ?? { event: scope.event, claim: undefined },
  };
}

/** In force, within its basis, its cause and its conditions, as far as the event goes, or any claim that arose from it. */
export function triggerOf(coverage: Coverage, scope: Scope): Verdict {
  return any(placesOf(scope).map((place) => respondsTo(coverage, { ...scope, ...place })));
}

/** Each claim of each of the events that count as the one that is judged. */
function placesOf({ incident, event }: Scope): readonly Place[] {
  return membersOf(incident, event).flatMap((member) =>
    claimsAt(incident, member).map((claim) => ({ event: member, claim })),
  );
}

function respondsTo(coverage: Coverage, scope: Scope): Verdict {
  const event: Scope = { ...scope, item: null, elements: [] };
  return all(
    conditionsOf(coverage, scope.index).map(({ statement, of }) => judge(statement.holds, presuming(of, event))),
  );
}

function itemStanding(
  coverage: Coverage,
  item: LossItem,
  { index }: Scope,
  judged: (test: Test) => Verdict,
): ItemStanding {
  const inclusion = inclusionOf(coverage, item, index);
  const tests = inclusion.granted.map(judged);
  const [insured = yes] = tests;
  if (insured.truth === 'no') return { item, insured, granted: no, excluded: no, exclusions: [], included: no };
  const granted = all(tests);
  const exclusions = inclusion.exclusions.map((test) => ({ clause: test.clause, bites: judged(test) }));
  const excluded = any(exclusions.map(({ bites }) => bites));
  const denied = any(inclusion.denials.map(judged));
  return { item, insured, granted, excluded, exclusions, included: all([granted, not(excluded), not(denied)]) };
}

/** The item is of one of these kinds; an inner kind leaves the kinds below it open. */
export function kindTest(item: LossItem, kinds: readonly KindName[], scope: Scope): Verdict {
  const id = `losses[${item.id}].kind`;
  const stated = item.kind === null ? scope.index.allLeaves('loss') : scope.index.leaves('loss', item.kind);
  if (item.kind !== null) scope.noted?.(kindFact(id, item.kind));
  const known = scope.freed?.has(id) === true ? scope.index.allLeaves('loss') : stated;
  const domain = scope.world.get(id) ?? setDomain(known);
  const value = { domain, moves: { id, sign: 1n as const, offset: 0n, domain }, facts: [id] };
  return nameTest(value, { all: false, set: scope.index.lossLeaves(kinds) }, { op: 'text', value: id }, scope);
}

/** The kind of an item, as a fact among the others. */
function kindFact(id: string, kind: KindName): Found {
  const type = { type: 'kind', axis: 'loss' } as const;
  return {
    id,
    declaration: { name: 'kind', title: {}, type, ask: {}, nullable: false, derived: null, judgedBy: null },
    fact: { fact: 'value', value: kind, judged: null },
    element: null,
  };
}

/** The conditions of a coverage, the wording's basis first, each with the clause whose presumptions hold for it. */
function conditionsOf(
  coverage: Coverage,
  { contract }: ContractIndex,
): readonly { readonly statement: Statement; readonly of: ClauseName | null }[] {
  return [
    ...contract.basis.map((statement) => ({ statement, of: null })),
    ...coverage.grant.map((statement) => ({ statement, of: coverage.name })),
  ];
}

/** The exclusion is judged for this coverage: which others bind beside it depends on that. */
export function forCoverage(coverage: Coverage, scope: Scope): Scope {
  return { ...scope, excluding: { coverage, exclusion: scope.excluding?.exclusion ?? '' } };
}

/** Whether it looks at the other exclusions that bind the coverage. */
function hangsOnOthers(exclusion: Exclusion, coverage: Coverage, index: ContractIndex): boolean {
  return (
    asksForOthers(exclusion) ||
    coverage.exclusions.some((name) => name !== exclusion.name && despiteOthers(index.exclusions.get(name)).length > 0)
  );
}

/** Asked of every item and way of an incident: read off the exclusion once. */
const askingForOthers = new WeakMap<Exclusion, boolean>();

function asksForOthers(exclusion: Exclusion): boolean {
  const known = askingForOthers.get(exclusion);
  if (known !== undefined) return known;
  const asks = JSON.stringify(exclusion).includes('"op":"excluded"');
  askingForOthers.set(exclusion, asks);
  return asks;
}

/** The exclusion is on, names the item, and neither a carve-back saves it nor is it granted again. */
export function bites(exclusion: Exclusion, at: Scope): Verdict {
  const scope = within(exclusion, at);
  const { item } = scope;
  if (item === null) throw new Error('broken invariant: an exclusion is judged item by item');
  // An exclusion of some kinds does not take everything from losses that nobody has named.
  if (isNoItem(item) && exclusion.excludes !== 'every') return no;
  const verdict = all([
    attacks(exclusion, scope),
    ...exclusion.unless.map((carveBack) => not(saves(carveBack, scope))),
    ...exclusion.writesBack.map((back) => not(returns(back, scope))),
    ...grantedElsewhere(exclusion, scope).map(not),
  ]);
  return isNoItem(item) ? withoutItem(verdict, item) : verdict;
}

/** Where the presumptions of the exclusion hold. */
export function within(exclusion: Exclusion, scope: Scope): Scope {
  const { excluding } = scope;
  const named = excluding === undefined ? {} : { excluding: { ...excluding, exclusion: exclusion.name } };
  return presuming(exclusion.name, { ...scope, ...named });
}

/** The exclusion is on and names the item, whatever gives it back. */
export function attacks(exclusion: Exclusion, scope: Scope): Verdict {
  return all(partsOfAttack(exclusion).map(({ judge: part }) => part(scope)));
}

export function partsOfAttack(exclusion: Exclusion): readonly (Test & { readonly part: string })[] {
  const { excludes, when, where, shownBy } = exclusion;
  const parts: (Test & { readonly part: string })[] = [];
  const add = (part: string, test: (scope: Scope) => Verdict, by: ShownBy | undefined): void => {
    parts.push({ part, key: `${exclusion.name} ${part}`, judge: test, shownBy: by });
  };
  if (excludes !== 'every') add('kinds', (scope) => kindTest(itemOf(scope), excludes, scope), shownBy);
  if (when !== null) add('when', (scope) => judge(when.holds, scope), when.shownBy);
  if (where !== null) add('where', (scope) => judge(where.holds, scope), shownBy);
  return parts;
}

function itemOf({ item }: Scope): LossItem {
  if (item === null) throw new Error('broken invariant: an exclusion is judged item by item');
  return item;
}

/** What the exclusion took is granted again. */
export function returns({ losses, where }: WriteBack, scope: Scope): Verdict {
  const item = itemOf(scope);
  if (isNoItem(item) && losses !== 'every') return no;
  return all([
    losses === 'every' ? yes : kindTest(item, losses, scope),
    ...(where === null ? [] : [judge(where, scope)]),
  ]);
}

function despiteOthers(exclusion: Exclusion | undefined): readonly WriteBack[] {
  return (exclusion?.writesBack ?? []).filter(({ others }) => others === 'despite');
}

/** Another exclusion took the item and grants it again, whatever the rest of them say. */
function grantedElsewhere(exclusion: Exclusion, scope: Scope): readonly Verdict[] {
  const names = scope.excluding?.coverage.exclusions ?? [];
  return names.flatMap((name) => {
    const other = scope.index.exclusions.get(name);
    if (other === undefined || other.name === exclusion.name) return [];
    const there = within(other, scope);
    return despiteOthers(other).map((back) => all([attacks(other, there), returns(back, there)]));
  });
}

/** Judges `excluded by war` and `excluded otherwise`, of the item at hand. */
export function excludedBy({ by }: Extract<Expression, { op: 'excluded' }>, scope: Scope): Verdict {
  const { excluding, index } = scope;
  if (excluding === undefined) throw new Error('broken invariant: what is excluded is asked of no item');
  const names = by === null ? excluding.coverage.exclusions.filter((name) => name !== excluding.exclusion) : [by];
  return any(
    names.flatMap((name) => {
      const exclusion = index.exclusions.get(name);
      return exclusion === undefined ? [] : [bites(exclusion, { ...scope, elements: [] })];
    }),
  );
}

/** Judges `paid under c`: some loss of the incident is covered there, whatever is then paid of it. */
export function paidUnder(condition: Extract<Expression, { op: 'paid-under' }>, scope: Scope): Verdict {
  const coverage = scope.index.coverages.get(condition.coverage);
  if (coverage === undefined) throw new Error(`broken invariant: no coverage \`${condition.coverage}\``);
  return any(
    itemsUnder(coverage, scope).map((item) => {
      const { granted, exclusions, denials } = inclusionOf(coverage, item, scope.index);
      const found = all([
        ...granted.map((test) => test.judge(scope)),
        ...[...exclusions, ...denials].map((test) => not(test.judge(scope))),
      ]);
      return isUnstated(item) ? all([found, unknownTest(condition, ['losses'], scope)]) : found;
    }),
  );
}

/** The items of the event that is judged; of all events where none is. */
function itemsUnder(coverage: Coverage, { incident, event }: Scope): readonly LossItem[] {
  const events = event === undefined ? paidEventsOf(incident) : [event];
  return events.flatMap((each) => itemsFor(coverage, incident, each));
}

/** The item is one of those that a line names. */
export function standsOn(
  { kinds, writtenBackBy }: KindList,
  item: LossItem,
  coverage: Coverage,
  scope: Scope,
): Verdict {
  const ofKind = kindTest(item, kinds, scope);
  const exclusion = writtenBackBy === null ? undefined : scope.index.exclusions.get(writtenBackBy);
  if (exclusion === undefined) return ofKind;
  const there = within(exclusion, forCoverage(coverage, ofItem(item, scope)));
  return all([ofKind, attacks(exclusion, there), any(exclusion.writesBack.map((back) => returns(back, there)))]);
}

/** The kind of an item is one wherever it may lie; what an exclusion grants again of it may not be. */
export function standsOnKey({ key, writtenBackBy }: KindList, item: LossItem): string {
  return `${key} on ${writtenBackBy === null ? item.id : itemName(item)}`;
}

/** What is unknown only of losses that nobody has stated is not asked piece by piece: it is asked as `losses`. */
function withoutItem(verdict: Verdict, item: LossItem): Verdict {
  if (verdict.truth !== 'open') return verdict;
  const choices = new Map(
    [...verdict.choices].filter(
      ([id]) =>
        !id.startsWith(`losses[${item.id}]`) && !(isUnstated(item) && / at (event .* )?(claim .* )?\?\/$/s.test(id)),
    ),
  );
  return choices.size === 0 ? no : { ...verdict, choices };
}

/** A carve-back holds unless one of its own carve-backs does. */
export function saves(carveBack: CarveBack, scope: Scope): Verdict {
  return all([judge(carveBack.holds, scope), ...carveBack.unless.map((inner) => not(saves(inner, scope)))]);
}
