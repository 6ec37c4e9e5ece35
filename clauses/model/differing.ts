// Figures that the text of one language states and that of the other does not: two promises where there should be one. Such
// a contract is not made into a document, whichever language is asked for, since both are signed.
import type { Body, ClauseName, Contract, Segment } from '../../language/index.ts';
import { bodiesAround } from './around.ts';

export interface DifferingFigure {
  /** The clause, or the definition, whose texts differ. */
  readonly in: ClauseName;
  /** The entry of the schedule. */
  readonly figure: string;
  /** The language that does not state it. */
  readonly missingIn: 'en' | 'zh';
}

/** In the order of the contract; a text in one language only differs from nothing. */
export function differingFigures(contract: Contract): readonly DifferingFigure[] {
  const { coverages, exclusions, warranties, vocabulary } = contract;
  const texts = [...coverages, ...exclusions, ...warranties, ...vocabulary.definitions];
  return [...texts.map(({ name, body }) => [name, body] as const), ...bodiesAround(contract)].flatMap(([name, body]) =>
    differing(body).map((found) => ({ in: name, ...found })),
  );
}

function differing({ en, zh }: Body): readonly Omit<DifferingFigure, 'in'>[] {
  if (en === undefined || zh === undefined || en.length === 0 || zh.length === 0) return [];
  const [english, chinese] = [figuresIn(en), figuresIn(zh)];
  return [
    ...[...english].filter((figure) => !chinese.has(figure)).map((figure) => ({ figure, missingIn: 'zh' as const })),
    ...[...chinese].filter((figure) => !english.has(figure)).map((figure) => ({ figure, missingIn: 'en' as const })),
  ];
}

function figuresIn(segments: readonly Segment[]): ReadonlySet<string> {
  return new Set(segments.flatMap((segment) => (segment.segment === 'figure' ? [segment.schedule] : [])));
}

/** The two languages do not promise the same, so there is no document of it. */
export class FiguresDiffer extends Error {
  readonly figures: readonly DifferingFigure[];

  constructor(figures: readonly DifferingFigure[]) {
    super(
      `the texts of the two languages differ: ${figures
        .map(({ in: where, figure, missingIn }) => `\`${where}\` does not state \`${figure}\` in ${missingIn}`)
        .join('; ')}`,
    );
    this.name = 'FiguresDiffer';
    this.figures = figures;
  }
}
