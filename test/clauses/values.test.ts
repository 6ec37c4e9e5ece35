// Values as both languages show them.
import { expect, test } from 'vitest';
import type { ScheduleValue } from '../../language/index.ts';
import {
  countryCodes,
  countryName,
  formatCountries,
  formatDuration,
  formatInstant,
  formatMilliseconds,
  formatPercentage,
  formatScheduleValue,
} from '../../language/phrases/index.ts';

const shown: readonly (readonly [value: ScheduleValue, en: string, zh: string])[] = [
  [{ type: 'money', currency: 'CNY', amount: '190000.00' }, 'CNY 190,000.00', 'CNY 190,000.00（人民币壹拾玖万元整）'],
  [{ type: 'money', currency: 'JPY', amount: '190000' }, 'JPY 190,000', 'JPY 190,000'],
  [
    { type: 'period', from: 0, until: 0, written: { from: '2019-06-10T00:00', until: '2020-06-09T24:00' } },
    'from 2019-06-10 00:00 to 2020-06-09 24:00',
    '自2019年6月10日零时起至2020年6月9日二十四时止',
  ],
  [
    { type: 'period', from: 0, until: 0, written: { from: '2019-06-10', until: '2020-06-10' } },
    'from 2019-06-10 00:00 to 2020-06-10 00:00',
    '自2019年6月10日零时起至2020年6月10日零时止',
  ],
  [{ type: 'instant', at: 0, written: '2019-06-25T08:30' }, '2019-06-25 08:30', '2019年6月25日8时30分'],
  [{ type: 'percentage', ratio: ['1', '8'] }, '12.5%', '12.5%'],
  [{ type: 'percentage', ratio: ['1', '3'] }, '1/3', '1/3'],
  [{ type: 'duration', milliseconds: 0, written: { count: 8, unit: 'hours' } }, '8 hours', '8小时'],
  [{ type: 'months', months: 1, written: { count: 1, unit: 'months' } }, '1 month', '1个月'],
  [{ type: 'number', number: '1234567' }, '1,234,567', '1,234,567'],
  [{ type: 'text', text: { zh: '甲' } }, '甲', '甲'],
  [{ type: 'option', chosen: true }, 'chosen', '已投保'],
];

test.each(shown)('%j', (value, en, zh) => {
  expect(formatScheduleValue(value)).toEqual({ en, zh });
});

test('lengths of time', () => {
  expect(formatDuration({ count: 1, unit: 'days' })).toEqual({ en: '1 day', zh: '1天' });
  expect(formatMilliseconds(48 * 3_600_000)).toEqual({ en: '48 hours', zh: '48小时' });
  expect(formatMilliseconds(90 * 86_400_000)).toEqual({ en: '90 days', zh: '90天' });
  expect(formatMilliseconds(95 * 60_000)).toEqual({ en: '95 minutes', zh: '95分钟' });
  expect(formatMilliseconds(1_500)).toEqual({ en: '1.5 seconds', zh: '1.5秒' });
});

test('an instant keeps the offset it was written with', () => {
  expect(formatInstant('2023-04-11T02:10:00+08:00')).toEqual({
    en: '2023-04-11 02:10 UTC+08:00',
    zh: '2023年4月11日2时10分（UTC+08:00）',
  });
  expect(formatInstant('some day')).toEqual({ en: 'some day', zh: 'some day' });
});

test('percentages above the whole and of nothing', () => {
  expect(formatPercentage(['3', '2'])).toBe('150%');
  expect(formatPercentage(['0', '1'])).toBe('0%');
});

test('every country has a name in both languages, and the regions of China are named as such', () => {
  expect(countryCodes).toHaveLength(249);
  for (const code of countryCodes) expect(countryName(code).zh).toMatch(/\p{Script=Han}/u);
  expect(['CN', 'HK', 'MO', 'TW', 'US'].map((code) => countryName(code).zh)).toEqual([
    '中国',
    '中国香港',
    '中国澳门',
    '中国台湾',
    '美国',
  ]);
  expect(countryName('QQ')).toEqual({ en: 'QQ', zh: 'QQ' });
});

test.each([
  [
    { everywhere: false, codes: ['CN'], except: ['HK', 'MO', 'TW'] },
    'China (excluding the regions of Hong Kong, Macao and Taiwan)',
    '中国（不含香港、澳门、台湾地区）',
  ],
  [
    { everywhere: true, codes: [], except: ['US', 'CA'] },
    'worldwide (excluding United States and Canada)',
    '全球（不含美国、加拿大）',
  ],
  [{ everywhere: false, codes: ['CN', 'HK'], except: [] }, 'China; Hong Kong, China', '中国、中国香港'],
  [{ everywhere: true, codes: [], except: [] }, 'worldwide', '全球'],
])('%j', (territory, en, zh) => {
  expect(formatCountries(territory)).toEqual({ en, zh });
});
