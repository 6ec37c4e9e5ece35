// An incident document, from text or from parsed JSON, to the facts of the incident, or to everything that is wrong with
// it. Nothing is coerced or filled in: what the document does not say stays unknown, and what it says badly is refused.
import type { Contract } from '../../language/index.ts';
import { contentHash } from '../../language/index.ts';
import { factsIn } from './build.ts';
import { checkOccurrences } from './check-occurrences.ts';
import { checkConsistency } from './consistency.ts';
import type { Incident } from './facts.ts';
import { type Finding, Findings, type IncidentFault } from './faults.ts';
import { countOf, isObject, type Json } from './json.ts';
import type { Position } from './json-text.ts';
import { readJson } from './json-text.ts';
import { copyJson } from './json-value.ts';
import { placeOf } from './places.ts';
import { checkShape } from './shape.ts';

/** Beyond the largest incident that has ever been itemised, and soon judged. */
const mostValues = 100_000;

export type IncidentRead = { readonly incident: Incident } | { readonly faults: readonly IncidentFault[] };

/** Faults come in the order of the text, each with its line and column. */
export function readIncident(text: string, contract: Contract): IncidentRead {
  let document: Json = null;
  const findings = new Findings((pointer) => placeOf(pointer, document, contract));
  const { json, positionOf } = readJson(text, findings);
  if (json !== undefined) document = json;
  const incident = json === undefined ? undefined : incidentIn(json, contract, findings);
  return outcome(incident, findings, positionOf);
}

/** For a document that is parsed already. Of its text nothing is known, so that faults have no line. */
export function readIncidentValue(value: unknown, contract: Contract): IncidentRead {
  let document: Json = null;
  const findings = new Findings((pointer) => placeOf(pointer, document, contract));
  document = copyJson(value, '', findings);
  return outcome(incidentIn(document, contract, findings), findings);
}

function incidentIn(json: Json, contract: Contract, findings: Findings): Incident | undefined {
  if (countOf(json, mostValues) > mostValues) {
    findings.report('too-many-values', '', {});
    return undefined;
  }
  checkShape(json, contract, findings);
  if (!isObject(json) || findings.isFull) return undefined;
  const stated = factsIn(json, { contract, findings });
  checkOccurrences(json, stated, { contract, findings });
  checkConsistency(stated, { contract, findings });
  return findings.isEmpty ? { ...stated, hash: contentHash(json) } : undefined;
}

function outcome(
  incident: Incident | undefined,
  findings: Findings,
  positionOf?: (finding: Finding) => Position,
): IncidentRead {
  if (incident !== undefined) return { incident };
  const { found, unlisted } = findings.all();
  const faults = found.map((finding): IncidentFault => {
    const { code, pointer, message, help } = finding;
    return { code, pointer, message, help, ...positionOf?.(finding) };
  });
  if (positionOf !== undefined)
    faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { faults: unlisted === 0 ? faults : [...faults, moreFaults(unlisted)] };
}

function moreFaults(count: number): IncidentFault {
  const findings = new Findings(() => ({ en: '', zh: '' }));
  findings.report('more-faults', '', { count });
  const [{ code, pointer, message, help }] = findings.all().found as readonly [Finding];
  return { code, pointer, message, help };
}
