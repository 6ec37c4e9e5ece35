// The first half of the adjuster's work, for one coverage: does it respond to the event, which loss items does it
// grant, and what takes them away again. Order: basis, cause and conditions; kind of loss; exclusions and their
// carve-backs; warranties that deny. Granted and excluded stay two results.
import type { CarveBack, ClauseName, Coverage, Exclusion, KindName } from '../language/index.ts';
import { judge, nameTest } from './conditions/evaluate.ts';
import type { Scope } from './conditions/scope.ts';
import { all, any, no, not, type Verdict, yes } from './conditions/verdict.ts';
import { absent, type LossItem } from './incident/facts.ts';
import { namesDomain } from './unknowns/domain.ts';

export interface Standing {
  readonly coverage: Coverage;
  /** It responds to the event, whatever was lost. */
  readonly trigger: Verdict;
  /** A breached warranty takes the cover away. */
  readonly denied: Verdict;
  readonly items: readonly ItemStanding[];
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

/** Stands for the loss items that nobody has stated, where the list is absent or incomplete. */
export const unstatedItem: LossItem = { id: '?', kind: null, amount: absent, fields: new Map(), causes: null };

export function standingOf(coverage: Coverage, scope: Scope): Standing {
  const { losses } = scope.incident;
  const stated = losses.fact === 'list' ? losses.items : [];
  const mayBeMore = losses.fact === 'absent' || !losses.complete;
  const trigger = triggerOf(coverage, scope);
  const denied = any(
    coverage.warranties
      .map((name) => scope.index.warranties.get(name))
      .filter((warranty) => warranty?.effect === 'denies')
      .map((warranty) => judge({ op: 'breached', warranty: warranty?.name ?? '' }, scope)),
  );
  const items = stated.map((item) => itemStanding(coverage, item, denied, scope));
  if (mayBeMore) items.push(unstatedStanding(coverage, trigger, denied, scope));
  return { coverage, trigger, denied, items };
}

/** In force, within its basis, its cause and its conditions, as far as the event goes. */
export function triggerOf(coverage: Coverage, scope: Scope): Verdict {
  return all(
    [...scope.index.contract.basis, ...coverage.grant].map((statement) =>
      judge(statement.holds, { ...scope, item: null, elements: [] }),
    ),
  );
}

function itemStanding(coverage: Coverage, item: LossItem, denied: Verdict, scope: Scope): ItemStanding {
  const inner: Scope = { ...scope, item, elements: [] };
  const insured = kindTest(item, coverage.insures, scope);
  if (insured.truth === 'no') return { item, insured, granted: no, excluded: no, exclusions: [], included: no };
  // The item's own chain of causes counts where it has one.
  const responds = all(
    [...scope.index.contract.basis, ...coverage.grant].map((statement) => judge(statement.holds, inner)),
  );
  const granted = all([insured, responds]);
  const exclusions = exclusionsOf(coverage, inner);
  const excluded = any(exclusions.map(({ bites }) => bites));
  return { item, insured, granted, excluded, exclusions, included: all([granted, not(excluded), not(denied)]) };
}

/** Items nobody stated: what is unknown of them alone is not asked one by one, it is asked as `losses`. */
function unstatedStanding(coverage: Coverage, trigger: Verdict, denied: Verdict, scope: Scope): ItemStanding {
  const exclusions = exclusionsOf(coverage, { ...scope, item: unstatedItem, elements: [] }).map(
    ({ clause, bites }) => ({ clause, bites: withoutItem(bites) }),
  );
  const excluded = any(exclusions.map(({ bites }) => bites));
  return {
    item: unstatedItem,
    insured: yes,
    granted: trigger,
    excluded,
    exclusions,
    included: all([trigger, not(excluded), not(denied)]),
  };
}

function withoutItem(verdict: Verdict): Verdict {
  if (verdict.truth !== 'open') return verdict;
  const choices = new Map(
    [...verdict.choices].filter(
      ([id]) => !id.startsWith(`losses[${unstatedItem.id}]`) && !id.endsWith(`at ${unstatedItem.id}/`),
    ),
  );
  return choices.size === 0 ? no : { ...verdict, choices };
}

/** The item is of one of these kinds; an inner kind leaves the kinds below it open. */
export function kindTest(item: LossItem, kinds: readonly KindName[], scope: Scope): Verdict {
  const id = `losses[${item.id}].kind`;
  const stated = item.kind === null ? scope.index.allLeaves('loss') : scope.index.leaves('loss', item.kind);
  const domain = scope.world.get(id) ?? namesDomain(stated);
  const wanted = new Set(kinds.flatMap((kind) => [...scope.index.leaves('loss', kind)]));
  const value = { domain, moves: { id, sign: 1n as const, offset: 0n, domain }, facts: [id] };
  return nameTest(value, { all: false, set: wanted }, { op: 'text', value: id }, scope);
}

function exclusionsOf(coverage: Coverage, scope: Scope): ItemStanding['exclusions'] {
  return coverage.exclusions.map((name) => {
    const exclusion = scope.index.exclusions.get(name);
    if (exclusion === undefined) throw new Error(`broken invariant: no exclusion \`${name}\``);
    return { clause: name, bites: bites(exclusion, scope) };
  });
}

/** The exclusion is on, names the item, and no carve-back saves it. */
export function bites(exclusion: Exclusion, scope: Scope): Verdict {
  const { item } = scope;
  if (item === null) throw new Error('broken invariant: an exclusion is judged item by item');
  const names =
    exclusion.excludes === 'every' || item === unstatedItem ? yes : kindTest(item, exclusion.excludes, scope);
  const reached = [
    names,
    ...(exclusion.when === null ? [] : [judge(exclusion.when.holds, scope)]),
    ...(exclusion.where === null ? [] : [judge(exclusion.where.holds, scope)]),
  ];
  // An exclusion of some kinds does not take everything from losses that nobody has named.
  if (item === unstatedItem && exclusion.excludes !== 'every') return no;
  return all([...reached, ...exclusion.unless.map((carveBack) => not(saves(carveBack, scope)))]);
}

/** A carve-back holds unless one of its own carve-backs does. */
export function saves(carveBack: CarveBack, scope: Scope): Verdict {
  return all([judge(carveBack.holds, scope), ...carveBack.unless.map((inner) => not(saves(inner, scope)))]);
}
