// Walking expressions.
import { unreachable } from '../unreachable.ts';
import type { Expression, PaysBody, WiderPays } from './tree.ts';

/** Every expression inside one, itself first. */
export function within(expression: Expression): readonly Expression[] {
  const found: Expression[] = [];
  collect(expression, found);
  return found;
}

function collect(expression: Expression, found: Expression[]): void {
  found.push(expression);
  for (const part of partsOf(expression)) collect(part, found);
}

/** What an expression is made of, one level down. */
export function partsOf(expression: Expression): readonly Expression[] {
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
    case 'Proportion':
    case 'Comparison':
      return [expression.left, expression.right];
    case 'Banded':
      return [expression.by, ...expression.bands.flatMap(({ below, value }) => [below, value]), expression.otherwise];
    case 'LossInFirst':
      return [expression.length, expression.over];
    case 'Days':
    case 'Rounded':
      return [expression.of];
    case 'Converted':
      return [expression.amount, expression.on];
    case 'Sum':
      return expression.condition === undefined ? [expression.field] : [expression.field, expression.condition];
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

/** The expressions that stand in the `pays` of a part or of the wording, outermost ones. */
export function expressionsOfWider({ lines }: WiderPays): readonly Expression[] {
  return lines.flatMap(({ body, when }): readonly Expression[] => {
    const own =
      'amount' in body ? [body.amount] : 'share' in body ? [body.share] : 'account' in body ? [body.account] : [];
    return when === undefined ? own : [when, ...own];
  });
}

/** The expressions that the body of a line of `pays` is made of, outermost ones; of layers, those of all their lines. */
export function expressionsOfBody(body: PaysBody): readonly Expression[] {
  const some = (...of: readonly (Expression | undefined)[]): readonly Expression[] =>
    of.filter((each) => each !== undefined);
  switch (body.kind) {
    case 'Aggregate':
      return [body.account];
    case 'Window':
      return some(body.from, body.until, body.atMost, body.over);
    case 'Deductible':
      return some(body.amount, body.atLeast, body.atMost);
    case 'Franchise':
    case 'Limit':
    case 'Less':
    case 'Benefit':
    case 'Recoveries':
      return [body.amount];
    case 'Share':
      return some(body.share, body.above);
    case 'Layer':
      return [body.amount, body.excess];
    case 'Layers':
      return body.layers.flatMap(({ lines }) =>
        lines.flatMap((line) => [...some(line.when), ...expressionsOfBody(line.body)]),
      );
    case 'Reduction':
      return [body.share];
    case 'OtherInsurance':
      return some(body.of, body.own);
    case 'PaidIn':
      return [body.on];
    default:
      return unreachable(body);
  }
}
