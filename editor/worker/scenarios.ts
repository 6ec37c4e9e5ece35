// Scenarios run in the page, and which ways of each clause they try.
import {
  type ClauseCoverage,
  clauseCoverage,
  type Determination,
  type PoliciesBeneath,
  policiesAmong,
  runScenario,
  type ScenarioRun,
  waysTried,
} from '../../engine/index.ts';
import {
  type Contract,
  type Scenario,
  type SourcePlace,
  sayPaysLine,
  type Text,
  type Unit,
} from '../../language/index.ts';
import { backendOf } from './backends.ts';
import type { UnitName } from './units.ts';

export interface ScenarioOutcome {
  readonly unit: UnitName;
  readonly title: string;
  readonly place: SourcePlace;
  readonly passed: boolean;
  readonly outcome: Determination['outcome'] | undefined;
  readonly payable: Determination['payable'] | undefined;
  /** What was not met, or why it could not be run. */
  readonly unmet: readonly { readonly place: SourcePlace; readonly expected: Text; readonly found: Text }[];
}

export interface WordingCoverage {
  readonly wording: string;
  readonly version: string;
  readonly title: Text;
  readonly tried: number;
  readonly of: number;
  /** `says`: of a line of `pays`, what it says. */
  readonly clauses: readonly (ClauseCoverage & { readonly place: SourcePlace | null; readonly says: Text | null })[];
}

export interface ScenarioReport {
  readonly scenarios: readonly ScenarioOutcome[];
  readonly wordings: readonly WordingCoverage[];
  readonly milliseconds: number;
}

export type Incidents = ReadonlyMap<string, string>;

/** Those of one file, or of all. */
export function scenarioReports(all: readonly Unit[], path: string | undefined, incidents: Incidents): ScenarioReport {
  const begun = performance.now();
  const units = all.filter(({ file }) => path === undefined || file === path);
  const beneath = policiesAmong(all);
  const runs = units.flatMap((unit) =>
    unit.scenarios.map((scenario) => ({ unit, scenario, run: runOf(scenario, unit, incidents, beneath) })),
  );
  return {
    scenarios: runs.map(({ unit, scenario, run }) => outcomeOf(scenario, unit, run)),
    wordings: coverageOf(runs),
    milliseconds: performance.now() - begun,
  };
}

const fewScenarios = 8;

export function runOf(scenario: Scenario, unit: Unit, incidents: Incidents, beneath: PoliciesBeneath): ScenarioRun {
  // Writing the closures of a contract takes as long as a few scenarios by the interpreter.
  const decide = unit.scenarios.length < fewScenarios ? undefined : backendOf(unit).adjudicate;
  if (scenario.incident === null) return runScenario(scenario, unit, null, beneath, decide);
  const file = beside(unit.file, scenario.incident);
  const text = incidents.get(file);
  if (text !== undefined) return runScenario(scenario, unit, text, beneath, decide);
  const message = { en: `the incident file \`${file}\` is not here`, zh: `没有事故文件 \`${file}\`` };
  return { ran: false, passed: false, faults: [{ pointer: '', message }] };
}

/** `incidents/a.json` beside `zhongan/specimen.proviso` is `zhongan/incidents/a.json`. */
export function beside(file: string, relative: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of relative.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function outcomeOf({ title, place }: Scenario, { kind, name, file }: Unit, run: ScenarioRun): ScenarioOutcome {
  const of = { unit: { kind, name, file }, title, place, passed: run.passed };
  if (!run.ran) {
    const expected = { en: 'an incident that can be read', zh: '可以读取的事故文件' };
    const unmet = run.faults.map(({ pointer, message }) => ({
      place,
      expected,
      found: { en: `${pointer} ${message.en}`.trim(), zh: `${pointer} ${message.zh}`.trim() },
    }));
    return { ...of, outcome: undefined, payable: undefined, unmet };
  }
  const { outcome, payable } = run.determination;
  const unmet = run.expectations
    .filter(({ met }) => !met)
    .map(({ expectation, expected, found }) => ({ place: expectation.place, expected, found }));
  return { ...of, outcome, payable, unmet };
}

/** By wording: the scenarios of a policy try the clauses of the wording it is under. */
function coverageOf(runs: readonly { readonly unit: Unit; readonly run: ScenarioRun }[]): readonly WordingCoverage[] {
  const byWording = new Map<string, { unit: Unit; found: Determination[] }>();
  for (const { unit, run } of runs) {
    const { name, version } = unit.contract.wording;
    const key = `${name} ${version}`;
    const known = byWording.get(key) ?? { unit, found: [] };
    if (run.ran) known.found.push(run.determination);
    byWording.set(key, known);
  }
  return [...byWording.values()].map(({ unit: { contract, sourceMap }, found }) => {
    const clauses = clauseCoverage(contract, found);
    const lines = new Map(contract.coverages.flatMap(({ pays }) => pays).map((line) => [line.id, line]));
    const says = (statement: string): Text | null => {
      const line = lines.get(statement);
      return line === undefined ? null : sayPaysLine(line, contract);
    };
    return {
      ...wordingOf(contract),
      ...waysTried(clauses),
      clauses: clauses.map((clause) => ({
        ...clause,
        place: sourceMap.statements[clause.statement] ?? null,
        says: says(clause.statement),
      })),
    };
  });
}

function wordingOf({
  wording: { name, version, title },
}: Contract): Pick<WordingCoverage, 'wording' | 'version' | 'title'> {
  return { wording: name, version, title };
}
