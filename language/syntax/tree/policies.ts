// Policies, and scenarios.
import type {
  ClauseStatus,
  EntryValue,
  Expression,
  InstantLiteral,
  Literal,
  Missing,
  Name,
  Node,
  Quoted,
  Title,
  Version,
  Zone,
} from '../tree.ts';

export interface Policy extends Node<'Policy'> {
  readonly id: Quoted;
  readonly wording: Name;
  readonly version: Version;
  readonly title: Title | undefined;
  readonly statements: readonly (Zone | Issued | EndorsedBy | Over | Binding | Scenario)[];
}
/** The policies beneath, each by the account that what it pays uses up, the lowest first; and the list of facts that tells of them. */
export interface Over extends Node<'Over'> {
  readonly policies: readonly Beneath[];
  readonly as: Name;
}
export interface Beneath extends Node<'Beneath'> {
  readonly id: Quoted;
  readonly account: Name;
}
/** When the policy was issued: nothing can be determined as of a day before. */
export interface Issued extends Node<'Issued'> {
  readonly at: InstantLiteral;
}
/** The endorsements in force, in the order in which they were issued. */
export interface EndorsedBy extends Node<'EndorsedBy'> {
  readonly endorsements: readonly Name[];
}
export interface Binding extends Node<'Binding'> {
  readonly name: Name;
  readonly value: EntryValue;
}
export interface Scenario extends Node<'Scenario'> {
  readonly title: Quoted;
  readonly incident: Quoted | undefined;
  readonly overrides: readonly Override[];
  readonly expectations: readonly Expectation[];
}
export interface Override extends Node<'Override'> {
  readonly fact: FactPlace;
  readonly value: Value;
}
export type Value =
  | Literal
  | (Node<'NeverValue'> | Node<'UnknownValue'>)
  | (Node<'KindValue'> & { readonly name: Name })
  | (Node<'ListValue'> & { readonly values: readonly Value[] })
  | (Node<'RecordValue'> & { readonly fields: readonly { readonly name: Name; readonly value: Value }[] })
  | Missing;
export interface Expectation extends Node<'Expectation'> {
  /** A clause, a loss item or kind, `total` or `outcome`; the empty name for `asks`. */
  readonly subject: Name;
  readonly expects: Expects;
}
/** A fact as questions name it: `findings[0].caused_event`, `losses[L1].medium`, `rates[USD/CNY]`. */
export interface FactPlace extends Node<'FactPlace'> {
  readonly text: string;
  /** Those outside the brackets. */
  readonly names: readonly Name[];
  readonly steps: readonly [Name, ...(Name | Selector)[]];
}
/** What chooses an entry of a list: its number from 0, its id, `USD/CNY`. */
export type Selector = Node<'Selector'> & { readonly text: string };
export type Expects =
  | (Node<'ExpectExcluded'> & { readonly by: Name })
  | (Node<'ExpectPays'> & {
      readonly atLeast: Expression;
      readonly atMost: Expression | undefined;
      readonly exactly: boolean;
    })
  | Node<'ExpectNothing'>
  /** Of an account: the premium for what is filled up again of it. */
  | (Node<'ExpectReinstated'> & { readonly premium: Expression })
  | (Node<'ExpectOutcome'> & { readonly outcome: 'payable' | 'not-covered' | 'open' })
  | (Node<'ExpectAsks'> & { readonly fact: FactPlace })
  | (Node<'ExpectBreached'> & { readonly breached: boolean })
  | (Node<'ExpectStatus'> & { readonly status: ClauseStatus });
