// Comparisons of amounts of money, exactly: settled where the two sides cannot meet, a cut of the one unknown fact where
// the other side is known, and otherwise one unknown of its own.
import type { Expression } from '../../language/index.ts';
import { compare } from '../quantum/amount.ts';
import { type Figure, figureOf } from '../quantum/figure.ts';
import type { Scope } from './scope.ts';
import { all, not, open, settled, type Verdict } from './verdict.ts';

type Comparison = Extract<Expression, { op: 'compare' }>;

/** `otherwise` takes the comparison as one unknown over these facts. */
export function compareMoney(
  condition: Comparison,
  scope: Scope,
  otherwise: (facts: readonly string[]) => Verdict,
): Verdict {
  const left = figureOf(condition.left, scope);
  const right = figureOf(condition.right, scope);
  const below = (a: Figure, b: Figure, orEqual: boolean): Verdict => less(a, b, orEqual, otherwise);
  switch (condition.test) {
    case '<':
      return below(left, right, false);
    case '<=':
      return below(left, right, true);
    case '>':
      return below(right, left, false);
    case '>=':
      return below(right, left, true);
    case '=':
      return all([below(left, right, true), below(right, left, true)]);
    case '!=':
      return not(all([below(left, right, true), below(right, left, true)]));
  }
}

function less(
  left: Figure,
  right: Figure,
  orEqual: boolean,
  otherwise: (facts: readonly string[]) => Verdict,
): Verdict {
  const holds = (order: number): boolean => order < 0 || (orEqual && order === 0);
  const [most, least] = [holds(compare(left.high, right.low)), holds(compare(left.low, right.high))];
  if (most === least) return settled(most);
  const known = left.moves === null ? left : right;
  const unknown = left.moves ?? right.moves;
  if (unknown === null || compare(known.low, known.high) !== 0 || (left.moves !== null && right.moves !== null)) {
    return otherwise([...left.facts, ...right.facts]);
  }
  // On whole minor units: x < k is x < ceil(k), x <= k is x < floor(k) + 1; k < x is not x <= k.
  const { numerator, denominator } = known.low.value;
  const floor = numerator / denominator;
  const ceiling = numerator % denominator === 0n ? floor : floor + 1n;
  const upTo = left.moves === null ? !orEqual : orEqual;
  const cut = open({
    id: unknown.id,
    facts: [unknown.id],
    domain: unknown.domain,
    cuts: [{ cut: 'below', at: upTo ? floor + 1n : ceiling }],
  });
  return left.moves === null ? not(cut) : cut;
}
