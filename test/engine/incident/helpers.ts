// What a document is found to be, in one line a fault.
import { type Incident, type IncidentFault, readIncident, readIncidentValue } from '../../../engine/incident/index.ts';
import { everyType } from './fixture.ts';

export const contract = everyType();

/** The incident of a document that has no faults. */
export function incidentOf(document: Readonly<Record<string, unknown>>): Incident {
  const read = readIncidentValue({ incident: 'T-1', ...document }, contract);
  if ('faults' in read) throw new Error(read.faults.map(line).join('\n'));
  return read.incident;
}

/** `/event/started not-an-instant: “Start” is …` for each fault, in order. */
export function faultsOf(document: unknown): readonly string[] {
  const read = readIncidentValue(document, contract);
  return 'faults' in read ? read.faults.map(line) : [];
}

/** `2:5 /event/started not-an-instant: …` */
export function faultsOfText(text: string): readonly string[] {
  const read = readIncident(text, contract);
  return 'faults' in read ? read.faults.map((fault) => `${fault.line}:${fault.column} ${line(fault)}`) : [];
}

function line({ pointer, code, message }: IncidentFault): string {
  return `${pointer} ${code}: ${message.en}`;
}
