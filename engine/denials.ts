// What takes cover away without excluding anything: a warranty breached that denies or suspends cover, a condition that
// failed, or is still pending where the wording gives no cover meanwhile. Each is a test of its own, so that the answer
// can name the clause, and tell a denial from a suspension and from what is only pending.
import type { ClauseName, ConditionPrecedent, Coverage, Warranty } from '../language/index.ts';
import { judge } from './conditions/evaluate.ts';
import { ended, statusOf } from './conditions/precedents.ts';
import type { Scope } from './conditions/scope.ts';
import { unknownTest } from './conditions/tests.ts';
import { all, type Verdict } from './conditions/verdict.ts';
import type { ContractIndex } from './contract-index.ts';
import { factsRead } from './reasons/facts-read.ts';

export interface Denial {
  readonly key: string;
  readonly clause: ClauseName;
  readonly ground: 'denied' | 'suspended' | 'pending';
  readonly judge: (scope: Scope) => Verdict;
}

/** In written order: warranties, then conditions. */
export function denialsOf(coverage: Coverage, index: ContractIndex): readonly Denial[] {
  return [
    ...coverage.warranties.flatMap((name) => ofWarranty(index.warranties.get(name))),
    ...coverage.conditions.flatMap((name) => ofCondition(index.conditions.get(name))),
  ];
}

/** The first that stands for good, as far as is known. */
export function denialOf(coverage: Coverage, scope: Scope): Denial | undefined {
  return denialsOf(coverage, scope.index).find((denial) => denial.judge(scope).truth === 'yes');
}

function ofWarranty(warranty: Warranty | undefined): readonly Denial[] {
  if (warranty === undefined || warranty.effect === 'lines') return [];
  const { name: clause, effect } = warranty;
  const status = effect === 'denies' ? 'counts' : 'suspended';
  return [
    {
      key: `${clause} ${status}`,
      clause,
      ground: effect === 'denies' ? 'denied' : 'suspended',
      judge: (scope) => statusOf({ op: 'status', clause, status }, scope),
    },
  ];
}

function ofCondition(condition: ConditionPrecedent | undefined): readonly Denial[] {
  if (condition === undefined) return [];
  const { name: clause, pending, failed } = condition;
  const failing: Denial = {
    key: `${clause} ${failed}`,
    clause,
    ground: 'denied',
    judge: (scope) =>
      failed === 'ends'
        ? ended(condition, outside(scope))
        : statusOf({ op: 'status', clause, status: 'failed' }, scope),
  };
  const waiting: Denial = {
    key: `${clause} pending`,
    clause,
    ground: 'pending',
    judge: (scope) => whilePending(condition, outside(scope)),
  };
  return [...(failed === 'lines' ? [] : [failing]), ...(pending === 'covered' ? [] : [waiting])];
}

/** While it is pending there is no cover, or it is left open: then what is still to be done is what the answer hangs on. */
function whilePending({ name: clause, pending, requires }: ConditionPrecedent, scope: Scope): Verdict {
  const waiting = { op: 'status', clause, status: 'pending' } as const;
  const verdict = judge(waiting, scope);
  if (pending === 'not-covered' || verdict.truth === 'no') return verdict;
  const facts = requires.flatMap(({ holds }) => factsRead(holds, scope).map(({ fact }) => fact));
  return all([verdict, unknownTest(waiting, facts, scope)]);
}

function outside(scope: Scope): Scope {
  return { ...scope, item: null, elements: [] };
}
