// What each of several insurers pays: his share of all that the policy pays, and no more, whatever the others do. The
// parts sum to the payment, to the minor unit.
import { type Currency, multiplyRatios, type Ratio, ratio, readMoney } from '../language/index.ts';
import type { Scope } from './conditions/scope.ts';
import type { InsurerDetermination, MoneyBounds } from './determination.ts';
import { largestRemainder } from './quantum/allot.ts';
import { amount, boundless, rounded, times } from './quantum/amount.ts';
import { type Share, shareOf } from './quantum/share.ts';
import { moneyBounds, percentageOf } from './rows.ts';

/** In written order, the lead first; empty where one insurer pays it all. */
export function insurerParts(payable: MoneyBounds, scope: Scope): readonly InsurerDetermination[] {
  const { insurers, currency } = scope.index.contract;
  const shares = insurers.map(({ share }) => shareOf(share, scope));
  const [least, most] = [minorIn(payable.atLeast), payable.atMost === null ? null : minorIn(payable.atMost)];
  const parts = least === most ? exactly(least, shares) : null;
  return insurers.map(({ name, title }, position) => {
    const share = shares[position] ?? none;
    const part = parts?.[position];
    const ends =
      part === undefined
        ? {
            low: rounded(times(amount(least), share.low), 'down'),
            high: rounded(times(most === null ? boundless : amount(most), share.high), 'up'),
          }
        : { low: amount(part), high: amount(part) };
    return {
      insurer: name,
      title,
      share: { atLeast: percentageOf(share.low), atMost: percentageOf(share.high) },
      payable: moneyBounds(ends, currency as Currency),
    };
  });
}

/** A payment that is known, in shares that are. */
function exactly(whole: bigint, shares: readonly Share[]): readonly bigint[] | null {
  if (shares.some(({ facts }) => facts.length > 0)) return null;
  return largestRemainder(
    shares.map(({ low }) => multiplyRatios(low, ratio(whole))),
    whole,
  );
}

function minorIn(text: MoneyBounds['atLeast']): bigint {
  const money = readMoney(text);
  if (typeof money === 'string') throw new Error(`broken invariant: \`${text.amount}\` is no amount: ${money}`);
  return money.minor;
}

const nil: Ratio = ratio(0n);
const none: Share = { low: nil, high: nil, facts: [] };
