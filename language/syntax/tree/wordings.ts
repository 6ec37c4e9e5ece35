// Wordings: the schedule, accounts and the other statements that are not clauses.
import type {
  Clause,
  DurationLiteral,
  Eligibility,
  Expression,
  InstantLiteral,
  Name,
  Node,
  NumberLiteral,
  Occurrence,
  Path,
  PercentLiteral,
  Premium,
  Presume,
  Procedure,
  Quoted,
  RoundingWord,
  Scenario,
  Service,
  Title,
  Version,
  WiderPays,
} from '../tree.ts';

export interface Wording extends Node<'Wording'> {
  readonly name: Name;
  readonly version: Version;
  readonly title: Title | undefined;
  readonly statements: readonly WordingStatement[];
}
export type WordingStatement =
  | Uses
  | Currency
  | Zone
  | MonthEnd
  | Group
  | Schedule
  | Account
  | Insurers
  | Basis
  | Part
  | WiderPays
  | Clause
  | Presume
  | Eligibility
  | Premium
  | Procedure
  | Service
  | Scenario;

export interface Uses extends Node<'Uses'> {
  readonly name: Name;
  readonly compatible: boolean;
  readonly version: Version;
}
export interface Currency extends Node<'Currency'> {
  readonly code: Name;
  readonly convertedOn: Path | undefined;
  readonly rounding: RoundingWord | undefined;
}
export interface Zone extends Node<'Zone'> {
  readonly name: Quoted;
}
/** The day on which a month added ends where it has no such day: its own last, or the one after. */
export interface MonthEnd extends Node<'MonthEnd'> {
  readonly rule: 'last-day' | 'day-after';
}
/** Which events, or claims, count as one. */
export interface Group extends Node<'Group'> {
  readonly of: Occurrence;
  readonly by: Grouping;
}
export type Grouping =
  /** Those of which this fact is the same; `dated`: what they are asked of time, the first is asked. */
  | (Node<'BySame'> & { readonly field: Path; readonly dated: boolean })
  /** Those within so many consecutive hours, which begin where the insured chooses, or with the first of them. */
  | (Node<'ByHours'> & { readonly length: Expression; readonly start: 'insured' | 'first' });
export interface Schedule extends Node<'Schedule'> {
  readonly entries: readonly Entry[];
}
export interface Entry extends Node<'Entry'> {
  readonly name: Name;
  readonly type: Name;
  /** What it may be instead of a value. */
  readonly absences: readonly Absence[];
  readonly value: EntryValue | undefined;
  readonly title: Title | undefined;
}
export type EntryValue = Expression | PeriodValue | CountriesValue | OptionValue | NamesValue | AbsenceValue;
export interface PeriodValue extends Node<'PeriodValue'> {
  readonly from: InstantLiteral;
  readonly until: InstantLiteral;
}
export interface CountriesValue extends Node<'CountriesValue'> {
  readonly everywhere: boolean;
  readonly codes: readonly Name[];
  readonly except: readonly Name[];
}
export interface OptionValue extends Node<'OptionValue'> {
  readonly chosen: boolean;
}
/** There is no such date; what it limits is without limit; what hangs on it is not insured. */
export type Absence = 'none' | 'no limit' | 'not insured';
export interface AbsenceValue extends Node<'AbsenceValue'> {
  readonly absence: Absence;
}
/** A party or a text in both languages: `"Example Ltd" zh "示例公司"`. */
export interface NamesValue extends Node<'NamesValue'> {
  readonly title: Title;
}
export interface Account extends Node<'Account'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly amount: Expression;
  /** So much in the period, or of each event anew. */
  readonly per: 'period' | 'event';
  readonly use: AccountUse;
  readonly reinstated: Reinstated | undefined;
}
/** Filled up again by what was paid, so many times over. */
export interface Reinstated extends Node<'Reinstated'> {
  readonly times: NumberLiteral | PercentLiteral | DurationLiteral;
  readonly premium: ReinstatementPremium | undefined;
}
/** For the whole account reinstated; `time`: by the time that is left of a period as well. */
export interface ReinstatementPremium extends Node<'ReinstatementPremium'> {
  readonly amount: Expression;
  readonly time: { readonly at: Path; readonly period: Path } | undefined;
}
/** The insurers of one slip, the lead first. */
export interface Insurers extends Node<'Insurers'> {
  readonly insurers: readonly Insurer[];
}
export interface Insurer extends Node<'Insurer'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly share: Expression;
}
/** By what an account is used up, and which of several coverages of one event has it first. */
export type AccountUse = 'as-paid' | 'pro-rata' | 'in-order' | 'as-borne';
export interface Basis extends Node<'Basis'> {
  readonly conditions: readonly Expression[];
}
export interface Part extends Node<'Part'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly clauses: readonly Clause[];
  /** Over what its coverages pay; written last. */
  readonly pays: WiderPays | undefined;
}
