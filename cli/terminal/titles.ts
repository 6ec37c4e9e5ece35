// What the names in a determination are called. The determination carries the titles of coverages and items; those of
// exclusions, accounts and of the policy itself are the Contract's.
import type { WaterfallRow } from '../../engine/index.ts';
import {
  both,
  type Contract,
  type PaysLine,
  type Said,
  type StatementId,
  type WiderLine,
} from '../../language/index.ts';

/** `3.1 Virtual currency`; the bare name where the Contract has no such clause. */
export function clauseTitle(name: string, contract: Contract): Said {
  const clause = [...contract.coverages, ...contract.exclusions, ...contract.warranties].find(
    (each) => each.name === name,
  );
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
export function paysLine(statement: StatementId | null, contract: Contract): PaysLine | WiderLine | undefined {
  if (statement === null) return undefined;
  const narrow = contract.coverages
    .flatMap((coverage) => withLayers(coverage.pays))
    .find((line) => line.id === statement);
  return narrow ?? widerLine(statement, contract);
}

/** The line of the `pays` of a part or of the wording. */
export function widerLine(statement: StatementId | null, contract: Contract): WiderLine | undefined {
  return [...contract.parts.flatMap(({ pays }) => pays), ...contract.pays].find((line) => line.id === statement);
}

function withLayers(lines: readonly PaysLine[]): readonly PaysLine[] {
  return lines.flatMap((line) => [
    line,
    ...(line.line === 'layers' ? withLayers(line.layers.flatMap((layer) => layer.lines)) : []),
  ]);
}

/** The share that a line takes: `90%`, or from the least to the most. */
export function shareText({ atLeast, atMost }: NonNullable<WaterfallRow['share']>): string {
  return atLeast === atMost ? atLeast : `${atLeast}–${atMost}`;
}
