// Where the texts and the rules of each named wording do not state the same. A wording is tried by its own scenarios and by
// those of every policy under it.
import { type Agreement, agreementOf } from '../../clauses/index.ts';
import { policiesAmong } from '../../engine/index.ts';
import type { SourcePlace } from '../../language/index.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../workspace.ts';
import { scenarioReport } from './scenario.ts';

export interface WordingAgreement extends Agreement {
  readonly wording: string;
  readonly version: string;
  /** Where each clause stands, by its statement. */
  readonly places: Readonly<Record<string, SourcePlace>>;
}

export function agreementsIn({ compilation, named }: Workspace, { host }: Session): readonly WordingAgreement[] {
  const { units } = compilation;
  const wordings = units.filter(({ kind, file }) => kind === 'wording' && named.includes(file));
  return wordings.map(({ contract, sourceMap }) => {
    const { name, version } = contract.wording;
    const under = units.filter(
      (unit) => unit.contract.wording.name === name && unit.contract.wording.version === version,
    );
    const determinations = under.flatMap((unit) =>
      unit.scenarios.flatMap((scenario) => {
        const { run } = scenarioReport(scenario, unit, policiesAmong(units), host);
        return run.ran ? [run.determination] : [];
      }),
    );
    const agreement = agreementOf(contract, determinations);
    const places = Object.fromEntries(
      agreement.clauses.flatMap(({ statement }) => {
        const place = sourceMap.statements[statement];
        return place === undefined ? [] : [[statement, place] as const];
      }),
    );
    return { wording: name, version, ...agreement, places };
  });
}
