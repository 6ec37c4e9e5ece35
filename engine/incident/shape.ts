// Whether a document has the shape that its terms declare: the validator's failures, put into sentences.
//
// A validator tells every keyword that fails; a person wants every mistake once. So what follows from another failure is
// left out: a value that is no record is not also said to lack its keys, and a key that was misspelt is not also missing.
import type { Contract } from '../../language/index.ts';
import { formatScheduleValue } from '../../language/index.ts';
import { type Findings, mostFaults } from './faults.ts';
import { type Form, type JsonSchema, marksOf } from './forms.ts';
import { at, below, isObject, type Json, type Pointer, stepsOf } from './json.ts';
import { reportMisfit } from './misfit.ts';
import { likelyName } from './suggest.ts';
import { type Failure, failuresOf } from './validator.ts';

export function checkShape(document: Json, contract: Contract, findings: Findings): void {
  const all = failuresOf(document, contract);
  const failures = all.slice(0, mostFailures).filter((failure) => failure.keyword !== 'if');
  const missing = missingKeys(failures);
  const shapeless = shapelessPlaces(missing);
  const speaking = failures.filter(({ instancePath }) => !isWithin(instancePath, shapeless));
  for (const place of shapeless.values()) reportMisfit(place, document, contract, findings);
  const misspelt = reportUnknownKeys(speaking, contract, findings);
  for (const [pointer, { keys }] of missing) {
    const lacking = keys.filter((key) => !misspelt.has(below(pointer, key)));
    if (lacking.length > 0 && !isWithin(pointer, shapeless)) findings.report('missing-key', pointer, { keys: lacking });
  }
  reportValues(speaking, document, contract, findings);
  findings.leaveOut(Math.max(0, all.length - mostFailures));
  if (all.length > 0 && findings.isEmpty) throw new Error('broken invariant: a misshapen document has no fault');
}

/** Several failures may come from one mistake; with these, far more faults are known than are listed. */
const mostFailures = 20 * mostFaults;

interface Lacking {
  readonly failure: Failure;
  readonly keys: readonly string[];
}

function missingKeys(failures: readonly Failure[]): ReadonlyMap<Pointer, Lacking> {
  const missing = new Map<Pointer, Lacking>();
  for (const failure of failures) {
    if (failure.keyword !== 'required') continue;
    const keys = missing.get(failure.instancePath)?.keys ?? [];
    missing.set(failure.instancePath, { failure, keys: [...keys, String(failure.params.missingProperty)] });
  }
  return missing;
}

/** The keys without which an object is not a misstated value of its form, but something else altogether. */
const essential: { readonly [Of in Form]?: readonly string[] } = {
  judged: ['value'],
  list: ['known'],
  money: ['currency', 'amount'],
  'exact-money': ['currency', 'amount'],
};

function shapelessPlaces(missing: ReadonlyMap<Pointer, Lacking>): ReadonlyMap<Pointer, Failure> {
  const shapeless = new Map<Pointer, Failure>();
  for (const [pointer, { failure, keys }] of missing) {
    const needs = essential[formOf(failure)];
    if (needs?.every((key) => keys.includes(key))) shapeless.set(pointer, failure);
  }
  return shapeless;
}

/** At one of the places, or below it. */
function isWithin(pointer: Pointer, places: ReadonlyMap<Pointer, unknown>): boolean {
  if (places.size === 0) return false;
  let path = '';
  if (places.has(path)) return true;
  return stepsOf(pointer).some((step) => {
    path = below(path, step);
    return places.has(path);
  });
}

/** Reports what is not declared, and tells which declared keys it stands for. */
function reportUnknownKeys(failures: readonly Failure[], contract: Contract, findings: Findings): ReadonlySet<Pointer> {
  const meant = new Set<Pointer>();
  for (const { keyword, instancePath, params, parentSchema } of failures) {
    if (keyword !== 'additionalProperties') continue;
    const key = String(params.additionalProperty);
    const bound =
      instancePath === '/schedule' ? contract.schedule.find((entry) => entry.name === key)?.value : undefined;
    if (bound != null) {
      findings.report(
        'schedule-bound',
        below(instancePath, key),
        { value: formatScheduleValue(bound) },
        { atKey: true },
      );
      continue;
    }
    const suggestion = findings.isFull ? undefined : likelyKey(key, parentSchema);
    if (suggestion !== undefined) meant.add(below(instancePath, suggestion));
    findings.report('unknown-key', below(instancePath, key), { key, suggestion }, { atKey: true });
  }
  return meant;
}

function likelyKey(key: string, schema: JsonSchema | undefined): string | undefined {
  const properties: unknown = schema?.properties;
  if (typeof properties !== 'object' || properties === null) return undefined;
  return likelyName(
    key,
    Object.entries(properties).map(([name, each]) => [name, marksOf(each).title] as const),
  );
}

function reportValues(failures: readonly Failure[], document: Json, contract: Contract, findings: Findings): void {
  const done = new Set<Pointer>();
  for (const failure of failures) {
    const { keyword, instancePath } = failure;
    if (keyword === 'required' || keyword === 'additionalProperties' || done.has(instancePath)) continue;
    // A number that does not survive reading has been reported as it was written.
    if (!isObject(at(document, instancePath)) && findings.isBroken(instancePath)) continue;
    if (formOf(failure) !== 'kind-of-field') done.add(instancePath);
    reportMisfit(failure, document, contract, findings);
  }
}

function formOf({ parentSchema }: Failure): Form {
  return marksOf(parentSchema).form ?? 'record';
}
