// Walking expressions: every expression inside one, itself first.
import { unreachable } from '../unreachable.ts';
import type { Expression } from './tree.ts';

export function* within(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* within(part);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'Missing':
    case 'BooleanLiteral':
    case 'MoneyLiteral':
    case 'NumberLiteral':
    case 'PercentLiteral':
    case 'DurationLiteral':
    case 'InstantLiteral':
    case 'Quoted':
    case 'Path':
    case 'Cause':
    case 'Breached':
    case 'Status':
    case 'ExcludedBy':
    case 'PaidUnder':
      return [];
    case 'Binary':
    case 'Extreme':
    case 'Comparison':
      return [expression.left, expression.right];
    case 'Count':
      return expression.condition === undefined ? [expression.list] : [expression.list, expression.condition];
    case 'Junction':
      return expression.conditions;
    case 'Not':
      return [expression.condition];
    case 'Exists':
      return [expression.operand];
    case 'Quantified':
      return [expression.list, expression.condition];
    default:
      return unreachable(expression);
  }
}
