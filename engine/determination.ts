// The determination: what the engine finds on one incident under one contract. Plain JSON with a published schema
// (determination.schema.json beside this file): amounts are text, `null` as an upper bound means that nothing bounds it.
import type { ClauseName, KindName, MoneyText, SourcePlace, StatementId, Text } from '../language/index.ts';
import type { Row } from './quantum/pays.ts';

export type Truth = 'yes' | 'no' | 'open';
export type Outcome = 'payable' | 'not-covered' | 'open';

export interface MoneyBounds {
  readonly atLeast: MoneyText;
  readonly atMost: MoneyText | null;
}

export interface Determination {
  readonly format: 'proviso-determination/1';
  readonly policy: {
    readonly id: string | null;
    readonly wording: string;
    readonly version: string;
    readonly contractHash: string;
  };
  readonly incident: { readonly id: string; readonly hash: string };
  readonly outcome: Outcome;
  readonly payable: MoneyBounds;
  /** False where the unknowns were too many to try each: the bounds then still hold, but may be wider than need be. */
  readonly exact: boolean;
  /** What stayed unknown was closed by the burden of proof. */
  readonly final: boolean;
  readonly coverages: readonly CoverageDetermination[];
  /** The parts and the wording that have a `pays` of their own, narrow before wide. */
  readonly levels: readonly LevelDetermination[];
  readonly items: readonly ItemDetermination[];
  readonly warranties: readonly WarrantyDetermination[];
  readonly conditions: readonly ConditionDetermination[];
  /** What was taken as given because nothing else is stated; an answer may be overturned by stating it. */
  readonly presumptions: readonly UsedPresumption[];
  /** Clauses of equal rank that pull apart on an item: a person has to look at them. */
  readonly conflicts: readonly Conflict[];
  /** The steps of the claim's procedures, in order; empty where the wording has none. */
  readonly steps: readonly StepDetermination[];
  /** Most money at stake first; where nothing bounds it, before all that is bounded. */
  readonly questions: readonly Question[];
  /** What `final` closed, and against whom; empty where nothing that counts was unknown, or without `final`. */
  readonly closed: readonly Closed[];
  /** What each coverage draws from each account, in the order in which they draw; what draws nothing is left out. */
  readonly postings: readonly ProposedPosting[];
  /** What is filled up again of accounts, and for which premium; absent where none is reinstated. */
  readonly reinstatements?: readonly ReinstatementDetermination[];
  /** What each insurer pays, the lead first; absent where one pays it all. */
  readonly insurers?: readonly InsurerDetermination[];
  readonly reasons: readonly Reason[];
}

export interface ReinstatementDetermination {
  readonly account: string;
  readonly title: Text;
  readonly reinstated: MoneyBounds;
  /** Due to the insurer, besides what he pays. */
  readonly premium: MoneyBounds;
}

export interface InsurerDetermination {
  readonly insurer: string;
  readonly title: Text;
  readonly share: { readonly atLeast: string; readonly atMost: string };
  readonly payable: MoneyBounds;
}

export interface CoverageDetermination {
  readonly clause: ClauseName;
  readonly number: string;
  readonly title: Text;
  readonly outcome: Outcome;
  /** Whether the coverage responds to the event at all: in force, basis, cause and conditions, before any item is looked at. */
  readonly trigger: Truth;
  readonly payable: MoneyBounds;
  /** The same in the currency in which it is paid, where the wording names another; its amounts `null` while the rate is not known. */
  readonly paidIn: PaidIn | null;
  /** Empty where the incident lists events: each then has its own. */
  readonly waterfall: readonly WaterfallRow[];
  /** In the order in which they were paid; absent where the incident lists none. */
  readonly events?: readonly EventDetermination[];
}

/** What a coverage pays for one event; `?` for events that nobody has stated. */
export interface EventDetermination {
  readonly event: string;
  readonly outcome: Outcome;
  readonly trigger: Truth;
  readonly payable: MoneyBounds;
  readonly paidIn: PaidIn | null;
  readonly waterfall: readonly WaterfallRow[];
}

export interface PaidIn {
  readonly currency: string;
  readonly atLeast: MoneyText | null;
  readonly atMost: MoneyText | null;
}

export interface LevelDetermination {
  /** `null`: the incident lists no events. */
  readonly event: string | null;
  /** `null`: the wording as a whole. */
  readonly part: string | null;
  readonly number: string | null;
  readonly title: Text;
  readonly payable: MoneyBounds;
  readonly waterfall: readonly WaterfallRow[];
}

export interface WaterfallRow {
  /**
   * The `pays` line, or `loss` and `converted` for the rows before it. At a part or the wording `coverages` is what they
   * bring; at a coverage `shared` is what a line of a part or of the wording left to it.
   */
  readonly line: Row['line'];
  readonly statement: StatementId | null;
  readonly as: string | null;
  /** The line's own figure where it has one: the deductible, the limit, what is left of the account. */
  readonly figure: MoneyBounds | null;
  /** The share that the line takes, as percentages: `90%`, or a fraction where that is exact: `1/3`. */
  readonly share: { readonly atLeast: string; readonly atMost: string } | null;
  readonly in: MoneyBounds;
  readonly out: MoneyBounds;
  readonly applies: Truth;
  readonly place: SourcePlace | null;
}

export interface ItemDetermination {
  readonly id: string;
  readonly kind: KindName;
  readonly title: Text;
  /** As stated; `null` where not stated. */
  readonly amount: MoneyText | { readonly atLeast: MoneyText | null; readonly atMost: MoneyText | null } | null;
  readonly outcome: Outcome;
  /**
   * Why: `granted`, `excluded`, `not-insured`, `not-triggered`, `denied` (a warranty, or a condition that failed),
   * `suspended` (a warranty), `pending` (a condition still to be met), or `undecided`.
   */
  readonly ground:
    | 'granted'
    | 'excluded'
    | 'not-insured'
    | 'not-triggered'
    | 'denied'
    | 'suspended'
    | 'pending'
    | 'undecided';
  /** The clause that decided: the coverage that grants, the exclusion that bites, the warranty that denies. */
  readonly by: ClauseName | null;
  /** Its number in the document. */
  readonly clause: string | null;
  /** Under which coverage the item falls; granted and excluded are two results, and both stay visible. */
  readonly coverage: ClauseName | null;
  readonly granted: Truth;
  readonly excluded: Truth;
}

export interface WarrantyDetermination {
  readonly clause: ClauseName;
  readonly number: string;
  readonly title: Text;
  readonly breached: Truth;
  /** The breach counts for what happened: its causality does not stand in the way. */
  readonly counts: Truth;
  /** Cover is suspended at the date of the loss; `null` where the warranty suspends nothing. */
  readonly suspended: Truth | null;
}

export interface ConditionDetermination {
  readonly clause: ClauseName;
  readonly number: string;
  readonly title: Text;
  readonly status: 'met' | 'failed' | 'pending' | 'open';
  readonly deadlines: readonly Deadline[];
}

/** Something to be done by an instant. */
export interface Deadline {
  readonly statement: StatementId;
  /** In the contract's zone; `null` where it is not known yet. */
  readonly due: string | null;
  /** When it was done; `never`, not by the day as of which is determined; `null` where it is not stated. */
  readonly done: string | null;
  readonly place: SourcePlace | null;
}

export interface UsedPresumption {
  readonly statement: StatementId;
  /** The clause it stands in; `null`: the wording. */
  readonly clause: ClauseName | null;
  /** What is presumed. */
  readonly sentence: Text;
  readonly place: SourcePlace | null;
}

/** One clause grants an item again that another takes, and nothing says which goes before the other. */
export interface Conflict {
  readonly item: string;
  readonly grants: ClauseName;
  readonly takes: ClauseName;
}

export interface StepDetermination {
  readonly procedure: string;
  readonly step: string;
  readonly title: Text;
  readonly by: 'insured' | 'insurer' | 'provider' | null;
  /** The deadline, as an instant in the contract's zone; `null` where there is none, or it is not known yet. */
  readonly due: string | null;
  /** When it was done; `never`; `null` where it is not stated. */
  readonly done: string | null;
  /** Not done by its deadline. */
  readonly late: Truth;
  readonly place: SourcePlace | null;
}

export interface Question {
  /** Path of the fact: `event.discovered`, `losses[L1].medium`, `schedule.period`, `rates[USD/CNY]`. */
  readonly fact: string;
  readonly ask: Text;
  /** The most that this fact alone can move the total; `null` where nothing bounds it. */
  readonly atStake: MoneyText | null;
  /** The clauses whose answer it can change. */
  readonly clauses: readonly ClauseName[];
}

/** A fact that nobody stated, taken against the party that had to show it. */
export interface Closed {
  readonly fact: string;
  /** The clause that needed it: a coverage, an exclusion, a warranty. */
  readonly clause: ClauseName;
  /** Who had to show it, and did not. */
  readonly burden: 'insured' | 'insurer';
}

export interface ProposedPosting extends MoneyBounds {
  readonly account: string;
  readonly coverage: ClauseName;
}

/** A node of the reasons: what was judged, how, on which facts, and where that is written. */
export interface Reason {
  readonly clause: ClauseName | null;
  readonly number: string | null;
  readonly statement: StatementId | null;
  readonly verdict: Truth;
  readonly sentence: Text;
  readonly facts: readonly {
    readonly fact: string;
    readonly value: string | null;
    /** Not stated, and taken as given. */
    readonly presumed?: true;
  }[];
  readonly place: SourcePlace | null;
  readonly because: readonly Reason[];
}
