// The words of the last section: how the document reckons.
import type { Said } from './words.ts';

/** How the document reckons: currency, conversion, rounding, time, language. */
export const reckoningPhrases = {
  currency: { en: 'Currency', zh: '币种' },
  currencyIs: { en: (code: string) => `All amounts are in ${code}`, zh: (code: string) => `各项金额均以${code}计` },
  conversion: { en: 'Losses in another currency', zh: '外币损失' },
  conversionAt: {
    en: (instant: string) =>
      `Converted at the rate of exchange on the day of ${instant}, before any deductible or limit is applied`,
    zh: (instant: string) => `按${instant}当日的汇率折算，折算后再适用免赔额与赔偿限额`,
  },
  rounding: { en: 'Rounding', zh: '尾数处理' },
  loss: { en: 'Loss in a payment', zh: '赔付计算所称损失' },
  lossIs: {
    en: 'In a payment, “the loss” is the whole loss insured under the clause, of the kinds to which the step applies, before any step is taken',
    zh: '赔付计算所称“损失”，指该条项下、属于该步骤适用范围的全部承保损失，以任何步骤计算之前的金额为准',
  },
  time: { en: 'Time', zh: '时间' },
  zone: {
    en: (zone: string) => `Dates and times are local time of ${zone}`,
    zh: (zone: string) => `日期与时间均为 ${zone} 当地时间`,
  },
  beijing: { en: 'Dates and times are Beijing time (Asia/Shanghai)', zh: '日期与时间均为北京时间（Asia/Shanghai）' },
  kindsBelow: { en: 'Kinds', zh: '类别' },
  kindsBelowAre: {
    en: 'A kind named in a clause includes every kind listed under it',
    zh: '条款所称类别，包括其项下所列的各类别',
  },
  monthEnd: { en: 'End of a length of months', zh: '按月计算的期限' },
  monthEndIs: {
    last: {
      en: 'A length of months ends on the same day of the last month, or on its last day where it has no such day',
      zh: '按月计算的期限，届满于最后一月的对应日；该月无对应日的，届满于该月末日',
    },
    'day-after': {
      en: 'A length of months ends on the same day of the last month, or on the first day of the month after it where it has no such day',
      zh: '按月计算的期限，届满于最后一月的对应日；该月无对应日的，届满于次月首日',
    },
  },
  issued: { en: 'Day of determination', zh: '评估基准日' },
  issuedAt: {
    en: (date: string) => `Nothing is determined as of a day before ${date}`,
    zh: (date: string) => `评估基准日不得早于${date}`,
  },
  language: { en: 'Language', zh: '语言' },
  governs: { en: 'Where the two languages differ, the Chinese text governs', zh: '中文与英文不一致的，以中文为准' },
} as const;

/** Each figure of a payment is rounded once. */
export const roundingPhrases: Readonly<Record<'half-up' | 'half-even' | 'down' | 'up', Said>> = {
  'half-up': {
    en: 'Each step of a payment is rounded once to the smallest unit of the currency, a half upwards',
    zh: '赔付计算的每一步四舍五入至货币最小单位，每步仅取整一次',
  },
  'half-even': {
    en: 'Each step of a payment is rounded once to the smallest unit of the currency, a half to the even neighbour',
    zh: '赔付计算的每一步四舍六入五成双，取至货币最小单位，每步仅取整一次',
  },
  down: {
    en: 'Each step of a payment is rounded once, down to the smallest unit of the currency',
    zh: '赔付计算的每一步向下取整至货币最小单位，每步仅取整一次',
  },
  up: {
    en: 'Each step of a payment is rounded once, up to the smallest unit of the currency',
    zh: '赔付计算的每一步向上取整至货币最小单位，每步仅取整一次',
  },
};
