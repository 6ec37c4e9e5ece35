// The reasons of one condition, prepared: its sentence is said once, when the contract is compiled; for an incident there
// is left to fill in the verdicts and the facts. See `engine/reasons/explain.ts`, which gives the same.
import { type Expression, type SourceMap, type StatementId, say, type Text } from '../../../language/index.ts';
import { findList, type Scope } from '../../conditions/scope.ts';
import type { Reason } from '../../determination.ts';
import { factsOf } from '../../reasons/explain.ts';
import { words } from '../../reasons/words.ts';
import type { ContractPlan } from '../plan/contract-plan.ts';
import { pathKey } from '../plan/layout.ts';
import type { TestId, Truth3 } from '../plan/plan.ts';
import type { ElementSheet, IncidentSheet, ItemSheet } from '../plan/sheet.ts';
import { type FactsReader, factsReader } from './facts-read.ts';
import type { TestFunction } from './program.ts';
import { truthNames } from './truth-names.ts';

export interface Explanation {
  readonly test: TestId;
  readonly condition: Expression;
  readonly statement: StatementId;
  /** The statement whose place is told: of a breach that a condition asks about, where it asks. */
  readonly written: StatementId;
  readonly sentence: Text;
  /** `undefined`: the interpreter reads them. */
  readonly facts: FactsReader | undefined;
  readonly parts: readonly Explanation[];
}

/** Prepares a condition. `lists` are those around it, innermost first. */
export function prepare(
  plan: ContractPlan,
  condition: Expression,
  statement: StatementId,
  lists: readonly Expression[] = [],
  written: StatementId = statement,
): Explanation {
  const test =
    lists.length === 0 ? plan.lowering.of(condition, statement) : plan.lowering.within(condition, statement, lists);
  return {
    test,
    condition,
    statement,
    written,
    sentence: say(condition, plan.contract, lists),
    facts: factsReader(condition, plan),
    parts: partsOf(plan, condition, statement, lists, written),
  };
}

function partsOf(
  plan: ContractPlan,
  condition: Expression,
  statement: StatementId,
  lists: readonly Expression[],
  written: StatementId,
): readonly Explanation[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.map((part) => prepare(plan, part, statement, lists, written));
    case 'not':
      return condition.of.op === 'all' || condition.of.op === 'any'
        ? [prepare(plan, condition.of, statement, lists, written)]
        : [];
    case 'for-any':
    case 'for-all':
      return [prepare(plan, condition.holds, statement, [condition.list, ...lists], written)];
    case 'breached': {
      const breached = plan.index.warranties.get(condition.warranty)?.breached;
      return breached === undefined ? [] : [prepare(plan, breached.holds, breached.id, [], written)];
    }
    default:
      return [];
  }
}

/** Tells prepared explanations for one incident. */
export class Teller {
  readonly #tests: readonly TestFunction[];
  readonly #x: IncidentSheet;
  readonly #sources: SourceMap;

  constructor(tests: readonly TestFunction[], x: IncidentSheet, sources: SourceMap) {
    this.#tests = tests;
    this.#x = x;
    this.#sources = sources;
  }

  tell(of: Explanation, item: ItemSheet, elements: readonly ElementSheet[] = []): Reason {
    const truth = this.#truth(of, item, elements);
    return {
      clause: null,
      number: null,
      statement: of.statement,
      verdict: truthNames[truth],
      sentence: of.sentence,
      facts: of.facts?.read(this.#x) ?? factsOf(of.condition, this.#scope(item, elements)),
      place: this.#sources.statements[of.written] ?? null,
      because: this.#because(of, truth, item, elements),
    };
  }

  #truth({ test }: Explanation, item: ItemSheet, elements: readonly ElementSheet[]): Truth3 {
    const judge = this.#tests[test];
    if (judge === undefined) throw new Error(`broken invariant: no test ${test}`);
    return judge(this.#x, item, ...elements);
  }

  #scope(item: ItemSheet, elements: readonly ElementSheet[]): Scope {
    return { ...this.#x.scope, item: item.item, elements: elements.map(({ element }) => element) };
  }

  #because(of: Explanation, truth: Truth3, item: ItemSheet, elements: readonly ElementSheet[]): readonly Reason[] {
    const { condition, parts } = of;
    switch (condition.op) {
      case 'all':
      case 'any':
        return parts
          .filter((part) => this.#truth(part, item, elements) === truth)
          .map((part) => this.tell(part, item, elements));
      case 'for-any':
      case 'for-all':
        return this.#elements(of, condition, truth, item, elements);
      case 'breached':
        return parts.map((part) => this.tell(part, this.#x.noItem));
      default:
        return parts.map((part) => this.tell(part, item, elements));
    }
  }

  #elements(
    { parts: [inner] }: Explanation,
    condition: Extract<Expression, { op: 'for-any' | 'for-all' }>,
    truth: Truth3,
    item: ItemSheet,
    around: readonly ElementSheet[],
  ): readonly Reason[] {
    if (inner === undefined) return [];
    const { title } = findList(condition.list, this.#scope(item, around));
    const group = condition.holds.op === 'all' || condition.holds.op === 'any';
    const every = truthNames[truth] === (condition.op === 'for-any' ? 'no' : 'yes');
    return elementsOf(condition.list, this.#x, item, around)
      .map((element, position): Reason => {
        const found = this.tell(inner, item, [element, ...around]);
        return group ? { ...found, sentence: words.element(title, String(position + 1)) } : found;
      })
      .filter(({ verdict }) => every || verdict === truthNames[truth]);
  }
}

/** The elements of the list, as sheets. */
function elementsOf(
  list: Expression,
  x: IncidentSheet,
  item: ItemSheet,
  around: readonly ElementSheet[],
): readonly ElementSheet[] {
  if (list.op !== 'fact' && list.op !== 'item' && list.op !== 'element')
    throw new Error('broken invariant: a quantifier ranges over no list');
  const sheet = list.op === 'fact' ? x : list.op === 'item' ? item : around[list.up];
  const key = pathKey(list.path);
  return sheet?.lists.find((each) => each?.key === key)?.elements ?? [];
}
