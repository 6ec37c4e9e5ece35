// What exclusions reach: one whose kinds of loss no coverage it binds insures does nothing; one that takes away all
// that a coverage insures, whenever it responds, leaves a coverage that never pays. Both as far as the form shows it.
import { isWithin, type KindDeclared, type Vocabulary } from '../names/vocabulary.ts';
import { binding, type ClauseDeclared } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { insuredBy, overlaps } from '../types/pays-lines.ts';
import { Logic } from './logic.ts';
import type { WordingSubject } from './subject.ts';

type Coverage = ClauseDeclared<tree.Coverage>;
type Exclusion = ClauseDeclared<tree.Exclusion>;

export function unreachableExclusions({ names, vocabulary, problems }: WordingSubject): void {
  const bound = boundCoverages(names);
  for (const exclusion of names.exclusions.values()) {
    const losses = excludesOf(exclusion)?.losses;
    if (losses === undefined) continue;
    const coverages = bound.get(exclusion.name) ?? [];
    const reaches = coverages.some(
      ({ node }) => losses === 'every' || losses.some((kind) => overlaps(kind.text, insuredBy(node), vocabulary)),
    );
    if (!reaches) problems.report('unreachable-exclusion', exclusion.node.name.span, { name: exclusion.name });
  }
}

export function swallowedCoverages(subject: WordingSubject): void {
  const { names, problems } = subject;
  const logic = new Logic(subject);
  for (const coverage of names.coverages.values()) {
    for (const exclusion of binding(coverage, names.exclusions, names)) {
      if (!swallows(exclusion, coverage, subject.vocabulary, logic)) continue;
      const related = [
        { span: exclusion.node.name.span, message: { en: 'this takes all of it away', zh: '此处将其全部除外' } },
      ];
      const details = { coverage: coverage.name, exclusion: exclusion.name };
      problems.report('swallowed-coverage', coverage.node.name.span, details, related);
    }
  }
}

function boundCoverages(names: WordingSubject['names']): ReadonlyMap<string, readonly Coverage[]> {
  const bound = new Map<string, Coverage[]>();
  for (const coverage of names.coverages.values()) {
    for (const { name } of binding(coverage, names.exclusions, names)) {
      const known = bound.get(name);
      if (known === undefined) bound.set(name, [coverage]);
      else known.push(coverage);
    }
  }
  return bound;
}

function swallows({ node }: Exclusion, coverage: Coverage, vocabulary: Vocabulary, logic: Logic): boolean {
  const excludes = node.statements.find((statement) => statement.kind === 'Excludes');
  if (excludes === undefined || excludes.where !== undefined) return false;
  if (node.statements.some((statement) => statement.kind === 'Unless')) return false;
  const kinds = vocabulary.axes.get('loss')?.kinds;
  const all = insuredBy(coverage.node).every(({ text }) => isTaken(kinds?.get(text), excludes.losses));
  if (!all) return false;
  const granted = coverage.node.statements.flatMap((statement) => grantsOf(statement));
  const conditions = node.statements.flatMap((statement) => (statement.kind === 'When' ? [statement.condition] : []));
  const links = excludes.arisingFrom === undefined ? [] : [excludes.arisingFrom];
  return [...conditions, ...links].every((condition) => logic.follows(condition, granted));
}

function grantsOf(statement: tree.CoverageStatement): readonly tree.Expression[] {
  switch (statement.kind) {
    case 'When':
      return [statement.condition];
    case 'CausedBy':
      return [statement.cause];
    case 'Basis':
      return statement.conditions;
    default:
      return [];
  }
}

function isTaken(kind: KindDeclared | undefined, losses: tree.Excludes['losses']): boolean {
  return losses === 'every' || (kind !== undefined && losses.some(({ text }) => isWithin(kind, text)));
}

function excludesOf({ node }: Exclusion): tree.Excludes | undefined {
  return node.statements.find((statement) => statement.kind === 'Excludes');
}
