// The lines of `pays` and the accounts as sentences, English and Chinese side by side.
import type { Account } from '../contract/programme.ts';
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
  once: {
    en: (amount: string) =>
      `Deductible: ${amount}, each event, of the deductibles of all coverages hit the highest alone is taken`,
    zh: (amount: string) => `免赔额：${amount}，每次事故；涉及多项保险责任时仅扣减其中最高的一项`,
  },
  aggregate: {
    en: (title: string, amount: string) =>
      `Aggregate deductible: what is left of the ${title} (${amount} in the period)`,
    zh: (title: string, amount: string) => `累计免赔额：以${title}（保险期间内${amount}）尚未扣足的部分为限`,
  },
  rest: { en: 'the rest', zh: '其余部分' },
  on: { en: (kinds: string) => `; only on ${kinds}`, zh: (kinds: string) => `；仅适用于${kinds}` },
  when: {
    en: (condition: string) => `; only where ${condition}`,
    zh: (condition: string) => `；仅当${condition}时适用`,
  },
} as const;

/** How an account is used, after its amount. */
export const accountUsePhrases: Readonly<Record<Account['use'], Phrase<[amount: string]>>> = {
  'as-paid': {
    en: (amount) => `${amount} in the period, used up as losses are paid`,
    zh: (amount) => `保险期间内${amount}，按实际赔付逐次扣减`,
  },
  'in-order': {
    en: (amount) =>
      `${amount} in the period, used up as losses are paid, by the coverages in the order in which they are written`,
    zh: (amount) => `保险期间内${amount}，按实际赔付、依各保险责任在条款中的先后顺序扣减`,
  },
  'pro-rata': {
    en: (amount) =>
      `${amount} in the period, used up as losses are paid; where it does not suffice, shared by the coverages in proportion`,
    zh: (amount) => `保险期间内${amount}，按实际赔付逐次扣减；不足时由各保险责任按比例分享`,
  },
  'as-borne': {
    en: (amount) => `${amount} in the period, used up by what the insured bears`,
    zh: (amount) => `保险期间内累计${amount}，按被保险人自行承担的金额逐次扣减`,
  },
};
