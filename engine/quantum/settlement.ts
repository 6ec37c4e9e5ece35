// What is owed, paid in another currency: at the rate of the day that the wording names, from the contract's currency
// into the other one, or the other way round where only that rate is stated.
import { divideRatios, one, type PaysLine, type Ratio, type Rounding } from '../../language/index.ts';
import type { Scope } from '../conditions/scope.ts';
import { rounded, times } from './amount.ts';
import type { Ends } from './figure.ts';
import { ratesFor } from './rates.ts';

export interface Settled {
  readonly currency: string;
  /** `null` while the rate is not known. */
  readonly paid: Ends | null;
  /** The rate, and the day it hangs on, where they are not known. */
  readonly needs: readonly string[];
}

export function settledIn(line: Extract<PaysLine, { line: 'paid-in' }>, owed: Ends, scope: Scope): Settled {
  const { currency } = line;
  const own = scope.index.contract.currency;
  const direct = ratesFor(own, currency, line.at, scope);
  const inverse = direct.ends === null ? ratesFor(currency, own, line.at, scope).ends : null;
  const ends =
    direct.ends ??
    (inverse === null ? null : { low: divideRatios(one, inverse.high), high: divideRatios(one, inverse.low) });
  if (ends === null) return { currency, paid: null, needs: direct.needs };
  const at = (amount: Ends['low'], rate: Ratio) =>
    rounded(times(amount, rate), scope.index.contract.rounding as Rounding);
  return { currency, paid: { low: at(owed.low, ends.low), high: at(owed.high, ends.high) }, needs: direct.needs };
}
