// The lines of a coverage's `pays` in the order of calculation: those written, and the deductibles that warranties add.
// A warranty's deductible comes right after the coverage's last `deductible` line, or first where it has none; not at
// all where the coverage insures none of its kinds, or places the deductible itself (`when NAME is breached`).
import { isWithin, type KindDeclared, type Vocabulary } from '../names/vocabulary.ts';
import { binding, type ClauseDeclared, type WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';

export type Effect = Extract<tree.Effect, { kind: 'DeductibleEffect' }>;

export type OrderedLine =
  /** `position` counts from 1 among the written lines. */
  | { readonly from: 'pays'; readonly line: tree.PaysLine; readonly position: number }
  | { readonly from: 'warranty'; readonly warranty: ClauseDeclared<tree.Warranty>; readonly effect: Effect };

export function linesOf(
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  vocabulary: Vocabulary,
): readonly OrderedLine[] {
  const written: readonly OrderedLine[] = coverage.node.statements
    .flatMap((statement) => (statement.kind === 'Pays' ? statement.lines : []))
    .map((line, index) => ({ from: 'pays', line, position: index + 1 }));
  const insured = insuredBy(coverage.node);
  const added = binding(coverage, names.warranties, names).flatMap((warranty): readonly OrderedLine[] => {
    const { effect } = warranty.node;
    if (effect.kind !== 'DeductibleEffect' || places(written, warranty.name)) return [];
    return effect.on === undefined || effect.on.some((kind) => overlaps(kind.text, insured, vocabulary))
      ? [{ from: 'warranty', warranty, effect }]
      : [];
  });
  const after = written.findLastIndex((each) => each.from === 'pays' && each.line.body.kind === 'Deductible') + 1;
  return [...written.slice(0, after), ...added, ...written.slice(after)];
}

/** Whether the coverage itself says where the deductible of this warranty comes. */
function places(lines: readonly OrderedLine[], warranty: string): boolean {
  return lines.some((each) => {
    if (each.from !== 'pays' || each.line.body.kind !== 'Deductible' || each.line.when === undefined) return false;
    return [...within(each.line.when)].some(
      (part) => part.kind === 'Breached' && !part.negated && part.warranty.text === warranty,
    );
  });
}

export function insuredBy(coverage: tree.Coverage): readonly tree.Name[] {
  return coverage.statements.flatMap((statement) => (statement.kind === 'Insures' ? statement.kinds : []));
}

/** Whether a loss can be of this kind and of one of the insured kinds. */
export function overlaps(kind: string, insured: readonly tree.Name[], vocabulary: Vocabulary): boolean {
  const kinds = vocabulary.axes.get('loss')?.kinds;
  const declared = kinds?.get(kind);
  return insured.some(({ text }) => isBelow(declared, text) || isBelow(kinds?.get(text), kind));
}

function isBelow(kind: KindDeclared | undefined, ancestor: string): boolean {
  return kind !== undefined && isWithin(kind, ancestor);
}
