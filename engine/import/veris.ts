// VERIS incidents (the open vocabulary for recording security incidents, 1.3 and 1.4) as incidents of Proviso. Pure: a
// parsed document goes in, an incident and notes come out, or faults where the document does not have VERIS's shape.
// FACTS ONLY. What VERIS does not say is left absent and so becomes a question: `Unknown` and `NA` are absent, and
// nothing is guessed from the victim, the assets or the text. What cannot be carried over is named in a note.
// The mapping itself is the tables and the list at the head of veris-mapping.ts.
import { type IncidentJson, stated } from './incident-json.ts';
import { type ImportNote, Notes } from './notes.ts';
import { causesOf } from './veris-causes.ts';
import { dataOf, extortionOf, outageOf } from './veris-harm.ts';
import { lossesOf } from './veris-losses.ts';
import { type Fault, readVeris, unreadKeys, type Veris } from './veris-shape.ts';
import { eventOf } from './veris-timeline.ts';

export type ImportedVeris =
  | { readonly incident: IncidentJson; readonly notes: readonly ImportNote[] }
  | { readonly faults: readonly Fault[] };

/** Imports one VERIS document. */
export function importVeris(document: unknown): ImportedVeris {
  const veris = readVeris(document);
  if (!('incident_id' in veris)) return { faults: veris };
  const notes = new Notes();
  const incident = incidentOf(veris, notes);
  noteUnread(document, notes);
  return { incident, notes: notes.all() };
}

function incidentOf(veris: Veris, notes: Notes): IncidentJson {
  const event = eventOf(veris, notes);
  const happened = veris.security_incident === 'Confirmed' ? happenings(veris, notes) : undefined;
  if (happened === undefined) notes.add('not-confirmed', '/security_incident', { status: veris.security_incident });
  return { incident: veris.incident_id, ...stated<Pick<IncidentJson, 'event'>>({ event }), ...happened };
}

function happenings(veris: Veris, notes: Notes): Omit<IncidentJson, 'incident' | 'event'> {
  const facts = {
    causes: causesOf(veris, notes),
    outage: outageOf(veris, notes),
    data: dataOf(veris, notes),
    extortion: extortionOf(veris),
    losses: lossesOf(veris, notes),
  };
  return stated<Omit<IncidentJson, 'incident' | 'event'>>(facts) ?? {};
}

/** Names, in one note, the keys of the document that no fact corresponds to. */
function noteUnread(document: unknown, notes: Notes): void {
  const unread = unreadKeys(document).map((key) => `\`${key}\``);
  if (unread.length > 0) notes.add('no-counterpart', '', { keys: unread.join(', ') });
}
