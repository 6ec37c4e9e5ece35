// Amounts and rows as the determination prints them: exact text, `null` where nothing bounds the upper end.
import { type Currency, formatPercentage, moneyToText, type Ratio, type SourceMap } from '../language/index.ts';
import type { MoneyBounds, PaidIn, WaterfallRow } from './determination.ts';
import { minorOf } from './quantum/amount.ts';
import type { Ends, Row } from './quantum/pays.ts';

/** Both ends in the contract's currency. */
export function moneyBounds({ low, high }: Ends, currency: Currency): MoneyBounds {
  const [least, most] = [minorOf(low), minorOf(high)];
  if (least === null) throw new Error('broken invariant: a lower bound without an end');
  return {
    atLeast: moneyToText({ currency, minor: least }),
    atMost: most === null ? null : moneyToText({ currency, minor: most }),
  };
}

export function waterfallOf(
  rows: readonly Row[],
  money: (ends: Ends) => MoneyBounds,
  sources: SourceMap,
): readonly WaterfallRow[] {
  return rows.map((row) => waterfallRow(row, money, sources));
}

/** A row of the pipeline with its place in the source. */
export function waterfallRow(row: Row, money: (ends: Ends) => MoneyBounds, sources: SourceMap): WaterfallRow {
  const { line, statement, as, applies, converted } = row;
  const place = statement === null ? null : (sources.statements[statement] ?? null);
  const from = converted?.from;
  const before: MoneyBounds =
    from === undefined
      ? money(row.in)
      : {
          atLeast: moneyToText({ currency: from.currency, minor: from.low }),
          atMost: from.high === null ? null : moneyToText({ currency: from.currency, minor: from.high }),
        };
  return {
    line,
    statement,
    as: converted?.item ?? as,
    figure: row.figure === null ? null : money(row.figure),
    share: row.share === null ? null : { atLeast: percentageOf(row.share.low), atMost: percentageOf(row.share.high) },
    in: before,
    out: money(row.out),
    applies,
    place,
  };
}

/** What a coverage pays in another currency. */
export function paidIn(rows: readonly Row[]): PaidIn | null {
  const settled = rows.find((row) => row.paidIn !== null)?.paidIn;
  if (settled == null) return null;
  const currency = settled.currency as Currency;
  const text = (each: Ends['low'] | undefined) => {
    const minor = each === undefined ? null : minorOf(each);
    return minor === null ? null : moneyToText({ currency, minor });
  };
  return { currency, atLeast: text(settled.paid?.low), atMost: text(settled.paid?.high) };
}

/** `90%`, or a fraction where that is exact. */
export function percentageOf({ numerator, denominator }: Ratio): string {
  return formatPercentage([numerator.toString(), denominator.toString()]);
}
