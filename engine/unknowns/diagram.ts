// Reduced, ordered decision diagrams over domains. Equal nodes are one node, a fork whose branches all lead to the same
// node is left out; so an unknown stands in a diagram if, and only if, the answer hangs on it.
import type { Choice } from '../conditions/verdict.ts';
import { type Cut, type Domain, domainKey, joinCuts, overlaps, partition, unite } from './domain.ts';
import type { AskingOrder } from './order.ts';

export type Node<Answer> = Leaf<Answer> | Fork<Answer>;
export interface Leaf<Answer> {
  readonly node: 'leaf';
  readonly id: number;
  /** Answers of this key; more than one where they differ in what does not count (how the same sum was reached). */
  readonly answers: Map<string, Answer>;
}
export interface Fork<Answer> {
  readonly node: 'fork';
  readonly id: number;
  readonly choice: Choice;
  readonly branches: readonly Branch<Answer>[];
}
export interface Branch<Answer> {
  readonly part: Domain;
  readonly to: Node<Answer>;
}

/** Makes nodes, equal ones once. */
export class Diagrams<Answer> {
  readonly order: AskingOrder;
  readonly #made = new Map<string, Node<Answer>>();
  readonly #below = new Map<number, ReadonlySet<string>>();
  readonly #restricted = new Map<string, Node<Answer>>();
  readonly #short = new Map<string, number>();

  constructor(order: AskingOrder) {
    this.order = order;
  }

  /** The leaf of this key; `variant` tells answers apart that are to be kept beside each other. */
  leaf(key: string, variant: string, answer: Answer): Node<Answer> {
    const before = this.#made.get(`leaf ${key}`);
    if (before?.node === 'leaf') {
      if (!before.answers.has(variant)) before.answers.set(variant, answer);
      return before;
    }
    return this.#keep(`leaf ${key}`, { node: 'leaf', id: this.#made.size, answers: new Map([[variant, answer]]) });
  }

  fork(choice: Choice, branches: readonly Branch<Answer>[]): Node<Answer> {
    const first = branches[0];
    if (first !== undefined && branches.every(({ to }) => to === first.to)) return first.to;
    const merged = mergeBranches(branches);
    const key = `fork ${this.#numberOf(choice.id)} ${merged.map(({ part, to }) => `${this.#numberOf(domainKey(part))}>${to.id}`).join(' ')}`;
    return this.#made.get(key) ?? this.#keep(key, { node: 'fork', id: this.#made.size, choice, branches: merged });
  }

  /** Unknowns and parts may have names as long as a condition, and stand in many keys. */
  #numberOf(name: string): number {
    const number = this.#short.get(name) ?? this.#short.size;
    this.#short.set(name, number);
    return number;
  }

  #keep(key: string, node: Node<Answer>): Node<Answer> {
    this.#made.set(key, node);
    return node;
  }

  /** The unknowns that stand in the diagram below a node. */
  unknowns(node: Node<Answer>): ReadonlySet<string> {
    const known = this.#below.get(node.id);
    if (known !== undefined) return known;
    const below = new Set<string>();
    if (node.node === 'fork') {
      below.add(node.choice.id);
      for (const { to } of node.branches) for (const id of this.unknowns(to)) below.add(id);
    }
    this.#below.set(node.id, below);
    return below;
  }

  /** The diagram where the unknown lies in this part of its domain. */
  restrict(node: Node<Answer>, id: string, part: Domain): Node<Answer> {
    if (node.node === 'leaf' || !this.unknowns(node).has(id)) return node;
    const key = `${node.id} ${this.#numberOf(id)} ${this.#numberOf(domainKey(part))}`;
    const known = this.#restricted.get(key) ?? this.#restrictFork(node, id, part);
    this.#restricted.set(key, known);
    return known;
  }

  #restrictFork(node: Fork<Answer>, id: string, part: Domain): Node<Answer> {
    const branches =
      node.choice.id === id ? node.branches.filter((branch) => overlaps(branch.part, part)) : node.branches;
    return this.fork(
      node.choice,
      branches.map((branch) => ({ part: branch.part, to: this.restrict(branch.to, id, part) })),
    );
  }

  /** The coarsest parts on which no fork of these diagrams asks this unknown any more. */
  parts(nodes: readonly Node<Answer>[], id: string): readonly Domain[] {
    let cuts: readonly Cut[] = [];
    for (const node of nodes) {
      if (!this.unknowns(node).has(id)) continue;
      for (const { choice } of forksOf(node)) if (choice.id === id) cuts = joinCuts(cuts, choice.cuts);
    }
    return partition(this.order.base(id), cuts);
  }
}

/** Parts that lead to the same node become one where they touch, so that equal forks look equal however they were cut. */
function mergeBranches<Answer>(branches: readonly Branch<Answer>[]): readonly Branch<Answer>[] {
  const merged: Branch<Answer>[] = [];
  for (const branch of branches) {
    const position = merged.findIndex(({ part, to }) => to === branch.to && unite(part, branch.part) !== undefined);
    const before = merged[position];
    const united = before === undefined ? undefined : unite(before.part, branch.part);
    if (united === undefined) merged.push(branch);
    else merged[position] = { part: united, to: branch.to };
  }
  return merged;
}

export function leavesOf<Answer>(root: Node<Answer>): readonly Leaf<Answer>[] {
  return nodesOf(root).filter((node) => node.node === 'leaf');
}

export function forksOf<Answer>(root: Node<Answer>): readonly Fork<Answer>[] {
  return nodesOf(root).filter((node) => node.node === 'fork');
}

/** A diagram is walked again for every unknown that it shares with others; its nodes stay the same. */
const walked = new WeakMap<object, readonly unknown[]>();

function nodesOf<Answer>(root: Node<Answer>): readonly Node<Answer>[] {
  const known = walked.get(root) as readonly Node<Answer>[] | undefined;
  if (known !== undefined) return known;
  const seen = new Map<number, Node<Answer>>();
  const visit = (node: Node<Answer>): void => {
    if (seen.has(node.id)) return;
    seen.set(node.id, node);
    if (node.node === 'fork') for (const { to } of node.branches) visit(to);
  };
  visit(root);
  const nodes = [...seen.values()];
  walked.set(root, nodes);
  return nodes;
}
