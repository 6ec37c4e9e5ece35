// What is said of each coverage and of each loss item, over all the ways the unknowns may turn out: settled where every
// way ends alike, and then by which clause.
import { moneyToText } from '../language/index.ts';
import { ofItem, type Scope } from './conditions/scope.ts';
import { denialOf } from './denials.ts';
import type { ItemDetermination, Outcome, Truth } from './determination.ts';
import type { Incident, LossItem } from './incident/facts.ts';
import { minorOf } from './quantum/amount.ts';
import { worthOf } from './quantum/losses.ts';
import type { Ends } from './quantum/pays.ts';
import type { ItemStanding, Standing } from './standing.ts';
import { isUnstated } from './structure/places.ts';
import { type Answer, type Decision, included } from './unknowns/decision.ts';
import { leavesOf } from './unknowns/diagram.ts';
import type { TruthDiagrams } from './unknowns/truth.ts';

/** Settled where every way ends alike. Covered with nothing to pay (all within the deductible) is still covered. */
export function coverageOutcome(decision: Decision, paid: Ends): Outcome {
  const answers = answersOf(decision);
  const some = answers.map(({ way }) =>
    way.entering.reduce<Truth>((found, { included }) => (found === 'yes' ? found : included), 'no'),
  );
  if (some.every((each) => each === 'no')) return 'not-covered';
  const exact = minorOf(paid.low) !== null && minorOf(paid.low) === minorOf(paid.high);
  return exact && some.every((each) => each === 'yes') ? 'payable' : 'open';
}

/** What the incident lists; losses that nobody has stated are not among them. */
export function statedItems({ losses }: Incident): readonly LossItem[] {
  return losses.fact === 'list' ? losses.items : [];
}

/** An item falls under one coverage at most; under which, and with what end, over all ways the unknowns may turn out. */
export function itemDetermination(
  item: LossItem,
  decisions: readonly Decision[],
  standings: readonly Standing[],
  scope: Scope,
  truths: TruthDiagrams,
): ItemDetermination {
  const candidates = decisions.flatMap((decision, position) => {
    const placed =
      standings[position]?.items.filter((each) => each.item.id === item.id && !isUnstated(each.item)) ?? [];
    return placed.filter((now) => now.insured.truth !== 'no').map((now) => ({ decision, now }));
  });
  const stated = {
    id: item.id,
    kind: item.kind ?? 'loss',
    title: item.kind === null ? {} : (scope.index.kind('loss', item.kind)?.title ?? {}),
    amount: statedAmount(item),
  };
  const [first] = candidates;
  if (first === undefined) return { ...stated, ...notInsured };
  const { coverage } = first.decision;
  const ways = candidates.flatMap(({ decision }) => answersOf(decision));
  const ends = endsOf(candidates, ways, truths);
  const granted = truthOfAny(candidates.map(({ now }) => now.granted.truth));
  const excluded =
    candidates.length === 1 ? first.now.excluded.truth : truthOfAny(candidates.map(({ now }) => now.excluded.truth));
  const results = { coverage: coverage.name, granted, excluded };
  const here = { by: coverage.name, clause: coverage.number, ...results };
  // Of several places the one where most of it held tells why it is not covered.
  const nearest = candidates.find(({ now }) => now.granted.truth !== 'no') ?? first;
  if (ends.size === 1 && ends.has('no')) {
    return {
      ...stated,
      outcome: 'not-covered',
      ...results,
      ...groundOf(nearest.now, nearest.decision.coverage.name, ofItem(nearest.now.item, scope)),
    };
  }
  const worth = new Set(candidates.flatMap(({ now }) => [...worthOf(now.item, scope).needs]));
  const settled =
    ends.size === 1 &&
    ends.has('yes') &&
    !ways.some(({ payment }) => [...worth].some((fact) => payment.needs.has(fact)));
  return settled
    ? { ...stated, outcome: 'payable', ground: 'granted', ...here }
    : { ...stated, outcome: 'open', ground: 'undecided', ...here };
}

/** How it may end: `yes`, `no`, `open`. An item that may lie in several places is covered where any of them covers it. */
function endsOf(
  candidates: readonly { readonly decision: Decision; readonly now: ItemStanding }[],
  ways: readonly Answer[],
  truths: TruthDiagrams,
): ReadonlySet<Truth> {
  const places = candidates.map(({ now }) => now.item);
  if (places.length === 1) {
    const [only] = places;
    return new Set(ways.map(({ way }) => way.entering.find((each) => each.item === only)?.included ?? 'no'));
  }
  if (ways.some(({ scope }) => scope.shown !== undefined))
    return new Set([truthOfAny(candidates.map(({ now }) => now.included.truth))]);
  const [scope] = ways.map((answer) => answer.scope);
  const nodes = candidates.map(({ decision, now }) =>
    scope === undefined ? truths.no : included(decision.coverage, now.item, scope, truths),
  );
  const whole = truths.any(nodes);
  return whole === truths.yes ? new Set(['yes']) : whole === truths.no ? new Set(['no']) : new Set(['yes', 'no']);
}

function truthOfAny(truths: readonly Truth[]): Truth {
  return truths.includes('yes') ? 'yes' : truths.includes('open') ? 'open' : 'no';
}

/** What becomes of a loss that no coverage insures. */
export const notInsured = {
  outcome: 'not-covered',
  ground: 'not-insured',
  by: null,
  clause: null,
  coverage: null,
  granted: 'no',
  excluded: 'no',
} as const;

/** Every way the coverage may turn out. */
export function answersOf(decision: Decision): readonly Answer[] {
  return leavesOf(decision.root).flatMap((leaf) => [...leaf.answers.values()]);
}

function groundOf(
  standing: ItemStanding,
  coverage: string,
  scope: Scope,
): Pick<ItemDetermination, 'ground' | 'by' | 'clause'> {
  const { exclusions, warranties, conditions, coverages } = scope.index;
  const number = (name: string): string | null =>
    [exclusions, warranties, conditions, coverages].flatMap((clauses) => clauses.get(name)?.number ?? [])[0] ?? null;
  const biting = standing.exclusions.find(({ bites }) => bites.truth === 'yes');
  if (biting !== undefined && standing.granted.truth !== 'no')
    return { ground: 'excluded', by: biting.clause, clause: number(biting.clause) };
  const bound = scope.index.coverages.get(coverage);
  const denying = bound === undefined ? undefined : denialOf(bound, scope);
  if (standing.granted.truth !== 'no' && denying !== undefined)
    return { ground: denying.ground, by: denying.clause, clause: number(denying.clause) };
  return { ground: 'not-triggered', by: coverage, clause: number(coverage) };
}

/** As the incident states it. */
export function statedAmount({ amount }: LossItem): ItemDetermination['amount'] {
  if (amount.fact === 'absent' || amount.currency === null) return null;
  const { currency } = amount;
  const text = (minor: bigint | null): ReturnType<typeof moneyToText> | null =>
    minor === null ? null : moneyToText({ currency, minor });
  return amount.low === amount.high ? text(amount.low) : { atLeast: text(amount.low), atMost: text(amount.high) };
}
