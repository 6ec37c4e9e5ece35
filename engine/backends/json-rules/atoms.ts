// One test as conditions on one fact, and what that fact is.
import { say, type Text } from '../../../language/index.ts';
import type { ContractPlan } from '../plan/contract-plan.ts';
import { type Layout, pathKey, type Row, type Slot } from '../plan/layout.ts';
import { valuesOf } from '../plan/lower-test.ts';
import { type Comparison, isNo, isOpen, isYes, type Place, type Test, type TestId, type Truth3 } from '../plan/plan.ts';
import { absentNumber, type IncidentSheet, type ItemSheet, neverNumber } from '../plan/sheet.ts';
import type { StatedRows } from '../settled/facts-read.ts';
import type { Program } from '../settled/program.ts';
import type { RuleCondition } from './rules.ts';

export const unstated = 'unstated';
export const neverStated = 'never';

/** A fact as the rules read it; always given. */
export type FactUse =
  /** Its values, besides `unstated`: `yes` and `no`; kinds by name; texts behind `=`; whole numbers; `never`. */
  | { readonly fact: string; readonly from: 'incident' | 'item'; readonly steps: readonly string[]; readonly row: Row }
  /** `yes`, `no` or `open`: whether this holds, of the item at hand or of the event alone. */
  | {
      readonly fact: string;
      readonly from: 'computed';
      readonly of: 'item' | 'event';
      readonly test: TestId;
      readonly sentence: Text;
    };

export interface Atom {
  readonly use: FactUse;
  /** Any of these gives the test this truth. */
  readonly conditions: (truth: Truth3) => readonly RuleCondition[];
}

/** `ofEvent`: no item is at hand. */
export function atomOf(test: Test, plan: ContractPlan, ofEvent: boolean): Atom {
  return plainAtom(test, plan, ofEvent) ?? computed(test, plan, ofEvent);
}

function plainAtom(test: Test, plan: ContractPlan, ofEvent: boolean): Atom | undefined {
  switch (test.test) {
    case 'code':
      return ofEvent && test.at.in === 'item' ? undefined : codeAtom(test, plan);
    case 'text':
      return ofEvent && test.at.in === 'item' ? undefined : textAtom(test, plan);
    case 'order':
      return ofEvent && test.reads.some((place) => place.in === 'item') ? undefined : orderAtom(test, plan);
    default:
      return undefined;
  }
}

function slotAt(place: Place, row: Row, { layouts }: ContractPlan): Slot | undefined {
  if (place.in === 'element') return undefined;
  const layout: Layout = place.in === 'incident' ? layouts.root : layouts.item;
  return [...layout.slots.values()].find((slot) => slot.row === row && slot.index === place.index);
}

function useOf({ path, row }: Slot, place: Place): FactUse {
  const from = place.in === 'item' ? 'item' : 'incident';
  return { fact: `${from === 'item' ? 'its' : 'fact'}.${path.join('.')}`, from, steps: path, row };
}

/** What the codes of a fact are called. */
export function codeNames({ declaration }: Slot, plan: ContractPlan): readonly string[] {
  const values = valuesOf(declaration, plan.index).map((value) =>
    value === true ? 'yes' : value === false ? 'no' : `=${value}`,
  );
  return [unstated, neverStated, ...values];
}

function codeAtom(test: Extract<Test, { test: 'code' }>, plan: ContractPlan): Atom | undefined {
  const slot = slotAt(test.at, 'codes', plan);
  if (slot === undefined) return undefined;
  const use = useOf(slot, test.at);
  const names = codeNames(slot, plan);
  return {
    use,
    conditions: (truth) => {
      const value = names.filter((_, code) => test.table[code] === truth);
      return value.length === 0 ? [] : [{ fact: use.fact, operator: 'in', value }];
    },
  };
}

function textAtom(test: Extract<Test, { test: 'text' }>, plan: ContractPlan): Atom | undefined {
  const slot = slotAt(test.at, 'texts', plan);
  if (slot === undefined) return undefined;
  const use = useOf(slot, test.at);
  const told: readonly (readonly [string, Truth3 | undefined])[] = [
    ...test.names.map((name, at) => [`=${name}`, test.truths[at]] as const),
    [unstated, test.absent],
    [neverStated, test.never],
  ];
  return {
    use,
    conditions: (truth) => {
      if (test.other === truth)
        return [
          { fact: use.fact, operator: 'notIn', value: told.filter(([, each]) => each !== truth).map(([name]) => name) },
        ];
      const value = told.filter(([, each]) => each === truth).map(([name]) => name);
      return value.length === 0 ? [] : [{ fact: use.fact, operator: 'in', value }];
    },
  };
}

const operators = {
  '<': ['lessThan', 'greaterThanInclusive'],
  '<=': ['lessThanInclusive', 'greaterThan'],
  '>': ['greaterThan', 'lessThanInclusive'],
  '>=': ['greaterThanInclusive', 'lessThan'],
  '=': ['equal', 'notEqual'],
  '!=': ['notEqual', 'equal'],
} as const satisfies Record<Comparison, readonly [string, string]>;

/** One fact against a number. */
function orderAtom(test: Extract<Test, { test: 'order' }>, plan: ContractPlan): Atom | undefined {
  const { left, right, compare, absent, never } = test;
  const isPlain = left.sum === 'fact' && left.derived === null && right.sum === 'number';
  if (!isPlain || compare === '=' || compare === '!=' || never === null) return undefined;
  const slot = slotAt(left.at, 'numbers', plan);
  if (slot === undefined) return undefined;
  const use = useOf(slot, left.at);
  const [holds, fails] = operators[compare];
  return {
    use,
    conditions: (truth) => [
      { fact: use.fact, operator: truth === isYes ? holds : fails, value: right.value },
      ...(absent === truth ? [{ fact: use.fact, operator: 'equal', value: unstated }] : []),
      ...(never === truth ? [{ fact: use.fact, operator: 'equal', value: neverStated }] : []),
    ],
  };
}

function computed({ id, expression }: Test, plan: ContractPlan, ofEvent: boolean): Atom {
  const of = ofEvent ? 'event' : 'item';
  const fact = `computed.${of}.${id}`;
  return {
    use: { fact, from: 'computed', of, test: id, sentence: say(expression, plan.contract) },
    conditions: (truth) => [{ fact, operator: 'equal', value: truth === isYes ? 'yes' : 'no' }],
  };
}

/** `undefined`: a number that is known in part only, which no rule can be given. */
export type FactReader = (x: IncidentSheet, item: ItemSheet) => string | number | undefined;

/** The value of a fact for the rules. */
export function factReader(use: FactUse, { plan, tests }: Program): FactReader {
  if (use.from === 'computed') {
    const test = tests[use.test];
    return (x, item) => {
      const truth = test?.(x, use.of === 'event' ? x.noItem : item) ?? isOpen;
      return truth === isYes ? 'yes' : truth === isNo ? 'no' : 'open';
    };
  }
  const slot = plan.layouts[use.from === 'incident' ? 'root' : 'item'].slots.get(pathKey(use.steps));
  if (slot === undefined) throw new Error(`broken invariant: no fact \`${use.fact}\``);
  const read = slotReader(slot, plan);
  return use.from === 'incident' ? (x) => read(x) : (_, item) => read(item);
}

function slotReader(slot: Slot, plan: ContractPlan): (rows: StatedRows) => string | number | undefined {
  const { index, row } = slot;
  if (row === 'codes') {
    const names = codeNames(slot, plan);
    return ({ codes }) => names[codes[index] ?? 0];
  }
  if (row === 'texts')
    return ({ texts }) => {
      const text = texts[index];
      return text === undefined ? unstated : text === null ? neverStated : `=${text}`;
    };
  return ({ numbers }) => {
    const value = numbers[index] ?? absentNumber;
    if (value === absentNumber) return unstated;
    if (value === neverNumber) return neverStated;
    return Number.isNaN(value) ? undefined : value;
  };
}
