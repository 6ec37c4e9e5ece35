// The Chinese surface: how runs of Han letters fall into words, what Chinese keyboards type, and that each production
// reads as its English one does.
import { describe, expect, test } from 'vitest';
import { Problems } from '../../language/diagnostics/problems.ts';
import { tokenize } from '../../language/syntax/lexer.ts';
import { parse } from '../../language/syntax/parser.ts';
import { formatted, policyFiles, treeOf } from './format/reading.ts';

function words(text: string): readonly string[] {
  return tokenize('t', text, new Problems([]))?.tokens.map(({ image }) => image) ?? [];
}

describe('a run of Han letters', () => {
  test.each([
    ['损失的10%', ['损失', '的', '10', '%']],
    ['当outage.duration', ['当', 'outage', '.', 'duration']],
    ['使用术语cyber', ['使用', '术语', 'cyber']],
    ['且不晚于', ['且', '不晚于']],
    ['8小时且90 天', ['8', '小时', '且', '90', '天']],
    ['起至', ['起', '至']],
    ['findings中任一满足{', ['findings', '中', '任一满足', '{']],
    ['最多90天，按outage均匀计', ['最多', '90', '天', '，', '按', 'outage', '均匀计']],
    ['CNY 5万与损失的10%两者较高者', ['CNY', '5万', '与', '损失', '的', '10', '%', '两者较高者']],
  ])('that is keywords is these keywords: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each([
    ['自留额', ['自留额']],
    ['年限额 日限额_2', ['年限额', '日限额_2']],
    ['非法侵入', ['非法侵入']],
    ['由恶意行为', ['由恶意行为']],
    ['由 恶意行为 或 系统故障 造成', ['由', '恶意行为', '或', '系统故障', '造成']],
    ['DDoS攻击 防ddos', ['DDoS攻击', '防ddos']],
    ['`当` `损失`', ['`当`', '`损失`']],
  ])('that is not belongs to one name: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  // Quadratic reading would take minutes for these.
  test('is read once, however long', () => {
    for (const text of ['当'.repeat(90_000), '恶'.repeat(900_000), 'a的'.repeat(45_000), '恶a'.repeat(450_000)])
      expect(words(text).length).toBeGreaterThan(0);
  });
});

const wording = (statements: string): string => `wording w version 1.0.0 "W" zh "条款" { ${statements} }`;
const coverage = (statements: string): string => wording(`coverage c "C" zh "责任" { ${statements} }`);
const exclusion = (statements: string): string => wording(`exclusion e "E" zh "免除" { ${statements} }`);
const pays = (line: string): string => coverage(`pays { ${line} }`);
const when = (condition: string): string => coverage(`when ${condition}`);
const scenario = (statements: string): string => wording(`scenario "S" { ${statements} }`);
const entries = (list: string): string => wording(`schedule { ${list} }`);

describe('reads as English does', () => {
  const pairs: readonly (readonly [(text: string) => string, english: string, chinese: string])[] = [
    [wording, 'uses terms cyber ^1.0', '使用术语 cyber ^1.0'],
    [
      wording,
      'currency CNY, losses converted at the rate on event.started, before limits, rounded half even',
      '币种 CNY，损失按event.started当日汇率折算，先折算后适用限额，四舍六入五成双',
    ],
    [
      wording,
      'account a "A" zh "账" CNY 10,000,000 in the period, used as paid',
      '账户 a “A” zh “账” CNY 1000万保险期间内累计，按赔付扣减',
    ],
    [wording, 'basis e in period, c not in territory', '承保基础 e 属于 period，c 不属于 territory'],
    [entries, 'p: period = 2019-06-10 to 2020-06-09T24:00', 'p：期间 = 自2019-06-10起至2020-06-09T24:00止'],
    [entries, 'p: period = 2019-06-10 to 2020-06-09T24:00', 'p: 期间 = 2019-06-10 至 2020-06-09T24:00'],
    [entries, 't: countries = { CN } except { HK, MO }', 't：地域 = ｛CN｝不含｛HK、MO｝'],
    [
      entries,
      'a: option = chosen  b: option = not chosen  c: option = not chosen',
      'a: 选项 = 已投保 b: 选项 = 未选 c: 选项 = 非 已选',
    ],
    [entries, 'm: money = 30% of annual_limit', 'm: 金额 = annual_limit的30％'],
    [coverage, 'insures a, b, c', '承保 a、b，c'],
    [coverage, 'caused by a or b, c', '由a或b、c造成'],
    [coverage, 'when x > 8 hours and not y', '当x＞8小时且非y时'],
    [
      coverage,
      'exclusion e "E" { } warranty v "V" { breached when x then denies cover }',
      '除外责任 e "E" {} 保证 v "V" {违反于x时则不承担赔偿责任}',
    ],
    [when, 'arising from a or b', '因a或b引起'],
    [when, 'arising from a', '源于a'],
    [when, 'any of findings { a before b  c }', 'findings中任一满足{a早于b c}'],
    [when, 'all of { a  any of { b  c } }', '全部满足{a 任一满足{b c}}'],
    [when, 'count of findings { x } >= 2', 'findings中满足{x}的数目≥2'],
    [when, 'count of findings < 2', 'findings的数目＜2'],
    [when, 'a is not b and c by d and e on or after f and g after h', 'a不是b且c不晚于d且e不早于f并且g晚于h'],
    [when, 'v is breached or w is not breached', 'v被违反或者w未被违反'],
    [when, 'its medium exists and (a or b)', '其medium存在且（a或b）'],
    [when, 'a is yes and b is no', 'a是是且b是 否'],
    [when, 'greater of (lesser of a and b) and c > amount', '（a与b两者较低者）与c二者较高者 > 余额'],
    [exclusion, 'excludes every loss arising from a or b', '不赔因a或b引起的一切损失'],
    [exclusion, 'excludes a, b where its m is v', '不赔a、b中其m是v的部分'],
    [exclusion, 'excludes every loss caused by a where b', '不赔由a造成的一切损失中b的部分'],
    [exclusion, 'unless n "N" { when a unless b } because "L"', '除非n "N" {当a时除非b} 依据"L"'],
    [pays, 'for a + w until b, at most 90 days, even over o', '自a+w起至b止，最多90天，按o均匀计'],
    [
      pays,
      'deductible greater of CNY 50,000 and 10% of loss each event on a, b when c as n',
      '免赔额CNY 5万与损失的10%两者较高者每次事故适用于a、b当c时称为n',
    ],
    [pays, 'insurer pays 90%  limit x each event  limit annual', '保险人承担90％ 限额x每次事故 限额annual'],
    [
      scenario,
      'incident "i.json" with { a: never  b: unknown  c: yes }',
      '事故文件“i.json” 假设{a：从未 b：未知 c：是}',
    ],
    [scenario, 'expect total pays at least CNY 1, at most CNY 120,000,000', '预期合计赔付至少CNY 1，至多CNY 1.2亿'],
    [scenario, 'expect a excluded by b expect outcome not covered', '预期a因b除外 预期结论不属保险责任'],
    [
      scenario,
      'expect a pays nothing expect asks x[0].y expect v is not breached',
      '预期a不赔付 预期追问x[0].y 预期v未被违反',
    ],
    [scenario, 'expect a payable expect b open expect c pays 5', '预期a应赔付 预期b待定 预期c赔付5'],
  ];
  test.each(pairs)('%# %s', (around, english, chinese) => {
    expect(treeOf(around(chinese))).toEqual(treeOf(around(english)));
  });

  test('terms', () => {
    const english = `terms t version 1.0.0 "T" { define d "D" text """x""" source "S" kind k "K" { a { m: kind k } }
      fact f "F": boolean or never = x judged by h ask "Q"  fact l "L" list { i: instant  c: country } }`;
    const chinese = `术语 t 版本 1.0.0 "T" { 定义 d "D" 正文 """x""" 出处 "S" 类别 k "K" { a { m：类别 k } }
      事实 f "F"：是否或从未 = x 由h判定 询问 "Q"  事实 l "L" 列表 { i：时刻 c：国家或地区 } }`;
    expect(treeOf(chinese)).toEqual(treeOf(english));
  });
});

function complaints(text: string): readonly string[] {
  const problems = new Problems([{ path: 't', text }]);
  parse('t', text, problems);
  return problems.sorted().map(({ code, message, help }) => `${code}: ${message.zh}；${help.zh}`);
}

describe('says in Chinese what is wrong', () => {
  test.each([
    [
      coverage('由恶意行为 造成'),
      ['keyword-runs-on: `由恶意行为` 中的关键词 `由` 与名称连写，无法区分；请在关键词与名称之间加空格：`由 恶意行为`'],
    ],
    [
      wording('账户 版本 CNY 5 保险期间内累计，按赔付扣减'),
      ['keyword-as-name: `版本` 是语言的关键词，不是名称；如确为名称，请写在反引号中'],
    ],
    [pays('限额 CNY ５万'), expect.arrayContaining([expect.stringMatching(/^unexpected-character/)])],
    [
      wording('保险责 c { }'),
      [
        'unknown-statement: 条款中没有以 `保险责` 开头的语句；此处可写`uses`、`currency`、`zone`、`months end`、`group`、`schedule`、`account`、`insurers`、`basis`、`part`、`coverage`、`exclusion`、`warranty`、`condition`、`presume`、`pays`、`eligibility`、`premium`、`procedure`、`service`或`scenario`',
      ],
    ],
    [
      '条款 w 版本 1.0.0 { 时区 "UTC" 保险责 c { } }',
      ['unknown-statement: 条款中没有以 `保险责` 开头的语句；是否要写 `保险责任`？'],
    ],
    [
      '条款 w 版本 1.0.0 { 账户 a CNY 5 累计 }',
      ['expected: 此处应为`保险期间内累计`或`每次事故`，实为`累计`；请在此处写`保险期间内累计`或`每次事故`'],
    ],
  ])('%s', (text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });
});

test.each(policyFiles)('every prefix of policies/%s in Chinese parses without throwing', (_path, text) => {
  const chinese = formatted(text, 'zh');
  const step = Math.max(1, Math.floor(chinese.length / 400));
  for (let end = 0; end <= chinese.length; end += step) {
    const prefix = chinese.slice(0, end);
    parse('t', prefix, new Problems([{ path: 't', text: prefix }]));
  }
});
