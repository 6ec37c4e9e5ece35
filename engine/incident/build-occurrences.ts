// The events and claims of an incident that lists them, each with the facts that the terms declare of each event or claim.
//
//   "events": [{ "id": "E1", "event": { "started": … } }],  "claims": [{ "id": "C1", "event": "E1", "claim": { … } }]
import type { FactDeclaration } from '../../language/index.ts';
import { elementsIn, recordIn } from './build-facts.ts';
import type { ClaimFacts, EventFacts, Incident, LossItem, Several } from './facts.ts';
import { below, type JsonObject, type Pointer } from './json.ts';
import type { Reading } from './reading.ts';

/** `event` and `claim` of a JSON document by the name of the list that holds several. */
export const listOf = { event: 'events', claim: 'claims' } as const;

/** What the incident itself may state: of each event only where it lists none. */
export function stateable(facts: readonly FactDeclaration[], document: JsonObject): readonly FactDeclaration[] {
  return facts.filter(({ each }) => each === undefined || document[listOf[each]] === undefined);
}

export function occurrencesIn(document: JsonObject, reading: Reading): Pick<Incident, 'events' | 'claims'> {
  const events = severalIn('event', document, reading, (id, facts): EventFacts => ({ id, facts }));
  const claims = severalIn(
    'claim',
    document,
    reading,
    (id, facts, { event }): ClaimFacts => ({ id, facts, ...(typeof event === 'string' ? { event } : {}) }),
  );
  return { ...(events === undefined ? {} : { events }), ...(claims === undefined ? {} : { claims }) };
}

function severalIn<Of>(
  each: 'event' | 'claim',
  document: JsonObject,
  reading: Reading,
  make: (id: string, facts: EventFacts['facts'], json: JsonObject) => Of,
): Several<Of> | undefined {
  const declared = reading.contract.vocabulary.facts.filter((fact) => fact.each === each);
  const stated = declared.length === 0 ? undefined : elementsIn(document[listOf[each]], below('', listOf[each]));
  if (stated === undefined) return undefined;
  const all = stated.elements.map(({ json, pointer }) =>
    make(typeof json.id === 'string' ? json.id : '', recordIn(declared, json, pointer, reading), json),
  );
  return { all, complete: stated.complete };
}

/** The event and the claim that a loss item says it belongs to. */
export function belongingIn({ event, claim }: JsonObject): Pick<LossItem, 'event' | 'claim'> {
  return {
    ...(typeof event === 'string' ? { event } : {}),
    ...(typeof claim === 'string' || claim === null ? { claim } : {}),
  };
}

/** Where the nth element of a list stands. */
export function elementAt(each: 'event' | 'claim', { complete }: Several<unknown>, position: number): Pointer {
  const list = below('', listOf[each]);
  return below(complete ? list : below(list, 'known'), position);
}
