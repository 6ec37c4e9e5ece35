// Types of expressions: values with their units, and what may be calculated with what.
// The rules are those of the engine: like is added to like, a percentage is taken of money, an instant moves by a
// duration or by months. Anything else has no meaning, and is an error at its place.

import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { currencies, currency, minorDigits } from '../values/currency.ts';
import { readInstant } from '../values/instant.ts';
import { mostDigits, readMoney } from '../values/money.ts';
import { isPresent } from './check-absences.ts';
import { bandedType, lossInFirstType, proportionType, roundedType, sumType } from './check-amounts.ts';
import { checkCondition, conditionIn } from './check-condition.ts';
import { resolve, type Scope } from './scope.ts';
import * as types from './type.ts';
import { isOrdered, nameOf, type Type, unknown } from './type.ts';

/** The type of an expression; reports what is wrong with it. A fact that may be `never` is no plain value. */
export function typeOf(expression: tree.Expression, scope: Scope): Type {
  const type = findType(expression, scope);
  scope.meaning.types.set(expression, type);
  return type;
}

function findType(expression: tree.Expression, scope: Scope): Type {
  switch (expression.kind) {
    case 'Missing':
      return unknown;
    case 'BooleanLiteral':
      return types.boolean;
    case 'Quoted':
      return types.text;
    case 'MoneyLiteral':
      return moneyType(expression, scope);
    case 'NumberLiteral':
      if (expression.digits.includes('.')) scope.context.problems.report('number-not-whole', expression.span, {});
      return types.number;
    case 'PercentLiteral':
      return types.percentage;
    case 'DurationLiteral':
      return durationType(expression, scope);
    case 'InstantLiteral':
      checkInstant(expression, scope);
      return types.instant;
    case 'Path':
      return pathType(expression, scope);
    case 'Binary':
      return binaryType(expression, scope);
    case 'Rounded':
      return roundedType(expression, scope);
    case 'Extreme':
      return extremeType(expression, scope);
    case 'Proportion':
      return proportionType(expression, scope);
    case 'Banded':
      return bandedType(expression, scope);
    case 'LossInFirst':
      return lossInFirstType(expression, scope);
    case 'Days':
      expectType(expression.of, types.duration, scope);
      return types.number;
    case 'Converted':
      if (checkCurrency(expression.amount.currency, scope)) {
        const { currency: code, amount, span } = expression.amount;
        checkAmount(code.text, amount, span, scope);
      }
      expectType(expression.on, types.instant, scope);
      return types.money;
    case 'Sum':
      return sumType(expression, scope);
    case 'Count': {
      const inner = elementScope(expression.list, scope);
      if (expression.condition !== undefined) conditionIn(expression.condition, inner ?? scope, inner === undefined);
      return types.number;
    }
    case 'Junction':
    case 'Not':
    case 'Comparison':
    case 'Exists':
    case 'Quantified':
    case 'Cause':
    case 'Breached':
    case 'Status':
    case 'ExcludedBy':
    case 'PaidUnder':
      return checkCondition(expression, scope);
    default:
      return unreachable(expression);
  }
}

/** Checks that an expression has this type. */
export function expectType(expression: tree.Expression, expected: Type, scope: Scope): void {
  const found = typeOf(expression, scope);
  if (!fits(found, expected)) {
    scope.context.problems.report('type-mismatch', expression.span, {
      expected: nameOf(expected),
      found: nameOf(found),
    });
  }
}

export function fits(found: Type, expected: Type): boolean {
  return found.type === 'unknown' || expected.type === 'unknown' || same(found, expected);
}
export function same(left: Type, right: Type): boolean {
  return left.type === right.type && (left.type !== 'kind' || right.type !== 'kind' || left.axis === right.axis);
}

function moneyType({ currency: code, amount, span }: tree.MoneyLiteral, scope: Scope): Type {
  const known = checkCurrency(code, scope);
  if (!known) return unknown;
  if (scope.inTerms) scope.context.problems.report('literal-in-terms', span, {});
  else if (scope.currency !== undefined && scope.currency !== code.text) {
    scope.context.problems.report('currency-mismatch', span, { found: code.text, currency: scope.currency });
    return unknown;
  }
  checkAmount(code.text, amount, span, scope);
  return types.money;
}

/** Whether the code is a currency; reports where it is not. */
export function checkCurrency(code: tree.Name, scope: Pick<Scope, 'context'>): boolean {
  if (currency(code.text) !== undefined) return true;
  if (code.text !== '')
    scope.context.problems.report('unknown-currency', code.span, {
      name: code.text,
      suggestion: scope.context.problems.suggestions.nearest(code.text.toUpperCase(), currencies),
    });
  return false;
}

/** An amount has no more decimals than its currency, and no more digits than fit. */
export function checkAmount(
  code: string,
  amount: string,
  span: tree.Expression['span'],
  scope: Pick<Scope, 'context'>,
): void {
  const known = currency(code);
  const read = readMoney({ currency: code, amount });
  if (known !== undefined && read === 'too-many-decimals') {
    scope.context.problems.report('too-many-decimals', span, { currency: code, digits: minorDigits(known) });
  } else if (read === 'too-many-digits') scope.context.problems.report('too-many-digits', span, { limit: mostDigits });
}

/** A date is in the calendar, and the clocks of the zone show it once. */
export function checkInstant(
  { text, span }: tree.InstantLiteral,
  scope: Pick<Scope, 'context' | 'zone' | 'inTerms'>,
): number | undefined {
  if (scope.inTerms) scope.context.problems.report('literal-in-terms', span, {});
  if (scope.zone === undefined || text === '') return undefined;
  const at = readInstant(text, scope.zone);
  if (typeof at === 'number') return at;
  scope.context.problems.report(at, span, { written: text, zone: scope.zone });
  return undefined;
}

const inHours: ReadonlySet<tree.Unit> = new Set(['minutes', 'hours', 'days']);
const perThousandYears: Readonly<Record<tree.Unit, number>> = {
  minutes: 525_960_000,
  hours: 8_766_000,
  days: 365_250,
  months: 12_000,
  years: 1000,
};

function durationType({ digits, unit, span }: tree.DurationLiteral, scope: Scope): Type {
  if (digits.includes('.')) scope.context.problems.report('number-not-whole', span, {});
  else if (Number(digits) > perThousandYears[unit]) scope.context.problems.report('duration-out-of-range', span, {});
  return inHours.has(unit) ? types.duration : types.months;
}

function pathType(path: tree.Path, scope: Scope): Type {
  const resolved = resolve(path, scope);
  if (!isPresent(resolved, path, scope)) return unknown;
  const { type } = resolved;
  if (type.type === 'record' || type.type === 'list') {
    const name = path.names.map((each) => each.text).join('.');
    scope.context.problems.report('not-a-value', path.span, { name, found: nameOf(type) });
    return unknown;
  }
  return type;
}

/** The scope inside the braces after a list; `undefined`, reported, where the path is no list. */
export function elementScope(list: tree.Path, scope: Scope): Scope | undefined {
  const { type } = resolve(list, scope);
  if (type.type === 'list') return { ...scope, elements: [type.fields, ...scope.elements] };
  if (type.type !== 'unknown')
    scope.context.problems.report('not-a-list', list.span, { name: list.names.map((each) => each.text).join('.') });
  return undefined;
}

function binaryType(expression: tree.Binary, scope: Scope): Type {
  const left = typeOf(expression.left, scope);
  const right = typeOf(expression.right, scope);
  if (left.type === 'unknown' || right.type === 'unknown') return unknown;
  const type = calculated(expression.operator, left, right);
  if (type !== undefined) return type;
  scope.context.problems.report('cannot-calculate', expression.span, {
    operator: expression.operator,
    left: nameOf(left),
    right: nameOf(right),
  });
  return unknown;
}

const sums: ReadonlySet<Type['type']> = new Set<Type['type']>(['money', 'number', 'percentage', 'duration', 'months']);

function calculated(operator: tree.Binary['operator'], left: Type, right: Type): Type | undefined {
  switch (operator) {
    case 'of':
      return left.type === 'percentage' && (right.type === 'money' || right.type === 'percentage') ? right : undefined;
    case '*': {
      const [one, other] = left.type === 'money' ? [right, left] : [left, right];
      if (other.type === 'money') return one.type === 'percentage' || one.type === 'number' ? other : undefined;
      return one.type === 'percentage' && other.type === 'percentage' ? other : undefined;
    }
    case '+':
    case '-':
      if (left.type === 'instant' && (right.type === 'duration' || right.type === 'months')) return types.instant;
      if (operator === '+' && right.type === 'instant' && left.type === 'duration') return types.instant;
      if (operator === '-' && left.type === 'instant' && right.type === 'instant') return types.duration;
      return left.type === right.type && sums.has(left.type) ? left : undefined;
  }
}

function extremeType(expression: tree.Extreme, scope: Scope): Type {
  const left = typeOf(expression.left, scope);
  const right = typeOf(expression.right, scope);
  if (left.type === 'unknown' || right.type === 'unknown') return unknown;
  if (same(left, right) && isOrdered(left)) return left;
  reportIncomparable(expression.span, left, right, scope);
  return unknown;
}

export function reportIncomparable(span: tree.Expression['span'], left: Type, right: Type, scope: Scope): void {
  const spans = new Set([left.type, right.type]);
  if (spans.has('duration') && spans.has('months')) scope.context.problems.report('duration-versus-months', span, {});
  else scope.context.problems.report('cannot-compare', span, { left: nameOf(left), right: nameOf(right) });
}
