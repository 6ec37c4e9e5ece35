// The document as plain data: everything a reader will see, in the order they will see it, with every figure filled in and
// every number computed. Renderers lay it out and decide nothing; two of them cannot say different things.
//
// Texts are runs, one for each language shown, Chinese first, each with the language it is really in: where the wording
// has a text in one language only, that text stands alone, marked as what it is.

/** Which languages the document shows. */
export type Language = 'en' | 'zh' | 'both';
/** BCP 47, as `lang` attributes take it. */
export type Tongue = 'zh-CN' | 'en';

export interface Run {
  readonly lang: Tongue;
  readonly text: string;
}
/** One for each language shown; one alone where there is no other, or both say the same. */
export type Runs = readonly [Run, ...Run[]];

export interface DocumentModel {
  /** The language that leads. */
  readonly lang: Tongue;
  readonly bilingual: boolean;
  readonly cover: Cover;
  readonly contents: readonly ContentsEntry[];
  readonly contentsHeading: Runs;
  /** Sections that a document may lack are lists of one or none. */
  readonly schedule: readonly Table[];
  readonly accounts: readonly Section[];
  readonly basis: readonly Section[];
  readonly parts: readonly PartModel[];
  /** Whom the insurer accepts, and for what premium. */
  readonly underwriting: readonly Section[];
  readonly definitions: readonly DefinitionsModel[];
  readonly kinds: readonly Section[];
  readonly facts: readonly Section[];
  readonly reckoning: Section;
  /** Only a policy is signed. */
  readonly signature: readonly SignatureModel[];
  readonly footer: { readonly label: Runs; readonly hash: string };
}

export interface Cover {
  readonly kind: Runs;
  readonly title: Runs;
  /** The policy's own title, where it has one. */
  readonly subtitle: readonly Runs[];
  /** Policy number, wording and version, each with its label. */
  readonly particulars: readonly { readonly label: Runs; readonly value: Runs }[];
}

export interface ContentsEntry {
  readonly anchor: string;
  readonly number: string;
  readonly title: Runs;
  readonly entries: readonly ContentsEntry[];
}

/** The schedule: a title and what is agreed, a column for each language. */
export interface Table {
  readonly anchor: string;
  readonly heading: Runs;
  readonly itemHead: Runs;
  readonly statedHead: Runs;
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  readonly anchor: string;
  readonly title: Runs;
  readonly value: Runs;
  /** Of a bilingual document: both languages state the same, in one cell. */
  readonly merged: boolean;
}

export interface Section {
  readonly anchor: string;
  readonly heading: Runs;
  readonly rows: readonly Row[];
}

/** A label and what it says, side by side in the languages shown. */
export interface Row {
  readonly term: string;
  readonly cells: readonly Cell[];
}
export interface Cell {
  readonly lang: Tongue;
  readonly label: string;
  /** The lines are steps in this order. */
  readonly ordered: boolean;
  readonly lines: readonly Line[];
}
export interface Line {
  readonly lang: Tongue;
  /** Its language is not that of its column. */
  readonly foreign: boolean;
  /** `(a)` before the text, or empty. */
  readonly marker: string;
  /** 0 at the margin; a carve-back of a carve-back stands at 1. */
  readonly depth: number;
  readonly text: string;
}

/** A part of the wording; or the steps of a claim, the services, the endorsements, which are lettered. */
export interface PartModel {
  readonly anchor: string;
  /** Empty for clauses that stand outside every part. */
  readonly number: string;
  readonly title: Runs;
  readonly clauses: readonly ClauseModel[];
}

export interface ClauseModel {
  readonly kind: 'coverage' | 'exclusion' | 'warranty' | 'condition' | 'together' | 'step' | 'service' | 'endorsement';
  readonly anchor: string;
  /** Empty for what covers pay together. */
  readonly number: string;
  readonly kindLabel: Runs;
  readonly title: Runs;
  /** An optional cover that the schedule does not choose. */
  readonly dormant: boolean;
  readonly body: readonly Passage[];
  readonly terms: readonly Row[];
}

/** Clause text in one language. */
export interface Passage {
  readonly lang: Tongue;
  readonly paragraphs: readonly Paragraph[];
}
export interface Paragraph {
  readonly inlines: readonly Inline[];
}
export interface Inline {
  readonly kind: 'text' | 'figure' | 'term' | 'reference';
  readonly lang: Tongue;
  readonly foreign: boolean;
  readonly text: string;
  /** Where a figure, a term or a reference leads; empty for text. */
  readonly anchor: string;
}

export interface DefinitionsModel {
  readonly anchor: string;
  readonly heading: Runs;
  readonly entries: readonly {
    readonly anchor: string;
    readonly title: Runs;
    readonly body: readonly Passage[];
    readonly source: readonly Runs[];
  }[];
}

export interface SignatureModel {
  readonly anchor: string;
  readonly heading: Runs;
  readonly parties: readonly { readonly role: Runs; readonly name: readonly Runs[] }[];
  readonly seal: Runs;
  readonly date: Runs;
}
