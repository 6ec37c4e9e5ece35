// The tree of a source file: what was written, with its places, before any name is looked up.
// Nodes are values; what later passes learn about them stands in side tables keyed by node. Where the parser had to
// skip something, an expression is `Missing`, a name has the empty text, and a statement is left out.
import type { Span } from './span.ts';
import type { Endorsement } from './tree/endorsements.ts';
import type { Policy } from './tree/policies.ts';
import type { Terms } from './tree/terms.ts';
import type { Wording } from './tree/wordings.ts';

export type * from './tree/clauses.ts';
export type * from './tree/endorsements.ts';
export type * from './tree/expressions.ts';
export type * from './tree/pays.ts';
export type * from './tree/policies.ts';
export type * from './tree/products.ts';
export type * from './tree/terms.ts';
export type * from './tree/wordings.ts';

export interface Node<Kind extends string> {
  readonly kind: Kind;
  readonly span: Span;
}

export interface SourceTree {
  readonly file: string;
  readonly declarations: readonly Declaration[];
  /** False where the parser had to skip or to make up something: what is absent here may well be in the text. */
  readonly whole: boolean;
}
export type Declaration = Terms | Wording | Policy | Endorsement;

/** The empty text where the author left the name out. */
export interface Name extends Node<'Name'> {
  readonly text: string;
}
/** A text in quotes, its escapes read. */
export interface Quoted extends Node<'Quoted'> {
  readonly text: string;
}
export interface Title extends Node<'Title'> {
  readonly en: Quoted | undefined;
  readonly zh: Quoted | undefined;
}
/** `raw` is what stands between the `"""`, starting at `span.start + inset`. */
export interface TextBlock extends Node<'TextBlock'> {
  readonly language: 'en' | 'zh';
  readonly raw: string;
  readonly rawStart: number;
}
/** `1.0.0`; fewer parts where the grammar allows it. */
export interface Version extends Node<'Version'> {
  readonly parts: readonly number[];
  readonly text: string;
}
