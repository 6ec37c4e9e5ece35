// `final`: what nobody has shown is closed by the burden of proof. A thing is shown where it holds in every way the
// unknowns may still turn out. The insured has to show the grant, a carve-back, and the amount; the insurer a breach, an
// exclusion, what a carve-back does not reach, and each line of `pays` that applies only sometimes, for lines take away.
//
// What is settled already stays as it is. What is open is closed from the inside out, test by test: breaches first, then
// carve-backs, exclusions, grants, lines, amounts. One unknown may so be taken against the insured in one clause and
// against the insurer in another: each had to show his own.
import type { CarveBack, ClauseName, KindName, PaysLine } from '../language/index.ts';
import { breachName, judge } from './conditions/evaluate.ts';
import { ofItem, type Scope } from './conditions/scope.ts';
import { no, settled, type Verdict, yes } from './conditions/verdict.ts';
import type { Closed } from './determination.ts';
import type { LossItem } from './incident/facts.ts';
import { isPoint } from './quantum/draws.ts';
import { kindListsOf, linesWithin } from './quantum/line-parts.ts';
import { type Payment, pay, type Remaining, type Way } from './quantum/pays.ts';
import { bites, type ItemStanding, inclusionOf, kindTest, type Standing, triggerOf } from './standing.ts';
import { allPlaces, isTheEvent, isUnstated, itemName, placeName } from './structure/places.ts';
import { type Answer, type Decision, included, keyOf } from './unknowns/decision.ts';
import { type Diagrams, forksOf } from './unknowns/diagram.ts';
import { rootOf, type Switch, truthOf } from './unknowns/joint.ts';
import { TruthDiagrams, type TruthNode } from './unknowns/truth.ts';

export interface Closing {
  readonly decisions: readonly Decision[];
  readonly switches: readonly Switch[];
  readonly standings: readonly Standing[];
  /** Where conditions are judged from now on: breaches are settled, amounts taken at what is shown. */
  readonly scope: Scope;
  /** All that was closed; of what counts for nothing too. */
  readonly closed: readonly Closed[];
}

type Burden = Closed['burden'];

/** Closes what the decisions leave open. */
export function closeByBurden(
  { decisions, switches, standings }: Pick<Closing, 'decisions' | 'switches' | 'standings'>,
  remaining: Remaining,
  scope: Scope,
  diagrams: Diagrams<Answer>,
): Closing {
  const notes = new Notes();
  const open = new TruthDiagrams(scope, diagrams.order);
  const breached = new Map(
    allPlaces(scope.incident).flatMap((place) =>
      scope.index.contract.warranties.map(({ name }): [string, boolean] => {
        const key = breachName(name, place);
        const test = {
          key,
          judge: (at: Scope): Verdict => judge({ op: 'breached', warranty: name }, { ...at, ...place }),
        };
        return [key, notes.shown(open.of(test), open, name, 'insurer')];
      }),
    ),
  );
  const shown: Scope = { ...scope, shown: { breached } };
  const truths = new TruthDiagrams(shown, diagrams.order);
  const closings = decisions.map((decision, position) => {
    const standing = standings[position];
    if (standing === undefined) throw new Error('broken invariant: a decision without its standing');
    return isSettled(decision)
      ? { decision, standing }
      : new CoverageClosing(decision, open, truths, notes, shown).close(standing, remaining, scope, diagrams);
  });
  return {
    decisions: closings.map(({ decision }) => decision),
    switches: switches.map((each) => closeSwitch(each, truths, notes, shown, diagrams)),
    standings: closings.map(({ standing }) => standing),
    scope: shown,
    closed: notes.all,
  };
}

/** Lines take away, so that the insurer has to show that one applies. */
function closeSwitch(
  each: Switch,
  truths: TruthDiagrams,
  notes: Notes,
  scope: Scope,
  diagrams: Diagrams<Answer>,
): Switch {
  const [clause = each.line.id] = each.over;
  const applies = notes.shown(truthOf(each.line, each.event, truths), truths, clause, 'insurer');
  return { ...each, root: rootOf(applies ? truths.yes : truths.no, each.line, truths, scope, diagrams) };
}

function isSettled({ root }: Decision): boolean {
  if (root.node === 'fork') return false;
  return [...root.answers.values()].every(({ payment, untried }) => isKnown(payment) && untried.length === 0);
}

/** What it pays, and all that may count where coverages share money. */
function isKnown({ needs, draws, once }: Payment): boolean {
  return needs.size === 0 && isPoint(once) && draws.every(({ asked }) => isPoint(asked));
}

/** What was closed, each once, in the order in which it was. */
class Notes {
  readonly #closed = new Map<string, Closed>();

  get all(): readonly Closed[] {
    return [...this.#closed.values()];
  }

  note(facts: Iterable<string>, clause: ClauseName, burden: Burden): void {
    for (const fact of facts) this.#closed.set(`${fact} ${clause} ${burden}`, { fact, clause, burden });
  }

  /** Whether it holds in every way; where it holds in some only, it is taken against the one who had to show it. */
  shown(node: TruthNode, truths: TruthDiagrams, clause: ClauseName, burden: Burden): boolean {
    if (node.node === 'fork') this.note(factsIn(node), clause, burden);
    return node === truths.yes;
  }
}

function factsIn(node: TruthNode): readonly string[] {
  return forksOf(node).flatMap(({ choice }) => choice.facts);
}

class CoverageClosing {
  readonly #decision: Decision;
  /** As it was before anything was closed. */
  readonly #open: TruthDiagrams;
  readonly #truths: TruthDiagrams;
  readonly #notes: Notes;
  readonly #scope: Scope;
  /** The event it decides. */
  readonly #at: Pick<Scope, 'event'>;

  constructor(decision: Decision, open: TruthDiagrams, truths: TruthDiagrams, notes: Notes, scope: Scope) {
    this.#decision = decision;
    this.#open = open;
    this.#truths = truths;
    this.#notes = notes;
    this.#scope = { ...scope, event: decision.event };
    this.#at = { event: decision.event };
  }

  /** `open`: the scope before anything was closed, which tells what is not known of an amount. */
  close(
    now: Standing,
    remaining: Remaining,
    open: Scope,
    diagrams: Diagrams<Answer>,
  ): { readonly decision: Decision; readonly standing: Standing } {
    const { coverage } = this.#decision;
    const items = now.items.map((item) => this.#item(item));
    const entering = items.filter((each) => each.included.truth === 'yes').map(({ item }) => item);
    const all = linesWithin(coverage.pays);
    const lines = all.filter((line) => line.when !== null && entering.length > 0);
    const way: Way = {
      coverage,
      entering: entering.map((item) => ({ item, included: 'yes' })),
      applies: new Map(lines.map((line) => [line.id, this.#applies(line) ? 'yes' : 'no'])),
      besides: new Map(all.flatMap(kindListsOf).map(({ key, kinds }) => [key, this.#besides(key, kinds, entering)])),
    };
    const before = pay(way, remaining, { ...open, ...this.#at });
    const asked = before.draws.flatMap((draw) => [...draw.needs]);
    this.#notes.note([...before.needs, ...asked], coverage.name, 'insured');
    const answer: Answer = { way, payment: pay(way, remaining, this.#scope), scope: this.#scope, untried: [] };
    const root = diagrams.leaf(`${keyOf(answer, new Set())} shown`, '', answer);
    const decision = { ...this.#decision, root, exact: true };
    const trigger = this.#truths.of({
      key: `${coverage.name} responds ${placeName(this.#at)}`,
      judge: (scope) => triggerOf(coverage, { ...scope, ...this.#at }),
    });
    return { decision, standing: { ...now, trigger: settled(trigger === this.#truths.yes), items } };
  }

  /** What is settled of an item stays; else its grant, its exclusions and the breaches are closed one after the other. */
  #item(now: ItemStanding): ItemStanding {
    const { item } = now;
    const { coverage } = this.#decision;
    const truths = this.#truths;
    const before = included(coverage, item, this.#scope, this.#open);
    if (before.node === 'leaf') return { ...now, included: settled(before === this.#open.yes) };
    const whole = included(coverage, item, this.#scope, truths);
    if (whole.node === 'leaf') return { ...now, included: settled(whole === truths.yes) };
    if (isUnstated(item)) {
      this.#notes.note(['losses', ...factsIn(whole)], coverage.name, 'insured');
      return { ...now, included: no };
    }
    const { granted, denials } = inclusionOf(coverage, item, this.#scope.index);
    const insured = settled(granted.slice(0, 1).every((test) => truths.of(test) === truths.yes));
    const grants = truths.all(granted.map((test) => truths.of(test)));
    if (!this.#notes.shown(grants, truths, coverage.name, 'insured'))
      return { item, insured, granted: no, excluded: no, exclusions: [], included: no };
    const exclusions = this.#exclusions(item);
    const excluded = exclusions.some(({ bites }) => bites.truth === 'yes');
    const denied = denials.some((test) => truths.of(test) === truths.yes);
    return {
      item,
      insured,
      granted: yes,
      excluded: settled(excluded),
      exclusions,
      included: settled(!excluded && !denied),
    };
  }

  /** Which exclusions are shown to bite, alone or, where one or the other must, together. */
  #exclusions(item: LossItem): ItemStanding['exclusions'] {
    const truths = this.#truths;
    const tests = inclusionOf(this.#decision.coverage, item, this.#scope.index).exclusions;
    const asWritten = tests.map((test) => ({ clause: test.clause, node: truths.of(test) }));
    if (truths.any(asWritten.map(({ node }) => node)) === truths.no)
      return asWritten.map(({ clause }) => ({ clause, bites: no }));
    const closed = asWritten.map(({ clause, node }) => ({
      clause,
      node: node.node === 'leaf' ? node : this.#attack(clause, item),
    }));
    const together = truths.any(closed.map(({ node }) => node)) === truths.yes;
    const alone = closed.some(({ node }) => node === truths.yes);
    return closed.map(({ clause, node }) => {
      if (!together) return { clause, bites: settled(this.#notes.shown(node, truths, clause, 'insurer')) };
      return { clause, bites: settled(node === truths.yes || (!alone && node !== truths.no)) };
    });
  }

  /** What is left of an exclusion once its carve-backs are closed. */
  #attack(name: ClauseName, item: LossItem): TruthNode {
    const exclusion = this.#scope.index.exclusions.get(name);
    if (exclusion === undefined) throw new Error(`broken invariant: no exclusion \`${name}\``);
    const attack = this.#truths.of({
      key: `${name} of ${itemName(item)}, without its carve-backs`,
      judge: (scope) => bites({ ...exclusion, unless: [] }, ofItem(item, scope)),
    });
    // Where the insurer does not show the exclusion, nobody asks for the carve-back.
    const notes = attack === this.#truths.yes ? this.#notes : new Notes();
    if (!this.#saved(exclusion.unless, name, item, 'insured', notes)) return attack;
    this.#notes.note(factsIn(attack), name, 'insurer');
    return this.#truths.no;
  }

  /** Whether one of the carve-backs is shown; what takes a carve-back away again, the other party has to show. */
  #saved(carveBacks: readonly CarveBack[], clause: ClauseName, item: LossItem, burden: Burden, notes: Notes): boolean {
    const truths = this.#truths;
    const holds = (carveBack: CarveBack): TruthNode =>
      truths.of({
        key: `${carveBack.id} of ${itemName(item)}`,
        judge: (scope) => judge(carveBack.holds, ofItem(item, scope)),
      });
    const asWritten = (carveBack: CarveBack): TruthNode =>
      truths.all([holds(carveBack), truths.not(truths.any(carveBack.unless.map(asWritten)))]);
    const whole = truths.any(carveBacks.map(asWritten));
    if (whole.node === 'leaf') return whole === truths.yes;
    const other = burden === 'insured' ? 'insurer' : 'insured';
    const standing = carveBacks.map((carveBack) =>
      this.#saved(carveBack.unless, clause, item, other, notes) ? truths.no : holds(carveBack),
    );
    return notes.shown(truths.any(standing), truths, clause, burden);
  }

  #applies(line: PaysLine): boolean {
    const test = {
      key: `${line.id} applies ${placeName(this.#at)}`,
      judge: (scope: Scope): Verdict => judge(line.when ?? { op: 'boolean', value: true }, { ...scope, ...this.#at }),
    };
    return this.#notes.shown(this.#truths.of(test), this.#truths, this.#decision.coverage.name, 'insurer');
  }

  /** The items that are not shown to be of the kinds that a line names. */
  #besides(key: string, kinds: readonly KindName[], entering: readonly LossItem[]): ReadonlySet<LossItem> {
    const isOf = (item: LossItem): boolean => {
      const test = { key: `${key} on ${item.id}`, judge: (scope: Scope): Verdict => kindTest(item, kinds, scope) };
      return this.#notes.shown(this.#truths.of(test), this.#truths, this.#decision.coverage.name, 'insurer');
    };
    return new Set(entering.filter((item) => !isTheEvent(item) && !isOf(item)));
  }
}
