// What a final determination took against somebody because nobody had shown it: each fact, the clause that needed it, and
// who had to show it. A letter that refuses for want of proof says so.
import type { Closed, Determination } from '../../engine/index.ts';
import type { Contract, FactDeclaration, Text } from '../../language/index.ts';
import type { Language } from '../model/document.ts';
import { isWritten, named, runs } from '../model/runs.ts';
import type { Block } from '../paper/paper.ts';
import { heading, said } from '../paper/spans.ts';
import { letterPhrases as phrases } from '../phrases/letter-phrases.ts';
import { alike } from '../phrases/words.ts';
import { clauseNamed, clauseTitle, table } from './findings.ts';

export function closedBlocks({ closed }: Determination, contract: Contract, language: Language): readonly Block[] {
  if (closed.length === 0) return [];
  const rows = closed.map(({ fact, clause, burden }: Closed): readonly Text[] => {
    const under = clauseNamed(clause, contract);
    const title = under === undefined ? alike(clause) : clauseTitle(under.number, named(under.title, under.name));
    return [factNamed(fact, contract), title, phrases.burdenOn[burden]];
  });
  return [
    heading('part', 'closed', '', runs(phrases.closed, language)),
    said('closed-intro', runs(phrases.closedIntro, language)),
    table('closed', 'list', [phrases.fact, phrases.clause, phrases.burden], rows, language),
  ];
}

/** The question that would have settled it, or its title; a path that no declaration answers to is shown as it is. */
function factNamed(path: string, { schedule, vocabulary }: Contract): Text {
  const [root = '', ...inner] = path.replace(/\[[^\]]*\]/g, '').split('.');
  if (root === 'schedule') {
    const entry = schedule.find(({ name }) => name === inner[0]);
    return entry === undefined ? alike(path) : named(entry.title, entry.name);
  }
  const found = inner.reduce<FactDeclaration | undefined>(
    (at, name) =>
      at !== undefined && 'fields' in at.type ? at.type.fields.find((field) => field.name === name) : undefined,
    vocabulary.facts.find(({ name }) => name === root),
  );
  if (found === undefined) return alike(path);
  return isWritten(found.ask) ? found.ask : named(found.title, found.name);
}
