// `proviso test FILE|DIR…`: the scenarios written in wordings and policies, as a tree. No scenario at all is a failure:
// nobody should read "0 failed" where nothing was tried. `--coverage` counts which ways of each clause they try.
import { type Command, Option } from 'commander';
import { clauseCoverage, policiesAmong, waysTried } from '../../engine/index.ts';
import { type Exit, exit } from '../host.ts';
import { junitReport } from '../report/junit.ts';
import { scenarioReport } from '../report/scenario.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { coverageLines, percentOf, type WordingCoverage } from '../terminal/clause-coverage.ts';
import { checkLines } from '../terminal/diagnostics.ts';
import { scenarioLines, type UnitReport } from '../terminal/scenarios.ts';
import { words } from '../terminal/usage-words.ts';
import { Unusable } from '../unusable.ts';
import { errorsOf, openWorkspace } from '../workspace.ts';

export function addTest(program: Command, { say, run }: Shell): void {
  program
    .command('test')
    .description(say(words.help.test))
    .argument('[FILE|DIR...]', say(words.help.testFiles))
    .option('--coverage', say(words.help.coverage))
    .addOption(new Option('--threshold <N>', say(words.help.threshold)).argParser(percent).implies({ coverage: true }))
    .action((paths: string[], options: TestOptions, command: Command) =>
      run(command, (session) => test(session, paths, options)),
    );
}

interface TestOptions {
  readonly coverage?: true;
  readonly threshold?: number;
}

function percent(written: string): number {
  if (!/^\d{1,3}$/.test(written) || Number(written) > 100) throw new Unusable(words.notAPercentage(written));
  return Number(written);
}

function test(session: Session, paths: readonly string[], options: TestOptions): Exit {
  const workspace = openWorkspace(paths, session.options.workspace, session.host);
  const { compilation, named, sources } = workspace;
  const errors = errorsOf(workspace);
  const units = compilation.units.filter(({ file, scenarios }) => named.includes(file) && scenarios.length > 0);
  const beneath = policiesAmong(compilation.units);
  const reports = units.map(
    (unit): UnitReport => ({
      unit,
      scenarios: unit.scenarios.map((scenario) => scenarioReport(scenario, unit, beneath, session.host)),
    }),
  );
  const scenarios = reports.flatMap((each) => each.scenarios);
  const passed = scenarios.filter(({ run }) => run.passed).length;
  const wordings = options.coverage === true ? coverageOf(reports) : undefined;
  switch (session.options.format) {
    case 'json':
      session.printJson({
        ...jsonReport(reports, { passed, failed: scenarios.length - passed }),
        ...(wordings === undefined ? {} : { coverage: jsonCoverage(wordings) }),
      });
      break;
    case 'junit':
      session.printText(junitReport(reports, session.languages));
      if (wordings !== undefined) session.tell((page) => coverageLines(wordings, page));
      break;
    default:
      session.print((page) => [
        ...scenarioLines(reports, page),
        ...(wordings === undefined ? [] : ['', ...coverageLines(wordings, page)]),
      ]);
  }
  if (errors.length > 0) session.tell((page) => checkLines(errors, named.length, sources, page));
  const enough = percentOf(waysTried(wordings?.flatMap(({ clauses }) => clauses) ?? [])) >= (options.threshold ?? 0);
  if (!enough) session.tellLine(words.belowThreshold(options.threshold ?? 0));
  const fine = passed === scenarios.length && passed > 0 && errors.length === 0 && enough;
  return fine ? exit.fine : exit.findings;
}

/** By wording: the scenarios of a policy try the clauses of the wording it is under. */
function coverageOf(reports: readonly UnitReport[]): readonly WordingCoverage[] {
  const byWording = new Map<string, UnitReport[]>();
  for (const report of reports) {
    const { name, version } = report.unit.contract.wording;
    const key = `${name} ${version}`;
    byWording.set(key, [...(byWording.get(key) ?? []), report]);
  }
  return [...byWording.values()].flatMap((same): readonly WordingCoverage[] => {
    const contract = same[0]?.unit.contract;
    if (contract === undefined) return [];
    const runs = same.flatMap(({ scenarios }) => scenarios.flatMap(({ run }) => (run.ran ? [run.determination] : [])));
    const { name, version } = contract.wording;
    return [{ wording: name, version, clauses: clauseCoverage(contract, runs) }];
  });
}

function jsonCoverage(wordings: readonly WordingCoverage[]): unknown {
  const all = waysTried(wordings.flatMap(({ clauses }) => clauses));
  return {
    ...all,
    percent: percentOf(all),
    wordings: wordings.map((each) => ({ ...each, ...waysTried(each.clauses) })),
  };
}

/** The same for machines, without the determinations: `adjudicate` prints those. */
function jsonReport(
  reports: readonly UnitReport[],
  counts: { readonly passed: number; readonly failed: number },
): object {
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
