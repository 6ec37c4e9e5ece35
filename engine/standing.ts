// The first half of the adjuster's work, for one coverage: does it respond to the event, which loss items does it
// grant, and what takes them away again. Order: basis, cause and conditions; kind of loss; exclusions and their
// carve-backs; warranties that deny. Granted and excluded stay two results.
import type { CarveBack, ClauseName, Coverage, Exclusion, KindName } from '../language/index.ts';
import { judge } from './conditions/evaluate.ts';
import { type Found, ofItem, type Scope } from './conditions/scope.ts';
import { nameTest, readsItem } from './conditions/tests.ts';
import { all, any, no, not, type Verdict, yes } from './conditions/verdict.ts';
import type { ContractIndex } from './contract-index.ts';
import type { EventFacts, LossItem, Place } from './incident/facts.ts';
import {
  belongs,
  claimsAt,
  isTheEvent,
  isUnstated,
  itemName,
  itemsFor,
  membersOf,
  placeName,
} from './structure/places.ts';
import { namesDomain } from './unknowns/domain.ts';

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
}

function isNoItem(item: LossItem): boolean {
  return isUnstated(item) || isTheEvent(item);
}

/** What decides whether an item enters the money of a coverage: it does if all of these hold. */
export interface Inclusion {
  readonly granted: readonly Test[];
  readonly exclusions: readonly (Test & { readonly clause: ClauseName })[];
  readonly denials: readonly Test[];
}

export function inclusionOf(coverage: Coverage, item: LossItem, index: ContractIndex): Inclusion {
  const at = (scope: Scope): Scope => ofItem(item, scope);
  const there = item.place === undefined ? '' : ` in ${placeName(item.place)}`;
  const own = (reads: boolean): string => (reads ? ` of ${item.id}` : '') + there;
  const insured: Test = {
    key: `${coverage.name} insures ${item.id}`,
    judge: (scope) => (isNoItem(item) ? yes : kindTest(item, coverage.insures, scope)),
  };
  const lies: Test = { key: `${itemName(item)} belongs`, judge: (scope) => belongs(item, scope) };
  // The item's own chain of causes counts where it has one.
  const statements = [...index.contract.basis, ...coverage.grant].map(
    ({ id, holds }): Test => ({
      key: id + own(readsItem(holds, item)),
      judge: (scope) => judge(holds, at(scope)),
    }),
  );
  const exclusions = coverage.exclusions.map((clause) => {
    const exclusion = index.exclusions.get(clause);
    if (exclusion === undefined) throw new Error(`broken invariant: no exclusion \`${clause}\``);
    const reads = isNoItem(item) || exclusion.excludes !== 'every' || readsItem(exclusion, item);
    return { clause, key: clause + own(reads), judge: (scope: Scope) => bites(exclusion, at(scope)) };
  });
  const denials = coverage.warranties
    .filter((name) => index.warranties.get(name)?.effect === 'denies')
    .map(
      (name): Test => ({ key: name + there, judge: (scope) => judge({ op: 'breached', warranty: name }, at(scope)) }),
    );
  return { granted: [insured, ...(item.place === undefined ? [] : [lies]), ...statements], exclusions, denials };
}

/** Where a coverage stands on what is known now. */
export function standingOf(coverage: Coverage, scope: Scope): Standing {
  const triggers = placesOf(scope).map((place) => ({ place, verdict: respondsTo(coverage, { ...scope, ...place }) }));
  const trigger = any(triggers.map(({ verdict }) => verdict));
  const deciding = triggers.find(({ verdict }) => verdict.truth === trigger.truth)?.place;
  return {
    coverage,
    trigger,
    items: itemsFor(coverage, scope.incident, scope.event).map((item) => itemStanding(coverage, item, scope)),
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
  return all(
    [...scope.index.contract.basis, ...coverage.grant].map((statement) =>
      judge(statement.holds, { ...scope, item: null, elements: [] }),
    ),
  );
}

function itemStanding(coverage: Coverage, item: LossItem, scope: Scope): ItemStanding {
  const inclusion = inclusionOf(coverage, item, scope.index);
  const tests = inclusion.granted.map((test) => test.judge(scope));
  const [insured = yes] = tests;
  if (insured.truth === 'no') return { item, insured, granted: no, excluded: no, exclusions: [], included: no };
  const granted = all(tests);
  const exclusions = inclusion.exclusions.map(({ clause, judge }) => ({ clause, bites: judge(scope) }));
  const excluded = any(exclusions.map(({ bites }) => bites));
  const denied = any(inclusion.denials.map((test) => test.judge(scope)));
  return { item, insured, granted, excluded, exclusions, included: all([granted, not(excluded), not(denied)]) };
}

/** The item is of one of these kinds; an inner kind leaves the kinds below it open. */
export function kindTest(item: LossItem, kinds: readonly KindName[], scope: Scope): Verdict {
  const id = `losses[${item.id}].kind`;
  const stated = item.kind === null ? scope.index.allLeaves('loss') : scope.index.leaves('loss', item.kind);
  if (item.kind !== null) scope.noted?.(kindFact(id, item.kind));
  const known = scope.freed?.has(id) === true ? scope.index.allLeaves('loss') : stated;
  const domain = scope.world.get(id) ?? namesDomain(known);
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

/** The exclusion is on, names the item, and no carve-back saves it. */
export function bites(exclusion: Exclusion, scope: Scope): Verdict {
  const { item } = scope;
  if (item === null) throw new Error('broken invariant: an exclusion is judged item by item');
  // An exclusion of some kinds does not take everything from losses that nobody has named.
  if (isNoItem(item) && exclusion.excludes !== 'every') return no;
  const verdict = all([
    exclusion.excludes === 'every' ? yes : kindTest(item, exclusion.excludes, scope),
    ...(exclusion.when === null ? [] : [judge(exclusion.when.holds, scope)]),
    ...(exclusion.where === null ? [] : [judge(exclusion.where.holds, scope)]),
    ...exclusion.unless.map((carveBack) => not(saves(carveBack, scope))),
  ]);
  return isNoItem(item) ? withoutItem(verdict, item) : verdict;
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
