// Figures that a document cannot do without. A wording that no policy binds may leave entries of its schedule open, and
// the document says so in words; a policy may not: what an insured signs has no figure to be filled in later.
import type { Contract } from '../../language/index.ts';

/** The names of schedule entries that a policy leaves without a value, in the order of the schedule. */
export function missingFigures(contract: Contract): readonly string[] {
  if (contract.policy === null) return [];
  return contract.schedule.filter((entry) => entry.value === null).map((entry) => entry.name);
}

/** The policy has no value for these entries of the schedule, so there is no document of it. */
export class MissingFigures extends Error {
  readonly entries: readonly string[];

  constructor(entries: readonly string[]) {
    super(`the schedule of the policy has no value for ${entries.map((entry) => `\`${entry}\``).join(', ')}`);
    this.name = 'MissingFigures';
    this.entries = entries;
  }
}
