// The lines of a coverage's `pays` in the order of calculation: those written, and those that warranties and conditions
// add. A deductible comes right after the coverage's last `deductible` line, or first where it has none; what reduces the
// payment comes last. Neither comes where the coverage insures none of its kinds, or places the line itself
// (`deductible … when NAME is breached`).
import { isWithin, type KindDeclared, type Vocabulary } from '../names/vocabulary.ts';
import { binding, type ClauseDeclared, type WordingNames } from '../names/wording-names.ts';
import { rememberingNodes } from '../remember.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';

/** A clause that may add a line, and what it does. */
export type Adding = ClauseDeclared<tree.Warranty> | ClauseDeclared<tree.ConditionPrecedent>;

export type OrderedLine =
  /** `position` counts from 1 among the written lines. */
  | { readonly from: 'pays'; readonly line: tree.PaysLine; readonly position: number }
  | { readonly from: 'clause'; readonly clause: Adding; readonly effect: tree.LineEffect };

export function linesOf(
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  vocabulary: Vocabulary,
): readonly OrderedLine[] {
  const written: readonly OrderedLine[] = coverage.node.statements
    .flatMap((statement) => (statement.kind === 'Pays' ? statement.lines : []))
    .map((line, index) => ({ from: 'pays', line, position: index + 1 }));
  const insured = insuredBy(coverage.node);
  const clauses: readonly Adding[] = [
    ...binding(coverage, names.warranties, names),
    ...binding(coverage, names.conditions, names),
  ];
  const added = clauses.flatMap((clause): readonly Extract<OrderedLine, { from: 'clause' }>[] => {
    const effect = effectOf(clause.node);
    if (effect?.kind !== 'DeductibleEffect' && effect?.kind !== 'ReductionEffect') return [];
    if (places(written, clause.name, effect)) return [];
    const on = onOf(effect);
    return on === undefined || on.some((kind) => overlaps(kind.text, insured, vocabulary))
      ? [{ from: 'clause', clause, effect }]
      : [];
  });
  const after = written.findLastIndex((each) => each.from === 'pays' && each.line.body.kind === 'Deductible') + 1;
  const isDeductible = ({ effect }: (typeof added)[number]): boolean => effect.kind === 'DeductibleEffect';
  return [
    ...written.slice(0, after),
    ...added.filter(isDeductible),
    ...written.slice(after),
    ...added.filter((each) => !isDeductible(each)),
  ];
}

/** What a warranty's breach does, or a condition that failed; `undefined` where nothing is written. */
export function effectOf(node: tree.Warranty | tree.ConditionPrecedent): tree.Effect | undefined {
  return node.kind === 'Warranty' ? node.effect : node.statements.find((each) => each.kind === 'Failed')?.effect;
}

/** The kinds that an added line stands on. */
export function onOf(effect: tree.LineEffect): readonly tree.Name[] | undefined {
  return effect.kind === 'DeductibleEffect' ? effect.on : undefined;
}

/** Whether the coverage itself says where the line of this clause comes. */
function places(lines: readonly OrderedLine[], clause: string, effect: tree.LineEffect): boolean {
  return lines.some((each) => {
    if (each.from !== 'pays' || each.line.when === undefined) return false;
    if ((each.line.body.kind === 'Deductible') !== (effect.kind === 'DeductibleEffect')) return false;
    return [...within(each.line.when)].some(
      (part) =>
        (part.kind === 'Breached' && !part.negated && part.warranty.text === clause) ||
        (part.kind === 'Status' && part.status === 'failed' && part.clause.text === clause),
    );
  });
}

export const insuredBy = rememberingNodes(({ statements }: tree.Coverage): readonly tree.Name[] =>
  statements.flatMap((statement) => (statement.kind === 'Insures' ? statement.kinds : [])),
);

/** Whether a loss can be of this kind and of one of the insured kinds. */
export function overlaps(kind: string, insured: readonly tree.Name[], vocabulary: Vocabulary): boolean {
  const kinds = vocabulary.axes.get('loss')?.kinds;
  const declared = kinds?.get(kind);
  return insured.some(({ text }) => isBelow(declared, text) || isBelow(kinds?.get(text), kind));
}

function isBelow(kind: KindDeclared | undefined, ancestor: string): boolean {
  return kind !== undefined && isWithin(kind, ancestor);
}
