// The conditions of a file, wherever they stand, and the places that the parser could not read.
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';

/** Every condition that stands alone: of bases, clauses, exceptions and lines of `pays`. */
export function conditionsIn(file: tree.SourceTree | undefined): readonly tree.Expression[] {
  return (file?.declarations ?? []).flatMap((declaration) =>
    declaration.kind === 'Wording' ? declaration.statements.flatMap(ofStatement) : [],
  );
}

function ofStatement(statement: tree.WordingStatement | tree.CoverageStatement): readonly tree.Expression[] {
  switch (statement.kind) {
    case 'Basis':
      return statement.conditions;
    case 'When':
      return [statement.condition];
    case 'Part':
      return [...statement.clauses, ...(statement.pays === undefined ? [] : [statement.pays])].flatMap(ofStatement);
    case 'WiderPays':
      return statement.lines.flatMap(({ when }) => when ?? []);
    case 'Coverage':
      return statement.statements.flatMap(ofStatement);
    case 'Exclusion':
      return statement.statements.flatMap(ofExclusion);
    case 'Warranty':
      return [statement.breached];
    case 'Pays':
      return statement.lines.flatMap(ofLine);
    case 'Premium':
      return statement.lines.flatMap(({ when }) => when ?? []);
    case 'Eligibility':
      return statement.rules.map(({ condition }) => condition);
    default:
      return [];
  }
}

function ofLine({ when, body }: tree.PaysLine): readonly tree.Expression[] {
  const inner = body.kind === 'Layers' ? body.layers.flatMap(({ lines }) => lines.flatMap(ofLine)) : [];
  return when === undefined ? inner : [when, ...inner];
}

function ofExclusion(statement: tree.ExclusionStatement): readonly tree.Expression[] {
  switch (statement.kind) {
    case 'Excludes':
      return statement.where === undefined ? [] : [statement.where];
    case 'When':
      return [statement.condition];
    case 'Unless':
      return [statement.condition, ...statement.unless.flatMap(ofExclusion)];
    default:
      return [];
  }
}

/** The smallest stretch around an offset that could not be read as a condition. */
export function missingAround(file: tree.SourceTree | undefined, offset: number): Span | undefined {
  const missing = conditionsIn(file)
    .flatMap((condition) => [...within(condition)])
    .filter(({ kind, span }) => kind === 'Missing' && span.start <= offset && offset < span.end)
    .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start));
  return missing[0]?.span;
}
