// Amounts between text, as the engine and JSON have them, and minor units, as the store keeps them.
import { type Currency, moneyToText, readMoney } from '../../language/index.ts';
import { Problem } from '../problems/problem.ts';

/** Minor units of an amount of ours. Throws where it has more digits than an amount may have, which the store could not keep. */
export function minorOf(amount: string, currency: string): bigint {
  const money = readMoney({ currency, amount });
  if (money === 'too-many-digits') throw Problem.of('amount-out-of-range', { amount: `${currency} ${amount}` });
  if (typeof money === 'string') throw new Error(`broken invariant: \`${amount}\` is no amount`);
  return money.minor;
}

export function amountOf(minor: bigint, currency: string): string {
  return moneyToText({ currency: currency as Currency, minor }).amount;
}
