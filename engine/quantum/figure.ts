// Amounts of money as expressions: literals, schedule values, facts, `loss` and `amount`, and what is made of them.
// Whatever is unknown (a schedule value that nobody has bound, a fact) leaves two ends; elsewhere they are equal.
// A difference may be below zero: it is for the line that takes it to say that less than nothing is nothing.
import type { Expression, Rounding } from '../../language/index.ts';
import { ratio } from '../../language/index.ts';
import { derivedFrom, find, type Reference, type Scope } from '../conditions/scope.ts';
import { chosenOf, fieldIn, fieldType } from '../conditions/totals.ts';
import { evaluate, isKnown, type Value } from '../conditions/values.ts';
import { type Amount, add, amount, boundless, larger, nothing, rounded, smaller, subtract, times } from './amount.ts';
import { bandsWithin } from './bands.ts';
import { ratesFor } from './rates.ts';
import { shareOf } from './share.ts';
import { shareOfFirst } from './window.ts';

export interface Ends {
  readonly low: Amount;
  readonly high: Amount;
}

export interface Figure extends Ends {
  /** The unknown facts between the ends. */
  readonly facts: readonly string[];
  /** The one unknown fact that the figure is, where it is no more than that. */
  readonly moves: Value['moves'];
}

/** What `loss` and `amount` stand for in a `pays` line; within the ends, where they are not known. */
export interface InPays {
  readonly loss: Ends;
  readonly running: Ends;
}

const fixed = (each: Amount): Figure => ({ low: each, high: each, facts: [], moves: null });

export function figureOf(expression: Expression, scope: Scope, at?: InPays): Figure {
  switch (expression.op) {
    case 'money':
      return fixed(amount(minorUnits(expression.amount)));
    case 'converted':
      return converted(expression.currency, amount(minorUnits(expression.amount)), expression.at, scope);
    case 'loss':
    case 'amount': {
      const { low, high } = read(expression.op, at);
      return { low, high, facts: [], moves: null };
    }
    case 'loss-in-first':
    case 'amount-in-first': {
      const { low, high } = read(expression.op === 'loss-in-first' ? 'loss' : 'amount', at);
      const share = shareOfFirst(expression, scope);
      return { low: times(low, share.low), high: times(high, share.high), facts: share.needs, moves: null };
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
      return factFigure(expression, scope);
    case 'sum':
      return totalFigure(expression, scope);
    case 'multiply':
      return product(expression.left, expression.right, scope, at);
    case 'rounded': {
      const of = figureOf(expression.of, scope, at);
      const { rounding } = expression;
      return { ...of, low: rounded(of.low, rounding), high: rounded(of.high, rounding), moves: null };
    }
    case 'banded': {
      const { values, facts } = bandsWithin(expression, scope, at);
      const figures = values.map((value) => figureOf(value, scope, at));
      return {
        low: figures.map(({ low }) => low).reduce(smaller),
        high: figures.map(({ high }) => high).reduce(larger),
        facts: [...facts, ...figures.flatMap((figure) => figure.facts)],
        moves: null,
      };
    }
    case 'add':
    case 'subtract':
    case 'greater-of':
    case 'lesser-of':
      return combined(expression.op, figureOf(expression.left, scope, at), figureOf(expression.right, scope, at));
    default:
      throw new Error(`broken invariant: \`${expression.op}\` is no amount of money`);
  }
}

/** What an expression is of: money, a share, or anything else that is more or less. */
export function sortOf(expression: Expression, scope: Scope): 'money' | 'share' | 'other' {
  const sorts: Readonly<Record<string, 'money' | 'share'>> = { money: 'money', percentage: 'share' };
  switch (expression.op) {
    case 'money':
    case 'loss':
    case 'amount':
    case 'converted':
    case 'loss-in-first':
    case 'amount-in-first':
    case 'rounded':
      return 'money';
    case 'percentage':
    case 'ratio':
      return 'share';
    case 'schedule':
      return sorts[scope.index.schedule.get(expression.name)?.type ?? ''] ?? 'other';
    case 'fact':
    case 'item':
    case 'element':
      return sorts[find(expression, scope).declaration.type.type] ?? 'other';
    case 'sum':
      return sorts[fieldType(expression, scope)] ?? 'other';
    case 'banded':
      return sortOf(expression.otherwise, scope);
    case 'multiply':
      return [expression.left, expression.right].some((side) => sortOf(side, scope) === 'money') ? 'money' : 'share';
    case 'add':
    case 'subtract':
    case 'greater-of':
    case 'lesser-of':
      return sortOf(expression.left, scope);
    default:
      return 'other';
  }
}

function read(what: 'loss' | 'amount', at: InPays | undefined): Ends {
  if (at === undefined) throw new Error(`broken invariant: \`${what}\` is read outside of \`pays\``);
  return what === 'loss' ? at.loss : at.running;
}

/** A share of money, or money as many times as a number says. */
function product(left: Expression, right: Expression, scope: Scope, at: InPays | undefined): Figure {
  const [by, whole] = sortOf(right, scope) === 'money' ? [left, right] : [right, left];
  const of = figureOf(whole, scope, at);
  const { low, high, facts } = sortOf(by, scope) === 'share' ? shareOf(by, scope, at) : factorOf(by, scope);
  return {
    low: times(of.low, low),
    high: high === null ? unlessNothing(of.high) : times(of.high, high),
    facts: [...facts, ...of.facts],
    moves: null,
  };
}

function factorOf(by: Expression, scope: Scope) {
  const { domain, facts } = evaluate(by, scope);
  const { low = null, high = null } = domain.range ?? {};
  return { low: ratio(low ?? 0n), high: high === null ? null : ratio(high), facts: isKnown(domain) ? [] : facts };
}

/** A number without end of nothing is nothing. */
function unlessNothing(each: Amount): Amount {
  return each.unbounded.numerator === 0n && each.value.numerator === 0n ? nothing : boundless;
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
      return { low: subtract(left.low, right.high), high: subtract(left.high, right.low), facts, moves: null };
  }
}

/** Amounts of the elements of a list, added up. */
function totalFigure(expression: Extract<Expression, { op: 'sum' }>, scope: Scope): Figure {
  const { sure, maybe, complete, facts } = chosenOf(expression, scope);
  const [counted, others] = [sure, maybe].map((scopes) =>
    scopes.map((inner) => factFigure(fieldIn(expression), inner)),
  );
  const all = [...(counted ?? []), ...(others ?? [])];
  return {
    low: (counted ?? []).map(({ low }) => low).reduce(add, nothing),
    high: complete ? all.map(({ high }) => high).reduce(add, nothing) : boundless,
    facts: [...facts, ...all.flatMap((figure) => figure.facts)],
    moves: null,
  };
}

/** A fact that nobody stated may derive from others; one in another currency is converted as losses are. */
function factFigure(reference: Reference, scope: Scope): Figure {
  const found = find(reference, scope);
  const derived = derivedFrom(found, scope);
  if (derived !== null) {
    const figure = figureOf(derived.expression, derived.scope);
    return { ...figure, low: larger(nothing, figure.low), high: larger(nothing, figure.high) };
  }
  const { fact } = found;
  const { contract } = scope.index;
  const isForeign = fact.fact === 'money' && fact.currency !== null && fact.currency !== contract.currency;
  if (!isForeign || scope.world.has(found.id) || scope.freed?.has(found.id) === true)
    return unknownFigure(evaluate(reference, scope));
  const { ends, needs } = ratesFor(fact.currency, contract.currency, contract.conversion?.at ?? null, scope);
  const unknown = fact.low === fact.high ? needs : [...needs, found.id];
  if (ends === null) return { low: nothing, high: boundless, facts: unknown, moves: null };
  return {
    low: rounded(times(amount(fact.low), ends.low), contract.rounding as Rounding),
    high: fact.high === null ? boundless : rounded(times(amount(fact.high), ends.high), contract.rounding as Rounding),
    facts: unknown,
    moves: null,
  };
}

function converted(currency: string, stated: Amount, on: Expression, scope: Scope): Figure {
  const { contract } = scope.index;
  if (currency === contract.currency) return fixed(stated);
  const { ends, needs } = ratesFor(currency, contract.currency, on, scope);
  if (ends === null) return { low: nothing, high: boundless, facts: needs, moves: null };
  const at = (rate: typeof ends.low): Amount => rounded(times(stated, rate), contract.rounding as Rounding);
  return { low: at(ends.low), high: at(ends.high), facts: needs, moves: null };
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

/** Of an amount with all decimals of its currency. */
export function minorUnits(text: string): bigint {
  return BigInt(text.replace('.', ''));
}
