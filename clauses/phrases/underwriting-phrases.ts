// The words of what stands around the clauses and is neither a clause nor a figure: what counts as one event, what is
// presumed, how the premium is reckoned, whom the insurer accepts, and who has to show what.
import type { Phrase } from './words.ts';

/** What is grouped into one: claims or events with one value of a fact, or events within some hours. */
export const groupingPhrases = {
  label: { event: { en: 'One event', zh: '一次事故' }, claim: { en: 'One claim', zh: '一项索赔' } },
  same: {
    event: {
      en: (fact: string) => `All events with the same value of ${fact} count as one event`,
      zh: (fact: string) => `${fact}相同的各次事故，视为一次事故`,
    },
    claim: {
      en: (fact: string) => `All claims with the same value of ${fact} count as one claim`,
      zh: (fact: string) => `${fact}相同的各项索赔，视为一项索赔`,
    },
  },
  dated: {
    en: 'What is asked of their times is asked of the first of them',
    zh: '涉及时间的条件，以其中最早一项的时间为准',
  },
  hours: {
    en: (length: string) => `All events within any ${length} in a row count as one event`,
    zh: (length: string) => `任意连续${length}内发生的事故，视为一次事故`,
  },
  start: {
    insured: { en: 'The Insured chooses when these hours begin', zh: '起算时点由被保险人选择' },
    first: { en: 'These hours begin with the first event', zh: '自首次事故发生时起算' },
  },
} as const;

/** Each line of the premium, in the order of calculation; and whom the insurer accepts. */
export const underwritingPhrases = {
  premium: { en: 'Premium, calculated in this order', zh: '保险费计算（依次进行）' },
  lines: {
    base: { en: (figure: string) => `Base premium: ${figure}`, zh: (figure: string) => `基准保险费：${figure}` },
    loading: { en: (figure: string) => `Loading: ${figure}`, zh: (figure: string) => `加费：${figure}` },
    discount: { en: (figure: string) => `Discount: ${figure}`, zh: (figure: string) => `减费：${figure}` },
    minimum: { en: (figure: string) => `Not less than ${figure}`, zh: (figure: string) => `最低保险费：${figure}` },
    maximum: { en: (figure: string) => `Not more than ${figure}`, zh: (figure: string) => `最高保险费：${figure}` },
  },
  /** A share without a base is taken of the premium that the lines above have come to. */
  ofPremium: {
    en: (share: string) => `${share} of the premium so far`,
    zh: (share: string) => `以上保险费的 ${share}`,
  },
  titled: {
    en: (line: string, title: string) => `${line} (${title})`,
    zh: (line: string, title: string) => `${line}（${title}）`,
  },
  where: {
    en: (line: string, condition: string) => `${line}; only where ${condition}`,
    zh: (line: string, condition: string) => `${line}；仅当${condition}时适用`,
  },
  decline: { en: 'The Insurer does not insure where', zh: '下列情形不予承保' },
  refer: { en: 'The Insurer decides case by case where', zh: '下列情形须上报核保' },
} as const;

/** Who has to show it in the end, where the wording says so; the law says it elsewhere. */
export const burdenPhrases = {
  label: { en: 'Burden of proof', zh: '举证责任' },
  condition: {
    insured: {
      en: (condition: string) => `${condition} (for the Insured to show)`,
      zh: (condition: string) => `${condition}（由被保险人举证）`,
    },
    insurer: {
      en: (condition: string) => `${condition} (for the Insurer to show)`,
      zh: (condition: string) => `${condition}（由保险人举证）`,
    },
  } satisfies Record<'insured' | 'insurer', Phrase<[condition: string]>>,
  exclusion: {
    insured: {
      en: 'The Insured has to show that a loss is not one of these',
      zh: '损失不属于上述情形的，由被保险人举证',
    },
    insurer: { en: 'The Insurer has to show that a loss is one of these', zh: '损失属于上述情形的，由保险人举证' },
  },
} as const;

/** What is said of a fact beside its question. */
export const factPhrases = {
  derived: {
    en: (figure: string) => `Where it is not stated: ${figure}`,
    zh: (figure: string) => `未载明的，按${figure}确定`,
  },
  judged: { en: (role: string) => `Decided by ${role}`, zh: (role: string) => `由${role}认定` },
  each: {
    event: { en: 'Stated of each event by itself', zh: '按每次事故分别说明的事实' },
    claim: { en: 'Stated of each claim by itself', zh: '按每项索赔分别说明的事实' },
  },
  /** Those who decide, by the names that terms customarily give them. */
  roles: new Map([
    ['claims_handler', { en: 'the claims handler', zh: '理赔人员' }],
    ['loss_adjuster', { en: 'the loss adjuster', zh: '公估人' }],
    ['underwriter', { en: 'the underwriter', zh: '核保人员' }],
    ['court', { en: 'the court', zh: '法院' }],
    ['arbitrator', { en: 'the arbitrator', zh: '仲裁员' }],
    ['expert', { en: 'the expert', zh: '鉴定人' }],
  ]),
} as const;
