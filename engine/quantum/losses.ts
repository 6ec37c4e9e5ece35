// What a loss item is worth in the contract's currency: exactly, or between two ends. A foreign amount is converted at
// the rate of the calendar day that the wording names; without that rate it is worth anything, and the rate is asked.
import type { Currency, Ratio, Rounding } from '../../language/index.ts';
import { ofItem, type Scope } from '../conditions/scope.ts';
import type { LossItem } from '../incident/facts.ts';
import { isTheEvent, isUnstated } from '../structure/places.ts';
import { type Amount, amount, boundless, nothing, rounded, times } from './amount.ts';
import { measured, measureOf } from './measures.ts';
import { ratesFor } from './rates.ts';

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
  const at = ofItem(item, scope);
  const measure = measureOf(item, scope);
  const stated = measure !== undefined && item.amount.fact === 'absent' ? null : worthInPart(item, at);
  const worth = measure === undefined ? (stated ?? worthInPart(item, at)) : measured(item, measure, stated, at);
  return scope.shown === undefined ? worth : { ...worth, high: worth.low, needs: new Set() };
}

function worthInPart(item: LossItem, scope: Scope): Worth {
  const { contract } = scope.index;
  if (isTheEvent(item)) return { low: nothing, high: nothing, needs: new Set(), from: null };
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
  const { ends, needs } = ratesFor(stated.currency, contract.currency, contract.conversion?.at ?? null, scope);
  if (ends === null) return { low: nothing, high: boundless, needs: new Set([...needs, ...(exact ? [] : [id])]), from };
  const convert = (minor: bigint, rate: Ratio): Amount =>
    rounded(times(amount(minor), rate), contract.rounding as Rounding);
  return {
    low: convert(stated.low, ends.low),
    high: stated.high === null ? boundless : convert(stated.high, ends.high),
    needs: new Set([...needs, ...(exact ? [] : [id])]),
    from,
  };
}
