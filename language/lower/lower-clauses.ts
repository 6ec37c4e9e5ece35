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
  Warranty,
} from '../contract/contract.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import { binding, type ClauseDeclared, type WordingNames } from '../names/wording-names.ts';
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
    pays: lowerWiderPays(`part/${node.name.text}/`, node.pays, lowering),
  }));
}

export function lowerCoverage(
  coverage: ClauseDeclared<tree.Coverage>,
  names: WordingNames,
  vocabulary: Vocabulary,
  lowering: Lowering,
): Coverage {
  const { node, name, number } = coverage;
  return {
    clause: 'coverage',
    id: lowering.mark(name, node.span),
    name,
    number,
    title: titleText(node.title, name),
    option: node.option?.text ?? null,
    insures: insuredBy(node).map((kind) => kindOf(kind, lowering).kind),
    grant: lowerGrant(node, lowering),
    exclusions: binding(coverage, names.exclusions, names).map((exclusion) => exclusion.name),
    warranties: binding(coverage, names.warranties, names).map((warranty) => warranty.name),
    pays: lowerPays(coverage, names, vocabulary, lowering),
    body: bodyOf(node.statements, names),
  };
}

/** In the adjuster's order: the basis, the cause, then other conditions. */
function lowerGrant(node: tree.Coverage, lowering: Lowering): readonly Statement[] {
  const bases = node.statements.flatMap((statement) => (statement.kind === 'Basis' ? statement.conditions : []));
  const causes = node.statements.flatMap((statement) => (statement.kind === 'CausedBy' ? [statement.cause] : []));
  const whens = node.statements.flatMap((statement) => (statement.kind === 'When' ? [statement.condition] : []));
  return [
    ...lowerStatements(`${node.name.text}/`, 'basis', bases, lowering),
    ...lowerStatements(`${node.name.text}/`, 'caused-by', causes, lowering),
    ...lowerStatements(`${node.name.text}/`, 'when', whens, lowering),
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
    when: allOf(`${name}/when/1`, whens, whens[0]?.span ?? node.span, lowering),
    unless: unless.map((each, index) => lowerCarveBack(`${name}/unless/${index + 1}`, each, lowering)),
    because: because === undefined ? {} : textOf(because.title),
    body: bodyOf(node.statements, names),
  };
}

/** Several conditions of one sort have to hold together. */
function allOf(id: string, conditions: readonly tree.Expression[], span: Span, lowering: Lowering): Condition | null {
  const lowered = conditions.map((condition): Expression => lowerExpression(condition, lowering));
  const [only] = lowered;
  if (only === undefined) return null;
  return { id: lowering.mark(id, span), holds: lowered.length === 1 ? only : { op: 'all', of: lowered } };
}

function lowerCarveBack(id: string, node: tree.Unless, lowering: Lowering): CarveBack {
  return {
    id: lowering.mark(id, node.span),
    name: node.name?.text ?? null,
    title: node.name === undefined ? {} : titleText(node.title, node.name.text),
    holds: lowerExpression(node.condition, lowering),
    unless: node.unless.map((each, index) => lowerCarveBack(`${id}/unless/${index + 1}`, each, lowering)),
  };
}

export function lowerWarranty(
  { node, name, number }: ClauseDeclared<tree.Warranty>,
  names: WordingNames,
  lowering: Lowering,
): Warranty {
  return {
    clause: 'warranty',
    id: lowering.mark(name, node.span),
    name,
    number,
    title: titleText(node.title, name),
    breached: {
      id: lowering.mark(`${name}/breached/1`, node.breached.span),
      holds: lowerExpression(node.breached, lowering),
    },
    effect: node.effect.kind === 'DeductibleEffect' ? 'deductible' : 'denies',
    body: lowerBody(node.texts, (clause) => names.clauses.has(clause)),
  };
}
