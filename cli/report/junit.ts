// Scenarios as a JUnit report, which the build servers of others read: a suite for each wording or policy, a case for
// each scenario. Written by hand, as it is four elements. What an XML document cannot hold is escaped or left out.
import { both, type Text } from '../../language/index.ts';
import type { Language } from '../terminal/page.ts';
import type { ScenarioReport, UnitReport } from '../terminal/scenarios.ts';
import { words } from '../terminal/words.ts';

type Say = (text: Text) => string;

export function junitReport(reports: readonly UnitReport[], languages: readonly Language[]): string {
  const say: Say = (text) => languages.map((language) => both(text, '')[language]).join(' / ');
  const suites = reports.map(({ unit, scenarios }) => {
    const attributes = { name: unit.name, ...counts(scenarios), file: unit.file };
    return element('testsuite', attributes, scenarios.map((each) => testCase(each, unit, say)).join(''), '  ');
  });
  const all = reports.flatMap(({ scenarios }) => scenarios);
  const root = element('testsuites', { name: 'proviso', ...counts(all) }, suites.join(''), '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

/** A scenario that could not run is an error, one that found something else a failure. */
function counts(scenarios: readonly ScenarioReport[]) {
  const errors = scenarios.filter(({ run }) => !run.ran).length;
  const failed = scenarios.filter(({ run }) => !run.passed).length;
  return { tests: scenarios.length, failures: failed - errors, errors };
}

function testCase({ scenario, run }: ScenarioReport, unit: UnitReport['unit'], say: Say): string {
  const attributes = { classname: unit.name, name: scenario.title, file: unit.file, line: scenario.place.line };
  return element('testcase', attributes, outcome(run, say), '    ');
}

function outcome(run: ScenarioReport['run'], say: Say): string {
  if (run.passed) return '';
  if (!run.ran) {
    const told = run.faults.map(({ pointer, message }) => `${pointer} ${say(message)}`.trim());
    return leaf('error', { message: told[0] ?? '', type: 'incident' }, told);
  }
  const { expected: wanted, found: had } = words.scenarios;
  const told = run.expectations
    .filter(({ met }) => !met)
    .map(({ expectation, expected, found }) => {
      const { file, line } = expectation.place;
      return `${file}:${line}: ${say(wanted)}: ${say(expected)}; ${say(had)}: ${say(found)}`;
    });
  return leaf('failure', { message: told[0] ?? '', type: 'expectation' }, told);
}

type Attributes = Readonly<Record<string, string | number>>;

/** `inside` is markup, each line of it ended. */
function element(name: string, attributes: Attributes, inside: string, indent: string): string {
  const head = `${indent}<${name}${written(attributes)}`;
  return inside === '' ? `${head}/>\n` : `${head}>\n${inside}${indent}</${name}>\n`;
}

function leaf(name: string, attributes: Attributes, lines: readonly string[]): string {
  return `      <${name}${written(attributes)}>${escaped(lines.join('\n'))}</${name}>\n`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no control characters but tab and line ends, and no lone surrogates, escaped or not. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
