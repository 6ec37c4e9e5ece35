// What an entry of the schedule may be instead of a value (`none`, `no limit`, `not insured`): of which types it may be
// said, and where such an entry may be read. A date that may be `none` is read like a fact that may be `never`.
import type { EntryDeclared, WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { expectType } from './check-expression.ts';
import { absencesOf, type Resolved, type Scope } from './scope.ts';
import { money } from './type.ts';

const misplaced = {
  none: 'none-of-instants',
  'no limit': 'no-limit-of-amounts',
  'not insured': 'not-insured-of-figures',
} as const;

export function checkAbsences(entry: EntryDeclared, names: WordingNames, { context }: Scope): void {
  const { name, node } = entry;
  const sound = absencesOf(entry);
  for (const absence of node.absences)
    if (!sound.includes(absence)) context.problems.report(misplaced[absence], node.type.span, { name });
  if (!sound.includes('not insured')) return;
  if (![...names.coverages.values()].some((coverage) => coverage.node.option?.text === name))
    context.missing('not-insured-of-none', node.name.span, { name });
}

/** Whether the path is a plain value where it stands; reports why it is not. */
export function isPresent({ nullable, absences }: Resolved, path: tree.Path, scope: Scope): boolean {
  const name = path.names.map(({ text }) => text).join('.');
  const { problems } = scope.context;
  if (absences.includes('no limit') && scope.asLimit !== true) {
    problems.report('no-limit-calculated', path.span, { name });
    return false;
  }
  if (absences.includes('not insured')) {
    if (scope.insured === name) return true;
    problems.report('not-insured-unguarded', path.span, { name });
    return false;
  }
  if (nullable) problems.report('nullable-unguarded', path.span, { name });
  return !nullable;
}

/** The amount of a limit: where it is an entry of the schedule and nothing more, that may be `no limit`. */
export function expectLimit(amount: tree.Expression, scope: Scope): void {
  expectType(amount, money, amount.kind === 'Path' ? { ...scope, asLimit: true } : scope);
}
