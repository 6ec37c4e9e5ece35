// What changed, in figures and in clauses: taken from the two Contracts, not from their texts, so that a limit that has
// changed is named even where no sentence quotes it.
import type { Clause, Contract, Coverage, PaysLine, Text, WiderLine } from '../../language/index.ts';
import type { Language, Runs } from '../model/document.ts';
import { changed, named, row, runs, type Spoken } from '../model/runs.ts';
import type { Block, TableBlock, TableRow } from '../paper/paper.ts';
import { heading, lines, said } from '../paper/spans.ts';
import { row as rowBlock } from '../paper/wording-paper.ts';
import {
  alike,
  capitalised,
  fill,
  formatScheduleValue,
  sayAccount,
  sayPaysLine,
  sayWiderLine,
  unboundPhrase,
} from '../phrases/words.ts';
import { aligned } from './align.ts';
import { comparedWith, redlinePhrases } from './phrases.ts';

export interface Version {
  readonly contract: Contract;
  readonly contractHash: string;
}

/** A figure that is not what it was; `undefined` where there was none, or is none. */
export interface FigureChange {
  readonly what: Text;
  readonly before: Text | undefined;
  readonly after: Text | undefined;
}

/** The blocks that stand before the redline. */
export function summaryOf(before: Version, after: Version, language: Language): readonly Block[] {
  const label = ({ contract, contractHash }: Version): Text =>
    alike(
      `${contract.policy?.id ?? contract.wording.name} ${contract.wording.version} (${contractHash.slice(0, 16)}…)`,
    );
  const compared = fill(comparedWith, both(label(before)), both(label(after)));
  return [
    heading('part', 'changes', '', runs(redlinePhrases.heading, language), { listed: false, breaks: true }),
    said('note', runs(redlinePhrases.note, language)),
    rowBlock(row('compared', redlinePhrases.compared, [{ said: compared }], language)),
    ...changedBlocks(before.contract, after.contract, language),
  ];
}

/** The figures before and after, and the clauses that were added, removed, moved and altered. */
export function changedBlocks(before: Contract, after: Contract, language: Language): readonly Block[] {
  return [...figureBlocks(changedFigures(before, after), language), ...clauseRows(before, after, language)];
}

/** Schedule, accounts and the lines of payment, in the order of the document. */
export function changedFigures(before: Contract, after: Contract): readonly FigureChange[] {
  return [
    ...compared(
      before.schedule,
      after.schedule,
      ({ name }) => name,
      (entry) => ({
        what: named(entry.title, entry.name),
        value: entry.value === null ? unboundPhrase : capitalised(both(formatScheduleValue(entry.value))),
      }),
    ),
    ...compared(
      before.accounts,
      after.accounts,
      ({ name }) => name,
      (account, contract) => ({
        what: named(account.title, account.name),
        value: capitalised(sayAccount(account, contract)),
      }),
    ),
    ...aligned(before.coverages, after.coverages, ({ name }) => name).flatMap((pair) =>
      pair.pair === 'both' ? changedLines(pair.before, pair.after) : [],
    ),
    ...aligned(before.parts, after.parts, ({ name }) => name).flatMap((pair) =>
      pair.pair === 'both' ? changedWider(pair.after, pair.before.pays, pair.after.pays) : [],
    ),
    ...changedWider(after.wording, before.pays, after.pays),
  ];

  function compared<T>(
    old: readonly T[],
    fresh: readonly T[],
    keyOf: (item: T) => string,
    say: (item: T, contract: Contract) => { readonly what: Text; readonly value: Text },
  ): readonly FigureChange[] {
    return aligned(old, fresh, keyOf).flatMap((pair): readonly FigureChange[] => {
      const was = pair.pair === 'inserted' ? undefined : say(pair.before, before);
      const is = pair.pair === 'deleted' ? undefined : say(pair.after, after);
      if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return [];
      return [{ what: is?.what ?? was?.what ?? {}, before: was?.value, after: is?.value }];
    });
  }

  function changedWider(
    { title, name }: { readonly title: Text; readonly name: string },
    old: readonly WiderLine[],
    fresh: readonly WiderLine[],
  ): readonly FigureChange[] {
    const key = (line: WiderLine): string => line.as ?? `${line.line} ${line.on?.join(' ') ?? ''}`;
    return compared(old, fresh, key, (line, contract) => ({
      what: named(title, name),
      value: sayWiderLine(line, contract),
    }));
  }

  /** A line is known by its name, or else by what it does and how many of its kind came before. */
  function changedLines(old: Coverage, fresh: Coverage): readonly FigureChange[] {
    const what = changed(named(fresh.title, fresh.name), (title) => `${fresh.number} ${title}`);
    const key = (line: PaysLine): string => line.as ?? line.line;
    return compared(old.pays, fresh.pays, key, (line, contract) => ({ what, value: sayPaysLine(line, contract) }));
  }
}

function figureBlocks(changes: readonly FigureChange[], language: Language): readonly Block[] {
  if (changes.length === 0)
    return [rowBlock(row('figures', redlinePhrases.figures, [{ said: redlinePhrases.noFigures }], language))];
  const cell = (text: Text | undefined): Runs => runs(text ?? redlinePhrases.nothing, language);
  const rows = changes.map(
    ({ what, before, after }): TableRow => ({
      anchor: '',
      cells: [lines(runs(what, language)), lines(cell(before)), lines(cell(after))],
      merged: false,
      change: 'kept',
    }),
  );
  const head = [redlinePhrases.item, redlinePhrases.before, redlinePhrases.after];
  const table: TableBlock = {
    block: 'table',
    key: 'figures',
    look: 'list',
    head: head.map((text) => lines(runs(text, language))),
    rows,
    change: 'kept',
  };
  return [table];
}

function clauseRows(before: Contract, after: Contract, language: Language): readonly Block[] {
  const pairs = aligned(clausesOf(before), clausesOf(after), ({ name }) => name);
  const spoken = (clauses: readonly Clause[]): readonly Spoken[] =>
    clauses.map((clause) => ({
      said: changed(named(clause.title, clause.name), (title) => `${clause.number} ${title}`),
    }));
  const groups = [
    ['added', redlinePhrases.added, spoken(pairs.flatMap((pair) => (pair.pair === 'inserted' ? [pair.after] : [])))],
    [
      'removed',
      redlinePhrases.removed,
      spoken(pairs.flatMap((pair) => (pair.pair === 'deleted' ? [pair.before] : []))),
    ],
    [
      'moved',
      redlinePhrases.moved,
      spoken(pairs.flatMap((pair) => (pair.pair === 'both' && pair.moved ? [pair.after] : []))),
    ],
    [
      'altered',
      redlinePhrases.altered,
      spoken(pairs.flatMap((pair) => (pair.pair === 'both' && isAltered(pair.before, pair.after) ? [pair.after] : []))),
    ],
  ] as const;
  return groups.map(([key, label, said]) =>
    rowBlock(row(key, label, said.length === 0 ? [{ said: redlinePhrases.none }] : said, language)),
  );
}

/** In the order of the document: parts first, then what stands in none. */
function clausesOf(contract: Contract): readonly Clause[] {
  const all: readonly Clause[] = [...contract.coverages, ...contract.exclusions, ...contract.warranties];
  const placed = contract.parts.flatMap((part) => part.clauses);
  return [
    ...placed.flatMap((name) => all.filter((clause) => clause.name === name)),
    ...all.filter((clause) => !placed.includes(clause.name)),
  ];
}

/** Anything but its number and the ids that count with its place. */
function isAltered(before: Clause, after: Clause): boolean {
  const content = ({ number, ...clause }: Clause): string =>
    JSON.stringify(clause, (key, value: unknown) => (key === 'id' ? undefined : value));
  return content(before) !== content(after);
}

function both(text: Text): { readonly en: string; readonly zh: string } {
  const en = text.en ?? text.zh ?? '';
  return { en, zh: text.zh ?? en };
}
