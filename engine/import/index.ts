// The face of the importers: documents of other vocabularies as incidents of Proviso.
export type { IncidentJson } from './incident-json.ts';
export { type ImportNote, type NoteCode, noteCodes } from './notes.ts';
export { type ImportedVeris, importVeris } from './veris.ts';
export * as verisMapping from './veris-mapping.ts';
export type { Fault as VerisFault } from './veris-shape.ts';
