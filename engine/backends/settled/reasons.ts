// The reasons of a determination from prepared explanations: a tree for each coverage, and for each warranty. It keeps
// to `engine/reasons/reasons.ts`; only what no settled incident can come to is left out.
import type { SourceMap, StatementId, Text } from '../../../language/index.ts';
import type { Reason } from '../../determination.ts';
import { reason } from '../../reasons/explain.ts';
import { words } from '../../reasons/words.ts';
import type { CarvePlan, ContractPlan, CoveragePlan, ExclusionPlan } from '../plan/contract-plan.ts';
import { isNo, isOpen, isYes } from '../plan/plan.ts';
import type { ItemSheet } from '../plan/sheet.ts';
import { type Explanation, prepare, Teller } from './explain.ts';
import type { Findings } from './settle.ts';
import type { CoverageStanding, ItemStanding } from './standing.ts';
import { truthNames } from './truth-names.ts';

/** Every condition that reasons may tell of, prepared, by the statement it stands in. */
export class Telling {
  readonly #explanations = new Map<StatementId, Explanation>();
  readonly #plan: ContractPlan;

  /** Adds the tests that only reasons ask for to the plan: what is made of the plan's tests is made afterwards. */
  constructor(plan: ContractPlan) {
    this.#plan = plan;
    const { contract } = plan;
    for (const { id, holds } of [...contract.basis, ...contract.coverages.flatMap(({ grant }) => grant)])
      this.#explanations.set(id, prepare(plan, holds, id));
    for (const { coverage, exclusions } of plan.coverages) {
      if (coverage.exclusions.length !== exclusions.length)
        throw new Error('broken invariant: an exclusion is missing');
      for (const { exclusion, unless } of exclusions) {
        for (const each of [exclusion.when, exclusion.where])
          if (each !== null) this.#explanations.set(each.id, prepare(plan, each.holds, each.id));
        this.#prepareCarveBacks(unless);
      }
    }
    for (const { breached } of contract.warranties)
      this.#explanations.set(breached.id, prepare(plan, breached.holds, breached.id));
  }

  #prepareCarveBacks(carveBacks: readonly CarvePlan[]): void {
    for (const { carveBack, unless } of carveBacks) {
      this.#explanations.set(carveBack.id, prepare(this.#plan, carveBack.holds, carveBack.id));
      this.#prepareCarveBacks(unless);
    }
  }

  of(statement: StatementId): Explanation {
    const found = this.#explanations.get(statement);
    if (found === undefined) throw new Error(`broken invariant: nothing is prepared for \`${statement}\``);
    return found;
  }

  reasons(findings: Findings, sources: SourceMap): readonly Reason[] {
    const { tests, x } = findings.judging;
    const run = new Run(this, this.#plan, findings, sources, new Teller(tests, x, sources));
    return [...findings.coverages.map(({ standing }) => run.coverage(standing)), ...run.warranties()];
  }
}

class Run {
  readonly #telling: Telling;
  readonly #plan: ContractPlan;
  readonly #findings: Findings;
  readonly #sources: SourceMap;
  readonly #teller: Teller;

  constructor(telling: Telling, plan: ContractPlan, findings: Findings, sources: SourceMap, teller: Teller) {
    this.#telling = telling;
    this.#plan = plan;
    this.#findings = findings;
    this.#sources = sources;
    this.#teller = teller;
  }

  coverage({ plan, trigger, items }: CoverageStanding): Reason {
    const { judging } = this.#findings;
    const { x } = judging;
    const sayings = [words.doesNotRespond, words.mayRespond, words.responds] as const;
    const deciding = plan.statements
      .filter(({ test }) => judging.event(test) === trigger)
      .map(({ id }) => this.#teller.tell(this.#telling.of(id), x.noItem));
    const named = items.filter(({ insured }) => insured !== isNo);
    const losses =
      named.length === 0 && trigger !== isNo
        ? [reason('no', words.nothingLost())]
        : named.map((item) => this.#item(plan, item, trigger === isNo));
    return reason(truthNames[trigger], sayings[trigger](plan.coverage.title), {
      ...this.#clauseAt(plan.coverage),
      because: [...deciding, ...losses],
    });
  }

  #item(plan: CoveragePlan, standing: ItemStanding, silent: boolean): Reason {
    const { item } = standing.item;
    if (item === null) throw new Error('broken invariant: an item that is none');
    const kind = item.kind === null ? words.lossItem() : (this.#plan.index.kind('loss', item.kind)?.title ?? item.kind);
    return reason(truthNames[standing.included], this.#sentence(plan, standing, item.id, kind, silent), {
      ...this.#clauseAt(plan.coverage),
      because: silent ? [] : plan.exclusions.flatMap((exclusion) => this.#exclusion(exclusion, standing.item)),
    });
  }

  #sentence(
    { exclusions, denials }: CoveragePlan,
    { granted, included, bites }: ItemStanding,
    id: string,
    kind: Text | string,
    silent: boolean,
  ): Text {
    if (silent || granted === isNo) return words.itemOfNoEffect(id, kind);
    const by = exclusions[bites.indexOf(isYes)]?.exclusion;
    if (by !== undefined && granted === isYes) return words.itemExcluded(id, kind, by.title);
    const denial = denials.find(({ breached }) => this.#findings.judging.event(breached) === isYes)?.warranty;
    if (denial !== undefined && granted === isYes && included === isNo) return words.itemDenied(id, kind, denial.title);
    return included === isYes ? words.itemGranted(id, kind) : words.itemOpen(id, kind);
  }

  /** Silent where the exclusion does not name the item, is off, or its filter fails. */
  #exclusion(plan: ExclusionPlan, item: ItemSheet): readonly Reason[] {
    const { judging } = this.#findings;
    if (judging.withoutCarveBacks(plan, item) === isNo) return [];
    const { exclusion } = plan;
    const verdict = judging.bites(plan, item);
    const sayings = [words.carvedBack, words.mayExclude, words.excludes] as const;
    const conditions = [exclusion.when, exclusion.where].flatMap((each) =>
      each === null ? [] : [this.#teller.tell(this.#telling.of(each.id), item)],
    );
    const carveBacks = plan.unless.flatMap((carveBack) => this.#carveBack(carveBack, item));
    return [
      reason(truthNames[verdict], sayings[verdict](exclusion.title), {
        ...this.#clauseAt(exclusion),
        because: [...conditions, ...carveBacks],
      }),
    ];
  }

  #carveBack(plan: CarvePlan, item: ItemSheet): readonly Reason[] {
    const { judging } = this.#findings;
    if (judging.item(plan.holds, item) === isNo) return [];
    const { carveBack } = plan;
    const { title } = carveBack;
    const sentence = title.en === undefined && title.zh === undefined ? words.exception() : words.saved(title);
    const inner = plan.unless.flatMap((each) => this.#carveBack(each, item));
    return [
      reason(truthNames[judging.saves(plan, item)], sentence, {
        ...this.#at(carveBack.id),
        because: [this.#teller.tell(this.#telling.of(carveBack.id), item), ...inner],
      }),
    ];
  }

  warranties(): readonly Reason[] {
    const sayings = [words.notBreached, words.mayBeBreached, words.breached] as const;
    return this.#plan.warranties.map(({ warranty }, position) => {
      const verdict = this.#findings.breaches[position] ?? isOpen;
      return reason(truthNames[verdict], sayings[verdict](warranty.title), {
        ...this.#clauseAt(warranty),
        because: [this.#teller.tell(this.#telling.of(warranty.breached.id), this.#findings.judging.x.noItem)],
      });
    });
  }

  #clauseAt({
    id,
    name,
    number,
  }: {
    readonly id: StatementId;
    readonly name: string;
    readonly number: string;
  }): Partial<Reason> {
    return { clause: name, number, ...this.#at(id) };
  }

  #at(statement: StatementId): Pick<Reason, 'statement' | 'place'> {
    return { statement, place: this.#sources.statements[statement] ?? null };
  }
}
