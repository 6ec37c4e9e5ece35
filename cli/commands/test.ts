// `proviso test FILE|DIR…`: the scenarios written in wordings and policies, as a tree. No scenario at all is a failure:
// nobody should read "0 failed" where nothing was tried.
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { runScenario } from '../../engine/index.ts';
import type { Scenario, Unit } from '../../language/index.ts';
import { type Exit, exit, isFile, readText } from '../host.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { checkLines } from '../terminal/diagnostics.ts';
import { type ScenarioReport, scenarioLines, type UnitReport } from '../terminal/scenarios.ts';
import { words } from '../terminal/usage-words.ts';
import { errorsOf, openWorkspace } from '../workspace.ts';

export function addTest(program: Command, { say, run }: Shell): void {
  program
    .command('test')
    .description(say(words.help.test))
    .argument('[FILE|DIR...]', say(words.help.testFiles))
    .action((paths: string[], _options: unknown, command: Command) => run(command, (session) => test(session, paths)));
}

function test(session: Session, paths: readonly string[]): Exit {
  const workspace = openWorkspace(paths, session.options.workspace, session.host);
  const { compilation, named, sources } = workspace;
  const errors = errorsOf(workspace);
  const units = compilation.units.filter(({ file, scenarios }) => named.includes(file) && scenarios.length > 0);
  const reports = units.map(
    (unit): UnitReport => ({ unit, scenarios: unit.scenarios.map((scenario) => report(scenario, unit, session)) }),
  );
  const scenarios = reports.flatMap((each) => each.scenarios);
  const passed = scenarios.filter(({ run }) => run.passed).length;
  if (session.options.format === 'json')
    session.printJson(jsonReport(reports, { passed, failed: scenarios.length - passed }));
  else session.print((page) => scenarioLines(reports, page));
  if (errors.length > 0) session.tell((page) => checkLines(errors, named.length, sources, page));
  return passed === scenarios.length && passed > 0 && errors.length === 0 ? exit.fine : exit.findings;
}

function report(scenario: Scenario, unit: Unit, { host }: Session): ScenarioReport {
  if (scenario.incident === null) return { scenario, run: runScenario(scenario, unit, null) };
  const path = join(dirname(scenario.place.file), scenario.incident);
  if (isFile(path, host)) return { scenario, run: runScenario(scenario, unit, readText(path, host)) };
  return { scenario, run: { ran: false, passed: false, faults: [{ pointer: '', message: words.noSuchFile(path) }] } };
}

/** The same for machines, without the determinations: `adjudicate` prints those. */
function jsonReport(
  reports: readonly UnitReport[],
  counts: { readonly passed: number; readonly failed: number },
): unknown {
  return {
    ...counts,
    units: reports.map(({ unit, scenarios }) => ({
      kind: unit.kind,
      name: unit.name,
      file: unit.file,
      scenarios: scenarios.map(({ scenario, run }) => ({
        title: scenario.title,
        line: scenario.place.line,
        passed: run.passed,
        ...(run.ran
          ? {
              expectations: run.expectations.map(({ expectation, met, expected, found }) => ({
                line: expectation.place.line,
                met,
                expected,
                found,
              })),
            }
          : { faults: run.faults }),
      })),
    })),
  };
}
