// What is paid on a plain document, where every item is its kind and its amount alone: items of a document then stand
// alike but for their kind, and nothing has to be kept for reasons. `undefined` for whatever is unusual: see `figures.ts`.
//
// INVARIANT: what is answered here, `quickFigures` answers too, and with the same figures.
import type { ProposedPosting } from '../../determination.ts';
import type { Figures, Submitted } from '../backend.ts';
import type { CoveragePlan } from '../plan/contract-plan.ts';
import { firstKind } from '../plan/layout.ts';
import { isNo, isOpen, isYes, type Truth3 } from '../plan/plan.ts';
import type { Printed } from '../settled/money.ts';
import { printer } from '../settled/money.ts';
import type { PayFunction, Program } from '../settled/program.ts';
import { openings } from '../settled/settle.ts';
import { Judging } from '../settled/standing.ts';
import type { PlainItem, ReadDocument } from './read-sheet.ts';

export type PlainFigures = (
  read: ReadDocument,
  submitted: Pick<Submitted, 'balances' | 'final'>,
) => Figures | undefined;

type CoverageFigures = Figures['coverages'][number];

/** A coverage, with what its figures need looked up. */
interface Payable {
  readonly plan: CoveragePlan;
  readonly pay: PayFunction;
  readonly most: number;
  /** By the code of a loss kind, whether a first line of some kinds works on it; `null`: on all. */
  readonly first: readonly Truth3[] | null;
  /** Accounts that lines draw on: as they are named, among the openings, and the lines. */
  readonly draws: readonly { readonly account: string; readonly at: number; readonly lines: readonly number[] }[];
  /** Where nothing enters. */
  readonly none: CoverageFigures;
  /** Room for the lines of one incident. */
  readonly applies: Truth3[];
  readonly out: number[];
}

/** `undefined`: the contract has something that this way has no form for. */
export function plainFigures(program: Program): PlainFigures | undefined {
  const { plan } = program;
  const print = printer(plan.contract.currency);
  const zero = print(0);
  const chosen = [...plan.coverages.entries()].filter(([, { chosen }]) => chosen);
  const coverages = chosen.flatMap(([position, each]) => payableOf(program, position, each, zero) ?? []);
  if (!plan.isSpecialised || coverages.length < chosen.length) return undefined;
  const whole = openings(program, undefined);

  return ({ sheet, id, plain }, { balances, final = false }) => {
    if (final) return undefined;
    const left = balances === undefined ? whole?.slice() : openings(program, balances);
    if (left === undefined) return undefined;
    const judging = new Judging(program, sheet);
    const figures: CoverageFigures[] = [];
    const postings: ProposedPosting[] = [];
    let total = 0;
    let isPayable = false;
    for (const coverage of coverages) {
      const entering = enteringIn(coverage, plain, judging);
      const paid = entering && paidOn(coverage, entering, judging, left);
      if (entering === undefined || paid === undefined) return undefined;
      if (entering === nothing) {
        figures.push(coverage.none);
        continue;
      }
      isPayable = true;
      total += paid;
      figures.push({ clause: coverage.plan.coverage.name, outcome: 'payable', payable: print(paid) });
      if (paid > 0) post(coverage, paid, left, print, postings);
    }
    if (!Number.isSafeInteger(total)) return undefined;
    const outcome = isPayable ? 'payable' : 'not-covered';
    return { incident: id, outcome, payable: print(total), coverages: figures, postings };
  };
}

function payableOf(program: Program, position: number, plan: CoveragePlan, zero: CoverageFigures['payable']) {
  const { pay, lines, statements, insured, draws, coverage } = plan;
  const run = program.pays[position];
  const { openings: accounts, contract } = program.plan;
  const first = lines[0]?.kinds[0]?.of ?? null;
  if (pay === undefined || run === undefined || first?.includes(isOpen, firstKind)) return undefined;
  if (statements.some(({ reach }) => reach === 'item') || insured.includes(isOpen, firstKind)) return undefined;
  // Postings go in the order of the contract's accounts; so here they are looked for in that order.
  const named = contract.accounts.map(({ name }) => name).filter((name) => draws.includes(name));
  if (named.length < draws.length) return undefined;
  const found = named.map((account) => ({
    account,
    at: accounts.findIndex((opening) => opening.account === account),
    lines: [...lines.entries()].flatMap(([at, { line }]) =>
      line.line === 'account' && line.account === account ? [at] : [],
    ),
  }));
  if (found.some(({ at }) => at < 0)) return undefined;
  const none: CoverageFigures = Object.freeze({ clause: coverage.name, outcome: 'not-covered', payable: zero });
  const room = { first, applies: lines.map((): Truth3 => isYes), out: new Array<number>(2 * lines.length).fill(0) };
  return { plan, pay: run, most: pay.most, draws: found, none, ...room } satisfies Payable;
}

interface Entering {
  /** Minor units. */
  readonly loss: number;
  /** The part of it that the first line works on. */
  readonly on: number;
}

const nothing: Entering = { loss: 0, on: 0 };

/** What enters; `nothing` itself where no item does; `undefined`: it is open. */
function enteringIn({ plan, first }: Payable, items: readonly PlainItem[], judging: Judging): Entering | undefined {
  let trigger: Truth3 = isYes;
  for (const { test } of plan.statements) {
    const truth = judging.event(test);
    if (truth < trigger) trigger = truth;
    if (trigger === isNo) return nothing;
  }
  let enters = false;
  let loss = 0;
  let on = 0;
  for (const item of items) {
    const { kind, worth } = item;
    if (plan.insured[kind] !== isYes) continue;
    const included = includedIn(plan, trigger, item, judging);
    if (included === isOpen) return undefined;
    if (included === isNo) continue;
    enters = true;
    loss += worth;
    if (first === null || first[kind] !== isNo) on += worth;
  }
  return enters ? { loss, on } : nothing;
}

function includedIn(plan: CoveragePlan, granted: Truth3, item: PlainItem, judging: Judging): Truth3 {
  let excluded: Truth3 = isNo;
  for (const exclusion of plan.exclusions) {
    const bites = judging.bites(exclusion, item);
    if (bites > excluded) excluded = bites;
    if (excluded === isYes) return isNo;
  }
  return Math.min(granted, 2 - excluded, 2 - judging.denied(plan)) as Truth3;
}

function paidOn(
  { plan: { lines }, pay, most, applies, out }: Payable,
  { loss, on }: Entering,
  judging: Judging,
  left: readonly number[],
): number | undefined {
  if (loss > most) return undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const when = lines[at]?.when ?? null;
    const truth = when === null ? isYes : judging.event(when);
    if (truth === isOpen) return undefined;
    applies[at] = truth;
  }
  if (!pay(judging.x, loss, on, applies, left, out)) return undefined;
  return lines.length === 0 ? loss : (out[2 * lines.length - 1] ?? 0);
}

/** Takes what is paid from the accounts that a line draws on that applies. */
function post(
  { plan, draws, applies }: Payable,
  paid: number,
  left: number[],
  print: Printed,
  postings: ProposedPosting[],
): void {
  for (const { account, at, lines } of draws) {
    if (!lines.some((line) => applies[line] === isYes)) continue;
    left[at] = Math.max(0, (left[at] ?? 0) - paid);
    postings.push({ account, coverage: plan.coverage.name, ...print(paid) });
  }
}
