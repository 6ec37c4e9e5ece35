// The static checks: what a wording without errors says that its author can hardly have meant. Each is one function in
// one file; each reports warnings, or an error where what is signed would be ambiguous, and changes nothing.
import { carveBacks } from './carve-backs.ts';
import { conditions } from './conditions.ts';
import { swallowedCoverages, unreachableExclusions } from './exclusion-reach.ts';
import { figuresInBoth } from './figures-in-both.ts';
import { limitsInOrder } from './limits.ts';
import { unreadFacts, unusedDefinitions } from './own-terms.ts';
import { sameDefinitions, sameTitles } from './same-title.ts';
import { clausesWithoutScenario } from './scenarios.ts';
import { shares } from './shares.ts';
import type { TermsCheck, TermsSubject, WordingCheck, WordingSubject } from './subject.ts';
import { unmarkedTerms, unmarkedTermsInDefinitions } from './unmarked-terms.ts';
import { unusedEntries } from './unused-entries.ts';
import { warranties } from './warranties.ts';

const ofWordings: readonly WordingCheck[] = [
  unusedEntries,
  sameTitles,
  unmarkedTerms,
  figuresInBoth,
  unreachableExclusions,
  swallowedCoverages,
  carveBacks,
  limitsInOrder,
  shares,
  warranties,
  conditions,
  clausesWithoutScenario,
];
const ofTerms: readonly TermsCheck[] = [sameDefinitions, unmarkedTermsInDefinitions, unusedDefinitions, unreadFacts];

export function adviseOnWording(subject: WordingSubject): void {
  for (const check of ofWordings) check(subject);
}

export function adviseOnTerms(subject: TermsSubject): void {
  for (const check of ofTerms) check(subject);
}
