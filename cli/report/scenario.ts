// One scenario, run with its incident, which stands in a file beside the wording.
import { dirname, join } from 'node:path';
import { type PoliciesBeneath, runScenario } from '../../engine/index.ts';
import type { Scenario, Unit } from '../../language/index.ts';
import { type Host, isFile, readText } from '../host.ts';
import type { ScenarioReport } from '../terminal/scenarios.ts';
import { words } from '../terminal/usage-words.ts';

export function scenarioReport(scenario: Scenario, unit: Unit, beneath: PoliciesBeneath, host: Host): ScenarioReport {
  if (scenario.incident === null) return { scenario, run: runScenario(scenario, unit, null, beneath) };
  const path = join(dirname(scenario.place.file), scenario.incident);
  if (isFile(path, host)) return { scenario, run: runScenario(scenario, unit, readText(path, host), beneath) };
  return { scenario, run: { ran: false, passed: false, faults: [{ pointer: '', message: words.noSuchFile(path) }] } };
}
