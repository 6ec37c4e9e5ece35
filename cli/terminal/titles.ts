// What the names in a determination are called. The determination carries the titles of coverages and items; those of
// exclusions, accounts and of the policy itself are the Contract's.
import {
  both,
  type Contract,
  formatPercentage,
  type PaysLine,
  type RatioText,
  type Said,
  type StatementId,
} from '../../language/index.ts';

/** `3.1 Virtual currency`; the bare name where the Contract has no such clause. */
export function clauseTitle(name: string, contract: Contract): Said {
  const { coverages, exclusions, warranties, conditions } = contract;
  const clause = [...coverages, ...exclusions, ...warranties, ...conditions].find((each) => each.name === name);
  if (clause === undefined) return { en: name, zh: name };
  const { en, zh } = both(clause.title, name);
  return { en: `${clause.number} ${en}`, zh: `${clause.number} ${zh}` };
}

export function accountTitle(name: string, contract: Contract): Said {
  const account = contract.accounts.find((each) => each.name === name);
  return both(account?.title ?? {}, name);
}

/** Titles of kinds of loss, as the vocabulary writes them. */
export function kindTitles(names: readonly string[], contract: Contract): Said {
  const kinds = contract.vocabulary.axes.find((axis) => axis.name === 'loss')?.kinds ?? [];
  const titles = names.map((name) => both(kinds.find((kind) => kind.name === name)?.title ?? {}, name));
  return { en: titles.map(({ en }) => en).join(', '), zh: titles.map(({ zh }) => zh).join('、') };
}

/** The line of `pays` that a row of the waterfall stands for; `undefined` for the rows before the first line. */
export function paysLine(statement: StatementId | null, contract: Contract): PaysLine | undefined {
  if (statement === null) return undefined;
  return contract.coverages.flatMap((coverage) => coverage.pays).find((line) => line.id === statement);
}

/** The insurer's share where the line or the schedule states it as a percentage. */
export function shareText(line: PaysLine, contract: Contract): string {
  const ratio = line.line === 'share' ? percentageOf(line.share, contract) : undefined;
  return ratio === undefined ? '' : formatPercentage(ratio);
}

function percentageOf(share: Extract<PaysLine, { line: 'share' }>['share'], contract: Contract): RatioText | undefined {
  if (share.op === 'percentage') return share.ratio;
  if (share.op !== 'schedule') return undefined;
  const value = contract.schedule.find((entry) => entry.name === share.name)?.value;
  return value?.type === 'percentage' ? value.ratio : undefined;
}
