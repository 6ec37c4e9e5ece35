// The facts that a condition read, prepared: for conditions on plainly stated facts of the incident, and on lengths of time
// between two of them. What stands in a list or on an item, or was judged by a person, the interpreter's own reading tells.
import {
  type Contract,
  type Currency,
  type Expression,
  type FactDeclaration,
  formatMoney,
} from '../../../language/index.ts';
import { type FactRead, orderedText, referencesIn } from '../../reasons/facts-read.ts';
import type { ContractPlan } from '../plan/contract-plan.ts';
import { pathKey, type Slot } from '../plan/layout.ts';
import { valuesOf } from '../plan/lower-test.ts';
import { absentNumber, neverNumber } from '../plan/sheet.ts';
import { Remembered } from './remembered.ts';

/** Facts by index, as a sheet holds them. */
export interface StatedRows {
  readonly codes: ArrayLike<number>;
  readonly numbers: ArrayLike<number>;
  readonly texts: ArrayLike<string | null | undefined>;
}

export interface FactsReader {
  /** What it looks at. */
  readonly slots: readonly Slot[];
  /** `undefined`: of these the interpreter's own reading tells. */
  readonly read: (x: StatedRows) => readonly FactRead[] | undefined;
}

type FactReader = (x: StatedRows) => FactRead | undefined;

const nothingRead: readonly FactRead[] = Object.freeze([]);

/** `undefined`: the interpreter reads them all. */
export function factsReader(condition: Expression, plan: ContractPlan): FactsReader | undefined {
  if (condition.op === 'all' || condition.op === 'any') return { slots: [], read: () => nothingRead };
  if (condition.op === 'caused-by' || condition.op === 'arising-from') return undefined;
  const readers = new Map<string, FactReader>();
  const slots = new Set<Slot>();
  for (const reference of referencesIn(condition)) {
    const slot = reference.op === 'fact' ? plainSlot(reference.path, plan) : undefined;
    if (slot === undefined) return undefined;
    const span = spanOf(slot.declaration, plan);
    if (span === undefined && slot.declaration.derived !== null) return undefined;
    const reader = span === undefined ? factReader(slot, plan) : derivedReader(slot, span, plan);
    if (!readers.has(idOf(slot))) readers.set(idOf(slot), reader);
    for (const each of span ?? []) if (!readers.has(idOf(each))) readers.set(idOf(each), factReader(each, plan));
    for (const each of [slot, ...(span ?? [])]) slots.add(each);
  }
  return { slots: [...slots], read: together([...readers.values()]) };
}

function together(all: readonly FactReader[]): FactsReader['read'] {
  const [only] = all;
  if (only === undefined) return () => nothingRead;
  if (all.length === 1)
    return (x) => {
      const found = only(x);
      return found && [found];
    };
  return (x) => {
    const found: FactRead[] = [];
    for (const read of all) {
      const each = read(x);
      if (each === undefined) return undefined;
      found.push(each);
    }
    return found;
  };
}

function idOf({ path }: Slot): string {
  return path.join('.');
}

function plainSlot(path: readonly string[], { layouts }: ContractPlan): Slot | undefined {
  const slot = layouts.root.slots.get(pathKey(path));
  return slot?.declaration.judgedBy === null ? slot : undefined;
}

/** The end and the start of a length of time that derives from these; `undefined`: it does not. */
function spanOf({ derived, type }: FactDeclaration, plan: ContractPlan): readonly [Slot, Slot] | undefined {
  if (type.type !== 'duration' || derived?.op !== 'subtract') return undefined;
  const { left, right } = derived;
  if (left.op !== 'fact' || right.op !== 'fact') return undefined;
  const [ended, started] = [plainSlot(left.path, plan), plainSlot(right.path, plan)];
  const isPlain = ended?.declaration.derived === null && started?.declaration.derived === null;
  return isPlain ? [ended, started] : undefined;
}

function factReader(slot: Slot, plan: ContractPlan): FactReader {
  const fact = idOf(slot);
  const { index, row, declaration } = slot;
  switch (row) {
    case 'codes': {
      const values = valuesOf(declaration, plan.index).map((value) =>
        value === true ? 'yes' : value === false ? 'no' : value,
      );
      const reads = [null, 'never', ...values].map((value): FactRead => Object.freeze({ fact, value }));
      return (x) => reads[x.codes[index] ?? 0];
    }
    case 'texts':
      return (x) => {
        const text = x.texts[index];
        return { fact, value: text === undefined ? null : text === null ? 'never' : text };
      };
    case 'numbers': {
      const reads = numbersRead(fact, declaration, plan.contract);
      const [unstated, never] = [Object.freeze({ fact, value: null }), Object.freeze({ fact, value: 'never' })];
      return (x) => {
        const number = x.numbers[index] ?? Number.NaN;
        if (number === absentNumber) return unstated;
        if (number === neverNumber) return never;
        return Number.isFinite(number) ? reads.of(number) : undefined;
      };
    }
  }
}

/** The length is not stated itself, and both ends are. */
function derivedReader(slot: Slot, [ended, started]: readonly [Slot, Slot], { contract }: ContractPlan): FactReader {
  const reads = numbersRead(idOf(slot), slot.declaration, contract);
  return (x) => {
    if (x.numbers[slot.index] !== absentNumber) return undefined;
    const length = (x.numbers[ended.index] ?? Number.NaN) - (x.numbers[started.index] ?? Number.NaN);
    return Number.isSafeInteger(length) && length >= 0 ? reads.of(length) : undefined;
  };
}

/** A finite number is all that is stated, so that it says how the fact reads. */
function numbersRead(fact: string, { type }: FactDeclaration, contract: Contract): Remembered<number, FactRead> {
  const text = (number: number): string =>
    type.type === 'money'
      ? formatMoney({ currency: contract.currency as Currency, minor: BigInt(number) })
      : orderedText(BigInt(number), type.type, contract);
  return new Remembered((number) => Object.freeze({ fact, value: text(number) }));
}
