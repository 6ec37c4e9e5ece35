// The short documents beside the wording: the schedule as a certificate, and the key facts on a page or two. Both are made of
// the document model, so that they cannot say what the wording does not.
import type { Contract } from '../../language/index.ts';
import { scheduleAnchor } from '../model/anchors.ts';
import type { Cell, ClauseModel, DocumentModel, Language, Row, Runs } from '../model/document.ts';
import { documentModel } from '../model/model.ts';
import { runs } from '../model/runs.ts';
import type { Block, Column, Paper, Paragraph } from '../paper/paper.ts';
import { columns, heading, lines, paragraph, said, span } from '../paper/spans.ts';
import { cover, scheduleTable, section } from '../paper/wording-paper.ts';
import { shortPhrases } from '../phrases/letter-phrases.ts';

/** The schedule, and which covers it puts in force. Throws `MissingFigures` where the policy leaves a figure out. */
export function certificatePaper(contract: Contract, contractHash: string, language: Language): Paper {
  const model = documentModel(contract, contractHash, language);
  return paperOf(model, runs(shortPhrases.certificate, language), [
    said('certifies', runs(shortPhrases.certifies, language)),
    ...model.schedule.flatMap((table) => [heading('part', table.anchor, '', table.heading), scheduleTable(table)]),
    ...model.accounts.flatMap(section),
    heading('part', 'covers', '', runs(shortPhrases.covers, language)),
    ...clausesOf(model, 'coverage')
      .filter(({ dormant }) => !dormant)
      .map((clause) => clauseLines(clause, ['insures'], model)),
    ...signature(model),
  ]);
}

/** Amounts stand with the cover that they limit; who is insured, when and where stands for itself. */
const headline: ReadonlySet<string> = new Set(['party', 'period', 'countries']);

/** What is agreed, insured, not insured and to be done, in the order in which people ask. */
export function keyFactsPaper(contract: Contract, contractHash: string, language: Language): Paper {
  const model = documentModel(contract, contractHash, language);
  const told = new Set(
    contract.schedule.filter(({ type }) => headline.has(type)).map(({ name }) => scheduleAnchor(name)),
  );
  const group = (anchor: string, title: Runs, clauses: readonly ClauseModel[], terms: readonly string[]) =>
    clauses.length === 0
      ? []
      : [heading('part', anchor, '', title), ...clauses.map((clause) => clauseLines(clause, terms, model))];
  const covers = clausesOf(model, 'coverage');
  return paperOf(model, runs(shortPhrases.keyFacts, language), [
    said('note', runs(shortPhrases.keyFactsNote, language)),
    ...model.schedule.flatMap((table) => [
      heading('part', table.anchor, '', runs(shortPhrases.agreed, language)),
      scheduleTable({ ...table, rows: table.rows.filter(({ anchor }) => told.has(anchor)) }),
    ]),
    ...model.accounts.flatMap(section),
    ...group(
      'insured',
      runs(shortPhrases.insured, language),
      [...covers.filter(({ dormant }) => !dormant), ...clausesOf(model, 'together')],
      ['insures', 'caused-by', 'when', 'pays'],
    ),
    ...group(
      'not-chosen',
      runs(shortPhrases.notChosen, language),
      covers.filter(({ dormant }) => dormant),
      [],
    ),
    ...group('not-insured', runs(shortPhrases.notInsured, language), clausesOf(model, 'exclusion'), [
      'excludes',
      'where',
      'when',
      'unless',
      'writesBack',
    ]),
    ...group(
      'duties',
      runs(shortPhrases.duties, language),
      [...clausesOf(model, 'condition'), ...clausesOf(model, 'warranty')],
      ['requires', 'failed', 'breached', 'effect', 'causality'],
    ),
    ...model.underwriting.filter(({ anchor }) => anchor === 'premium').flatMap(section),
  ]);
}

function paperOf(model: DocumentModel, kind: Runs, blocks: readonly Block[]): Paper {
  return {
    lang: model.lang,
    bilingual: model.bilingual,
    title: model.cover.title,
    blocks: [{ ...cover(model), whole: false, kind: lines(kind) }, ...blocks],
    footer: model.footer,
  };
}

function clausesOf(model: DocumentModel, kind: ClauseModel['kind']): readonly ClauseModel[] {
  return model.parts.flatMap((part) => part.clauses).filter((clause) => clause.kind === kind);
}

/** Number and title as the label; under it the terms that are wanted, one line each. */
function clauseLines({ number, title, terms }: ClauseModel, wanted: readonly string[], model: DocumentModel): Block {
  const tongues = model.bilingual ? (['zh-CN', 'en'] as const) : [model.lang];
  const rows: readonly Row[] = terms.filter(({ term }) => wanted.includes(term));
  const of = tongues.map((lang): Column => {
    const own = title.find((run) => run.lang === lang) ?? title[0];
    const found = rows.flatMap(({ term, cells }) =>
      cells.filter((cell) => cell.lang === lang).map((cell) => ({ term, cell })),
    );
    return {
      lang,
      paragraphs: [
        paragraph('label', [span(own.lang, number === '' ? own.text : `${number} ${own.text}`)]),
        ...found.flatMap((cell) => termLines(cell)),
      ],
    };
  });
  return columns(`clause:${number === '' ? title[0].text : number}`, 'terms', of);
}

/** What is insured and how it is paid needs no label; a condition does, or it would read as what is insured. */
const plainTerms: ReadonlySet<string> = new Set(['insures', 'excludes', 'pays']);

function termLines({ term, cell }: { readonly term: string; readonly cell: Cell }): readonly Paragraph[] {
  const { lang, label, ordered, lines: said } = cell;
  const role = ordered ? 'step' : 'line';
  if (plainTerms.has(term))
    return said.map((line) => paragraph(role, [span(line.lang, line.text)], line.marker, line.depth));
  const colon = lang === 'en' ? ': ' : '：';
  const [only, ...more] = said;
  if (only !== undefined && more.length === 0)
    return [paragraph('line', [span(lang, `${label}${colon}`), span(only.lang, only.text)])];
  return [
    paragraph('line', [span(lang, `${label}${colon}`)]),
    ...said.map((line) => paragraph(role, [span(line.lang, line.text)], line.marker, line.depth)),
  ];
}

function signature(model: DocumentModel): readonly Block[] {
  return model.signature.map(({ parties, seal, date }) => ({
    block: 'signature',
    parties: parties.slice(0, 1).map(({ role, name }) => ({ role: lines(role), name: name.flatMap(lines) })),
    seal: lines(seal),
    date: lines(date),
  }));
}
