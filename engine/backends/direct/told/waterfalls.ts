// The rows of a waterfall from the figures that generated code noted. A row on which nothing runs looks as it did the last
// time, unless its figure is another.
import type { SourceMap } from '../../../../language/index.ts';
import type { MoneyBounds, WaterfallRow } from '../../../determination.ts';
import type { Printed } from '../../settled/money.ts';
import { shareReaders } from '../../settled/shares.ts';
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
  const nothing = print(0);
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
    let lastRow: WaterfallRow | undefined;
    return (before: MoneyBounds, after: MoneyBounds): WaterfallRow | undefined => {
      const [isTaken, figure] = [taken[appliesAt] === 1, figures[figureAt] ?? -1];
      if (figure !== lastFigure) {
        lastFigure = figure;
        lastPrinted = figure < 0 ? null : figure === 0 ? nothing : print(figure);
        lastRow = undefined;
      }
      const taking = isTaken ? share(numbers) : null;
      if (taking === undefined) return undefined;
      const applies = isTaken ? 'yes' : 'no';
      const isIdle = before === nothing && after === nothing;
      if (isIdle && lastRow !== undefined && lastRow.applies === applies && lastRow.share === taking) return lastRow;
      const row: WaterfallRow = {
        line: name,
        statement,
        as,
        figure: isTaken ? lastPrinted : null,
        share: taking,
        in: before,
        out: after,
        applies,
        place,
      };
      if (isIdle) lastRow = Object.freeze(row);
      return row;
    };
  });
  return () => {
    let before = figures[places.figures] ?? 0;
    let printed = before === 0 ? nothing : print(before);
    const rows = [before === 0 ? noLoss : loss(printed)];
    for (let at = 0; at < lines.length; at += 1) {
      const after = figures[places.figures + 2 + 2 * at] ?? 0;
      const next = after === before ? printed : after === 0 ? nothing : print(after);
      const row = lines[at]?.(printed, next);
      if (row === undefined) return undefined;
      rows.push(row);
      [before, printed] = [after, next];
    }
    return rows;
  };
}
