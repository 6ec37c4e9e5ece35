// What stands around the cover: eligibility, premium, procedures and services.
import type { Expression, Name, Node, Path, TextBlock, Title } from '../tree.ts';

/** Before binding: whom the insurer declines, and whom it wants to look at. */
export interface Eligibility extends Node<'Eligibility'> {
  readonly rules: readonly UnderwritingRule[];
}
export interface UnderwritingRule extends Node<'UnderwritingRule'> {
  readonly effect: 'decline' | 'refer';
  readonly condition: Expression;
  readonly title: Title | undefined;
}
export interface Premium extends Node<'Premium'> {
  readonly lines: readonly PremiumLine[];
}
export interface PremiumLine extends Node<'PremiumLine'> {
  readonly line: 'base' | 'loading' | 'discount' | 'minimum' | 'maximum';
  readonly figure: Expression;
  readonly when: Expression | undefined;
  readonly title: Title | undefined;
}
/** Steps of a claim, in order. */
export interface Procedure extends Node<'Procedure'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly steps: readonly Step[];
  readonly texts: readonly TextBlock[];
}
export interface Step extends Node<'Step'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly statements: readonly StepStatement[];
}
export type Actor = 'insured' | 'insurer' | 'provider';
export type StepStatement = StepBy | StepDone | StepWithin | TextBlock;
export interface StepBy extends Node<'StepBy'> {
  readonly actor: Actor;
}
/** The fact that tells when it was done. */
export interface StepDone extends Node<'StepDone'> {
  readonly when: Path;
}
/** `from` is an instant, or the name of an earlier step. */
export interface StepWithin extends Node<'StepWithin'> {
  readonly length: Expression;
  readonly from: Expression;
}
/** What comes with the product besides the cover. */
export interface Service extends Node<'Service'> {
  readonly name: Name;
  readonly option: Name | undefined;
  readonly title: Title | undefined;
  readonly statements: readonly (StepBy | ServiceStage | TextBlock)[];
}
export type Stage = 'identify' | 'protect' | 'detect' | 'respond' | 'recover';
export interface ServiceStage extends Node<'ServiceStage'> {
  readonly stage: Stage;
}
