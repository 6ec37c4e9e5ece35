// Clauses with something added, taken out, or switched on and off by an endorsement.
import type * as tree from '../syntax/tree.ts';
import type { InForce } from './in-force.ts';

/** The clause, from when the endorsement is in force. */
export function switchedOn(clause: tree.Clause, inForce: InForce): tree.Clause {
  return switched(clause, inForce.when, {
    breached: (condition) => inForce.only(condition),
    required: (condition) => inForce.ifAtAll(condition),
  });
}

/** The clause, until the endorsement is in force. INVARIANT: the endorsement has a date. */
export function switchedOff(clause: tree.Clause, inForce: InForce): tree.Clause {
  return switched(clause, inForce.whenBefore, {
    breached: (condition) => inForce.onlyBefore(condition) ?? condition,
    required: (condition) => inForce.orAfter(condition),
  });
}

interface Switch {
  readonly breached: (condition: tree.Expression) => tree.Expression;
  readonly required: (condition: tree.Expression) => tree.Expression;
}

function switched(clause: tree.Clause, when: readonly tree.When[], { breached, required }: Switch): tree.Clause {
  switch (clause.kind) {
    case 'Coverage':
      return { ...clause, statements: [...clause.statements, ...when] };
    case 'Exclusion':
      return { ...clause, statements: [...clause.statements, ...when] };
    case 'Warranty':
      return { ...clause, breached: breached(clause.breached) };
    case 'ConditionPrecedent':
      return {
        ...clause,
        statements: clause.statements.map((each) =>
          each.kind === 'Requires' ? { ...each, condition: required(each.condition) } : each,
        ),
      };
  }
}

/** What may not be added from a date on, by the keyword that begins it. */
export type CannotBeDated = 'insures' | 'measure' | 'pays' | 'excludes' | 'because';

const undatable = { Insures: 'insures', Measure: 'measure', Pays: 'pays' } as const;

/** A coverage with statements added; a text takes the place of the text in its language. */
export function withCoverageStatements(
  coverage: tree.Coverage,
  added: readonly tree.CoverageStatement[],
  inForce: InForce,
  cannotBeDated: (statement: tree.CoverageStatement, what: CannotBeDated) => void,
): tree.Coverage {
  const addedAs = (statement: tree.CoverageStatement): readonly tree.CoverageStatement[] => {
    switch (statement.kind) {
      case 'When':
        return [{ ...statement, condition: inForce.ifAtAll(statement.condition) }];
      case 'CausedBy':
        if (!inForce.isDated) return [statement];
        return [
          { kind: 'When', span: statement.span, condition: inForce.ifAtAll(statement.cause), shownBy: undefined },
        ];
      case 'Basis':
        return [{ ...statement, conditions: statement.conditions.map((each) => inForce.ifAtAll(each)) }];
      case 'Exclusion':
      case 'Warranty':
      case 'ConditionPrecedent':
        return [switchedOn(statement, inForce) as typeof statement];
      case 'Presume':
        return [inForce.presumption(statement)];
      case 'TextBlock':
        return inForce.isDated ? [] : [statement];
      case 'Insures':
      case 'Measure':
      case 'Pays':
        if (inForce.isDated) cannotBeDated(statement, undatable[statement.kind]);
        return [statement];
    }
  };
  const statements = added.flatMap(addedAs);
  return { ...coverage, statements: [...withoutTexts(coverage.statements, statements), ...statements] };
}

/** The same for an exclusion. */
export function withExclusionStatements(
  exclusion: tree.Exclusion,
  added: readonly tree.ExclusionStatement[],
  inForce: InForce,
  cannotBeDated: (statement: tree.ExclusionStatement, what: CannotBeDated) => void,
): tree.Exclusion {
  const addedAs = (statement: tree.ExclusionStatement): readonly tree.ExclusionStatement[] => {
    switch (statement.kind) {
      case 'When':
        return [{ ...statement, condition: inForce.ifAtAll(statement.condition) }];
      case 'Unless':
        return [addedException(statement, inForce)];
      case 'WritesBack':
        return [{ ...statement, where: inForce.lineWhen(statement.where) }];
      case 'Presume':
        return [inForce.presumption(statement)];
      case 'TextBlock':
        return inForce.isDated ? [] : [statement];
      case 'Excludes':
      case 'Because':
        if (inForce.isDated) cannotBeDated(statement, statement.kind === 'Because' ? 'because' : 'excludes');
        return [statement];
    }
  };
  const statements = added.flatMap(addedAs);
  return { ...exclusion, statements: [...withoutTexts(exclusion.statements, statements), ...statements] };
}

function addedException(unless: tree.Unless, inForce: InForce): tree.Unless {
  return unless.anyOf === undefined
    ? { ...unless, condition: inForce.only(unless.condition) }
    : { ...unless, anyOf: unless.anyOf.map((each) => addedException(each, inForce)) };
}

function withoutTexts<S extends tree.CoverageStatement | tree.ExclusionStatement>(
  before: readonly S[],
  added: readonly (tree.CoverageStatement | tree.ExclusionStatement)[],
): readonly S[] {
  const languages = new Set(added.flatMap((each) => (each.kind === 'TextBlock' ? each.language : [])));
  return before.filter((each) => each.kind !== 'TextBlock' || !languages.has(each.language));
}
