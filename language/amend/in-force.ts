// An endorsement with a date holds for what happens from then on. Whatever it changes stands in the amended wording
// twice: as it was, where the date was not reached, and as it is, where it was. So what is not known of the date is open
// like any other unknown, and no second wording has to be looked at.
import type * as tree from '../syntax/tree.ts';

export class InForce {
  readonly #effective: tree.Effective | undefined;

  constructor(effective: tree.Effective | undefined) {
    this.#effective = effective;
  }

  get isDated(): boolean {
    return this.#effective !== undefined;
  }

  /** The condition, only where the endorsement is in force. */
  only(condition: tree.Expression): tree.Expression {
    return this.#joined('all', this.#reached, condition);
  }
  /** The condition, or the endorsement is not in force. */
  ifAtAll(condition: tree.Expression): tree.Expression {
    return this.#joined('any', this.#notReached, condition);
  }
  /** The condition, only where the endorsement is not in force. */
  onlyBefore(condition: tree.Expression | undefined): tree.Expression | undefined {
    const before = this.#notReached;
    return before === undefined || condition === undefined ? before : this.#joined('all', before, condition);
  }
  /** The condition, or the endorsement is in force. INVARIANT: it has a date. */
  orAfter(condition: tree.Expression): tree.Expression {
    return this.#joined('any', this.#reached, condition);
  }
  /** A presumption, once it is only the endorsement's. */
  presumption(node: tree.Presume): tree.Presume {
    return { ...node, when: this.lineWhen(node.when) };
  }
  /** A `when` that switches something on with the endorsement; none where it always is. */
  get when(): readonly tree.When[] {
    return whenOf(this.#reached);
  }
  /** A `when` that switches something off with the endorsement. */
  get whenBefore(): readonly tree.When[] {
    return whenOf(this.#notReached);
  }
  /** What a line with this condition has, once it is only the endorsement's. */
  lineWhen(condition: tree.Expression | undefined): tree.Expression | undefined {
    return condition === undefined ? this.#reached : this.only(condition);
  }

  #joined(of: 'all' | 'any', first: tree.Expression | undefined, second: tree.Expression): tree.Expression {
    if (first === undefined) return second;
    return { kind: 'Junction', span: second.span, of, written: 'braces', conditions: [first, second] };
  }

  /** A node of its own each time: what a path refers to is remembered by its node. */
  get #reached(): tree.Expression | undefined {
    const effective = this.#effective;
    if (effective === undefined) return undefined;
    const { span, from, on } = effective;
    return { kind: 'Comparison', span, test: 'on or after', left: { ...on }, right: from };
  }
  get #notReached(): tree.Expression | undefined {
    const reached = this.#reached;
    return reached === undefined ? undefined : { kind: 'Not', span: reached.span, condition: reached };
  }
}

function whenOf(condition: tree.Expression | undefined): readonly tree.When[] {
  return condition === undefined ? [] : [{ kind: 'When', span: condition.span, condition, shownBy: undefined }];
}
