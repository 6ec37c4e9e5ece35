// Amounts between text, as the engine and JSON have them, and minor units, as the store keeps them.
import { type Currency, moneyToText, readMoney } from '../../language/index.ts';
import { Problem } from '../problems/problem.ts';

const most = 2n ** 63n - 1n;

/** Minor units of an amount of ours. Throws where the store could not keep it. */
export function minorOf(amount: string, currency: string): bigint {
  const money = readMoney({ currency, amount });
  if (typeof money === 'string') throw new Error(`broken invariant: \`${amount}\` is no amount`);
  if (money.minor > most) throw Problem.of('amount-out-of-range', { amount: `${currency} ${amount}` });
  return money.minor;
}

export function amountOf(minor: bigint, currency: string): string {
  return moneyToText({ currency: currency as Currency, minor }).amount;
}
