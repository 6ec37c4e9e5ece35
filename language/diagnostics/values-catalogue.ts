// What is wrong with values of the schedule, with texts and with scenarios.
import { error, warning } from './diagnostic.ts';

type None = Record<never, never>;

export const valuesCatalogue = {
  'missing-value': error<{ name: string }>(
    ({ name }) => ({
      en: `the policy gives no value for \`${name}\`, and the wording has no default`,
      zh: `保单没有填写 \`${name}\`，条款也没有默认值`,
    }),
    ({ name }) => ({ en: `add \`${name}: …\` to the policy`, zh: `请在保单中加入 \`${name}: …\`` }),
  ),
  'not-constant': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` is known only once something has happened`,
      zh: `\`${name}\` 只有事故发生后才能确定`,
    }),
    () => ({ en: 'calculate with figures of the schedule here', zh: '此处只能用明细表中的数值计算' }),
  ),
  'value-cycle': error<{ name: string }>(
    ({ name }) => ({ en: `the value of \`${name}\` depends on itself`, zh: `\`${name}\` 的值取决于其自身` }),
    () => ({ en: 'state one of the values', zh: '请直接写明其中一个值' }),
  ),
  'negative-amount': error<{ name: string }>(
    ({ name }) => ({ en: `the value of \`${name}\` is below zero`, zh: `\`${name}\` 的值小于零` }),
    () => ({ en: 'check the calculation', zh: '请核对计算' }),
  ),
  'period-backwards': error<None>(
    () => ({ en: 'the period ends before it begins', zh: '保险期间的终止早于起始' }),
    () => ({ en: 'write the earlier instant first', zh: '请先写较早的时间' }),
  ),
  'invalid-date': error<{ written: string; zone: string }>(
    ({ written }) => ({ en: `there is no \`${written}\` in the calendar`, zh: `日历上没有 \`${written}\`` }),
    () => ({
      en: 'write a date such as `2024-02-29`, or a time up to `T24:00`',
      zh: '请写如 `2024-02-29` 的日期，时间不超过 `T24:00`',
    }),
  ),
  'skipped-time': error<{ written: string; zone: string }>(
    ({ written, zone }) => ({
      en: `the clocks of ${zone} skip \`${written}\``,
      zh: `${zone} 因夏令时没有 \`${written}\` 这一时刻`,
    }),
    () => ({
      en: 'write another time, or add the offset: `T02:30+01:00`',
      zh: '请写其他时刻，或注明时差：`T02:30+01:00`',
    }),
  ),
  'ambiguous-time': error<{ written: string; zone: string }>(
    ({ written, zone }) => ({
      en: `the clocks of ${zone} show \`${written}\` twice`,
      zh: `${zone} 因夏令时有两个 \`${written}\``,
    }),
    () => ({ en: 'add the offset to say which: `T02:30+01:00`', zh: '请注明时差：`T02:30+01:00`' }),
  ),
  // ---- texts
  'missing-translation': warning<{ name: string; language: 'en' | 'zh' }>(
    ({ name, language }) => ({
      en: `\`${name}\` has no ${language === 'en' ? 'English' : 'Chinese'} text`,
      zh: `\`${name}\` 缺少${language === 'en' ? '英文' : '中文'}`,
    }),
    ({ language }) => ({
      en: `add the ${language === 'en' ? 'English' : 'Chinese'} text; until then the other is shown`,
      zh: `请补充${language === 'en' ? '英文' : '中文'}；在此之前显示另一种文字`,
    }),
  ),
  'typed-figure': warning<{ figure: string }>(
    ({ figure }) => ({
      en: `\`${figure}\` is typed into the text, so that it can differ from what is decided`,
      zh: `正文中直接写了 \`${figure}\`，可能与实际计算不一致`,
    }),
    () => ({ en: 'take it from the schedule: `{name}`', zh: '请引用明细表：`{name}`' }),
  ),
  // ---- scenarios
  'not-an-expectation': error<{ name: string; suggestion: string | undefined }>(
    ({ name }) => ({
      en: `\`${name}\` is neither a coverage, a kind of loss, a stated loss item, \`total\` nor \`outcome\``,
      zh: `\`${name}\` 不是保险责任、损失类别、已列明的损失项、\`total\` 或 \`outcome\``,
    }),
    ({ suggestion }) =>
      suggestion === undefined
        ? { en: 'name a coverage or a kind of loss', zh: '请写保险责任或损失类别' }
        : { en: `did you mean \`${suggestion}\`?`, zh: `是否要写 \`${suggestion}\`？` },
  ),
  'premium-without-base': error<object>(
    () => ({ en: 'the premium does not begin with a `base`', zh: '保险费未以基准保险费开始' }),
    () => ({
      en: 'write `base` and an amount first, without `when`; the other lines work on it',
      zh: '请首先写明不附条件的基准保险费，其余各行在其基础上计算',
    }),
  ),
  'step-without-date': error<{ name: string }>(
    ({ name }) => ({
      en: `the step \`${name}\` does not tell when it was done`,
      zh: `步骤 \`${name}\` 未写明完成时间`,
    }),
    () => ({
      en: 'write `done FACT` in it, with the fact that tells when, or count from an instant',
      zh: '请在该步骤中写明“完成于”及记录完成时间的事实，或改自某一时刻起算',
    }),
  ),
} as const;
