// Presumptions to those of the Contract: of the whole wording, and of its clauses.
import type { Presumption } from '../contract/contract.ts';
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { lowerExpression } from './lower-expression.ts';
import type { Lowering } from './lowering.ts';

export function lowerPresumptions(
  wording: tree.Wording,
  names: WordingNames,
  lowering: Lowering,
): readonly Presumption[] {
  const ofClauses = [...names.clauses.values()].flatMap(({ name, node }) =>
    node.kind === 'Coverage' || node.kind === 'Exclusion' ? lowered(name, node.statements, lowering) : [],
  );
  return [...lowered(null, wording.statements, lowering), ...ofClauses];
}

function lowered(
  within: string | null,
  statements: readonly (tree.WordingStatement | tree.CoverageStatement | tree.ExclusionStatement)[],
  lowering: Lowering,
): readonly Presumption[] {
  return statements
    .filter((statement) => statement.kind === 'Presume')
    .map(({ presumed, when, span }, index) => ({
      id: lowering.mark(`${within === null ? '' : `${within}/`}presume/${index + 1}`, span),
      within,
      presumed: lowerExpression(presumed, lowering),
      when: when === undefined ? null : lowerExpression(when, lowering),
    }));
}
