// Where the procedure of a claim stands: for each step when it was done, by when it has to be, and whether it is late.
// Whoever tracks deadlines reads this; whether a late step costs cover is for the clauses to say.
import type { Contract, Expression, SourceMap, Step } from '../language/index.ts';
import { judge } from './conditions/evaluate.ts';
import type { Scope } from './conditions/scope.ts';
import { evaluate } from './conditions/values.ts';
import type { StepDetermination } from './determination.ts';

export function stepsOf(contract: Contract, scope: Scope, { statements }: SourceMap): readonly StepDetermination[] {
  return contract.procedures.flatMap((procedure) =>
    procedure.steps.map((step): StepDetermination => {
      const deadline = deadlineOf(step);
      return {
        procedure: procedure.name,
        step: step.name,
        title: step.title,
        by: step.by,
        due: deadline === null ? null : instantText(deadline, scope),
        done: step.done === null ? null : doneText(step.done, scope),
        late: lateness(step, deadline, scope),
        place: statements[step.id] ?? null,
      };
    }),
  );
}

function deadlineOf({ within }: Step): Expression | null {
  return within === null ? null : { op: 'add', left: within.from, right: within.length };
}

/** Late: not done by its deadline. What was never done was not done by it. */
function lateness({ done }: Step, deadline: Expression | null, scope: Scope): StepDetermination['late'] {
  if (deadline === null) return 'no';
  if (done === null) return 'open';
  return judge({ op: 'not', of: { op: 'happened', value: done, test: 'by', instant: deadline } }, scope).truth;
}

/** When it was done; `never`; `null` where that is not known. */
export function doneText(done: Expression, scope: Scope): string | null {
  const { never, names, range } = evaluate(done, scope).domain;
  return never && names === null && range === null ? 'never' : instantText(done, scope);
}

/** In the contract's zone; `null` where it is not known. */
export function instantText(expression: Expression, scope: Scope): string | null {
  const { never, range } = evaluate(expression, scope).domain;
  if (never || range === null || range.low === null || range.low !== range.high) return null;
  const at = Temporal.Instant.fromEpochMilliseconds(Number(range.low));
  return at.toString({ timeZone: scope.index.contract.zone });
}
