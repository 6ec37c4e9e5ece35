// A fact may move what a coverage would pay, and yet change nothing, because a shared account is used up either way.
// Where coverages draw on one account that may not suffice, every joint way their unknowns may turn out is tried, and
// the unknowns that never change any answer are found. Where the ways are too many, none is said to be without effect.
import { add, amount, compare, minorOf, nothing } from '../quantum/amount.ts';
import { type Payment, pay, type Remaining } from '../quantum/pays.ts';
import { drawsOf, leftAfter } from './bounds.ts';
import type { Answer, Decision } from './decision.ts';
import { type Diagrams, type Leaf, leavesOf, type Node } from './diagram.ts';
import { type Domain, overlaps } from './domain.ts';

/** How many joint ways are tried. */
const mostWays = 1_024;

/** What still matters once the accounts are shared out; `undefined` where nothing can be said against any unknown. */
export interface Mattering {
  readonly choices: ReadonlySet<string>;
  /** Amounts that some way of paying still hangs on. */
  readonly needs: ReadonlySet<string>;
}

export function stillMattering(
  decisions: readonly Decision[],
  balances: Remaining,
  diagrams: Diagrams<Answer>,
): Mattering | undefined {
  if ([...balances.values()].some(({ high }) => high === null)) return undefined;
  if (![...balances].some(([account, { low }]) => mayNotSuffice(account, low, decisions))) return undefined;
  const roots = decisions.map((decision) => decision.root);
  const ids = [...new Set(roots.flatMap((root) => [...diagrams.unknowns(root)]))];
  const parts = ids.map((id) => diagrams.parts(roots, id));
  if (parts.reduce((ways, each) => ways * each.length, 1) > mostWays) return undefined;
  const needs = new Set<string>();
  const payments: Payments = new Map();
  const answers = product(parts).map((way) =>
    answerOf(decisions, new Map(ids.map((id, position) => [id, way[position] as Domain])), balances, needs, payments),
  );
  const choices = new Set(
    ids.filter((_, position) =>
      moves(
        position,
        parts.map((each) => each.length),
        answers,
      ),
    ),
  );
  return { choices, needs };
}

function mayNotSuffice(account: string, left: bigint, decisions: readonly Decision[]): boolean {
  const drawing = decisions.filter(({ coverage }) =>
    coverage.pays.some((line) => line.line === 'account' && line.account === account),
  );
  const most = drawing.map(({ root }) =>
    leavesOf(root).flatMap((leaf) => [...leaf.answers.values()].map((answer) => answer.payment.paid.high)),
  );
  const sum = most.map((each) => each.reduce((a, b) => (compare(a, b) > 0 ? a : b), nothing)).reduce(add, nothing);
  return drawing.length > 1 && compare(sum, amount(left)) > 0;
}

/** All ways, the last unknown changing fastest. */
function product(parts: readonly (readonly Domain[])[]): readonly (readonly Domain[])[] {
  return parts.reduce<readonly (readonly Domain[])[]>(
    (ways, each) => ways.flatMap((way) => each.map((part) => [...way, part])),
    [[]],
  );
}

type Payments = Map<string, Payment>;

function answerOf(
  decisions: readonly Decision[],
  way: ReadonlyMap<string, Domain>,
  balances: Remaining,
  needs: Set<string>,
  payments: Payments,
): string {
  const left = new Map(balances);
  return decisions
    .map(({ coverage, root }) => {
      const leaf = leafAt(root, way);
      const answer = [...leaf.answers.values()][0];
      if (answer === undefined) throw new Error('broken invariant: a leaf without an answer');
      const key = `${leaf.id} ${[...left.values()].map(({ low, high }) => `${low}-${high}`).join(' ')}`;
      const payment = payments.get(key) ?? pay(answer.way, left, answer.scope);
      payments.set(key, payment);
      const { paid, needs: hangsOn } = payment;
      for (const need of hangsOn) needs.add(need);
      for (const { account, drawn } of drawsOf(coverage.pays, payment)) {
        const before = left.get(account);
        if (before !== undefined) left.set(account, leftAfter(before, drawn));
      }
      return `${answer.way.entering.map(({ item, included }) => `${item.id} ${included}`)} ${minorOf(paid.low)} ${minorOf(paid.high)}`;
    })
    .join('; ');
}

function leafAt(node: Node<Answer>, way: ReadonlyMap<string, Domain>): Leaf<Answer> {
  if (node.node === 'leaf') return node;
  const part = way.get(node.choice.id);
  const branch = node.branches.find((each) => part !== undefined && overlaps(each.part, part));
  if (branch === undefined) throw new Error('broken invariant: no branch for a part of its domain');
  return leafAt(branch.to, way);
}

/** Whether two ways that differ in this unknown alone differ in the answer. */
function moves(position: number, sizes: readonly number[], answers: readonly string[]): boolean {
  const stride = sizes.slice(position + 1).reduce((a, b) => a * b, 1);
  const size = sizes[position] ?? 1;
  return answers.some((answer, index) => Math.floor(index / stride) % size > 0 && answers[index - stride] !== answer);
}
