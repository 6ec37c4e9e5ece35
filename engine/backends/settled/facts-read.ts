// The facts that a condition read, prepared: for conditions on plainly stated facts of the incident. What derives, stands
// in a list or on an item, or was judged by a person, the interpreter's own reading tells (`undefined`).
import type { Expression } from '../../../language/index.ts';
import { find, type Reference } from '../../conditions/scope.ts';
import { type FactRead, factText, referencesIn } from '../../reasons/facts-read.ts';
import type { ContractPlan } from '../plan/contract-plan.ts';
import { pathKey, type Slot } from '../plan/layout.ts';
import { valuesOf } from '../plan/lower-test.ts';
import { absentNumber, type IncidentSheet } from '../plan/sheet.ts';

/** How many values of a fact are remembered with their text. */
const mostRemembered = 1_000;

export type FactsReader = (x: IncidentSheet) => readonly FactRead[];
type FactReader = (x: IncidentSheet) => FactRead;

export function factsReader(condition: Expression, plan: ContractPlan): FactsReader | undefined {
  if (condition.op === 'all' || condition.op === 'any') return () => [];
  if (condition.op === 'caused-by' || condition.op === 'arising-from') return undefined;
  const readers = new Map<string, FactReader>();
  for (const reference of referencesIn(condition)) {
    if (reference.op !== 'fact') return undefined;
    const id = reference.path.join('.');
    const slot = plan.layouts.root.slots.get(pathKey(reference.path));
    if (slot === undefined || slot.declaration.derived !== null || slot.declaration.judgedBy !== null) return undefined;
    if (!readers.has(id)) readers.set(id, factReader(id, slot, reference, plan));
  }
  const all = [...readers.values()];
  const [only] = all;
  if (only === undefined) return () => [];
  return all.length === 1 ? (x) => [only(x)] : (x) => all.map((read) => read(x));
}

function factReader(fact: string, slot: Slot, reference: Reference, plan: ContractPlan): FactReader {
  const { index, row, declaration } = slot;
  switch (row) {
    case 'codes': {
      const values = valuesOf(declaration, plan.index).map((value) =>
        value === true ? 'yes' : value === false ? 'no' : value,
      );
      const reads = [null, 'never', ...values].map((value): FactRead => ({ fact, value }));
      return (x) => reads[x.codes[index] ?? 0] ?? { fact, value: null };
    }
    case 'texts':
      return (x) => {
        const text = x.texts[index];
        return { fact, value: text === undefined ? null : text === null ? 'never' : text };
      };
    case 'numbers': {
      // A finite number is all that is stated, so that it says how the fact reads.
      const known = new Map<number, FactRead>();
      return (x) => {
        const number = x.numbers[index] ?? Number.NaN;
        if (number === absentNumber) return { fact, value: null };
        const before = known.get(number);
        if (before !== undefined) return before;
        const { fact: stated } = find(reference, x.scope);
        const read: FactRead = { fact, value: factText(stated, declaration.type.type, x.scope) };
        if (Number.isFinite(number) && known.size < mostRemembered) known.set(number, read);
        return read;
      };
    }
  }
}
