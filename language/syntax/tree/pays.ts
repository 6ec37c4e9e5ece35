// What a coverage pays: the lines of `pays`.
import type { Expression, Name, Node, Occurrence, Path, Title } from '../tree.ts';

/** How the amount of a loss of this kind is found, where nobody states it. */
export interface Measure extends Node<'Measure'> {
  readonly of: Name;
  readonly amount: Expression;
}
export interface Pays extends Node<'Pays'> {
  readonly lines: readonly PaysLine[];
}
/** What a line of `pays` is taken of, one after the other. */
export type Each = Occurrence | 'item';
export interface PaysLine extends Node<'PaysLine'> {
  readonly body: PaysBody;
  /** A line is for each event, whether that is written or not, unless it says `each claim` or `each item`. */
  readonly each: Each | undefined;
  readonly on: readonly Name[] | undefined;
  /** What other losses were joined with is first shared out again. */
  readonly apportioned: boolean;
  readonly when: Expression | undefined;
  readonly as: Name | undefined;
}
export type PaysBody =
  | (Node<'Window'> & {
      readonly from: Expression;
      readonly until: Expression;
      readonly atMost: Expression | undefined;
      readonly over: Path;
    })
  /** `name` tells a retention, which the insured handles himself; `atLeast` and `atMost` bound all deductibles so far. */
  | (Node<'Deductible'> & {
      readonly name: 'deductible' | 'retention';
      readonly amount: Expression;
      readonly atLeast: Expression | undefined;
      readonly atMost: Expression | undefined;
      /** Taken once for all coverages that are hit, by `highest deductible` of a part or of the wording. */
      readonly once: boolean;
    })
  /** What is left to bear of an account: the path is its name. */
  | Aggregate
  /** Nothing up to the amount, and all above it; in reverse all up to it, and nothing above. */
  | (Node<'Franchise'> & { readonly amount: Expression; readonly reverse: boolean })
  | (Node<'Share'> & { readonly share: Expression; readonly above: Expression | undefined })
  /** Without `each event` or `each item` the expression has to be the name of an account. */
  | (Node<'Limit'> & { readonly amount: Expression; readonly inProportion: readonly Name[] | undefined })
  | (Node<'Layer'> & { readonly amount: Expression; readonly excess: Expression })
  | (Node<'Layers'> & { readonly layers: readonly NamedLines[] })
  | (Node<'Less'> & { readonly amount: Expression; readonly under: Title | undefined })
  | (Node<'Reduction'> & { readonly share: Expression })
  | (Node<'Benefit'> & { readonly amount: Expression })
  | (Node<'Recoveries'> & { readonly amount: Expression; readonly first: RecoveryOrder })
  | (Node<'OtherInsurance'> & {
      readonly of: Path;
      readonly method: SharingMethod;
      readonly own: Expression | undefined;
    })
  | (Node<'PaidIn'> & { readonly currency: Name; readonly on: Path });
export interface Aggregate extends Node<'Aggregate'> {
  readonly account: Path;
}
/** The `pays` of a part or of the wording, over what the coverages pay. */
export interface WiderPays extends Node<'WiderPays'> {
  readonly lines: readonly WiderLine[];
}
export interface WiderLine extends Node<'WiderLine'> {
  readonly body: WiderBody;
  /** A limit by an amount is for each event; without, the expression has to be the name of an account. */
  readonly each: boolean;
  /** How what is left is given back to the coverages; in proportion where it is not said. */
  readonly sharing: 'pro-rata' | 'in-order' | undefined;
  /** Coverages; all of the part or of the wording where none are named. */
  readonly on: readonly Name[] | undefined;
  readonly when: Expression | undefined;
  readonly as: Name | undefined;
}
export type WiderBody =
  | (Node<'WiderDeductible'> & { readonly amount: Expression })
  | Node<'Highest'>
  | Aggregate
  | (Node<'WiderShare'> & { readonly share: Expression })
  | (Node<'WiderLimit'> & { readonly amount: Expression });
/** Who has what is recovered from others first. */
export type RecoveryOrder = 'uninsured' | 'pro-rata' | 'insurer';
/** How insurers of one loss share it; the first two need this policy's own limit. */
export type SharingMethod = 'by-limits' | 'equal-shares' | 'independent' | 'excess';
/** Lines over the same amounts as those of the other layers; their results are added. */
export interface NamedLines extends Node<'NamedLines'> {
  readonly name: Name;
  readonly lines: readonly PaysLine[];
}
