// The decision diagram of one coverage: every way its unknowns may turn out, and what the coverage then pays.
// Where the ways are too many, what is left is taken as one leaf with wider ends: still true, not always attained, and
// the determination then says `exact: false`.
import type { Coverage } from '../../language/index.ts';
import type { Scope, World } from '../conditions/scope.ts';
import { type Choice, type Choices, noChoices } from '../conditions/verdict.ts';
import type { Amount } from '../quantum/amount.ts';
import { openChoices, type Payment, pay, type Remaining } from '../quantum/pays.ts';
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
  const grow = (world: World): Node<Answer> => {
    trials += 1;
    const here: Scope = { ...scope, world };
    const standing = standingOf(coverage, here);
    const choices = openChoices(standing, here);
    const choice = earliest(choices, diagrams);
    if (choice === undefined || trials > mostTrials) {
      if (choice !== undefined) exact = false;
      const payment = pay(standing, remaining, here);
      const answer = { standing, payment, scope: here, untried: choice === undefined ? noChoices : choices };
      return diagrams.leaf(
        keyOf(answer),
        payment.rows.map((row) => `${row.applies} ${text(row.in.low)}-${text(row.in.high)}`).join(' '),
        answer,
      );
    }
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
  let first: Choice | undefined;
  for (const choice of choices.values()) {
    if (first === undefined || diagrams.rank(choice.id) < diagrams.rank(first.id)) first = choice;
  }
  return first;
}

/** Two answers are one where each item comes out alike and the same is paid, also if less is left of an account. */
function keyOf({ standing, payment, untried }: Answer): string {
  const items = standing.items.map((item) => item.included.truth).join(' ');
  const accounts = payment.rows
    .filter((row) => row.line === 'account')
    .map((row) => `${text(row.out.low)}-${text(row.out.high)}`);
  const paid = `${text(payment.paid.low)}-${text(payment.paid.high)}`;
  return [standing.coverage.name, items, ...accounts, paid, ...[...payment.needs].sort(), ...[...untried.keys()]].join(
    ' ',
  );
}

function text({ unbounded, value }: Amount): string {
  return `${unbounded.numerator}/${unbounded.denominator}w+${value.numerator}/${value.denominator}`;
}
