// Scenarios that were run, as a tree: each wording or policy, its scenarios, and under one that failed what was expected
// and what was found, with the line of the expectation.
import type { ScenarioRun } from '../../engine/index.ts';
import { both, type Scenario, titleOf, type Unit } from '../../language/index.ts';
import { hang, padEnd, widthOf } from './layout.ts';
import { type Page, say } from './page.ts';
import { printable } from './printable.ts';
import { words } from './words.ts';

export interface UnitReport {
  readonly unit: Unit;
  readonly scenarios: readonly ScenarioReport[];
}
export interface ScenarioReport {
  readonly scenario: Scenario;
  readonly run: ScenarioRun;
}

export function scenarioLines(reports: readonly UnitReport[], page: Page): readonly string[] {
  const { red, green, bold } = page.colours;
  const runs = reports.flatMap(({ scenarios }) => scenarios.map(({ run }) => run));
  if (runs.length === 0) return [red(say(words.scenarios.none, page))];
  const passed = runs.filter((run) => run.passed).length;
  const paint = passed === runs.length ? green : red;
  return [
    ...reports.flatMap((report) => [...unitLines(report, page), '']),
    bold(paint(say(words.scenarios.count(passed, runs.length - passed), page))),
  ];
}

function unitLines({ unit, scenarios }: UnitReport, page: Page): readonly string[] {
  const { bold, dim } = page.colours;
  const title = say(both(titleOf(unit), ''), page);
  const name = `${bold(unit.name)}  ${title}`.trimEnd();
  const room = page.width - widthOf(unit.file) - 2;
  const head = widthOf(name) <= room ? [`${padEnd(name, room)}  ${dim(unit.file)}`] : [name, `  ${dim(unit.file)}`];
  return [...head, ...scenarios.flatMap((scenario) => runLines(scenario, page))];
}

function runLines(report: ScenarioReport, page: Page): readonly string[] {
  const { scenario, run } = printable(report);
  const { green, red, dim, bold } = page.colours;
  if (run.passed) return hang(`  ${green('✓')} `, scenario.title, page.width);
  const place = `:${scenario.place.line}`;
  const title = hang(`  ${red('✗')} `, scenario.title, page.width - 8, bold);
  const head = title.map((line, index) =>
    index === 0 ? `${padEnd(line, page.width - widthOf(place))}${dim(place)}` : line,
  );
  if (!run.ran) {
    return [
      ...head,
      ...run.faults.flatMap(({ pointer, message }) =>
        hang(
          `      ${dim(pointer === '' ? say(words.faults.wholeDocument, page) : pointer)}  `,
          say(message, page),
          page.width,
        ),
      ),
    ];
  }
  const labels = [words.scenarios.expected, words.scenarios.found].map((word) => say(word, page));
  const wide = Math.max(...labels.map(widthOf));
  const [expectedLabel = '', foundLabel = ''] = labels.map((label) => dim(padEnd(label, wide)));
  const failures = run.expectations.filter(({ met }) => !met);
  return [
    ...head,
    ...failures.flatMap(({ expectation, expected, found }) => [
      ...withPlace(
        hang(`      ${expectedLabel}  `, say(expected, page), page.width - 8),
        `:${expectation.place.line}`,
        page,
      ),
      ...hang(`      ${foundLabel}  `, say(found, page), page.width - 8, red),
    ]),
  ];
}

function withPlace(lines: readonly string[], place: string, { width, colours }: Page): readonly string[] {
  return lines.map((line, index) =>
    index === 0 ? `${padEnd(line, width - widthOf(place))}${colours.dim(place)}` : line,
  );
}
