// The chain of causes: a link for each method that the actions name, with its actor where that is determined.
// VERIS lists actions without order or weight. One link alone is the chain; of several, which is proximate stays open;
// an unknown action, or an unknown variety beside known ones, means that there may be more links than are listed.
import type { CauseJson, ListJson } from './incident-json.ts';
import type { Notes } from './notes.ts';
import {
  type Actor,
  type ActorVarieties,
  actors,
  entry,
  harmlessMotives,
  type Method,
  methods,
  methodsWithoutActor,
  sayNothing,
  type Varieties,
  wideMethods,
} from './veris-mapping.ts';
import type { ActionName, ActorName, Veris } from './veris-shape.ts';

type KnownAction = Exclude<ActionName, 'unknown'>;

/** The links of one action. */
interface Links {
  /** `null`: there is a link, and its method stays open; so does its actor, as it may be what nobody does. */
  readonly methods: readonly (Method | null)[];
  readonly complete: boolean;
}

/** `causes`, or `undefined` where nothing at all is known of them. */
export function causesOf(veris: Veris, notes: Notes): ListJson<CauseJson> | undefined {
  const known: CauseJson[] = [];
  let complete = true;
  for (const action of Object.keys(methods) as KnownAction[]) {
    if (veris.action[action] === undefined) continue;
    const links = linksOf(action, veris.action[action].variety ?? [], notes);
    const actor = links.methods.some(isDone) ? actorOf(action, veris, notes) : null;
    known.push(...links.methods.map((method) => (isDone(method) ? link(method, actor) : link(method, null))));
    complete &&= links.complete;
  }
  if (veris.action.unknown !== undefined) {
    notes.add('action-unknown', '/action/unknown', undefined);
    complete = false;
    if (known.length === 0) known.push(link(null, actorOf('unknown', veris, notes)));
  }
  noteMotive(veris, notes);
  if (known.length > 1) notes.add('proximate-not-said', '/action', { count: known.length });
  if (complete) return known;
  const telling = known.filter((cause) => cause.method !== undefined || cause.actor !== undefined);
  return telling.length === 0 ? undefined : { known: telling, complete };
}

/** Whether somebody does it for sure. */
function isDone(method: Method | null): boolean {
  return method !== null && !methodsWithoutActor.has(method);
}

function link(method: Method | null, actor: Actor | null): CauseJson {
  return { ...(method === null ? {} : { method }), ...(actor === null ? {} : { actor }) };
}

function linksOf(action: KnownAction, varieties: readonly string[], notes: Notes): Links {
  const table = methods[action];
  const known = varieties.filter((variety) => !sayNothing.has(variety));
  const pointer = `/action/${action}`;
  if (known.length === 0) {
    if (table.unknown === null || wideMethods.has(table.unknown))
      notes.add('variety-unknown', pointer, { action, kind: table.unknown ?? '' });
    return { methods: [table.unknown], complete: true };
  }
  const found = methodsOf(known, table);
  noteVarieties(action, known, table, found, notes);
  const hidden = known.length < varieties.length && (table.unknown === null || wideMethods.has(table.unknown));
  if (hidden) notes.add('variety-beside-unknown', pointer, { action });
  return { methods: found, complete: !hidden };
}

/** The methods of known varieties; a wide kind adds nothing beside a kind below it. */
function methodsOf(known: readonly string[], table: Varieties): readonly Method[] {
  const named = known.map((variety) => entry(table.named, variety)).filter((method) => method !== undefined);
  const others = known.length > named.length && !(table.functions && named.length > 0) ? [table.otherwise] : [];
  const found = [...new Set([...named, ...others])];
  const narrow = found.filter((method) => !wideMethods.has(method));
  return narrow.length > 0 ? narrow : found;
}

/** Names the varieties that are carried over less closely than they are written. */
function noteVarieties(
  action: KnownAction,
  known: readonly string[],
  table: Varieties,
  found: readonly Method[],
  notes: Notes,
): void {
  const pointer = `/action/${action}/variety`;
  const methodOf = (variety: string): Method => entry(table.named, variety) ?? table.otherwise;
  const wide = known.filter((variety) => wideMethods.has(methodOf(variety)) && found.includes(methodOf(variety)));
  const idle = known.filter((variety) => !found.includes(methodOf(variety)));
  const kinds = found.join(', ');
  if (wide.length > 0) notes.add('no-kind-for-variety', pointer, { action, varieties: wide.join(', '), kind: kinds });
  if (idle.length > 0) notes.add('variety-adds-no-kind', pointer, { action, varieties: idle.join(', '), kinds });
}

/** Who did this action: the one actor there is, or, of several, the one whom VERIS lets do it at all. */
function actorOf(action: ActionName, veris: Veris, notes: Notes): Actor | null {
  const names = (Object.keys(actors) as ActorName[]).filter((name) => veris.actor[name] !== undefined);
  const able = action === 'misuse' && names.length > 1 ? names.filter((name) => name !== 'external') : names;
  const [name] = able;
  if (name === undefined || able.length > 1) {
    notes.add('actors-not-paired', '/actor', { action, actors: names.join(', ') });
    return null;
  }
  const table = actors[name];
  if (table === null) return null;
  const actor = kindOfActor(table, veris.actor[name]?.variety ?? []);
  if (actor === null) notes.add('actor-not-determined', `/actor/${name}`, { actor: name });
  return actor;
}

function kindOfActor(table: ActorVarieties, varieties: readonly string[]): Actor | null {
  const kindOf = (variety: string): Actor | null => {
    const named = sayNothing.has(variety) ? table.unknown : entry(table.named, variety);
    return named === undefined ? table.otherwise : named;
  };
  const [first = table.unknown, ...others] = new Set(varieties.map(kindOf));
  return others.length === 0 ? first : null;
}

function noteMotive({ action, actor }: Veris, notes: Notes): void {
  if (action.misuse === undefined) return;
  const motives = [...(actor.internal?.motive ?? []), ...(actor.partner?.motive ?? [])];
  if (motives.length > 0 && motives.every((motive) => harmlessMotives.has(motive))) {
    notes.add('misuse-without-malice', '/actor', { motives: [...new Set(motives)].join(', ') });
  }
}
