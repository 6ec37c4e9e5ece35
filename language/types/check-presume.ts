// Presumptions: what is presumed is a fact, its denial, a kind of one, or a cause, for only these can be stated
// otherwise; and what excludes or pays elsewhere, where a condition asks for it.
import type * as tree from '../syntax/tree.ts';
import { conditionIn } from './check-condition.ts';
import { causeAxes, causeKind } from './check-kinds.ts';
import { resolve, type Scope, tryResolve } from './scope.ts';

export function checkPresume({ presumed, when }: tree.Presume, scope: Scope): void {
  if (when !== undefined) conditionIn(when, scope);
  if (isCauseKind(presumed, scope)) return;
  conditionIn(presumed, scope);
  if (!canBePresumed(presumed, scope)) scope.context.problems.report('cannot-presume', presumed.span, {});
}

/** `presume state_actor`: a kind of cause stands for the condition that a loss arises from it. */
function isCauseKind(presumed: tree.Expression, scope: Scope): boolean {
  if (presumed.kind !== 'Path' || presumed.its || presumed.names.length > 1) return false;
  const [name] = presumed.names;
  const isKind = causeAxes(scope).some((axis) => axis.kinds.has(name.text));
  if (!isKind || tryResolve(presumed, scope) !== undefined) return false;
  causeKind(name, scope);
  return true;
}

function canBePresumed(presumed: tree.Expression, scope: Scope): boolean {
  switch (presumed.kind) {
    case 'Missing':
    case 'Cause':
      return true;
    case 'Path':
      return isFact(presumed, scope);
    case 'Not':
      return presumed.condition.kind === 'Path' && isFact(presumed.condition, scope);
    case 'Comparison': {
      const isKind = presumed.test === 'is' && presumed.right.kind === 'Path';
      return (
        isKind &&
        presumed.left.kind === 'Path' &&
        scope.meaning.kinds.has(presumed.right.names[0]) &&
        isFact(presumed.left, scope)
      );
    }
    default:
      return false;
  }
}

function isFact(path: tree.Path, scope: Scope): boolean {
  const { reference, type } = resolve(path, scope);
  return type.type === 'unknown' || reference?.to === 'fact' || reference?.to === 'item';
}
