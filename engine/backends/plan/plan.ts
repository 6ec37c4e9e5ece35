// What the back ends compile: the conditions of a Contract as numbered tests on facts by index, in three values. Types
// only; `lower-test.ts` makes them, `closures/` and `compiled/` run them.
import type { Contract, Expression, StatementId } from '../../../language/index.ts';

/** Ordered as Kleene has it: `all` is the least, `any` the greatest, `not x` is `2 - x`. */
export type Truth3 = 0 | 1 | 2;
export const isNo = 0;
export const isOpen = 1;
export const isYes = 2;

/** Where a fact stands. `up` counts quantifiers outwards, 0 the innermost. */
export type Place =
  | { readonly in: 'incident' | 'item'; readonly index: number }
  | { readonly in: 'element'; readonly up: number; readonly index: number };

export type TestId = number;

export type Test = {
  readonly id: TestId;
  /** What it judges: asked of the interpreter where the sheet cannot tell. */
  readonly expression: Expression;
  /** How many list elements are around it. */
  readonly depth: number;
} & TestBody;

export type TestBody =
  | { readonly test: 'constant'; readonly truth: Truth3 }
  | { readonly test: 'all' | 'any'; readonly of: readonly TestId[] }
  | { readonly test: 'not'; readonly of: TestId }
  /** The truth for each code. */
  | { readonly test: 'code'; readonly at: Place; readonly table: readonly Truth3[] }
  | {
      readonly test: 'text';
      readonly at: Place;
      readonly names: readonly string[];
      /** For each of the names; then for any other name, for what is not stated, and for `never`. */
      readonly truths: readonly Truth3[];
      readonly other: Truth3;
      readonly absent: Truth3;
      readonly never: Truth3;
    }
  | ({
      readonly test: 'order';
      readonly compare: Comparison;
      readonly left: Sum;
      readonly right: Sum;
    } & Unsettled)
  /** From the first bound, until the second. */
  | ({ readonly test: 'within'; readonly value: Sum; readonly from: number; readonly until: number } & Unsettled)
  /** Stated, and not as `never`. */
  | { readonly test: 'exists'; readonly at: Place; readonly absent: Truth3 }
  | { readonly test: 'for-any' | 'for-all'; readonly list: Place; readonly holds: TestId }
  /** How many elements meet the condition, against a known number. */
  | {
      readonly test: 'count';
      readonly list: Place;
      readonly holds: TestId;
      readonly compare: Comparison;
      readonly than: number;
    }
  | {
      readonly test: 'caused-by' | 'arising-from';
      /** The incident's chain, by its index among the lists. */
      readonly list: number;
      /** For each field of kind type, by index, and each of its codes: whether a link of it is one of the kinds. */
      readonly links: readonly { readonly index: number; readonly table: readonly Truth3[] }[];
      /** Index of the boolean that marks the proximate link; `null`: the terms have none. */
      readonly proximate: number | null;
    }
  /** The same, whatever item or element is at hand. */
  | { readonly test: 'event'; readonly holds: TestId }
  /** Not specialised. */
  | { readonly test: 'interpreted' };

/** What is said of ordered values that are not all known: the interpreter is asked, unless one of these will do. */
export interface Unsettled {
  readonly reads: readonly Place[];
  /** The truth where nothing that it reads is stated. */
  readonly absent: Truth3;
  /** The truth where the one value that it reads is `never`; `null`: it reads several. */
  readonly never: Truth3 | null;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** Whole numbers. A value that is not finite is not known; one that leaves 2^53 becomes so. */
export type Sum =
  | { readonly sum: 'number'; readonly value: number }
  | { readonly sum: 'fact'; readonly at: Place; readonly derived: Sum | null; readonly most: number }
  | {
      readonly sum: 'add' | 'subtract' | 'greater-of' | 'lesser-of';
      readonly left: Sum;
      readonly right: Sum;
      readonly most: number;
    }
  /** In `pays`: what entered, and what runs. */
  | { readonly sum: 'loss' | 'running'; readonly most: number }
  | { readonly sum: 'times'; readonly of: Sum; readonly by: number; readonly most: number }
  /** What of an amount, not below zero, falls into the first `part` of a length of time `whole`; made whole. */
  | {
      readonly sum: 'portion';
      readonly of: Sum;
      readonly part: Sum;
      readonly whole: Sum;
      readonly rounding: Contract['rounding'];
      readonly most: number;
    }
  /** `of / by`, made whole; `most` is that of what is divided. */
  | {
      readonly sum: 'rounded';
      readonly of: Sum;
      readonly by: number;
      readonly rounding: Contract['rounding'];
      readonly most: number;
    };

export interface Tests {
  readonly all: readonly Test[];
  /** Statements that hold a test which is not specialised. */
  readonly interpreted: readonly StatementId[];
}

/** The largest whole number that a sum may come to. */
export function mostOf(sum: Sum): number {
  return sum.sum === 'number' ? Math.abs(sum.value) : sum.most;
}

/** Beyond this a double no longer holds every whole number. */
export const wholeNumbers = Number.MAX_SAFE_INTEGER;
