// Which unknowns are asked, and what is at stake in each: the most that it alone can move the total. It is the sum of
// what it can move in each coverage, and no more than the distance between the ends of the total.
import type { ClauseName } from '../../language/index.ts';
import { type Amount, add, compare, larger, nothing, smaller, subtract } from '../quantum/amount.ts';
import type { Settled } from '../quantum/settle.ts';
import type { Open } from './bounds.ts';
import type { Answer } from './decision.ts';
import { type Diagrams, forksOf, leavesOf, type Node } from './diagram.ts';
import { overlaps } from './domain.ts';
import type { Mattering } from './swallowed.ts';

export interface Stake {
  readonly fact: string;
  readonly atStake: Amount;
  readonly clauses: readonly ClauseName[];
}

/** Most at stake first; equals in the order in which they were met. */
export function stakesOf(
  { decisions, switches }: Pick<Open, 'decisions' | 'switches'>,
  { coverages, total }: Pick<Settled, 'coverages' | 'total'>,
  diagrams: Diagrams<Answer>,
  mattering: Mattering | undefined,
): readonly Stake[] {
  const stakes = new Map<string, { atStake: Amount; readonly clauses: Set<ClauseName> }>();
  // What was found of all coverages together is not added up again.
  const join = mattering === undefined ? add : larger;
  const note = (fact: string, atStake: Amount, clauses: readonly ClauseName[]): void => {
    const before = stakes.get(fact) ?? { atStake: nothing, clauses: new Set() };
    stakes.set(fact, before);
    before.atStake = join(before.atStake, atStake);
    for (const clause of clauses) before.clauses.add(clause);
  };
  for (const { coverage, root } of decisions) {
    for (const [fact, atStake] of stakesIn(root, diagrams, mattering)) note(fact, atStake, [coverage.name]);
  }
  const width = subtract(total.high, total.low);
  for (const { root, over } of switches) {
    for (const { choice } of forksOf(root)) {
      const moved = mattering === undefined ? width : mattering.choices.get(choice.id);
      if (moved !== undefined) for (const fact of choice.facts) note(fact, moved, over);
    }
  }
  // An amount that its own coverage does not hang on may move what another is paid.
  for (const [position, { paid, needs }] of coverages.entries()) {
    const clause = decisions[position]?.coverage.name;
    const fresh = [...needs].filter((fact) => !stakes.has(fact));
    for (const fact of fresh) note(fact, subtract(paid.high, paid.low), clause === undefined ? [] : [clause]);
  }
  return [...stakes]
    .map(([fact, { atStake, clauses }]) => ({ fact, atStake: smaller(atStake, width), clauses: [...clauses] }))
    .sort((a, b) => compare(b.atStake, a.atStake));
}

/** Within one coverage: each fact once, with the most that it can move there. */
function stakesIn(
  root: Node<Answer>,
  diagrams: Diagrams<Answer>,
  mattering: Mattering | undefined,
): ReadonlyMap<string, Amount> {
  const stakes = new Map<string, Amount>();
  const most = (fact: string, atStake: Amount): void => {
    stakes.set(fact, larger(stakes.get(fact) ?? nothing, atStake));
  };
  const difference = differences(diagrams);
  for (const { choice, branches } of forksOf(root)) {
    const together = mattering?.choices.get(choice.id);
    if (mattering !== undefined && together === undefined) continue;
    const alone = branches
      .flatMap((a, position) => branches.slice(position + 1).map((b) => difference(a.to, b.to)))
      .reduce(larger, nothing);
    const moved = together ?? alone;
    for (const fact of choice.facts) most(fact, moved);
  }
  for (const leaf of leavesOf(root)) {
    for (const { payment, untried } of leaf.answers.values()) {
      const width = subtract(payment.paid.high, payment.paid.low);
      for (const fact of payment.needs) if (mattering?.needs.has(fact) !== false) most(fact, width);
      for (const choice of untried) for (const fact of choice.facts) most(fact, width);
    }
  }
  return stakes;
}

/** The largest distance between what two diagrams pay, all else being equal. */
function differences(diagrams: Diagrams<Answer>): (left: Node<Answer>, right: Node<Answer>) => Amount {
  const known = new Map<string, Amount>();
  const difference = (left: Node<Answer>, right: Node<Answer>): Amount => {
    if (left === right) return nothing;
    const key = `${left.id}-${right.id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = step(left, right);
    known.set(key, found);
    return found;
  };
  const step = (left: Node<Answer>, right: Node<Answer>): Amount => {
    if (left.node === 'leaf' && right.node === 'leaf') return between(left, right);
    const leftFirst =
      right.node === 'leaf' ||
      (left.node === 'fork' && diagrams.order.rank(left.choice.id) <= diagrams.order.rank(right.choice.id));
    if (left.node === 'fork' && right.node === 'fork' && left.choice.id === right.choice.id) {
      return left.branches
        .flatMap((a) => right.branches.filter((b) => overlaps(a.part, b.part)).map((b) => difference(a.to, b.to)))
        .reduce(larger, nothing);
    }
    if (left.node === 'fork' && leftFirst)
      return left.branches.map(({ to }) => difference(to, right)).reduce(larger, nothing);
    return right.node === 'fork'
      ? right.branches.map(({ to }) => difference(left, to)).reduce(larger, nothing)
      : nothing;
  };
  return difference;
}

function between(left: Node<Answer> & { node: 'leaf' }, right: Node<Answer> & { node: 'leaf' }): Amount {
  const [a, b] = [[...left.answers.values()][0], [...right.answers.values()][0]].map((answer) => answer?.payment.paid);
  if (a === undefined || b === undefined) return nothing;
  const apart = (x: Amount, y: Amount): Amount => larger(subtract(x, y), subtract(y, x));
  return larger(apart(a.low, b.low), apart(a.high, b.high));
}
