// The Contract: what a checked wording means, as plain JSON. It is the only thing that crosses from the language to
// the back ends (engine, documents, schemas). It holds meaning and texts, no spans: those live in the SourceMap
// beside it, by statement id, so that reformatting, or the other keyword language, keeps the hash.
//
// Every name in it is resolved. Numbers that carry money or shares are text, because JSON numbers are floats.

import type { Account, Insurer, WiderLine } from './programme.ts';

/** A text for people. At least one language is present; a missing one is shown in the other. */
export interface Text {
  readonly en?: string;
  readonly zh?: string;
}

/** Names a clause or a statement for good: `business_interruption`, `business_interruption/pays/2`. */
export type StatementId = string;
export type ClauseName = string;
export type KindName = string;
export type FactPath = readonly string[];

export interface Contract {
  readonly format: 'proviso-contract/1';
  readonly wording: { readonly name: string; readonly version: string; readonly title: Text };
  /** The policy that binds the wording; `null` where the wording stands alone, with the defaults of its schedule. */
  readonly policy: {
    readonly id: string;
    readonly title: Text;
    /** Nothing is determined as of a day before; absent where the policy does not say. */
    readonly issued?: { readonly at: number; readonly written: string };
    /** The policies beneath, the lowest first; `as`: the list of facts that tells of them. Absent where there are none. */
    readonly over?: {
      readonly as: string;
      readonly policies: readonly { readonly policy: string; readonly account: string }[];
    };
  } | null;
  /** IANA name. Dates without a zone in the source were read in it. */
  readonly zone: string;
  readonly currency: string;
  readonly rounding: 'half-up' | 'half-even' | 'down' | 'up';
  /** Where a month added lands on a day that is not in the calendar: the first of the next month; absent: the last of this. */
  readonly monthEnd?: 'day-after';
  /** How a loss in another currency becomes the contract's: at the rate of the day of this instant. */
  readonly conversion: { readonly id: StatementId; readonly at: Expression } | null;
  readonly vocabulary: Vocabulary;
  readonly schedule: readonly ScheduleEntry[];
  readonly accounts: readonly Account[];
  /** What counts as one event or claim; absent: each that is listed. */
  readonly groups?: readonly Group[];
  /** Conditions of every coverage: period, territory, insured. */
  readonly basis: readonly Statement[];
  readonly parts: readonly Part[];
  /** The `pays` of the wording, over what all coverages pay. */
  readonly pays: readonly WiderLine[];
  /** Empty: one insurer, who is not named. */
  readonly insurers: readonly Insurer[];
  /** In written order. */
  readonly coverages: readonly Coverage[];
  /** How the amounts of losses of some kinds are found, where nobody states them. */
  readonly measures: readonly Measure[];
  readonly exclusions: readonly Exclusion[];
  readonly warranties: readonly Warranty[];
  readonly conditions: readonly ConditionPrecedent[];
  readonly presumptions: readonly Presumption[];
  /** Before binding: whom the insurer declines, and whom it wants to look at. */
  readonly eligibility: readonly UnderwritingRule[];
  /** In the order of calculation; empty where the wording has no premium of its own. */
  readonly premium: readonly PremiumLine[];
  readonly procedures: readonly Procedure[];
  readonly services: readonly Service[];
  /** What changed the wording, in the order of issue; their changes stand in the clauses already. */
  readonly endorsements: readonly Endorsement[];
}

// ---- what the words mean -------------------------------------------------------------------------------------------

export interface Vocabulary {
  readonly axes: readonly Axis[];
  readonly facts: readonly FactDeclaration[];
  readonly definitions: readonly Definition[];
}

/** One tree of kinds, such as `method`, `actor` or `loss`. The axis `loss` holds the kinds of loss items. */
export interface Axis {
  readonly name: string;
  readonly title: Text;
  /** Parents before their children. */
  readonly kinds: readonly Kind[];
}

export interface Kind {
  readonly name: KindName;
  readonly title: Text;
  readonly parent: KindName | null;
  /** What an item of this kind, or of a kind below it, may state besides. */
  readonly fields: readonly FactDeclaration[];
}

export interface FactDeclaration {
  readonly name: string;
  readonly title: Text;
  readonly type: FactType;
  /** The question for a person who knows; empty where none is written. */
  readonly ask: Text;
  /** May be stated as `null`: known not to exist, or never to have happened. */
  readonly nullable: boolean;
  /** Used where the fact itself is not stated. */
  readonly derived: Expression | null;
  /** Who decides it; a judged fact is stated with its value, by whom, when, and on what. */
  readonly judgedBy: string | null;
  /** Stated of each event, or of each claim, where an incident has several; absent: of the incident as a whole. */
  readonly each?: 'event' | 'claim';
}

export type FactType =
  | { readonly type: ScalarType }
  | { readonly type: 'kind'; readonly axis: string }
  | { readonly type: 'record'; readonly fields: readonly FactDeclaration[] }
  | { readonly type: 'list'; readonly fields: readonly FactDeclaration[] };

/** `duration` counts hours and days of 24 hours, `months` counts calendar months; the two do not compare. */
export type ScalarType =
  | 'boolean'
  | 'money'
  | 'number'
  | 'percentage'
  | 'duration'
  | 'months'
  | 'instant'
  | 'text'
  | 'party'
  | 'country';

export interface Definition {
  readonly name: string;
  readonly title: Text;
  readonly body: Body;
  readonly source: string | null;
}

// ---- the schedule --------------------------------------------------------------------------------------------------

export interface ScheduleEntry {
  readonly id: StatementId;
  readonly name: string;
  readonly title: Text;
  readonly type:
    | 'party'
    | 'period'
    | 'countries'
    | 'money'
    | 'percentage'
    | 'duration'
    | 'months'
    | 'number'
    | 'text'
    | 'instant'
    | 'option';
  /** It may be `none`: there is no such date, and what asks for it asks for nothing. */
  readonly orNone?: true;
  /** It may be `no limit`: no line of `pays` and no account is limited by it, and the Contract has none of them. */
  readonly orNoLimit?: true;
  /** It may be `not insured`: the coverages that hang on it are not in force. */
  readonly orNotInsured?: true;
  /** `null`: no value bound and no default; the engine then asks for it as for a fact, at `schedule.NAME`. */
  readonly value: ScheduleValue | null;
}

export type ScheduleValue =
  | { readonly type: 'party'; readonly name: Text }
  /** Half-open `[from, until)`, as instants (epoch milliseconds) and as the local text that was written. */
  | {
      readonly type: 'period';
      readonly from: number;
      readonly until: number;
      readonly written: { readonly from: string; readonly until: string };
    }
  /** ISO 3166-1 alpha-2 codes; `everywhere` except those listed, or only those listed. */
  | {
      readonly type: 'countries';
      readonly everywhere: boolean;
      readonly codes: readonly string[];
      readonly except: readonly string[];
    }
  | { readonly type: 'money'; readonly currency: string; readonly amount: string }
  | { readonly type: 'percentage'; readonly ratio: RatioText }
  | { readonly type: 'duration'; readonly milliseconds: number; readonly written: Written }
  | { readonly type: 'months'; readonly months: number; readonly written: Written }
  | { readonly type: 'number'; readonly number: string }
  | { readonly type: 'text'; readonly text: Text }
  | { readonly type: 'instant'; readonly at: number; readonly written: string }
  | { readonly type: 'option'; readonly chosen: boolean }
  | { readonly type: 'none' | 'no-limit' | 'not-insured' };

/** `[numerator, denominator]`, both whole numbers as text, in lowest terms. */
export type RatioText = readonly [string, string];
/** A duration in the author's unit, for texts: `{count: 8, unit: 'hours'}`. */
export interface Written {
  readonly count: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'months' | 'years';
}

export type Group = {
  readonly id: StatementId;
} /** Those with the same value of a fact; `dated`: what is asked of their times is asked of the first of them. */ & (
  | { readonly of: 'event' | 'claim'; readonly by: 'same'; readonly field: Expression; readonly dated: boolean }
  /** Those within a length of time, that begins where the insured gains most, or with the first of them. */
  | { readonly of: 'event'; readonly by: 'hours'; readonly length: Expression; readonly start: 'insured' | 'first' }
);

// ---- clauses -------------------------------------------------------------------------------------------------------

/** The order of the document. Numbers are computed: part 2, clause 2.3. */
export interface Part {
  readonly id: StatementId;
  readonly name: string;
  readonly number: string;
  readonly title: Text;
  readonly clauses: readonly ClauseName[];
  /** Over what its coverages pay. */
  readonly pays: readonly WiderLine[];
}

export type Clause = Coverage | Exclusion | Warranty | ConditionPrecedent;

export interface Coverage {
  readonly clause: 'coverage';
  readonly id: StatementId;
  readonly name: ClauseName;
  readonly number: string;
  readonly title: Text;
  /** The schedule option that switches it on; `null`: always on. */
  readonly option: string | null;
  /** Kinds of loss, each with all kinds below it. */
  readonly insures: readonly KindName[];
  /** Conditions of its own: `basis` (dates), `caused by`, `when`. All must hold. */
  readonly grant: readonly Statement[];
  /** The exclusions that bind it, in written order: its own, its part's, the wording's. */
  readonly exclusions: readonly ClauseName[];
  readonly warranties: readonly ClauseName[];
  readonly conditions: readonly ClauseName[];
  readonly pays: readonly PaysLine[];
  readonly body: Body;
}

export interface Statement {
  readonly id: StatementId;
  readonly statement: 'basis' | 'caused-by' | 'when';
  /** A condition. */
  readonly holds: Expression;
  /** Who has to show it in the end, where the wording says otherwise than the law. */
  readonly shownBy?: ShownBy;
}
export type ShownBy = 'insured' | 'insurer';

export interface Exclusion {
  readonly clause: 'exclusion';
  readonly id: StatementId;
  readonly name: ClauseName;
  readonly number: string;
  readonly title: Text;
  /** `every` loss, or these kinds with all kinds below them. */
  readonly excludes: 'every' | readonly KindName[];
  /** Filters items (their fields, their causes); `null`: all of those kinds. */
  readonly where: Condition | null;
  /** Switches the clause as a whole; `null`: always on. */
  readonly when: Condition | null;
  readonly unless: readonly CarveBack[];
  readonly writesBack: readonly WriteBack[];
  /** Who has to show that it names the item, where the wording says otherwise than the law. */
  readonly shownBy?: ShownBy;
  /** Why the market excludes it, such as the notice it follows. */
  readonly because: Text;
  readonly body: Body;
}

/** The exclusion does not bite where one of these holds; inner ones bind only their parent. */
export interface CarveBack {
  readonly id: StatementId;
  readonly name: string | null;
  readonly title: Text;
  readonly holds: Expression;
  readonly shownBy?: ShownBy;
  readonly unless: readonly CarveBack[];
}

/** What the exclusion took is granted again, where this holds; its limit stands in the `pays` of the coverages bound. */
export interface WriteBack {
  readonly id: StatementId;
  readonly losses: 'every' | readonly KindName[];
  /** Filters items; `null`: all of those kinds. */
  readonly where: Expression | null;
  /** Other exclusions go before it, or it before them; `null`: it is not said, and the two pull apart. */
  readonly others: 'subject-to' | 'despite' | null;
}

/** Taken as given where nothing else is stated. */
export interface Presumption {
  readonly id: StatementId;
  /** The clause it holds in; `null`: the whole wording. */
  readonly within: ClauseName | null;
  /** A fact, its denial, a kind of one, or a cause. */
  readonly presumed: Expression;
  readonly when: Expression | null;
}

/** A condition with its place. */
export interface Condition {
  readonly id: StatementId;
  readonly holds: Expression;
  readonly shownBy?: ShownBy;
}

export interface Warranty {
  readonly clause: 'warranty';
  readonly id: StatementId;
  readonly name: ClauseName;
  readonly number: string;
  readonly title: Text;
  readonly breached: Condition;
  /** `lines`: its lines stand, with `when` the breach, in the `pays` of the coverages it binds. */
  readonly effect: 'lines' | 'denies' | 'suspends';
  /** For `suspends`: no cover for what is dated within `[from, until)`. */
  readonly suspends: { readonly from: Expression; readonly until: Expression; readonly datedAt: Expression } | null;
  /** The breach counts only, or does not count, where this holds; `null`: whatever its cause. */
  readonly causality: (Condition & { readonly counts: 'only-where' | 'except-where' }) | null;
  readonly body: Body;
}

/** What has to be done, often by a deadline, before the insurer has to pay. */
export interface ConditionPrecedent {
  readonly clause: 'condition';
  readonly id: StatementId;
  readonly name: ClauseName;
  readonly number: string;
  readonly title: Text;
  /** Met where all of them are; failed where one can no longer be; otherwise pending. */
  readonly requires: readonly Condition[];
  /** What holds while it is pending. */
  readonly pending: 'covered' | 'not-covered' | 'open';
  /** `lines` as for a warranty; `ends`: no cover for what is dated at or after the deadline missed. */
  readonly failed: 'lines' | 'denies' | 'ends';
  /** For `ends`: the instant that dates a loss. */
  readonly datedAt: Expression | null;
  readonly body: Body;
}

// ---- around the cover ----------------------------------------------------------------------------------------------

export interface UnderwritingRule {
  readonly id: StatementId;
  readonly effect: 'decline' | 'refer';
  readonly title: Text;
  readonly holds: Expression;
}

export interface PremiumLine {
  readonly id: StatementId;
  /** `loading` and `discount`: a share of the premium so far, or an amount. */
  readonly line: 'base' | 'loading' | 'discount' | 'minimum' | 'maximum';
  readonly title: Text;
  readonly figure: Expression;
  readonly when: Expression | null;
}

/** The steps of a claim, in order. */
export interface Procedure {
  readonly id: StatementId;
  readonly name: string;
  readonly title: Text;
  readonly steps: readonly Step[];
  readonly body: Body;
}

export type Actor = 'insured' | 'insurer' | 'provider';

export interface Step {
  readonly id: StatementId;
  readonly name: string;
  readonly title: Text;
  readonly by: Actor | null;
  /** The fact that tells when it was done. */
  readonly done: Expression | null;
  /** The deadline: so long after an instant. */
  readonly within: { readonly length: Expression; readonly from: Expression } | null;
  readonly body: Body;
}

/** What comes with the product besides the cover, at a stage of its life. */
export interface Service {
  readonly id: StatementId;
  readonly name: string;
  readonly title: Text;
  readonly option: string | null;
  readonly stage: 'identify' | 'protect' | 'detect' | 'respond' | 'recover' | null;
  readonly by: Actor | null;
  readonly body: Body;
}

// ---- endorsements --------------------------------------------------------------------------------------------------

export interface Endorsement {
  readonly id: StatementId;
  readonly name: string;
  /** From 1, in the order of issue. */
  readonly number: string;
  readonly title: Text;
  /** Where it applies; `null`: from the inception of the policy. */
  readonly effective: Condition | null;
  readonly changes: readonly Change[];
  readonly body: Body;
}

/** What an endorsement did to the wording, for the slip that documents it. */
export interface Change {
  readonly change: 'add' | 'replace' | 'delete';
  readonly what: 'clause' | 'statements' | 'lines' | 'line' | 'entry';
  /** The clause, the part, the coverage of the lines; for an entry of the schedule its name; `null`: the whole wording. */
  readonly of: string | null;
  /** The line of `pays`. */
  readonly line: string | null;
}

// ---- money ---------------------------------------------------------------------------------------------------------

/** The amount of every item of this kind, or of a kind below it: calculated, and what is stated has to agree. */
export interface Measure {
  readonly id: StatementId;
  readonly kind: KindName;
  readonly amount: Expression;
}

/** One line of `pays`. The written order is the order of calculation. */
export type PaysLine = {
  readonly id: StatementId;
  /** By which texts and endorsements address it. */
  readonly as: string | null;
  /** The line applies only when this holds; `null`: always. */
  readonly when: Expression | null;
  /** Only the loss of these kinds is counted; `null`: all that runs. */
  readonly on: readonly KindName[] | null;
  /** Of these only the items that this exclusion takes, and grants again. */
  readonly writtenBackBy?: ClauseName;
  /** Whether the line is taken once, or of each claim or each loss item by itself. */
  readonly per: 'event' | 'claim' | 'item';
  /** What was joined with other losses is shared out again, pro rata, before the line is taken. */
  readonly apportioned: boolean;
} & (
  | /** The loss falling between two instants, loss accruing evenly from `over.from` until `over.until`. */ {
      readonly line: 'window';
      readonly from: Expression;
      readonly until: Expression;
      readonly atMost: Expression | null;
      readonly over: { readonly from: Expression; readonly until: Expression };
    }
  /** A deductible that is not taken here, but by a `deductible highest of coverages hit` of the part or the wording. */
  | { readonly line: 'once'; readonly amount: Expression }
  /** What is left of an aggregate deductible. */
  | { readonly line: 'aggregate'; readonly account: string }
  /** A retention is a deductible that the insured handles himself. `atLeast`, `atMost`: of all deductibles so far. */
  | {
      readonly line: 'deductible' | 'retention';
      readonly amount: Expression;
      readonly atLeast: Expression | null;
      readonly atMost: Expression | null;
    }
  /** Nothing up to the amount and all above it; in reverse, all up to it and nothing above. */
  | { readonly line: 'franchise' | 'reverse-franchise'; readonly amount: Expression }
  /** The insurer's share: of all, or of what lies above an amount. */
  | { readonly line: 'share'; readonly share: Expression; readonly above: Expression | null }
  /** `inProportion`: kinds whose loss is cut as the rest is, and does not count against the limit. */
  | { readonly line: 'limit'; readonly amount: Expression; readonly inProportion: readonly KindName[] | null }
  | { readonly line: 'layer'; readonly amount: Expression; readonly excess: Expression }
  /** Each over the same amounts, then added. */
  | {
      readonly line: 'layers';
      readonly layers: readonly { readonly name: string; readonly lines: readonly PaysLine[] }[];
    }
  /** What others have paid, or is paid already. */
  | { readonly line: 'less'; readonly amount: Expression; readonly under: Text }
  | { readonly line: 'reduction'; readonly share: Expression }
  /** An amount that is owed without being measured by a loss. */
  | { readonly line: 'benefit'; readonly amount: Expression }
  | { readonly line: 'recoveries'; readonly amount: Expression; readonly first: 'uninsured' | 'pro-rata' | 'insurer' }
  /** Others insure the same loss: their limits, or what each would pay alone or has paid, in a list of facts. */
  | {
      readonly line: 'other-insurance';
      readonly list: Expression;
      readonly field: string;
      readonly method: 'by-limits' | 'equal-shares' | 'independent' | 'excess';
      readonly own: Expression | null;
    }
  /** What is owed is paid in another currency. */
  | { readonly line: 'paid-in'; readonly currency: string; readonly at: Expression }
  | { readonly line: 'account'; readonly account: string }
);

// ---- expressions ---------------------------------------------------------------------------------------------------

export type Expression =
  // values
  | { readonly op: 'boolean'; readonly value: boolean }
  | { readonly op: 'money'; readonly currency: string; readonly amount: string }
  | { readonly op: 'number'; readonly value: string }
  | { readonly op: 'percentage'; readonly ratio: RatioText }
  | { readonly op: 'duration'; readonly milliseconds: number; readonly written: Written }
  | { readonly op: 'months'; readonly months: number; readonly written: Written }
  | { readonly op: 'instant'; readonly at: number; readonly written: string }
  | { readonly op: 'text'; readonly value: string }
  // references
  | { readonly op: 'schedule'; readonly name: string }
  /** The first instant of a period of the schedule (`started`), or the first after it (`ended`). */
  | { readonly op: 'period-end'; readonly period: string; readonly end: 'started' | 'ended' }
  /** A fact of the incident, by path from its root. */
  | { readonly op: 'fact'; readonly path: FactPath }
  /** A field of the loss item that is judged (`its medium`). */
  | { readonly op: 'item'; readonly path: FactPath }
  /** A field of a list's element; `up` counts quantifiers outwards, 0 the innermost. */
  | { readonly op: 'element'; readonly up: number; readonly path: FactPath }
  /** In `pays`: what entered the pipeline, and what runs in it at this line. */
  | { readonly op: 'loss' }
  | { readonly op: 'amount' }
  /** An amount in another currency, at the rate of the day of an instant. */
  | { readonly op: 'converted'; readonly currency: string; readonly amount: string; readonly at: Expression }
  /** In `pays`: what entered, or runs, in the first hours of a span over which it accrues evenly. */
  | {
      readonly op: 'loss-in-first' | 'amount-in-first';
      readonly length: Expression;
      readonly over: { readonly from: Expression; readonly until: Expression };
    }
  // arithmetic: like with like; instant - instant = duration; instant + duration or months = instant; percentage * money = money;
  // percentage * percentage = percentage; number * money = money
  | {
      readonly op: 'add' | 'subtract' | 'multiply' | 'greater-of' | 'lesser-of';
      readonly left: Expression;
      readonly right: Expression;
    }
  /** Money in whole minor units. */
  | { readonly op: 'rounded'; readonly of: Expression; readonly rounding: Contract['rounding'] }
  /** A share: how much `left` is of `right`, at most all of it. */
  | { readonly op: 'ratio'; readonly left: Expression; readonly right: Expression }
  /** The value of the first band whose edge lies above `by`. */
  | {
      readonly op: 'banded';
      readonly by: Expression;
      readonly bands: readonly { readonly below: Expression; readonly value: Expression }[];
      readonly otherwise: Expression;
    }
  /** Days of 24 hours in a duration: those that are full, or those that have begun. */
  | { readonly op: 'days'; readonly count: 'full' | 'started'; readonly of: Expression }
  /** A field of the elements of a list for which the condition holds, added up. */
  | { readonly op: 'sum'; readonly list: Expression; readonly field: string; readonly holds: Expression }
  // conditions
  | { readonly op: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | {
      readonly op: 'compare';
      readonly test: '<' | '<=' | '>' | '>=' | '=' | '!=';
      readonly left: Expression;
      readonly right: Expression;
    }
  /** The value is the kind or one below it. */
  | { readonly op: 'is-kind'; readonly value: Expression; readonly axis: string; readonly kind: KindName }
  /** An instant within a period, `[from, until)`. */
  | { readonly op: 'in-period'; readonly value: Expression; readonly period: Expression }
  | { readonly op: 'in-countries'; readonly value: Expression; readonly countries: Expression }
  /** It happened, at or before (`by`) or strictly before (`before`) the instant; `null` never happened, so no. */
  | {
      readonly op: 'happened';
      readonly value: Expression;
      readonly test: 'by' | 'before';
      readonly instant: Expression;
    }
  /** It is not `null`. */
  | { readonly op: 'exists'; readonly value: Expression }
  | { readonly op: 'for-any' | 'for-all'; readonly list: Expression; readonly holds: Expression }
  | { readonly op: 'count'; readonly list: Expression; readonly holds: Expression }
  /** The proximate cause (`caused-by`), or any link of the chain (`arising-from`), is one of these kinds. */
  | {
      readonly op: 'caused-by' | 'arising-from';
      readonly kinds: readonly { readonly axis: string; readonly kind: KindName }[];
    }
  /** The warranty was breached. */
  | { readonly op: 'breached'; readonly warranty: ClauseName }
  /** The condition is met, failed or pending; the warranty suspends cover. */
  | { readonly op: 'status'; readonly clause: ClauseName; readonly status: ClauseStatus }
  /** The item is excluded: by this exclusion; `null`: by any other that binds it than the one that asks. */
  | { readonly op: 'excluded'; readonly by: ClauseName | null }
  /** The coverage covers a loss of the incident. */
  | { readonly op: 'paid-under'; readonly coverage: ClauseName };

/** `counts`: a warranty is breached, and its causality does not stand in the way of the effect. */
export type ClauseStatus = 'met' | 'failed' | 'pending' | 'suspended' | 'counts';

// ---- clause text ---------------------------------------------------------------------------------------------------

/** Clause text by language, cut into segments; figures and names are filled from the Contract, never typed. */
export interface Body {
  readonly en?: readonly Segment[];
  readonly zh?: readonly Segment[];
}

export type Segment =
  | { readonly segment: 'text'; readonly text: string }
  /** A schedule value, `{waiting_period}`. */
  | { readonly segment: 'figure'; readonly schedule: string }
  /** A defined term, `[computer_system]`. */
  | { readonly segment: 'term'; readonly definition: string }
  /** Another clause, `[virtual_currency]`: shown by number and title. */
  | { readonly segment: 'clause'; readonly clause: ClauseName };

// ---- beside the Contract -------------------------------------------------------------------------------------------

/** Where each statement stands in the source. */
export interface SourceMap {
  readonly statements: Readonly<Record<StatementId, SourcePlace>>;
}
export interface SourcePlace {
  readonly file: string;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}
