// The first half of the adjuster's work on tests by number: whether each coverage responds, and what becomes of each
// loss item under it. See `engine/standing.ts`, whose order it keeps.
import type { CarvePlan, CoveragePlan, ExclusionPlan, Reach } from '../plan/contract-plan.ts';
import { isNo, isYes, type TestId, type Truth3 } from '../plan/plan.ts';
import type { IncidentSheet, ItemSheet } from '../plan/sheet.ts';
import type { Program, TestFunction } from './program.ts';

export interface CoverageStanding {
  readonly plan: CoveragePlan;
  readonly trigger: Truth3;
  readonly items: readonly ItemStanding[];
}

export interface ItemStanding {
  readonly item: ItemSheet;
  readonly insured: Truth3;
  readonly granted: Truth3;
  readonly excluded: Truth3;
  /** By the coverage's exclusions; empty where the item is not insured. */
  readonly bites: readonly Truth3[];
  readonly included: Truth3;
}

const unknownYet = -1;

/** The tests of one incident; what does not look at an item is judged once. */
export class Judging {
  readonly x: IncidentSheet;
  readonly tests: readonly TestFunction[];
  readonly #events: Int8Array;
  readonly #exclusions: Int8Array;

  constructor({ tests, plan }: Program, x: IncidentSheet) {
    this.x = x;
    this.tests = tests;
    this.#events = new Int8Array(tests.length).fill(unknownYet);
    this.#exclusions = new Int8Array(plan.contract.exclusions.length).fill(unknownYet);
  }

  /** For the event alone. */
  event(test: TestId): Truth3 {
    const known = this.#events[test];
    if (known !== unknownYet && known !== undefined) return known as Truth3;
    const truth = this.item(test, this.x.noItem);
    this.#events[test] = truth;
    return truth;
  }

  item(test: TestId, item: ItemSheet): Truth3 {
    const judge = this.tests[test];
    if (judge === undefined) throw new Error(`broken invariant: no test ${test}`);
    return judge(this.x, item);
  }

  /** For an item; as for the event where it would come out alike. */
  at(test: TestId, reach: Reach, item: ItemSheet): Truth3 {
    return isAlike(reach, item) ? this.event(test) : this.item(test, item);
  }

  bites(plan: ExclusionPlan, item: ItemSheet): Truth3 {
    if (!isAlike(plan.reach, item)) return this.#bitesItem(plan, item);
    const known = this.#exclusions[plan.position];
    if (known !== unknownYet && known !== undefined) return known as Truth3;
    const truth = this.#bitesItem(plan, item);
    this.#exclusions[plan.position] = truth;
    return truth;
  }

  #bitesItem(plan: ExclusionPlan, item: ItemSheet): Truth3 {
    const attack = this.withoutCarveBacks(plan, item);
    if (attack === isNo) return isNo;
    const saved = this.#anySaves(plan.unless, item);
    return Math.min(attack, 2 - saved) as Truth3;
  }

  withoutCarveBacks({ kinds, when, where, reach }: ExclusionPlan, item: ItemSheet): Truth3 {
    const kind = kinds === null ? isYes : (kinds[item.kind] ?? isNo);
    if (kind === isNo) return isNo;
    const on = when === null ? isYes : this.at(when, reach, item);
    if (on === isNo) return isNo;
    const filter = where === null ? isYes : this.at(where, reach, item);
    return Math.min(kind, on, filter) as Truth3;
  }

  saves({ holds, unless }: CarvePlan, item: ItemSheet): Truth3 {
    const truth = this.item(holds, item);
    return truth === isNo ? isNo : (Math.min(truth, 2 - this.#anySaves(unless, item)) as Truth3);
  }

  #anySaves(carveBacks: readonly CarvePlan[], item: ItemSheet): Truth3 {
    let most: Truth3 = isNo;
    for (const carveBack of carveBacks) {
      const truth = this.saves(carveBack, item);
      if (truth > most) most = truth;
      if (most === isYes) break;
    }
    return most;
  }

  denied({ denials }: CoveragePlan): Truth3 {
    let most: Truth3 = isNo;
    for (const { breached } of denials) {
      const truth = this.event(breached);
      if (truth > most) most = truth;
    }
    return most;
  }

  standing(plan: CoveragePlan): CoverageStanding {
    let trigger: Truth3 = isYes;
    for (const { test } of plan.statements) {
      const truth = this.event(test);
      if (truth < trigger) trigger = truth;
      if (trigger === isNo) break;
    }
    const { items, noItem } = this.x;
    // Nobody looks at the item of a standing that is not insured: one stands for all of them.
    const outside: ItemStanding = {
      item: noItem,
      insured: isNo,
      granted: isNo,
      excluded: isNo,
      bites: [],
      included: isNo,
    };
    return { plan, trigger, items: items.map((item) => this.#itemStanding(plan, item, outside)) };
  }

  #itemStanding(plan: CoveragePlan, item: ItemSheet, outside: ItemStanding): ItemStanding {
    const insured = plan.insured[item.kind] ?? isNo;
    if (insured === isNo) return outside;
    let granted: Truth3 = insured;
    for (const { test, reach } of plan.statements) {
      const truth = this.at(test, reach, item);
      if (truth < granted) granted = truth;
      if (granted === isNo) break;
    }
    const bites = plan.exclusions.map((exclusion) => this.bites(exclusion, item));
    const excluded = bites.reduce<Truth3>((most, each) => (each > most ? each : most), isNo);
    const included = Math.min(granted, 2 - excluded, 2 - this.denied(plan)) as Truth3;
    return { item, insured, granted, excluded, bites, included };
  }
}

function isAlike(reach: Reach, item: ItemSheet): boolean {
  return reach === 'event' || (reach === 'own-causes' && item.causes === null);
}
