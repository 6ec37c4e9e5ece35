// The face of scenarios: a wording's own tests, run.
export type { Finding } from './expectations.ts';
export { type Expected, runScenario, type ScenarioFault, type ScenarioRun, type ScenarioUnit } from './run.ts';
