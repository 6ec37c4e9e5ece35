// Lines of `pays`, named by `as`, with another figure, with others beside them, or gone.
import type * as tree from '../syntax/tree.ts';
import type { InForce } from './in-force.ts';

/** The coverage with its lines made anew. */
export function withLines(
  coverage: tree.Coverage,
  change: (lines: readonly tree.PaysLine[]) => readonly tree.PaysLine[],
): tree.Coverage {
  const statements = coverage.statements.map((statement) =>
    statement.kind === 'Pays' ? { ...statement, lines: change(statement.lines) } : statement,
  );
  return { ...coverage, statements };
}

export function linesOf(coverage: tree.Coverage): readonly tree.PaysLine[] {
  return coverage.statements.flatMap((statement) => (statement.kind === 'Pays' ? statement.lines : []));
}

/** The line with another figure; `undefined` where it has none, or more than one. */
export function withFigure(line: tree.PaysLine, figure: tree.Expression): tree.PaysLine | undefined {
  const { body } = line;
  if ('amount' in body) return { ...line, body: { ...body, amount: figure } };
  if ('share' in body) return { ...line, body: { ...body, share: figure } };
  return undefined;
}

/** Once a date is reached, the second line; until then the first, which gives its name away. */
export function replacedLine(before: tree.PaysLine, after: tree.PaysLine, inForce: InForce): readonly tree.PaysLine[] {
  if (!inForce.isDated) return [after];
  const old: tree.PaysLine = { ...before, as: undefined, when: inForce.onlyBefore(before.when) };
  return [old, { ...after, when: inForce.lineWhen(after.when) }];
}

export function deletedLine(line: tree.PaysLine, inForce: InForce): readonly tree.PaysLine[] {
  return inForce.isDated ? [{ ...line, when: inForce.onlyBefore(line.when) }] : [];
}

export function addedLines(lines: readonly tree.PaysLine[], inForce: InForce): readonly tree.PaysLine[] {
  return lines.map((line) => ({ ...line, when: inForce.lineWhen(line.when) }));
}
