// Clauses of equal rank that pull apart on one item, where that is to be seen: one exclusion writes back what another
// takes whole, and nothing says which of the two goes before the other.
import { binding, type WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { overlaps } from './pays-lines.ts';
import type { Scope } from './scope.ts';

export function checkPullingApart(names: WordingNames, scope: Scope): void {
  const reported = new Set<tree.WritesBack>();
  for (const coverage of names.coverages.values()) {
    const exclusions = binding(coverage, names.exclusions, names);
    for (const { name, node } of exclusions) {
      for (const back of node.statements) {
        if (back.kind !== 'WritesBack' || back.others !== undefined || reported.has(back)) continue;
        const against = exclusions.find((other) => other.name !== name && takesWhole(other.node, back, scope));
        if (against === undefined) continue;
        reported.add(back);
        const related = [
          { span: against.node.name.span, message: { en: 'takes it all the same', zh: '此处仍予除外' } },
        ];
        scope.context.problems.report('clauses-pull-apart', back.span, { name: against.name }, related);
      }
    }
  }
}

/** Whether an exclusion takes all losses of one of the kinds written back, on no condition. */
function takesWhole({ statements }: tree.Exclusion, back: tree.WritesBack, scope: Scope): boolean {
  const excludes = statements.find((each) => each.kind === 'Excludes');
  if (excludes === undefined || excludes.where !== undefined || excludes.arisingFrom !== undefined) return false;
  if (statements.some((each) => ['When', 'Unless', 'WritesBack'].includes(each.kind))) return false;
  const { losses } = excludes;
  if (losses === 'every' || back.losses === 'every') return true;
  return back.losses.some(({ text }) => overlaps(text, losses, scope.vocabulary));
}
