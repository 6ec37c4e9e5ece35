// Determinations of the incidents of the house, for the letters that tell of them.
import { readFileSync } from 'node:fs';
import { adjudicate, type Determination, readIncident } from '../../engine/index.ts';
import type { Unit } from '../../language/index.ts';

const policies = new URL('../../policies/', import.meta.url);

export function determinationOn(unit: Unit, incident: string, final = false): Determination {
  const read = readIncident(readFileSync(new URL(incident, policies), 'utf8'), unit.contract);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const { contract, contractHash, sourceMap } = unit;
  return adjudicate({ contract, contractHash, sourceMap, incident: read.incident, final });
}
