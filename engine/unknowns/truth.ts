// Diagrams of yes and no. Each test of the standing becomes a diagram once, by trying its unknowns; whole conditions are
// put together from them by and, or, not, without trying anything again. What `p and not p` hangs on is thus nothing.
import type { Scope } from '../conditions/scope.ts';
import type { Choice, Verdict } from '../conditions/verdict.ts';
import { type Branch, Diagrams, type Fork, type Node } from './diagram.ts';
import { domainKey, intersection, partition } from './domain.ts';
import type { AskingOrder } from './order.ts';

export type TruthNode = Node<boolean>;

export class TruthDiagrams {
  readonly #diagrams: Diagrams<boolean>;
  readonly #scope: Scope;
  readonly #order: AskingOrder;
  readonly #tests = new Map<string, TruthNode>();
  readonly #joined = new Map<string, TruthNode>();
  readonly yes: TruthNode;
  readonly no: TruthNode;

  constructor(scope: Scope, order: AskingOrder) {
    this.#diagrams = new Diagrams(order);
    this.#scope = scope;
    this.#order = order;
    this.yes = this.#diagrams.leaf('yes', '', true);
    this.no = this.#diagrams.leaf('no', '', false);
  }

  /** The diagram of a test. */
  of(test: { readonly key: string; readonly judge: (scope: Scope) => Verdict }): TruthNode {
    const known = this.#tests.get(test.key);
    if (known !== undefined) return known;
    const byResidue = new Map<string, TruthNode>();
    const grow = (scope: Scope): TruthNode => {
      const verdict = test.judge(scope);
      if (verdict.truth !== 'open') return verdict.truth === 'yes' ? this.yes : this.no;
      const before = byResidue.get(verdict.residue);
      if (before !== undefined) return before;
      const choice = this.#earliest(verdict.choices.values());
      if (!scope.world.has(choice.id)) this.#order.meet(choice);
      const branches = partition(choice.domain, choice.cuts).map((part) => ({
        part,
        to: grow({ ...scope, world: new Map([...scope.world, [choice.id, part]]) }),
      }));
      const node = this.#diagrams.fork(choice, branches);
      byResidue.set(verdict.residue, node);
      return node;
    };
    const node = grow(this.#scope);
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
    return this.#once(`! ${node.id}`, () =>
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
    const key = left.id < right.id ? `${left.id} & ${right.id}` : `${right.id} & ${left.id}`;
    return this.#once(key, () => this.#join(left, right));
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

  #once(key: string, make: () => TruthNode): TruthNode {
    const known = this.#joined.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#joined.set(key, made);
    return made;
  }
}

/** One unknown asked by two diagrams: the facts and the cuts of both. */
export function joinChoices(left: Choice, right: Choice): Choice {
  return { ...left, facts: [...new Set([...left.facts, ...right.facts])], cuts: [...left.cuts, ...right.cuts] };
}

function inOrder(branches: readonly Branch<boolean>[]): readonly Branch<boolean>[] {
  return [...branches].sort((a, b) => (domainKey(a.part) < domainKey(b.part) ? -1 : 1));
}
