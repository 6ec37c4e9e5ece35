// Ordered values and amounts of money as sums of whole numbers over facts by index. What has no such form (calendar
// months, values that derive within a list) comes back as `undefined`, and its test is left to the interpreter.
import type { Expression } from '../../../language/index.ts';
import type { Reference } from '../../conditions/scope.ts';
import { evaluate, isKnown } from '../../conditions/values.ts';
import type { ContractIndex } from '../../contract-index.ts';
import { figureOf } from '../../quantum/figure.ts';
import type { Lowering } from './lower-test.ts';
import { mostOf, type Place, type Sum, wholeNumbers } from './plan.ts';
import { scopeWith } from './supposed.ts';

/** `scale` times the value, so that shares of money stay whole. */
export interface Scaled {
  readonly sum: Sum;
  readonly scale: number;
}

/** In units of the interpreter's ordered values. */
export function orderedSum(expression: Expression, at: Lowering): Sum | undefined {
  switch (expression.op) {
    case 'number':
    case 'duration':
    case 'months':
    case 'instant':
    case 'percentage':
    case 'schedule':
      return knownValue(expression, at);
    case 'fact':
    case 'item':
    case 'element':
      return factSum(expression, at);
    case 'add':
    case 'subtract': {
      if (isMonths(expression.right, at)) return undefined;
      return both(expression.op, orderedSum(expression.left, at), orderedSum(expression.right, at));
    }
    case 'greater-of':
    case 'lesser-of':
      return both(expression.op, orderedSum(expression.left, at), orderedSum(expression.right, at));
    default:
      return undefined;
  }
}

/** In minor units of the contract's currency. `lossMost`: in `pays`, the most that may enter. */
export function moneySum(expression: Expression, at: Lowering, lossMost?: number): Scaled | undefined {
  switch (expression.op) {
    case 'loss':
    case 'amount': {
      const sum = expression.op === 'loss' ? 'loss' : 'running';
      return lossMost === undefined ? undefined : { sum: { sum, most: lossMost }, scale: 1 };
    }
    case 'money':
    case 'schedule': {
      const { low, high } = figureOf(expression, scopeWith(null, [], at.index));
      const known = low === high && low.unbounded.numerator === 0n && low.value.denominator === 1n;
      const sum = known ? whole(low.value.numerator) : undefined;
      return sum && { sum, scale: 1 };
    }
    case 'fact':
    case 'item':
    case 'element': {
      const sum = factSum(expression, at);
      return sum && { sum, scale: 1 };
    }
    case 'multiply': {
      const first = knownShare(expression.left, at.index);
      const share = first ?? knownShare(expression.right, at.index);
      const of = moneySum(first === undefined ? expression.left : expression.right, at, lossMost);
      if (share === undefined || of === undefined) return undefined;
      return { sum: times(of.sum, share.numerator), scale: of.scale * share.denominator };
    }
    case 'rounded': {
      const portion = portionSum(expression, at, lossMost);
      if (portion !== undefined) return { sum: portion, scale: 1 };
      const of = moneySum(expression.of, at, lossMost);
      if (of === undefined || of.scale === 1) return of;
      const { rounding } = expression;
      return { sum: { sum: 'rounded', of: of.sum, by: of.scale, rounding, most: mostOf(of.sum) }, scale: 1 };
    }
    case 'add':
    case 'subtract':
    case 'greater-of':
    case 'lesser-of': {
      const left = moneySum(expression.left, at, lossMost);
      const right = moneySum(expression.right, at, lossMost);
      if (left === undefined || right === undefined) return undefined;
      const [a, b] = [times(left.sum, right.scale), times(right.sum, left.scale)];
      const sum = both(expression.op, a, b);
      return sum && { sum, scale: left.scale * right.scale };
    }
    default:
      return undefined;
  }
}

type RoundedAmount = Extract<Expression, { op: 'rounded' }>;

/** `amount in the first 10 hours of outage`. */
function portionSum({ of, rounding }: RoundedAmount, at: Lowering, lossMost: number | undefined): Sum | undefined {
  if (of.op !== 'loss-in-first' && of.op !== 'amount-in-first') return undefined;
  const [from, until] = [orderedSum(of.over.from, at), orderedSum(of.over.until, at)];
  const amount = moneySum({ op: of.op === 'loss-in-first' ? 'loss' : 'amount' }, at, lossMost);
  const part = orderedSum(of.length, at);
  const whole = both('subtract', until, from);
  if (part === undefined || whole === undefined || amount === undefined) return undefined;
  return { sum: 'portion', of: amount.sum, part, whole, rounding, most: mostOf(amount.sum) };
}

/** A share that is written, or bound in the schedule; at most the whole, and of small whole numbers. */
export function knownShare(
  expression: Expression,
  { schedule }: ContractIndex,
): { readonly numerator: number; readonly denominator: number } | undefined {
  const bound = expression.op === 'schedule' ? schedule.get(expression.name)?.value : null;
  const ratio = expression.op === 'percentage' ? expression.ratio : bound?.type === 'percentage' ? bound.ratio : null;
  if (ratio === null) return undefined;
  const [numerator, denominator] = ratio.map(Number) as [number, number];
  return numerator <= denominator && denominator <= 1e9 ? { numerator, denominator } : undefined;
}

/** Both in one scale. */
export function commonScale(left: Scaled, right: Scaled): readonly [Sum, Sum] {
  return left.scale === right.scale
    ? [left.sum, right.sum]
    : [times(left.sum, right.scale), times(right.sum, left.scale)];
}

function knownValue(expression: Expression, at: Lowering): Sum | undefined {
  const value = evaluate(expression, scopeWith(null, [], at.index));
  return isKnown(value.domain) && value.domain.range !== null ? whole(value.domain.range.low) : undefined;
}

function whole(value: bigint | null): Sum | undefined {
  const number = Number(value);
  return value !== null && Number.isSafeInteger(number) ? { sum: 'number', value: number } : undefined;
}

function factSum(reference: Reference, at: Lowering): Sum | undefined {
  const slot = at.slotOf(reference);
  if (slot === undefined || slot.row !== 'numbers') return undefined;
  const place = at.placeOf(reference, slot.index);
  const { derived, type } = slot.declaration;
  const most = largest[type.type] ?? wholeNumbers;
  if (derived === null) return { sum: 'fact', at: place, derived: null, most };
  if (reference.op !== 'fact' || type.type === 'money') return undefined;
  const from = orderedSum(derived, at);
  return from && { sum: 'fact', at: place, derived: from, most: Math.max(most, mostOf(from)) };
}

/** What the reader lets in: instants of Temporal, a thousand years of 365.25 days, five digits of months. */
const largest: Readonly<Record<string, number>> = {
  instant: 8_640_000_000_000_000,
  duration: 365_250 * 86_400_000,
  months: 99_999,
};

function both(op: 'add' | 'subtract' | 'greater-of' | 'lesser-of', left?: Sum, right?: Sum): Sum | undefined {
  if (left === undefined || right === undefined) return undefined;
  const [a, b] = [mostOf(left), mostOf(right)];
  return { sum: op, left, right, most: op === 'add' || op === 'subtract' ? a + b : Math.max(a, b) };
}

export function times(of: Sum, by: number): Sum {
  if (by === 1) return of;
  if (of.sum === 'number' && of.value * by <= wholeNumbers) return { sum: 'number', value: of.value * by };
  return { sum: 'times', of, by, most: mostOf(of) * by };
}

function isMonths(expression: Expression, at: Lowering): boolean {
  if (expression.op === 'months') return true;
  return expression.op === 'schedule' && at.index.schedule.get(expression.name)?.type === 'months';
}

/** The places that a sum reads. */
export function readsOf(sum: Sum): readonly Place[] {
  switch (sum.sum) {
    case 'number':
    case 'loss':
    case 'running':
      return [];
    case 'fact':
      return [sum.at, ...(sum.derived === null ? [] : readsOf(sum.derived))];
    case 'times':
    case 'rounded':
      return readsOf(sum.of);
    case 'portion':
      return [sum.of, sum.part, sum.whole].flatMap(readsOf);
    default:
      return [...readsOf(sum.left), ...readsOf(sum.right)];
  }
}
