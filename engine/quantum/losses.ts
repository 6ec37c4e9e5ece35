// What a loss item is worth in the contract's currency: exactly, or between two ends. A foreign amount is converted at
// the rate of the calendar day that the wording names; without that rate it is worth anything, and the rate is asked.
import { type Currency, minorDigits, multiplyRatios, type Ratio, type Rounding, ratio } from '../../language/index.ts';
import { ofItem, type Scope } from '../conditions/scope.ts';
import { evaluate } from '../conditions/values.ts';
import type { LossItem } from '../incident/facts.ts';
import { isUnstated } from '../structure/places.ts';
import { type Amount, amount, boundless, nothing, rounded, times } from './amount.ts';

export interface Worth {
  readonly low: Amount;
  readonly high: Amount;
  /** The facts that would close the distance; empty where the ends are equal. */
  readonly needs: ReadonlySet<string>;
  /** The stated amount, where it was converted. */
  readonly from: { readonly currency: Currency; readonly low: bigint; readonly high: bigint | null } | null;
}

/** Under `final` the insured has to show the amount: it is taken at its lower end. */
export function worthOf(item: LossItem, scope: Scope): Worth {
  const worth = worthInPart(item, ofItem(item, scope));
  return scope.shown === undefined ? worth : { ...worth, high: worth.low, needs: new Set() };
}

function worthInPart(item: LossItem, scope: Scope): Worth {
  const { contract } = scope.index;
  if (isUnstated(item)) return { low: nothing, high: boundless, needs: new Set(['losses']), from: null };
  const id = `losses[${item.id}].amount`;
  const stated = item.amount;
  if (stated.fact === 'absent' || stated.currency === null)
    return { low: nothing, high: boundless, needs: new Set([id]), from: null };
  const exact = stated.low === stated.high;
  if (stated.currency === contract.currency) {
    const high = stated.high === null ? boundless : amount(stated.high);
    return { low: amount(stated.low), high, needs: new Set(exact ? [] : [id]), from: null };
  }
  const from = { currency: stated.currency, low: stated.low, high: stated.high };
  if (stated.high === 0n) return { low: nothing, high: nothing, needs: new Set(), from };
  const { rates, needs } = ratesFor(stated.currency, scope);
  if (rates === null)
    return { low: nothing, high: boundless, needs: new Set([...needs, ...(exact ? [] : [id])]), from };
  const convert = (minor: bigint, rate: Ratio): Amount =>
    rounded(times(amount(minor), rate), contract.rounding as Rounding);
  return {
    low: convert(stated.low, rates.low),
    high: stated.high === null ? boundless : convert(stated.high, rates.high),
    needs: new Set([...needs, ...(exact ? [] : [id])]),
    from,
  };
}

/** The lowest and highest rate, minor unit to minor unit, over the days that may be meant; `null`: one is not stated. */
function ratesFor(
  currency: Currency,
  scope: Scope,
): { readonly rates: { low: Ratio; high: Ratio } | null; readonly needs: readonly string[] } {
  const { contract } = scope.index;
  const own = contract.currency as Currency;
  const asked = `rates[${currency}/${own}]`;
  if (contract.conversion === null) return { rates: null, needs: [asked] };
  const at = evaluate(contract.conversion.at, scope);
  const { low, high } = at.domain.range ?? { low: null, high: null };
  if (low === null || high === null) return { rates: null, needs: [asked, ...at.facts] };
  const [first, last] = [dayOf(low, contract.zone), dayOf(high, contract.zone)];
  const days = first === last ? [] : at.facts;
  const found = scope.incident.rates.filter(
    (rate) => rate.from === currency && rate.to === own && rate.on >= first && rate.on <= last,
  );
  if (new Set(found.map((rate) => rate.on)).size < last - first + 1) return { rates: null, needs: [asked, ...days] };
  const shift = ratio(10n ** BigInt(minorDigits(own)), 10n ** BigInt(minorDigits(currency)));
  const sorted = found
    .map((rate) => multiplyRatios(rate.rate, shift))
    .sort((a, b) => (a.numerator * b.denominator < b.numerator * a.denominator ? -1 : 1));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return { rates: null, needs: [asked, ...days] };
  return { rates: { low: lowest, high: highest }, needs: lowest === highest || sorted.length === 1 ? [] : days };
}

/** Days since 1970-01-01 of the calendar day in the zone. */
function dayOf(at: bigint, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(Number(at)).toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.PlainDate.from('1970-01-01').until(local, { largestUnit: 'day' }).days;
}
