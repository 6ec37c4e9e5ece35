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
import { type Scenario, services, type Text, titleOf, type Unit } from '../../language/index.ts';
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
  /** Whether both versions have a document, so that one can be marked against the other. */
  readonly hasRedline: boolean;
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
export function compare(workspace: services.Workspace, incidents: Incidents, versions: Versions): readonly Compared[] {
  const { path } = versions;
  const [oldUnits, units] = unitsOf(workspace, versions);
  const keys = new Map([...oldUnits, ...units].map((unit) => [keyOf(unit), unit]));
  return [...keys].flatMap(([key, any]): readonly Compared[] => {
    const was = oldUnits.find((unit) => keyOf(unit) === key);
    const is = units.find((unit) => keyOf(unit) === key);
    if (was?.contractHash === is?.contractHash && any.file !== path) return [];
    const tests = is?.scenarios ?? was?.scenarios ?? [];
    const { kind, name, file } = any;
    return [
      {
        unit: { kind, name, file },
        title: titleOf(any),
        before: was?.contractHash,
        after: is?.contractHash,
        sameMeaning: was?.contractHash === is?.contractHash,
        figures: was === undefined || is === undefined ? [] : changedFigures(was.contract, is.contract),
        hasRedline: was !== undefined && is !== undefined && [was, is].every(hasDocument),
        answers: tests.flatMap((scenario) => changeOf(scenario, was, is, incidents)),
        scenarios: tests.length,
      },
    ];
  });
}

/** A version of a wording answers to the one before it. */
function keyOf({ kind, name }: Pick<Unit, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

/** Those of both, kept for the redlines that may be asked of them. */
let last: { readonly of: string; readonly units: readonly [readonly Unit[], readonly Unit[]] } | undefined;

function unitsOf(workspace: services.Workspace, { path, before, after }: Versions): NonNullable<typeof last>['units'] {
  const of = JSON.stringify([[...workspace.files.values()].map(({ text }) => text), path, before, after]);
  if (last?.of === of) return last.units;
  const [old, now] = [services.withFile(workspace, path, before), services.withFile(workspace, path, after)];
  last = { of, units: [old.analysis.units, now.analysis.units] };
  return last.units;
}

/** The document of a unit in both versions, with what was inserted and deleted marked; `undefined` where one has none. */
export function redline(
  workspace: services.Workspace,
  versions: Versions,
  { kind, name }: UnitName,
  language: Language,
): string | undefined {
  const [was, is] = unitsOf(workspace, versions).map((units) =>
    units.find((unit) => keyOf(unit) === keyOf({ kind, name })),
  );
  return was === undefined || is === undefined ? undefined : redlined(was, is, language);
}

function hasDocument({ contract }: Unit): boolean {
  return missingFigures(contract).length === 0 && differingFigures(contract).length === 0;
}

function redlined(before: Unit, after: Unit, language: Language): string | undefined {
  if (![before, after].every(hasDocument)) return undefined;
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
