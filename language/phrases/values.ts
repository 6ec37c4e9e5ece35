// Values as people read them, in both languages: amounts, percentages, durations, dates, and the entries of a schedule.
// Exact, and independent of clock, zone and locale: dates are shown the way they were written, 24:00 included.
import type { RatioText, ScheduleEntry, ScheduleValue, Written } from '../contract/contract.ts';
import { remembering } from '../remember.ts';
import { type MoneyText, formatMoney as moneyForPeople, readMoney } from '../values/money.ts';
import { multiplyRatios, ratio, ratioToText } from '../values/ratio.ts';
import { amountInWords } from './amount-in-words.ts';
import { formatCountries } from './countries.ts';
import { alike, both, fill, type Said } from './said.ts';
import {
  absencePhrases,
  currencyPhrase,
  currencyPhrases,
  nonePhrase,
  optionPhrases,
  periodPhrase,
  unitPhrases,
} from './value-phrases.ts';

/** `CNY 190,000.00`, in both languages alike. */
export function formatMoney({ currency, amount }: MoneyText): string {
  return formatted(`${currency} ${amount}`);
}

const formatted = remembering((written) => {
  const [currency = '', amount = ''] = written.split(' ');
  const money = readMoney({ currency, amount });
  // An amount that cannot be read is shown as it stands rather than lost; the compiler has refused it long before.
  return typeof money === 'string' ? written : moneyForPeople(money);
});

/** `CNY 190,000.00 (人民币壹拾玖万元整)` in Chinese, the amount alone in English. For sums in a schedule. */
export function formatSum(text: MoneyText): Said {
  const plain = formatMoney(text);
  const money = readMoney(text);
  const inWords = typeof money === 'string' ? undefined : amountInWords(money);
  return { en: plain, zh: inWords === undefined ? plain : `${plain}（${inWords}）` };
}

/** `Renminbi (CNY)`, `人民币（CNY）`; the code alone where it has no customary name. */
export function currencyName(code: string): Said {
  const name = currencyPhrases.get(code);
  return name === undefined ? alike(code) : fill(currencyPhrase, name, alike(code));
}

/** `10%`, `12.5%`, and a fraction where there is no exact decimal: `1/3`. */
export function formatPercentage([numerator, denominator]: RatioText): string {
  const share = ratio(BigInt(numerator), BigInt(denominator));
  const percent = ratioToText(multiplyRatios(share, ratio(100n)));
  return percent.includes('/') ? `${numerator}/${denominator}` : `${percent}%`;
}

/** What is left of the whole: `['9', '10']` leaves 10%. `undefined` above the whole. */
export function complement([numerator, denominator]: RatioText): RatioText | undefined {
  const rest = ratio(BigInt(denominator) - BigInt(numerator), BigInt(denominator));
  return rest.numerator < 0n ? undefined : [rest.numerator.toString(), rest.denominator.toString()];
}

/** `8 hours`, `8小时`: in the author's unit. */
export function formatDuration({ count, unit }: Written): Said {
  const phrase = unitPhrases[unit];
  return {
    en: `${formatNumber(String(count))} ${count === 1 ? phrase.one : phrase.many}`,
    zh: `${formatNumber(String(count))}${phrase.zh}`,
  };
}

/** A length of time that nobody wrote, in the largest unit that holds it exactly: `48 hours`, `95 minutes`. */
export function formatMilliseconds(milliseconds: number): Said {
  const minutes = milliseconds / 60_000;
  if (!Number.isInteger(minutes)) return { en: `${milliseconds / 1000} seconds`, zh: `${milliseconds / 1000}秒` };
  if (minutes % 60 !== 0) return formatDuration({ count: minutes, unit: 'minutes' });
  const hours = minutes / 60;
  // Waiting periods are spoken of in hours up to three days: 48 hours, 72 hours, then 4 days.
  return hours % 24 === 0 && hours > 72
    ? formatDuration({ count: hours / 24, unit: 'days' })
    : formatDuration({ count: hours, unit: 'hours' });
}

/** Whole digits in groups of three: `1,000`. */
export function formatNumber(text: string): string {
  const [whole = '', ...fraction] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}

/** `2019-06-10 00:00`, `2019年6月10日零时`; text that is not a date is shown as it stands. */
export function formatInstant(written: string): Said {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.0+)?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(written);
  if (match === null) return alike(written);
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', zone] = match;
  const seconds = second === '00' ? '' : `:${second}`;
  const offset = zone === undefined ? '' : zone === 'Z' ? 'UTC' : `UTC${zone}`;
  return {
    en: `${year}-${month}-${day} ${hour}:${minute}${seconds}${offset === '' ? '' : ` ${offset}`}`,
    zh: `${year}年${Number(month)}月${Number(day)}日${chineseTime(hour, minute, second)}${offset === '' ? '' : `（${offset}）`}`,
  };
}

/** `from 2019-06-10 00:00 to 2020-06-09 24:00`, `自2019年6月10日零时起至2020年6月9日二十四时止`. */
export function formatPeriod(written: { readonly from: string; readonly until: string }): Said {
  return fill(periodPhrase, formatInstant(written.from), formatInstant(written.until));
}

/** The value of a schedule entry as the schedule shows it: whole sums with their amount in words. */
export function formatScheduleValue(value: ScheduleValue): Said {
  return value.type === 'money' ? formatSum(value) : formatFigure(value);
}

/** The value as a sentence takes it: `CNY 190,000.00`, `8 hours`. */
export function formatFigure(value: ScheduleValue): Said {
  switch (value.type) {
    case 'party':
      return both(value.name, '');
    case 'period':
      return formatPeriod(value.written);
    case 'countries':
      return formatCountries(value);
    case 'money':
      return alike(formatMoney(value));
    case 'percentage':
      return alike(formatPercentage(value.ratio));
    case 'duration':
    case 'months':
      return formatDuration(value.written);
    case 'number':
      return alike(formatNumber(value.number));
    case 'text':
      return both(value.text, '');
    case 'instant':
      return formatInstant(value.written);
    case 'none':
      return nonePhrase;
    case 'no-limit':
    case 'not-insured':
      return absencePhrases[value.type];
    case 'option':
      return value.chosen ? optionPhrases.chosen : optionPhrases.notChosen;
  }
}

/** Whether an entry's value is long, so that sentences name it instead of repeating it. */
export function isNamedOnly(type: ScheduleEntry['type']): boolean {
  return type === 'party' || type === 'period' || type === 'countries' || type === 'text' || type === 'option';
}

function chineseTime(hour: string, minute: string, second: string): string {
  if (minute !== '00' || second !== '00') {
    return `${Number(hour)}时${Number(minute)}分${second === '00' ? '' : `${Number(second)}秒`}`;
  }
  return hour === '00' ? '零时' : hour === '24' ? '二十四时' : `${Number(hour)}时`;
}
