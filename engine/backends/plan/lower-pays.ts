// The lines of `pays` as arithmetic on whole minor units, for coverages whose loss is known exactly. A coverage that has
// a line without such a form is paid by the interpreter's own pipeline, on what the tests have settled.
import type { Coverage, Expression, PaysLine } from '../../../language/index.ts';
import { knownShare, moneySum, orderedSum, type Scaled } from './lower-sum.ts';
import type { Lowering } from './lower-test.ts';
import { mostOf, type Sum, wholeNumbers } from './plan.ts';

export type LinePlan =
  /** A deductible is whatever is taken off: a retention, and what others have paid. */
  | { readonly line: 'deductible' | 'limit' | 'franchise' | 'reverse-franchise'; readonly figure: Scaled }
  | { readonly line: 'layer'; readonly excess: Scaled; readonly figure: Scaled }
  | { readonly line: 'share'; readonly numerator: number; readonly denominator: number }
  /** By its place among the contract's accounts. */
  | { readonly line: 'account'; readonly account: number }
  | {
      readonly line: 'window';
      readonly started: Sum;
      readonly ended: Sum;
      readonly from: Sum;
      readonly until: Sum;
      readonly atMost: Sum | null;
    };

export interface PayPlan {
  readonly coverage: Coverage;
  readonly lines: readonly LinePlan[];
  /** The first line works on the loss of some kinds alone; the lines after it on all that runs. */
  readonly firstIsOn: boolean;
  /** The most that may enter; with it no sum leaves 2^53, but for facts that are themselves that large. */
  readonly most: number;
}

/** Tried in turn, until all sums keep within 2^53: 700 billion to 40 thousand, in units of two decimals. */
const bounds = [46, 43, 40, 37, 34, 28, 22].map((power) => 2 ** power);

export function payPlan(coverage: Coverage, at: Lowering): PayPlan | undefined {
  for (const most of bounds) {
    const lines = linesWithin(coverage, most, at);
    if (lines === undefined) return undefined;
    const firstIsOn = coverage.pays[0] !== undefined && coverage.pays[0].on !== null;
    if (lines.every((line) => isProved(line, most))) return { coverage, lines, firstIsOn, most };
  }
  return undefined;
}

function linesWithin(coverage: Coverage, most: number, at: Lowering): readonly LinePlan[] | undefined {
  const lines = coverage.pays.map((line, position) =>
    line.on === null || (position === 0 && coverage.pays.length > 1) ? linePlan(line, most, at) : undefined,
  );
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function linePlan(line: PaysLine, most: number, at: Lowering): LinePlan | undefined {
  if (line.per === 'item' || line.apportioned) return undefined;
  switch (line.line) {
    case 'deductible':
    case 'retention': {
      const isPlain = line.atLeast === null && line.atMost === null;
      const figure = isPlain ? figureOf(line.amount, at, most) : undefined;
      return figure && { line: 'deductible', figure };
    }
    case 'limit': {
      const figure = line.inProportion === null ? figureOf(line.amount, at, most) : undefined;
      return figure && { line: 'limit', figure };
    }
    case 'less': {
      const figure = figureOf(line.amount, at, most);
      return figure && { line: 'deductible', figure };
    }
    case 'franchise':
    case 'reverse-franchise': {
      const figure = figureOf(line.amount, at, most);
      return figure && { line: line.line, figure };
    }
    case 'layer': {
      const [excess, figure] = [figureOf(line.excess, at, most), figureOf(line.amount, at, most)];
      return excess && figure && { line: 'layer', excess, figure };
    }
    case 'layers':
    case 'reduction':
    case 'benefit':
    case 'recoveries':
    case 'other-insurance':
    case 'paid-in':
    case 'once':
    case 'aggregate':
      return undefined;
    case 'share': {
      const share = line.above === null ? knownShare(line.share, at.index) : undefined;
      return share && { line: 'share', ...share };
    }
    case 'account': {
      // Of some kinds alone, only what those are paid is used.
      if (line.on !== null) return undefined;
      const account = at.index.contract.accounts.findIndex(({ name }) => name === line.account);
      return account < 0 ? undefined : { line: 'account', account };
    }
    case 'window':
      return windowPlan(line, at);
  }
}

/** A line's figure is rounded in any case. */
function figureOf(amount: Expression, at: Lowering, most: number): Scaled | undefined {
  const { rounding } = at.index.contract;
  return moneySum(amount, at, most) ?? moneySum({ op: 'rounded', of: amount, rounding }, at, most);
}

function windowPlan(line: Extract<PaysLine, { line: 'window' }>, at: Lowering): LinePlan | undefined {
  const [started, ended] = [orderedSum(line.over.from, at), orderedSum(line.over.until, at)];
  const [from, until] = [orderedSum(line.from, at), orderedSum(line.until, at)];
  const atMost = line.atMost === null ? null : orderedSum(line.atMost, at);
  if (started === undefined || ended === undefined || from === undefined || until === undefined || atMost === undefined)
    return undefined;
  return { line: 'window', started, ended, from, until, atMost };
}

/** No intermediate value leaves 2^53; sums of facts are checked as they are made. */
function isProved(line: LinePlan, most: number): boolean {
  if (line.line === 'share') return most * line.numerator * 2 <= wholeNumbers && line.denominator <= 1e9;
  if (line.line === 'account' || line.line === 'window') return true;
  const figures = line.line === 'layer' ? [line.excess, line.figure] : [line.figure];
  return figures.every(({ scale, sum }) => scale <= 1e9 && (readsFacts(sum) || mostOf(sum) <= wholeNumbers / 2));
}

/** Whether it hangs on facts, and so may not be known. */
export function readsFacts(sum: Sum): boolean {
  switch (sum.sum) {
    case 'fact':
    case 'portion':
      return true;
    case 'number':
    case 'loss':
    case 'running':
      return false;
    case 'times':
    case 'rounded':
      return readsFacts(sum.of);
    default:
      return readsFacts(sum.left) || readsFacts(sum.right);
  }
}
