// What a check is given: a wording without errors, with all that was found out about it, the policies under it, and
// where to report. A check is a function over it that reports; it changes nothing.
import type { Problems } from '../diagnostics/problems.ts';
import type { ScheduleValues } from '../lower/lower-schedule.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import type { CheckedWording } from '../types/check-wording.ts';
import type { Meaning } from '../types/meaning.ts';

export interface BoundPolicy {
  readonly policy: tree.Policy;
  readonly values: ScheduleValues;
}

export interface WordingSubject {
  readonly wording: tree.Wording;
  readonly names: WordingNames;
  readonly vocabulary: Vocabulary;
  readonly meaning: Meaning;
  /** The defaults of the schedule. */
  readonly values: ScheduleValues;
  /** Those under the wording that have no error. */
  readonly policies: readonly BoundPolicy[];
  readonly problems: Problems;
}

export interface TermsSubject {
  readonly terms: tree.Terms;
  /** What the terms declare themselves; `vocabulary` holds what they use besides. */
  readonly own: Vocabulary;
  readonly vocabulary: Vocabulary;
  readonly meaning: Meaning;
  /**
   * The wordings that use terms written in one file with a wording: such terms are its own. `undefined` for terms in a
   * file of their own: they are a published vocabulary, and who reads it is not to be seen from here.
   */
  readonly readers: readonly CheckedWording[] | undefined;
  readonly problems: Problems;
}

export type WordingCheck = (subject: WordingSubject) => void;
export type TermsCheck = (subject: TermsSubject) => void;
