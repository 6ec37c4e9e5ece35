// The face of scenarios: a wording's own tests, run, and what they try.
export { type ClauseCoverage, clauseCoverage, type Way, waysTried } from './clause-coverage.ts';
export type { Finding } from './expectations.ts';
export { overridden } from './overrides.ts';
export { type Expected, runScenario, type ScenarioFault, type ScenarioRun, type ScenarioUnit } from './run.ts';
