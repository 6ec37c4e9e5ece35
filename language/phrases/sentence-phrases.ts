// The sentences of conditions and sums, English and Chinese side by side, a table for each concept. English states the
// fact first; Chinese is set as an underwriter writes it, its own order included, and never token by token.
import type { Expression } from '../contract/contract.ts';
import type { Phrase } from './said.ts';

type One = Phrase<[string]>;
type Two = Phrase<[string, string]>;

/** References to what stands elsewhere in the contract. */
export const clausePhrases = {
  named: { en: (title: string) => `the ${title.replace(/^the /i, '')}`, zh: (title: string) => title },
  figure: {
    en: (title: string, figure: string) => `the ${title.replace(/^the /i, '')} (${figure})`,
    zh: (title: string, figure: string) => `${title}（${figure}）`,
  },
  clause: {
    en: (number: string, title: string) => `clause ${number} (${title})`,
    zh: (number: string, title: string) => `第${number}条（${title}）`,
  },
  quoted: { en: (text: string) => `“${text}”`, zh: (text: string) => `“${text}”` },
} as const;

/** The ends of a period of the schedule. */
export const periodEndPhrases = {
  started: { en: (period: string) => `the beginning of ${period}`, zh: (period: string) => `${period}起始时` },
  ended: { en: (period: string) => `the end of ${period}`, zh: (period: string) => `${period}届满时` },
} as const satisfies Readonly<Record<string, One>>;

/** What runs in a `pays`. */
export const runningPhrases = {
  loss: { en: 'the loss', zh: '损失' },
  amount: { en: 'the amount then remaining', zh: '届时余额' },
} as const;

/** Sums; `time…` where one side is an instant or a length of time. */
export const sumPhrases = {
  add: { en: (a, b) => `${a} plus ${b}`, zh: (a, b) => `${a}加${b}` },
  subtract: { en: (a, b) => `${a} less ${b}`, zh: (a, b) => `${a}减${b}` },
  timeAfter: { en: (a, b) => `${b} after ${a}`, zh: (a, b) => `${a}之后${b}` },
  timeBefore: { en: (a, b) => `${b} before ${a}`, zh: (a, b) => `${a}之前${b}` },
  timeBetween: { en: (a, b) => `the time from ${b} to ${a}`, zh: (a, b) => `自${b}至${a}的时长` },
  share: { en: (a, b) => `${a} of ${b}`, zh: (a, b) => `${b}的${a}` },
  multiply: { en: (a, b) => `${a} times ${b}`, zh: (a, b) => `${a}乘以${b}` },
  'greater-of': { en: (a, b) => `the greater of ${a} and ${b}`, zh: (a, b) => `${a}与${b}两者较高者` },
  'lesser-of': { en: (a, b) => `the lesser of ${a} and ${b}`, zh: (a, b) => `${a}与${b}两者较低者` },
} as const satisfies Readonly<Record<string, Two>>;

export type Test = Extract<Expression, { readonly op: 'compare' }>['test'];
/** What is compared: the same test is spoken of differently for a time, an amount and a length of time. */
export type Measure = 'instant' | 'money' | 'duration' | 'number' | 'other';

/** `A is before B`, A早于B. */
export const comparisonPhrases: Readonly<Record<Measure, Readonly<Record<Test, Two>>>> = {
  instant: comparisons(
    ['is before', '早于'],
    ['is no later than', '不晚于'],
    ['is after', '晚于'],
    ['is no earlier than', '不早于'],
  ),
  money: comparisons(
    ['is less than', '低于'],
    ['does not exceed', '不超过'],
    ['exceeds', '超过'],
    ['is at least', '不低于'],
  ),
  duration: comparisons(
    ['is less than', '不足'],
    ['does not exceed', '不超过'],
    ['exceeds', '超过'],
    ['is at least', '不少于'],
  ),
  number: comparisons(
    ['is less than', '少于'],
    ['does not exceed', '不超过'],
    ['exceeds', '超过'],
    ['is at least', '不少于'],
  ),
  other: comparisons(
    ['is below', '低于'],
    ['does not exceed', '不超过'],
    ['exceeds', '超过'],
    ['is at least', '不低于'],
  ),
};

/** After what is said to have happened: `notified before the start of the event`. English only. */
export const verbalTests: Readonly<Record<Test, string>> = {
  '<': 'before',
  '<=': 'no later than',
  '>': 'after',
  '>=': 'no earlier than',
  '=': 'at',
  '!=': 'at another time than',
};

/** A condition and its denial, for each kind of condition that has two sides. */
export const conditionPhrases = {
  kind: pair<Two>(
    { en: (a, b) => `${a} is ${b}`, zh: (a, b) => `${a}为${b}` },
    { en: (a, b) => `${a} is not ${b}`, zh: (a, b) => `${a}不是${b}` },
  ),
  period: pair<Two>(
    { en: (a, b) => `${a} falls within ${b}`, zh: (a, b) => `${a}在${b}内` },
    { en: (a, b) => `${a} does not fall within ${b}`, zh: (a, b) => `${a}不在${b}内` },
  ),
  countries: pair<Two>(
    { en: (a, b) => `${a} is within ${b}`, zh: (a, b) => `${a}在${b}内` },
    { en: (a, b) => `${a} is not within ${b}`, zh: (a, b) => `${a}不在${b}内` },
  ),
  by: pair<Two>(
    { en: (a, b) => `${a} has taken place by ${b}`, zh: (a, b) => `截至${b}已${a}` },
    { en: (a, b) => `${a} has not taken place by ${b}`, zh: (a, b) => `截至${b}尚未${a}` },
  ),
  before: pair<Two>(
    { en: (a, b) => `${a} has taken place before ${b}`, zh: (a, b) => `在${b}之前已${a}` },
    { en: (a, b) => `${a} has not taken place before ${b}`, zh: (a, b) => `在${b}之前尚未${a}` },
  ),
  proximate: pair(
    one('proximately caused by', '由', '（作为近因）造成'),
    one('not proximately caused by', '并非由', '（作为近因）造成'),
  ),
  arising: pair(
    one('arising directly or indirectly from', '由', '直接或间接造成'),
    one('not arising directly or indirectly from', '并非由', '直接或间接造成'),
  ),
  breached: pair(
    { en: (a: string) => `${a} is breached`, zh: (a: string) => `违反${a}` },
    { en: (a: string) => `${a} is not breached`, zh: (a: string) => `未违反${a}` },
  ),
  option: pair(
    { en: (a: string) => `${a} is chosen in the schedule`, zh: (a: string) => `明细表载明投保${a}` },
    { en: (a: string) => `${a} is not chosen in the schedule`, zh: (a: string) => `明细表载明未投保${a}` },
  ),
  insured: pair(
    { en: (a: string) => `${a} is insured under the schedule`, zh: (a: string) => `明细表载明投保${a}` },
    { en: (a: string) => `${a} is not insured under the schedule`, zh: (a: string) => `明细表载明不投保${a}` },
  ),
  exists: pair(
    { en: (a: string) => `${a} exists`, zh: (a: string) => `存在${a}` },
    { en: (a: string) => `${a} does not exist`, zh: (a: string) => `不存在${a}` },
  ),
  happened: pair(
    { en: (a: string) => `${a} has taken place`, zh: (a: string) => `已${a}` },
    { en: (a: string) => `${a} has never taken place`, zh: (a: string) => `从未${a}` },
  ),
  always: pair(
    { en: () => 'in every case', zh: () => '在任何情形下' },
    { en: () => 'in no case', zh: () => '任何情形均不符合' },
  ),
} as const;

/** `for at least one of the inspection findings: …`; `plain` where the inner condition is a single sentence. */
export const quantifierPhrases = {
  'for-any': pair(
    quantified('for at least one of the', '至少一项', ''),
    quantified('for none of the', '没有任何一项', ''),
  ),
  'for-all': pair(quantified('for each of the', '每一项', '均'), quantified('not for each of the', '并非每一项', '均')),
  count: {
    en: (list: string, holds: string) => `the number of ${list} for which ${holds}`,
    zh: (list: string, holds: string) => `符合“${holds}”的${list}数量`,
  },
  countAll: { en: (list: string) => `the number of ${list}`, zh: (list: string) => `${list}数量` },
} as const;

/** How a clause stands: a condition precedent, or a warranty that suspends. */
export const statusPhrases = {
  met: pair<One>(
    { en: (a) => `${a} is met`, zh: (a) => `${a}已获履行` },
    { en: (a) => `${a} is not met`, zh: (a) => `${a}尚未获履行` },
  ),
  failed: pair<One>(
    { en: (a) => `${a} has failed`, zh: (a) => `${a}未获履行` },
    { en: (a) => `${a} has not failed`, zh: (a) => `${a}不存在未获履行的情形` },
  ),
  pending: pair<One>(
    { en: (a) => `${a} is pending`, zh: (a) => `${a}待履行` },
    { en: (a) => `${a} is not pending`, zh: (a) => `${a}不在待履行期间` },
  ),
  suspended: pair<One>(
    { en: (a) => `cover is suspended by ${a}`, zh: (a) => `按${a}中止承保` },
    { en: (a) => `cover is not suspended by ${a}`, zh: (a) => `未按${a}中止承保` },
  ),
  counts: pair<One>(
    { en: (a) => `a breach of ${a} counts`, zh: (a) => `违反${a}产生后果` },
    { en: (a) => `a breach of ${a} does not count`, zh: (a) => `违反${a}不产生后果` },
  ),
} as const;

/** What other clauses say of the same loss. */
export const excludedPhrases = {
  by: pair<One>(
    { en: (a) => `it is excluded by ${a}`, zh: (a) => `按${a}予以除外` },
    { en: (a) => `it is not excluded by ${a}`, zh: (a) => `未按${a}予以除外` },
  ),
  otherwise: pair(
    { en: () => 'another exclusion applies to it', zh: () => '另有其他责任免除适用' },
    { en: () => 'no other exclusion applies to it', zh: () => '无其他责任免除适用' },
  ),
  paid: pair<One>(
    { en: (a) => `a loss is covered under ${a}`, zh: (a) => `有损失属于${a}的保险责任` },
    { en: (a) => `no loss is covered under ${a}`, zh: (a) => `没有损失属于${a}的保险责任` },
  ),
} as const;

/** Conditions together: two are joined, three or more are enumerated. */
export const groupPhrases = {
  all: {
    opens: { en: 'all of the following hold: ', zh: '同时符合下列情形：' },
    joins: { en: ', and ', zh: '，且' },
    ends: 'and ',
  },
  any: {
    opens: { en: 'at least one of the following holds: ', zh: '符合下列情形之一：' },
    joins: { en: ', or ', zh: '，或者' },
    ends: 'or ',
  },
} as const;

/** A phrase that holds and its denial. */
export interface Pair<P> {
  readonly holds: P;
  readonly fails: P;
}

function pair<P>(holds: P, fails: P): Pair<P> {
  return { holds, fails };
}

function one(en: string, before: string, after: string): One {
  return { en: (kinds) => `${en} ${kinds}`, zh: (kinds) => `${before}${kinds}${after}` };
}

function quantified(en: string, before: string, after: string): { readonly plain: Two; readonly enumerated: Two } {
  return {
    plain: {
      en: (list, holds) => `${en} ${list}: ${holds}`,
      zh: (list, holds) => `${before}${list}${after}符合：${holds}`,
    },
    enumerated: {
      en: (list, holds) => `${en} ${list}, ${holds}`,
      zh: (list, holds) => `${before}${list}${after}${holds}`,
    },
  };
}

type Words = readonly [en: string, zh: string];

function comparisons(less: Words, atMost: Words, more: Words, atLeast: Words): Readonly<Record<Test, Two>> {
  const between = ([en, zh]: Words): Two => ({ en: (a, b) => `${a} ${en} ${b}`, zh: (a, b) => `${a}${zh}${b}` });
  return {
    '<': between(less),
    '<=': between(atMost),
    '>': between(more),
    '>=': between(atLeast),
    '=': between(['is', '为']),
    '!=': between(['is not', '不为']),
  };
}
