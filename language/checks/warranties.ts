// A warranty whose breach changes nothing: no coverage is bound by it, or its deductible stands on kinds that none of
// them insures, and no other clause asks whether it is breached.
import { binding, type ClauseDeclared } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { insuredBy, overlaps } from '../types/pays-lines.ts';
import { allExpressionsOf } from './expressions.ts';
import type { WordingSubject } from './subject.ts';

export function warranties({ names, wording, vocabulary, problems }: WordingSubject): void {
  const asked = new Set<string>();
  for (const expression of allExpressionsOf(wording))
    if (expression.kind === 'Breached') asked.add(expression.warranty.text);
  const coverages = [...names.coverages.values()];
  const reaches = ({ name, node }: ClauseDeclared<tree.Warranty>): boolean => {
    const bound = coverages.filter((coverage) =>
      binding(coverage, names.warranties, names).some((warranty) => warranty.name === name),
    );
    const on = node.effect.kind === 'DeductibleEffect' ? node.effect.on : undefined;
    if (on === undefined) return bound.length > 0;
    return bound.some((coverage) => on.some((kind) => overlaps(kind.text, insuredBy(coverage.node), vocabulary)));
  };
  for (const warranty of names.warranties.values())
    if (!asked.has(warranty.name) && !reaches(warranty))
      problems.report('warranty-binds-nothing', warranty.node.name.span, { name: warranty.name });
}
