// A warranty whose breach changes nothing, or a condition: no coverage is bound by it, or its deductible stands on kinds that none of
// them insures, and no other clause asks whether it is breached.
import { binding, type ClauseDeclared } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { effectOf, insuredBy, overlaps } from '../types/pays-lines.ts';
import { allExpressionsOf } from './expressions.ts';
import type { WordingSubject } from './subject.ts';

export function warranties({ names, wording, vocabulary, problems }: WordingSubject): void {
  const asked = new Set<string>();
  for (const expression of allExpressionsOf(wording))
    if (expression.kind === 'Breached') asked.add(expression.warranty.text);
    else if (expression.kind === 'Status') asked.add(expression.clause.text);
  const coverages = [...names.coverages.values()];
  const reaches = ({ name, node }: ClauseDeclared<tree.Warranty | tree.ConditionPrecedent>): boolean => {
    const clauses = node.kind === 'Warranty' ? names.warranties : names.conditions;
    const bound = coverages.filter((coverage) =>
      binding<tree.Clause>(coverage, clauses, names).some((clause) => clause.name === name),
    );
    const effect = effectOf(node);
    const on = effect?.kind === 'DeductibleEffect' ? effect.on : undefined;
    if (on === undefined) return bound.length > 0;
    return bound.some((coverage) => on.some((kind) => overlaps(kind.text, insuredBy(coverage.node), vocabulary)));
  };
  for (const clause of [...names.warranties.values(), ...names.conditions.values()])
    if (!asked.has(clause.name) && !reaches(clause))
      problems.report(
        clause.node.kind === 'Warranty' ? 'warranty-binds-nothing' : 'condition-binds-nothing',
        clause.node.name.span,
        { name: clause.name },
      );
}
