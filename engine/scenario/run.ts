// A scenario on its wording: the incident it names, with its own facts set over those of the file, is adjudicated, and
// each expectation is held against the determination. Pure: whoever calls it reads the incident file.
import type { Contract, Expectation, Scenario, SourceMap, Text } from '../../language/index.ts';
import { adjudicate, type Case } from '../adjudicate.ts';
import { CannotDecide } from '../cannot-decide.ts';
import type { Determination } from '../determination.ts';
import { type Incident, type IncidentFault, readIncident, readIncidentValue } from '../incident/index.ts';
import { type PoliciesBeneath, withBeneath } from '../tower.ts';
import { type Finding, judgeExpectation } from './expectations.ts';
import { overridden } from './overrides.ts';

/** What a scenario runs on: a compiled wording or policy. */
export interface ScenarioUnit {
  readonly contract: Contract;
  readonly contractHash: string;
  readonly sourceMap: SourceMap;
}

/** One expectation, in words, and what was found in its place. */
export interface Expected extends Finding {
  readonly expectation: Expectation;
}

export type ScenarioRun =
  | {
      readonly ran: true;
      readonly passed: boolean;
      readonly determination: Determination;
      readonly expectations: readonly Expected[];
    }
  /** The incident, as the scenario has it, is not one that this contract can read. */
  | { readonly ran: false; readonly passed: false; readonly faults: readonly ScenarioFault[] };

export interface ScenarioFault {
  /** JSON pointer into the incident, with the scenario's facts set. */
  readonly pointer: string;
  readonly message: Text;
}

/**
 * `incidentText` is the text of the file that the scenario names, `null` where it names none; `beneath` are the policies
 * that may lie beneath this one, which are decided first; `decide` is another back end, where that is quicker.
 */
export function runScenario(
  scenario: Scenario,
  unit: ScenarioUnit,
  incidentText: string | null,
  beneath: PoliciesBeneath = () => undefined,
  decide: (of: Case) => Determination = adjudicate,
): ScenarioRun {
  const document = overridden(incidentText, scenario);
  if ('faults' in document) return failed(document.faults);
  const read = readIncident(document.text, unit.contract);
  if ('faults' in read) return failed(read.faults.map(({ pointer, message }: IncidentFault) => ({ pointer, message })));
  const { contract, contractHash, sourceMap } = unit;
  const incident = whole(document.text, read.incident, contract, beneath);
  if ('faults' in incident) return failed(incident.faults);
  const determination = decided(() => decide({ contract, contractHash, sourceMap, incident }));
  if ('faults' in determination) return failed(determination.faults);
  const expectations = scenario.expectations.map((expectation) => ({
    expectation,
    ...judgeExpectation(expectation, determination, contract),
  }));
  return { ran: true, passed: expectations.every(({ met }) => met), determination, expectations };
}

/** With what lies beneath the policy filled in. */
function whole(
  text: string,
  incident: Incident,
  contract: Contract,
  beneath: PoliciesBeneath,
): Incident | { readonly faults: readonly ScenarioFault[] } {
  if (contract.policy?.over === undefined) return incident;
  const told = withBeneath(JSON.parse(text), contract, beneath);
  const read = 'faults' in told ? told : readIncidentValue(told.document, contract);
  return 'faults' in read
    ? { faults: read.faults.map(({ pointer, message }) => ({ pointer, message })) }
    : read.incident;
}

function decided(decide: () => Determination): Determination | { readonly faults: readonly ScenarioFault[] } {
  try {
    return decide();
  } catch (error) {
    if (error instanceof CannotDecide) return { faults: [{ pointer: error.place, message: error.text }] };
    throw error;
  }
}

function failed(faults: readonly ScenarioFault[]): ScenarioRun {
  return { ran: false, passed: false, faults };
}
