// The facts of a scenario set over those of its incident file, as JSON text again, so that the incident reader judges
// both alike. A path ends at a fact; records on the way are made where the file has none, entries of lists are not.
//
//   with { event.discovered: unknown  losses: [ … ]  findings[0].remediated: never }
import type { PathStep, Scenario } from '../../language/index.ts';
import type { ScenarioFault } from './run.ts';

type Json = { [key: string]: unknown };

/** The incident as the scenario has it. Without a file, an incident that states only what the scenario does. */
export function overridden(
  incidentText: string | null,
  scenario: Scenario,
): { readonly text: string } | { readonly faults: readonly ScenarioFault[] } {
  if (incidentText !== null && scenario.overrides.length === 0) return { text: incidentText };
  const document = incidentText === null ? { incident: scenario.title } : parsed(incidentText);
  // What is no JSON object is left as it stands: the incident reader says what is wrong with it.
  if (!isRecord(document)) return { text: incidentText ?? '' };
  const faults = scenario.overrides.flatMap(({ path, value }) => (set(document, path, value) ? [] : [noRecord(path)]));
  return faults.length > 0 ? { faults } : { text: JSON.stringify(document) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON; see above
  }
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it could be set: a path cannot lead through what is no record, nor to an entry that is not there. `undefined` removes the fact. */
function set(inside: Json | unknown[], path: readonly PathStep[], value: unknown): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return false;
  const key = typeof step === 'string' ? step : keyOf(entriesOf(inside), step.entry);
  const within = typeof step === 'string' ? inside : entriesOf(inside);
  if (key === undefined || within === undefined || Array.isArray(within) !== (typeof key === 'number')) return false;
  if (rest.length === 0) {
    if (value === undefined && Array.isArray(within)) return false;
    if (value === undefined) Reflect.deleteProperty(within, key);
    else define(within, key, value);
    return true;
  }
  const inner: unknown = Object.hasOwn(within, key) ? Reflect.get(within, key) : undefined;
  if (inner === undefined && value === undefined) return true;
  if (inner === undefined) {
    if (typeof rest[0] !== 'string') return false;
    const made: Json = {};
    define(within, key, made);
    return set(made, rest, value);
  }
  return (isRecord(inner) || Array.isArray(inner)) && set(inner, rest, value);
}

function define(inside: object, key: string | number, value: unknown): void {
  Object.defineProperty(inside, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The entries of a list, also of one that is not complete. */
function entriesOf(list: unknown): unknown[] | undefined {
  if (Array.isArray(list)) return list;
  return isRecord(list) && Array.isArray(list.known) ? list.known : undefined;
}

/** Which entry is meant: the one of that id, or from that currency to that, or else of that number from 0. */
function keyOf(entries: readonly unknown[] = [], entry: string): number | undefined {
  const index = entries.findIndex(
    (each) => isRecord(each) && (each.id === entry || `${each.from}/${each.to}` === entry),
  );
  if (index >= 0) return index;
  const number = /^\d+$/.test(entry) ? Number(entry) : entries.length;
  return number < entries.length ? number : undefined;
}

function noRecord(path: readonly PathStep[]): ScenarioFault {
  const written = path
    .map((step) => (typeof step === 'string' ? `.${step}` : `[${step.entry}]`))
    .join('')
    .slice(1);
  const keys = path.map((step) => (typeof step === 'string' ? step : step.entry));
  return {
    pointer: keys.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    message: {
      en: `the scenario states \`${written}\`, but the incident has no such record or entry`,
      zh: `场景设定了 \`${written}\`，但事故文件中没有该记录或该项`,
    },
  };
}
