// Whether a coverage is bought: what the schedule says of its option, or of the figure that may be `not insured`.
import type { Contract, Coverage, ScheduleEntry, Statement } from '../../language/index.ts';
import { sentencePhrases, termPhrases } from '../phrases/document-phrases.ts';
import type { Language, Row } from './document.ts';
import { plainRow } from './runs.ts';

/** In force under this policy; `undefined`: no policy has said so yet. */
export function isBought(coverage: Coverage, contract: Contract): boolean | undefined {
  const entry = entryOf(coverage, contract);
  if (entry === undefined) return true;
  if (entry.value === null) return undefined;
  return entry.value.type === 'option' ? entry.value.chosen : entry.value.type !== 'not-insured';
}

/** What is said of it: nothing where a figure is bound, which says so by itself. */
export function boughtTerm(coverage: Coverage, contract: Contract, language: Language): readonly Row[] {
  const bought = isBought(coverage, contract);
  if (coverage.option === null && bought === true) return [];
  const refused = coverage.option === null ? sentencePhrases.notInsured : sentencePhrases.notChosen;
  const said = bought === undefined ? sentencePhrases.undecided : bought ? sentencePhrases.chosen : refused;
  return [plainRow('option', termPhrases.option, said, language)];
}

/** Of a statement of a coverage: the entry of the schedule that it asks whether it is insured. */
export function insuredEntry({ id, holds }: Statement, coverage: Coverage): string | undefined {
  if (id !== `${coverage.name}/insured` || holds.op !== 'exists' || holds.value.op !== 'schedule') return undefined;
  return holds.value.name;
}

function entryOf(coverage: Coverage, { schedule }: Contract): ScheduleEntry | undefined {
  const name = coverage.option ?? coverage.grant.map((each) => insuredEntry(each, coverage)).find(Boolean);
  return schedule.find((entry) => entry.name === name);
}
