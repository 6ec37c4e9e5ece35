// How conditions precedent and warranties stand. A condition is met where all that it requires has been done; it has failed
// where something can no longer be done, because its deadline lies before the day as of which is determined; otherwise it
// is pending. A fact that is `never` has not happened by that day: before the deadline it may still.
import type { ConditionPrecedent, Expression, Warranty } from '../../language/index.ts';
import { placeName } from '../structure/places.ts';
import { forEach, happenedLate, judge } from './evaluate.ts';
import { presuming } from './presumptions.ts';
import { find, type Scope } from './scope.ts';
import { all, any, not, settled, type Verdict } from './verdict.ts';

type StatusTest = Extract<Expression, { op: 'status' }>;
type Happened = Extract<Expression, { op: 'happened' }>;

/** Judges `notice is met`, `lapse is suspended`. */
export function statusOf({ clause, status }: StatusTest, scope: Scope): Verdict {
  const shown = scope.shown?.outcomes.get(outcomeKey(clause, status, scope));
  if (shown !== undefined) return settled(shown);
  const outside: Scope = presuming(null, { ...scope, item: null, elements: [] });
  const warranty = scope.index.warranties.get(clause);
  if (warranty !== undefined) return status === 'suspended' ? suspended(warranty, outside) : counts(warranty, outside);
  const condition = scope.index.conditions.get(clause);
  if (condition === undefined) throw new Error(`broken invariant: no condition \`${clause}\``);
  switch (status) {
    case 'met':
      return met(condition, outside);
    case 'failed':
      return failed(condition, outside);
    default:
      return all([not(met(condition, outside)), not(failed(condition, outside))]);
  }
}

/** Under which key an outcome that was shown is kept: one for each event and claim that it speaks of. */
export function outcomeKey(
  clause: string,
  status: StatusTest['status'] | 'breached',
  place: Pick<Scope, 'event' | 'claim'>,
): string {
  return `${clause} is ${status} ${placeName(place)}`;
}

function met({ requires }: ConditionPrecedent, scope: Scope): Verdict {
  return all(requires.map(({ holds }) => judge(holds, scope)));
}

function failed({ requires }: ConditionPrecedent, scope: Scope): Verdict {
  return any(requires.map(({ holds }) => missed(holds, scope)));
}

/** What is required can no longer be met. */
export function missed(required: Expression, scope: Scope): Verdict {
  return decided(required, scope, (each, at) => all([not(judge(each, at)), deadlinePassed(each, at)]));
}

/** Cover has ended for what is dated at this instant: a deadline was missed, and lies at or before it. */
export function ended({ requires, name, datedAt }: ConditionPrecedent, scope: Scope): Verdict {
  if (datedAt === null) throw new Error('broken invariant: cover ends from no instant');
  const whole = statusOf({ op: 'status', clause: name, status: 'failed' }, scope);
  const since = (required: Expression): Verdict =>
    decided(required, scope, (deadline, at) =>
      all([missed(deadline, at), judge({ op: 'compare', test: '>=', left: datedAt, right: deadline.instant }, at)]),
    );
  return all([whole, any(requires.map(({ holds }) => since(holds)))]);
}

/** Of conditions together, from what is found of each deadline in them; what has no deadline fails where it does not hold. */
function decided(required: Expression, scope: Scope, found: (deadline: Happened, scope: Scope) => Verdict): Verdict {
  switch (required.op) {
    case 'happened':
      return found(required, scope);
    case 'all':
      return any(required.of.map((each) => decided(each, scope, found)));
    case 'any':
      return all(required.of.map((each) => decided(each, scope, found)));
    case 'for-all':
      return forEach(required, (inner) => decided(required.holds, inner, found), scope);
    case 'for-any':
      return not(forEach(required, (inner) => not(decided(required.holds, inner, found)), scope));
    default:
      return not(judge(required, scope));
  }
}

const asOf: Expression = { op: 'fact', path: ['as_of'] };

/** As of that day nothing can be done in time any more. Where the day is not stated, what was done late tells as much. */
function deadlinePassed(deadline: Happened, scope: Scope): Verdict {
  const passed = judge(
    { op: 'compare', test: deadline.test === 'by' ? '>' : '>=', left: asOf, right: deadline.instant },
    scope,
  );
  const stated = find({ op: 'fact', path: ['as_of'] }, scope).fact.fact !== 'absent' && !scope.freed?.has('as_of');
  return stated ? passed : any([passed, happenedLate(deadline, scope)]);
}

/** Breached, and the breach counts for what happened. */
function counts({ name, causality }: Warranty, scope: Scope): Verdict {
  const breached = judge({ op: 'breached', warranty: name }, scope);
  if (causality === null) return breached;
  const holds = judge(causality.holds, scope);
  return all([breached, causality.counts === 'only-where' ? holds : not(holds)]);
}

/** A loss is dated within `[from, until)`: tested against the date of the loss, not against today. */
function suspended({ name, suspends }: Warranty, scope: Scope): Verdict {
  if (suspends === null) throw new Error(`broken invariant: \`${name}\` suspends nothing`);
  return all([statusOf({ op: 'status', clause: name, status: 'counts' }, scope), judge(suspension(suspends), scope)]);
}

/** As a condition: it had begun by the date of the loss, and had not ended by then. */
export function suspension({ from, until, datedAt }: NonNullable<Warranty['suspends']>): Expression {
  const happened = (value: Expression): Expression => ({ op: 'happened', value, test: 'by', instant: datedAt });
  return { op: 'all', of: [happened(from), { op: 'not', of: happened(until) }] };
}
