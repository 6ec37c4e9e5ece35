// What the determination says of each warranty and of each condition.
import type { ConditionPrecedent, Contract, Expression, Presumption, SourceMap, Warranty } from '../language/index.ts';
import { say } from '../language/index.ts';
import { judge } from './conditions/evaluate.ts';
import { statusOf } from './conditions/precedents.ts';
import type { Scope } from './conditions/scope.ts';
import { any, type Verdict } from './conditions/verdict.ts';
import type {
  ConditionDetermination,
  Deadline,
  Truth,
  UsedPresumption,
  WarrantyDetermination,
} from './determination.ts';
import { doneText, instantText } from './procedure.ts';
import { claimsAt, eventsOf } from './structure/places.ts';

export function warrantyFindings({ warranties }: Contract, scope: Scope): readonly WarrantyDetermination[] {
  return warranties.map(({ name, number, title, suspends }: Warranty): WarrantyDetermination => {
    const status = (of: 'counts' | 'suspended'): Truth =>
      anywhere((at) => statusOf({ op: 'status', clause: name, status: of }, at), scope);
    return {
      clause: name,
      number,
      title,
      breached: anywhere((at) => judge({ op: 'breached', warranty: name }, at), scope),
      counts: status('counts'),
      suspended: suspends === null ? null : status('suspended'),
    };
  });
}

export function conditionFindings(
  { conditions }: Contract,
  scope: Scope,
  { statements }: SourceMap,
): readonly ConditionDetermination[] {
  return conditions.map((condition): ConditionDetermination => {
    const { name, number, title, requires } = condition;
    return {
      clause: name,
      number,
      title,
      status: worstOf(placesOf(scope).map((at) => standingAs(condition, at))),
      deadlines: requires.flatMap(({ id, holds }) =>
        deadlinesIn(holds).flatMap((deadline) => datesOf(deadline, id, scope, statements[id] ?? null)),
      ),
    };
  });
}

/** A deadline has a date at each event and claim that it hangs on; dates that are the same are told once. */
function datesOf(
  { value, instant }: Happened,
  statement: string,
  scope: Scope,
  place: Deadline['place'],
): readonly Deadline[] {
  const dates = placesOf(scope).map(
    (at): Deadline => ({ statement, due: instantText(instant, at), done: doneText(value, at), place }),
  );
  return [...new Map(dates.map((date) => [`${date.due} ${date.done}`, date])).values()];
}

/** Each event, with each of its claims. */
function placesOf(scope: Scope): readonly Scope[] {
  return eventsOf(scope.incident).flatMap((event) =>
    claimsAt(scope.incident, event).map((claim): Scope => ({ ...scope, event, claim })),
  );
}

/** Whether it is so on any event, or for any claim. */
function anywhere(found: (at: Scope) => Verdict, scope: Scope): Truth {
  return any(placesOf(scope).map(found)).truth;
}

function worstOf(found: readonly ConditionDetermination['status'][]): ConditionDetermination['status'] {
  return (['failed', 'open', 'pending'] as const).find((status) => found.includes(status)) ?? 'met';
}

/** In the order of the contract. */
export function presumptionsUsed(
  used: ReadonlySet<Presumption>,
  { index: { contract } }: Scope,
  { statements }: SourceMap,
): readonly UsedPresumption[] {
  return contract.presumptions
    .filter((presumption) => used.has(presumption))
    .map(({ id, within, presumed }) => ({
      statement: id,
      clause: within,
      sentence: say(presumed, contract),
      place: statements[id] ?? null,
    }));
}

/** How a condition stands, where that is settled. */
export function standingAs({ name }: ConditionPrecedent, scope: Scope): ConditionDetermination['status'] {
  const all = ['met', 'failed', 'pending'] as const;
  return all.find((status) => statusOf({ op: 'status', clause: name, status }, scope).truth === 'yes') ?? 'open';
}

type Happened = Extract<Expression, { op: 'happened' }>;

/** Deadlines outside of lists, whose elements have their own. */
function deadlinesIn(required: Expression): readonly Happened[] {
  if (required.op === 'happened') return [required];
  return required.op === 'all' || required.op === 'any' ? required.of.flatMap(deadlinesIn) : [];
}
