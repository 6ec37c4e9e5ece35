// Amounts, percentages and periods typed into clause text by hand, as they are written in English and in Chinese, and
// the entry of the schedule that states the same, if there is exactly one: it can stand in their place.
// Numbers are found first and what stands around them is looked at after, so that a long row of digits is read once.
import type { EntryDeclared } from '../names/wording-names.ts';
import { remembering } from '../remember.ts';
import { type Ratio, ratio, ratioFromDecimal } from '../values/ratio.ts';
import { literalValue } from './literal-value.ts';

export interface TypedFigure {
  readonly start: number;
  readonly end: number;
  /** `undefined` where it is written in words. */
  readonly value: FigureValue | undefined;
}

/** A figure with the unit that it is stated in; `undefined` for a unit such as `¥`, which names no currency for sure. */
interface FigureValue {
  readonly unit: string | undefined;
  readonly value: Ratio;
}

const number = /\d[\d,.]*/g;
const before = /(?:\b([A-Z]{3}) ?|[¥￥$€£] ?)$/;
const percent = /^ ?[%％]/;
const yuan = /^ ?[十百千万亿]*元/;
const englishPeriod = /^\)? ?(minute|hour|day|month|year)s?\b/;
// Not of a date, such as 2021年5月30日 or 5月30日.
const chinesePeriod = /^ ?个?(分钟|小时|天|日|月|年)/;
const inWords = [
  /百分之[零一二三四五六七八九十百]+/g,
  /(?<![〇零一二三四五六七八九十\d月年第])[一二两三四五六七八九十百]+(?:分钟|个?小时|天|日|个月|年)(?!度)/g,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty-eight|sixty|seventy-two|ninety) (?:minute|hour|day|month|year)s?\b/gi,
];

const units: Readonly<Record<string, { readonly unit: string; readonly of: bigint }>> = {
  minute: { unit: 'milliseconds', of: 60_000n },
  hour: { unit: 'milliseconds', of: 3_600_000n },
  day: { unit: 'milliseconds', of: 86_400_000n },
  month: { unit: 'months', of: 1n },
  year: { unit: 'months', of: 12n },
};
const inChinese: Readonly<Record<string, string>> = {
  分钟: 'minute',
  小时: 'hour',
  天: 'day',
  日: 'day',
  月: 'month',
  年: 'year',
};

/** `periods`: also those, which texts without a schedule may state. */
export function typedFigures(raw: string, periods: boolean): readonly TypedFigure[] {
  return periods ? allFigures(raw) : figuresWithoutPeriods(raw);
}

const allFigures = remembering((raw) => figuresIn(raw, true));
const figuresWithoutPeriods = remembering((raw) => figuresIn(raw, false));

function figuresIn(raw: string, periods: boolean): readonly TypedFigure[] {
  const found: TypedFigure[] = [];
  for (const match of raw.matchAll(number)) {
    const digits = match[0].replace(/[,.]+$/, '');
    const end = match.index + digits.length;
    const figure = figureAt(raw, match.index, end, digits.replaceAll(',', ''), periods);
    if (figure !== undefined) found.push(figure);
  }
  for (const [index, pattern] of inWords.entries()) {
    if (index > 0 && !periods) break;
    for (const match of raw.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, value: undefined });
  }
  return found;
}

function figureAt(raw: string, start: number, end: number, digits: string, periods: boolean): TypedFigure | undefined {
  const [prefix = '', code] = before.exec(raw.slice(Math.max(0, start - 5), start)) ?? [];
  const rest = raw.slice(end, end + 12);
  const amount = yuan.exec(rest)?.[0] ?? '';
  const value = ratioFromDecimal(digits);
  const figure = (from: number, suffix: string, unit: string | undefined, scale = 1n): TypedFigure => ({
    start: from,
    end: end + suffix.length,
    value: value === undefined ? undefined : { unit, value: ratio(value.numerator * scale, value.denominator) },
  });
  const share = percent.exec(rest)?.[0];
  if (share !== undefined) return figure(start, share, '%');
  if (prefix !== '' || amount !== '') return figure(start - prefix.length, amount, amount === '' ? code : undefined);
  if (!periods) return undefined;
  const [written = '', word = ''] = englishPeriod.exec(rest) ?? periodInChinese(raw, start, digits, rest) ?? [];
  const unit = units[inChinese[word] ?? word];
  return unit === undefined ? undefined : figure(start, written, unit.unit, unit.of);
}

/** A month is one of the calendar but for 个月, and a year but for a short number; a day after a month is a date. */
function periodInChinese(raw: string, start: number, digits: string, rest: string): RegExpExecArray | undefined {
  const match = chinesePeriod.exec(rest);
  if (match === null) return undefined;
  const isDate = /[年月] ?$/.test(raw.slice(Math.max(0, start - 2), start));
  const [written = '', word] = match;
  if (isDate || (word === '月' && !written.includes('个')) || (word === '年' && digits.length > 2)) return undefined;
  return match;
}

/** The entry of the schedule whose default is this figure, where only one is. */
export function entryOf(
  { value: figure }: TypedFigure,
  schedule: ReadonlyMap<string, EntryDeclared>,
): string | undefined {
  if (figure?.unit === undefined) return undefined;
  const { unit, value } = figure;
  const same = [...schedule.values()].filter(({ node }) => {
    const stated = node.value === undefined ? undefined : literalValue(node.value);
    const equal = stated?.value.numerator === value.numerator && stated.value.denominator === value.denominator;
    return equal && stated.unit === unit;
  });
  return same.length === 1 ? same[0]?.name : undefined;
}
