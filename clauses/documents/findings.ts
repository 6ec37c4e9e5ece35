// How a finding is put into words: amounts and bounds, a clause by number and title, an item's standing and by which clause.
import type { ItemDetermination, MoneyBounds } from '../../engine/index.ts';
import type { Clause, Contract, MoneyText, Text } from '../../language/index.ts';
import { clausesOf } from '../model/clauses-of.ts';
import type { Language } from '../model/document.ts';
import { changed, named, row, runs } from '../model/runs.ts';
import type { Block, Spans, TableBlock } from '../paper/paper.ts';
import { lines } from '../paper/spans.ts';
import { row as rowBlock } from '../paper/wording-paper.ts';
import { groundUnder, letterPhrases } from '../phrases/letter-phrases.ts';
import { both, fill, formatFigure, type Said } from '../phrases/words.ts';

/** `CNY 190,000.00`. */
export function amount(sum: MoneyText): Said {
  return both(formatFigure({ type: 'money', ...sum }), sum.amount);
}

/** One amount where both bounds are the same. */
export function between({ atLeast, atMost }: MoneyBounds): Said {
  const least = amount(atLeast);
  if (atMost === null) return { en: `at least ${least.en}`, zh: `不低于 ${least.zh}` };
  const most = amount(atMost);
  return least.en === most.en ? least : { en: `${least.en} to ${most.en}`, zh: `${least.zh} 至 ${most.zh}` };
}

export function clauseTitle(number: string, title: Text): Text {
  return changed(title, (text) => (number === '' ? text : `${number} ${text}`));
}

export function clauseNamed(name: string, contract: Contract): Clause | undefined {
  const clauses: readonly Clause[] = clausesOf(contract);
  return clauses.find((clause) => clause.name === name);
}

/** `Excluded: 3.1 Virtual currency`. */
export function finding({ ground, by }: ItemDetermination, contract: Contract): Said {
  const clause = by === null ? undefined : clauseNamed(by, contract);
  const said = letterPhrases.ground[ground];
  return clause === undefined
    ? said
    : fill(groundUnder, said, both(clauseTitle(clause.number, named(clause.title, clause.name)), clause.name));
}

/** To whom it is written; nobody where the schedule names no insured. */
export function addressee(contract: Contract, language: Language): readonly Block[] {
  const insured = contract.schedule.find(({ name, type }) => type === 'party' && name === 'insured');
  if (insured?.value?.type !== 'party') return [];
  return [rowBlock(row('to', letterPhrases.to, [{ said: insured.value.name }], language))];
}

/** A table of texts; every cell holds a line for each language shown. */
export function table(
  key: string,
  look: TableBlock['look'],
  head: readonly Text[],
  rows: readonly (readonly Text[])[],
  language: Language,
): TableBlock {
  const cell = (text: Text): readonly Spans[] => lines(runs(text, language));
  return {
    block: 'table',
    key,
    look,
    head: head.map(cell),
    rows: rows.map((cells) => ({ anchor: '', cells: cells.map(cell), merged: false, change: 'kept' })),
    change: 'kept',
  };
}

/** A table whose last column holds amounts. */
export function figures(
  key: string,
  head: readonly Text[],
  rows: readonly (readonly Text[])[],
  language: Language,
): TableBlock {
  return table(key, 'figures', head, rows, language);
}
