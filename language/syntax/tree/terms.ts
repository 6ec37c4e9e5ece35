// Terms: definitions, kinds and facts.
import type { Expression, Name, Node, Quoted, TextBlock, Title, Uses, Version } from '../tree.ts';

export interface Terms extends Node<'Terms'> {
  readonly name: Name;
  readonly version: Version;
  readonly title: Title | undefined;
  readonly entries: readonly (Uses | Definition | Axis | Fact)[];
}
export interface Definition extends Node<'Definition'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly texts: readonly TextBlock[];
  readonly source: Quoted | undefined;
}
export interface Axis extends Node<'Axis'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly kinds: readonly KindNode[];
}
export interface KindNode extends Node<'KindNode'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly fields: readonly Field[];
  readonly kinds: readonly KindNode[];
}
/** What an incident has several of, each with facts of its own. */
export type Occurrence = 'event' | 'claim';
export interface Fact extends Node<'Fact'> {
  readonly name: Name;
  readonly title: Title | undefined;
  /** Stated of each event or each claim by itself; `undefined`: of the incident. */
  readonly each: Occurrence | undefined;
  readonly shape:
    | { readonly shape: 'scalar'; readonly type: TypeNode; readonly ask: Title | undefined }
    | { readonly shape: 'record' | 'list'; readonly fields: readonly Field[] };
}
export interface Field extends Node<'Field'> {
  readonly name: Name;
  readonly type: TypeNode;
  readonly title: Title | undefined;
  readonly ask: Title | undefined;
}
export interface TypeNode extends Node<'TypeNode'> {
  /** `kind` with its axis, or the name of a scalar type as written. */
  readonly base: { readonly base: 'kind'; readonly axis: Name } | { readonly base: 'named'; readonly name: Name };
  readonly orNever: boolean;
  readonly derived: Expression | undefined;
  readonly judgedBy: Name | undefined;
}
