// What a breach, or a condition that failed, does to the cover: the figures of the lines it adds, the time in which cover
// is off, and whether that depends on causality.
import type * as tree from '../syntax/tree.ts';
import { conditionIn, expectInstantOrNever } from './check-condition.ts';
import { expectType, typeOf } from './check-expression.ts';
import { kindIn } from './check-kinds.ts';
import { checkShare } from './check-pays.ts';
import { lossDateOf } from './loss-date.ts';
import { resolve, type Scope } from './scope.ts';
import { instant, money, nameOf, percentage } from './type.ts';

/** `of`: the clause that has the effect. */
export function checkEffect(
  effect: tree.Effect,
  of: 'warranty' | 'condition',
  wording: tree.Wording,
  scope: Scope,
): void {
  switch (effect.kind) {
    case 'DenialEffect':
      return;
    case 'DeductibleEffect':
      expectType(effect.amount, money, { ...scope, inPays: true });
      for (const kind of effect.on ?? []) kindIn(kind, 'loss', scope);
      return;
    case 'ReductionEffect':
      checkReduction(effect, scope);
      return;
    case 'SuspensionEffect':
      if (of !== 'warranty') scope.context.problems.report('effect-elsewhere', effect.span, { of: 'warranty' });
      expectInstantOrNever(effect.from, scope);
      expectInstantOrNever(effect.until, scope);
      checkLossDate(effect, wording, scope);
      return;
    case 'EndEffect':
      if (of !== 'condition') scope.context.problems.report('effect-elsewhere', effect.span, { of: 'condition' });
      checkLossDate(effect, wording, scope);
      return;
  }
}

/** A share is a percentage; what is paid is reduced to, or by, a percentage or an amount. A judged fact may be either. */
function checkReduction({ how, amount }: tree.ReductionEffect, scope: Scope): void {
  const found = typeOf(amount, { ...scope, inPays: true });
  const fits = found.type === 'unknown' || found.type === 'percentage' || (found.type === 'money' && how !== 'pays');
  if (!fits)
    scope.context.problems.report('type-mismatch', amount.span, {
      expected: nameOf(how === 'pays' ? percentage : { type: 'share-or-amount' }),
      found: nameOf(found),
    });
  if (found.type === 'percentage') checkShare(amount, { ...scope, inPays: true });
}

function checkLossDate(
  { on, span }: tree.SuspensionEffect | tree.EndEffect,
  wording: tree.Wording,
  scope: Scope,
): void {
  if (on !== undefined) {
    expectType(on, instant, scope);
    return;
  }
  const found = lossDateOf(wording, scope.meaning);
  if (found === undefined) scope.context.missing('loss-date-missing', span, {});
  else resolve(found, scope);
}

export function checkCausality(causality: tree.Causality | undefined, scope: Scope): void {
  if (causality !== undefined && causality.counts !== 'whatever-its-cause') conditionIn(causality.condition, scope);
}
