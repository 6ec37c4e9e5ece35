// Why a warranty is breached, and whether the breach counts; why a condition is met, has failed, or is pending.
import type { Warranty } from '../../language/index.ts';
import { standingAs } from '../clause-findings.ts';
import { judge } from '../conditions/evaluate.ts';
import { statusOf, suspension } from '../conditions/precedents.ts';
import type { Scope } from '../conditions/scope.ts';
import type { Reason, Truth } from '../determination.ts';
import { claimsAt, membersOf } from '../structure/places.ts';
import { explain, reason } from './explain.ts';
import { type At, clauseAt } from './reasons.ts';
import { words } from './words.ts';

export function warrantyReasons(event: Scope, at: At): readonly Reason[] {
  return event.index.contract.warranties.map((warranty) => {
    const scope = decidingClaim(
      ['yes', 'open'],
      event,
      (claim) => judge({ op: 'breached', warranty: warranty.name }, claim).truth,
    );
    const asStated = judge(warranty.breached.holds, scope).truth;
    const verdict = judge({ op: 'breached', warranty: warranty.name }, scope).truth;
    const sayings = { yes: words.breached, no: words.notBreached, open: words.mayBeBreached };
    const notShown = asStated === 'open' && verdict === 'no';
    const sentence = notShown ? words.breachNotShown(warranty.title) : sayings[verdict](warranty.title);
    const further =
      verdict === 'no' ? [] : [...causalityReason(warranty, scope, at), ...suspensionReason(warranty, scope, at)];
    return reason(verdict, sentence, {
      ...clauseAt(warranty, at),
      because: [explain(warranty.breached.holds, at(warranty.breached.id), scope), ...further],
    });
  });
}

/** The claim that tells: the first of those for which the most telling of the findings is made. */
function decidingClaim<Finding>(telling: readonly Finding[], event: Scope, found: (claim: Scope) => Finding): Scope {
  const claims = membersOf(event.incident, event.event).flatMap((member) =>
    claimsAt(event.incident, member).map((claim): Scope => ({ ...event, event: member, claim })),
  );
  const [first = event] = claims;
  const deciding = telling.flatMap((each) => claims.find((claim) => found(claim) === each) ?? []);
  return deciding[0] ?? first;
}

/** Whether the breach had to do with what happened, where the wording asks for that. */
function causalityReason({ name, causality }: Warranty, scope: Scope, at: At): readonly Reason[] {
  if (causality === null) return [];
  const verdict = statusOf({ op: 'status', clause: name, status: 'counts' }, scope).truth;
  const sayings = { yes: words.breachCounts, no: words.breachDoesNotCount, open: words.breachMayCount };
  return [
    reason(verdict, sayings[verdict](), {
      ...at(causality.id),
      because: [explain(causality.holds, at(causality.id), scope)],
    }),
  ];
}

/** Whether cover is off at the date of the loss. */
function suspensionReason({ name, id, suspends }: Warranty, scope: Scope, at: At): readonly Reason[] {
  if (suspends === null) return [];
  const verdict: Truth = statusOf({ op: 'status', clause: name, status: 'suspended' }, scope).truth;
  const sayings = { yes: words.suspends, no: words.doesNotSuspend, open: words.maySuspend };
  return [reason(verdict, sayings[verdict](), { ...at(id), because: [explain(suspension(suspends), at(id), scope)] })];
}

const standings = {
  met: { verdict: 'yes', sentence: words.conditionMet },
  failed: { verdict: 'no', sentence: words.conditionFailed },
  pending: { verdict: 'open', sentence: words.conditionPending },
  open: { verdict: 'open', sentence: words.conditionOpen },
} as const;

export function conditionReasons(event: Scope, at: At): readonly Reason[] {
  return event.index.contract.conditions.map((condition) => {
    const scope = decidingClaim(['failed', 'open', 'pending'], event, (claim) => standingAs(condition, claim));
    const status = standingAs(condition, scope);
    const { verdict, sentence } = standings[status];
    const notShown =
      status === 'met' &&
      scope.shown !== undefined &&
      !condition.requires.every(({ holds }) => judge(holds, scope).truth === 'yes');
    return reason(verdict, notShown ? words.failingNotShown(condition.title) : sentence(condition.title), {
      ...clauseAt(condition, at),
      because: condition.requires.map(({ id, holds }) => explain(holds, at(id), scope)),
    });
  });
}
