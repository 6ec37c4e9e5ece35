// What else a letter has to tell: what is still to be done and by when, what was taken as given, and which clauses pull apart.
import type { Determination } from '../../engine/index.ts';
import type { Contract, Text } from '../../language/index.ts';
import type { Language } from '../model/document.ts';
import { named, runs } from '../model/runs.ts';
import type { Block } from '../paper/paper.ts';
import { heading, said } from '../paper/spans.ts';
import { letterPhrases as phrases } from '../phrases/letter-phrases.ts';
import { alike, both, capitalised, formatInstant } from '../phrases/words.ts';
import { clauseNamed, clauseTitle, table } from './findings.ts';

/** Conditions that can still be met, and steps of the insured that are not done, each with its deadline. */
export function toDoBlocks({ conditions, steps }: Determination, language: Language): readonly Block[] {
  const due = (deadline: string | null): Text => (deadline === null ? phrases.noDeadline : formatInstant(deadline));
  const rows = [
    ...conditions
      .filter(({ status }) => status === 'pending')
      .flatMap(({ clause, number, title, deadlines }) => {
        const open = deadlines.filter(({ done }) => done === null || done === 'never');
        return open.map((deadline) => [clauseTitle(number, both(title, clause)), due(deadline.due)]);
      }),
    ...steps
      .filter(({ by, done, late }) => by === 'insured' && (done === null || done === 'never') && late !== 'yes')
      .map(({ title, step, due: deadline }) => [both(title, step), due(deadline)]),
  ];
  if (rows.length === 0) return [];
  return [
    heading('part', 'to-do', '', runs(phrases.toDo, language)),
    table('to-do', 'list', [phrases.toDoItem, phrases.byWhen], rows, language),
  ];
}

/** What was taken as given because nothing else is stated. */
export function presumedBlocks(
  { presumptions }: Determination,
  contract: Contract,
  language: Language,
): readonly Block[] {
  if (presumptions.length === 0) return [];
  const rows = presumptions.map(({ sentence, clause }): readonly Text[] => [
    capitalised(both(sentence, '')),
    clause === null ? phrases.wholeWording : titleOf(clause, contract),
  ]);
  return [
    heading('part', 'presumed', '', runs(phrases.presumed, language)),
    said('presumed-intro', runs(phrases.presumedIntro, language)),
    table('presumed', 'list', [phrases.fact, phrases.clause], rows, language),
  ];
}

/** Clauses of equal rank of which one grants again what the other takes. */
export function conflictBlocks(
  { conflicts, items }: Determination,
  contract: Contract,
  language: Language,
): readonly Block[] {
  if (conflicts.length === 0) return [];
  const rows = conflicts.map(({ item, grants, takes }): readonly Text[] => {
    const found = items.find(({ id }) => id === item);
    return [both(found?.title ?? {}, item), titleOf(grants, contract), titleOf(takes, contract)];
  });
  return [
    heading('part', 'conflicts', '', runs(phrases.conflicts, language)),
    said('conflicts-intro', runs(phrases.conflictsIntro, language)),
    table('conflicts', 'list', [phrases.item, phrases.grants, phrases.takes], rows, language),
  ];
}

function titleOf(name: string, contract: Contract): Text {
  const clause = clauseNamed(name, contract);
  return clause === undefined ? alike(name) : clauseTitle(clause.number, named(clause.title, clause.name));
}
