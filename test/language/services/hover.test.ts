// What a hover says: of names, and of the conditions and lines they stand in.
import { expect, test } from 'vitest';
import { services } from '../../../language/index.ts';
import { marked, path, wording } from './support.ts';

function checkHover(text: string, others: Readonly<Record<string, string>> = {}): string {
  const { workspace, offset } = marked(text, others);
  const hover = services.hover(workspace, path, offset);
  return hover === undefined ? 'nothing' : `${hover.markdown.en}\n----\n${hover.markdown.zh}`;
}

test('a figure of the schedule, in a line of pays', () => {
  expect(
    checkHover(wording({ pays: 'deductible greater of CNY 5 and ra‸te of loss each event' })),
  ).toMatchInlineSnapshot(`
    "**Rate** · 比例

    \`rate: percentage\` — schedule entry

    = 10%

    > Deductible: the greater of CNY 5.00 and 10% of the loss, each event
    ----
    **比例** · Rate

    \`rate: percentage\` — 明细表项目

    = 10%

    > 免赔额：CNY 5.00 与损失的 10% 两者较高者，每次事故"
  `);
});
test('the same inside a policy, with what it binds', () => {
  const policy = `policy "P-1" under w 1.0.0 "Policy" zh "保单" { sum: CNY 7  period: 2024-01-01 to 2025-01-01 ra‸te: 25% }`;
  const { workspace, offset } = marked(policy, { 'w.proviso': wording({}) });
  expect(services.hover(workspace, path, offset)?.markdown.en).toMatchInlineSnapshot(`
    "**Rate** · 比例

    \`rate: percentage\` — schedule entry

    = 25%"
  `);
});
test('an entry that has no value yet', () => {
  expect(checkHover(wording({ coverage: 'basis event.started in peri‸od' }))).toMatchInlineSnapshot(`
    "**Period** · 保险期间

    \`period: period\` — schedule entry

    *no value yet: a policy binds it*

    > event started within the period
    ----
    **保险期间** · Period

    \`period: period\` — 明细表项目

    *尚无数值，由保单填写*

    > 事件开始在保险期间内"
  `);
});
test('a fact of a record, with its derivation', () => {
  expect(checkHover(wording({ coverage: 'when outage.durat‸ion > wait' }))).toMatchInlineSnapshot(`
    "**Duration** · 时长

    \`outage.duration: duration\` — field

    \`= ended - started\`

    > the duration of the outage exceeds the waiting period (8 hours)
    ----
    **时长** · Duration

    \`outage.duration: duration\` — 字段

    \`= ended - started\`

    > 中断时长超过等待期（8小时）"
  `);
});
test('a fact with its question', () => {
  expect(checkHover(wording({ coverage: 'when event.star‸ted in period' }))).toMatchInlineSnapshot(`
    "**Started** · 开始

    \`event.started: instant\` — field

    *When did it start?*

    > event started within the period
    ----
    **开始** · Started

    \`event.started: instant\` — 字段

    *何时开始？*

    > 事件开始在保险期间内"
  `);
});
test('the keyword of a condition says the condition', () => {
  expect(checkHover(wording({ coverage: 'wh‸en outage.duration > wait and not event.public' }))).toMatchInlineSnapshot(`
    "> the duration of the outage exceeds the waiting period (8 hours), and there is no public (event)
    ----
    > 中断时长超过等待期（8小时），且不属于公开的情形"
  `);
});
test('a kind, below its parents', () => {
  expect(checkHover(wording({ coverage: 'caused by intru‸sion' }))).toMatchInlineSnapshot(`
    "**Intrusion** · 入侵

    \`method › malicious_act › intrusion\` — kind

    in Malicious act

    > proximately caused by intrusion
    ----
    **入侵** · Intrusion

    \`method › malicious_act › intrusion\` — 类别

    属于恶意行为

    > 由入侵（作为近因）造成"
  `);
});
test('a field of the loss item', () => {
  expect(
    checkHover(wording({ exclusion: 'excludes ransom where its me‸ans is virtual_currency' })),
  ).toMatchInlineSnapshot(`
    "**Means** · 方式

    \`its means: kind medium\` — field

    > its means is virtual currency
    ----
    **方式** · Means

    \`its means: kind medium\` — 字段

    > 其方式为虚拟货币"
  `);
});
test('a field of a list element, and what it is judged by', () => {
  expect(checkHover(wording({ coverage: 'when any of findings { rela‸ted }' }))).toMatchInlineSnapshot(`
    "**Related** · 相关

    \`findings.related: boolean judged by claims_handler\` — field

    > for at least one of the findings: related
    ----
    **相关** · Related

    \`findings.related: boolean judged by claims_handler\` — 字段

    > 至少一项隐患符合：属于相关的情形"
  `);
});
test('a defined term in a text', () => {
  expect(checkHover(wording({ coverage: '' }).replace('of [comp', 'of [co‸mp'))).toMatchInlineSnapshot(`
    "**Computer system** · 计算机系统

    \`computer_system\` — defined term

    Any computer.
    ----
    **计算机系统** · Computer system

    \`computer_system\` — 定义

    任何计算机。"
  `);
});
test('a clause with its number', () => {
  expect(checkHover(wording({ coverage: 'when fi‸x is breached' }))).toMatchInlineSnapshot(`
    "**3 Fix** · 整改

    \`fix\` — warranty

    > clause 3 (Fix) is breached
    ----
    **3 整改** · Fix

    \`fix\` — 保证

    > 违反第3条（整改）"
  `);
});
test('a currency and a country', () => {
  expect(checkHover(wording({}).replace('currency CNY', 'currency C‸NY'))).toMatchInlineSnapshot(`
    "**Renminbi (CNY)** · 人民币（CNY）
    ----
    **人民币（CNY）** · Renminbi (CNY)"
  `);
  expect(checkHover(wording({}).replace('{ CN }', '{ ‸CN }'))).toMatchInlineSnapshot(`
    "**China** · 中国
    ----
    **中国** · China"
  `);
});
test('in a broken wording the name is still known, and the value is as written', () => {
  expect(checkHover(wording({ pays: 'limit su‸m each event', more: 'basis' }))).toMatchInlineSnapshot(`
    "**Sum insured** · 保险金额

    \`sum: money\` — schedule entry

    = CNY 100,000
    ----
    **保险金额** · Sum insured

    \`sum: money\` — 明细表项目

    = CNY 100,000"
  `);
});
test('nothing, where nothing is meant', () => {
  expect(checkHover(wording({}).replace('"Fix"', '"F‸ix"'))).toBe('nothing');
});
