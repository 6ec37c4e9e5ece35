// One scenario, run with its incident, which stands in a file beside the wording.
import { dirname, join } from 'node:path';
import { runScenario } from '../../engine/index.ts';
import type { Scenario, Unit } from '../../language/index.ts';
import { type Host, isFile, readText } from '../host.ts';
import type { ScenarioReport } from '../terminal/scenarios.ts';
import { words } from '../terminal/usage-words.ts';

export function scenarioReport(scenario: Scenario, unit: Unit, host: Host): ScenarioReport {
  if (scenario.incident === null) return { scenario, run: runScenario(scenario, unit, null) };
  const path = join(dirname(scenario.place.file), scenario.incident);
  if (isFile(path, host)) return { scenario, run: runScenario(scenario, unit, readText(path, host)) };
  return { scenario, run: { ran: false, passed: false, faults: [{ pointer: '', message: words.noSuchFile(path) }] } };
}
