// Conditions precedent: what they require, what holds while a deadline runs, what failing does. And that no clause's
// outcome depends on itself.
import { orderOf } from '../names/order.ts';
import { binding, type ClauseDeclared, type WordingNames } from '../names/wording-names.ts';
import { rememberingNodes } from '../remember.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import { conditionIn, sortWith } from './check-condition.ts';
import { checkEffect } from './check-effects.ts';
import { overlaps } from './pays-lines.ts';
import type { Scope } from './scope.ts';

export function checkPrecedent(
  { node, name }: ClauseDeclared<tree.ConditionPrecedent>,
  wording: tree.Wording,
  scope: Scope,
): void {
  const { context } = scope;
  const requires = node.statements.filter((each) => each.kind === 'Requires');
  const pending = node.statements.filter((each) => each.kind === 'WhilePending');
  const failed = node.statements.filter((each) => each.kind === 'Failed');
  for (const { condition } of requires) conditionIn(condition, scope);
  for (const { effect } of failed) checkEffect(effect, 'condition', wording, scope);
  onlyOne(pending, 'while pending', scope);
  onlyOne(failed, 'failed', scope);
  if (requires.length === 0)
    context.missing('missing-statement', node.name.span, { clause: name, statement: 'requires' });
  if (failed.length === 0) context.missing('missing-statement', node.name.span, { clause: name, statement: 'failed' });
  const hasDeadline = requires.some(({ condition }) => deadlinesIn(condition).length > 0);
  const [while_] = pending;
  if (hasDeadline && while_ === undefined)
    context.missing('missing-statement', node.name.span, { clause: name, statement: 'while pending' });
  if (hasDeadline || requires.length === 0) return;
  if (while_ !== undefined) context.missing('never-pending', while_.span, { name });
  for (const { effect } of failed)
    if (effect.kind === 'EndEffect') context.missing('no-deadline', effect.span, { name });
}

/** The tests of something done by an instant that decide it: those under `not` are not deadlines. */
export function deadlinesIn(condition: tree.Expression): readonly tree.Comparison[] {
  switch (condition.kind) {
    case 'Comparison':
      return condition.test === 'by' || condition.test === 'before' ? [condition] : [];
    case 'Junction':
      return condition.conditions.flatMap(deadlinesIn);
    case 'Quantified':
      return deadlinesIn(condition.condition);
    default:
      return [];
  }
}

function onlyOne(statements: readonly tree.ConditionStatement[], statement: string, scope: Scope): void {
  const [first, ...more] = statements;
  for (const each of more) {
    const related = first === undefined ? [] : [{ span: first.span, message: { en: 'the first', zh: '前一处' } }];
    scope.context.problems.report('duplicate-statement', each.span, { statement }, related);
  }
}

/** Clauses whose outcome hangs on that of others, back to their own. */
export function checkOutcomeCycles(names: WordingNames, scope: Scope): void {
  const { circles } = orderOf<ClauseDeclared>([...names.clauses.values()], (clause) => [
    ...askingIn(clause.node).flatMap((part) => askedBy(part, clause, names, scope)),
    ...boundBy(clause, names),
  ]);
  for (const { node, name } of circles) scope.context.problems.report('outcome-cycle', node.name.span, { name });
}

/** The conditions in a clause that ask for the outcome of others. */
const askingIn = rememberingNodes((clause: tree.Clause): readonly tree.Expression[] =>
  decidingIn(clause)
    .flatMap(within)
    .filter(({ kind }) => kind === 'Breached' || kind === 'Status' || kind === 'PaidUnder' || kind === 'ExcludedBy'),
);

/** The clauses whose outcome a condition asks for. */
function askedBy(
  part: tree.Expression,
  clause: ClauseDeclared,
  names: WordingNames,
  scope: Scope,
): readonly ClauseDeclared[] {
  const among = (clauses: ReadonlyMap<string, ClauseDeclared>, { text }: tree.Name): readonly ClauseDeclared[] => {
    const found = clauses.has(text) ? names.clauses.get(text) : undefined;
    return found === undefined ? [] : [found];
  };
  switch (part.kind) {
    case 'Breached':
      return among(names.warranties, part.warranty);
    case 'Status':
      return among(sortWith(part.status) === 'warranty' ? names.warranties : names.conditions, part.clause);
    case 'PaidUnder':
      return among(names.coverages, part.coverage);
    case 'ExcludedBy':
      return part.exclusion === undefined
        ? othersBeside(clause, names, scope)
        : among(names.exclusions, part.exclusion);
    default:
      return [];
  }
}

/** The other exclusions that bind a coverage together with this one, and may take the same kinds. */
function othersBeside(clause: ClauseDeclared, names: WordingNames, scope: Scope): readonly ClauseDeclared[] {
  const others = new Set<ClauseDeclared>();
  for (const coverage of names.coverages.values()) {
    const bound = binding(coverage, names.exclusions, names);
    const own = bound.find(({ name }) => name === clause.name);
    if (own === undefined) continue;
    for (const other of bound)
      if (other !== own && mayMeet(own.node, other.node, scope)) others.add(names.clauses.get(other.name) ?? other);
  }
  return [...others];
}

/** Whether two exclusions can take one item: both every loss, or kinds that overlap. */
export function mayMeet(one: tree.Exclusion, other: tree.Exclusion, scope: Scope): boolean {
  const [left, right] = [one, other].map((node) => node.statements.find((each) => each.kind === 'Excludes')?.losses);
  if (left === undefined || right === undefined) return false;
  if (left === 'every' || right === 'every') return true;
  return left.some(({ text }) => overlaps(text, right, scope.vocabulary));
}

/** What takes away what a coverage grants decides whether it pays. */
function boundBy(clause: ClauseDeclared, names: WordingNames): readonly ClauseDeclared[] {
  const coverage = names.coverages.get(clause.name);
  if (coverage === undefined) return [];
  return [
    ...binding(coverage, names.exclusions, names),
    ...binding(coverage, names.warranties, names),
    ...binding(coverage, names.conditions, names),
  ].flatMap(({ name }) => names.clauses.get(name) ?? []);
}

/** The expressions that decide the outcome of a clause. */
function decidingIn(clause: tree.Clause): readonly tree.Expression[] {
  switch (clause.kind) {
    case 'Warranty': {
      const { breached, effect, causality } = clause;
      const time = effect.kind === 'SuspensionEffect' ? [effect.from, effect.until] : [];
      const cause = causality === undefined || causality.counts === 'whatever-its-cause' ? [] : [causality.condition];
      return [breached, ...time, ...cause];
    }
    case 'ConditionPrecedent':
      return clause.statements.flatMap((each) => (each.kind === 'Requires' ? [each.condition] : []));
    case 'Coverage':
      return clause.statements.flatMap((each) =>
        each.kind === 'When' ? [each.condition] : each.kind === 'Basis' ? each.conditions : [],
      );
    case 'Exclusion':
      return clause.statements.flatMap(decidingInExclusion);
  }
}

function decidingInExclusion(statement: tree.ExclusionStatement): readonly tree.Expression[] {
  switch (statement.kind) {
    case 'When':
      return [statement.condition];
    case 'Excludes':
    case 'WritesBack':
      return statement.where === undefined ? [] : [statement.where];
    case 'Unless':
      return [
        ...(statement.anyOf === undefined ? [statement.condition] : statement.anyOf.flatMap(decidingInExclusion)),
        ...statement.unless.flatMap(decidingInExclusion),
      ];
    default:
      return [];
  }
}
