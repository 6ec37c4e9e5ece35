// Faults of shape: a place that the terms do not have, or that does not take what stands there.
import type { Said } from '../../../language/index.ts';
import { allOf, anyOf, didYouMean, fault, isNot, type None, type Written } from './entry.ts';

interface Suggested extends Written {
  readonly suggestion: string | undefined;
}
const say = (en: string, zh: string) => (): Said => ({ en, zh });

export const shapeFaults = {
  'unknown-key': fault<{ readonly key: string; readonly suggestion: string | undefined }>(
    (_, { key }) => ({ en: `the terms have no \`${key}\` here`, zh: `术语集在此处没有 \`${key}\` 这一项` }),
    ({ suggestion }) => didYouMean(suggestion, { en: 'remove it, or correct the key', zh: '请删除或更正键名' }),
  ),
  'missing-key': fault<{ readonly keys: readonly string[] }>(
    (place, { keys }) => ({ en: `${place.en} lacks ${allOf(keys).en}`, zh: `${place.zh}缺少 ${allOf(keys).zh}` }),
    ({ keys }) => ({ en: `add ${allOf(keys).en}`, zh: `请补充 ${allOf(keys).zh}` }),
  ),
  'not-nullable': fault<None>(
    (place) => ({
      en: `${place.en} is \`null\`, which would say that there is none`,
      zh: `${place.zh}填写为 \`null\`，即表示“没有”，而该项不能没有`,
    }),
    say('while it is unknown, leave the key out', '尚不清楚时，请删去该键'),
  ),

  // ---- records, lists, judgments
  'not-a-record': isNot(
    { en: 'no object of keys and values', zh: '不是由键和值组成的对象' },
    say('write `{ … }`', '请写作 `{ … }`'),
  ),
  'not-a-list': isNot(
    { en: 'no list', zh: '不是列表' },
    say(
      'write `[ … ]`; where more may be to come, `{"known": [ … ], "complete": false}`',
      '请写作 `[ … ]`；尚不完整的，写作 `{"known": [ … ], "complete": false}`',
    ),
  ),
  'complete-list': fault<None>(
    (place) => ({
      en: `${place.en} can only be \`false\`: a complete list is written as an array`,
      zh: `${place.zh}只能为 \`false\`：完整的列表直接写作数组`,
    }),
    say('write `[ … ]` for the list, or `"complete": false`', '请将列表写作 `[ … ]`，或写 `"complete": false`'),
  ),
  'not-judged': fault<Written & { readonly judge: string }>(
    (place, { judge }) => ({
      en: `${place.en} is for \`${judge}\` to decide, and is stated with who decided it and when`,
      zh: `${place.zh}须由 \`${judge}\` 认定，应写明认定结果、认定人和认定时间`,
    }),
    say(
      'write `{"value": …, "by": "…", "at": "2023-04-11T02:10:00+08:00"}`, with `"on": "…"` for what the decision rests on',
      '请写作 `{"value": …, "by": "…", "at": "2023-04-11T02:10:00+08:00"}`，认定所依据的材料可用 `"on": "…"` 注明',
    ),
  ),

  // ---- single values
  'not-a-boolean': isNot(
    { en: 'neither `true` nor `false`', zh: '应为 `true`（是）或 `false`（否）' },
    say('write `true` or `false`, without quotes', '请写 `true` 或 `false`，不加引号'),
  ),
  'not-a-text': isNot({ en: 'no text', zh: '不是文本' }, say('write it in double quotes', '请写在双引号内')),
  'empty-text': fault<None>(
    (place) => ({ en: `${place.en} is empty`, zh: `${place.zh}为空` }),
    say('enter it; a fact that is unknown has no key', '请填写；尚不清楚的事项请删去该键'),
  ),
  'text-too-long': fault<{ readonly most: number }>((place, { most }) => ({
    en: `${place.en} is longer than ${most} characters`,
    zh: `${place.zh}超过${most}个字符`,
  })),
  'hidden-character': fault<{ readonly codePoint: string }>(
    (place, { codePoint }) => ({
      en: `${place.en} holds the invisible character ${codePoint}`,
      zh: `${place.zh}含有不可见字符 ${codePoint}`,
    }),
    say('enter it again by hand', '请手工重新输入'),
  ),
  'not-a-number': isNot(
    { en: 'no number', zh: '不是数字' },
    say('write digits without quotes or separators: `1200000`', '请直接写数字，不加引号和分隔符，如 `1200000`'),
  ),
  'not-whole': isNot({ en: 'no whole number', zh: '不是整数' }),
  'negative-number': isNot({ en: 'below zero', zh: '小于零' }),
  'number-too-large': isNot({ en: 'larger than 9007199254740991', zh: '大于9007199254740991' }),
  'not-a-percentage': isNot(
    { en: 'no percentage', zh: '不是百分比' },
    say('write it as text with at most ten decimals: `"12.5%"`', '请写作文本，小数不超过十位，如 `"12.5%"`'),
  ),
  'not-a-duration': isNot(
    { en: 'no length of time', zh: '不是时间长度' },
    say(
      'write `"PT48H"` for 48 hours, `"P3D"` for 3 days, `"PT90M"` for 90 minutes',
      '48小时写作 `"PT48H"`，3天写作 `"P3D"`，90分钟写作 `"PT90M"`',
    ),
  ),
  'duration-with-seconds': isNot(
    { en: 'finer than a minute', zh: '精确到了秒' },
    say('state days, hours and minutes', '请以天、小时、分钟表示'),
  ),
  'calendar-duration': isNot(
    { en: 'counted in calendar units, which have no fixed length', zh: '使用了年、月、周等没有固定长度的单位' },
    say(
      'state days or hours: `"P30D"`, `"PT48H"`; minutes are `"PT7M"`',
      '请以天或小时表示，如 `"P30D"`、`"PT48H"`；分钟写作 `"PT7M"`',
    ),
  ),
  'too-long': isNot({ en: 'longer than 1,000 years', zh: '超过1000年' }),
  'not-months': isNot(
    { en: 'no number of months', zh: '不是月数' },
    say('write `"P7M"` for 7 months, `"P12M"` for a year', '7个月写作 `"P7M"`，一年写作 `"P12M"`'),
  ),
  'not-an-instant': isNot(
    { en: 'no date and time', zh: '不是完整的日期和时间' },
    say(
      'write date, time and offset: `"2023-04-11T02:10:00+08:00"`',
      '请写明日期、时间和时差，如 `"2023-04-11T02:10:00+08:00"`',
    ),
  ),
  'instant-without-offset': isNot(
    { en: 'without the offset from UTC, so that it could be several instants', zh: '没有写明时差，无法确定是哪一时刻' },
    ({ written }) => ({
      en: `add the offset, \`+08:00\` in China: \`${plain(written)}+08:00"\``,
      zh: `请加上时差，中国为 \`+08:00\`：\`${plain(written)}+08:00"\``,
    }),
  ),
  'impossible-date': isNot(
    { en: 'not in the calendar, or not on the clock', zh: '并无此日期或时刻' },
    say('midnight is `00:00:00` of the day that begins', '午夜写作次日的 `00:00:00`'),
  ),
  'too-precise': isNot(
    { en: 'finer than a millisecond', zh: '精度超过毫秒' },
    say('leave out the further decimals', '请删去多余的小数位'),
  ),
  'impossible-day': isNot({ en: 'not in the calendar', zh: '并无此日期' }),
  'not-a-day': isNot({ en: 'no date', zh: '不是日期' }, say('write it as `"2023-04-11"`', '请写作 `"2023-04-11"`')),
  'not-a-country': isNot<Suggested>(
    { en: 'no code of a country or region', zh: '不是国家或地区代码' },
    ({ suggestion }) =>
      didYouMean(suggestion, {
        en: 'write the two letters of ISO 3166-1: `"CN"`',
        zh: '请写 ISO 3166-1 两字母代码，如 `"CN"`',
      }),
  ),
  'not-countries': isNot(
    { en: 'neither a list of countries nor `"worldwide"`', zh: '不是国家或地区的列表，也不是 `"worldwide"`（全球）' },
    say('write `{"in": ["CN"], "except": ["HK"]}`', '请写作 `{"in": ["CN"], "except": ["HK"]}`'),
  ),
  'unknown-kind': isNot<Suggested & { readonly kinds: readonly string[] }>(
    { en: 'not a kind that the terms have', zh: '术语集中没有这一类别' },
    ({ suggestion, kinds }) =>
      didYouMean(suggestion, { en: `write ${anyOf(kinds).en}`, zh: `请写 ${anyOf(kinds).zh}` }),
  ),
  'field-of-other-kind': fault<{ readonly kind: string; readonly kinds: readonly string[] }>(
    (place, { kind }) => ({
      en: `${place.en} is stated, which losses of kind \`${kind}\` do not have`,
      zh: `填写了${place.zh}，而 \`${kind}\` 类损失没有这一项`,
    }),
    ({ kinds }) => ({
      en: `only ${anyOf(kinds).en} has it; correct the kind, or remove the field`,
      zh: `仅 ${anyOf(kinds).zh} 有此项；请更正损失类别，或删去该项`,
    }),
  ),

  // ---- money
  'not-money': isNot(
    { en: 'no amount of money', zh: '不是金额' },
    say('write `{"currency": "CNY", "amount": "190000.00"}`', '请写作 `{"currency": "CNY", "amount": "190000.00"}`'),
  ),
  'unknown-currency': isNot<Suggested>(
    { en: 'no currency of ISO 4217', zh: '不是 ISO 4217 货币代码' },
    ({ suggestion }) =>
      didYouMean(suggestion, {
        en: 'write a code such as `"CNY"`; `null` while it is unknown',
        zh: '请写货币代码，如 `"CNY"`；尚不清楚时写 `null`',
      }),
  ),
  'not-an-amount': isNot(
    { en: 'no amount', zh: '不是金额数字' },
    say('write the digits as text, without separators: `"190000.00"`', '请以文本写数字，不加分隔符，如 `"190000.00"`'),
  ),
  'negative-amount': isNot(
    { en: 'below zero', zh: '小于零' },
    say('a loss is stated as an amount above zero', '损失金额应为正数'),
  ),
  'too-many-decimals': isNot<Written & { readonly currency: string | null; readonly decimals: number }>(
    { en: 'finer than the currency', zh: '小数位数超过了该币种的最小单位' },
    ({ currency, decimals }) => ({
      en: `${currency ?? 'an amount'} has ${decimals === 0 ? 'no decimals' : `at most ${decimals} decimals`}`,
      zh: decimals === 0 ? `${currency ?? '金额'}没有小数位` : `${currency ?? '金额'}最多${decimals}位小数`,
    }),
  ),
  'too-many-digits': isNot({ en: 'longer than 18 digits', zh: '超过18位数字' }),

  // ---- what is known in part
  'empty-range': fault<None>(
    (place) => ({
      en: `${place.en} states neither \`at_least\` nor \`at_most\``,
      zh: `${place.zh}既没有 \`at_least\`（下限）也没有 \`at_most\`（上限）`,
    }),
    say('state one end or both, or leave the key out', '请至少填写一端，或删去该键'),
  ),
  'exact-and-range': fault<None>(
    (place) => ({
      en: `${place.en} states an exact amount and ends at once`,
      zh: `${place.zh}同时填写了确定金额和上下限`,
    }),
    say(
      'keep either `currency` and `amount`, or `at_least` and `at_most`',
      '请只保留 `currency`、`amount`，或只保留 `at_least`、`at_most`',
    ),
  ),

  // ---- exchange rates, schedule
  'not-a-rate': isNot(
    { en: 'no exchange rate', zh: '不是汇率' },
    say('write a decimal as text: `"6.8902"`', '请以文本写小数，如 `"6.8902"`'),
  ),
  'rate-not-positive': isNot({ en: 'not above zero', zh: '不大于零' }),
  'schedule-bound': fault<{ readonly value: Said }>(
    (place, { value }) => ({
      en: `${place.en} is settled by the policy: ${value.en}`,
      zh: `${place.zh}已由保险单载明：${value.zh}`,
    }),
    say('remove it; an incident states only what the policy leaves open', '请删去；事故资料只填写保险单未载明的事项'),
  ),
} as const;

/** The closing quote comes after what is added. */
function plain(written: string): string {
  return written.replace(/"$/, '');
}
