// The lines of `pays` and the accounts as sentences, English and Chinese side by side.
import type { Phrase } from './said.ts';

/** What each line says of itself. */
export const paysPhrases = {
  window: {
    en: (from: string, until: string) => `Loss counted: from ${from} until ${until}`,
    zh: (from: string, until: string) => `损失计算期间：自${from}起至${until}止`,
  },
  atMost: { en: (length: string) => `, at most ${length}`, zh: (length: string) => `，最长${length}` },
  evenly: {
    en: (from: string, until: string) => `; the loss is taken to accrue evenly from ${from} until ${until}`,
    zh: (from: string, until: string) => `；损失视为自${from}至${until}均匀发生`,
  },
  deductible: {
    en: (amount: string) => `Deductible: ${amount}, each event`,
    zh: (amount: string) => `免赔额：${amount}，每次事故`,
  },
  share: {
    en: (share: string, rest: string) => `Insurer’s share: ${share}; the insured bears ${rest}`,
    zh: (share: string, rest: string) => `赔偿比例：${share}，被保险人自行承担${rest}`,
  },
  limit: {
    en: (amount: string) => `Limit: ${amount}, each event`,
    zh: (amount: string) => `赔偿限额：${amount}，每次事故`,
  },
  account: {
    en: (title: string, amount: string) => `Limit: what is left of the ${title} (${amount} in the period)`,
    zh: (title: string, amount: string) => `赔偿限额：以${title}（保险期间内${amount}）的剩余额度为限`,
  },
  rest: { en: 'the rest', zh: '其余部分' },
  on: { en: (kinds: string) => `; only on ${kinds}`, zh: (kinds: string) => `；仅适用于${kinds}` },
  when: {
    en: (condition: string) => `; only where ${condition}`,
    zh: (condition: string) => `；仅当${condition}时适用`,
  },
} as const;

/** How an account is used, after its amount. */
export const accountUsePhrases: Readonly<Record<'as-paid', Phrase<[amount: string]>>> = {
  'as-paid': {
    en: (amount) => `${amount} in the period, used up as losses are paid`,
    zh: (amount) => `保险期间内${amount}，按实际赔付逐次扣减`,
  },
};
