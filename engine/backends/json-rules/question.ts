// One condition of a wording as it is put to json-rules-engine: an engine of its own with its two rules, asked once for each
// set of values that the facts of these rules take. Rules look at nothing else, so that the same values have one answer.
import type { Engine, RuleProperties } from 'json-rules-engine';
import { isNo, isOpen, isYes, type TestId, type Truth3 } from '../plan/plan.ts';
import { Remembered } from '../settled/remembered.ts';
import type { Rule, RuleConditions } from './rules.ts';

type Value = string | number;

export class RulesQuestion {
  readonly #facts: readonly string[];
  readonly #engine: Engine;
  readonly #answers = new Remembered((values: string) => this.#ask(JSON.parse(values)));

  constructor(rules: readonly Rule[], engine: Engine) {
    this.#facts = [...new Set(rules.flatMap(({ conditions }) => factsIn(conditions)))];
    this.#engine = engine;
  }

  /** `facts` holds every fact that the rules name. */
  answer(facts: ReadonlyMap<string, Value>): Promise<Truth3> {
    return this.#answers.of(JSON.stringify(this.#facts.map((fact) => facts.get(fact))));
  }

  async #ask(values: readonly Value[]): Promise<Truth3> {
    const { events } = await this.#engine.run(Object.fromEntries(this.#facts.map((fact, at) => [fact, values[at]])));
    const [fired] = events;
    return fired === undefined ? isOpen : fired.type === 'holds' ? isYes : isNo;
  }
}

/** The questions of a rule set, by the test that each decides. */
export function questionsOf(
  rules: readonly Rule[],
  engine: new (rules: RuleProperties[]) => Engine,
): ReadonlyMap<TestId, RulesQuestion> {
  const byTest = Map.groupBy(rules, ({ event }) => event.params.test);
  // The cast: what the library takes is not read-only.
  return new Map(
    [...byTest].map(([test, own]) => [test, new RulesQuestion(own, new engine(own as unknown as RuleProperties[]))]),
  );
}

function factsIn(conditions: RuleConditions): readonly string[] {
  if ('fact' in conditions) return [conditions.fact];
  return ('all' in conditions ? conditions.all : conditions.any).flatMap(factsIn);
}
