// Amounts and bounds as people read them: `CNY 180,000.00`, `CNY 0.00 – 3,000,000.00`, `CNY 80,000.00 or more`.
import type { MoneyBounds } from '../../engine/index.ts';
import { formatMoney, type MoneyText, readMoney, type Said } from '../../language/index.ts';
import { type Page, say } from './page.ts';
import { words } from './words.ts';

/** Every amount of a determination is one of ours; what cannot be read is shown as it stands. */
export function amountText(text: MoneyText): string {
  const money = readMoney(text);
  return typeof money === 'string' ? `${text.currency} ${text.amount}` : formatMoney(money);
}

export function isExact({ atLeast, atMost }: MoneyBounds): boolean {
  return atMost !== null && atLeast.amount === atMost.amount && atLeast.currency === atMost.currency;
}

/** In a table: one line, or, `stacked`, the two ends one above the other. */
export function boundsText(bounds: MoneyBounds, page: Page, stacked = false): string {
  return endsText(bounds, amountText, page, stacked);
}

/** In a table whose heading names `currency`: only an amount in another one still says which. */
export function bareBoundsText(bounds: MoneyBounds, currency: string, page: Page, stacked: boolean): string {
  const bare = (money: MoneyText): string =>
    money.currency === currency ? amountText(money).slice(currency.length + 1) : amountText(money);
  return endsText(bounds, bare, page, stacked);
}

function endsText(bounds: MoneyBounds, text: (money: MoneyText) => string, page: Page, stacked: boolean): string {
  const { atLeast, atMost } = bounds;
  const low = text(atLeast);
  if (isExact(bounds)) return low;
  if (atMost === null) return stacked ? `≥ ${low}` : say(words.amounts.atLeast(low), page);
  if (stacked) return `≥ ${low}\n≤ ${text(atMost)}`;
  return `${low} – ${text(atMost).replace(`${atLeast.currency} `, '')}`;
}

/** In a sentence. */
export function boundsSentence(bounds: MoneyBounds): Said {
  const { atLeast, atMost } = bounds;
  const low = amountText(atLeast);
  if (isExact(bounds)) return { en: low, zh: low };
  if (atMost !== null) return words.amounts.between(low, amountText(atMost));
  const { en, zh } = words.amounts.atLeast(low);
  return { en: `${en}, ${words.amounts.unbounded.en}`, zh: `${zh}，${words.amounts.unbounded.zh}` };
}

/** An amount as an incident states it: exactly, between bounds, or not at all. */
export function statedText(
  stated: MoneyText | { readonly atLeast: MoneyText | null; readonly atMost: MoneyText | null } | null,
  page: Page,
): string {
  if (stated === null) return say(words.items.amountNotStated, page);
  if ('currency' in stated) return amountText(stated);
  const { atLeast, atMost } = stated;
  if (atLeast !== null) return boundsText({ atLeast, atMost }, page);
  return atMost === null ? say(words.items.amountNotStated, page) : say(words.amounts.atMost(amountText(atMost)), page);
}
