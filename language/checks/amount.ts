// An amount that is known before anything has happened, in whole units of its currency; `undefined` for what depends on
// the loss or on facts.
import type { ScheduleValue } from '../contract/contract.ts';
import type { ScheduleValues } from '../lower/lower-schedule.ts';
import type * as tree from '../syntax/tree.ts';
import type { Meaning } from '../types/meaning.ts';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  type Ratio,
  ratio,
  ratioFromDecimal,
  subtractRatios,
} from '../values/ratio.ts';

export function amountOf(expression: tree.Expression, values: ScheduleValues, meaning: Meaning): Ratio | undefined {
  switch (expression.kind) {
    case 'MoneyLiteral':
      return ratioFromDecimal(expression.amount);
    case 'PercentLiteral': {
      const percent = ratioFromDecimal(expression.digits);
      return percent === undefined ? undefined : divideRatios(percent, ratio(100n));
    }
    case 'Path': {
      const reference = meaning.references.get(expression);
      return reference?.to === 'schedule' ? ratioOf(values.get(reference.name)) : undefined;
    }
    case 'Binary':
    case 'Extreme': {
      const left = amountOf(expression.left, values, meaning);
      const right = amountOf(expression.right, values, meaning);
      if (left === undefined || right === undefined) return undefined;
      if (expression.kind === 'Binary') return calculate(expression.operator, left, right);
      return compareRatios(left, right) >= 0 === (expression.which === 'greater') ? left : right;
    }
    default:
      return undefined;
  }
}

function calculate(operator: tree.Binary['operator'], left: Ratio, right: Ratio): Ratio {
  if (operator === '+') return addRatios(left, right);
  return operator === '-' ? subtractRatios(left, right) : multiplyRatios(left, right);
}

function ratioOf(value: ScheduleValue | undefined): Ratio | undefined {
  if (value?.type === 'money') return ratioFromDecimal(value.amount);
  return value?.type === 'percentage' ? ratio(BigInt(value.ratio[0]), BigInt(value.ratio[1])) : undefined;
}
