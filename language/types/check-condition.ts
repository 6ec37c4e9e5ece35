// Conditions: comparisons, membership, lists, causes and breaches. Each has the type `boolean`.
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { elementScope, expectType, fits, reportIncomparable, same, typeOf } from './check-expression.ts';
import { causeKind, kindIn } from './check-kinds.ts';
import { resolve, type Scope, tryResolve } from './scope.ts';
import { boolean, instant, isOrdered, nameOf, type Type, unknown } from './type.ts';

type ConditionNode = Extract<
  tree.Expression,
  {
    kind:
      | 'Junction'
      | 'Not'
      | 'Comparison'
      | 'Exists'
      | 'Quantified'
      | 'Cause'
      | 'Breached'
      | 'Status'
      | 'ExcludedBy'
      | 'PaidUnder';
  }
>;

/** Checks that an expression is a condition. `silent`: only for what its names refer to, as an error is reported already. */
export function conditionIn(expression: tree.Expression, scope: Scope, silent = false): void {
  if (silent) return;
  const type = typeOf(expression, scope);
  if (!fits(type, boolean)) scope.context.problems.report('not-a-condition', expression.span, { found: nameOf(type) });
}

export function checkCondition(condition: ConditionNode, scope: Scope): Type {
  switch (condition.kind) {
    case 'Junction':
      for (const each of condition.conditions) conditionIn(each, scope);
      return boolean;
    case 'Not':
      conditionIn(condition.condition, scope);
      return boolean;
    case 'Comparison':
      return checkComparison(condition, scope);
    case 'Exists':
      checkExists(condition, scope);
      return boolean;
    case 'Quantified': {
      const inner = elementScope(condition.list, scope);
      if (inner !== undefined) conditionIn(condition.condition, inner);
      return boolean;
    }
    case 'Cause':
      for (const kind of condition.kinds) causeKind(kind, scope);
      if (!scope.vocabulary.facts.has('causes')) scope.context.missing('no-causes', condition.span, {});
      return boolean;
    case 'Breached':
      checkBreached(condition.warranty, scope);
      return boolean;
    case 'ExcludedBy':
      checkExcludedBy(condition, scope);
      return boolean;
    case 'PaidUnder': {
      const { coverages } = scope.clauses;
      const declared = coverages.get(condition.coverage.text);
      if (declared !== undefined) scope.meaning.declarations.set(condition.coverage, declared.node.name);
      else scope.context.unknownClause(condition.coverage, { en: 'coverage', zh: '保险责任' }, coverages.keys());
      return boolean;
    }
    case 'Status':
      checkStatus(condition, scope);
      return boolean;
    default:
      return unreachable(condition);
  }
}

function checkBreached(warranty: tree.Name, scope: Scope): void {
  const declared = scope.clauses.warranties.get(warranty.text);
  if (declared !== undefined) scope.meaning.declarations.set(warranty, declared.node.name);
  else scope.context.unknownClause(warranty, { en: 'warranty', zh: '保证' }, scope.clauses.warranties.keys());
}

/** Asked of an item, so that it has a meaning only within an exclusion. */
function checkExcludedBy({ exclusion, span }: tree.ExcludedBy, scope: Scope): void {
  if (scope.item === undefined) scope.context.problems.report('excluded-outside-item', span, {});
  if (exclusion === undefined) return;
  const { exclusions } = scope.clauses;
  const declared = exclusions.get(exclusion.text);
  if (declared !== undefined) scope.meaning.declarations.set(exclusion, declared.node.name);
  else scope.context.unknownClause(exclusion, { en: 'exclusion', zh: '责任免除' }, exclusions.keys());
}

/** Conditions are met, failed or pending; warranties suspend. */
function checkStatus({ clause, status }: tree.Status, scope: Scope): void {
  const sort = sortWith(status);
  const known = sort === 'warranty' ? scope.clauses.warranties : scope.clauses.conditions;
  const declared = known.get(clause.text);
  if (declared !== undefined) scope.meaning.declarations.set(clause, declared.node.name);
  else scope.context.unknownClause(clause, clauseSorts[sort], known.keys());
}

export function sortWith(status: tree.ClauseStatus): 'warranty' | 'condition' {
  return status === 'suspended' ? 'warranty' : 'condition';
}
export const clauseSorts = {
  warranty: { en: 'warranty', zh: '保证' },
  condition: { en: 'condition', zh: '先决条件' },
} as const;

function checkExists({ operand }: tree.Exists, scope: Scope): void {
  if (operand.kind !== 'Path') {
    const found = typeOf(operand, scope);
    if (found.type !== 'unknown')
      scope.context.problems.report('always-exists', operand.span, { name: nameOf(found).en });
    return;
  }
  const { reference, nullable } = resolve(operand, scope);
  if (reference !== undefined && !nullable) {
    scope.context.problems.report('always-exists', operand.span, {
      name: operand.names.map((name) => name.text).join('.'),
    });
  }
}

function checkComparison(comparison: tree.Comparison, scope: Scope): Type {
  const { test, left, right } = comparison;
  switch (test) {
    case 'is':
    case 'is not':
      return checkSame(comparison, scope);
    case 'in':
    case 'not in':
      return checkWithin(comparison, scope);
    case 'by':
    case 'before':
      expectInstantOrNever(left, scope);
      expectDate(right, scope);
      return boolean;
    case 'after':
    case 'on or after':
      expectType(left, instant, scope);
      expectDate(right, scope);
      return boolean;
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [leftType, rightType] = [typeOf(left, scope), typeOf(right, scope)];
      if (leftType.type === 'unknown' || rightType.type === 'unknown') return unknown;
      if (!same(leftType, rightType) || !isOrdered(leftType))
        reportIncomparable(comparison.span, leftType, rightType, scope);
      return boolean;
    }
  }
}

/** `by` and `before` answer `no` for what never happened, so they may read it. */
export function expectInstantOrNever(expression: tree.Expression, scope: Scope): void {
  if (expression.kind !== 'Path') {
    expectType(expression, instant, scope);
    return;
  }
  const { type } = resolve(expression, scope);
  scope.meaning.types.set(expression, type);
  if (!fits(type, instant))
    scope.context.problems.report('type-mismatch', expression.span, { expected: nameOf(instant), found: nameOf(type) });
}

/** A date of the schedule that may be `none` bounds nothing where it is; so it may be read. */
function expectDate(expression: tree.Expression, scope: Scope): void {
  const [name] = expression.kind === 'Path' && expression.names.length === 1 ? expression.names : [];
  if (name !== undefined && scope.schedule.get(name.text)?.node.absences.includes('none') === true)
    expectInstantOrNever(expression, scope);
  else expectType(expression, instant, scope);
}

/** `is` asks for a kind, or one below it, where the left side is a kind; otherwise for the same value. */
function checkSame({ left, right, span }: tree.Comparison, scope: Scope): Type {
  const leftType = typeOf(left, scope);
  if (leftType.type === 'unknown') return unknown;
  if (leftType.type === 'kind' && right.kind === 'Path' && !right.its && right.names.length === 1) {
    const [name] = right.names;
    if (
      scope.vocabulary.axes.get(leftType.axis)?.kinds.has(name.text) === true ||
      tryResolve(right, scope) === undefined
    ) {
      kindIn(name, leftType.axis, scope);
      return boolean;
    }
  }
  const rightType = typeOf(right, scope);
  if (rightType.type === 'unknown') return unknown;
  const named = ['text', 'party', 'country'];
  const bothNamed = named.includes(leftType.type) && named.includes(rightType.type);
  if (!same(leftType, rightType) && !bothNamed) reportIncomparable(span, leftType, rightType, scope);
  return boolean;
}

/** `in` asks whether an instant lies in a period of the schedule, or a country among its countries. */
function checkWithin({ left, right }: tree.Comparison, scope: Scope): Type {
  const leftType = typeOf(left, scope);
  const rightType = typeOf(right, scope);
  if (leftType.type === 'unknown' || rightType.type === 'unknown') return unknown;
  const expected: Type = leftType.type === 'country' ? { type: 'countries' } : { type: 'period' };
  if (rightType.type !== 'period' && rightType.type !== 'countries') {
    scope.context.problems.report('type-mismatch', right.span, {
      expected: nameOf(expected),
      found: nameOf(rightType),
    });
  } else {
    const member: Type = rightType.type === 'period' ? instant : { type: 'country' };
    if (!same(leftType, member))
      scope.context.problems.report('type-mismatch', left.span, { expected: nameOf(member), found: nameOf(leftType) });
  }
  return boolean;
}
