// Clauses: coverages, exclusions, warranties and conditions.
import type { Basis, Cause, Expression, Measure, Name, Node, Path, Pays, TextBlock, Title } from '../tree.ts';

export type Clause = Coverage | Exclusion | Warranty | ConditionPrecedent;

export interface Coverage extends Node<'Coverage'> {
  readonly name: Name;
  readonly option: Name | undefined;
  readonly title: Title | undefined;
  readonly statements: readonly CoverageStatement[];
}
export type CoverageStatement =
  | Insures
  | CausedBy
  | When
  | Basis
  | Exclusion
  | Warranty
  | ConditionPrecedent
  | Presume
  | Measure
  | Pays
  | TextBlock;

export interface Insures extends Node<'Insures'> {
  readonly kinds: readonly Name[];
}
export interface CausedBy extends Node<'CausedBy'> {
  readonly cause: Cause;
}
export interface When extends Node<'When'> {
  readonly condition: Expression;
  readonly shownBy: ShownBy | undefined;
}
/** Who has to show what is open in the end, where it is not the one who has to by the kind of clause. */
export type ShownBy = 'insured' | 'insurer';
/** A default that yields to what is stated; `unlessShown`: the words are written out. */
export interface Presume extends Node<'Presume'> {
  readonly presumed: Expression;
  readonly when: Expression | undefined;
  readonly unlessShown: boolean;
}
export interface Exclusion extends Node<'Exclusion'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly statements: readonly ExclusionStatement[];
}
export type ExclusionStatement = Excludes | When | Unless | WritesBack | Presume | Because | TextBlock;

/** Which losses: every one, or those of some kinds, filtered by fields and causes. */
export interface Losses {
  readonly losses: 'every' | readonly Name[];
  readonly where: Expression | undefined;
  readonly arisingFrom: Cause | undefined;
}
export interface Excludes extends Node<'Excludes'>, Losses {
  readonly shownBy: ShownBy | undefined;
}
/** Grants again what the exclusion took. */
export interface WritesBack extends Node<'WritesBack'>, Losses {
  /** Each event. */
  readonly limit: Expression | undefined;
  /** What other exclusions say of the same loss: they go before it, or it before them; `undefined`: not said. */
  readonly others: 'subject-to' | 'despite' | undefined;
}
export interface Unless extends Node<'Unless'> {
  readonly name: Name | undefined;
  readonly title: Title | undefined;
  readonly condition: Expression;
  readonly shownBy: ShownBy | undefined;
  /** Named exceptions that the ones in `unless` limit alike: then there is no name and no condition of its own. */
  readonly anyOf: readonly Unless[] | undefined;
  readonly unless: readonly Unless[];
}
export interface Because extends Node<'Because'> {
  readonly title: Title;
}
export interface Warranty extends Node<'Warranty'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly breached: Expression;
  readonly shownBy: ShownBy | undefined;
  readonly effect: Effect;
  /** Whether the breach counts for losses that it had no part in; `undefined`: nothing is said, and it does. */
  readonly causality: Causality | undefined;
  readonly texts: readonly TextBlock[];
}
/** `only where` the insurer has to show, `except where` the insured (Insurance Act 2015 s.11; VVG § 28(3)). */
export type Causality =
  | (Node<'Causality'> & { readonly counts: 'only-where' | 'except-where'; readonly condition: Expression })
  | (Node<'Causality'> & { readonly counts: 'whatever-its-cause' });
/** A condition precedent: what has to be done, often by a deadline, before the insurer has to pay. */
export interface ConditionPrecedent extends Node<'ConditionPrecedent'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly statements: readonly ConditionStatement[];
}
export type ConditionStatement = Requires | WhilePending | Failed | TextBlock;
export interface Requires extends Node<'Requires'> {
  readonly condition: Expression;
  readonly shownBy: ShownBy | undefined;
}
/** What holds while a deadline still runs. */
export interface WhilePending extends Node<'WhilePending'> {
  readonly cover: 'covered' | 'not-covered' | 'open';
}
export interface Failed extends Node<'Failed'> {
  readonly effect: Effect;
}
/** What a breach, or a condition that failed, does to the cover. */
export type Effect = LineEffect | Node<'DenialEffect'> | SuspensionEffect | EndEffect;
/** What adds a line to the `pays` of the coverages bound. */
export type LineEffect = DeductibleEffect | ReductionEffect;
export interface DeductibleEffect extends Node<'DeductibleEffect'> {
  readonly amount: Expression;
  readonly on: readonly Name[] | undefined;
  readonly as: Name | undefined;
}
/** The insurer's share; what is paid is reduced to, or by, a percentage or an amount. */
export interface ReductionEffect extends Node<'ReductionEffect'> {
  readonly how: 'pays' | 'to' | 'by';
  readonly amount: Expression;
  readonly as: Name | undefined;
}
/** No cover for losses dated within `[from, until)`; `on` tells which instant dates a loss. */
export interface SuspensionEffect extends Node<'SuspensionEffect'> {
  readonly from: Expression;
  readonly until: Expression;
  readonly on: Path | undefined;
}
/** No cover for losses dated at or after the deadline that was missed. */
export interface EndEffect extends Node<'EndEffect'> {
  readonly on: Path | undefined;
}
