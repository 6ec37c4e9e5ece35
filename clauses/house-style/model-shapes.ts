// The shapes of the two models that templates set, and what each template of ours is given. See shape.ts.
import type {
  Cell,
  ClauseModel,
  ContentsEntry,
  DefinitionsModel,
  DocumentModel,
  Inline,
  Line,
  PartModel,
  Passage,
  Row,
  Run,
  Section,
  SignatureModel,
  Table,
  TableRow,
} from '../model/document.ts';
import type * as paper from '../paper/paper.ts';
import { type AnyShape, type BlockShape, count, flag, list, type RecordShape, type ShapeOf, text } from './shape.ts';

function record<T>(fields: RecordShape<T>['fields']): RecordShape<T> {
  return { shape: 'record', fields };
}

// ---- the wording (model/document.ts)

const run = record<Run>({ lang: text, text });
const runs = list<Run>(() => run);
const line = record<Line>({ lang: text, foreign: flag, marker: text, depth: count, text });
const cell = record<Cell>({ lang: text, label: text, ordered: flag, lines: list<Line>(() => line) });
const row = record<Row>({ term: text, cells: list<Cell>(() => cell) });
const rows = list<Row>(() => row);
const section = record<Section>({ anchor: text, heading: runs, rows });
const sections = list<Section>(() => section);
const inline = record<Inline>({ kind: text, lang: text, foreign: flag, text, anchor: text });
const passage = record<Passage>({
  lang: text,
  paragraphs: list(() => record<Passage['paragraphs'][number]>({ inlines: list<Inline>(() => inline) })),
});
const passages = list<Passage>(() => passage);
const clause = record<ClauseModel>({
  kind: text,
  anchor: text,
  number: text,
  kindLabel: runs,
  title: runs,
  dormant: flag,
  body: passages,
  terms: rows,
});
const part = record<PartModel>({
  anchor: text,
  number: text,
  title: runs,
  clauses: list<ClauseModel>(() => clause),
});
const entry: RecordShape<ContentsEntry> = record<ContentsEntry>({
  anchor: text,
  number: text,
  title: runs,
  entries: list<ContentsEntry>(() => entry),
});
const entries = list<ContentsEntry>(() => entry);
const tableRow = record<TableRow>({ anchor: text, title: runs, value: runs, merged: flag });
const table = record<Table>({
  anchor: text,
  heading: runs,
  itemHead: runs,
  statedHead: runs,
  rows: list<TableRow>(() => tableRow),
});
type Definition = DefinitionsModel['entries'][number];
const definition = record<Definition>({ anchor: text, title: runs, body: passages, source: list(() => runs) });
const definitions = record<DefinitionsModel>({
  anchor: text,
  heading: runs,
  entries: list<Definition>(() => definition),
});
type Party = SignatureModel['parties'][number];
const signature = record<SignatureModel>({
  anchor: text,
  heading: runs,
  parties: list<Party>(() => record<Party>({ role: runs, name: list(() => runs) })),
  seal: runs,
  date: runs,
});
type Particular = DocumentModel['cover']['particulars'][number];
const footer = record<DocumentModel['footer']>({ label: runs, hash: text });

export const documentShape: ShapeOf<DocumentModel> = record<DocumentModel>({
  lang: text,
  bilingual: flag,
  cover: record<DocumentModel['cover']>({
    kind: runs,
    title: runs,
    subtitle: list(() => runs),
    particulars: list<Particular>(() => record<Particular>({ label: runs, value: runs })),
  }),
  contents: entries,
  contentsHeading: runs,
  schedule: list<Table>(() => table),
  accounts: sections,
  basis: sections,
  parts: list<PartModel>(() => part),
  underwriting: sections,
  definitions: list<DefinitionsModel>(() => definitions),
  kinds: sections,
  facts: sections,
  reckoning: section,
  signature: list<SignatureModel>(() => signature),
  footer,
});

// ---- papers (paper/paper.ts)

const spans = list<paper.Span>(() => record<paper.Span>({ lang: text, text, role: text, anchor: text, change: text }));
const lines = list<paper.Spans>(() => spans);
const particular = record<paper.CoverBlock['particulars'][number]>({ label: lines, value: lines });
const paragraph = record<paper.Paragraph>({ role: text, marker: text, depth: count, spans, change: text });
const column = record<paper.Column>({ lang: text, paragraphs: list<paper.Paragraph>(() => paragraph) });
const paperRow = record<paper.TableRow>({ anchor: text, cells: list(() => lines), merged: flag, change: text });
const paperParty = record<paper.SignatureBlock['parties'][number]>({ role: lines, name: lines });

const cover = record<paper.CoverBlock>({
  block: text,
  whole: flag,
  kind: lines,
  title: lines,
  subtitle: lines,
  particulars: list<paper.CoverBlock['particulars'][number]>(() => particular),
});
const heading = record<paper.HeadingBlock>({
  block: text,
  level: text,
  anchor: text,
  number: spans,
  title: lines,
  kind: lines,
  change: text,
  dormant: flag,
  breaks: flag,
  listed: flag,
});
const columns = record<paper.ColumnsBlock>({
  block: text,
  key: text,
  look: text,
  columns: list<paper.Column>(() => column),
  change: text,
});
const paperTable = record<paper.TableBlock>({
  block: text,
  key: text,
  look: text,
  head: list(() => lines),
  rows: list<paper.TableRow>(() => paperRow),
  change: text,
});
const paperSignature = record<paper.SignatureBlock>({
  block: text,
  parties: list<paper.SignatureBlock['parties'][number]>(() => paperParty),
  seal: lines,
  date: lines,
});
const block: BlockShape = {
  shape: 'block',
  of: {
    cover,
    contents: record<paper.ContentsBlock>({ block: text, heading: lines }),
    heading,
    columns,
    table: paperTable,
    signature: paperSignature,
  },
};

export const paperShape: ShapeOf<paper.Paper> = record<paper.Paper>({
  lang: text,
  bilingual: flag,
  title: runs,
  blocks: list<paper.Block>(() => block),
  footer: record<paper.Paper['footer']>({ label: runs, hash: text }),
});

/** What a template is given; `undefined` is nothing that it may read. */
export const givenTo: Readonly<Record<string, AnyShape | undefined>> = {
  document: documentShape,
  paper: paperShape,
  style: undefined,
  paperStyle: undefined,
  runs,
  tongue: record<Pick<Line, 'lang' | 'foreign'>>({ lang: text, foreign: flag }),
  entries,
  section,
  rows,
  line,
  passages,
  clause,
  paperLines: lines,
  paperSpans: spans,
  paperCover: cover,
  paperHeading: heading,
  paperColumns: columns,
  paperParagraph: paragraph,
  paperTable,
  paperSignature,
};
