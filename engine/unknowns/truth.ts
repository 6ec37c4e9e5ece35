// Diagrams of yes and no. Each test of the standing becomes a diagram once, by trying its unknowns; whole conditions are
// put together from them by and, or, not, without trying anything again. What `p and not p` hangs on is thus nothing.
import type { Scope } from '../conditions/scope.ts';
import type { Choice, Verdict } from '../conditions/verdict.ts';
import { type Branch, Diagrams, type Fork, type Node } from './diagram.ts';
import { domainKey, intersection, joinCuts, partition } from './domain.ts';
import type { AskingOrder } from './order.ts';

export type TruthNode = Node<boolean>;

interface Judged {
  readonly key: string;
  readonly judge: (scope: Scope) => Verdict;
}

export class TruthDiagrams {
  readonly #diagrams: Diagrams<boolean>;
  readonly #scope: Scope;
  readonly #order: AskingOrder;
  readonly #verdicts = new Map<string, Verdict>();
  readonly #tests = new Map<string, TruthNode>();
  readonly #joined = new Map<number, TruthNode>();
  readonly #negated = new Map<number, TruthNode>();
  readonly yes: TruthNode;
  readonly no: TruthNode;

  constructor(scope: Scope, order: AskingOrder) {
    this.#diagrams = new Diagrams(order);
    this.#scope = scope;
    this.#order = order;
    this.yes = this.#diagrams.leaf('yes', '', true);
    this.no = this.#diagrams.leaf('no', '', false);
  }

  /** A test as it stands on what is known. */
  verdict(test: Judged): Verdict {
    const known = this.#verdicts.get(test.key) ?? test.judge(this.#scope);
    this.#verdicts.set(test.key, known);
    return known;
  }

  /** The diagram of a test. */
  of(test: Judged): TruthNode {
    const known = this.#tests.get(test.key);
    if (known !== undefined) return known;
    const byResidue = new Map<string, TruthNode>();
    const grow = (scope: Scope, verdict: Verdict): TruthNode => {
      if (verdict.truth !== 'open') return verdict.truth === 'yes' ? this.yes : this.no;
      const before = byResidue.get(verdict.residue);
      if (before !== undefined) return before;
      const choice = this.#earliest(verdict.choices.values());
      if (!scope.world.has(choice.id)) this.#order.meet(choice);
      const branches = partition(choice.domain, choice.cuts).map((part) => {
        const within: Scope = { ...scope, world: new Map([...scope.world, [choice.id, part]]) };
        return { part, to: grow(within, test.judge(within)) };
      });
      const node = this.#diagrams.fork(choice, branches);
      byResidue.set(verdict.residue, node);
      return node;
    };
    const node = grow(this.#scope, this.verdict(test));
    this.#tests.set(test.key, node);
    return node;
  }

  #earliest(choices: Iterable<Choice>): Choice {
    const ranked = [...choices].map((choice) => ({ choice, rank: this.#order.rank(choice.id) }));
    return ranked.reduce((a, b) => (b.rank < a.rank ? b : a)).choice;
  }

  all(nodes: readonly TruthNode[]): TruthNode {
    return nodes.reduce((left, right) => this.#and(left, right), this.yes);
  }

  any(nodes: readonly TruthNode[]): TruthNode {
    return this.not(this.all(nodes.map((node) => this.not(node))));
  }

  not(node: TruthNode): TruthNode {
    if (node === this.yes) return this.no;
    if (node === this.no || node.node === 'leaf') return this.yes;
    return once(this.#negated, node.id, () =>
      this.#diagrams.fork(
        node.choice,
        node.branches.map(({ part, to }) => ({ part, to: this.not(to) })),
      ),
    );
  }

  #and(left: TruthNode, right: TruthNode): TruthNode {
    if (left === this.no || right === this.no) return this.no;
    if (left === this.yes || left === right) return right;
    if (right === this.yes) return left;
    if (left.node === 'leaf' || right.node === 'leaf') return this.no;
    const [first, second] = left.id < right.id ? [left.id, right.id] : [right.id, left.id];
    return once(this.#joined, first * 2 ** 26 + second, () => this.#join(left, right));
  }

  #join(left: Fork<boolean>, right: Fork<boolean>): TruthNode {
    const [a, b] = [this.#order.rank(left.choice.id), this.#order.rank(right.choice.id)];
    if (a < b)
      return this.#diagrams.fork(
        left.choice,
        left.branches.map(({ part, to }) => ({ part, to: this.#and(to, right) })),
      );
    if (b < a)
      return this.#diagrams.fork(
        right.choice,
        right.branches.map(({ part, to }) => ({ part, to: this.#and(left, to) })),
      );
    const branches = left.branches.flatMap((one): readonly Branch<boolean>[] =>
      right.branches.flatMap((other) => {
        const part = intersection(one.part, other.part);
        return part === undefined ? [] : [{ part, to: this.#and(one.to, other.to) }];
      }),
    );
    return this.#diagrams.fork(joinChoices(left.choice, right.choice), inOrder(branches));
  }

  /** The diagram where the unknown lies in this part. */
  restrict(node: TruthNode, id: string, part: Branch<boolean>['part']): TruthNode {
    return this.#diagrams.restrict(node, id, part);
  }

  /** The unknowns that stand in the diagram. */
  unknowns(node: TruthNode): ReadonlySet<string> {
    return this.#diagrams.unknowns(node);
  }

  /** The coarsest parts of an unknown on which no fork of the diagram asks it any more. */
  parts(node: TruthNode, id: string): readonly Branch<boolean>['part'][] {
    return this.#diagrams.parts([node], id);
  }
}

function once(known: Map<number, TruthNode>, key: number, make: () => TruthNode): TruthNode {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

/** One unknown asked by two diagrams: the facts and the cuts of both. */
export function joinChoices(left: Choice, right: Choice): Choice {
  if (left === right) return left;
  const more = right.facts.filter((fact) => !left.facts.includes(fact));
  const facts = more.length === 0 ? left.facts : [...left.facts, ...more];
  return { ...left, facts, cuts: joinCuts(left.cuts, right.cuts) };
}

function inOrder(branches: readonly Branch<boolean>[]): readonly Branch<boolean>[] {
  return [...branches].sort((a, b) => (domainKey(a.part) < domainKey(b.part) ? -1 : 1));
}
