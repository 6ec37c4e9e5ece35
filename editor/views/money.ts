// Amounts as they are read. They come as text and go as text; only the length of a bar is ever a float.
import type { MoneyBounds } from '../../engine/index.ts';
import type { MoneyText } from '../../language/index.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';

export function moneyText({ currency, amount }: MoneyText): string {
  return `${currency} ${groupedText(amount)}`;
}

export function groupedText(amount: string): string {
  const [whole = '', decimals] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

export function boundsText({ atLeast, atMost }: MoneyBounds): string {
  if (atMost === null) return `${say(words.atLeast)} ${moneyText(atLeast)}`;
  if (atLeast.amount === atMost.amount) return moneyText(atLeast);
  return say(words.between(moneyText(atLeast), moneyText(atMost)));
}

/** `190,000.00`, or `25,000.00 – 1,000,000.00`, for a column that names its currency. */
export function bareBounds({ atLeast, atMost }: MoneyBounds): string {
  if (atMost === null) return `≥ ${groupedText(atLeast.amount)}`;
  if (atLeast.amount === atMost.amount) return groupedText(atLeast.amount);
  return `${groupedText(atLeast.amount)} – ${groupedText(atMost.amount)}`;
}

/** For the length of a bar, and for nothing else. */
export function lengthOf(money: MoneyText | null): number {
  return money === null ? 0 : Number(money.amount);
}
