// The money of one coverage once its tests are settled: through the program's own arithmetic where there is one, and
// otherwise through the interpreter's pipeline.
import { formatPercentage, moneyToText, type PaysLine, type SourceMap } from '../../../language/index.ts';
import { judge } from '../../conditions/evaluate.ts';
import type { PaidIn, WaterfallRow } from '../../determination.ts';
import type { LossItem } from '../../incident/facts.ts';
import { isBounded, minorOf } from '../../quantum/amount.ts';
import type { Ends } from '../../quantum/figure.ts';
import { type Worth, worthOf } from '../../quantum/losses.ts';
import { type Left, type Payment, pay, type Way } from '../../quantum/pays.ts';
import { shareOf } from '../../quantum/share.ts';
import { windowShare } from '../../quantum/window.ts';
import { moneyBounds, paidIn, waterfallRow } from '../../rows.ts';
import { AskingOrder } from '../../unknowns/order.ts';
import { TruthDiagrams } from '../../unknowns/truth.ts';
import type { CoveragePlan } from '../plan/contract-plan.ts';
import { isNo, isOpen, isYes, type Truth3 } from '../plan/plan.ts';
import type { IncidentSheet } from '../plan/sheet.ts';
import type { Printed } from './money.ts';
import type { Program } from './program.ts';
import { shareReaders } from './shares.ts';
import type { CoverageStanding, Judging } from './standing.ts';
import { truthNames } from './truth-names.ts';

/** The items that enter, each with its worth in minor units. */
export interface Entering {
  readonly items: readonly {
    readonly item: LossItem;
    readonly kind: number;
    readonly worth: number;
    readonly from: Worth['from'];
  }[];
  readonly loss: number;
}

export interface Paid {
  readonly paid: number;
  /** What it uses of accounts, in minor units. */
  readonly draws: readonly { readonly account: string; readonly drawn: number }[];
  readonly paidIn: PaidIn | null;
  readonly rows: (print: Printed, sources: SourceMap) => readonly WaterfallRow[];
}

/** `undefined` where an amount is not known exactly. */
export function enteringIn({ items }: CoverageStanding, x: IncidentSheet, currency: string): Entering | undefined {
  const entering = [];
  let loss = 0;
  for (const { item: sheet, included } of items) {
    const { item, kind } = sheet;
    if (included !== isYes || item === null) continue;
    const { amount } = item;
    const own = amount.fact === 'money' && amount.currency === currency;
    const exact = own && amount.low === amount.high ? { worth: Number(amount.low), from: null } : converted(item, x);
    if (exact === undefined) return undefined;
    loss += exact.worth;
    entering.push({ item, kind, ...exact });
  }
  return Number.isSafeInteger(loss) ? { items: entering, loss } : undefined;
}

function converted(
  item: LossItem,
  { scope }: IncidentSheet,
): { readonly worth: number; readonly from: Worth['from'] } | undefined {
  const { low, high, needs, from } = worthOf(item, scope);
  const [least, most] = [minorOf(low), minorOf(high)];
  return needs.size > 0 || least === null || least !== most ? undefined : { worth: Number(least), from };
}

/** Pays, and takes from the accounts what it uses of them. `undefined` where something is open. */
export function payCoverage(
  program: Program,
  position: number,
  standing: CoverageStanding,
  entering: Entering,
  judging: Judging,
  left: number[],
): Paid | undefined {
  const { lines } = standing.plan;
  const applies = lines.map(({ when }) => (when === null ? isYes : judging.event(when)));
  if (applies.includes(isOpen)) {
    if (entering.items.length > 0) return undefined;
    const exactly = applies.map((truth, at) => (truth === isOpen ? appliesAtAll(lines[at]?.line, judging.x) : truth));
    return slowly(program, standing, entering, exactly, judging.x, left);
  }
  const paid =
    quickly(program, position, standing, entering, applies, judging.x, left) ??
    slowly(program, standing, entering, applies, judging.x, left);
  for (const { account, drawn } of paid?.draws ?? []) {
    const at = program.plan.openings.findIndex((opening) => opening.account === account);
    left[at] = Math.max(0, (left[at] ?? 0) - drawn);
  }
  return paid;
}

/** Where nothing enters, a line that may apply or not says so; unless its condition comes out alike whatever is unknown. */
function appliesAtAll(line: PaysLine | undefined, { scope }: IncidentSheet): Truth3 {
  const when = line?.when ?? null;
  if (line === undefined || when === null) return isYes;
  const truths = new TruthDiagrams(scope, new AskingOrder());
  const node = truths.of({ key: line.id, judge: (at) => judge(when, at) });
  return node === truths.yes ? isYes : node === truths.no ? isNo : isOpen;
}

function quickly(
  { pays }: Program,
  position: number,
  { plan: standing }: CoverageStanding,
  entering: Entering,
  applies: readonly Truth3[],
  x: IncidentSheet,
  left: readonly number[],
): Paid | undefined {
  const { lines, pay: payPlan } = standing;
  const run = pays[position];
  if (run === undefined || payPlan === undefined || entering.loss > payPlan.most) return undefined;
  const first = lines[0]?.kinds[0]?.of ?? null;
  if (first !== null && x.items.some(({ kind }) => first[kind] === isOpen)) return undefined;
  const out = new Array<number>(2 * lines.length);
  const on = lossOn(first, entering);
  if (!run(x, entering.loss, on, applies, left, out)) return undefined;
  const paid = lines.length === 0 ? entering.loss : (out[2 * lines.length - 1] ?? 0);
  const shares = shareReaders(payPlan);
  const rows = (print: Printed, sources: SourceMap): readonly WaterfallRow[] => {
    const all = entering.items.flatMap(({ item, worth, from }) =>
      from === null ? [] : [conversion(item, worth, from, print)],
    );
    all.push(lossRow(entering.loss, print));
    let before = entering.loss;
    for (const [at, { line }] of lines.entries()) {
      const [figure = -1, after = 0] = [out[2 * at], out[2 * at + 1]];
      const isTaken = applies[at] === isYes;
      all.push({
        line: line.line,
        statement: line.id,
        as: line.as,
        figure: figure < 0 || !isTaken ? null : print(figure),
        share: isTaken ? (shares[at]?.(x.numbers) ?? shareText(line, x)) : null,
        in: print(before),
        out: print(after),
        applies: applies[at] === isYes ? 'yes' : 'no',
        place: sources.statements[line.id] ?? null,
      });
      before = after;
    }
    return all;
  };
  const draws = accountsIn(standing, applies).map((account) => ({ account, drawn: paid }));
  return { paid, draws, paidIn: null, rows };
}

/** What enters of these kinds, or all that does. */
function lossOn(kinds: readonly Truth3[] | null, { items, loss }: Entering): number {
  if (kinds === null) return loss;
  return items.reduce((sum, { kind, worth }) => (kinds[kind] === isNo ? sum : sum + worth), 0);
}

/** The accounts that a line draws on that applies, as they are first named, by such a line or by another. */
function accountsIn({ draws, lines }: CoveragePlan, applies: readonly Truth3[]): readonly string[] {
  return draws.filter((account) =>
    lines.some(({ line }, at) => line.line === 'account' && line.account === account && applies[at] === isYes),
  );
}

/** The share that a line takes, as the interpreter prints it. */
function shareText(line: PaysLine, { scope }: IncidentSheet): WaterfallRow['share'] {
  if (line.line !== 'share' && line.line !== 'window') return null;
  const { low } = line.line === 'window' ? windowShare(line, scope) : shareOf(line.share, scope);
  const text = formatPercentage([low.numerator.toString(), low.denominator.toString()]);
  return { atLeast: text, atMost: text };
}

function lossRow(loss: number, print: Printed): WaterfallRow {
  const ends = print(loss);
  return {
    line: 'loss',
    statement: null,
    as: null,
    figure: null,
    share: null,
    in: ends,
    out: ends,
    applies: 'yes',
    place: null,
  };
}

function conversion(item: LossItem, worth: number, from: NonNullable<Worth['from']>, print: Printed): WaterfallRow {
  const { currency, low, high } = from;
  const text = (minor: bigint | null) => (minor === null ? null : moneyToText({ currency, minor }));
  const stated = { atLeast: moneyToText({ currency, minor: low }), atMost: text(high) };
  const row = { line: 'converted', statement: null, as: item.id, figure: null, share: null } as const;
  return { ...row, in: stated, out: print(worth), applies: 'yes', place: null };
}

/** Through the interpreter's pipeline. */
function slowly(
  { plan: { openings, contract } }: Program,
  { plan }: CoverageStanding,
  entering: Entering,
  applies: readonly Truth3[],
  { scope, items }: IncidentSheet,
  left: readonly number[],
): Paid | undefined {
  const { coverage, lines } = plan;
  const remaining = new Map(
    openings.map(({ account }, at): [string, Left] => {
      const each = BigInt(left[at] ?? 0);
      return [account, { low: each, high: each, facts: [] }];
    }),
  );
  const besides = new Map<string, Set<LossItem>>();
  for (const { key, of } of lines.flatMap(({ kinds }) => kinds)) {
    if (entering.items.length > 0 && items.some(({ kind }) => of[kind] === isOpen)) return undefined;
    const out = items.flatMap(({ item, kind }) => (item !== null && of[kind] === isNo ? [item] : []));
    besides.set(key, new Set(out));
  }
  const way: Way = {
    coverage,
    entering: entering.items.map(({ item }) => ({ item, included: 'yes' })),
    applies: new Map(
      lines.flatMap(({ line, when }, at) => (when === null ? [] : [[line.id, truthNames[applies[at] ?? isNo]]])),
    ),
    besides,
  };
  const payment = pay(way, remaining, scope);
  const paid = exactly(payment);
  const draws = payment.draws.flatMap(({ account, drawn }) => {
    const each = known(drawn);
    return each === undefined ? [] : [{ account, drawn: each }];
  });
  if (paid === undefined || draws.length < payment.draws.length) return undefined;
  const currency = contract.currency as never;
  return {
    paid,
    draws,
    paidIn: paidIn(payment.rows),
    rows: (_, sources) => payment.rows.map((row) => waterfallRow(row, (ends) => moneyBounds(ends, currency), sources)),
  };
}

/** What is paid, where both ends are one and nothing is open on the way. */
function exactly({ paid, needs, rows }: Payment): number | undefined {
  const settled = rows.every(({ in: before, out, figure }) =>
    [before, out, ...(figure === null ? [] : [figure])].every(
      ({ low, high }) => isBounded(high) && minorOf(low) === minorOf(high),
    ),
  );
  return settled && needs.size === 0 ? known(paid) : undefined;
}

/** In minor units, where both ends are one. */
function known({ low, high }: Ends): number | undefined {
  const minor = minorOf(low);
  if (minor === null || minor !== minorOf(high)) return undefined;
  const whole = Number(minor);
  return Number.isSafeInteger(whole) ? whole : undefined;
}
