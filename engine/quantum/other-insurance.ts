// Other insurance of the same loss: what of it this policy pays. A larger loss never leaves less; larger limits or
// payments of the others never leave more.
import { type Expression, type PaysLine, ratio } from '../../language/index.ts';
import { findList, type Scope } from '../conditions/scope.ts';
import { type Amount, add, boundless, compare, larger, nothing, smaller, subtract, times } from './amount.ts';
import { type Ends, figureOf } from './figure.ts';
import { quotient } from './share.ts';

type OtherInsurance = Extract<PaysLine, { line: 'other-insurance' }>;

export interface Shared {
  readonly ends: Ends;
  /** What the others have, in all. */
  readonly figure: Ends;
  readonly facts: readonly string[];
}

export function shared(line: OtherInsurance, own: Ends | null, running: Ends, loss: Ends, scope: Scope): Shared {
  const { list, complete, elements, facts } = othersOf(line, scope);
  const sum = (end: 'low' | 'high'): Amount => elements.map((each) => each[end]).reduce(add, nothing);
  const figure = { low: sum('low'), high: complete ? sum('high') : boundless };
  const at = (end: 'low' | 'high'): Amount => {
    const against = end === 'low' ? 'high' : 'low';
    const [amount, others] = [running[end], figure[against]];
    switch (line.method) {
      case 'excess':
        return larger(nothing, subtract(amount, others));
      case 'by-limits':
        return partOf(amount, own?.[end] ?? nothing, others);
      case 'independent':
        return smaller(amount, partOf(loss[end], amount, others));
      case 'equal-shares': {
        const limits = elements.map((each) => each[against]);
        if (!complete && end === 'low') return nothing;
        return equalShare(amount, own?.[end] ?? nothing, limits);
      }
    }
  };
  return { ends: { low: at('low'), high: at('high') }, figure, facts: complete ? facts : [list, ...facts] };
}

function othersOf({ list, field }: OtherInsurance, scope: Scope) {
  const found = findList(list, scope);
  const own: Expression = { op: 'element', up: 0, path: [field] };
  const figures = found.elements.map((element) => figureOf(own, { ...scope, elements: [element, ...scope.elements] }));
  return {
    list: found.id,
    complete: found.list.fact === 'list' && found.list.complete,
    elements: figures.map(({ low, high }): Ends => ({ low: larger(nothing, low), high })),
    facts: figures.flatMap(({ facts }) => facts),
  };
}

/** `x · own / (own + others)`; nothing where both have nothing. */
function partOf(amount: Amount, own: Amount, others: Amount): Amount {
  if (compare(own, nothing) <= 0) return nothing;
  return times(amount, quotient(own, add(own, others)));
}

/** All pay alike until the lowest limit is used up, the rest go on alike, and so on: what falls to the own policy. */
function equalShare(amount: Amount, own: Amount, others: readonly Amount[]): Amount {
  const limits = [own, ...others].sort(compare);
  let paidByEach = nothing;
  let left = amount;
  for (const [index, limit] of limits.entries()) {
    const paying = BigInt(limits.length - index);
    const step = subtract(limit, paidByEach);
    const needed = times(step, { numerator: paying, denominator: 1n });
    if (compare(left, needed) <= 0) return smaller(own, add(paidByEach, times(left, ratio(1n, paying))));
    left = subtract(left, needed);
    paidByEach = limit;
    if (compare(own, limit) <= 0) return own;
  }
  return own;
}
