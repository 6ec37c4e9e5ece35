// Every kind of expression in both languages, and its denial. The table is typed by the union, so that a new kind of
// expression asks here for its sentence.
import { expect, test } from 'vitest';
import type { Expression } from '../../language/index.ts';
import { say, sayInFigures, sayNot } from '../../language/phrases/index.ts';
import { all, any, compare, days, element, fact, fixture, hours, item, not, percent, scheduled } from './fixture.ts';

type Op = Expression['op'];
interface Spoken {
  readonly of: Expression;
  readonly en: string;
  readonly zh: string;
}

const exceeds = compare(fact('outage.duration'), '>', scheduled('waiting_period'));
const finding = all(
  compare(element('notified'), '<', fact('event.started')),
  not({ op: 'happened', value: element('remediated'), test: 'by', instant: fact('event.started') }),
  element('caused_event'),
);

const sentences: Readonly<Record<Op, Spoken>> = {
  boolean: { of: { op: 'boolean', value: true }, en: 'in every case', zh: '在任何情形下' },
  money: { of: { op: 'money', currency: 'CNY', amount: '50000.00' }, en: 'CNY 50,000.00', zh: 'CNY 50,000.00' },
  number: { of: { op: 'number', value: '1000' }, en: '1,000', zh: '1,000' },
  percentage: { of: percent(10), en: '10%', zh: '10%' },
  duration: { of: hours(8), en: '8 hours', zh: '8小时' },
  months: { of: { op: 'months', months: 12, written: { count: 1, unit: 'years' } }, en: '1 year', zh: '1年' },
  instant: { of: { op: 'instant', at: 0, written: '2018-01-01' }, en: '2018-01-01 00:00', zh: '2018年1月1日零时' },
  text: { of: { op: 'text', value: 'A' }, en: '“A”', zh: '“A”' },
  schedule: { of: scheduled('waiting_period'), en: 'the waiting period (8 hours)', zh: '等待期（8小时）' },
  'period-end': {
    of: { op: 'period-end', period: 'period', end: 'ended' },
    en: 'the end of the period of insurance',
    zh: '保险期间届满时',
  },
  fact: { of: fact('event.discovered'), en: 'the discovery of the event', zh: '事件发现时间' },
  item: { of: item('medium'), en: 'its means of payment', zh: '其支付方式' },
  element: {
    of: { op: 'for-any', list: fact('findings'), holds: element('caused_event') },
    en: 'for at least one of the inspection findings: directly related',
    zh: '至少一项检测隐患符合：属于直接相关的情形',
  },
  loss: { of: { op: 'loss' }, en: 'the loss', zh: '损失' },
  amount: { of: { op: 'amount' }, en: 'the amount then remaining', zh: '届时余额' },
  converted: {
    of: { op: 'converted', currency: 'USD', amount: '50000.00', at: fact('outage.started') },
    en: 'USD 50,000.00 at the rate of the day of the start of the interruption',
    zh: 'USD 50,000.00（按营业中断开始时间当日汇率折算）',
  },
  'loss-in-first': {
    of: {
      op: 'loss-in-first',
      length: hours(8),
      over: { from: fact('outage.started'), until: fact('outage.ended') },
    },
    en: 'the loss in the first 8 hours from the start of the interruption',
    zh: '自营业中断开始时间起8小时内的损失',
  },
  'amount-in-first': {
    of: {
      op: 'amount-in-first',
      length: hours(8),
      over: { from: fact('outage.started'), until: fact('outage.ended') },
    },
    en: 'the amount then remaining of the first 8 hours from the start of the interruption',
    zh: '届时余额中自营业中断开始时间起8小时内的部分',
  },
  rounded: {
    of: { op: 'rounded', of: { op: 'multiply', left: percent(10), right: { op: 'amount' } }, rounding: 'half-up' },
    en: '10% of the amount then remaining (rounded half up)',
    zh: '届时余额的 10%（四舍五入）',
  },
  ratio: {
    of: { op: 'ratio', left: { op: 'loss' }, right: { op: 'amount' } },
    en: 'the ratio of the loss to the amount then remaining (at most 100%)',
    zh: '损失与届时余额之比（最高 100%）',
  },
  banded: {
    of: {
      op: 'banded',
      by: fact('outage.duration'),
      bands: [{ below: hours(8), value: percent(100) }],
      otherwise: percent(50),
    },
    en: 'by the length of the interruption: 100% below 8 hours, otherwise 50%',
    zh: '按营业中断时长分档：低于8小时的为 100%，其他情形为 50%',
  },
  days: {
    of: { op: 'days', count: 'full', of: fact('outage.duration') },
    en: 'the number of full days of the length of the interruption',
    zh: '营业中断时长的满日数',
  },
  sum: {
    of: {
      op: 'sum',
      list: fact('findings'),
      field: 'notified',
      holds: { op: 'boolean', value: true },
    },
    en: 'the total of the time of “notified” of the inspection findings',
    zh: '各项检测隐患的通知时间之和',
  },
  add: {
    of: { op: 'add', left: fact('event.discovered'), right: hours(72) },
    en: '72 hours after the discovery of the event',
    zh: '事件发现时间之后72小时',
  },
  subtract: {
    of: { op: 'subtract', left: fact('outage.ended'), right: fact('outage.started') },
    en: 'the time from the start of the interruption to the end of the interruption',
    zh: '自营业中断开始时间至营业中断结束时间的时长',
  },
  multiply: {
    of: { op: 'multiply', left: percent(10), right: { op: 'loss' } },
    en: '10% of the loss',
    zh: '损失的 10%',
  },
  'greater-of': {
    of: {
      op: 'greater-of',
      left: { op: 'money', currency: 'CNY', amount: '50000.00' },
      right: { op: 'multiply', left: percent(10), right: { op: 'loss' } },
    },
    en: 'the greater of CNY 50,000.00 and 10% of the loss',
    zh: 'CNY 50,000.00 与损失的 10% 两者较高者',
  },
  'lesser-of': {
    of: { op: 'lesser-of', left: { op: 'amount' }, right: { op: 'add', left: { op: 'loss' }, right: { op: 'loss' } } },
    en: 'the lesser of the amount then remaining and (the loss plus the loss)',
    zh: '届时余额与（损失加损失）两者较低者',
  },
  all: {
    of: all(fact('outage.occurred'), exceeds),
    en: 'there is an interruption, and the length of the interruption exceeds the waiting period (8 hours)',
    zh: '发生营业中断，且营业中断时长超过等待期（8小时）',
  },
  any: {
    of: all(fact('claim.made'), any(fact('data.disclosed'), fact('extortion.threatened'))),
    en: 'claim made, and (data disclosed, or there is a threat (extortion))',
    zh: '发生第三者索赔，且（数据泄露，或者遭到勒索）',
  },
  not: { of: not(fact('conflict.targeted')), en: 'insured not targeted', zh: '不属于被保险人为攻击目标的情形' },
  compare: {
    of: exceeds,
    en: 'the length of the interruption exceeds the waiting period (8 hours)',
    zh: '营业中断时长超过等待期（8小时）',
  },
  'is-kind': {
    of: { op: 'is-kind', value: item('medium'), axis: 'medium', kind: 'virtual_currency' },
    en: 'its means of payment is virtual currency',
    zh: '其支付方式为虚拟货币',
  },
  'in-period': {
    of: { op: 'in-period', value: fact('claim.first_made'), period: scheduled('period') },
    en: 'third-party claim first made within the period of insurance',
    zh: '首次索赔时间在保险期间内',
  },
  'in-countries': {
    of: { op: 'in-countries', value: fact('event.country'), countries: scheduled('territory') },
    en: 'the country of the event is within the territory',
    zh: '事件发生地在承保区域内',
  },
  happened: {
    of: { op: 'happened', value: fact('event.discovered'), test: 'before', instant: fact('outage.ended') },
    en: 'the discovery of the event has taken place before the end of the interruption',
    zh: '事件在营业中断结束时间之前已发现',
  },
  exists: {
    of: { op: 'exists', value: fact('claim.first_made') },
    en: 'third-party claim first made at any time',
    zh: '已首次索赔',
  },
  'for-any': {
    of: { op: 'for-any', list: fact('findings'), holds: finding },
    en: 'for at least one of the inspection findings, all of the following hold: (1) notified before the start of the event; (2) not remediated by the start of the event; and (3) directly related',
    zh: '至少一项检测隐患同时符合下列情形：（1）通知时间早于事件发生时间；（2）截至事件发生时间尚未整改；（3）属于直接相关的情形',
  },
  'for-all': {
    of: { op: 'for-all', list: fact('findings'), holds: element('caused_event') },
    en: 'for each of the inspection findings: directly related',
    zh: '每一项检测隐患均符合：属于直接相关的情形',
  },
  count: {
    of: { op: 'count', list: fact('findings'), holds: { op: 'boolean', value: true } },
    en: 'the number of inspection findings',
    zh: '检测隐患数量',
  },
  'caused-by': {
    of: {
      op: 'caused-by',
      kinds: [
        { axis: 'method', kind: 'malicious_act' },
        { axis: 'method', kind: 'system_failure' },
      ],
    },
    en: 'proximately caused by malicious act or system failure',
    zh: '由恶意行为或系统故障（作为近因）造成',
  },
  'arising-from': {
    of: { op: 'arising-from', kinds: [{ axis: 'actor', kind: 'state_actor' }] },
    en: 'arising directly or indirectly from state or state-affiliated actor',
    zh: '由国家或受国家支持的行为人直接或间接造成',
  },
  breached: {
    of: { op: 'breached', warranty: 'remediation' },
    en: 'clause 3.1 (Remediation of findings) is breached',
    zh: '违反第3.1条（隐患整改）',
  },
  status: {
    of: { op: 'status', clause: 'remediation', status: 'suspended' },
    en: 'cover is suspended by clause 3.1 (Remediation of findings)',
    zh: '按第3.1条（隐患整改）中止承保',
  },
  excluded: {
    of: { op: 'excluded', by: 'virtual_currency' },
    en: 'it is excluded by clause 2.1 (Virtual currency)',
    zh: '按第2.1条（虚拟货币）予以除外',
  },
  'paid-under': {
    of: { op: 'paid-under', coverage: 'interruption' },
    en: 'a loss is covered under clause 1.1 (Business interruption)',
    zh: '有损失属于第1.1条（营业中断损失）的保险责任',
  },
};

test.each(Object.entries(sentences))('%s', (_op, { of, en, zh }) => {
  expect(say(of, fixture)).toEqual({ en, zh });
});

test.each<readonly [Expression, string, string]>([
  [
    exceeds,
    'the length of the interruption does not exceed the waiting period (8 hours)',
    '营业中断时长不超过等待期（8小时）',
  ],
  [
    any(fact('conflict.war'), fact('conflict.impaired')),
    'there is no war (conflict between states), and essential service not impaired',
    '不属于战争的情形，且不属于关键服务受损的情形',
  ],
  [fact('event.publicised'), 'it is not the case that the event became public', '事件未公开'],
  [fact('event.known_before'), 'event not known before inception', '不属于投保前已知的情形'],
  [fact('data.disclosed'), 'data not disclosed', '数据未泄露'],
  [item('owed'), 'it is not owed without the contract', '不属于无合同约定亦应承担的情形'],
  [
    { op: 'in-period', value: fact('event.discovered'), period: scheduled('period') },
    'the discovery of the event does not fall within the period of insurance',
    '事件发现时间不在保险期间内',
  ],
  [
    { op: 'for-any', list: fact('findings'), holds: element('caused_event') },
    'for none of the inspection findings: directly related',
    '没有任何一项检测隐患符合：属于直接相关的情形',
  ],
  [
    { op: 'caused-by', kinds: [{ axis: 'method', kind: 'malicious_act' }] },
    'not proximately caused by malicious act',
    '并非由恶意行为（作为近因）造成',
  ],
  [scheduled('ddos_cover'), '“Anti-DDoS cost” is not chosen in the schedule', '明细表载明未投保“防DDoS攻击费用”'],
  [compare(fact('data.disclosed'), '=', { op: 'boolean', value: false }), 'data disclosed', '数据泄露'],
])('denied: %j', (of, en, zh) => {
  expect(sayNot(of, fixture)).toEqual({ en, zh });
});

test('the denial of a denial is what was said', () => {
  for (const { of } of Object.values(sentences)) expect(sayNot(not(of), fixture)).toEqual(say(of, fixture));
});

test('lines of money take figures without their names', () => {
  expect(
    sayInFigures({ op: 'add', left: fact('outage.started'), right: scheduled('waiting_period') }, fixture).en,
  ).toBe('8 hours after the start of the interruption');
  expect(say({ op: 'add', left: fact('outage.started'), right: scheduled('waiting_period') }, fixture).en).toBe(
    'the start of the interruption plus the waiting period (8 hours)',
  );
  expect(sayInFigures(days(90), fixture).zh).toBe('90天');
});

test('a name that the contract does not declare is said as its words', () => {
  expect(say(fact('event.no_such_fact'), fixture).en).toBe('the no such fact of the event');
  expect(say({ op: 'breached', warranty: 'no_such_clause' }, fixture).en).toBe('no such clause is breached');
});
