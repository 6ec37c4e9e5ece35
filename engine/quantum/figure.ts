// Amounts of money as expressions: literals, schedule values, facts, `loss` and `amount`, and what is made of them.
// Whatever is unknown (a schedule value that nobody has bound, a fact) leaves two ends; elsewhere they are equal.
import {
  type Expression,
  multiplyRatios,
  one,
  type Ratio,
  type RatioText,
  ratio,
  subtractRatios,
  zero,
} from '../../language/index.ts';
import { find, type Scope } from '../conditions/scope.ts';
import { evaluate, isKnown, picosPerOne, type Value } from '../conditions/values.ts';
import { type Amount, add, amount, boundless, larger, nothing, smaller, subtract, times } from './amount.ts';

export interface Figure {
  readonly low: Amount;
  readonly high: Amount;
  /** The unknown facts between the ends. */
  readonly facts: readonly string[];
  /** The one unknown fact that the figure is, where it is no more than that. */
  readonly moves: Value['moves'];
}

export interface Share {
  readonly low: Ratio;
  readonly high: Ratio;
  readonly facts: readonly string[];
}

/** What `loss` and `amount` stand for in a `pays` line. */
export interface InPays {
  readonly loss: Amount;
  readonly running: Amount;
}

const fixed = (each: Amount): Figure => ({ low: each, high: each, facts: [], moves: null });

export function figureOf(expression: Expression, scope: Scope, at?: InPays): Figure {
  switch (expression.op) {
    case 'money':
      return fixed(amount(minorUnits(expression.amount)));
    case 'loss':
    case 'amount': {
      if (at === undefined) throw new Error(`broken invariant: \`${expression.op}\` is read outside of \`pays\``);
      return fixed(expression.op === 'loss' ? at.loss : at.running);
    }
    case 'schedule': {
      const value = scheduled(expression.name, scope);
      return value?.type === 'money'
        ? fixed(amount(minorUnits(value.amount)))
        : unknownFigure(evaluate(expression, scope));
    }
    case 'fact':
    case 'item':
    case 'element':
      return unknownFigure(evaluate(expression, scope));
    case 'multiply':
      return product(expression.left, expression.right, scope, at);
    case 'add':
    case 'subtract':
    case 'greater-of':
    case 'lesser-of':
      return combined(expression.op, figureOf(expression.left, scope, at), figureOf(expression.right, scope, at));
    default:
      throw new Error(`broken invariant: \`${expression.op}\` is no amount of money`);
  }
}

/** A share of money, from the wording or its schedule; anything up to the whole where nobody has bound it. */
export function shareOf(expression: Expression, scope: Scope): Share | undefined {
  const exact = ([numerator, denominator]: RatioText): Share => {
    const share = ratio(BigInt(numerator), BigInt(denominator));
    return { low: share, high: share, facts: [] };
  };
  if (expression.op === 'percentage') return exact(expression.ratio);
  if (expression.op === 'fact') {
    const isShare = find(expression, scope).declaration.type.type === 'percentage';
    return isShare ? statedShare(evaluate(expression, scope)) : undefined;
  }
  if (expression.op === 'subtract') return lessShare(shareOf(expression.left, scope), shareOf(expression.right, scope));
  if (expression.op !== 'schedule' || scope.index.schedule.get(expression.name)?.type !== 'percentage')
    return undefined;
  const value = scheduled(expression.name, scope);
  if (value?.type === 'percentage') return exact(value.ratio);
  return { low: zero, high: one, facts: [`schedule.${expression.name}`] };
}

/** A share that a person judges; until then anything up to the whole. */
function statedShare({ domain, facts }: Value): Share {
  const { low = null, high = null } = domain.range ?? {};
  const upTo = (at: bigint | null): Ratio => (at === null || at > picosPerOne ? one : ratio(at, picosPerOne));
  return { low: upTo(low ?? 0n), high: upTo(high), facts };
}

/** One share less another, and never less than nothing. */
function lessShare(left: Share | undefined, right: Share | undefined): Share | undefined {
  if (left === undefined || right === undefined) return undefined;
  const less = (a: Ratio, b: Ratio): Ratio => {
    const difference = subtractRatios(a, b);
    return difference.numerator < 0n ? zero : difference;
  };
  return {
    low: less(left.low, right.high),
    high: less(left.high, right.low),
    facts: [...new Set([...left.facts, ...right.facts])],
  };
}

/** Whether an expression is an amount of money. */
export function isMoney(expression: Expression, scope: Scope): boolean {
  switch (expression.op) {
    case 'money':
    case 'loss':
    case 'amount':
    case 'multiply':
      return true;
    case 'schedule':
      return scope.index.schedule.get(expression.name)?.type === 'money';
    case 'add':
    case 'subtract':
    case 'greater-of':
    case 'lesser-of':
      return isMoney(expression.left, scope) || isMoney(expression.right, scope);
    default:
      return false;
  }
}

function product(left: Expression, right: Expression, scope: Scope, at: InPays | undefined): Figure {
  const first = shareOf(left, scope);
  const share = first ?? shareOf(right, scope);
  if (share === undefined) throw new Error('broken invariant: money is only multiplied by a percentage');
  const of = figureOf(first === undefined ? left : right, scope, at);
  return {
    low: times(of.low, share.low),
    high: times(of.high, share.high),
    facts: [...share.facts, ...of.facts],
    moves: null,
  };
}

function combined(op: 'add' | 'subtract' | 'greater-of' | 'lesser-of', left: Figure, right: Figure): Figure {
  const facts = [...new Set([...left.facts, ...right.facts])];
  const both = (join: (a: Amount, b: Amount) => Amount): Figure => ({
    low: join(left.low, right.low),
    high: join(left.high, right.high),
    facts,
    moves: null,
  });
  switch (op) {
    case 'add':
      return both(add);
    case 'greater-of':
      return both(larger);
    case 'lesser-of':
      return both(smaller);
    case 'subtract':
      return {
        low: larger(nothing, subtract(left.low, right.high)),
        high: larger(nothing, subtract(left.high, right.low)),
        facts,
        moves: null,
      };
  }
}

function unknownFigure(value: Value): Figure {
  const { low = null, high = null } = value.domain.range ?? {};
  const ends = { low: low === null ? nothing : amount(low), high: high === null ? boundless : amount(high) };
  return isKnown(value.domain)
    ? { ...ends, facts: [], moves: null }
    : { ...ends, facts: value.facts, moves: value.moves };
}

function scheduled(name: string, { incident, index }: Scope) {
  return incident.schedule.get(name) ?? index.schedule.get(name)?.value ?? null;
}

function minorUnits(text: string): bigint {
  return BigInt(text.replace('.', ''));
}

/** The most that one more unit of the loss, or of what runs, adds to a figure. */
export function slopeIn(base: 'loss' | 'amount', expression: Expression, scope: Scope): Ratio {
  switch (expression.op) {
    case 'loss':
    case 'amount':
      return expression.op === base ? one : zero;
    case 'greater-of':
    case 'lesser-of': {
      const [left, right] = [slopeIn(base, expression.left, scope), slopeIn(base, expression.right, scope)];
      return left.numerator * right.denominator >= right.numerator * left.denominator ? left : right;
    }
    case 'add': {
      const [left, right] = [slopeIn(base, expression.left, scope), slopeIn(base, expression.right, scope)];
      return ratio(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      );
    }
    case 'subtract':
      return slopeIn(base, expression.left, scope);
    case 'multiply': {
      const first = shareOf(expression.left, scope);
      const share = first ?? shareOf(expression.right, scope);
      return multiplyRatios(
        share?.high ?? one,
        slopeIn(base, first === undefined ? expression.left : expression.right, scope),
      );
    }
    default:
      return zero;
  }
}
