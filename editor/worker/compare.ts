// Two versions of one file: the figures and the document of each wording and policy that it changes, and the scenarios
// whose answer is not what it was. Both versions answer the scenarios of the new one.
import {
  changedFigures,
  differingFigures,
  documentModel,
  type FigureChange,
  type Language,
  missingFigures,
  redlineOf,
  renderPaper,
  summaryOf,
  wordingPaper,
} from '../../clauses/index.ts';
import type { Determination } from '../../engine/index.ts';
import { type Scenario, services, type Text, type Unit } from '../../language/index.ts';
import { beside, type Incidents, runOf } from './scenarios.ts';
import type { UnitName } from './units.ts';

export interface Versions {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface Compared {
  readonly unit: UnitName;
  readonly title: Text;
  /** `undefined`: it was not there, or has an error. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly sameMeaning: boolean;
  readonly figures: readonly FigureChange[];
  /** The document with what was inserted and deleted marked. */
  readonly redline: string | undefined;
  readonly answers: readonly Change[];
  readonly scenarios: number;
}

/** A scenario whose answer changed. */
export interface Change {
  readonly title: string;
  readonly line: number;
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
}
export type Answer = Pick<Determination, 'outcome' | 'payable'>;

/** Of every wording and policy of the workspace that means something else in the two. */
export function compare(
  workspace: services.Workspace,
  incidents: Incidents,
  { path, before, after }: Versions,
  language: Language,
): readonly Compared[] {
  const [old, now] = [services.withFile(workspace, path, before), services.withFile(workspace, path, after)];
  const [oldUnits, units] = [old.analysis.units, now.analysis.units];
  const keys = new Map([...oldUnits, ...units].map((unit) => [keyOf(unit), unit]));
  return [...keys].flatMap(([key, any]): readonly Compared[] => {
    const was = oldUnits.find((unit) => keyOf(unit) === key);
    const is = units.find((unit) => keyOf(unit) === key);
    if (was?.contractHash === is?.contractHash && any.file !== path) return [];
    const tests = is?.scenarios ?? was?.scenarios ?? [];
    const { kind, name, file, contract } = any;
    return [
      {
        unit: { kind, name, file },
        title: contract.policy?.title ?? contract.wording.title,
        before: was?.contractHash,
        after: is?.contractHash,
        sameMeaning: was?.contractHash === is?.contractHash,
        figures: was === undefined || is === undefined ? [] : changedFigures(was.contract, is.contract),
        redline: was === undefined || is === undefined ? undefined : redline(was, is, language),
        answers: tests.flatMap((scenario) => changeOf(scenario, was, is, incidents)),
        scenarios: tests.length,
      },
    ];
  });
}

/** A version of a wording answers to the one before it. */
function keyOf({ kind, name }: Unit): string {
  return `${kind} ${name}`;
}

function redline(before: Unit, after: Unit, language: Language): string | undefined {
  const both = [before, after];
  if (both.some(({ contract }) => missingFigures(contract).length > 0 || differingFigures(contract).length > 0))
    return undefined;
  const paperOf = ({ contract, contractHash }: Unit) => wordingPaper(documentModel(contract, contractHash, language));
  return renderPaper(redlineOf(paperOf(before), paperOf(after), summaryOf(before, after, language), 'noted'), 'html');
}

function changeOf(
  scenario: Scenario,
  was: Unit | undefined,
  is: Unit | undefined,
  incidents: Incidents,
): readonly Change[] {
  const [before, after] = [was, is].map((unit) =>
    unit === undefined ? undefined : answerOf(scenario, unit, incidents),
  );
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ title: scenario.title, line: scenario.place.line, before, after }];
}

/** By contract and incident: what was answered before, as one of two versions is nearly always one that was seen. */
const answered = new Map<string, Answer | undefined>();
const mostAnswered = 20_000;

function answerOf(scenario: Scenario, unit: Unit, incidents: Incidents): Answer | undefined {
  const { title, incident, overrides } = scenario;
  const stated = incident === null ? { title } : { text: incidents.get(beside(unit.file, incident)) };
  const set = overrides.map(({ path, value }) => (value === undefined ? { path } : { path, value }));
  const key = JSON.stringify([unit.contractHash, stated, set]);
  if (answered.has(key)) return answered.get(key);
  // Two versions are compared beside one another: what lies beneath them is of neither.
  const run = runOf(scenario, unit, incidents, () => undefined);
  const answer = run.ran ? { outcome: run.determination.outcome, payable: run.determination.payable } : undefined;
  if (answered.size >= mostAnswered) answered.clear();
  answered.set(key, answer);
  return answer;
}
