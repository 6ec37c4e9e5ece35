// What befell systems and data: the interruption, the data, the threat. Only what VERIS says did happen is stated; that
// it lists no interruption does not show that there was none. The one `no` it can say is that nothing was disclosed.
import { type Bounded, type DataJson, type ExtortionJson, type OutageJson, stated } from './incident-json.ts';
import type { Notes } from './notes.ts';
import { damage, entry, interruptions, sayNothing, threats, unitMilliseconds } from './veris-mapping.ts';
import type { Delay, Veris } from './veris-shape.ts';

/** `outage`: that it occurred, and how long it lasted where the duration is that of an interruption and nothing else. */
export function outageOf({ attribute }: Veris, notes: Notes): OutageJson | undefined {
  const { variety = [], duration } = attribute?.availability ?? {};
  const struck = variety.filter((each) => interruptions.has(each));
  if (struck.length > 0 && !struck.includes('Interruption'))
    notes.add('degradation-only', '/attribute/availability/variety', undefined);
  return stated<OutageJson>({
    occurred: struck.length > 0 ? true : undefined,
    duration: duration === undefined ? undefined : lengthOf(duration, variety, notes),
  });
}

function lengthOf(duration: Delay, varieties: readonly string[], notes: Notes): Bounded<string> | undefined {
  const pointer = '/attribute/availability/duration';
  if (sayNothing.has(duration.unit)) return undefined;
  if (varieties.length === 0 || varieties.some((variety) => !interruptions.has(variety))) {
    notes.add('duration-of-something-else', pointer, { varieties: varieties.join(', ') });
    return undefined;
  }
  if (duration.unit === 'Never') {
    notes.add('never-restored', pointer, undefined);
    return undefined;
  }
  const [shortest, longest] = (entry(unitMilliseconds, duration.unit) ?? []).map(
    (length) => length * (duration.value ?? 0),
  );
  if (
    shortest === undefined ||
    longest === undefined ||
    !(shortest > 0) ||
    !Number.isSafeInteger(longest) ||
    shortest % 1000 !== 0
  ) {
    notes.add('duration-without-value', pointer, { unit: duration.unit });
    return undefined;
  }
  return shortest === longest
    ? durationText(shortest)
    : { at_least: durationText(shortest), at_most: durationText(longest) };
}

/** ISO 8601, in the widest of hours, minutes and seconds that keeps it whole. */
function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds % 3600 === 0) return `PT${seconds / 3600}H`;
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
}

/** `data`: disclosed, damaged, how many records. */
export function dataOf(veris: Veris, notes: Notes): DataJson | undefined {
  return stated<DataJson>({
    disclosed: disclosedOf(veris, notes),
    damaged: damagedOf(veris, notes),
    records: recordsOf(veris, notes),
  });
}

function disclosedOf({ attribute }: Veris, notes: Notes): boolean | undefined {
  const disclosure = attribute?.confidentiality?.data_disclosure;
  if (disclosure === 'Yes') return true;
  if (disclosure === 'No') return false;
  if (disclosure === 'Potentially')
    notes.add('disclosure-possible', '/attribute/confidentiality/data_disclosure', undefined);
  return undefined;
}

/** Damage of data, by any variety that tells it; varieties that tell nothing of outage or data are named in a note. */
function damagedOf({ attribute }: Veris, notes: Notes): true | undefined {
  let damaged: true | undefined;
  for (const name of ['availability', 'integrity'] as const) {
    const varieties = (attribute?.[name]?.variety ?? []).filter((variety) => !sayNothing.has(variety));
    if (varieties.some((variety) => damage[name].has(variety))) damaged = true;
    const left = varieties.filter(
      (variety) => !damage[name].has(variety) && !(name === 'availability' && interruptions.has(variety)),
    );
    if (left.length > 0)
      notes.add('no-fact-for-variety', `/attribute/${name}/variety`, { attribute: name, varieties: left.join(', ') });
  }
  return damaged;
}

function recordsOf({ attribute }: Veris, notes: Notes): number | undefined {
  const { data_total: total, data = [] } = attribute?.confidentiality ?? {};
  if (total === undefined) return undefined;
  const pointer = '/attribute/confidentiality/data_total';
  if (!Number.isSafeInteger(total) || total <= 0) {
    notes.add('records-not-a-count', pointer, { total: String(total) });
    return undefined;
  }
  const amounts = data.map(({ amount }) => amount).filter((amount) => amount !== undefined);
  const sum = amounts.reduce((left, right) => left + right, 0);
  if (amounts.length > 0 && sum !== total) notes.add('records-differ', pointer, { total, sum });
  return total;
}

/** `extortion`: a threat, by extortion or by ransomware. */
export function extortionOf({ action, plus }: Veris): ExtortionJson | undefined {
  const threatened =
    action.malware?.variety?.includes(threats.malware) === true ||
    action.social?.variety?.includes(threats.social) === true ||
    plus?.attribute?.confidentiality?.data_abuse === threats.data_abuse;
  return threatened ? { threatened } : undefined;
}
