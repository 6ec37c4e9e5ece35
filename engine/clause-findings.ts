// What the determination says of each warranty and of each condition.
import type { ConditionPrecedent, Contract, Expression, Presumption, SourceMap, Warranty } from '../language/index.ts';
import { say } from '../language/index.ts';
import { judge } from './conditions/evaluate.ts';
import { statusOf } from './conditions/precedents.ts';
import type { Scope } from './conditions/scope.ts';
import type {
  ConditionDetermination,
  Deadline,
  Truth,
  UsedPresumption,
  WarrantyDetermination,
} from './determination.ts';
import { doneText, instantText } from './procedure.ts';

export function warrantyFindings({ warranties }: Contract, scope: Scope): readonly WarrantyDetermination[] {
  return warranties.map(({ name, number, title, suspends }: Warranty): WarrantyDetermination => {
    const status = (of: 'counts' | 'suspended'): Truth =>
      statusOf({ op: 'status', clause: name, status: of }, scope).truth;
    return {
      clause: name,
      number,
      title,
      breached: judge({ op: 'breached', warranty: name }, scope).truth,
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
      status: standingAs(condition, scope),
      deadlines: requires.flatMap(({ id, holds }) =>
        deadlinesIn(holds).map(
          ({ value, instant }): Deadline => ({
            statement: id,
            due: instantText(instant, scope),
            done: doneText(value, scope),
            place: statements[id] ?? null,
          }),
        ),
      ),
    };
  });
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
