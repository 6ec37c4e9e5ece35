// A contract's conditions as rules of json-rules-engine 7, which knows two truths. The third takes two rules for each
// condition: one that fires where it definitely holds, one where it definitely does not; where neither fires it is open.
//
// What the engine's operators cannot say (lists, chains of causes, calculated values) comes in as a fact `computed.N`,
// judged beforehand as `yes`, `no` or `open`. No rule has a `path`, and every fact is always given: what is not stated is
// given as `unstated`, so that `allowUndefinedFacts` is never needed.
import type { StatementId } from '../../../language/index.ts';
import { contentHash } from '../../../language/index.ts';
import type { CarvePlan, ContractPlan } from '../plan/contract-plan.ts';
import { isNo, isYes, type Test, type TestId, type Truth3 } from '../plan/plan.ts';
import { type Atom, atomOf, type FactUse } from './atoms.ts';

export interface RuleCondition {
  readonly fact: string;
  readonly operator: string;
  readonly value: string | number | readonly string[];
}

export type RuleConditions =
  | RuleCondition
  | { readonly all: readonly RuleConditions[] }
  | { readonly any: readonly RuleConditions[] };

export interface Rule {
  readonly name: string;
  readonly conditions: Exclude<RuleConditions, RuleCondition>;
  readonly event: {
    readonly type: 'holds' | 'fails';
    readonly params: { readonly test: TestId; readonly statements: readonly StatementId[] };
  };
}

/** What `proviso export json-rules` writes, and all that is read back. */
export interface RuleSet {
  readonly format: 'proviso-json-rules/1';
  readonly engine: 'json-rules-engine 7';
  readonly wording: { readonly name: string; readonly version: string };
  readonly contractHash: string;
  readonly facts: readonly FactUse[];
  readonly rules: readonly Rule[];
}

/** Conditions as they are written, by the number of their test; each is decided by two rules. */
export function decidedTests(plan: ContractPlan): ReadonlyMap<TestId, readonly StatementId[]> {
  const decided = new Map<TestId, StatementId[]>();
  const note = (test: TestId | null, statement: StatementId | undefined): void => {
    if (test === null || statement === undefined) return;
    const before = decided.get(test) ?? [];
    if (!before.includes(statement)) decided.set(test, [...before, statement]);
  };
  const noteCarveBacks = (carveBacks: readonly CarvePlan[]): void => {
    for (const { carveBack, holds, unless } of carveBacks) {
      note(holds, carveBack.id);
      noteCarveBacks(unless);
    }
  };
  for (const { breached, warranty } of plan.warranties) note(breached, warranty.breached.id);
  for (const { statements, exclusions, lines } of plan.coverages) {
    for (const { id, test } of statements) note(test, id);
    for (const { exclusion, when, where, unless } of exclusions) {
      note(when, exclusion.when?.id);
      note(where, exclusion.where?.id);
      noteCarveBacks(unless);
    }
    for (const { line, when } of lines) note(when, line.id);
  }
  return decided;
}

export function ruleSetOf(plan: ContractPlan, contractHash: string): RuleSet {
  const writing = new Writing(plan);
  const rules = [...decidedTests(plan)].flatMap(([test, statements]) =>
    ([isYes, isNo] as const).map((truth): Rule => {
      const type = truth === isYes ? 'holds' : 'fails';
      const conditions = writing.when(test, truth);
      return {
        name: `${statements.join(', ')}: ${type}`,
        conditions: 'fact' in conditions ? { all: [conditions] } : conditions,
        event: { type, params: { test, statements } },
      };
    }),
  );
  const { name, version } = plan.contract.wording;
  const { facts } = writing;
  return {
    format: 'proviso-json-rules/1',
    engine: 'json-rules-engine 7',
    wording: { name, version },
    contractHash,
    facts,
    rules,
  };
}

/** Whether these are the rules that are made of this contract, and nothing else. Rules of another hand are refused. */
export function areRulesOf(rules: unknown, plan: ContractPlan, contractHash: string): rules is RuleSet {
  try {
    return contentHash(rules) === contentHash(ruleSetOf(plan, contractHash));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false; // nothing that JSON can say
    throw error;
  }
}

class Writing {
  readonly #plan: ContractPlan;
  readonly #facts = new Map<string, FactUse>();

  constructor(plan: ContractPlan) {
    this.#plan = plan;
  }

  get facts(): readonly FactUse[] {
    return [...this.#facts.values()];
  }

  /** The conditions under which a test has this truth for certain; `ofEvent`: whatever item is at hand. */
  when(id: TestId, truth: typeof isYes | typeof isNo, ofEvent = false): RuleConditions {
    const test = this.#test(id);
    switch (test.test) {
      case 'not':
        return this.when(test.of, truth === isYes ? isNo : isYes, ofEvent);
      case 'all':
      case 'any': {
        const parts = test.of.map((part) => this.when(part, truth, ofEvent));
        if (parts.length === 0) return constantly((test.test === 'all') === (truth === isYes));
        return (test.test === 'all') === (truth === isYes) ? { all: parts } : { any: parts };
      }
      case 'constant':
        return constantly(test.truth === truth);
      case 'event':
        return this.when(test.holds, truth, true);
      default:
        return this.#atom(atomOf(test, this.#plan, ofEvent), truth);
    }
  }

  #atom({ use, conditions }: Atom, truth: Truth3): RuleConditions {
    this.#facts.set(use.fact, use);
    const some = conditions(truth);
    const [only] = some;
    return only === undefined ? constantly(false) : some.length === 1 ? only : { any: some };
  }

  #test(id: TestId): Test {
    const test = this.#plan.tests[id];
    if (test === undefined) throw new Error(`broken invariant: no test ${id}`);
    return test;
  }
}

/** An empty list of conditions would be taken as true by the engine. */
function constantly(holds: boolean): RuleCondition {
  return { fact: 'always', operator: 'equal', value: holds ? 'yes' : 'no' };
}
