// The facts of a scenario set over those of its incident file, as JSON text again, so that the incident reader judges
// both alike. A path ends at a fact; records on the way are made where the file has none.
//
//   with { event.discovered: unknown  losses: [ … ] }
import type { Scenario } from '../../language/index.ts';
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

/** Whether it could be set: a path cannot lead through what is no record. `undefined` removes the fact. */
function set(document: Json, path: readonly string[], value: unknown): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return false;
  if (rest.length === 0) {
    if (value === undefined) delete document[name];
    else Object.defineProperty(document, name, { value, enumerable: true, configurable: true, writable: true });
    return true;
  }
  const inner = Object.hasOwn(document, name) ? document[name] : undefined;
  if (inner === undefined && value === undefined) return true;
  if (inner === undefined) {
    const made: Json = {};
    Object.defineProperty(document, name, { value: made, enumerable: true, configurable: true, writable: true });
    return set(made, rest, value);
  }
  return isRecord(inner) && set(inner, rest, value);
}

function noRecord(path: readonly string[]): ScenarioFault {
  const written = path.join('.');
  return {
    pointer: path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    message: {
      en: `the scenario states \`${written}\`, but the incident has no record there`,
      zh: `场景设定了 \`${written}\`，但事故文件在该处没有记录`,
    },
  };
}
