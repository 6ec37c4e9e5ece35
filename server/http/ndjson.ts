// Batches over HTTP: NDJSON, an incident a line in, an answer a line out, and what is asked of them.
import type { JobRow } from '../store/tables.ts';
import { closed } from './schemas.ts';

export const ndjson = 'application/x-ndjson';
const flag = { type: 'string', enum: ['true', 'false'] };
export const batchMode = { type: 'string', enum: ['adjudicate', 'decide'] };
export const answerLines = {
  description: 'A line for each incident.',
  content: { [ndjson]: { schema: { type: 'string' } } },
};

export interface BatchQuery {
  readonly mode?: JobRow['mode'];
  readonly final?: 'true' | 'false';
}
export const batchQuery = closed({ mode: batchMode, final: flag });
