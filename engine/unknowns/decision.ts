// The decision diagram of one coverage: every way its unknowns may turn out, and what the coverage then pays.
// Where the ways are too many, what is left is taken as one leaf with wider ends: still true, not always attained, and
// the determination then says `exact: false`.
import type { Coverage, PaysLine } from '../../language/index.ts';
import { judge } from '../conditions/evaluate.ts';
import { presuming } from '../conditions/presumptions.ts';
import type { Scope, World } from '../conditions/scope.ts';
import type { Choice } from '../conditions/verdict.ts';
import type { LossItem } from '../incident/facts.ts';
import { amountKey, nothing } from '../quantum/amount.ts';
import { figureOf } from '../quantum/figure.ts';
import { worthOf } from '../quantum/losses.ts';
import { type Payment, pay, type Remaining, type Way } from '../quantum/pays.ts';
import { windowShare } from '../quantum/window.ts';
import { inclusionOf, itemsOf, standsOn, unstatedItem } from '../standing.ts';
import type { Diagrams, Fork, Node } from './diagram.ts';
import { domainKey, partition } from './domain.ts';
import { joinChoices, type TruthDiagrams, type TruthNode } from './truth.ts';

/** A coverage with nothing open but amounts. */
export interface Answer {
  readonly way: Way;
  readonly payment: Payment;
  readonly scope: Scope;
  /** What stayed open where there were too many ways to try; empty otherwise. */
  readonly untried: readonly Choice[];
}

export interface Decision {
  readonly coverage: Coverage;
  readonly root: Node<Answer>;
  readonly exact: boolean;
}

/** How many ways are tried for one coverage before the rest is taken together. */
const mostTrials = 4_000;

/** What is to be settled: whether each item enters, whether each line applies, and to which items. */
interface Case {
  readonly items: readonly TruthNode[];
  readonly lines: readonly TruthNode[];
  readonly members: readonly TruthNode[];
}

/** Tries every way the unknowns of one coverage may turn out. */
export function decide(
  coverage: Coverage,
  remaining: Remaining,
  scope: Scope,
  truths: TruthDiagrams,
  diagrams: Diagrams<Answer>,
): Decision {
  const items = itemsOf(scope.incident);
  const lines = coverage.pays.filter((line) => line.when !== null);
  const members = coverage.pays.flatMap((line) =>
    line.on === null ? [] : items.filter((item) => item !== unstatedItem).map((item) => ({ line, item })),
  );
  const narrowing = factsOfAmounts(coverage, items, scope);
  let trials = 0;
  let exact = true;
  const known = new Map<string, Node<Answer>>();

  const grow = (now: Case, world: World): Node<Answer> => {
    const nothingEnters = now.items.every((node) => node === truths.no);
    const nodes = nothingEnters ? now.items : [...now.items, ...now.lines, ...now.members];
    // What is assumed of the facts behind the amounts counts too: it narrows what they may come to.
    const assumed = narrowing.map((id) => world.get(id)).map((part) => (part === undefined ? '' : domainKey(part)));
    const key = [...nodes.map((node) => node.id), ...assumed].join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    trials += 1;
    const choice = earliest(nodes, diagrams);
    const node = choice === undefined || trials > mostTrials ? settle(now, nodes, world) : ask(choice, now, world);
    known.set(key, node);
    return node;
  };

  const ask = (choice: Choice, now: Case, world: World): Node<Answer> => {
    const parts = partition(diagrams.order.base(choice.id), choice.cuts);
    const within = (nodes: readonly TruthNode[], part: (typeof parts)[number]): readonly TruthNode[] =>
      nodes.map((node) => truths.restrict(node, choice.id, part));
    return diagrams.fork(
      choice,
      parts.map((part) => {
        const next = {
          items: within(now.items, part),
          lines: within(now.lines, part),
          members: within(now.members, part),
        };
        return { part, to: grow(next, new Map([...world, [choice.id, part]])) };
      }),
    );
  };

  const settle = (now: Case, nodes: readonly TruthNode[], world: World): Node<Answer> => {
    const open = nodes.filter((node): node is Fork<boolean> => node.node === 'fork');
    if (open.length > 0) exact = false;
    const truth = (node: TruthNode): 'yes' | 'no' | 'open' =>
      node === truths.yes ? 'yes' : node === truths.no ? 'no' : 'open';
    const way: Way = {
      coverage,
      entering: items.flatMap((item, position) => {
        const included = truth(now.items[position] ?? truths.no);
        return included === 'no' ? [] : [{ item, included }];
      }),
      applies: new Map(lines.map((line, position) => [line.id, truth(now.lines[position] ?? truths.no)])),
      besides: besidesOf(members.filter((_, position) => now.members[position] === truths.no)),
    };
    const here: Scope = { ...scope, world };
    const payment = pay(way, remaining, here);
    const steps = payment.rows.map((row) => `${row.applies} ${amountKey(row.in.low)}-${amountKey(row.in.high)}`);
    const answer: Answer = { way, payment, scope: here, untried: open.map((node) => node.choice) };
    return diagrams.leaf(keyOf(answer), steps.join(' '), answer);
  };

  const start: Case = {
    items: items.map((item) => included(coverage, item, scope, truths)),
    lines: lines.map((line) =>
      truths.of({
        key: `${line.id} applies`,
        judge: (each) => judge(line.when ?? { op: 'boolean', value: true }, presuming(coverage.name, each)),
      }),
    ),
    members: members.map(({ line, item }) =>
      truths.of({ key: `${line.id} on ${item.id}`, judge: (each) => standsOn(line, item, coverage, each) }),
    ),
  };
  return { coverage, root: grow(start, scope.world), exact };
}

/** Granted, not excluded, not denied. */
export function included(coverage: Coverage, item: LossItem, scope: Scope, truths: TruthDiagrams): TruthNode {
  const { granted, exclusions, denials } = inclusionOf(coverage, item, scope.index);
  const grants = truths.all(granted.map((test) => truths.of(test)));
  if (grants === truths.no) return truths.no;
  return truths.all([grants, ...[...exclusions, ...denials].map((test) => truths.not(truths.of(test)))]);
}

const noMoney = { loss: nothing, running: nothing };

/** The unknown facts that amounts move with: rates' days, the ends of an interruption. */
function factsOfAmounts(coverage: Coverage, items: readonly LossItem[], scope: Scope): readonly string[] {
  const worths = items.flatMap((item) => [...worthOf(item, scope).needs]);
  const windows = coverage.pays.flatMap((line) => (line.line === 'window' ? windowShare(line, scope).needs : []));
  const figures = coverage.pays.flatMap((line) =>
    line.line === 'deductible' || line.line === 'limit' ? figureOf(line.amount, scope, noMoney).facts : [],
  );
  return [...new Set([...worths, ...windows, ...figures])];
}

function besidesOf(pairs: readonly { readonly line: PaysLine; readonly item: LossItem }[]): Way['besides'] {
  const besides = new Map<string, Set<LossItem>>();
  for (const { line, item } of pairs) besides.set(line.id, (besides.get(line.id) ?? new Set()).add(item));
  return besides;
}

/** The unknown to ask next, with all the cuts that any of the diagrams makes at its top. */
function earliest(nodes: readonly TruthNode[], { order }: Diagrams<Answer>): Choice | undefined {
  let first: Choice | undefined;
  for (const node of nodes) {
    if (node.node === 'leaf') continue;
    const { choice } = node;
    if (first === undefined || order.rank(choice.id) < order.rank(first.id)) first = choice;
    else if (choice.id === first.id) first = joinChoices(first, choice);
  }
  return first;
}

/** Two answers are one where each item comes out alike and the same is paid, also if less is left of an account. */
export function keyOf({ way, payment, untried }: Answer): string {
  const items = way.entering.map(({ item, included }) => `${item.id} ${included}`);
  const accounts = payment.rows
    .filter((row) => row.line === 'account')
    .map((row) => `${amountKey(row.out.low)}-${amountKey(row.out.high)}`);
  const paid = `${amountKey(payment.paid.low)}-${amountKey(payment.paid.high)}`;
  return [
    way.coverage.name,
    ...items,
    ...accounts,
    paid,
    ...[...payment.needs].sort(),
    ...untried.map(({ id }) => id),
  ].join(' ');
}
