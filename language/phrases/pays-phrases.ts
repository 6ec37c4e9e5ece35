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
  retention: {
    en: (amount: string) => `Retention: ${amount}, each event, handled by the insured`,
    zh: (amount: string) => `自保自留额：${amount}，每次事故，由被保险人自行处理`,
  },
  atLeast: {
    en: (least: string) => `; with the deductibles above, at least ${least}`,
    zh: (least: string) => `；与以上免赔额合计不低于${least}`,
  },
  atMostInAll: {
    en: (most: string) => `; with the deductibles above, at most ${most}`,
    zh: (most: string) => `；与以上免赔额合计不高于${most}`,
  },
  franchise: {
    en: (amount: string) => `Franchise: nothing is paid up to ${amount}, and all of it above`,
    zh: (amount: string) => `相对免赔额：不超过${amount}的不予赔偿，超过的全额赔偿`,
  },
  'reverse-franchise': {
    en: (amount: string) => `Up to ${amount} all is paid, and nothing above`,
    zh: (amount: string) => `不超过${amount}的全额赔偿，超过的不予赔偿`,
  },
  above: {
    en: (share: string, above: string) => `Insurer’s share of what lies above ${above}: ${share}`,
    zh: (share: string, above: string) => `超过${above}的部分，赔偿比例为${share}`,
  },
  layer: {
    en: (amount: string, excess: string) => `Layer: ${amount} in excess of ${excess}`,
    zh: (amount: string, excess: string) => `超赔层：超过${excess}的部分，以${amount}为限`,
  },
  layers: {
    en: (layers: string) => `The sum of these layers: ${layers}`,
    zh: (layers: string) => `以下各层赔款之和：${layers}`,
  },
  named: {
    en: (name: string, lines: string) => `${name} (${lines})`,
    zh: (name: string, lines: string) => `${name}（${lines}）`,
  },
  less: { en: (amount: string) => `Less ${amount}`, zh: (amount: string) => `扣除${amount}` },
  under: { en: (text: string) => `, paid under ${text}`, zh: (text: string) => `（已依${text}赔付）` },
  reduction: { en: (share: string) => `Reduced by ${share}`, zh: (share: string) => `减赔${share}` },
  benefit: { en: (amount: string) => `Benefit: ${amount}`, zh: (amount: string) => `给付：${amount}` },
  recoveries: {
    uninsured: {
      en: (amount: string) => `Recoveries: of ${amount}, what is left once the insured has what was not paid`,
      zh: (amount: string) => `追偿所得：${amount}，先弥补被保险人未获赔偿的损失，余额归保险人`,
    },
    'pro-rata': {
      en: (amount: string) => `Recoveries: of ${amount}, as much as is paid of the loss`,
      zh: (amount: string) => `追偿所得：${amount}，按赔款占损失的比例归保险人`,
    },
    insurer: {
      en: (amount: string) => `Recoveries: ${amount}, up to what is paid`,
      zh: (amount: string) => `追偿所得：${amount}，以赔款为限先归保险人`,
    },
  },
  'other-insurance': {
    'by-limits': {
      en: (list: string, own: string) =>
        `Other insurance (${list}): shared by limits, that of this policy being ${own}`,
      zh: (list: string, own: string) => `其他保险（${list}）：按限额比例分摊，本保单限额为${own}`,
    },
    'equal-shares': {
      en: (list: string, own: string) => `Other insurance (${list}): in equal shares up to the limits, here ${own}`,
      zh: (list: string, own: string) => `其他保险（${list}）：均摊，以各自限额为限，本保单为${own}`,
    },
    independent: {
      en: (list: string) => `Other insurance (${list}): in proportion to what each would pay alone`,
      zh: (list: string) => `其他保险（${list}）：按各自独立应付赔款的比例分摊`,
    },
    excess: {
      en: (list: string) => `Other insurance (${list}): only what it does not pay`,
      zh: (list: string) => `其他保险（${list}）：仅赔偿其不足部分`,
    },
  },
  ofEach: {
    en: (list: string, field: string) => `${list}: ${field} of each`,
    zh: (list: string, field: string) => `${list}，以各自的${field}计`,
  },
  'paid-in': {
    en: (currency: string, day: string) => `Paid in ${currency} at the rate of the day of ${day}`,
    zh: (currency: string, day: string) => `以${currency}支付，按${day}当日汇率折算`,
  },
  inProportion: {
    en: (kinds: string) => `; ${kinds} beside it, reduced in the same proportion`,
    zh: (kinds: string) => `；${kinds}不计入限额，按同一比例随减`,
  },
  eachItem: { en: '; for each loss by itself', zh: '；逐项计算' },
  apportioned: { en: '; shared out pro rata first', zh: '；先按比例分摊至各项损失' },
  share: {
    en: (share: string, rest: string) => `Insurer’s share: ${share}; the insured bears ${rest}`,
    zh: (share: string, rest: string) => `赔偿比例：${share}，被保险人自行承担${rest}`,
  },
  limit: {
    en: (amount: string) => `Limit: ${amount}, each event`,
    zh: (amount: string) => `赔偿限额：${amount}，每次事故`,
  },
  eachClaim: { en: '; for each claim by itself', zh: '；按每项索赔分别计算' },
  limitEachClaim: {
    en: (amount: string) => `Limit: ${amount}, each claim`,
    zh: (amount: string) => `赔偿限额：每项索赔${amount}`,
  },
  deductibleEachClaim: {
    en: (amount: string) => `Deductible: ${amount}, each claim`,
    zh: (amount: string) => `免赔额：每项索赔${amount}`,
  },
  retentionEachClaim: {
    en: (amount: string) => `Retention: ${amount}, each claim, handled by the insured`,
    zh: (amount: string) => `自保自留额：每项索赔${amount}，由被保险人自行处理`,
  },
  retentionEachItem: {
    en: (amount: string) => `Retention: ${amount}, each loss by itself, handled by the insured`,
    zh: (amount: string) => `自保自留额：${amount}，逐项计算，由被保险人自行处理`,
  },
  limitEachItem: {
    en: (amount: string) => `Limit: ${amount}, each loss by itself`,
    zh: (amount: string) => `赔偿限额：${amount}，逐项计算`,
  },
  deductibleEachItem: {
    en: (amount: string) => `Deductible: ${amount}, each loss by itself`,
    zh: (amount: string) => `免赔额：${amount}，逐项计算`,
  },
  account: {
    en: (title: string, amount: string) => `Limit: what is left of the ${title} (${amount})`,
    zh: (title: string, amount: string) => `赔偿限额：以${title}（${amount}）的剩余额度为限`,
  },
  once: {
    en: (amount: string) =>
      `Deductible: ${amount}, each event; where several coverages are hit, only the highest of theirs is taken`,
    zh: (amount: string) => `免赔额：${amount}，每次事故；涉及多项保险责任时仅扣减其中最高的一项`,
  },
  aggregate: {
    en: (title: string, amount: string) => `Aggregate deductible: what is left of the ${title} (${amount})`,
    zh: (title: string, amount: string) => `累计免赔额：以${title}（${amount}）尚未扣足的部分为限`,
  },
  inThePeriod: {
    en: (amount: string) => `${amount} in the period`,
    zh: (amount: string) => `保险期间内${amount}`,
  },
  ofEachEvent: {
    en: (amount: string) => `${amount} for each event`,
    zh: (amount: string) => `每次事故${amount}`,
  },
  rest: { en: 'the rest', zh: '其余部分' },
  on: { en: (kinds: string) => `; only on ${kinds}`, zh: (kinds: string) => `；仅适用于${kinds}` },
  writtenBack: {
    en: (clause: string) => `; only on what ${clause} grants again`,
    zh: (clause: string) => `；仅适用于${clause}恢复承保的部分`,
  },
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

/** The same of an account that begins anew with each event. */
export const eachEventPhrases: Readonly<Record<Account['use'], Phrase<[amount: string]>>> = {
  'as-paid': {
    en: (amount) => `${amount} for each event, used up as losses are paid`,
    zh: (amount) => `每次事故${amount}，按实际赔付扣减`,
  },
  'in-order': {
    en: (amount) =>
      `${amount} for each event, used up as losses are paid, by the coverages in the order in which they are written`,
    zh: (amount) => `每次事故${amount}，按实际赔付、依各保险责任在条款中的先后顺序扣减`,
  },
  'pro-rata': {
    en: (amount) =>
      `${amount} for each event, used up as losses are paid; where it does not suffice, shared by the coverages in proportion`,
    zh: (amount) => `每次事故${amount}，按实际赔付扣减；不足时由各保险责任按比例分享`,
  },
  'as-borne': {
    en: (amount) => `${amount} for each event, used up by what the insured bears`,
    zh: (amount) => `每次事故合计${amount}，按被保险人自行承担的金额扣减`,
  },
};

export const reinstatedPhrases = {
  times: {
    en: (times: string) =>
      `; filled up again by what was paid, ${times === '1' ? 'once' : `${times} times`} over, for later events`,
    zh: (times: string) => `；赔付后恢复至原额度，累计恢复以原额度的${times}倍为限，适用于其后的事故`,
  },
  free: { en: ', free of charge', zh: '，不另收保险费' },
  premium: {
    en: (premium: string) => `, for a premium of ${premium} for all of it, and in proportion for a part`,
    zh: (premium: string) => `，恢复全部额度的保险费为${premium}，恢复部分额度的按比例计收`,
  },
  time: {
    en: (at: string, period: string) => `, reduced to the time left of the ${period} from ${at}`,
    zh: (at: string, period: string) => `，并按自${at}起${period}的剩余时间比例计收`,
  },
} as const;

export const insurersPhrases = {
  lead: {
    en: (name: string, share: string) => `${name} (lead), ${share}`,
    zh: (name: string, share: string) => `${name}（首席）${share}`,
  },
  each: {
    en: (name: string, share: string) => `${name}, ${share}`,
    zh: (name: string, share: string) => `${name}${share}`,
  },
  all: {
    en: (insurers: string) => `${insurers}; each is liable for its own share alone`,
    zh: (insurers: string) => `${insurers}；各保险人仅就其份额承担赔偿责任，不负连带责任`,
  },
} as const;

export const measurePhrase: Phrase<[kind: string, amount: string]> = {
  en: (kind, amount) => `Amount of ${kind}: ${amount}`,
  zh: (kind, amount) => `${kind}的金额：${amount}`,
};
