// The tree of a source file: what was written, with its places, before any name is looked up.
// Nodes are values; what later passes learn about them stands in side tables keyed by node. Where the parser had to
// skip something, an expression is `Missing`, a name has the empty text, and a statement is left out.
import type { Span } from './span.ts';

interface Node<Kind extends string> {
  readonly kind: Kind;
  readonly span: Span;
}

export interface SourceTree {
  readonly file: string;
  readonly declarations: readonly Declaration[];
  /** False where the parser had to skip or to make up something: what is absent here may well be in the text. */
  readonly whole: boolean;
}
export type Declaration = Terms | Wording | Policy | Endorsement;

/** The empty text where the author left the name out. */
export interface Name extends Node<'Name'> {
  readonly text: string;
}
/** A text in quotes, its escapes read. */
export interface Quoted extends Node<'Quoted'> {
  readonly text: string;
}
export interface Title extends Node<'Title'> {
  readonly en: Quoted | undefined;
  readonly zh: Quoted | undefined;
}
/** `raw` is what stands between the `"""`, starting at `span.start + inset`. */
export interface TextBlock extends Node<'TextBlock'> {
  readonly language: 'en' | 'zh';
  readonly raw: string;
  readonly rawStart: number;
}
/** `1.0.0`; fewer parts where the grammar allows it. */
export interface Version extends Node<'Version'> {
  readonly parts: readonly number[];
  readonly text: string;
}

// ---- terms -----------------------------------------------------------------------------------------------------------

export interface Terms extends Node<'Terms'> {
  readonly name: Name;
  readonly version: Version;
  readonly title: Title | undefined;
  readonly entries: readonly (Uses | Definition | Axis | Fact)[];
}
export interface Definition extends Node<'Definition'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly texts: readonly TextBlock[];
  readonly source: Quoted | undefined;
}
export interface Axis extends Node<'Axis'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly kinds: readonly KindNode[];
}
export interface KindNode extends Node<'KindNode'> {
  readonly name: Name;
  readonly title: Title | undefined;
  readonly fields: readonly Field[];
  readonly kinds: readonly KindNode[];
}
/** What an incident has several of, each with facts of its own. */
export type Occurrence = 'event' | 'claim';
export interface Fact extends Node<'Fact'> {
  readonly name: Name;
  readonly title: Title | undefined;
  /** Stated of each event or each claim by itself; `undefined`: of the incident. */
  readonly each: Occurrence | undefined;
  readonly shape:
    | { readonly shape: 'scalar'; readonly type: TypeNode; readonly ask: Title | undefined }
    | { readonly shape: 'record' | 'list'; readonly fields: readonly Field[] };
}
export interface Field extends Node<'Field'> {
  readonly name: Name;
  readonly type: TypeNode;
  readonly title: Title | undefined;
  readonly ask: Title | undefined;
}
export interface TypeNode extends Node<'TypeNode'> {
  /** `kind` with its axis, or the name of a scalar type as written. */
  readonly base: { readonly base: 'kind'; readonly axis: Name } | { readonly base: 'named'; readonly name: Name };
  readonly orNever: boolean;
  readonly derived: Expression | undefined;
  readonly judgedBy: Name | undefined;
}

// ---- wordings --------------------------------------------------------------------------------------------------------

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
  readonly rounding: 'half-up' | 'half-even' | 'down' | 'up' | undefined;
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
  readonly orNone: boolean;
  readonly value: EntryValue | undefined;
  readonly title: Title | undefined;
}
export type EntryValue = Expression | PeriodValue | CountriesValue | OptionValue | NamesValue | NoneValue;
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
/** There is no such date. */
export type NoneValue = Node<'NoneValue'>;
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

// ---- clauses ---------------------------------------------------------------------------------------------------------

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

// ---- around the cover ------------------------------------------------------------------------------------------------

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

// ---- money -----------------------------------------------------------------------------------------------------------

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

// ---- policies and scenarios ------------------------------------------------------------------------------------------

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

// ---- endorsements ----------------------------------------------------------------------------------------------------

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
  | AddEntries
  | ReplaceClause
  | ReplaceLine
  | ReplaceEntry
  | DeleteClause
  | DeleteLine;
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
  readonly beside: { readonly where: 'before' | 'after'; readonly line: Name } | undefined;
  readonly lines: readonly PaysLine[];
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

// ---- conditions and expressions --------------------------------------------------------------------------------------

export type Expression =
  | Missing
  | Literal
  | Path
  | Binary
  | Extreme
  | Proportion
  | Banded
  | LossInFirst
  | Days
  | Converted
  | Count
  | Sum
  | Junction
  | Not
  | Comparison
  | Exists
  | Quantified
  | Cause
  | Breached
  | Status
  | ExcludedBy
  | PaidUnder;

/** What the author wrote here could not be read; reported already. */
export type Missing = Node<'Missing'>;

export type Literal =
  | BooleanLiteral
  | MoneyLiteral
  | NumberLiteral
  | PercentLiteral
  | DurationLiteral
  | InstantLiteral
  | Quoted;
export interface BooleanLiteral extends Node<'BooleanLiteral'> {
  readonly value: boolean;
}
/** Digits without grouping commas. */
export interface MoneyLiteral extends Node<'MoneyLiteral'> {
  readonly currency: Name;
  readonly amount: string;
}
export interface NumberLiteral extends Node<'NumberLiteral'> {
  readonly digits: string;
}
export interface PercentLiteral extends Node<'PercentLiteral'> {
  readonly digits: string;
}
export type Unit = 'minutes' | 'hours' | 'days' | 'months' | 'years';
export interface DurationLiteral extends Node<'DurationLiteral'> {
  readonly digits: string;
  readonly unit: Unit;
}
export interface InstantLiteral extends Node<'InstantLiteral'> {
  readonly text: string;
}
/** INVARIANT: at least one name. */
export interface Path extends Node<'Path'> {
  readonly its: boolean;
  readonly names: readonly [Name, ...Name[]];
}
export interface Binary extends Node<'Binary'> {
  readonly operator: '+' | '-' | '*' | 'of';
  readonly left: Expression;
  readonly right: Expression;
}
export interface Extreme extends Node<'Extreme'> {
  readonly which: 'greater' | 'lesser';
  readonly left: Expression;
  readonly right: Expression;
}
/** How much one amount or number is of another, at most all of it. */
export interface Proportion extends Node<'Proportion'> {
  readonly left: Expression;
  readonly right: Expression;
}
/** By bands of a value, each closed below and open above: the first edge above the value tells what holds. */
export interface Banded extends Node<'Banded'> {
  readonly by: Expression;
  readonly bands: readonly Band[];
  readonly otherwise: Expression;
}
export interface Band extends Node<'Band'> {
  readonly below: Expression;
  readonly value: Expression;
}
/** The loss that falls into the first hours of a span, accruing evenly over it. */
export interface LossInFirst extends Node<'LossInFirst'> {
  readonly length: Expression;
  readonly over: Path;
}
/** An amount in another currency, at the rate of the day of an instant. */
export interface Converted extends Node<'Converted'> {
  readonly amount: MoneyLiteral;
  readonly on: Path;
}
export interface Days extends Node<'Days'> {
  readonly count: 'full' | 'started';
  readonly of: Expression;
}
/** The last name of the path is the field that is added up. */
export interface Sum extends Node<'Sum'> {
  readonly field: Path;
  readonly condition: Expression | undefined;
}
export interface Count extends Node<'Count'> {
  readonly list: Path;
  readonly condition: Expression | undefined;
}
export interface Junction extends Node<'Junction'> {
  readonly of: 'all' | 'any';
  readonly written: 'infix' | 'braces';
  readonly conditions: readonly Expression[];
}
export interface Not extends Node<'Not'> {
  readonly condition: Expression;
}
export type Test =
  | '<'
  | '<='
  | '>'
  | '>='
  | 'is'
  | 'is not'
  | 'in'
  | 'not in'
  | 'by'
  | 'before'
  | 'after'
  | 'on or after';
export interface Comparison extends Node<'Comparison'> {
  readonly test: Test;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Exists extends Node<'Exists'> {
  readonly operand: Expression;
}
export interface Quantified extends Node<'Quantified'> {
  readonly quantifier: 'any' | 'all';
  readonly list: Path;
  readonly condition: Expression;
}
export interface Cause extends Node<'Cause'> {
  readonly link: 'caused-by' | 'arising-from';
  readonly kinds: readonly Name[];
}
export interface Breached extends Node<'Breached'> {
  readonly warranty: Name;
  readonly negated: boolean;
}
/** How a clause stands on the facts: a condition is met, failed or pending; a warranty suspends. */
export type ClauseStatus = 'met' | 'failed' | 'pending' | 'suspended';
export interface Status extends Node<'Status'> {
  readonly clause: Name;
  readonly status: ClauseStatus;
}
/** The item is excluded by that exclusion; `undefined`: by any other one that binds it. */
export interface ExcludedBy extends Node<'ExcludedBy'> {
  readonly exclusion: Name | undefined;
}
/** The coverage covers a loss of the incident. */
export interface PaidUnder extends Node<'PaidUnder'> {
  readonly coverage: Name;
}
