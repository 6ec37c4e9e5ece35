// Scenarios as they cross to whoever runs them: which incident, and what is expected of its determination.
// They are tests, not meaning: the Contract's hash does not see them.
import type { ClauseStatus, SourcePlace } from './contract.ts';

export interface Scenario {
  readonly title: string;
  readonly place: SourcePlace;
  /** Path of the incident file relative to the source file that holds the scenario. */
  readonly incident: string | null;
  /** Facts set over those of the file, by path (`event.started`, `findings[0].notified`), as incident JSON; `undefined` removes. */
  readonly overrides: readonly { readonly path: readonly PathStep[]; readonly value: unknown }[];
  readonly expectations: readonly Expectation[];
}

/** A name, or what chooses an entry of a list: its number from 0, its id, or `USD/CNY`. */
export type PathStep = string | { readonly entry: string };

export type Expectation = {
  readonly place: SourcePlace;
} /** `expect ransom_payment excluded by virtual_currency`: every item of that kind, or the item of that id. */ & (
  | { readonly expect: 'excluded'; readonly item: string; readonly by: string }
  | { readonly expect: 'item'; readonly item: string; readonly outcome: 'payable' | 'not-covered' | 'open' }
  /** `expect business_interruption pays CNY 180,000.00`, `expect total pays at least … at most …`. `atMost` null: no upper bound. */
  | {
      readonly expect: 'pays';
      readonly coverage: string | 'total';
      readonly atLeast: MoneyLiteral;
      readonly atMost: MoneyLiteral | null;
    }
  /** `expect alpha pays CNY 60,000.00`, of one of several insurers. */
  | {
      readonly expect: 'insurer';
      readonly insurer: string;
      readonly atLeast: MoneyLiteral;
      readonly atMost: MoneyLiteral | null;
    }
  /** `expect annual reinstated for CNY 20,000.00`: the premium for what is filled up again. */
  | { readonly expect: 'reinstated'; readonly account: string; readonly premium: MoneyLiteral }
  | { readonly expect: 'coverage'; readonly coverage: string; readonly outcome: 'payable' | 'not-covered' | 'open' }
  /** `expect outcome open`. */
  | { readonly expect: 'outcome'; readonly outcome: 'payable' | 'not-covered' | 'open' }
  /** `expect asks event.discovered`. */
  | { readonly expect: 'asks'; readonly fact: string }
  | { readonly expect: 'warranty'; readonly warranty: string; readonly breached: 'yes' | 'no' | 'open' }
  /** `expect notice is pending`. */
  | { readonly expect: 'status'; readonly clause: string; readonly status: ClauseStatus | 'open' }
);

export interface MoneyLiteral {
  readonly currency: string;
  readonly amount: string;
}
