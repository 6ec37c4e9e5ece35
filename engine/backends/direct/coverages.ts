// What each coverage pays as generated code: the items of a plain document stand alike but for their kind, so that a
// coverage asks of each group of kinds once whether it enters, and then runs its lines on the sum.

import { lineText } from '../compiled/pays.ts';
import { whole } from '../compiled/text.ts';
import type { CarvePlan, ContractPlan, CoveragePlan, ExclusionPlan, WarrantyPlan } from '../plan/contract-plan.ts';
import { firstKind } from '../plan/layout.ts';
import type { LinePlan, PayPlan } from '../plan/lower-pays.ts';
import { isNo, isOpen, isYes } from '../plan/plan.ts';
import type { Conditions } from './conditions.ts';

/** A coverage with a form for each of its lines. */
export interface Payable {
  readonly plan: CoveragePlan;
  readonly pay: PayPlan;
}

/** Where a coverage notes what its lines come to. */
export interface NotedPlaces {
  readonly taken: number;
  readonly figures: number;
}

/** `undefined`: a coverage has something that this way has no form for. */
export function payables({ coverages, contract, openings }: ContractPlan): readonly Payable[] | undefined {
  const chosen = coverages.filter((each) => each.chosen);
  const found = chosen.flatMap((plan): readonly Payable[] => {
    const isNamed = plan.draws.every(
      (name) =>
        contract.accounts.some((each) => each.name === name) && openings.some(({ account }) => account === name),
    );
    return plan.pay === undefined || !isNamed ? [] : [{ plan, pay: plan.pay }];
  });
  return found.length < chosen.length ? undefined : found;
}

/** Whether items of the kind are of the coverages' kinds or not: an inner kind may be one of them, or not. */
export function isSettled(code: number, all: readonly Payable[]): boolean {
  return all.every(({ plan: { insured, exclusions, lines } }) =>
    [
      insured,
      ...exclusions.map(({ kinds }) => kinds ?? []),
      ...lines.flatMap(({ kinds }) => kinds.map(({ of }) => of)),
    ].every((of) => of[code] !== isOpen),
  );
}

/** `v0`, `v1`, …: each puts what it pays into `p`, -1 where nothing enters; `false`: it cannot tell. */
export class Coverages {
  readonly #plan: ContractPlan;
  readonly #conditions: Conditions;
  readonly #bites = new Map<number, string>();

  constructor(plan: ContractPlan, conditions: Conditions) {
    this.#plan = plan;
    this.#conditions = conditions;
  }

  /** Of the exclusions. */
  get functions(): readonly string[] {
    return [...this.#bites.values()];
  }

  function(position: number, { plan, pay }: Payable): string {
    const trigger = this.#trigger(plan);
    const steps = pay.lines.map((line, at) => this.#step(line, plan, at, pay.firstIsOn && at === 0));
    const start = pay.firstIsOn ? 'const all = loss; loss = on; let run = on' : 'let run = loss';
    return [
      `function v${position}() { p[${position}] = -1;`,
      trigger.length === 0 ? '' : `if (!(${trigger.map((each) => `(${each})`).join(' && ')})) return true;`,
      'let loss = 0, on = 0, d = 0;',
      ...this.#entering(plan),
      `if (d === 0) return true; if (loss > ${whole(pay.most)}) return false;`,
      `${start}, a = 0, b = 0; d = 0;`,
      ...steps,
      `if (run - run === 0) { } else return false; p[${position}] = run;`,
      `if (run > 0) { ${this.#draws(position, plan).join(' ')} } return true; }`,
    ].join(' ');
  }

  /**
   * The same, and what it comes from: into `taken` whether it responds, and from `places.taken` on whether each line
   * applies; into `figures`, from `places.figures` on, what enters, and of each line its figure and what is left after it.
   */
  noted(position: number, { plan, pay }: Payable, places: NotedPlaces): string {
    const trigger = this.#trigger(plan).map((each) => `(${each})`);
    const steps = pay.lines.map((line, at) => this.#notedStep(line, plan, at, pay.firstIsOn && at === 0, places));
    const start = pay.firstIsOn ? 'const all = loss; loss = on; let run = on' : 'let run = loss';
    return [
      `function v${position}() { p[${position}] = -1; taken[${position}] = 0; let loss = 0, on = 0, d = 0;`,
      `if (${trigger.join(' && ') || 'true'}) { taken[${position}] = 1; ${this.#entering(plan).join(' ')} }`,
      `if (loss > ${whole(pay.most)}) return false; if (d !== 0) p[${position}] = 0; figures[${places.figures}] = loss;`,
      `${start}, a = 0, b = 0; d = 0;`,
      ...steps,
      `if (run - run === 0) { } else return false; if (p[${position}] === 0) p[${position}] = run;`,
      `if (p[${position}] > 0) { ${this.#draws(position, plan).join(' ')} } return true; }`,
    ].join(' ');
  }

  #notedStep(line: LinePlan, plan: CoveragePlan, at: number, isOn: boolean, places: NotedPlaces): string {
    const [taken, figure] = [`taken[${places.taken + at}]`, places.figures + 1 + 2 * at];
    const when = plan.lines[at]?.when ?? null;
    const text = lineText(line, this.#plan.contract.rounding, this.#conditions.read);
    const noted = line.line === 'share' || line.line === 'window' ? '-1' : 'a';
    const applied = `{ ${text} ${taken} = 1; figures[${figure}] = ${noted}; }`;
    const step =
      when === null
        ? applied
        : `if (${this.#conditions.of(when)}) ${applied} else { ${taken} = 0; figures[${figure}] = -1; }`;
    return `${step}${isOn ? ' run = run + all - on; loss = all;' : ''} figures[${figure + 1}] = run;`;
  }

  /** Of the coverage's own conditions, each once. */
  #trigger({ statements }: CoveragePlan): readonly string[] {
    return [...new Set(statements.map(({ test }) => this.#conditions.of(test)))];
  }

  /** Whether an exclusion has a hold on a loss at all, its carve-backs aside. */
  attacks({ when, where }: ExclusionPlan): string {
    const holds = [when, where].flatMap((each) => (each === null ? [] : [`(${this.#conditions.of(each)})`]));
    return holds.join(' && ') || 'true';
  }

  bites(plan: ExclusionPlan): string {
    return this.#bite(plan);
  }

  saves(plan: CarvePlan): string {
    return this.#saves(plan);
  }

  /** Kinds under the same exclusions enter together: their worth into `loss` and `on`, how many into `d`. */
  #entering(plan: CoveragePlan): readonly string[] {
    const first = plan.lines[0]?.kinds[0]?.of ?? null;
    const kinds = plan.insured.flatMap((truth, code) => (truth === isYes && code >= firstKind ? [code] : []));
    const out = (code: number): string => {
      const taken = plan.exclusions.filter(({ kinds: of }) => of === null || of[code] === isYes);
      return [...taken.map((each) => this.#bite(each)), ...plan.denials.map((each) => this.#breached(each))].join(
        ' || ',
      );
    };
    return [...Map.groupBy(kinds, out)].map(([taken, group]) => {
      const works = group.filter((code) => first === null || first[code] !== isNo);
      const sums = (row: string, of: readonly number[]): string =>
        of.map((code) => `${row}[${code}]`).join(' + ') || '0';
      const into = `loss = loss + ${sums('s', group)}; on = on + ${sums('s', works)}; d = d + ${sums('q', group)};`;
      const isThere = `${sums('q', group)} !== 0`;
      return `if (${isThere}${taken === '' ? '' : ` && !(${taken})`}) { ${into} }`;
    });
  }

  #breached({ breached }: WarrantyPlan): string {
    return `(${this.#conditions.of(breached)})`;
  }

  #bite({ position, when, where, unless }: ExclusionPlan): string {
    if (!this.#bites.has(position)) {
      const holds = [when, where].flatMap((each) => (each === null ? [] : [`(${this.#conditions.of(each)})`]));
      const all = [...holds, ...unless.map((each) => `!${this.#saves(each)}`)];
      this.#bites.set(position, `function x${position}() { return ${all.join(' && ') || 'true'}; }`);
    }
    return `x${position}()`;
  }

  #saves({ holds, unless }: CarvePlan): string {
    return `(${[`(${this.#conditions.of(holds)})`, ...unless.map((each) => `!${this.#saves(each)}`)].join(' && ')})`;
  }

  #step(line: LinePlan, plan: CoveragePlan, at: number, isOn: boolean): string {
    const when = plan.lines[at]?.when ?? null;
    const text = lineText(line, this.#plan.contract.rounding, this.#conditions.read);
    const joined = isOn ? ' run = run + all - on; loss = all;' : '';
    return `${when === null ? '' : `if (${this.#conditions.of(when)}) `}{ ${text} }${joined}`;
  }

  /** In the order of the contract's accounts; each drawing is noted in `h`, whose first place counts them. */
  #draws(position: number, { draws, lines }: CoveragePlan): readonly string[] {
    const { contract, openings } = this.#plan;
    return contract.accounts.flatMap(({ name }, account) => {
      if (!draws.includes(name)) return [];
      const own = lines.filter(({ line }) => line.line === 'account' && line.account === name);
      const whens = own.map(({ when }) => (when === null ? 'true' : `(${this.#conditions.of(when)})`));
      const isDrawn = whens.includes('true') ? '' : `if (${whens.join(' || ')}) `;
      const left = `left[${openings.findIndex((each) => each.account === name)}]`;
      const noted = `h[0] = h[0] + 1; h[h[0]] = ${position * contract.accounts.length + account};`;
      return [`${isDrawn}{ ${left} = Math.max(0, ${left} - run); ${noted} }`];
    });
  }
}
