// Whether a figure keeps the order of losses: whether a larger loss, less the figure, never leaves less. If so, running
// a line at the two ends of a loss gives the two ends of what it leaves.
import {
  addRatios,
  compareRatios,
  type Expression,
  multiplyRatios,
  one,
  type Ratio,
  zero,
} from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import { remembered } from '../remembered.ts';
import { bandsWithin } from './bands.ts';
import type { InPays } from './figure.ts';
import { sortOf } from './figure.ts';
import { shareOf } from './share.ts';
import { shareOfFirst } from './window.ts';

type Base = 'loss' | 'amount';

/** The most that one more unit of the loss, or of what runs, adds to a figure; `null` where it may jump, or fall. */
export function slopeIn(base: Base, expression: Expression, scope: Scope, at: InPays): Ratio | null {
  if (!mentions(base, expression)) return zero;
  switch (expression.op) {
    case 'loss':
    case 'amount':
      return one;
    case 'loss-in-first':
    case 'amount-in-first':
      return shareOfFirst(expression, scope).high;
    case 'greater-of':
    case 'lesser-of':
      return both(base, expression, scope, at, (a, b) => (compareRatios(a, b) >= 0 ? a : b));
    case 'rounded':
      return isRounded(base, expression.of) ? null : slopeIn(base, expression.of, scope, at);
    case 'add':
      // Two that are each rounded may both rise by a whole unit at once.
      if (isRounded(base, expression) && mentions(base, expression.left) && mentions(base, expression.right))
        return null;
      return both(base, expression, scope, at, addRatios);
    case 'subtract':
      return mentions(base, expression.right) ? null : slopeIn(base, expression.left, scope, at);
    case 'multiply': {
      const [share, of] =
        sortOf(expression.right, scope) === 'money'
          ? [expression.left, expression.right]
          : [expression.right, expression.left];
      const slope = slopeIn(base, of, scope, at);
      if (slope === null || isRounded(base, of) || mentions(base, share) || sortOf(share, scope) !== 'share')
        return null;
      return multiplyRatios(shareOf(share, scope, at).high, slope);
    }
    case 'banded': {
      if (mentions(base, expression.by) || expression.bands.some(({ below }) => mentions(base, below))) {
        const { values } = bandsWithin(expression, scope, at);
        return values.length === 1 ? slopeIn(base, values[0], scope, at) : null;
      }
      return [expression.otherwise, ...expression.bands.map(({ value }) => value)]
        .map((value) => slopeIn(base, value, scope, at))
        .reduce((a, b) => (a === null || b === null ? null : compareRatios(a, b) >= 0 ? a : b));
    }
    default:
      return null;
  }
}

function both(
  base: Base,
  { left, right }: { readonly left: Expression; readonly right: Expression },
  scope: Scope,
  at: InPays,
  join: (a: Ratio, b: Ratio) => Ratio,
): Ratio | null {
  const [a, b] = [slopeIn(base, left, scope, at), slopeIn(base, right, scope, at)];
  return a === null || b === null ? null : join(a, b);
}

/** Whether an expression looks at the loss, or at what runs. */
export function mentions(base: Base, expression: object): boolean {
  return lookedAtBy(expression)[base];
}

/** Whether what hangs on the loss is rounded within the figure. */
function isRounded(base: Base, expression: object): boolean {
  const found = lookedAtBy(expression);
  return found[base] && found.rounds;
}

/** Whether more of an unknown fact can make it less: then its ends are not those of the fact. */
export function turns(expression: object): boolean {
  return lookedAtBy(expression).turns;
}

/** An expression is asked about in every way that facts may turn out. */
const lookedAtBy = remembered((expression: object) => {
  const text = JSON.stringify(expression);
  return {
    loss: /"op":"loss(-in-first)?"/.test(text),
    amount: /"op":"amount(-in-first)?"/.test(text),
    rounds: text.includes('"op":"rounded"'),
    turns: /"op":"(subtract|banded|ratio|(loss|amount)-in-first|count|sum)"/.test(text),
  };
});
