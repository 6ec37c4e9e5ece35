// The decision diagram of one coverage: every way its unknowns may turn out, and what the coverage then pays.
// Where the ways are too many, what is left is taken as one leaf with wider ends: still true, not always attained, and
// the determination then says `exact: false`.
import type { Coverage } from '../../language/index.ts';
import type { Scope, World } from '../conditions/scope.ts';
import type { Choice, Choices } from '../conditions/verdict.ts';
import { amountKey } from '../quantum/amount.ts';
import { type Payment, pay, type Remaining, unsettled } from '../quantum/pays.ts';
import { type Standing, standingOf } from '../standing.ts';
import type { Diagrams, Node } from './diagram.ts';
import { partition } from './domain.ts';

/** A coverage with nothing open but amounts. */
export interface Answer {
  readonly standing: Standing;
  readonly payment: Payment;
  readonly scope: Scope;
  /** What stayed open where there were too many ways to try; empty otherwise. */
  readonly untried: Choices;
}

export interface Decision {
  readonly coverage: Coverage;
  readonly root: Node<Answer>;
  readonly exact: boolean;
}

/** How many ways are tried for one coverage before the rest is taken together. */
const mostTrials = 4_000;

/** Tries every way the unknowns of one coverage may turn out. */
export function decide(coverage: Coverage, remaining: Remaining, scope: Scope, diagrams: Diagrams<Answer>): Decision {
  let trials = 0;
  let exact = true;
  // Cases with one residue come out alike, whatever led there.
  const known = new Map<string, Node<Answer>>();
  const grow = (world: World): Node<Answer> => {
    const here: Scope = { ...scope, world };
    const standing = standingOf(coverage, here);
    const { choices, residue } = unsettled(standing, here);
    const before = known.get(residue);
    if (before !== undefined) return before;
    trials += 1;
    const choice = earliest(choices, diagrams);
    const node = choice === undefined || trials > mostTrials ? settle(standing, choices, here) : ask(choice, world);
    known.set(residue, node);
    return node;
  };
  const settle = (standing: Standing, untried: Choices, here: Scope): Node<Answer> => {
    if (untried.size > 0) exact = false;
    const payment = pay(standing, remaining, here);
    const way = payment.rows
      .map((row) => `${row.applies} ${amountKey(row.in.low)}-${amountKey(row.in.high)}`)
      .join(' ');
    const answer = { standing, payment, scope: here, untried };
    return diagrams.leaf(keyOf(answer), way, answer);
  };
  const ask = (choice: Choice, world: World): Node<Answer> => {
    if (!world.has(choice.id)) diagrams.meet(choice);
    const parts = partition(choice.domain, choice.cuts);
    return diagrams.fork(
      choice,
      parts.map((part) => ({ part, to: grow(new Map([...world, [choice.id, part]])) })),
    );
  };
  return { coverage, root: grow(scope.world), exact };
}

function earliest(choices: Choices, diagrams: Diagrams<Answer>): Choice | undefined {
  const ranked = [...choices.values()].map((choice) => ({ choice, rank: diagrams.rank(choice.id) }));
  return ranked.reduce<(typeof ranked)[number] | undefined>(
    (a, b) => (a === undefined || b.rank < a.rank ? b : a),
    undefined,
  )?.choice;
}

/** Two answers are one where each item comes out alike and the same is paid, also if less is left of an account. */
function keyOf({ standing, payment, untried }: Answer): string {
  const items = standing.items.map((item) => item.included.truth).join(' ');
  const accounts = payment.rows
    .filter((row) => row.line === 'account')
    .map((row) => `${amountKey(row.out.low)}-${amountKey(row.out.high)}`);
  const paid = `${amountKey(payment.paid.low)}-${amountKey(payment.paid.high)}`;
  return [standing.coverage.name, items, ...accounts, paid, ...[...payment.needs].sort(), ...[...untried.keys()]].join(
    ' ',
  );
}
