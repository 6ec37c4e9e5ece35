// Clauses to those of the Contract. Statements are named after their clause and their place in it, so that neither a
// new layout nor a new clause elsewhere changes an id.
import type {
  CarveBack,
  Condition,
  Coverage,
  Exclusion,
  Expression,
  Part,
  Statement,
  WriteBack,
} from '../contract/contract.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import { binding, type ClauseDeclared, type EntryDeclared, type WordingNames } from '../names/wording-names.ts';
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import { insuredBy } from '../types/pays-lines.ts';
import { kindOf, lowerExpression } from './lower-expression.ts';
import { lowerPays } from './lower-pays.ts';
import { lowerBody } from './lower-text.ts';
import { lowerWiderPays } from './lower-wider-pays.ts';
import { type Lowering, textOf, titleText } from './lowering.ts';

export function lowerParts(names: WordingNames, lowering: Lowering): readonly Part[] {
  return names.parts.map(({ node, number }) => ({
    id: lowering.mark(`part/${node.name.text}`, node.span),
    name: node.name.text,
    number,
    title: titleText(node.title, node.name.text),
    clauses: node.clauses.map((clause) => clause.name.text),
    pays: lowerWiderPays(`part/${node.name.text}/`, node.pays, names, lowering),
  }));
}

export function lowerCoverage(
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  vocabulary: Vocabulary,
  lowering: Lowering,
): Coverage {
  const { node, name, number } = coverage;
  const hangsOn = names.schedule.get(node.option?.text ?? '');
  return {
    clause: 'coverage',
    id: lowering.mark(name, node.span),
    name,
    number,
    title: titleText(node.title, name),
    option: hangsOn?.type === 'option' ? hangsOn.name : null,
    insures: insuredBy(node).map((kind) => kindOf(kind, lowering).kind),
    grant: [...lowerInsured(node, hangsOn, lowering), ...lowerGrant(node, lowering)],
    exclusions: binding(coverage, names.exclusions, names).map((exclusion) => exclusion.name),
    warranties: binding(coverage, names.warranties, names).map((warranty) => warranty.name),
    conditions: binding(coverage, names.conditions, names).map((condition) => condition.name),
    pays: lowerPays(coverage, names, vocabulary, lowering),
    body: bodyOf(node.statements, names),
  };
}

/** Of a coverage that hangs on an entry of the schedule that may be `not insured`: it is insured. */
function lowerInsured(
  { name, option }: tree.Coverage,
  entry: EntryDeclared | undefined,
  lowering: Lowering,
): readonly Statement[] {
  if (option === undefined || entry === undefined || entry.type === 'option') return [];
  const holds: Expression = { op: 'exists', value: { op: 'schedule', name: entry.name } };
  return [{ id: lowering.mark(`${name.text}/insured`, option.span), statement: 'when', holds }];
}

/** In the adjuster's order: the basis, the cause, then other conditions. */
function lowerGrant(node: tree.Coverage, lowering: Lowering): readonly Statement[] {
  const bases = node.statements.flatMap((statement) => (statement.kind === 'Basis' ? statement.conditions : []));
  const burdens = node.statements.flatMap((statement) => (statement.kind === 'When' ? [statement.shownBy] : []));
  const causes = node.statements.flatMap((statement) => (statement.kind === 'CausedBy' ? [statement.cause] : []));
  const whens = node.statements.flatMap((statement) => (statement.kind === 'When' ? [statement.condition] : []));
  return [
    ...lowerStatements(`${node.name.text}/`, 'basis', bases, lowering),
    ...lowerStatements(`${node.name.text}/`, 'caused-by', causes, lowering),
    ...lowerStatements(`${node.name.text}/`, 'when', whens, lowering).map((each, at) => ({
      ...each,
      ...burdenOf(burdens[at]),
    })),
  ];
}

export function lowerStatements(
  prefix: string,
  statement: Statement['statement'],
  conditions: readonly tree.Expression[],
  lowering: Lowering,
): readonly Statement[] {
  return conditions.map((condition, index) => ({
    id: lowering.mark(`${prefix}${statement}/${index + 1}`, condition.span),
    statement,
    holds: lowerExpression(condition, lowering),
  }));
}

function bodyOf(
  statements: readonly (tree.CoverageStatement | tree.ExclusionStatement)[],
  names: WordingNames,
): Coverage['body'] {
  const texts = statements.filter((statement) => statement.kind === 'TextBlock');
  return lowerBody(texts, (name) => names.clauses.has(name));
}

export function lowerExclusion(
  { node, name, number }: ClauseDeclared<tree.Exclusion>,
  names: WordingNames,
  lowering: Lowering,
): Exclusion {
  const excludes = node.statements.find((statement) => statement.kind === 'Excludes');
  if (excludes === undefined) throw new Error(`broken invariant: exclusion \`${name}\` excludes nothing`);
  const whens = node.statements.flatMap((statement) => (statement.kind === 'When' ? [statement.condition] : []));
  const wheres = [excludes.where, excludes.arisingFrom].filter((each) => each !== undefined);
  const because = node.statements.find((statement) => statement.kind === 'Because');
  const unless = node.statements.filter((statement) => statement.kind === 'Unless');
  return {
    clause: 'exclusion',
    id: lowering.mark(name, node.span),
    name,
    number,
    title: titleText(node.title, name),
    excludes: excludes.losses === 'every' ? 'every' : excludes.losses.map((kind) => kindOf(kind, lowering).kind),
    where: allOf(`${name}/where/1`, wheres, excludes.span, lowering),
    when: withBurden(allOf(`${name}/when/1`, whens, whens[0]?.span ?? node.span, lowering), node),
    unless: unless.flatMap((each, index) => lowerUnless(`${name}/unless/${index + 1}`, each, lowering)),
    writesBack: node.statements
      .filter((statement) => statement.kind === 'WritesBack')
      .map((each, index) => lowerWriteBack(`${name}/writes-back/${index + 1}`, each, lowering)),
    ...burdenOf(excludes.shownBy),
    because: because === undefined ? {} : textOf(because.title),
    body: bodyOf(node.statements, names),
  };
}

/** Who has to show it, where that is written. */
export function burdenOf(by: tree.ShownBy | undefined): { readonly shownBy?: tree.ShownBy } {
  return by === undefined ? {} : { shownBy: by };
}

/** Several conditions of one sort have to hold together. */
function allOf(id: string, conditions: readonly tree.Expression[], span: Span, lowering: Lowering): Condition | null {
  const lowered = conditions.map((condition): Expression => lowerExpression(condition, lowering));
  const [only] = lowered;
  if (only === undefined) return null;
  return { id: lowering.mark(id, span), holds: lowered.length === 1 ? only : { op: 'all', of: lowered } };
}

/** Where one of several `when` says who has to show it, it is so for all of them. */
function withBurden(condition: Condition | null, { statements }: tree.Exclusion): Condition | null {
  const by = statements.flatMap((each) => (each.kind === 'When' ? (each.shownBy ?? []) : []))[0];
  return condition === null ? null : { ...condition, ...burdenOf(by) };
}

function lowerWriteBack(id: string, node: tree.WritesBack, lowering: Lowering): WriteBack {
  const wheres = [node.where, node.arisingFrom].filter((each) => each !== undefined);
  const lowered = wheres.map((each) => lowerExpression(each, lowering));
  const [only = null] = lowered;
  return {
    id: lowering.mark(id, node.span),
    losses: node.losses === 'every' ? 'every' : node.losses.map((kind) => kindOf(kind, lowering).kind),
    where: lowered.length > 1 ? { op: 'all', of: lowered } : only,
    others: node.others ?? null,
  };
}

/** A group of exceptions is each of them, with what limits all of them besides. */
function lowerUnless(id: string, node: tree.Unless, lowering: Lowering): readonly CarveBack[] {
  if (node.anyOf === undefined) return [lowerCarveBack(id, node, lowering)];
  return node.anyOf.map((each, index) =>
    lowerCarveBack(`${id}/${index + 1}`, { ...each, unless: [...each.unless, ...node.unless] }, lowering),
  );
}

function lowerCarveBack(id: string, node: tree.Unless, lowering: Lowering): CarveBack {
  return {
    id: lowering.mark(id, node.span),
    name: node.name?.text ?? null,
    title: node.name === undefined ? {} : titleText(node.title, node.name.text),
    holds: lowerExpression(node.condition, lowering),
    ...burdenOf(node.shownBy),
    unless: node.unless.flatMap((each, index) => lowerUnless(`${id}/unless/${index + 1}`, each, lowering)),
  };
}
