// Runs scenarios for the lens above them, as `proviso test` does, on the texts as they are in the editor; incident files
// are read from disk, beside the file that names them.
import { type PoliciesBeneath, policiesAmong, runScenario } from '../../engine/index.ts';
import type { Scenario, Unit } from '../../language/index.ts';
import { both } from '../../language/index.ts';
import type { Language } from './convert.ts';
import { type Files, textOf } from './files.ts';

export interface ScenarioOutcome {
  readonly title: string;
  readonly passed: boolean;
  /** What was expected and not found, in the language of the editor. */
  readonly complaints: readonly string[];
}

/** `undefined` where the wording or policy has errors, so that nothing can be decided. */
export function runScenarios(
  files: Files,
  file: string,
  unitName: string,
  title: string | undefined,
  language: Language,
): readonly ScenarioOutcome[] | undefined {
  const unit = files.workspace.analysis.units.find((each) => each.file === file && each.name === unitName);
  return unit?.scenarios
    .filter((scenario) => title === undefined || scenario.title === title)
    .map((scenario) => outcomeOf(scenario, unit, policiesAmong(files.workspace.analysis.units), language));
}

function outcomeOf(scenario: Scenario, unit: Unit, beneath: PoliciesBeneath, language: Language): ScenarioOutcome {
  const { title, incident, place } = scenario;
  const text = incident === null ? null : textOf(new URL(incident, place.file).href);
  if (text === undefined) {
    const missing = { en: `there is no file \`${incident}\``, zh: `没有文件 \`${incident}\`` };
    return { title, passed: false, complaints: [missing[language]] };
  }
  const run = runScenario(scenario, unit, text, beneath);
  if (!run.ran)
    return { title, passed: false, complaints: run.faults.map(({ message }) => both(message, '')[language]) };
  const unmet = run.expectations.filter(({ met }) => !met);
  const complaints = unmet.map(({ expectation, expected, found }) => {
    const [wanted, got] = [both(expected, '')[language], both(found, '')[language]];
    return language === 'en'
      ? `line ${expectation.place.line}: expected ${wanted}, found ${got}`
      : `第${expectation.place.line}行：预期${wanted}，实为${got}`;
  });
  return { title, passed: run.passed, complaints };
}
