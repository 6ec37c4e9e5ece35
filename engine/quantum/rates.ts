// Rates of exchange: the lowest and the highest over the calendar days that may be meant. A day without a stated rate
// leaves everything open, and the rate is asked.
import {
  type Currency,
  type Expression,
  minorDigits,
  multiplyRatios,
  type Ratio,
  ratio,
} from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import { evaluate } from '../conditions/values.ts';

export interface Rates {
  /** Minor unit to minor unit; `null`: one is not stated. */
  readonly ends: { readonly low: Ratio; readonly high: Ratio } | null;
  readonly needs: readonly string[];
}

/** From one currency to another, at the rate of the day of an instant; `at` is `null` where no day is named. */
export function ratesFor(from: string, to: string, at: Expression | null, scope: Scope): Rates {
  const asked = `rates[${from}/${to}]`;
  if (at === null) return { ends: null, needs: [asked] };
  const instant = evaluate(at, scope);
  const { low, high } = instant.domain.range ?? { low: null, high: null };
  if (low === null || high === null) return { ends: null, needs: [asked, ...instant.facts] };
  const { zone } = scope.index.contract;
  const [first, last] = [dayOf(low, zone), dayOf(high, zone)];
  const days = first === last ? [] : instant.facts;
  const found = scope.incident.rates.filter(
    (rate) => rate.from === from && rate.to === to && rate.on >= first && rate.on <= last,
  );
  if (new Set(found.map((rate) => rate.on)).size < last - first + 1) return { ends: null, needs: [asked, ...days] };
  const shift = ratio(10n ** BigInt(minorDigits(to as Currency)), 10n ** BigInt(minorDigits(from as Currency)));
  const sorted = found
    .map((rate) => multiplyRatios(rate.rate, shift))
    .sort((a, b) => (a.numerator * b.denominator < b.numerator * a.denominator ? -1 : 1));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return { ends: null, needs: [asked, ...days] };
  return { ends: { low: lowest, high: highest }, needs: lowest === highest || sorted.length === 1 ? [] : days };
}

/** Days since 1970-01-01 of the calendar day in the zone. */
function dayOf(at: bigint, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(Number(at)).toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.PlainDate.from('1970-01-01').until(local, { largestUnit: 'day' }).days;
}
