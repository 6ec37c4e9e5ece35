// The wording as a paper: the blocks of the document model in the order in which they are read and signed.
import type {
  ClauseModel,
  DefinitionsModel,
  DocumentModel,
  PartModel,
  Passage,
  Row,
  Section,
  Table,
} from '../model/document.ts';
import type { Block, Column, ColumnsBlock, CoverBlock, Paper, SignatureBlock, TableBlock } from './paper.ts';
import { columns, heading, lines, paragraph, span } from './spans.ts';

/** The paper of a document model. */
export function wordingPaper(model: DocumentModel): Paper {
  return {
    lang: model.lang,
    bilingual: model.bilingual,
    title: model.cover.title,
    blocks: [
      cover(model),
      { block: 'contents', heading: lines(model.contentsHeading) },
      ...model.schedule.flatMap((table) => [
        heading('part', table.anchor, '', table.heading, { breaks: true }),
        scheduleTable(table),
      ]),
      ...[...model.accounts, ...model.basis].flatMap(section),
      ...model.parts.flatMap(part),
      ...model.underwriting.flatMap(section),
      ...model.definitions.flatMap(definitions),
      ...[...model.kinds, ...model.facts, model.reckoning].flatMap(section),
      ...model.signature.flatMap((signature): readonly Block[] => [
        heading('part', signature.anchor, '', signature.heading),
        signatureBlock(signature),
      ]),
    ],
    footer: model.footer,
  };
}

export function cover({ cover: { kind, title, subtitle, particulars } }: DocumentModel): CoverBlock {
  return {
    block: 'cover',
    whole: true,
    kind: lines(kind),
    title: lines(title),
    subtitle: subtitle.flatMap(lines),
    particulars: particulars.map(({ label, value }) => ({ label: lines(label), value: lines(value) })),
  };
}

export function scheduleTable(table: Table): TableBlock {
  return {
    block: 'table',
    key: table.anchor,
    look: 'statement',
    head: [lines(table.itemHead), ...lines(table.statedHead).map((each) => [each])],
    rows: table.rows.map(({ anchor, title, value, merged }) => ({
      anchor,
      cells: [lines(title), ...lines(value).map((each) => [each])],
      merged,
      change: 'kept' as const,
    })),
    change: 'kept',
  };
}

function part({ anchor, number, title, clauses }: PartModel): readonly Block[] {
  return [heading('part', anchor, number, title), ...clauses.flatMap(clause)];
}

function clause({ anchor, number, title, kind, kindLabel, dormant, body, terms }: ClauseModel): readonly Block[] {
  return [
    heading('clause', anchor, number, title, { kind: lines(kindLabel), dormant }),
    ...passage('body', kind === 'exclusion' ? 'strong' : 'text', body),
    ...terms.map(row),
  ];
}

function definitions({ anchor, heading: title, entries }: DefinitionsModel): readonly Block[] {
  return [
    heading('part', anchor, '', title),
    ...entries.flatMap((entry) => [
      heading('clause', entry.anchor, '', entry.title, { listed: false }),
      ...passage('body', 'text', entry.body),
      ...entry.source.map((source) =>
        columns(
          'source',
          'source',
          source.map(({ lang, text }) => ({ lang, paragraphs: [paragraph('text', [span(lang, text)])] })),
        ),
      ),
    ]),
  ];
}

export function section({ anchor, heading: title, rows }: Section): readonly Block[] {
  return [heading('part', anchor, '', title), ...rows.map(row)];
}

/** Rows of one section have one term between them where their labels tell them apart, so the label is in the key. */
export function row({ term, cells }: Row): ColumnsBlock {
  const of = cells.map(
    ({ lang, label, ordered, lines: said }): Column => ({
      lang,
      paragraphs: [
        paragraph('label', [span(lang, label)]),
        ...said.map((line) =>
          paragraph(ordered ? 'step' : 'line', [span(line.lang, line.text)], line.marker, line.depth),
        ),
      ],
    }),
  );
  const label = term === 'account' || term === 'kind' || term === 'fact' ? `:${cells[0]?.label ?? ''}` : '';
  return columns(`${term}${label}`, 'terms', of);
}

export function passage(key: string, look: 'text' | 'strong', body: readonly Passage[]): readonly ColumnsBlock[] {
  if (body.length === 0) return [];
  const of = body.map(
    ({ lang, paragraphs }): Column => ({
      lang,
      paragraphs: paragraphs.map(({ inlines }) =>
        paragraph(
          'text',
          inlines.map(({ kind, lang: own, text, anchor }) => ({ lang: own, text, role: kind, anchor, change: 'kept' })),
        ),
      ),
    }),
  );
  return [columns(key, look, of)];
}

export function signatureBlock(signature: DocumentModel['signature'][number]): SignatureBlock {
  return {
    block: 'signature',
    parties: signature.parties.map(({ role, name }) => ({ role: lines(role), name: name.flatMap(lines) })),
    seal: lines(signature.seal),
    date: lines(signature.date),
  };
}
