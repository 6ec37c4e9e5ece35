// The share that a line of `pays` takes, as the determination prints it: written once for a line that takes the same of
// every loss, and for a window once for each length and part of it.
import { type PaysLine, ratio } from '../../../language/index.ts';
import type { WaterfallRow } from '../../determination.ts';
import { linesWithin } from '../../quantum/line-parts.ts';
import { percentageOf } from '../../rows.ts';
import { windowPart } from '../plan/arithmetic.ts';
import type { LinePlan, PayPlan } from '../plan/lower-pays.ts';
import type { Sum } from '../plan/plan.ts';
import { absentNumber } from '../plan/sheet.ts';
import { Remembered } from './remembered.ts';

type Share = WaterfallRow['share'];
/** By the numbers of a sheet; `undefined`: not known from these. */
export type ShareReader = (numbers: ArrayLike<number>) => Share | undefined;

const none: ShareReader = () => null;
const known = new WeakMap<PayPlan, readonly ShareReader[]>();

/** For each line of the coverage. */
export function shareReaders(pay: PayPlan): readonly ShareReader[] {
  const before = known.get(pay);
  if (before !== undefined) return before;
  const written = linesWithin(pay.coverage.pays);
  const readers = pay.lines.map((line, at) => shareReader(line, written[at]));
  known.set(pay, readers);
  return readers;
}

function shareReader(line: LinePlan, written: PaysLine | undefined): ShareReader {
  if (written?.line !== 'share' && written?.line !== 'window') return none;
  if (line.line === 'share') {
    const share = shareText(line.numerator, line.denominator);
    return () => share;
  }
  return line.line === 'window' ? windowReader(line) : () => undefined;
}

function windowReader({ started, ended, from, until, atMost }: Extract<LinePlan, { line: 'window' }>): ShareReader {
  const [begins, ends] = [numberOf(started), numberOf(ended)];
  const [first, last] = [numberOf(from), numberOf(until)];
  const most = atMost === null ? () => Number.POSITIVE_INFINITY : numberOf(atMost);
  const lengths = new Remembered(
    (length: number) => new Remembered((part: number) => shareText(part, Math.max(1, length))),
  );
  return (numbers) => {
    const [start, longest] = [begins(numbers), most(numbers)];
    const [length, opens, closes] = [ends(numbers) - start, first(numbers) - start, last(numbers) - start];
    const isKnown = Number.isFinite(length) && Number.isFinite(opens) && Number.isFinite(closes);
    if (!isKnown || (atMost !== null && !Number.isFinite(longest))) return undefined;
    return lengths.of(length).of(windowPart(length, opens, closes, longest));
  };
}

function numberOf(sum: Sum): (numbers: ArrayLike<number>) => number {
  switch (sum.sum) {
    case 'number':
      return () => sum.value;
    case 'fact': {
      if (sum.at.in !== 'incident') return () => Number.NaN;
      const { index } = sum.at;
      const derived = sum.derived === null ? () => absentNumber : numberOf(sum.derived);
      return (numbers) => (numbers[index] === absentNumber ? derived(numbers) : (numbers[index] ?? Number.NaN));
    }
    case 'add':
    case 'subtract': {
      const [left, right] = [numberOf(sum.left), numberOf(sum.right)];
      return sum.sum === 'add'
        ? (numbers) => left(numbers) + right(numbers)
        : (numbers) => left(numbers) - right(numbers);
    }
    default:
      return () => Number.NaN;
  }
}

function shareText(part: number, length: number): Share {
  const text = percentageOf(ratio(BigInt(part), BigInt(length)));
  return Object.freeze({ atLeast: text, atMost: text });
}
