// The rows of a waterfall from the figures that generated code noted.
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

type Share = WaterfallRow['share'];
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
    const row = (
      before: MoneyBounds,
      after: MoneyBounds,
      isTaken: boolean,
      figure: MoneyBounds | null,
      taking: Share,
    ) => ({
      line: name,
      statement,
      as,
      figure,
      share: taking,
      in: before,
      out: after,
      applies: isTaken ? ('yes' as const) : ('no' as const),
      place,
    });
    const notTaken = Object.freeze(row(nothing, nothing, false, null, null));
    let idle = Object.freeze(row(nothing, nothing, true, null, null));
    let lastFigure = Number.NaN;
    let lastPrinted: MoneyBounds | null = null;
    let lastIdle: WaterfallRow | undefined;
    return (before: MoneyBounds, after: MoneyBounds): WaterfallRow | undefined => {
      const isIdle = before === nothing && after === nothing;
      if (taken[appliesAt] !== 1) return isIdle ? notTaken : row(before, after, false, null, null);
      const taking = share(numbers);
      if (taking === undefined) return undefined;
      const figure = figures[figureAt] ?? -1;
      if (figure < 0) {
        if (!isIdle) return row(before, after, true, null, taking);
        if (idle.share !== taking) idle = row(nothing, nothing, true, null, taking);
        return idle;
      }
      if (figure !== lastFigure) {
        lastFigure = figure;
        lastPrinted = figure === 0 ? nothing : print(figure);
        lastIdle = undefined;
      } else if (isIdle) lastIdle ??= Object.freeze(row(nothing, nothing, true, lastPrinted, taking));
      return isIdle && lastIdle !== undefined ? lastIdle : row(before, after, true, lastPrinted, taking);
    };
  });
  const blank: WaterfallRow[] = [noLoss, ...lines.map(() => noLoss)];
  return () => {
    let before = figures[places.figures] ?? 0;
    let printed = before === 0 ? nothing : print(before);
    const rows = blank.slice();
    if (before !== 0) rows[0] = loss(printed);
    for (let at = 0; at < lines.length; at += 1) {
      const after = figures[places.figures + 2 + 2 * at] ?? 0;
      const next = after === before ? printed : after === 0 ? nothing : print(after);
      const made = lines[at]?.(printed, next);
      if (made === undefined) return undefined;
      rows[at + 1] = made;
      before = after;
      printed = next;
    }
    return rows;
  };
}
