// When an incident happened, for putting incidents in order: the instant whose rates count, or else the first that is
// asked to lie within a period. Which instant that is the wording says; nothing is guessed from the names of facts.
import type { Contract } from '../../language/index.ts';
import { actualWorld, type Scope } from '../conditions/scope.ts';
import { evaluate } from '../conditions/values.ts';
import { indexOf } from '../contract-index.ts';
import type { Incident } from '../incident/facts.ts';
import { instantsOf } from '../structure/order.ts';
import { eventsOf } from '../structure/places.ts';

/** Milliseconds since 1970-01-01T00:00Z, the earliest it may have been; `null` where that is not stated. */
export function eventDate(incident: Incident, contract: Contract): bigint | null {
  const scope: Scope = { index: indexOf(contract), incident, world: actualWorld, item: null, elements: [] };
  for (const at of instantsOf(contract)) {
    const lows = eventsOf(incident).flatMap((event) => evaluate(at, { ...scope, event }).domain.range?.low ?? []);
    const [first] = lows.sort((a, b) => (a < b ? -1 : 1));
    if (first !== undefined) return first;
  }
  return null;
}
