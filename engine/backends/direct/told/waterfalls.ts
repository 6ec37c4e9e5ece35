// The rows of a waterfall from the figures that generated code noted.
import type { SourceMap } from '../../../../language/index.ts';
import type { MoneyBounds, WaterfallRow } from '../../../determination.ts';
import type { Printed } from '../../settled/money.ts';
import { type ShareReader, shareReaders } from '../../settled/shares.ts';
import type { NotedPlaces, Payable } from '../coverages.ts';

/** What the lines of all coverages came to; see `Coverages.noted`. */
export interface Noted {
  readonly taken: Uint8Array;
  readonly figures: Float64Array;
}

/** `undefined`: a share is not known from the numbers alone. */
export type Waterfall = () => readonly WaterfallRow[] | undefined;

export function waterfallOf(
  { plan, pay }: Payable,
  places: NotedPlaces,
  { taken, figures }: Noted,
  numbers: Float64Array,
  print: Printed,
  sources: SourceMap,
): Waterfall {
  const nothing = Object.freeze(print(0));
  const shares = shareReaders(pay);
  const loss = (amount: MoneyBounds): WaterfallRow => ({
    line: 'loss',
    statement: null,
    as: null,
    figure: null,
    share: null,
    in: amount,
    out: amount,
    applies: 'yes',
    place: null,
  });
  const noLoss = Object.freeze(loss(nothing));
  const lines = plan.lines.map(({ line }, at) => {
    const { line: name, id: statement, as } = line;
    const place = sources.statements[statement] ?? null;
    const share = shares[at] ?? (() => undefined);
    const [figureAt, appliesAt] = [places.figures + 1 + 2 * at, places.taken + at];
    let lastFigure = Number.NaN;
    let lastPrinted: MoneyBounds | null = null;
    return (before: MoneyBounds, after: MoneyBounds): WaterfallRow | undefined => {
      const [isTaken, figure] = [taken[appliesAt] === 1, figures[figureAt] ?? -1];
      if (figure !== lastFigure) {
        lastFigure = figure;
        lastPrinted = figure < 0 ? null : figure === 0 ? nothing : print(figure);
      }
      const taking = isTaken ? share(numbers) : null;
      if (taking === undefined) return undefined;
      return {
        line: name,
        statement,
        as,
        figure: isTaken ? lastPrinted : null,
        share: taking,
        in: before,
        out: after,
        applies: isTaken ? 'yes' : 'no',
        place,
      };
    };
  });
  const rows = (): WaterfallRow[] | undefined => {
    let before = figures[places.figures] ?? 0;
    let printed = before === 0 ? nothing : print(before);
    const all = [before === 0 ? noLoss : loss(printed)];
    for (let at = 0; at < lines.length; at += 1) {
      const after = figures[places.figures + 2 + 2 * at] ?? 0;
      const next = after === before ? printed : after === 0 ? nothing : print(after);
      const row = lines[at]?.(printed, next);
      if (row === undefined) return undefined;
      all.push(row);
      [before, printed] = [after, next];
    }
    return all;
  };

  const idle = new Idle(places, lines.length, { taken, figures }, windowsOf(shares, plan.lines), numbers);
  return () => {
    if (figures[places.figures] !== 0) return rows();
    if (idle.rows !== undefined && idle.isAsBefore()) return idle.rows;
    const made = rows();
    if (made !== undefined) idle.keep(made);
    return made;
  };
}

function windowsOf(shares: readonly ShareReader[], lines: Payable['plan']['lines']): readonly Window[] {
  return lines.flatMap(({ line }, at) =>
    line.line === 'window' ? [{ at, share: shares[at] ?? (() => undefined) }] : [],
  );
}

interface Window {
  readonly at: number;
  readonly share: ShareReader;
}

/** The rows of a coverage under which nothing entered: as the last time, unless a figure or a share is another. */
class Idle {
  readonly #places: NotedPlaces;
  readonly #noted: Noted;
  readonly #windows: readonly Window[];
  readonly #numbers: Float64Array;
  readonly #figures: Float64Array;
  readonly #taken: Uint8Array;
  rows: readonly WaterfallRow[] | undefined;

  constructor(places: NotedPlaces, lines: number, noted: Noted, windows: readonly Window[], numbers: Float64Array) {
    this.#places = places;
    this.#noted = noted;
    this.#windows = windows;
    this.#numbers = numbers;
    this.#figures = new Float64Array(2 * lines);
    this.#taken = new Uint8Array(lines);
  }

  isAsBefore(): boolean {
    const { figures, taken } = this.#noted;
    const [first, line] = [this.#places.figures + 1, this.#places.taken];
    for (let at = 0; at < this.#figures.length; at += 1) if (figures[first + at] !== this.#figures[at]) return false;
    for (let at = 0; at < this.#taken.length; at += 1) if (taken[line + at] !== this.#taken[at]) return false;
    for (const { at, share } of this.#windows)
      if (this.#taken[at] === 1 && share(this.#numbers) !== this.rows?.[at + 1]?.share) return false;
    return true;
  }

  keep(rows: WaterfallRow[]): void {
    const { figures, taken } = this.#noted;
    const [first, line] = [this.#places.figures + 1, this.#places.taken];
    this.#figures.set(figures.subarray(first, first + this.#figures.length));
    this.#taken.set(taken.subarray(line, line + this.#taken.length));
    for (const row of rows) Object.freeze(row);
    this.rows = Object.freeze(rows);
  }
}
