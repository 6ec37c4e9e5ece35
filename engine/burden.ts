// `final`: what nobody has shown is closed by the burden of proof. A thing is shown where it holds in every way the
// unknowns may still turn out. The insured has to show the grant, a carve-back, and the amount; the insurer a breach, an
// exclusion, what a carve-back does not reach, and each line of `pays` that applies only sometimes, for lines take away.
//
// What is settled already stays as it is. What is open is closed from the inside out, test by test: breaches first, then
// carve-backs, exclusions, grants, lines, amounts. One unknown may so be taken against the insured in one clause and
// against the insurer in another: each had to show his own.
import type { CarveBack, ClauseName, Exclusion, Expression, PaysLine } from '../language/index.ts';
import { judge } from './conditions/evaluate.ts';
import { outcomeKey } from './conditions/precedents.ts';
import { presuming } from './conditions/presumptions.ts';
import type { Scope } from './conditions/scope.ts';
import { no, settled, type Verdict, yes } from './conditions/verdict.ts';
import type { Closed } from './determination.ts';
import type { LossItem } from './incident/facts.ts';
import { pay, type Remaining, type Way } from './quantum/pays.ts';
import {
  bites,
  forCoverage,
  type ItemStanding,
  inclusionOf,
  partsOfAttack,
  returns,
  type Standing,
  standsOn,
  type Test,
  triggerOf,
  unstatedItem,
  within,
} from './standing.ts';
import { type Answer, type Decision, included, keyOf } from './unknowns/decision.ts';
import { type Diagrams, forksOf } from './unknowns/diagram.ts';
import { TruthDiagrams, type TruthNode } from './unknowns/truth.ts';

export interface Closing {
  readonly decisions: readonly Decision[];
  readonly standings: readonly Standing[];
  /** Where conditions are judged from now on: the outcomes of clauses are settled, amounts taken at what is shown. */
  readonly scope: Scope;
  /** All that was closed; of what counts for nothing too. */
  readonly closed: readonly Closed[];
}

type Burden = Closed['burden'];

/** Closes what the decisions leave open. */
export function closeByBurden(
  decisions: readonly Decision[],
  standings: readonly Standing[],
  remaining: Remaining,
  scope: Scope,
  diagrams: Diagrams<Answer>,
): Closing {
  const notes = new Notes();
  const open = new TruthDiagrams(scope, diagrams.order);
  const shown: Scope = { ...scope, shown: { outcomes: outcomesShown(scope, open, notes) } };
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
    standings: closings.map(({ standing }) => standing),
    scope: shown,
    closed: notes.all,
  };
}

/**
 * The outcomes of warranties and conditions. The insurer has to show a breach, that it had to do with the loss, and that
 * a condition failed; the insured that a breach had nothing to do with the loss, and that a condition is met without
 * which there is no cover meanwhile.
 */
function outcomesShown(scope: Scope, open: TruthDiagrams, notes: Notes): ReadonlyMap<string, boolean> {
  const outcomes = new Map<string, boolean>();
  const nodeOf = (key: string, condition: Expression): TruthNode =>
    open.of({ key, judge: (at) => judge(condition, at) });
  const statusNode = (clause: ClauseName, status: 'met' | 'failed' | 'pending'): TruthNode =>
    nodeOf(outcomeKey(clause, status), { op: 'status', clause, status });
  for (const { name, causality, breached: test } of scope.index.contract.warranties) {
    const node = nodeOf(outcomeKey(name, 'breached'), { op: 'breached', warranty: name });
    const breached =
      test.shownBy === 'insured'
        ? !notes.shown(open.not(node), open, name, 'insured')
        : notes.shown(node, open, name, 'insurer');
    outcomes.set(outcomeKey(name, 'breached'), breached);
    if (causality === null || !breached) {
      outcomes.set(outcomeKey(name, 'counts'), breached);
      continue;
    }
    const only = causality.counts === 'only-where';
    const holds = notes.shown(nodeOf(causality.id, causality.holds), open, name, only ? 'insurer' : 'insured');
    outcomes.set(outcomeKey(name, 'counts'), holds === only);
  }
  for (const { name, pending, requires } of scope.index.contract.conditions) {
    const failing = statusNode(name, 'failed');
    const failed = requires.some(({ shownBy }) => shownBy === 'insured')
      ? !notes.shown(open.not(failing), open, name, 'insured')
      : notes.shown(failing, open, name, 'insurer');
    const waits = statusNode(name, 'pending');
    const met =
      !failed &&
      (pending === 'not-covered' ? notes.shown(statusNode(name, 'met'), open, name, 'insured') : waits !== open.yes);
    outcomes.set(outcomeKey(name, 'failed'), failed);
    outcomes.set(outcomeKey(name, 'met'), met);
    outcomes.set(outcomeKey(name, 'pending'), !failed && !met);
  }
  return outcomes;
}

function isSettled({ root }: Decision): boolean {
  if (root.node === 'fork') return false;
  return [...root.answers.values()].every(({ payment, untried }) => payment.needs.size === 0 && untried.length === 0);
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

  constructor(decision: Decision, open: TruthDiagrams, truths: TruthDiagrams, notes: Notes, scope: Scope) {
    this.#decision = decision;
    this.#open = open;
    this.#truths = truths;
    this.#notes = notes;
    this.#scope = scope;
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
    const lines = coverage.pays.filter((line) => line.when !== null && entering.length > 0);
    const way: Way = {
      coverage,
      entering: entering.map((item) => ({ item, included: 'yes' })),
      applies: new Map(lines.map((line) => [line.id, this.#applies(line) ? 'yes' : 'no'])),
      besides: new Map(coverage.pays.map((line) => [line.id, this.#besides(line, entering)])),
    };
    this.#notes.note(pay(way, remaining, open).needs, coverage.name, 'insured');
    const answer: Answer = { way, payment: pay(way, remaining, this.#scope), scope: this.#scope, untried: [] };
    const decision = { coverage, root: diagrams.leaf(`${keyOf(answer)} shown`, '', answer), exact: true };
    const trigger = this.#truths.of({
      key: `${coverage.name} responds`,
      judge: (scope) => triggerOf(coverage, scope),
    });
    return { decision, standing: { coverage, trigger: settled(trigger === this.#truths.yes), items } };
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
    if (item === unstatedItem) {
      this.#notes.note(['losses', ...factsIn(whole)], coverage.name, 'insured');
      return { ...now, included: no };
    }
    const { granted, denials } = inclusionOf(coverage, item, this.#scope.index);
    const insured = settled(granted.slice(0, 1).every((test) => truths.of(test) === truths.yes));
    const grants = truths.all(granted.map((test) => this.#given(test, coverage.name, 'insurer', truths.yes)));
    if (!this.#notes.shown(grants, truths, coverage.name, 'insured'))
      return { item, insured, granted: no, excluded: no, exclusions: [], included: no };
    const exclusions = this.#exclusions(item);
    const excluded = exclusions.some(({ bites }) => bites.truth === 'yes');
    const denied = denials.some((test) => this.#notes.shown(truths.of(test), truths, test.clause, 'insurer'));
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

  /** A test whose burden the wording shifts is closed by itself, against the one who has to show that it is not so. */
  #given(test: Test, clause: ClauseName, shifted: Burden, against: TruthNode): TruthNode {
    const node = this.#truths.of(test);
    if (test.shownBy !== shifted || node.node === 'leaf') return node;
    this.#notes.note(factsIn(node), clause, shifted);
    return against;
  }

  /** What is left of an exclusion once its carve-backs are closed. */
  #attack(name: ClauseName, item: LossItem): TruthNode {
    const exclusion = this.#scope.index.exclusions.get(name);
    if (exclusion === undefined) throw new Error(`broken invariant: no exclusion \`${name}\``);
    const at = (scope: Scope): Scope =>
      within(exclusion, forCoverage(this.#decision.coverage, { ...scope, item, elements: [] }));
    const bare = { ...exclusion, unless: [], writesBack: [] };
    const whole = this.#truths.of({
      key: `${name} of ${item.id} under ${this.#decision.coverage.name}, without its carve-backs`,
      judge: (scope) => bites(bare, at(scope)),
    });
    const parts = partsOfAttack(exclusion).map((part): TruthNode => {
      const test = { ...part, key: `${part.key} of ${item.id}`, judge: (scope: Scope) => part.judge(at(scope)) };
      return this.#given(test, name, 'insured', this.#truths.yes);
    });
    const shifted = partsOfAttack(exclusion).some(({ shownBy }) => shownBy === 'insured');
    const attack = shifted ? this.#truths.all(parts) : whole;
    // Where the insurer does not show the exclusion, nobody asks for the carve-back.
    const notes = attack === this.#truths.yes ? this.#notes : new Notes();
    const returned = this.#truths.any(
      exclusion.writesBack.map((back) =>
        this.#truths.of({
          key: `${back.id} of ${item.id}`,
          judge: (scope) => returns(back, within(exclusion, { ...scope, item, elements: [] })),
        }),
      ),
    );
    const saved =
      this.#saved(exclusion.unless, exclusion, item, 'insured', notes) ||
      notes.shown(returned, this.#truths, name, 'insured');
    if (!saved) return attack;
    this.#notes.note(factsIn(attack), name, 'insurer');
    return this.#truths.no;
  }

  /** Whether one of the carve-backs is shown; what takes a carve-back away again, the other party has to show. */
  #saved(carveBacks: readonly CarveBack[], of: Exclusion, item: LossItem, burden: Burden, notes: Notes): boolean {
    const truths = this.#truths;
    const holds = (carveBack: CarveBack): TruthNode =>
      truths.of({
        key: `${carveBack.id} of ${item.id}`,
        judge: (scope) =>
          judge(carveBack.holds, within(of, forCoverage(this.#decision.coverage, { ...scope, item, elements: [] }))),
      });
    /** Where the wording shifts the burden, what is open is taken against the other party. */
    const shifted = (carveBack: CarveBack): TruthNode => {
      const node = holds(carveBack);
      if (node.node === 'leaf' || carveBack.shownBy === undefined || carveBack.shownBy === burden) return node;
      notes.note(factsIn(node), of.name, carveBack.shownBy);
      return truths.yes;
    };
    const asWritten = (carveBack: CarveBack): TruthNode =>
      truths.all([holds(carveBack), truths.not(truths.any(carveBack.unless.map(asWritten)))]);
    const whole = truths.any(carveBacks.map(asWritten));
    if (whole.node === 'leaf') return whole === truths.yes;
    const other = burden === 'insured' ? 'insurer' : 'insured';
    const standing = carveBacks.map((carveBack) =>
      this.#saved(carveBack.unless, of, item, other, notes) ? truths.no : shifted(carveBack),
    );
    return notes.shown(truths.any(standing), truths, of.name, burden);
  }

  #applies(line: PaysLine): boolean {
    const test = {
      key: `${line.id} applies`,
      judge: (scope: Scope): Verdict =>
        judge(line.when ?? { op: 'boolean', value: true }, presuming(this.#decision.coverage.name, scope)),
    };
    return this.#notes.shown(this.#truths.of(test), this.#truths, this.#decision.coverage.name, 'insurer');
  }

  /** The items that are not shown to be of the kinds that a line is on. */
  #besides(line: PaysLine, entering: readonly LossItem[]): ReadonlySet<LossItem> {
    if (line.on === null) return new Set();
    const { coverage } = this.#decision;
    const isOn = (item: LossItem): boolean => {
      const test = {
        key: `${line.id} on ${item.id}`,
        judge: (scope: Scope): Verdict => standsOn(line, item, coverage, scope),
      };
      return this.#notes.shown(this.#truths.of(test), this.#truths, this.#decision.coverage.name, 'insurer');
    };
    return new Set(entering.filter((item) => !isOn(item)));
  }
}
