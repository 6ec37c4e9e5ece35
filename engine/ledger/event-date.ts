// When an incident happened, for putting incidents in order: the instant whose rates count, or else the first that is
// asked to lie within a period. Which instant that is the wording says; nothing is guessed from the names of facts.
import type { Contract, Expression } from '../../language/index.ts';
import { actualWorld, type Scope } from '../conditions/scope.ts';
import { evaluate } from '../conditions/values.ts';
import { indexOf } from '../contract-index.ts';
import type { Incident } from '../incident/facts.ts';

/** Milliseconds since 1970-01-01T00:00Z, the earliest it may have been; `null` where that is not stated. */
export function eventDate(incident: Incident, contract: Contract): bigint | null {
  const scope: Scope = { index: indexOf(contract), incident, world: actualWorld, item: null, elements: [] };
  for (const at of instantsOf(contract)) {
    const low = evaluate(at, scope).domain.range?.low ?? null;
    if (low !== null) return low;
  }
  return null;
}

function instantsOf({ conversion, basis, coverages }: Contract): readonly Expression[] {
  const grants = coverages.flatMap(({ grant }) => grant);
  const dated = [...basis, ...grants].flatMap(({ holds }) => inPeriod(holds));
  return [...(conversion === null ? [] : [conversion.at]), ...dated];
}

function inPeriod(condition: Expression): readonly Expression[] {
  if (condition.op === 'in-period') return [condition.value];
  return condition.op === 'all' ? condition.of.flatMap(inPeriod) : [];
}
