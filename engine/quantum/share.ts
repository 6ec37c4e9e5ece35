// Shares of money: written, of the schedule, stated as facts, or how much one thing is of another. A share that nobody
// has stated may be anything up to the whole. No share that is taken of money is above the whole.
import {
  addRatios,
  compareRatios,
  divideRatios,
  type Expression,
  multiplyRatios,
  one,
  type Ratio,
  type RatioText,
  ratio,
  subtractRatios,
  zero,
} from '../../language/index.ts';
import { CannotDecide } from '../cannot-decide.ts';
import { actualWorld, derivedFrom, domainOf, find, type Reference, type Scope } from '../conditions/scope.ts';
import { evaluate, isKnown, picosPerOne } from '../conditions/values.ts';
import { type Amount, amount, boundless } from './amount.ts';
import { bandsWithin } from './bands.ts';
import { figureOf, type InPays, sortOf } from './figure.ts';

export interface Share {
  readonly low: Ratio;
  readonly high: Ratio;
  /** The unknown facts between the ends. */
  readonly facts: readonly string[];
}

export function shareOf(expression: Expression, scope: Scope, at?: InPays): Share {
  switch (expression.op) {
    case 'percentage':
      return exactly(expression.ratio);
    case 'schedule': {
      const value = scope.incident.schedule.get(expression.name) ?? scope.index.schedule.get(expression.name)?.value;
      if (value?.type === 'percentage') return exactly(value.ratio);
      return { low: zero, high: one, facts: [`schedule.${expression.name}`] };
    }
    case 'fact':
    case 'item':
    case 'element':
      return stated(expression, scope);
    case 'ratio':
      return partOf(expression, scope, at);
    case 'banded': {
      const { values, facts } = bandsWithin(expression, scope, at);
      const shares = values.map((value) => shareOf(value, scope, at));
      return {
        low: shares.map(({ low }) => low).reduce(smaller),
        high: shares.map(({ high }) => high).reduce(larger),
        facts: [...facts, ...shares.flatMap((share) => share.facts)],
      };
    }
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'greater-of':
    case 'lesser-of':
      return combined(expression.op, shareOf(expression.left, scope, at), shareOf(expression.right, scope, at));
    default:
      throw new Error(`broken invariant: \`${expression.op}\` is no share`);
  }
}

/** A share as it is taken of money: above the whole it means nothing, and below nothing it is nothing. */
export function takenShare(expression: Expression, scope: Scope, at: InPays, place: string): Share {
  const share = shareOf(expression, scope, at);
  if (compareRatios(share.low, one) > 0)
    throw new CannotDecide('share-above-whole', place, {
      en: 'a share above 100% is taken of an amount',
      zh: '按超过100%的比例计算金额',
    });
  return { ...share, low: larger(zero, share.low), high: larger(zero, smaller(one, share.high)) };
}

function exactly([numerator, denominator]: RatioText): Share {
  const share = ratio(BigInt(numerator), BigInt(denominator));
  return { low: share, high: share, facts: [] };
}

function stated(reference: Reference, scope: Scope): Share {
  const found = find(reference, scope);
  const derived = derivedFrom(found, scope);
  if (derived !== null) return shareOf(derived.expression, derived.scope);
  const domain = domainOf(found, scope);
  const { low = null, high = null } = domain.range ?? {};
  return {
    low: ratio(low ?? 0n, picosPerOne),
    high: high === null ? larger(one, ratio(low ?? 0n, picosPerOne)) : ratio(high, picosPerOne),
    facts: isKnown(domain) ? [] : [found.id],
  };
}

function combined(op: 'add' | 'subtract' | 'multiply' | 'greater-of' | 'lesser-of', left: Share, right: Share): Share {
  const facts = [...new Set([...left.facts, ...right.facts])];
  const both = (join: (a: Ratio, b: Ratio) => Ratio): Share => ({
    low: join(left.low, right.low),
    high: join(left.high, right.high),
    facts,
  });
  switch (op) {
    case 'add':
      return both(addRatios);
    case 'multiply':
      return both(multiplyRatios);
    case 'greater-of':
      return both(larger);
    case 'lesser-of':
      return both(smaller);
    case 'subtract':
      return { low: subtractRatios(left.low, right.high), high: subtractRatios(left.high, right.low), facts };
  }
}

interface Measured {
  readonly low: Amount;
  readonly high: Amount;
  readonly facts: readonly string[];
}

/** How much the part is of the whole, at most all of it. Of nothing nothing is a part. */
function partOf({ left, right }: Extract<Expression, { op: 'ratio' }>, scope: Scope, at: InPays | undefined): Share {
  const [part, whole] = [measured(left, scope, at), measured(right, scope, at)];
  const isAssumed = scope.world.size > 0 && !isNil(measured(right, { ...scope, world: actualWorld }, at).high);
  if (isNil(whole.high) && isAssumed) return { low: zero, high: one, facts: [...part.facts, ...whole.facts] };
  if (isNil(whole.high))
    throw new CannotDecide('zero-denominator', placeOf(right), {
      en: 'a ratio is taken to a whole that is nothing',
      zh: '比例的分母为零',
    });
  return {
    low: quotient(part.low, whole.high),
    high: isNil(whole.low) ? (isNil(part.high) ? zero : one) : quotient(part.high, whole.low),
    facts: [...new Set([...part.facts, ...whole.facts])],
  };
}

function measured(expression: Expression, scope: Scope, at: InPays | undefined): Measured {
  if (sortOf(expression, scope) === 'money') return figureOf(expression, scope, at);
  const { domain, facts } = evaluate(expression, scope);
  const { low = null, high = null } = domain.range ?? {};
  return {
    low: amount(low ?? 0n),
    high: high === null ? boundless : amount(high),
    facts: isKnown(domain) ? [] : facts,
  };
}

function isNil({ unbounded, value }: Amount): boolean {
  return unbounded.numerator === 0n && value.numerator <= 0n;
}

/** At most one; where either grows without end, what the ratio goes to. */
export function quotient(part: Amount, whole: Amount): Ratio {
  const isEndless = part.unbounded.numerator !== 0n || whole.unbounded.numerator !== 0n;
  const [a, b] = isEndless ? [part.unbounded, whole.unbounded] : [part.value, whole.value];
  if (b.numerator === 0n) return one;
  return larger(zero, smaller(one, divideRatios(a, b)));
}

/** The fact behind an expression, or what it is. */
function placeOf(expression: Expression): string {
  return 'path' in expression
    ? expression.path.join('.')
    : 'name' in expression
      ? `schedule.${expression.name}`
      : expression.op;
}

const smaller = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) <= 0 ? a : b);
const larger = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) >= 0 ? a : b);
