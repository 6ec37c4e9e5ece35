// Literals as the Contract holds them: exact, in lowest terms, with the author's unit beside the number where a text
// may want to say it.
import type { RatioText, Written } from '../contract/contract.ts';
import type {
  DurationLiteral,
  InstantLiteral,
  MoneyLiteral,
  NumberLiteral,
  PercentLiteral,
  Unit,
} from '../syntax/tree.ts';
import { readInstant } from '../values/instant.ts';
import { type MoneyText, moneyToText, readMoney } from '../values/money.ts';
import { divideRatios, type Ratio, ratio, ratioFromDecimal } from '../values/ratio.ts';
import type { Lowering } from './lowering.ts';

export function moneyOf({ currency, amount }: Pick<MoneyLiteral, 'currency' | 'amount'>): MoneyText {
  const read = readMoney({ currency: currency.text, amount });
  if (typeof read === 'string') throw new Error(`broken invariant: an amount that was checked is no amount: ${read}`);
  return moneyToText(read);
}

export function wholeNumber({ digits }: Pick<NumberLiteral, 'digits'>): string {
  return BigInt(digits).toString();
}

export function ratioOf({ digits }: PercentLiteral): Ratio {
  const percent = ratioFromDecimal(digits);
  if (percent === undefined) throw new Error(`broken invariant: \`${digits}\` was lexed as a number`);
  return divideRatios(percent, ratio(100n));
}

export function ratioText(value: Ratio): RatioText {
  return [value.numerator.toString(), value.denominator.toString()];
}

const milliseconds: Readonly<Record<Unit, number>> = {
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  months: 0,
  years: 0,
};
const monthsIn: Readonly<Record<Unit, number>> = { minutes: 0, hours: 0, days: 0, months: 1, years: 12 };

export type Time =
  | { readonly type: 'duration'; readonly milliseconds: number; readonly written: Written }
  | { readonly type: 'months'; readonly months: number; readonly written: Written };

export function timeOf({ digits, unit }: Pick<DurationLiteral, 'digits' | 'unit'>): Time {
  const count = Number(digits);
  const written = { count, unit };
  if (unit === 'months' || unit === 'years') return { type: 'months', months: count * monthsIn[unit], written };
  return { type: 'duration', milliseconds: count * milliseconds[unit], written };
}

/** The instant that a date means. INVARIANT: the date was checked in the same zone. */
export function instantOf(
  { text, span }: InstantLiteral,
  lowering: Lowering,
): { readonly at: number; readonly written: string } {
  const at = readInstant(text, lowering.zoneAt(span));
  if (typeof at !== 'number') throw new Error(`broken invariant: \`${text}\` was checked: ${at}`);
  return { at, written: text };
}
