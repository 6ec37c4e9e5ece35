// A carve-back that gives back nothing: its condition can never hold where the exclusion bites, or, for an inner one,
// where the carve-back holds that it limits.
import type * as tree from '../syntax/tree.ts';
import { Logic } from './logic.ts';
import type { WordingSubject } from './subject.ts';

export function carveBacks(subject: WordingSubject): void {
  const logic = new Logic(subject);
  for (const { node } of subject.names.exclusions.values()) {
    const given = node.statements.flatMap(conditionsOf);
    for (const statement of node.statements)
      if (statement.kind === 'Unless') checkUnless(statement, given, logic, subject);
  }
}

function checkUnless(
  unless: tree.Unless,
  given: readonly tree.Expression[],
  logic: Logic,
  subject: WordingSubject,
): void {
  if (unless.anyOf !== undefined) {
    for (const each of unless.anyOf) checkUnless(each, given, logic, subject);
    return;
  }
  const against = given.find((condition) => logic.contradict(unless.condition, condition));
  if (against !== undefined) {
    const related = [{ span: against.span, message: { en: 'this has to hold first', zh: '须先满足此处条件' } }];
    subject.problems.report('carve-back-from-nothing', unless.condition.span, {}, related);
    return;
  }
  for (const inner of unless.unless) checkUnless(inner, [...given, unless.condition], logic, subject);
}

function conditionsOf(statement: tree.ExclusionStatement): readonly tree.Expression[] {
  if (statement.kind === 'When') return [statement.condition];
  if (statement.kind !== 'Excludes') return [];
  return statement.where === undefined ? [] : [statement.where];
}
