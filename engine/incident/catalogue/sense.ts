// Faults of sense: every place by itself is as it should be, but two of them cannot both be right.
import type { Said } from '../../../language/index.ts';
import { fault, type None } from './entry.ts';

const say = (en: string, zh: string) => (): Said => ({ en, zh });

export const senseFaults = {
  'range-reversed': fault<None>(
    (place) => ({ en: `the lower end of ${place.en} is above its upper end`, zh: `${place.zh}的下限大于上限` }),
    say('exchange the two ends, or correct one', '请对调或更正两端'),
  ),
  'currencies-differ': fault<{ readonly left: string; readonly right: string }>(
    (place, { left, right }) => ({
      en: `the ends of ${place.en} are in two currencies, ${left} and ${right}`,
      zh: `${place.zh}的上下限币种不同：${left} 与 ${right}`,
    }),
    say('state both ends in one currency', '请以同一币种表示'),
  ),
  'duplicate-loss-id': fault<{ readonly id: string }>(
    (_, { id }) => ({ en: `two losses have the number \`${id}\``, zh: `有两项损失的编号同为 \`${id}\`` }),
    say('give each loss its own', '请为每项损失单独编号'),
  ),
  'duplicate-event-id': fault<{ readonly id: string }>(
    (_, { id }) => ({ en: `two events have the number \`${id}\``, zh: `有两次事故的序号同为 \`${id}\`` }),
    say('give each event its own', '请为每次事故单独编号'),
  ),
  'duplicate-claim-id': fault<{ readonly id: string }>(
    (_, { id }) => ({ en: `two claims have the number \`${id}\``, zh: `有两项索赔的序号同为 \`${id}\`` }),
    say('give each claim its own', '请为每项索赔单独编号'),
  ),
  'event-unknown': fault<{ readonly id: string }>(
    (place, { id }) => ({
      en: `${place.en} is \`${id}\`, which no event has as its number`,
      zh: `${place.zh}为 \`${id}\`，但没有该序号的事故`,
    }),
    say(
      'name an event that `events` lists, or leave it out where it is not known',
      '请填写 `events` 中所列事故的序号；尚不清楚的请删去',
    ),
  ),
  'claim-unknown': fault<{ readonly id: string }>(
    (place, { id }) => ({
      en: `${place.en} is \`${id}\`, which no claim has as its number`,
      zh: `${place.zh}为 \`${id}\`，但没有该序号的索赔`,
    }),
    say(
      'name a claim that `claims` lists, `null` for none, or leave it out where it is not known',
      '请填写 `claims` 中所列索赔的序号；不属于任何索赔的填 `null`；尚不清楚的请删去',
    ),
  ),
  'claim-of-other-event': fault<{ readonly claim: string; readonly event: string }>(
    (place, { claim, event }) => ({
      en: `${place.en} is not that of its claim: \`${claim}\` arises from \`${event}\``,
      zh: `${place.zh}与其索赔不符：\`${claim}\` 由 \`${event}\` 引起`,
    }),
    say('correct the event or the claim', '请更正所属事故或所属索赔'),
  ),
  'stated-of-each': fault<{ readonly key: string; readonly list: string }>(
    (_, { key, list }) => ({
      en: `\`${key}\` is stated of the incident, while \`${list}\` lists several, each with its own`,
      zh: `\`${key}\` 写在整个事故资料下，但 \`${list}\` 已逐一列明`,
    }),
    ({ list }) => ({ en: `state it in each of \`${list}\``, zh: `请在 \`${list}\` 的每一项中分别填写` }),
  ),
  'no-event': fault<None>(
    (place) => ({
      en: `${place.en} is complete and empty: an incident has an event`,
      zh: `${place.zh}为空且声明为完整，但事故资料至少应有一次事故`,
    }),
    say('list the event, or leave the list out', '请列明事故，或删去该列表'),
  ),
  'too-many-events': fault<{ readonly most: number }>(
    (place, { most }) => ({ en: `${place.en} are more than ${most}`, zh: `${place.zh}超过${most}项` }),
    say('submit them as incidents of their own', '请分作多份事故资料提交'),
  ),
  'hours-undated': fault<None>(
    () => ({
      en: 'an event has no exact date, from which the hours of one event are counted',
      zh: '有事故未写明确切时间，无从计算视为一次事故的连续小时',
    }),
    say('date each event exactly', '请写明每次事故的确切时间'),
  ),
  'grouping-open': fault<None>(
    () => ({
      en: 'which events or claims count as one is open in too many ways',
      zh: '哪些事故或索赔视为一次，可能性过多',
    }),
    say('state what they are grouped by, or split the incident', '请写明归并所依据的事实，或分作多份事故资料提交'),
  ),
  'order-unknown': fault<None>(
    (place) => ({
      en: `the dates stated of ${place.en} leave too many orders open`,
      zh: `${place.zh}的日期缺失过多，先后顺序无从确定`,
    }),
    say('date more of the events: accounts are drawn on in order of date', '请补充事故日期：累计限额按事故先后扣减'),
  ),
  'contradicts-derivation': fault<{ readonly written: string; readonly derived: Said }>(
    (place, { written, derived }) => ({
      en: `${place.en} is stated as \`${written}\`, but follows from other facts as ${derived.en}`,
      zh: `${place.zh}填写为 \`${written}\`，但依其他已填事项推算应为${derived.zh}`,
    }),
    say('correct one of them, or leave this one out', '请更正其中一项，或删去此项'),
  ),
  'wrong-order': fault<{ readonly title: Said }>(
    (place, { title }) => ({
      en: `“${title.en}” would be below zero: the times in ${place.en} are in the wrong order`,
      zh: `依${place.zh}所填时间推算，“${title.zh}”小于零，先后顺序有误`,
    }),
    say('correct one of the times', '请更正其中一项时间'),
  ),
  'as-of-before-issue': fault<{ readonly issued: string }>(
    (place, { issued }) => ({
      en: `${place.en} lies before the policy was issued, on \`${issued}\``,
      zh: `${place.zh}早于保险单签发时间 \`${issued}\``,
    }),
    say(
      'state a later day, or determine under the policy that was in force then',
      '请填写较晚的日期，或改用当时有效的保险单',
    ),
  ),
  'after-as-of': fault<{ readonly asOf: string }>(
    (place, { asOf }) => ({
      en: `${place.en} lies after the as-of date \`${asOf}\`, as of which it had not happened`,
      zh: `${place.zh}晚于评估基准日 \`${asOf}\`，截至该日尚未发生`,
    }),
    say(
      'state `null` for what had not happened by then, or a later as-of date',
      '截至该日尚未发生的请填 `null`，或填写较晚的评估基准日',
    ),
  ),
  'two-proximate': fault<None>(
    (place) => ({ en: `${place.en} is \`true\` for more than one cause`, zh: `不止一项原因的${place.zh}为 \`true\`` }),
    say('of several causes, exactly one is the proximate one', '多项原因中，近因只有一项'),
  ),
  'rates-differ': fault<{ readonly from: string; readonly to: string; readonly on: string }>(
    (_, { from, to, on }) => ({
      en: `two different rates are stated for ${from} to ${to} on ${on}`,
      zh: `${on} 的 ${from} 兑 ${to} 汇率填写了两个不同的数值`,
    }),
    say('keep the one that the wording means', '请只保留合同约定的汇率'),
  ),
  'rate-of-itself': fault<{ readonly currency: string }>(
    (_, { currency }) => ({ en: `a rate is stated from ${currency} to itself`, zh: `填写了 ${currency} 兑自身的汇率` }),
    say('remove it', '请将其删除'),
  ),
  'period-reversed': fault<None>(
    (place) => ({ en: `${place.en} ends before it begins`, zh: `${place.zh}的终止不晚于起始` }),
    say('`to` is the first instant after the period', '`to` 为期间届满后的第一个时刻'),
  ),
  'wrong-currency': fault<{ readonly found: string | null; readonly currency: string }>(
    (place, { found, currency }) => ({
      en: `${place.en} is ${found ?? 'not stated'}, while the wording is in ${currency}`,
      zh: `${place.zh}为 ${found ?? '未知'}，而条款的币种为 ${currency}`,
    }),
    ({ currency }) => ({ en: `state the amount in ${currency}`, zh: `请以 ${currency} 表示金额` }),
  ),
} as const;
