// What stands above the `pays` of one coverage: the `pays` of a part and of the wording, over what their coverages pay;
// the accounts that coverages share; and the insurers among whom the result is divided.
import type { ClauseName, Expression, StatementId, Text } from './contract.ts';

/** How what a wider line pays is given back to the coverages: in proportion, or to the first written first. */
export type Sharing = 'pro-rata' | 'in-order';

/** One line of the `pays` of a part or of the wording. The written order is the order of calculation. */
export type WiderLine = {
  readonly id: StatementId;
  readonly as: string | null;
  readonly when: Expression | null;
  /** The coverages it is over, in written order; `null`: all of the part, or of the wording. */
  readonly on: readonly ClauseName[] | null;
  readonly sharing: Sharing;
} & (
  | { readonly line: 'deductible'; readonly amount: Expression }
  /** The highest of the deductibles that its coverages have `taken once`, among those that are hit. */
  | { readonly line: 'highest' }
  | { readonly line: 'aggregate'; readonly account: string }
  | { readonly line: 'share'; readonly share: Expression }
  | { readonly line: 'limit'; readonly amount: Expression; readonly per: 'event' }
  | { readonly line: 'account'; readonly account: string }
);

export interface Account {
  readonly id: StatementId;
  readonly name: string;
  readonly title: Text;
  /** Money; how much there is in the period, or for each event. */
  readonly amount: Expression;
  readonly per: 'period' | 'event';
  /**
   * `as-paid` and `in-order`: coverages of one event draw in the order in which they are written; `pro-rata`: in
   * proportion to what each would draw alone. `as-borne`: an aggregate deductible, used by what the insured bears.
   */
  readonly use: 'as-paid' | 'in-order' | 'pro-rata' | 'as-borne';
  /** The account that is used with it: a sublimit within a limit. */
  readonly within: string | null;
  readonly reinstated: Reinstatement | null;
}

/** The account is filled up again by what was paid, so many times over, against a premium. */
export interface Reinstatement {
  readonly id: StatementId;
  readonly times: number;
  /** Money, for the whole account reinstated, and for a part of it in proportion; `null`: free of charge. */
  readonly premium: Expression | null;
  /** The premium is due for the time that is left of `period` at an instant; `null`: whatever the time. */
  readonly time: { readonly at: Expression; readonly period: Expression } | null;
}

/** One of several insurers, each liable for its own share alone. */
export interface Insurer {
  readonly id: StatementId;
  readonly name: string;
  readonly title: Text;
  readonly share: Expression;
}
