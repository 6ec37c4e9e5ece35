// Endorsements, and what they amend.
import type {
  Clause,
  CoverageStatement,
  Entry,
  EntryValue,
  ExclusionStatement,
  Expression,
  InstantLiteral,
  Name,
  Node,
  Path,
  PaysLine,
  Scenario,
  TextBlock,
  Title,
  Version,
  WiderLine,
} from '../tree.ts';

/** A change of a wording, clause by clause, checked against what it amends. */
export interface Endorsement extends Node<'Endorsement'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly wording: Name;
  readonly compatible: boolean;
  readonly version: Version;
  /** Without a date it holds from the inception of the policy. */
  readonly effective: Effective | undefined;
  readonly statements: readonly (Amendment | Scenario | TextBlock)[];
}
/** For what has its instant `on` at or after `from`. */
export interface Effective extends Node<'Effective'> {
  readonly from: InstantLiteral;
  readonly on: Path;
}
export type Amendment =
  | AddClause
  | AddToPart
  | AddToCoverage
  | AddToExclusion
  | AddLines
  | AddWiderLines
  | AddEntries
  | ReplaceClause
  | ReplaceLine
  | ReplaceWiderLine
  | ReplaceEntry
  | DeleteClause
  | DeleteLine
  | DeleteWiderLine;
export interface AddClause extends Node<'AddClause'> {
  readonly clause: Clause;
}
export interface AddToPart extends Node<'AddToPart'> {
  readonly part: Name;
  readonly clauses: readonly Clause[];
}
export interface AddToCoverage extends Node<'AddToCoverage'> {
  readonly coverage: Name;
  readonly statements: readonly CoverageStatement[];
}
export interface AddToExclusion extends Node<'AddToExclusion'> {
  readonly exclusion: Name;
  readonly statements: readonly ExclusionStatement[];
}
/** Lines of `pays`: beside a named line, or at the end. */
export interface AddLines extends Node<'AddLines'> {
  readonly coverage: Name;
  readonly beside: BesideLine | undefined;
  readonly lines: readonly PaysLine[];
}
/** Lines of the `pays` of a part; of the wording where no part is named. Here and below. */
export interface AddWiderLines extends Node<'AddWiderLines'> {
  readonly part: Name | undefined;
  readonly beside: BesideLine | undefined;
  readonly lines: readonly WiderLine[];
}
export interface BesideLine {
  readonly where: 'before' | 'after';
  readonly line: Name;
}
/** Figures that the endorsement brings with it. */
export interface AddEntries extends Node<'AddEntries'> {
  readonly entries: readonly Entry[];
}
/** The clause of this name becomes this one. */
export interface ReplaceClause extends Node<'ReplaceClause'> {
  readonly clause: Clause;
}
/** Another figure in a named line of `pays`. */
export interface ReplaceLine extends Node<'ReplaceLine'> {
  readonly coverage: Name;
  readonly line: Name;
  readonly figure: Expression;
}
export interface ReplaceWiderLine extends Node<'ReplaceWiderLine'> {
  readonly part: Name | undefined;
  readonly line: Name;
  readonly figure: Expression;
}
export interface ReplaceEntry extends Node<'ReplaceEntry'> {
  readonly entry: Name;
  readonly value: EntryValue;
}
export interface DeleteClause extends Node<'DeleteClause'> {
  readonly clause: Name;
}
export interface DeleteLine extends Node<'DeleteLine'> {
  readonly coverage: Name;
  readonly line: Name;
}
export interface DeleteWiderLine extends Node<'DeleteWiderLine'> {
  readonly part: Name | undefined;
  readonly line: Name;
}
