// Whether the events, claims and loss items of a document hang together: numbers that are given once, claims of events that
// are listed, items of claims and events that are listed, and nothing stated of the whole that each event states itself.
import type { Contract } from '../../language/index.ts';
import { elementAt, listOf } from './build-occurrences.ts';
import type { Incident, LossItem, Several } from './facts.ts';
import { below, type JsonObject, type Pointer } from './json.ts';
import type { Reading } from './reading.ts';

/** More events than an incident has ever had; who has more has several incidents. */
export const mostOccurrences = 100;

export function checkOccurrences(document: JsonObject, stated: Omit<Incident, 'hash'>, reading: Reading): void {
  checkStatedOfEach(document, reading.contract, reading);
  checkNumbers('event', stated.events, reading);
  checkNumbers('claim', stated.claims, reading);
  const { events, claims } = stated;
  if (events?.complete === true && events.all.length === 0) reading.findings.report('no-event', '/events', {});
  claims?.all.forEach((claim, position) => {
    const pointer = below(elementAt('claim', claims, position), 'event');
    if (claim.event !== undefined && !lists(events, claim.event))
      reading.findings.report('event-unknown', pointer, { id: claim.event });
  });
  if (stated.losses.fact === 'absent') return;
  const { items, complete } = stated.losses;
  items.forEach((item, position) => {
    checkItem(item, below(complete ? '/losses' : '/losses/known', position), stated, reading);
  });
}

function checkItem(
  item: LossItem,
  pointer: Pointer,
  { events, claims }: Omit<Incident, 'hash'>,
  { findings }: Reading,
): void {
  const { event, claim } = item;
  if (event !== undefined && !lists(events, event))
    findings.report('event-unknown', below(pointer, 'event'), { id: event });
  if (claim == null) return;
  const its = claims?.all.find(({ id }) => id === claim);
  if (its === undefined) findings.report('claim-unknown', below(pointer, 'claim'), { id: claim });
  else if (event !== undefined && its.event !== undefined && its.event !== event)
    findings.report('claim-of-other-event', below(pointer, 'event'), { claim, event: its.event });
}

function lists(several: Several<{ readonly id: string }> | undefined, id: string): boolean {
  return several?.all.some((each) => each.id === id) === true;
}

function checkNumbers(
  each: 'event' | 'claim',
  several: Several<{ readonly id: string }> | undefined,
  { findings }: Reading,
): void {
  if (several === undefined) return;
  if (several.all.length > mostOccurrences)
    findings.report('too-many-events', below('', listOf[each]), { most: mostOccurrences });
  const seen = new Set<string>();
  several.all.forEach(({ id }, position) => {
    const pointer = below(elementAt(each, several, position), 'id');
    if (id !== '' && seen.has(id))
      findings.report(each === 'event' ? 'duplicate-event-id' : 'duplicate-claim-id', pointer, { id });
    seen.add(id);
  });
}

/** A fact of each event stands with its event, once there are several. */
function checkStatedOfEach(document: JsonObject, { vocabulary }: Contract, { findings }: Reading): void {
  for (const { name, each } of vocabulary.facts) {
    if (each === undefined || document[listOf[each]] === undefined || document[name] === undefined) continue;
    findings.report('stated-of-each', below('', name), { key: name, list: listOf[each] }, { atKey: true });
  }
}
