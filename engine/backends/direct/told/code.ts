// Generated code for determinations with their reasons: the coverages in two values, each noting what it comes to, and every
// condition that reasons ask for by itself.

import { safe } from '../../compiled/index.ts';
import { checkTokens } from '../../compiled/tokens.ts';
import { inFirst, portion, rounded, windowPart } from '../../plan/arithmetic.ts';
import type { CarvePlan, ContractPlan } from '../../plan/contract-plan.ts';
import type { Slot } from '../../plan/layout.ts';
import { isOpen, isYes } from '../../plan/plan.ts';
import type { Explanation } from '../../settled/explain.ts';
import type { Program } from '../../settled/program.ts';
import type { Telling } from '../../settled/reasons.ts';
import { Conditions } from '../conditions.ts';
import { Coverages, type NotedPlaces, type Payable, payables } from '../coverages.ts';
import { Places } from '../places.ts';
import { Asked, testKey } from './asked.ts';
import { bites, carvedBack, exclusionsOf, free } from './standings.ts';
import type { StatedItems, StatedRows } from './stated.ts';
import type { Noted } from './waterfalls.ts';
import { WholeIncident } from './whole-incident.ts';

/** See `Coverages.noted` for `p`, `h` and `left`. */
export interface Rows extends StatedRows, Noted {
  readonly p: Float64Array;
  readonly h: Int32Array;
  readonly left: Float64Array;
  /** What becomes of each exclusion; see standings.ts. */
  readonly excluded: Uint8Array;
}

export interface Told {
  readonly all: readonly Payable[];
  readonly places: Places;
  /** Of each coverage. */
  readonly noted: readonly NotedPlaces[];
  readonly rows: Rows;
  readonly items: StatedItems;
  readonly asked: Asked;
  /** What reasons tell of, stated or not. */
  readonly facts: ReadonlySet<Slot>;
  /** The incident that the rows hold. */
  readonly incident: WholeIncident;
  /** Judges and pays what the rows hold; `false`: something has no exact answer here. */
  readonly run: () => boolean;
}

/** `undefined`: the contract has something that this way has no form for. */
export function toldCode({ plan, tests }: Program, telling: Telling): Told | undefined {
  const all = payables(plan);
  if (!plan.isSpecialised || all === undefined || plan.contract.measures.length > 0) return undefined;
  const places = new Places(plan, ({ declaration }) => declaration.derived === null);
  const conditions = new Conditions(plan.tests, places, true);
  const coverages = new Coverages(plan, conditions);
  const asked = new Asked();
  const facts = ask(plan, telling, all, conditions, coverages, asked);
  const noted = notedPlaces(all);
  const paying = all.map((each, position) =>
    coverages.noted(position, each, noted[position] ?? { taken: 0, figures: 0 }),
  );
  const judged = exclusionsOf(all).map(
    (each, at) =>
      `excluded[${at}] = ${coverages.attacks(each)} ? (${coverages.bites(each)} ? ${bites} : ${carvedBack}) : ${free};`,
  );
  const decide = [...all.map((_, position) => `v${position}()`), `c[${places.flag}] === 0`];
  const code = [
    'const safe = r.safe, portion = r.portion, inFirst = r.inFirst, rounded = r.rounded, windowPart = r.windowPart, Math = r.Math, left = r.left;',
    'const c = r.c, n = r.n, s = r.s, q = r.q, p = r.p, h = r.h, taken = r.taken, figures = r.figures, excluded = r.excluded, whole = r.whole;',
    `function open() { c[${places.flag}] = 1; return false; }`,
    ...conditions.functions,
    ...coverages.functions,
    ...paying,
    `function judge() { ${judged.join(' ')} return true; }`,
    `return [() => { c[${places.flag}] = 0; h[0] = 0; return ${decide.join(' && ')} && judge(); }, ${asked.code}];`,
  ].join('\n');
  const rows = rowsFor(plan, places, all);
  checkTokens(code);
  const make = new Function('r', `"use strict";\n${code}`) as (r: object) => [() => boolean, (() => boolean)[]];
  const incident = new WholeIncident(plan);
  const whole = (id: number): boolean => {
    const { sheet } = incident;
    const truth = tests[id]?.(sheet, sheet.noItem) ?? isOpen;
    if (truth === isOpen) rows.c[places.flag] = 1;
    return truth === isYes;
  };
  const [run, calls] = make({ ...rows, safe, portion, inFirst, rounded, windowPart, Math, whole });
  asked.loaded(calls);
  const items = { count: 0, ids: [], kinds: [], worth: [] };
  return { all, places, noted, rows, items, asked, run, incident, facts };
}

/** Every condition that a reason may tell of; gives the facts that are told with them. */
function ask(
  plan: ContractPlan,
  telling: Telling,
  all: readonly Payable[],
  conditions: Conditions,
  coverages: Coverages,
  asked: Asked,
): ReadonlySet<Slot> {
  const told = new Set<Slot>();
  const explain = (each: Explanation): void => {
    for (const slot of each.facts?.slots ?? []) told.add(slot);
    asked.add(testKey(each.test), () => (tellsOfLoss(each) ? 'open()' : conditions.of(each.test)));
    const { op } = each.condition;
    if (op !== 'for-any' && op !== 'for-all') each.parts.forEach(explain);
  };
  const carve = (each: CarvePlan): void => {
    asked.add(`saves ${each.carveBack.id}`, () => coverages.saves(each));
    explain(telling.of(each.carveBack.id));
    each.unless.forEach(carve);
  };
  for (const { plan: coverage } of all) for (const { id } of coverage.statements) explain(telling.of(id));
  for (const each of exclusionsOf(all)) {
    for (const when of [each.exclusion.when, each.exclusion.where]) if (when !== null) explain(telling.of(when.id));
    each.unless.forEach(carve);
  }
  for (const { warranty } of plan.warranties) explain(telling.of(warranty.breached.id));
  return told;
}

/** Whether a reason lists a fact of the loss at hand, as one may that holds of every loss: `its units >= 0`. */
function tellsOfLoss({ condition }: Explanation): boolean {
  return condition.op !== 'all' && condition.op !== 'any' && JSON.stringify(condition).includes('"op":"item"');
}

function notedPlaces(all: readonly Payable[]): readonly NotedPlaces[] {
  let lines = 0;
  return all.map(({ pay }, position) => {
    const places = { taken: all.length + lines, figures: position + 2 * lines };
    lines += pay.lines.length;
    return places;
  });
}

function rowsFor(plan: ContractPlan, places: Places, all: readonly Payable[]): Rows {
  const kinds = plan.layouts.kinds.get('loss')?.size ?? 0;
  const lines = all.reduce((sum, { pay }) => sum + pay.lines.length, 0);
  return {
    c: new Int32Array(places.flag + 1),
    n: new Float64Array(places.size.numbers).fill(Number.POSITIVE_INFINITY),
    s: new Float64Array(kinds + 2),
    q: new Int32Array(kinds + 2),
    p: new Float64Array(all.length),
    h: new Int32Array(all.length * plan.contract.accounts.length + 1),
    left: new Float64Array(plan.openings.length),
    texts: new Array<string | null | undefined>(places.size.texts).fill(undefined),
    taken: new Uint8Array(all.length + lines),
    figures: new Float64Array(all.length + 2 * lines),
    excluded: new Uint8Array(exclusionsOf(all).length),
  };
}
