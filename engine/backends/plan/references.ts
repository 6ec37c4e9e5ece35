// The facts that an atomic condition reads, and the names that it holds a text against.
import type { Expression } from '../../../language/index.ts';
import type { Reference } from '../../conditions/scope.ts';
import type { ContractIndex } from '../../contract-index.ts';

/** Every reference in a condition without parts of its own; each as often as it is read. */
export function referencesIn(expression: Expression): readonly Reference[] {
  if (expression.op === 'fact' || expression.op === 'item' || expression.op === 'element') return [expression];
  return operandsOf(expression).flatMap(referencesIn);
}

export function operandsOf(expression: Expression): readonly Expression[] {
  const operands = Object.values(expression).flatMap((each: unknown) => (Array.isArray(each) ? each : [each]));
  return operands.filter(isExpression);
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'op' in value;
}

/** The texts, parties and countries that a condition names, itself or through the schedule. */
export function namesIn(expression: Expression, index: ContractIndex): readonly string[] {
  if (expression.op === 'text') return [expression.value];
  if (expression.op === 'schedule') {
    const value = index.schedule.get(expression.name)?.value ?? null;
    switch (value?.type) {
      case 'text':
        return Object.values(value.text);
      case 'party':
        return Object.values(value.name);
      case 'countries':
        return [...value.codes, ...value.except];
      default:
        return [];
    }
  }
  return operandsOf(expression).flatMap((each) => namesIn(each, index));
}
