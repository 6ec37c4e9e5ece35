// What holds for every cover: the conditions of the wording's basis, what counts as one event or one claim, what is presumed,
// and how what the covers pay together is limited and shared.
import type { Contract, Group, Part, Text, WiderLine } from '../../language/index.ts';
import { clauseKindPhrases, headingPhrases, termPhrases } from '../phrases/document-phrases.ts';
import { groupingPhrases as phrases } from '../phrases/underwriting-phrases.ts';
import { fill, say, sayInFigures, sayWiderLine } from '../phrases/words.ts';
import { presumptionTerms } from './clause-effects.ts';
import { heldLines } from './conditions.ts';
import type { ClauseModel, Language, PartModel, Row, Section } from './document.ts';
import { row, runs, type Spoken } from './runs.ts';

export function basis(contract: Contract, language: Language): readonly Section[] {
  const held = contract.basis.flatMap((statement) => heldLines(statement, contract));
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

/** The `pays` of a part, under its last clause; nothing where it has none. */
export function partTogether(part: Part, contract: Contract, language: Language): readonly ClauseModel[] {
  return together(part.pays, `together-${part.name}`, headingPhrases.partTogether, contract, language);
}

/** After the last part, as a part of its own: what the `pays` of the wording says of all covers. */
export function allTogether(contract: Contract, language: Language): readonly PartModel[] {
  const clauses = together(contract.pays, 'together-all', headingPhrases.together, contract, language);
  if (clauses.length === 0) return [];
  return [{ anchor: 'together', number: '', title: runs(headingPhrases.payment, language), clauses }];
}

function together(
  lines: readonly WiderLine[],
  anchor: string,
  title: Text,
  contract: Contract,
  language: Language,
): readonly ClauseModel[] {
  if (lines.length === 0) return [];
  const said = lines.map((line) => ({ said: sayWiderLine(line, contract) }));
  const label = said.length > 1 ? termPhrases.pays : termPhrases.paysAll;
  return [
    {
      kind: 'together',
      anchor: anchor.replace(/[^\p{L}\p{N}_-]/gu, '_'),
      number: '',
      kindLabel: runs(clauseKindPhrases.together, language),
      title: runs(title, language),
      dormant: false,
      body: [],
      terms: [row('pays', label, said, language, said.length > 1)],
    },
  ];
}
