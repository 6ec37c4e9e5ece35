// Conditions that say nothing, by their form: the same one twice, two that can never hold together, a comparison of
// constants or of a thing with itself.
import type * as tree from '../syntax/tree.ts';
import { literalValue } from '../types/literal-value.ts';
import { compareRatios } from '../values/ratio.ts';
import { allExpressionsOf } from './expressions.ts';
import { Logic } from './logic.ts';
import type { WordingSubject } from './subject.ts';

export function conditions(subject: WordingSubject): void {
  const logic = new Logic(subject);
  for (const expression of allExpressionsOf(subject.wording)) {
    if (expression.kind === 'Junction') checkJunction(expression, logic, subject);
    if (expression.kind === 'Comparison') checkComparison(expression, logic, subject);
  }
  for (const { node } of subject.names.clauses.values())
    if (node.kind === 'Coverage' || node.kind === 'Exclusion') checkWhens(node, logic, subject);
}

/** Each condition is held against the first ones only, so that thousands of them cost no more than their number. */
const mostCompared = 50;

function checkJunction({ of, conditions: members }: tree.Junction, logic: Logic, { problems }: WordingSubject): void {
  const first = new Map<string, tree.Expression>();
  for (const [index, member] of members.entries()) {
    const key = logic.key(member);
    const other = first.get(key);
    const before = members[index - 1];
    if (other !== undefined && before !== undefined) {
      const related = [{ span: other.span, message: { en: 'stated here already', zh: '此处已写明' } }];
      // From the end of the one before: the `and`, `or` or space between the two goes with it, but never a bracket.
      const between = problems.written({ ...member.span, start: before.span.end, end: member.span.start });
      const fix = /[()（）/]/.test(between) ? [] : [{ span: { ...member.span, start: before.span.end }, text: '' }];
      problems.report('repeated-condition', member.span, {}, related, fix);
      continue;
    }
    first.set(key, member);
    const against = members
      .slice(0, Math.min(index, mostCompared))
      .find((earlier) => logic.contradict(earlier, member));
    if (against === undefined || (of === 'any' && !logic.areOpposite(against, member))) continue;
    const related = [{ span: against.span, message: { en: 'this is the opposite', zh: '与此处相反' } }];
    problems.report(of === 'all' ? 'never-holds' : 'always-holds', member.span, {}, related);
  }
}

/** Several `when` of a clause all have to hold, as if joined by `and`. */
function checkWhens(clause: tree.Coverage | tree.Exclusion, logic: Logic, { problems }: WordingSubject): void {
  const whens = clause.statements.filter((statement) => statement.kind === 'When');
  for (const [index, { condition, span }] of whens.entries()) {
    const earlier = whens.slice(0, Math.min(index, mostCompared));
    const same = earlier.find((other) => logic.key(other.condition) === logic.key(condition));
    const against = earlier.find((other) => logic.contradict(other.condition, condition));
    if (same !== undefined) {
      const related = [{ span: same.span, message: { en: 'stated here already', zh: '此处已写明' } }];
      problems.report('repeated-condition', span, {}, related, [{ span, text: '' }]);
    } else if (against !== undefined) {
      const related = [{ span: against.span, message: { en: 'this is the opposite', zh: '与此处相反' } }];
      problems.report('never-holds', span, {}, related);
    }
  }
}

function checkComparison(comparison: tree.Comparison, logic: Logic, { problems }: WordingSubject): void {
  const holds = settled(comparison, logic);
  if (holds !== undefined) problems.report(holds ? 'always-holds' : 'never-holds', comparison.span, {});
}

/** Whether it holds, where constants or the form alone decide. */
function settled({ test, left, right }: tree.Comparison, logic: Logic): boolean | undefined {
  if (logic.key(left) === logic.key(right)) return ['is', '<=', '>=', 'by', 'on or after'].includes(test);
  const [one, other] = [literalValue(left), literalValue(right)];
  if (one !== undefined && other !== undefined && one.unit === other.unit)
    return holdsFor(test, compareRatios(one.value, other.value));
  // Nothing counts below zero.
  const [atLeast, below]: readonly tree.Test[] = left.kind === 'Count' ? ['>=', '<'] : ['<=', '>'];
  const zero = left.kind === 'Count' ? other : right.kind === 'Count' ? one : undefined;
  if (zero?.value.numerator !== 0n) return undefined;
  return test === atLeast ? true : test === below ? false : undefined;
}

function holdsFor(test: tree.Test, order: number): boolean | undefined {
  switch (test) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case 'is':
      return order === 0;
    case 'is not':
      return order !== 0;
    default:
      return undefined;
  }
}
