// The back end of json-rules-engine 7: the engine decides every condition of the wording, yes, no or open; the money, and
// the parts of conditions that reasons tell, are closures. The only folder that knows the library.
import type { Contract } from '../../../language/index.ts';
import { adjudicate } from '../../adjudicate.ts';
import { actualWorld } from '../../conditions/scope.ts';
import type { Determination } from '../../determination.ts';
import type { Submitted } from '../backend.ts';
import { closures } from '../closures/index.ts';
import type { TestId, Truth3 } from '../plan/plan.ts';
import { type IncidentSheet, type ItemSheet, sheetOf } from '../plan/sheet.ts';
import type { Program, TestFunction } from '../settled/program.ts';
import type { Telling } from '../settled/reasons.ts';
import { settle } from '../settled/settle.ts';
import { type FactReader, factReader } from './atoms.ts';
import { questionsOf, type RulesQuestion } from './question.ts';
import { areRulesOf, type RuleSet, ruleSetOf } from './rules.ts';

export type { FactUse } from './atoms.ts';
export type { Rule, RuleCondition, RuleConditions, RuleSet } from './rules.ts';

/** As `Backend`, but that the engine answers in promises. */
export interface RulesBackend {
  readonly name: 'json-rules';
  readonly decide: (submitted: Submitted) => Promise<Determination | undefined>;
  readonly adjudicate: (submitted: Submitted) => Promise<Determination>;
  readonly interpreted: readonly string[];
  readonly counts: { readonly compiled: number; readonly handedOver: number };
}

/** The rules of a contract, for those who run json-rules-engine themselves. */
export function jsonRules(contract: Contract, contractHash: string): RuleSet {
  return ruleSetOf(closures(contract).program.plan, contractHash);
}

/** `rules`: read from elsewhere; refused (`undefined`) unless they are those of this contract. Without, they are made. */
export async function rulesBackend(
  contract: Contract,
  contractHash: string,
  rules?: unknown,
): Promise<RulesBackend | undefined> {
  const { program, telling } = closures(contract);
  if (rules !== undefined && !areRulesOf(rules, program.plan, contractHash)) return undefined;
  const set = ruleSetOf(program.plan, contractHash);
  const { Engine } = await import('json-rules-engine');
  return new Running(contract, contractHash, { program, telling }, set, questionsOf(set.rules, Engine));
}

type Verdicts = ReadonlyMap<TestId, Truth3>;

class Running implements RulesBackend {
  readonly name = 'json-rules';
  readonly counts = { compiled: 0, handedOver: 0 };
  readonly #contract: Contract;
  readonly #contractHash: string;
  readonly #program: Program;
  readonly #telling: Telling;
  readonly #facts: ReadonlyMap<string, FactReader>;
  readonly #questions: ReadonlyMap<TestId, RulesQuestion>;

  constructor(
    contract: Contract,
    contractHash: string,
    { program, telling }: { readonly program: Program; readonly telling: Telling },
    { facts }: RuleSet,
    questions: ReadonlyMap<TestId, RulesQuestion>,
  ) {
    this.#telling = telling;
    this.#contract = contract;
    this.#contractHash = contractHash;
    this.#program = program;
    this.#facts = new Map(facts.map((use) => [use.fact, factReader(use, program)]));
    this.#questions = questions;
  }

  get interpreted(): readonly string[] {
    return this.#program.plan.interpreted;
  }

  async adjudicate(submitted: Submitted): Promise<Determination> {
    const given = { contract: this.#contract, contractHash: this.#contractHash, ...submitted };
    return (await this.decide(submitted)) ?? adjudicate(given);
  }

  async decide(submitted: Submitted): Promise<Determination | undefined> {
    const settled = await this.#settle(submitted);
    this.counts[settled === undefined ? 'handedOver' : 'compiled'] += 1;
    return settled;
  }

  async #settle(submitted: Submitted): Promise<Determination | undefined> {
    const { plan } = this.#program;
    if (!plan.isSpecialised) return undefined;
    const scope = { index: plan.index, incident: submitted.incident, world: actualWorld, item: null, elements: [] };
    const x = sheetOf(submitted.incident, scope, plan.layouts);
    const verdicts = new Map<ItemSheet, Verdicts>();
    for (const item of [x.noItem, ...x.items]) {
      const found = await this.#judge(x, item);
      if (found === undefined) return undefined;
      verdicts.set(item, found);
    }
    const tests = this.#program.tests.map(
      (test, id): TestFunction =>
        this.#questions.has(id)
          ? (sheet, item, ...elements) => verdicts.get(item)?.get(id) ?? test(sheet, item, ...elements)
          : test,
    );
    const given = { contract: this.#contract, contractHash: this.#contractHash, ...submitted };
    return settle({ ...this.#program, tests }, this.#telling, given, x);
  }

  /** What the rules say of the event, or of an item; `undefined`: they cannot be given all their facts. */
  async #judge(x: IncidentSheet, item: ItemSheet): Promise<Verdicts | undefined> {
    const facts = new Map<string, string | number>([['always', 'yes']]);
    for (const [fact, read] of this.#facts) {
      const value = read(x, item);
      if (value === undefined) return undefined;
      facts.set(fact, value);
    }
    const verdicts = new Map<TestId, Truth3>();
    for (const [test, question] of this.#questions) verdicts.set(test, await question.answer(facts));
    return verdicts;
  }
}
