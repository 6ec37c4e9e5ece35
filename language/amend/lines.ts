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

/** A line of `pays`, of a coverage or over several. */
export type AnyLine = tree.PaysLine | tree.WiderLine;

/** The line with another figure; `undefined` where it has none, or more than one. */
export function withFigure<L extends AnyLine>(line: L, figure: tree.Expression): L | undefined {
  const { body } = line;
  if ('amount' in body) return { ...line, body: { ...body, amount: figure } };
  if ('share' in body) return { ...line, body: { ...body, share: figure } };
  return undefined;
}

/** With others before or behind one of the lines; at the end where none is named. */
export function withAdded<L extends AnyLine>(
  lines: readonly L[],
  added: readonly L[],
  at: { readonly line: L; readonly where: 'before' | 'after' } | undefined,
): readonly L[] {
  if (at === undefined) return [...lines, ...added];
  return lines.flatMap((line) => {
    if (line !== at.line) return [line];
    return at.where === 'before' ? [...added, line] : [line, ...added];
  });
}

/** Once a date is reached, the second line; until then the first, which gives its name away. */
export function replacedLine<L extends AnyLine>(before: L, after: L, inForce: InForce): readonly L[] {
  if (!inForce.isDated) return [after];
  const old: L = { ...before, as: undefined, when: inForce.onlyBefore(before.when) };
  return [old, { ...after, when: inForce.lineWhen(after.when) }];
}

export function deletedLine<L extends AnyLine>(line: L, inForce: InForce): readonly L[] {
  return inForce.isDated ? [{ ...line, when: inForce.onlyBefore(line.when) }] : [];
}

export function addedLines<L extends AnyLine>(lines: readonly L[], inForce: InForce): readonly L[] {
  return lines.map((line) => ({ ...line, when: inForce.lineWhen(line.when) }));
}
