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
