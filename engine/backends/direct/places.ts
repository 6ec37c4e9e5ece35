// Where generated code keeps the facts of one incident: booleans, kinds and texts as whole numbers in `c`, ordered values
// and amounts in `n`. A text is known by its number among those that the wording names.
import type { ContractPlan } from '../plan/contract-plan.ts';
import type { Slot } from '../plan/layout.ts';
import type { Place } from '../plan/plan.ts';

/** The numbers of texts: 1 is `never`; then any that nobody names, then those that are named, in their order. */
export const otherText = 2;

/** The place among `marks`, behind those of texts, that counts the signs a text of what was read has at the least. */
export const writtenSigns = 1025;

export class Places {
  readonly #codes: ReadonlyMap<number, Slot>;
  readonly #numbers: ReadonlyMap<number, Slot>;
  readonly #texts: ReadonlyMap<number, Slot>;
  readonly #names = new Map<number, Map<string, number>>();
  readonly #needed = new Set<Slot>();
  readonly #unstated = new Set<Slot>();
  readonly #isPlain: (slot: Slot) => boolean;
  readonly size: { readonly codes: number; readonly numbers: number; readonly texts: number };

  /** `isStated`: the facts that may be stated. */
  constructor({ layouts, tests }: ContractPlan, isStated: (slot: Slot) => boolean = isPlain) {
    this.#isPlain = isStated;
    const { slots, size } = layouts.root;
    const byIndex = (row: Slot['row']) =>
      new Map([...slots.values()].filter((slot) => slot.row === row).map((slot) => [slot.index, slot] as const));
    [this.#codes, this.#numbers, this.#texts] = [byIndex('codes'), byIndex('numbers'), byIndex('texts')];
    this.size = size;
    for (const test of tests) {
      if (test.test !== 'text' || test.at.in !== 'incident') continue;
      const names = this.#names.get(test.at.index) ?? new Map<string, number>();
      for (const name of test.names) if (!names.has(name)) names.set(name, otherText + 1 + names.size);
      this.#names.set(test.at.index, names);
    }
  }

  /** The place among `c` that says whether something was open on the way. */
  get flag(): number {
    return this.size.codes + this.size.texts;
  }

  /** The place among `c` that counts the members read. */
  get members(): number {
    return this.flag + 1;
  }

  indexOf({ row, index }: Slot): number {
    return row === 'texts' ? this.size.codes + index : index;
  }

  namesAt(index: number): ReadonlyMap<string, number> {
    return this.#names.get(index) ?? new Map();
  }

  /** The facts that conditions take to be stated, and those that they take not to be. */
  get needed(): ReadonlySet<Slot> {
    return this.#needed;
  }
  get unstated(): ReadonlySet<Slot> {
    return this.#unstated;
  }

  /** The fact, which then has to be stated; `undefined`: it must not be. */
  stated(row: Slot['row'], place: Place): Slot | undefined {
    if (place.in !== 'incident') return undefined;
    const slot = { codes: this.#codes, numbers: this.#numbers, texts: this.#texts }[row].get(place.index);
    if (slot === undefined) return undefined;
    const isStated = this.#isPlain(slot);
    (isStated ? this.#needed : this.#unstated).add(slot);
    if (!isStated) return undefined;
    return slot;
  }

  derivedAt(place: Place): boolean {
    return place.in === 'incident' && this.#numbers.get(place.index)?.declaration.derived != null;
  }

  isNeeded(slot: Slot): boolean {
    return this.#needed.has(slot);
  }
}

/** What follows from other facts, and what a person judges, a plain document does not state. */
export function isPlain({ declaration: { derived, judgedBy, type } }: Slot): boolean {
  return derived === null && judgedBy === null && type.type !== 'country';
}
