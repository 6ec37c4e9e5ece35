// Where losses lie: incident ⊇ events ⊇ claims ⊇ loss items. An item whose event or claim is not stated may lie in several
// places; it is judged in each, and belongs to exactly one. An incident that lists neither events nor claims is one place.

import type { Coverage } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import { nameTest } from '../conditions/tests.ts';
import { all, not, type Verdict, yes } from '../conditions/verdict.ts';
import {
  absent,
  type ClaimFacts,
  type EventFacts,
  type Incident,
  type LossItem,
  type Place,
} from '../incident/facts.ts';
import { namesDomain } from '../unknowns/domain.ts';

const nothingStated = { fact: 'record', fields: new Map() } as const;
/** Stand for the events and claims that a list known to be incomplete leaves out. */
export const unstatedEvent: EventFacts = { id: '?', facts: nothingStated };
export const unstatedClaim: ClaimFacts = { id: '?', facts: nothingStated };

/** Stands for the loss items that nobody has stated, where the list is absent or incomplete. */
export const unstatedItem: LossItem = {
  id: '?',
  kind: null,
  amount: absent,
  fields: new Map(),
  causes: null,
  standsFor: 'unstated',
};

export function isUnstated(item: LossItem): boolean {
  return item.standsFor === 'unstated';
}

/** Stands for the event itself, under a coverage that pays a benefit and insures no kind of loss. */
const theEvent: LossItem = {
  id: '',
  kind: null,
  amount: absent,
  fields: new Map(),
  causes: null,
  standsFor: 'event',
};

export function isTheEvent(item: LossItem): boolean {
  return item.standsFor === 'event';
}

/** The items of an event that a coverage looks at. */
export function itemsFor(
  { insures }: Coverage,
  incident: Incident,
  event: EventFacts | undefined,
): readonly LossItem[] {
  return insures.length === 0 ? benefitAt(incident, event) : itemsAt(incident, event);
}

const benefits = new WeakMap<Incident, Map<EventFacts | undefined, readonly LossItem[]>>();

/** The event itself, as one of its claims or none. */
function benefitAt(incident: Incident, event: EventFacts | undefined): readonly LossItem[] {
  if (incident.events === undefined && incident.claims === undefined) return [theEvent];
  const made = benefits.get(incident) ?? new Map<EventFacts | undefined, readonly LossItem[]>();
  benefits.set(incident, made);
  const [claim, another] = claimsAt(incident, event);
  const items = made.get(event) ?? [{ ...theEvent, place: { event, claim: another === undefined ? claim : null } }];
  made.set(event, items);
  return items;
}

/** The events of an incident, in its order, first those that nobody has stated; `undefined` for the incident itself. */
export function eventsOf({ events }: Incident): readonly (EventFacts | undefined)[] {
  if (events === undefined) return [undefined];
  return events.complete ? events.all : [unstatedEvent, ...events.all];
}

/** Those that are paid one after the other: of several that count as one event, the first. */
export function paidEventsOf(incident: Incident): readonly (EventFacts | undefined)[] {
  return eventsOf(incident).filter((event) => event?.group === undefined);
}

/** The events that count as this one. */
export function membersOf(incident: Incident, event: EventFacts | undefined): readonly (EventFacts | undefined)[] {
  if (event === undefined) return [undefined];
  return eventsOf(incident).filter((each) => each === event || each?.group === event.id);
}

/** The claims that arise, or may arise, from an event; `null` alone where there is none of an incident that lists claims. */
export function claimsAt(incident: Incident, event: EventFacts | undefined): readonly Place['claim'][] {
  const { claims } = incident;
  if (claims === undefined) return [undefined];
  const own = claims.all.filter(
    (claim) => event === undefined || claim.event === undefined || claim.event === event.id,
  );
  const found = claims.complete ? own : [...own, unstatedClaim];
  return found.length === 0 ? [null] : found;
}

const known = new WeakMap<Incident, Map<EventFacts | undefined, readonly LossItem[]>>();

/** The items that lie, or may lie, at an event, each in every claim it may belong to; the same ones whenever it is asked. */
export function itemsAt(incident: Incident, event: EventFacts | undefined): readonly LossItem[] {
  const made = known.get(incident) ?? new Map<EventFacts | undefined, readonly LossItem[]>();
  known.set(incident, made);
  const before = made.get(event);
  if (before !== undefined) return before;
  const { losses, events, claims } = incident;
  const stated = losses.fact === 'absent' ? [] : losses.items;
  const whole = losses.fact === 'list' && losses.complete ? stated : [...stated, unstatedItem];
  const items =
    events === undefined && claims === undefined
      ? whole
      : whole.flatMap((item) => membersOf(incident, event).flatMap((member) => placed(item, member, incident)));
  made.set(event, items);
  return items;
}

function placed(item: LossItem, event: EventFacts | undefined, incident: Incident): readonly LossItem[] {
  if (event !== undefined && item.event !== undefined && item.event !== event.id) return [];
  const claims = claimsAt(incident, event).filter((claim) => {
    if (item.claim === undefined) return true;
    return item.claim === null ? claim === null : claim?.id === item.claim;
  });
  // Of an incident that lists no claims a loss may still be said to belong to none.
  const isOutside = incident.claims === undefined ? item.claim === null : mayBeInNone(item, event, incident);
  const inNone = isOutside && !claims.includes(null);
  return [...claims, ...(inNone ? [null] : [])].map((claim) => ({ ...item, place: { event, claim } }));
}

/** A loss that names no claim belongs to one of its event's, if it has any: where no claim is sure to be, to none perhaps. */
function mayBeInNone({ claim }: LossItem, event: EventFacts | undefined, { claims }: Incident): boolean {
  if (claim !== undefined) return claim === null;
  return claims?.complete === true && !claims.all.some((each) => isSurely(each, event));
}

function isSurely({ event: own }: ClaimFacts, event: EventFacts | undefined): boolean {
  return event === undefined || own === event.id;
}

/** The items of an incident, wherever they lie. */
export function allItems(incident: Incident): readonly LossItem[] {
  return paidEventsOf(incident).flatMap((event) => itemsAt(incident, event));
}

/** Tells places apart in names of tests and unknowns; empty where there is but one. */
export function placeName({ event, claim }: Pick<Scope, 'event' | 'claim'>): string {
  return event === undefined && claim === undefined
    ? ''
    : `${event?.id ?? ''}/${claim === null ? 'none' : (claim?.id ?? '')}`;
}

/** An item's name where it is taken to lie. */
export function itemName({ id, place }: LossItem): string {
  return place === undefined ? id : `${id} in ${placeName(place)}`;
}

/** Whether the item belongs where it is taken to lie: open where its event or claim, or its claim's event, is not stated. */
export function belongs(item: LossItem, scope: Scope): Verdict {
  const { place } = item;
  if (place === undefined) return yes;
  const { incident } = scope;
  const unstated = isUnstated(item) || isTheEvent(item);
  const tests: Verdict[] = [];
  const claims = unstated || item.claim !== undefined ? [] : claimsOf(item, incident);
  if (claims.length > 1) tests.push(isOne(`losses[${item.id}].claim`, claims, nameOf(place.claim), scope));
  if (place.event === undefined) return all(tests);
  const events = eventNames(incident);
  const { claim } = place;
  if (claim != null && claim !== unstatedClaim && claim.event === undefined)
    tests.push(isOne(`claims[${claim.id}].event`, events, place.event.id, scope));
  else if ((claim == null || claim === unstatedClaim) && !unstated && item.event === undefined) {
    const possible = claim === null && item.claim === undefined ? eventsPerhapsWithoutClaims(incident) : events;
    if (possible.length > 1) tests.push(isOne(`losses[${item.id}].event`, possible, place.event.id, scope));
  }
  if (claim === null && item.claim === undefined && !unstated) tests.push(hasNoClaim(place.event, scope));
  return all(tests);
}

function eventNames(incident: Incident): readonly string[] {
  return eventsOf(incident).flatMap((event) => event?.id ?? []);
}

/** Where a loss may lie that turns out to belong to no claim. */
function eventsPerhapsWithoutClaims(incident: Incident): readonly string[] {
  const { claims } = incident;
  if (claims?.complete !== true) return [];
  return eventsOf(incident).flatMap((event) =>
    event === undefined || claims.all.some((claim) => isSurely(claim, event)) ? [] : event.id,
  );
}

/**
 * Whether a loss that names no claim would lie nowhere in some of the ways that are tried: in none, at an event that has a
 * claim in that way. What is paid of it is then no less than nothing: true, not attained.
 */
export function mayLieNowhere(incident: Incident): boolean {
  const { claims, losses } = incident;
  const stated = losses.fact === 'absent' ? [] : losses.items;
  return (
    stated.some(({ claim }) => claim === undefined) &&
    (claims?.all ?? []).some(({ event }) => event === undefined) &&
    eventsPerhapsWithoutClaims(incident).length > 0
  );
}

function hasNoClaim(event: EventFacts, scope: Scope): Verdict {
  const events = eventNames(scope.incident);
  const open = scope.incident.claims?.all.filter((claim) => claim.event === undefined) ?? [];
  return all(open.map(({ id }) => not(isOne(`claims[${id}].event`, events, event.id, scope))));
}

/** The names of the claims that a loss may belong to, wherever; `none` where an event it may lie at has no claim. */
function claimsOf(item: LossItem, incident: Incident): readonly string[] {
  const possible = eventsOf(incident).filter((event) => item.event === undefined || event?.id === item.event);
  const none = eventsPerhapsWithoutClaims(incident);
  return [
    ...new Set(
      possible.flatMap((event) => [
        ...claimsAt(incident, event).map(nameOf),
        ...(none.includes(event?.id ?? '') ? [nameOf(null)] : []),
      ]),
    ),
  ];
}

function nameOf(claim: Place['claim']): string {
  return claim?.id ?? 'none';
}

/** Of an unknown that is one of these names, whether it is this one. */
function isOne(id: string, names: readonly string[], name: string, scope: Scope): Verdict {
  const domain = scope.world.get(id) ?? namesDomain(names);
  const value = { domain, moves: { id, sign: 1n as const, offset: 0n, domain }, facts: [id] };
  return nameTest(value, { all: false, set: new Set([name]) }, { op: 'text', value: id }, scope);
}

/** Every place of an incident at which something may be judged: each event, with each of its claims and with none named. */
export function allPlaces(incident: Incident): readonly Pick<Scope, 'event' | 'claim'>[] {
  return eventsOf(incident).flatMap((event) => {
    const claims = claimsAt(incident, event);
    return [...new Set([undefined, null, ...claims])].map((claim) => ({ event, claim }));
  });
}
