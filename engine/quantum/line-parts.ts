// What a line of `pays` consists of, for whoever has to look at all lines alike: the lines within it, the kinds it names,
// the figures and shares in it.
import type { ClauseName, Expression, KindName, PaysLine } from '../../language/index.ts';

/** All lines, those of layers behind the line that holds them. */
export function linesWithin(lines: readonly PaysLine[]): readonly PaysLine[] {
  return lines.flatMap((line) => [
    line,
    ...(line.line === 'layers' ? linesWithin(line.layers.flatMap((layer) => layer.lines)) : []),
  ]);
}

/** Kinds that are reduced beside a limit, in the same proportion. */
export function withKinds(line: PaysLine): readonly KindName[] | null {
  return line.line === 'limit' ? line.inProportion : null;
}

/** By which the items that are not of a line's kinds are known. */
export function kindsOf({ id }: PaysLine, which: 'on' | 'with'): string {
  return which === 'on' ? id : `${id} with`;
}

/** A list of kinds that a line names, by its key. */
export interface KindList {
  readonly key: string;
  readonly kinds: readonly KindName[];
  /** Of these only the items that this exclusion takes, and grants again. */
  readonly writtenBackBy: ClauseName | null;
}

export function kindListsOf(line: PaysLine): readonly KindList[] {
  const beside = withKinds(line);
  return [
    ...(line.on === null
      ? []
      : [{ key: kindsOf(line, 'on'), kinds: line.on, writtenBackBy: line.writtenBackBy ?? null }]),
    ...(beside === null ? [] : [{ key: kindsOf(line, 'with'), kinds: beside, writtenBackBy: null }]),
  ];
}

/** The amounts of money that a line takes; windows and others' lists are looked at by their own rules. */
export function amountsOf(line: PaysLine): readonly Expression[] {
  const some = (...of: readonly (Expression | null)[]): readonly Expression[] => of.filter((each) => each !== null);
  switch (line.line) {
    case 'deductible':
    case 'retention':
      return some(line.amount, line.atLeast, line.atMost);
    case 'franchise':
    case 'reverse-franchise':
    case 'limit':
    case 'less':
    case 'benefit':
    case 'recoveries':
      return [line.amount];
    case 'layer':
      return [line.amount, line.excess];
    case 'share':
      return some(line.above);
    case 'other-insurance':
      return some(line.own);
    default:
      return [];
  }
}

export function sharesOf(line: PaysLine): readonly Expression[] {
  return line.line === 'share' || line.line === 'reduction' ? [line.share] : [];
}
