// Figures of plain documents by generated code: a reader that guards every value, conditions in two values, and the lines
// of `pays` on whole minor units, without a sheet, reasons, or anything kept from one incident to the next. Where the
// document is not plain, or something is open, larger than proved, or has no form here, the answer is `undefined`.
//
// INVARIANT: what is answered here, the general way (`documents/figures.ts`) answers too, and with the same figures.
import type { ProposedPosting } from '../../determination.ts';
import type { Figures, Submitted } from '../backend.ts';
import { safe } from '../compiled/index.ts';
import { checkTokens } from '../compiled/tokens.ts';
import { isPlainlyChecked, spansIn } from '../documents/read-sheet.ts';
import { inFirst, portion, rounded, windowPart } from '../plan/arithmetic.ts';
import type { ContractPlan } from '../plan/contract-plan.ts';
import { printer } from '../settled/money.ts';
import { openings } from '../settled/settle.ts';
import { Conditions } from './conditions.ts';
import { Coverages, isSettled, type Payable, payables } from './coverages.ts';
import { figuresLine } from './lines.ts';
import { Places, writtenSigns } from './places.ts';
import { Readers } from './readers.ts';
import { count, digits, durations, instant, markOf, moneyIn, months, percentages } from './values.ts';
import { membersIn } from './written.ts';

export type DirectFigures = (
  document: unknown,
  submitted: Pick<Submitted, 'balances' | 'final'>,
) => Figures | undefined;

/** The rows that generated code works on; see `Places`, `Readers`, `Coverages` for what stands where. */
interface Rows {
  readonly c: Int32Array;
  readonly n: Float64Array;
  readonly s: Float64Array;
  readonly q: Int32Array;
  readonly p: Float64Array;
  readonly h: Int32Array;
  readonly left: Float64Array;
  readonly marks: Float64Array;
}

/** The code, as the body of a function of `r`; `undefined`: the contract has something that this way has no form for. */
export function generate(
  plan: ContractPlan,
): { readonly code: string; readonly rows: Rows; readonly places: Places } | undefined {
  const all = payables(plan);
  if (!plan.isSpecialised || all === undefined || plan.contract.measures.length > 0) return undefined;
  if (!isPlainlyChecked(plan.contract)) return undefined;
  const places = new Places(plan);
  const conditions = new Conditions(plan.tests, places);
  const coverages = new Coverages(plan, conditions);
  const paying = all.map((each, position) => coverages.function(position, each));
  const readers = new Readers(plan, places);
  const read = readers.root((code) => isSettled(code, all));
  const spans = spansIn(plan.contract.vocabulary.facts, [], plan.layouts.root);
  const unstated = spans.map(({ from, until }) => `n[${from}] = 1 / 0; n[${until}] = 1 / 0;`).join(' ');
  // What ends before it begins is a fault.
  const inOrder = spans.map(({ from, until }) => `n[${until}] >= n[${from}]`);
  const decide = [`${read}(o)`, ...inOrder, ...all.map((_, position) => `v${position}()`), `c[${places.flag}] === 0`];
  const code = [
    'const k0 = r.k0, isArray = r.isArray, mark = r.mark, count = r.count, digits = r.digits, money = r.money, instant = r.instant;',
    'const percentage = r.percentage, duration = r.duration, months = r.months, safe = r.safe;',
    'const portion = r.portion, inFirst = r.inFirst, rounded = r.rounded, windowPart = r.windowPart, Math = r.Math, marks = r.marks, left = r.left;',
    'const c = r.c, n = r.n, s = r.s, q = r.q, p = r.p, h = r.h;',
    `function open() { c[${places.flag}] = 1; return false; }`,
    ...readers.functions,
    ...conditions.functions,
    ...coverages.functions,
    ...paying,
    `return (o) => { c[${places.flag}] = 0; c[${places.members}] = 0; marks[${writtenSigns}] = 0; h[0] = 0; ${unstated} return ${decide.join(' && ')}; };`,
  ].join('\n');
  return { code, rows: rowsFor(plan, places, all), places };
}

function rowsFor(plan: ContractPlan, places: Places, all: readonly Payable[]): Rows {
  const kinds = plan.layouts.kinds.get('loss')?.size ?? 0;
  const drawings = all.length * plan.contract.accounts.length;
  return {
    c: new Int32Array(places.members + 1),
    n: new Float64Array(places.size.numbers),
    s: new Float64Array(kinds + 2),
    q: new Int32Array(kinds + 2),
    p: new Float64Array(all.length),
    h: new Int32Array(drawings + 1),
    left: new Float64Array(plan.openings.length),
    marks: new Float64Array(writtenSigns + 1),
  };
}

/** The figures of a document, and the line that JSON.stringify would write of them for a text. */
export interface Direct {
  readonly figures: DirectFigures;
  readonly line: (text: string, submitted: Pick<Submitted, 'balances' | 'final'>) => string | undefined;
}

/** `undefined` where the contract as a whole has no such form. */
export function directly(plan: ContractPlan): Direct | undefined {
  const made = generate(plan);
  if (made === undefined) return undefined;
  const { rows, places } = made;
  const run = load(made.code, rows, plan.contract.currency);
  const whole = openings({ plan }, undefined);
  const figures = figuresFrom(plan, rows);
  const write = figuresLine(plan, rows.p, rows.h);
  const decide = (document: unknown, { balances, final = false }: Pick<Submitted, 'balances' | 'final'>): boolean => {
    const left = balances === undefined ? whole : openings({ plan }, balances);
    if (final || left === undefined) return false;
    rows.left.set(left);
    return run(document);
  };
  return {
    figures: (document, submitted) =>
      decide(document, submitted) ? figures((document as Identified).incident) : undefined,
    line: (text, submitted) => {
      const document = parsed(text);
      if (document === undefined || !decide(document, submitted)) return undefined;
      // No text of the same values is shorter: one of this length has nothing else in it.
      const isPlain = text.length === rows.marks[writtenSigns] || membersIn(text) === rows.c[places.members];
      return isPlain ? write((document as Identified).incident) : undefined;
    },
  };
}

interface Identified {
  readonly incident: string;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the reader of the incident will say what is wrong
  }
}

function load(code: string, rows: Rows, currency: string): (document: unknown) => boolean {
  checkTokens(code);
  const make = new Function('r', `"use strict";\n${code}`) as (r: object) => (document: unknown) => boolean;
  return make({
    ...rows,
    k0: undefined,
    isArray: Array.isArray,
    mark: markOf,
    count,
    digits,
    money: moneyIn(currency),
    instant,
    percentage: percentages(),
    duration: durations(),
    months: months(),
    safe,
    portion,
    inFirst,
    rounded,
    windowPart,
    Math,
  });
}

type CoverageFigures = Figures['coverages'][number];

/** What the rows hold after an incident, as figures. */
function figuresFrom(plan: ContractPlan, { p, h }: Rows): (incident: string) => Figures | undefined {
  const { contract } = plan;
  const print = printer(contract.currency);
  const clauses = plan.coverages.flatMap(({ chosen, coverage }) => (chosen ? [coverage.name] : []));
  const none = clauses.map(
    (clause): CoverageFigures => Object.freeze({ clause, outcome: 'not-covered', payable: print(0) }),
  );
  const nothing = Object.freeze(print(0));
  return (incident) => {
    const coverages = none.slice();
    let total = 0;
    let payable = nothing;
    let isPayable = false;
    for (let at = 0; at < p.length; at += 1) {
      const paid = p[at] ?? -1;
      if (paid < 0) continue;
      const printed = paid === 0 ? nothing : print(paid);
      payable = total === 0 ? printed : nothing;
      total += paid;
      isPayable = true;
      coverages[at] = { clause: clauses[at] ?? '', outcome: 'payable', payable: printed };
    }
    if (!Number.isSafeInteger(total)) return undefined;
    const postings: ProposedPosting[] = [];
    for (let at = 1; at <= (h[0] ?? 0); at += 1) {
      const noted = h[at] ?? 0;
      const account = noted % contract.accounts.length;
      const coverage = coverages[(noted - account) / contract.accounts.length];
      if (coverage === undefined) throw new Error('broken invariant: drawn by no coverage');
      const { atLeast, atMost } = coverage.payable;
      postings.push({
        account: contract.accounts[account]?.name ?? '',
        coverage: coverage.clause,
        atLeast,
        atMost,
      });
    }
    if (total > 0 && payable === nothing) payable = print(total);
    return { incident, outcome: isPayable ? 'payable' : 'not-covered', payable, coverages, postings };
  };
}
