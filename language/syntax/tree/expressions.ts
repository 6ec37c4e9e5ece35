// Conditions and expressions.
import type { Name, Node, Quoted } from '../tree.ts';

export type Expression =
  | Missing
  | Literal
  | Path
  | Binary
  | Extreme
  | Rounded
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
/** How a fraction of a minor unit becomes whole. */
export type RoundingWord = 'half-up' | 'half-even' | 'down' | 'up';
/** An amount in whole minor units. */
export interface Rounded extends Node<'Rounded'> {
  readonly of: Expression;
  readonly rounding: RoundingWord;
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
/** What falls into the first hours of a span, accruing evenly over it: of the loss that entered, or of what runs. */
export interface LossInFirst extends Node<'LossInFirst'> {
  readonly of: 'loss' | 'amount';
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
