// What counts as one event or claim: by a fact that is stated of each of them, or by hours between instants of events.
import type { Context } from '../names/context.ts';
import type * as tree from '../syntax/tree.ts';
import { expectType } from './check-expression.ts';
import { checkConstant } from './check-schedule.ts';
import { resolve, type Scope } from './scope.ts';
import { duration } from './type.ts';

const comparable: ReadonlySet<string> = new Set(['text', 'party', 'country', 'kind', 'number', 'instant', 'boolean']);

export function checkGroup({ of, by }: tree.Group, scope: Scope): void {
  if (by.kind === 'ByHours') {
    expectType(by.length, duration, scope);
    checkConstant(by.length, scope);
    return;
  }
  const { reference, type } = resolve(by.field, scope);
  if (type.type === 'unknown') return;
  const node = reference?.to === 'fact' ? scope.vocabulary.facts.get(reference.path[0] ?? '')?.node : undefined;
  if (node?.kind === 'Fact' && node.each === of && comparable.has(type.type)) return;
  scope.context.problems.report('not-of-each', by.field.span, {
    name: by.field.names.map(({ text }) => text).join('.'),
    of,
  });
}

/** Events are grouped in one way, and so are claims. */
export function groupedOnce(wording: tree.Wording, context: Context): void {
  const groups = wording.statements.filter((statement) => statement.kind === 'Group');
  for (const occurrence of ['event', 'claim'] as const) {
    const [first, ...more] = groups.filter((group) => group.of === occurrence);
    for (const each of more) {
      const related = first === undefined ? [] : [{ span: first.span, message: { en: 'the first', zh: '前一处' } }];
      context.problems.report('duplicate-statement', each.span, { statement: `group ${occurrence}s` }, related);
    }
  }
}

/** What is dated at the first, or counted by hours, needs an instant that dates it: asked to lie in a period, or whose rates count. */
export function checkGroupsDated(wording: tree.Wording, { context, meaning, vocabulary }: Scope): void {
  const eachOf = (path: tree.Expression): tree.Occurrence | undefined => {
    const reference = path.kind === 'Path' ? meaning.references.get(path) : undefined;
    const node = reference?.to === 'fact' ? vocabulary.facts.get(reference.path[0] ?? '')?.node : undefined;
    return node?.kind === 'Fact' ? node.each : undefined;
  };
  const isPeriod = (period: tree.Expression): boolean => meaning.types.get(period)?.type === 'period';
  const dated = new Set(instantsIn(wording, isPeriod).map(eachOf));
  for (const statement of wording.statements) {
    if (statement.kind !== 'Group') continue;
    const { of, by, span } = statement;
    if ((by.kind === 'ByHours' || by.dated) && !dated.has(of)) context.missing('group-undated', span, { of });
  }
}

type IsPeriod = (expression: tree.Expression) => boolean;

function instantsIn({ statements }: tree.Wording, isPeriod: IsPeriod): readonly tree.Expression[] {
  return statements.flatMap((statement): readonly tree.Expression[] => {
    switch (statement.kind) {
      case 'Currency':
        return statement.convertedOn === undefined ? [] : [statement.convertedOn];
      case 'Basis':
        return statement.conditions.flatMap((each) => inPeriod(each, isPeriod));
      case 'Part':
        return statement.clauses.flatMap((each) => instantsInClause(each, isPeriod));
      case 'Coverage':
        return instantsInClause(statement, isPeriod);
      default:
        return [];
    }
  });
}

function instantsInClause(clause: tree.Clause, isPeriod: IsPeriod): readonly tree.Expression[] {
  if (clause.kind !== 'Coverage') return [];
  const conditions = clause.statements.flatMap((each) =>
    each.kind === 'Basis' ? each.conditions : each.kind === 'When' ? [each.condition] : [],
  );
  return conditions.flatMap((each) => inPeriod(each, isPeriod));
}

/** The instants that are asked to lie in a period. */
function inPeriod(condition: tree.Expression, isPeriod: IsPeriod): readonly tree.Expression[] {
  if (condition.kind === 'Junction') return condition.conditions.flatMap((each) => inPeriod(each, isPeriod));
  return condition.kind === 'Comparison' && condition.test === 'in' && isPeriod(condition.right)
    ? [condition.left]
    : [];
}
