// Expressions and conditions of the tree to those of the Contract: sugar gone, every name resolved.
import type { Expression } from '../contract/contract.ts';
import type * as tree from '../syntax/tree.ts';
import type { KindReference, Reference } from '../types/meaning.ts';
import { unreachable } from '../unreachable.ts';
import { instantOf, moneyOf, ratioOf, ratioText, timeOf, wholeNumber } from './lower-literal.ts';
import type { Lowering } from './lowering.ts';

export function lowerExpression(expression: tree.Expression, lowering: Lowering): Expression {
  const lower = (each: tree.Expression): Expression => lowerExpression(each, lowering);
  switch (expression.kind) {
    case 'Missing':
      throw new Error('broken invariant: a broken expression was lowered');
    case 'BooleanLiteral':
      return { op: 'boolean', value: expression.value };
    case 'MoneyLiteral':
      return { op: 'money', ...moneyOf(expression) };
    case 'NumberLiteral':
      return { op: 'number', value: wholeNumber(expression) };
    case 'PercentLiteral':
      return { op: 'percentage', ratio: ratioText(ratioOf(expression)) };
    case 'DurationLiteral': {
      const time = timeOf(expression);
      return time.type === 'months'
        ? { op: 'months', months: time.months, written: time.written }
        : { op: 'duration', milliseconds: time.milliseconds, written: time.written };
    }
    case 'InstantLiteral':
      return { op: 'instant', ...instantOf(expression, lowering) };
    case 'Quoted':
      return { op: 'text', value: expression.text };
    case 'Path': {
      // A kind of cause that stands for a condition: `presume state_actor`.
      const kind = lowering.meaning.kinds.get(expression.names[0]);
      if (kind !== undefined) return { op: 'arising-from', kinds: [kind] };
      return lowerReference(referenceOf(expression, lowering), lowering);
    }
    case 'Binary':
      return { op: operations[expression.operator], left: lower(expression.left), right: lower(expression.right) };
    case 'Rounded':
      return { op: 'rounded', of: lower(expression.of), rounding: expression.rounding };
    case 'Extreme':
      return {
        op: expression.which === 'greater' ? 'greater-of' : 'lesser-of',
        left: lower(expression.left),
        right: lower(expression.right),
      };
    case 'Proportion':
      return { op: 'ratio', left: lower(expression.left), right: lower(expression.right) };
    case 'Banded':
      return {
        op: 'banded',
        by: lower(expression.by),
        bands: expression.bands.map(({ below, value }) => ({ below: lower(below), value: lower(value) })),
        otherwise: lower(expression.otherwise),
      };
    case 'LossInFirst': {
      const { length, over } = expression;
      const span = { from: fieldOf(over, 'started', lowering), until: fieldOf(over, 'ended', lowering) };
      return { op: `${expression.of}-in-first`, length: lower(length), over: span };
    }
    case 'Days':
      return { op: 'days', count: expression.count, of: lower(expression.of) };
    case 'Converted':
      return { op: 'converted', ...moneyOf(expression.amount), at: lower(expression.on) };
    case 'Sum': {
      const holds: Expression =
        expression.condition === undefined ? { op: 'boolean', value: true } : lower(expression.condition);
      return { op: 'sum', ...listAndField(expression.field, lowering), holds };
    }
    case 'Count': {
      const holds: Expression =
        expression.condition === undefined ? { op: 'boolean', value: true } : lower(expression.condition);
      return { op: 'count', list: lower(expression.list), holds };
    }
    case 'Junction':
      return { op: expression.of, of: expression.conditions.map(lower) };
    case 'Not':
      return { op: 'not', of: lower(expression.condition) };
    case 'Comparison':
      return lowerComparison(expression, lowering);
    case 'Exists':
      return { op: 'exists', value: lower(expression.operand) };
    case 'Quantified':
      return {
        op: expression.quantifier === 'any' ? 'for-any' : 'for-all',
        list: lower(expression.list),
        holds: lower(expression.condition),
      };
    case 'Cause':
      return { op: expression.link, kinds: expression.kinds.map((name) => kindOf(name, lowering)) };
    case 'Breached': {
      const breached: Expression = { op: 'breached', warranty: expression.warranty.text };
      return expression.negated ? { op: 'not', of: breached } : breached;
    }
    case 'ExcludedBy':
      return { op: 'excluded', by: expression.exclusion?.text ?? null };
    case 'PaidUnder':
      return { op: 'paid-under', coverage: expression.coverage.text };
    case 'Status':
      return { op: 'status', clause: expression.clause.text, status: expression.status };
    default:
      return unreachable(expression);
  }
}

const operations = { '+': 'add', '-': 'subtract', '*': 'multiply', of: 'multiply' } as const;

export function referenceOf(path: tree.Path, lowering: Lowering): Reference {
  const reference = lowering.meaning.references.get(path);
  if (reference === undefined) throw new Error(`broken invariant: \`${path.names[0].text}\` was not resolved`);
  return reference;
}

/** `findings.amount`: the list, and the field of its elements. */
export function listAndField(
  path: tree.Path,
  lowering: Lowering,
): { readonly list: Expression; readonly field: string } {
  const reference = referenceOf(path, lowering);
  const field = path.names.at(-1)?.text;
  if (field === undefined) throw new Error('broken invariant: a sum names a field');
  return { list: lowerReference(reference, lowering), field };
}

/** A field of the record that a path names. */
export function fieldOf(record: tree.Path, field: string, lowering: Lowering): Expression {
  const reference = referenceOf(record, lowering);
  if (reference.to !== 'fact') throw new Error('broken invariant: a span is a fact');
  return { op: 'fact', path: [...reference.path, field] };
}

export function kindOf(name: tree.Name, lowering: Lowering): KindReference {
  const kind = lowering.meaning.kinds.get(name);
  if (kind === undefined) throw new Error(`broken invariant: the kind \`${name.text}\` was not resolved`);
  return kind;
}

function lowerReference(reference: Reference, lowering: Lowering): Expression {
  switch (reference.to) {
    case 'schedule':
      return { op: 'schedule', name: reference.name };
    case 'period':
      return { op: 'period-end', period: reference.name, end: reference.end };
    case 'fact':
    case 'item':
      if (reference.to === 'fact' && reference.path[0] === 'as_of') lowering.readsAsOf = true;
      return { op: reference.to, path: reference.path };
    case 'element':
      return { op: 'element', up: reference.up, path: reference.path };
    case 'loss':
    case 'amount':
      return { op: reference.to };
    case 'account':
      throw new Error('broken invariant: an account stands for no value');
  }
}

function lowerComparison(comparison: tree.Comparison, lowering: Lowering): Expression {
  const { test } = comparison;
  const left = lowerExpression(comparison.left, lowering);
  const right = (): Expression => lowerExpression(comparison.right, lowering);
  switch (test) {
    case 'is':
      return lowerSame(comparison, left, lowering);
    case 'is not':
      return negated(lowerSame(comparison, left, lowering));
    case 'in':
      return lowerWithin(comparison, left, lowering);
    case 'not in':
      return { op: 'not', of: lowerWithin(comparison, left, lowering) };
    case 'by':
    case 'before':
      return { op: 'happened', value: left, test, instant: right() };
    case 'after':
      return { op: 'compare', test: '>', left, right: right() };
    case 'on or after':
      return { op: 'compare', test: '>=', left, right: right() };
    default:
      return { op: 'compare', test, left, right: right() };
  }
}

function negated(condition: Expression): Expression {
  if (condition.op === 'compare' && condition.test === '=') return { ...condition, test: '!=' };
  return condition.op === 'not' ? condition.of : { op: 'not', of: condition };
}

function lowerSame({ left: written, right: other }: tree.Comparison, left: Expression, lowering: Lowering): Expression {
  const [name] = other.kind === 'Path' ? other.names : [];
  const kind = name === undefined ? undefined : lowering.meaning.kinds.get(name);
  if (kind !== undefined) return { op: 'is-kind', value: left, ...kind };
  const right = lowerExpression(other, lowering);
  if (lowering.meaning.types.get(written)?.type !== 'boolean') return { op: 'compare', test: '=', left, right };
  // Of conditions: `x is yes` is x itself, and two conditions are the same where both hold or neither does.
  if (right.op === 'boolean') return right.value ? left : { op: 'not', of: left };
  const neither: Expression = { op: 'not', of: { op: 'any', of: [left, right] } };
  return { op: 'any', of: [{ op: 'all', of: [left, right] }, neither] };
}

function lowerWithin({ right }: tree.Comparison, value: Expression, lowering: Lowering): Expression {
  const within = lowerExpression(right, lowering);
  return lowering.meaning.types.get(right)?.type === 'countries'
    ? { op: 'in-countries', value, countries: within }
    : { op: 'in-period', value, period: within };
}
