// From conditions to tests. Equal conditions become one test. A condition that has no specialised form becomes a test
// that the interpreter judges, and the statement that it stands in is noted.
import type { Expression, FactDeclaration, StatementId } from '../../../language/index.ts';
import type { Reference } from '../../conditions/scope.ts';
import type { ContractIndex } from '../../contract-index.ts';
import type { Fact } from '../../incident/facts.ts';
import { sortOf } from '../../quantum/figure.ts';
import { type Layout, type ListSlot, pathKey, type Slot } from './layout.ts';
import { causesTest } from './lower-causes.ts';
import { commonScale, moneySum, orderedSum, readsOf } from './lower-sum.ts';
import {
  type Comparison,
  isNo,
  type Place,
  type Sum,
  type Test,
  type TestBody,
  type TestId,
  type Tests,
  type Unsettled,
} from './plan.ts';
import { namesIn, referencesIn } from './references.ts';
import type { Layouts } from './sheet.ts';
import { type Around, scopeWith, supposed } from './supposed.ts';

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>;

export class Lowering implements Tests {
  readonly index: ContractIndex;
  readonly layouts: Layouts;
  readonly all: Test[] = [];
  readonly #known = new Map<string, TestId>();
  readonly #interpreted = new Set<StatementId>();
  #statement: StatementId = '';
  /** Lists around the condition at hand, innermost first. */
  #lists: readonly ListSlot[] = [];

  constructor(index: ContractIndex, layouts: Layouts) {
    this.index = index;
    this.layouts = layouts;
  }

  get interpreted(): readonly StatementId[] {
    return [...this.#interpreted];
  }

  /** The test of a statement's condition. */
  of(condition: Expression, statement: StatementId): TestId {
    this.#statement = statement;
    this.#lists = [];
    return this.#test(condition);
  }

  /** The test of the elements of a list, within a condition on the list. */
  within(condition: Expression, statement: StatementId, lists: readonly Expression[]): TestId {
    this.#statement = statement;
    this.#lists = [];
    for (const list of [...lists].reverse()) {
      const found = this.#listOf(list);
      if (found === undefined) throw new Error('broken invariant: a quantifier ranges over no list');
      this.#lists = [found.slot, ...this.#lists];
    }
    return this.#test(condition);
  }

  get #around(): Around {
    return this.#lists.map(({ declaration }) => fieldsOf(declaration));
  }

  #test(condition: Expression): TestId {
    const key = `${JSON.stringify(this.#lists.map(({ path }) => path))} ${JSON.stringify(condition)}`;
    const known = this.#known.get(key);
    if (known !== undefined && this.all[known]?.test !== 'interpreted') return known;
    const body = this.#body(condition);
    if (body.test === 'interpreted') this.#interpreted.add(this.#statement);
    if (known !== undefined) return known;
    const id = this.all.length;
    this.all.push({ id, expression: condition, depth: this.#lists.length, ...body });
    this.#known.set(key, id);
    return id;
  }

  #body(condition: Expression): TestBody {
    switch (condition.op) {
      case 'all':
      case 'any':
        return { test: condition.op, of: condition.of.map((each) => this.#test(each)) };
      case 'not':
        return { test: 'not', of: this.#test(condition.of) };
      case 'for-any':
      case 'for-all':
        return this.#quantified(condition);
      case 'breached':
        return this.#breached(condition);
      case 'excluded':
      case 'paid-under':
      case 'status':
        return interpreted;
      case 'caused-by':
      case 'arising-from':
        return causesTest(condition, this.layouts, this.index);
      case 'boolean':
      case 'fact':
      case 'item':
      case 'element':
      case 'schedule':
      case 'is-kind':
      case 'in-countries':
      case 'exists':
        return this.#single(condition) ?? interpreted;
      case 'compare':
        return this.#single(condition) ?? this.#counted(condition) ?? this.#ordered(condition) ?? interpreted;
      case 'in-period':
        return this.#inPeriod(condition) ?? interpreted;
      case 'happened':
        return this.#happened(condition) ?? interpreted;
      case 'money':
      case 'number':
      case 'percentage':
      case 'duration':
      case 'months':
      case 'instant':
      case 'text':
      case 'loss':
      case 'amount':
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'greater-of':
      case 'lesser-of':
      case 'count':
      case 'converted':
      case 'loss-in-first':
      case 'amount-in-first':
      case 'ratio':
      case 'rounded':
      case 'banded':
      case 'days':
      case 'sum':
      case 'period-end':
        throw new Error(`broken invariant: \`${condition.op}\` is no condition`);
    }
  }

  #breached({ warranty }: Of<'breached'>): TestBody {
    const breached = this.index.warranties.get(warranty)?.breached;
    if (breached === undefined) throw new Error(`broken invariant: no warranty \`${warranty}\``);
    const lists = this.#lists;
    this.#lists = [];
    const holds = this.#test(breached.holds);
    this.#lists = lists;
    return { test: 'event', holds };
  }

  #quantified({ op, list, holds }: Of<'for-any' | 'for-all'>): TestBody {
    const found = this.#listOf(list);
    return found === undefined ? interpreted : { test: op, list: found.place, holds: this.#inside(found.slot, holds) };
  }

  #inside(slot: ListSlot, condition: Expression): TestId {
    const lists = this.#lists;
    this.#lists = [slot, ...lists];
    const test = this.#test(condition);
    this.#lists = lists;
    return test;
  }

  // ---- tests on facts ----------------------------------------------------------------------------------------------

  /** On one fact alone, or on none: what the interpreter says for each of its values. */
  #single(condition: Expression): TestBody | undefined {
    const references = distinct(referencesIn(condition));
    const [reference] = references;
    if (reference === undefined)
      return { test: 'constant', truth: supposed(condition, null, this.#around, this.index) };
    const slot = this.slotOf(reference);
    if (slot === undefined || references.length > 1) return undefined;
    if (slot.declaration.derived !== null && condition.op !== 'exists') return undefined;
    const at = this.placeOf(reference, slot.index);
    const truth = (fact: Fact | null) =>
      supposed(condition, fact === null ? null : { reference, fact }, this.#around, this.index);
    const named = (value: boolean | string): Fact => ({ fact: 'value', value, judged: null });
    const [absent, never] = [truth(null), truth({ fact: 'never' })];
    if (slot.row === 'codes') {
      const values = valuesOf(slot.declaration, this.index);
      return { test: 'code', at, table: [absent, never, ...values.map((value) => truth(named(value)))] };
    }
    if (slot.row === 'numbers')
      return condition.op === 'exists' && never === isNo ? { test: 'exists', at, absent } : undefined;
    const names = [...new Set(namesIn(condition, this.index))];
    const truths = names.map((name) => truth(named(name)));
    return { test: 'text', at, names, truths, other: truth(named('\u0000')), absent, never };
  }

  #ordered(condition: Of<'compare'>): TestBody | undefined {
    const { test: compare, left, right } = condition;
    const scope = scopeWith(null, this.#around, this.index);
    if (sortOf(left, scope) === 'money') {
      const [a, b] = [moneySum(left, this), moneySum(right, this)];
      if (a === undefined || b === undefined) return undefined;
      const [of, than] = commonScale(a, b);
      return this.#order(condition, compare, of, than);
    }
    const [of, than] = [orderedSum(left, this), orderedSum(right, this)];
    return of && than && this.#order(condition, compare, of, than);
  }

  #order(condition: Expression, compare: Comparison, left: Sum, right: Sum): TestBody {
    return { test: 'order', compare, left, right, ...this.#unsettled(condition, [left, right]) };
  }

  #inPeriod(condition: Of<'in-period'>): TestBody | undefined {
    const value = orderedSum(condition.value, this);
    const { period } = condition;
    const bound = period.op === 'schedule' ? (this.index.schedule.get(period.name)?.value ?? null) : null;
    if (value === undefined || bound?.type !== 'period') return undefined;
    return { test: 'within', value, from: bound.from, until: bound.until, ...this.#unsettled(condition, [value]) };
  }

  #happened(condition: Of<'happened'>): TestBody | undefined {
    const [value, instant] = [orderedSum(condition.value, this), orderedSum(condition.instant, this)];
    return value && instant && this.#order(condition, condition.test === 'by' ? '<=' : '<', value, instant);
  }

  #counted({ test, left, right }: Of<'compare'>): TestBody | undefined {
    if (left.op !== 'count') return undefined;
    const list = this.#listOf(left.list);
    const than = orderedSum(right, this);
    if (list === undefined || than?.sum !== 'number') return undefined;
    return {
      test: 'count',
      list: list.place,
      holds: this.#inside(list.slot, left.holds),
      compare: test,
      than: than.value,
    };
  }

  #unsettled(condition: Expression, sums: readonly Sum[]): Unsettled {
    const reads = sums.flatMap(readsOf);
    const [reference, ...others] = distinct(referencesIn(condition));
    const alone = reference !== undefined && others.length === 0 && reads.length === 1;
    const absent = supposed(condition, null, this.#around, this.index);
    const never = { fact: 'never' } as const;
    return {
      reads,
      absent,
      never: alone ? supposed(condition, { reference, fact: never }, this.#around, this.index) : null,
    };
  }

  // ---- places ------------------------------------------------------------------------------------------------------

  slotOf(reference: Reference): Slot | undefined {
    return this.#layoutOf(reference)?.slots.get(pathKey(reference.path));
  }

  placeOf(reference: Reference, index: number): Place {
    if (reference.op === 'element') return { in: 'element', up: reference.up, index };
    return { in: reference.op === 'fact' ? 'incident' : 'item', index };
  }

  #layoutOf(reference: Reference): Layout | undefined {
    switch (reference.op) {
      case 'fact':
        return this.layouts.root;
      case 'item':
        return this.layouts.item;
      case 'element':
        return this.#lists[reference.up]?.layout;
    }
  }

  #listOf(list: Expression): { readonly slot: ListSlot; readonly place: Place } | undefined {
    if (list.op !== 'fact' && list.op !== 'item' && list.op !== 'element') return undefined;
    const slot = this.#layoutOf(list)?.lists.get(pathKey(list.path));
    return slot && { slot, place: this.placeOf(list, slot.index) };
  }
}

const interpreted: TestBody = { test: 'interpreted' };

function fieldsOf({ type }: FactDeclaration): readonly FactDeclaration[] {
  return type.type === 'list' ? type.fields : [];
}

/** In the order of their codes. */
export function valuesOf({ type }: FactDeclaration, index: ContractIndex): readonly (boolean | string)[] {
  if (type.type !== 'kind') return [false, true];
  const axis = index.contract.vocabulary.axes.find(({ name }) => name === type.axis);
  if (axis === undefined) throw new Error(`broken invariant: no axis \`${type.axis}\``);
  return axis.kinds.map(({ name }) => name);
}

function distinct(references: readonly Reference[]): readonly Reference[] {
  return [...new Map(references.map((each) => [JSON.stringify(each), each])).values()];
}
