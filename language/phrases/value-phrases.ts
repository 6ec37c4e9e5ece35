// How values are said, English and Chinese side by side: durations, dates, periods, territories, options.
import type { Written } from '../contract/contract.ts';
import type { Phrase, Said } from './said.ts';

/** A count and its unit; English tells one from many. */
export const unitPhrases: Readonly<
  Record<Written['unit'], { readonly one: string; readonly many: string; readonly zh: string }>
> = {
  minutes: { one: 'minute', many: 'minutes', zh: '分钟' },
  hours: { one: 'hour', many: 'hours', zh: '小时' },
  days: { one: 'day', many: 'days', zh: '天' },
  months: { one: 'month', many: 'months', zh: '个月' },
  years: { one: 'year', many: 'years', zh: '年' },
};

export const periodPhrase: Phrase<[from: string, until: string]> = {
  en: (from, until) => `from ${from} to ${until}`,
  zh: (from, until) => `自${from}起至${until}止`,
};

export const countryPhrases = {
  everywhere: { en: 'worldwide', zh: '全球' },
  except: {
    en: (whole: string, except: string) => `${whole} (excluding ${except})`,
    zh: (whole: string, except: string) => `${whole}（不含${except}）`,
  },
  exceptRegions: {
    en: (whole: string, except: string) => `${whole} (excluding the regions of ${except})`,
    zh: (whole: string, except: string) => `${whole}（不含${except}地区）`,
  },
} as const;

export const optionPhrases = {
  chosen: { en: 'chosen', zh: '已投保' },
  notChosen: { en: 'not chosen', zh: '未投保' },
} as const;

export const truthPhrases = {
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
} as const;

/** A date that the schedule says there is none of. */
export const nonePhrase = { en: 'none', zh: '无' } as const;

/** What an entry of the schedule says instead of a figure. */
export const absencePhrases = {
  'no-limit': { en: 'no limit', zh: '不设限额' },
  'not-insured': { en: 'not insured', zh: '不投保' },
} as const;

/** Where no policy binds the wording and the schedule has no value of its own. */
export const unboundPhrase = { en: 'as stated in the policy', zh: '以保险单载明为准' } as const;

/** Currencies that have a name in contracts, and sums of which are written out in Chinese: two decimals, 角 and 分. */
export const currencyPhrases: ReadonlyMap<string, Said> = new Map([
  ['CNY', { en: 'Renminbi', zh: '人民币' }],
  ['USD', { en: 'United States dollars', zh: '美元' }],
  ['EUR', { en: 'euros', zh: '欧元' }],
  ['GBP', { en: 'pounds sterling', zh: '英镑' }],
  ['HKD', { en: 'Hong Kong dollars', zh: '港币' }],
  ['SGD', { en: 'Singapore dollars', zh: '新加坡元' }],
  ['AUD', { en: 'Australian dollars', zh: '澳大利亚元' }],
  ['CAD', { en: 'Canadian dollars', zh: '加拿大元' }],
]);

export const currencyPhrase: Phrase<[name: string, code: string]> = {
  en: (name, code) => `${name} (${code})`,
  zh: (name, code) => `${name}（${code}）`,
};
