// Which instant dates a loss, where cover ends or is suspended in time: what the clause names after `on`, or else the
// instant that the wording's `basis` wants to lie in a period.
import type * as tree from '../syntax/tree.ts';
import type { Meaning } from './meaning.ts';

/** `basis event.started in period`: `event.started`; `undefined` where no basis, or more than one, names such an instant. */
export function lossDateOf(wording: tree.Wording, meaning: Meaning): tree.Path | undefined {
  const conditions = wording.statements.flatMap((each) => (each.kind === 'Basis' ? each.conditions : []));
  const [only, other] = conditions.flatMap((condition): readonly tree.Path[] => {
    if (condition.kind !== 'Comparison' || condition.test !== 'in' || condition.left.kind !== 'Path') return [];
    return meaning.types.get(condition.right)?.type === 'period' ? [condition.left] : [];
  });
  return other === undefined ? only : undefined;
}
