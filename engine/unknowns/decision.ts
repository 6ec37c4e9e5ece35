// The decision diagram of one coverage: every way its unknowns may turn out, and what the coverage then pays.
// Where the ways are too many, what is left is taken as one leaf with wider ends: still true, not always attained, and
// the determination then says `exact: false`.
import type { Coverage, PaysLine } from '../../language/index.ts';
import { judge } from '../conditions/evaluate.ts';
import type { Scope, World } from '../conditions/scope.ts';
import type { Choice } from '../conditions/verdict.ts';
import type { EventFacts, LossItem } from '../incident/facts.ts';
import { amountKey, nothing } from '../quantum/amount.ts';
import { drawsKey } from '../quantum/draws.ts';
import { figureOf } from '../quantum/figure.ts';
import { amountsOf, kindListsOf, linesWithin, sharesOf } from '../quantum/line-parts.ts';
import { worthOf } from '../quantum/losses.ts';
import { type Payment, pay, type Remaining, type Way } from '../quantum/pays.ts';
import { shareOf } from '../quantum/share.ts';
import { windowShare } from '../quantum/window.ts';
import { inclusionOf, kindTest } from '../standing.ts';
import { isTheEvent, isUnstated, itemsFor, placeName } from '../structure/places.ts';
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
  /** The event that it decides, of an incident that lists events. */
  readonly event: EventFacts | undefined;
  /** Losses that were stated lie there, or may. */
  readonly stated: boolean;
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

/** Tries every way the unknowns of one coverage may turn out; `shared`: the accounts that other coverages draw on too. */
export function decide(
  coverage: Coverage,
  shared: ReadonlySet<string>,
  remaining: Remaining,
  scope: Scope,
  truths: TruthDiagrams,
  diagrams: Diagrams<Answer>,
): Decision {
  const items = itemsFor(coverage, scope.incident, scope.event);
  const stated = items.filter((item) => !isUnstated(item) && !isTheEvent(item));
  const all = linesWithin(coverage.pays);
  const lines = all.filter((line) => line.when !== null);
  const members = all.flatMap(kindListsOf).flatMap(({ key, kinds }) => stated.map((item) => ({ key, kinds, item })));
  const here: Pick<Scope, 'event'> = { event: scope.event };
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
    const settled: Scope = { ...scope, world };
    const payment = pay(way, remaining, settled);
    if (payment.loose) exact = false;
    const steps = payment.rows.map((row) => `${row.applies} ${amountKey(row.in.low)}-${amountKey(row.in.high)}`);
    const answer: Answer = { way, payment, scope: settled, untried: open.map((node) => node.choice) };
    return diagrams.leaf(keyOf(answer, shared), steps.join(' '), answer);
  };

  const start: Case = {
    items: items.map((item) => included(coverage, item, scope, truths)),
    lines: lines.map((line) =>
      truths.of({
        key: `${line.id} applies ${placeName(here)}`,
        judge: (each) => judge(line.when ?? { op: 'boolean', value: true }, { ...each, ...here }),
      }),
    ),
    members: members.map(({ key, kinds, item }) =>
      truths.of({ key: `${key} on ${item.id}`, judge: (each) => kindTest(item, kinds, each) }),
    ),
  };
  return {
    coverage,
    event: scope.event,
    stated: items.some((item) => !isUnstated(item)),
    root: grow(start, scope.world),
    exact,
  };
}

/** Granted, not excluded, not denied. */
export function included(coverage: Coverage, item: LossItem, scope: Scope, truths: TruthDiagrams): TruthNode {
  const { granted, exclusions, denials } = inclusionOf(coverage, item, scope.index);
  const grants = truths.all(granted.map((test) => truths.of(test)));
  if (grants === truths.no) return truths.no;
  return truths.all([grants, ...[...exclusions, ...denials].map((test) => truths.not(truths.of(test)))]);
}

const noEnds = { low: nothing, high: nothing };
const noMoney = { loss: noEnds, running: noEnds };

/** The unknown facts that amounts move with: rates' days, the ends of an interruption. */
function factsOfAmounts(coverage: Coverage, items: readonly LossItem[], scope: Scope): readonly string[] {
  const worths = items.flatMap((item) => [...worthOf(item, scope).needs]);
  const lines = linesWithin(coverage.pays);
  const windows = lines.flatMap((line) => (line.line === 'window' ? windowShare(line, scope).needs : []));
  const inItems = lines.flatMap((line) => {
    const scopes = line.per === 'item' ? items.map((item): Scope => ({ ...scope, item })) : [scope];
    return scopes.flatMap((at) => [
      ...amountsOf(line).flatMap((each) => figureOf(each, at, noMoney).facts),
      ...sharesOf(line).flatMap((each) => shareOf(each, at, noMoney).facts),
    ]);
  });
  return [...new Set([...worths, ...windows, ...inItems])];
}

function besidesOf(pairs: readonly { readonly key: string; readonly item: LossItem }[]): Way['besides'] {
  const besides = new Map<string, Set<LossItem>>();
  for (const { key, item } of pairs) besides.set(key, (besides.get(key) ?? new Set()).add(item));
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

/**
 * Two answers are one where each item comes out alike, the same is paid and the same used of the accounts; and would be
 * too if less were left of an account that is shared: what runs from the first line that names one on counts too.
 */
export function keyOf({ way, payment, scope, untried }: Answer, shared: ReadonlySet<string>): string {
  const naming = new Set(way.coverage.pays.flatMap((line) => (namesOne(line, shared) ? [line.id] : [])));
  const items = way.entering.map(({ item, included }) => `${item.id} ${included}`);
  const first = payment.rows.findIndex(({ statement }) => statement !== null && naming.has(statement));
  const rows = first < 0 ? [] : payment.rows.slice(first);
  return [
    way.coverage.name,
    placeName(scope),
    ...items,
    ...rows.map(({ line, applies, out }) => `${line === 'account' ? '' : applies}${endsKey(out)}`),
    endsKey(payment.paid),
    ...(takesHighest(scope) ? [endsKey(payment.once)] : []),
    drawsKey(payment.draws),
    ...payment.draws.flatMap(({ account, asked }) =>
      shared.has(account) && isSharedOut(account, scope) ? endsKey(asked) : [],
    ),
    ...[...payment.needs].sort(),
    ...untried.map(({ id }) => id),
  ].join(' ');
}

function namesOne(line: PaysLine, accounts: ReadonlySet<string>): boolean {
  return (line.line === 'account' || line.line === 'aggregate') && accounts.has(line.account);
}

/** Whether a wider line takes the deductibles that coverages leave to be taken once. */
function takesHighest({ index: { contract } }: Scope): boolean {
  const wider = [...contract.parts.flatMap(({ pays }) => pays), ...contract.pays];
  return wider.some(({ line }) => line === 'highest');
}

/** What comes to such an account counts even where it does not suffice. */
function isSharedOut(account: string, { index }: Scope): boolean {
  return index.contract.accounts.some(({ name, use }) => name === account && use === 'pro-rata');
}

function endsKey({ low, high }: Payment['paid']): string {
  return `${amountKey(low)}-${amountKey(high)}`;
}
