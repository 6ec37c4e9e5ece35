// Amounts that hang on others, in words: ratios, bands, days, sums over lists, the loss of the first hours.
import type { Phrase } from './said.ts';

type One = Phrase<[of: string]>;
type Two = Phrase<[one: string, other: string]>;

export const amountPhrases = {
  converted: {
    en: (amount, day) => `${amount} at the rate of the day of ${day}`,
    zh: (amount, day) => `${amount}（按${day}当日汇率折算）`,
  } satisfies Two,
  lossInFirst: {
    en: (length, start) => `the loss in the first ${length} from ${start}`,
    zh: (length, start) => `自${start}起${length}内的损失`,
  } satisfies Two,
  rounded: {
    'half-up': { en: (of) => `${of} (rounded half up)`, zh: (of) => `${of}（四舍五入）` },
    'half-even': { en: (of) => `${of} (rounded half to even)`, zh: (of) => `${of}（四舍六入五成双）` },
    down: { en: (of) => `${of} (rounded down)`, zh: (of) => `${of}（只舍不入）` },
    up: { en: (of) => `${of} (rounded up)`, zh: (of) => `${of}（只入不舍）` },
  } satisfies Readonly<Record<string, One>>,
  amountInFirst: {
    en: (length, start) => `the amount then remaining of the first ${length} from ${start}`,
    zh: (length, start) => `届时余额中自${start}起${length}内的部分`,
  } satisfies Two,
  ratio: {
    en: (part, whole) => `the ratio of ${part} to ${whole} (at most 100%)`,
    zh: (part, whole) => `${part}与${whole}之比（最高100%）`,
  } satisfies Two,
  banded: {
    en: (by, bands) => `by ${by}: ${bands}`,
    zh: (by, bands) => `按${by}分档：${bands}`,
  } satisfies Two,
  band: {
    en: (value, below) => `${value} below ${below}`,
    zh: (value, below) => `低于${below}的为${value}`,
  } satisfies Two,
  otherwise: { en: (value) => `otherwise ${value}`, zh: (value) => `其他情形为${value}` } satisfies One,
  full: { en: (of) => `the number of full days of ${of}`, zh: (of) => `${of}的满日数` } satisfies One,
  started: {
    en: (of) => `the number of days begun of ${of}`,
    zh: (of) => `${of}的日数（不满一日按一日计）`,
  } satisfies One,
  sumOfAll: {
    en: (field, list) => `the total of ${field} of the ${list}`,
    zh: (field, list) => `各项${list}的${field}之和`,
  } satisfies Two,
  sum: {
    en: (field, list, holds) => `the total of ${field} of the ${list} for which ${holds}`,
    zh: (field, list, holds) => `符合“${holds}”的${list}的${field}之和`,
  } satisfies Phrase<[field: string, list: string, holds: string]>,
} as const;
