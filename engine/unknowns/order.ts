// The one order in which unknowns are asked, and what each may be before anything is assumed of it. All diagrams of an
// adjudication share it: only diagrams of one order can be compared and joined.
import type { Choice } from '../conditions/verdict.ts';
import type { Domain } from './domain.ts';

export class AskingOrder {
  readonly #ranks = new Map<string, number>();
  readonly #bases = new Map<string, Domain>();

  /** The unknown's place: that of first meeting. */
  rank(id: string): number {
    const rank = this.#ranks.get(id) ?? this.#ranks.size;
    this.#ranks.set(id, rank);
    return rank;
  }

  /** Notes an unknown, with all that it may be, when it is first asked. */
  meet({ id, domain }: Choice): void {
    if (!this.#bases.has(id)) this.#bases.set(id, domain);
  }

  base(id: string): Domain {
    const base = this.#bases.get(id);
    if (base === undefined) throw new Error('broken invariant: an unknown that was never met');
    return base;
  }
}
