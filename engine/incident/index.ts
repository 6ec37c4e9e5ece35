// The face of incidents: their schema, and documents to facts and back.

export { faultCodes } from './catalogue.ts';
export type * from './facts.ts';
export { absent } from './facts.ts';
export { type FaultCode, type IncidentFault, mostFaults } from './faults.ts';
export type { JsonSchema } from './forms.ts';
export { type IncidentRead, readIncident, readIncidentValue } from './read.ts';
export { incidentSchema } from './schema.ts';
export { incidentToJson } from './write.ts';
