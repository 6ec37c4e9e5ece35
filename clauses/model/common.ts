// What holds for every cover: the conditions of the wording's basis, what counts as one event or one claim, what is presumed,
// and how what the covers pay together is limited and shared.
import type { Contract, Group, WiderLine } from '../../language/index.ts';
import { headingPhrases, termPhrases } from '../phrases/document-phrases.ts';
import { groupingPhrases as phrases } from '../phrases/underwriting-phrases.ts';
import { capitalised, fill, say, sayInFigures, sayWiderLine } from '../phrases/words.ts';
import { shownBy } from './burden.ts';
import { presumptionTerms } from './clause-effects.ts';
import type { Language, PartModel, Row, Section } from './document.ts';
import { row, runs, type Spoken } from './runs.ts';

export function basis(contract: Contract, language: Language): readonly Section[] {
  const held = contract.basis.map((statement) => ({
    said: shownBy(statement, capitalised(say(statement.holds, contract))),
  }));
  const groups = (contract.groups ?? []).map((group) =>
    row('group', phrases.label[group.of], groupLines(group, contract), language),
  );
  const presumed = presumptionTerms(null, contract, language);
  const sections: readonly (readonly [anchor: 'basis' | 'groups' | 'presumptions', rows: readonly Row[]])[] = [
    ['basis', held.length === 0 ? [] : [row('basis', termPhrases.basis, held, language)]],
    ['groups', groups],
    ['presumptions', presumed],
  ];
  return sections
    .filter(([, rows]) => rows.length > 0)
    .map(([anchor, rows]) => ({ anchor, heading: runs(headingPhrases[anchor], language), rows }));
}

function groupLines(group: Group, contract: Contract): readonly Spoken[] {
  if (group.by === 'hours')
    return [{ said: fill(phrases.hours, sayInFigures(group.length, contract)) }, { said: phrases.start[group.start] }];
  const same = { said: fill(phrases.same[group.of], say(group.field, contract)) };
  return group.dated ? [same, { said: phrases.dated }] : [same];
}

/** The `pays` of a part, or of the wording; no rows where it has none. */
export function together(
  lines: readonly WiderLine[],
  of: 'part' | 'all',
  contract: Contract,
  language: Language,
): readonly Row[] {
  if (lines.length === 0) return [];
  const said = lines.map((line) => ({ said: sayWiderLine(line, contract) }));
  const label = of === 'part' ? termPhrases.partTogether : termPhrases.allTogether;
  return [row('together', label, said, language, said.length > 1)];
}

/** After the last part, as a part without clauses: what the `pays` of the wording says of all covers. */
export function allTogether(contract: Contract, language: Language): readonly PartModel[] {
  const terms = together(contract.pays, 'all', contract, language);
  if (terms.length === 0) return [];
  return [{ anchor: 'together', number: '', title: runs(headingPhrases.together, language), clauses: [], terms }];
}
