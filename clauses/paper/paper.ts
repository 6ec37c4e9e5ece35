// A document as a sequence of blocks: what DOCX, PDF and redlines are made from. The document model (model/) says what a
// wording holds; a paper says in which order it stands on the page. Letters, schedules and key facts are papers as well, so
// that a renderer knows a dozen blocks and no kind of document.
//
// Every text is a list of spans, each in one language. A redline is a paper, too: its spans and blocks say what became of
// them, and a paper that nothing was compared with is `kept` throughout.
import type { Runs, Tongue } from '../model/document.ts';

export type Change = 'kept' | 'inserted' | 'deleted';

export interface Span {
  readonly lang: Tongue;
  readonly text: string;
  /** A figure, a defined term or a reference leads to its place in the paper. */
  readonly role: 'text' | 'figure' | 'term' | 'reference';
  /** Empty where it leads nowhere. */
  readonly anchor: string;
  readonly change: Change;
}
export type Spans = readonly Span[];

export interface Paper {
  readonly lang: Tongue;
  readonly bilingual: boolean;
  /** For the title bar and the head of each page: plain text, one for each language. */
  readonly title: Runs;
  readonly blocks: readonly Block[];
  /** Under the last block: which contract this paper was made from. */
  readonly footer: { readonly label: Runs; readonly hash: string };
}

export type Block = CoverBlock | ContentsBlock | HeadingBlock | ColumnsBlock | TableBlock | SignatureBlock;

/** What stands on top: of a wording on a page of its own, of a letter above its text. */
export interface CoverBlock {
  readonly block: 'cover';
  readonly whole: boolean;
  readonly kind: readonly Spans[];
  readonly title: readonly Spans[];
  readonly subtitle: readonly Spans[];
  readonly particulars: readonly { readonly label: readonly Spans[]; readonly value: readonly Spans[] }[];
}

export interface ContentsBlock {
  readonly block: 'contents';
  readonly heading: readonly Spans[];
}

/** Titles are one for each language shown; `kind` is said under it, or is empty. */
export interface HeadingBlock {
  readonly block: 'heading';
  readonly level: 'part' | 'clause';
  readonly anchor: string;
  /** Empty where the heading has none; two spans where the number changed. */
  readonly number: Spans;
  readonly title: readonly Spans[];
  readonly kind: readonly Spans[];
  readonly change: Change;
  /** A clause that gives nothing under this policy. */
  readonly dormant: boolean;
  /** Begins a page. */
  readonly breaks: boolean;
  /** Has its line in the contents. */
  readonly listed: boolean;
}

/** Side by side, a column for each language; one where there is one. */
export interface ColumnsBlock {
  readonly block: 'columns';
  /** By which a redline finds the same block in the other paper. */
  readonly key: string;
  /** `text` is clause text, `strong` what an insured must not overlook, `terms` a label and its lines, `source` small. */
  readonly look: 'text' | 'strong' | 'terms' | 'source';
  readonly columns: readonly Column[];
  readonly change: Change;
}
export interface Column {
  readonly lang: Tongue;
  readonly paragraphs: readonly Paragraph[];
}
export interface Paragraph {
  readonly role: 'text' | 'label' | 'line' | 'step';
  /** `(a)`, or empty; the number of a step is counted by the renderer. */
  readonly marker: string;
  readonly depth: number;
  readonly spans: Spans;
  readonly change: Change;
}

export interface TableBlock {
  readonly block: 'table';
  readonly key: string;
  /** `statement` is a schedule, a column for each language; `list` has columns alike; `figures` sets the last to the right. */
  readonly look: 'statement' | 'list' | 'figures';
  /** A cell holds one line for each language, or one for both. */
  readonly head: readonly (readonly Spans[])[];
  readonly rows: readonly TableRow[];
  readonly change: Change;
}
export interface TableRow {
  readonly anchor: string;
  readonly cells: readonly (readonly Spans[])[];
  /** The last cell runs over the columns that are left. */
  readonly merged: boolean;
  readonly change: Change;
}

export interface SignatureBlock {
  readonly block: 'signature';
  readonly parties: readonly { readonly role: readonly Spans[]; readonly name: readonly Spans[] }[];
  readonly seal: readonly Spans[];
  readonly date: readonly Spans[];
}
