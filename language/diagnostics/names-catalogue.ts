// Diagnostics of names: what is unknown, declared twice, or used where it has no meaning.
import { type BothLanguages, didYouMean, error } from './diagnostic.ts';

interface Unknown {
  readonly name: string;
  readonly suggestion: string | undefined;
}

export const namesCatalogue = {
  'duplicate-name': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` is declared twice`, zh: `\`${name}\` 重复定义` }),
    () => ({ en: 'give one of the two another name', zh: '请给其中一个另起名称' }),
  ),
  'forbidden-name': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` cannot be a name`, zh: `\`${name}\` 不能用作名称` }),
    () => ({
      en: 'choose another name; every incident already has a place of this name',
      zh: '请另选名称；该名称已有固定含义',
    }),
  ),
  'unknown-terms': error<Unknown>(
    ({ name }) => ({ en: `there are no terms \`${name}\` among these files`, zh: `文件中没有术语集 \`${name}\`` }),
    ({ suggestion }) => didYouMean(suggestion, { en: 'add the file that declares them', zh: '请加入定义它的文件' }),
  ),
  'unknown-terms-version': error<{ name: string; version: string; found: string }>(
    ({ name, version }) => ({
      en: `no version of terms \`${name}\` fits \`${version}\``,
      zh: `术语集 \`${name}\` 没有符合 \`${version}\` 的版本`,
    }),
    ({ found }) => ({ en: `there is ${found}`, zh: `现有版本：${found}` }),
  ),
  'unknown-wording': error<Unknown>(
    ({ name }) => ({ en: `there is no wording \`${name}\` among these files`, zh: `文件中没有条款 \`${name}\`` }),
    ({ suggestion }) => didYouMean(suggestion, { en: 'add the file that declares it', zh: '请加入定义它的文件' }),
  ),
  'unknown-wording-version': error<{ name: string; version: string; found: string }>(
    ({ name, version }) => ({
      en: `wording \`${name}\` has no version \`${version}\``,
      zh: `条款 \`${name}\` 没有版本 \`${version}\``,
    }),
    ({ found }) => ({ en: `there is ${found}`, zh: `现有版本：${found}` }),
  ),
  'unknown-axis': error<Unknown>(
    ({ name }) => ({ en: `there is no \`kind ${name}\``, zh: `没有类别体系 \`kind ${name}\`` }),
    ({ suggestion }) =>
      didYouMean(suggestion, {
        en: 'declare it in the terms: `kind NAME { … }`',
        zh: '请在术语集中定义：`kind NAME { … }`',
      }),
  ),
  'unknown-kind': error<Unknown & { axis: string }>(
    ({ name, axis }) => ({ en: `\`${name}\` is not a kind of ${axis}`, zh: `\`${name}\` 不是 ${axis} 的类别` }),
    ({ suggestion, axis }) =>
      didYouMean(suggestion, {
        en: `declare it under \`kind ${axis}\` in the terms`,
        zh: `请在术语集的 \`kind ${axis}\` 下定义`,
      }),
  ),
  'ambiguous-kind': error<{ name: string; axes: string }>(
    ({ name, axes }) => ({
      en: `\`${name}\` is a kind of more than one of ${axes}`,
      zh: `\`${name}\` 同时是 ${axes} 的类别`,
    }),
    () => ({ en: 'give one of the kinds another name in the terms', zh: '请在术语集中给其中一个类别另起名称' }),
  ),
  'unknown-name': error<Unknown>(
    ({ name }) => ({
      en: `\`${name}\` is neither in the schedule nor a fact of the terms`,
      zh: `\`${name}\` 既不在明细表中，也不是术语集定义的事实`,
    }),
    ({ suggestion }) =>
      didYouMean(suggestion, {
        en: 'add it to the schedule, or declare it as a fact in the terms',
        zh: '请加入明细表，或在术语集中定义为事实',
      }),
  ),
  'unknown-field': error<Unknown & { of: string }>(
    ({ name, of }) => ({ en: `\`${of}\` has no field \`${name}\``, zh: `\`${of}\` 没有字段 \`${name}\`` }),
    ({ suggestion }) => didYouMean(suggestion, { en: 'declare the field in the terms', zh: '请在术语集中定义该字段' }),
  ),
  'field-not-of-kind': error<{ field: string; kind: string }>(
    ({ field, kind }) => ({
      en: `losses of kind \`${kind}\` do not state \`${field}\``,
      zh: `\`${kind}\` 类损失没有字段 \`${field}\``,
    }),
    () => ({ en: 'exclude only kinds of loss that have this field', zh: '请只列出具有该字段的损失类别' }),
  ),
  'unknown-clause': error<Unknown & { sort: BothLanguages }>(
    ({ name, sort }) => ({
      en: `there is no ${sort.en} \`${name}\` in this wording`,
      zh: `本条款中没有${sort.zh} \`${name}\``,
    }),
    ({ suggestion, sort }) =>
      didYouMean(suggestion, { en: `write the name of one that stands in it`, zh: `请写本条款中已有的${sort.zh}名称` }),
  ),
  'unknown-option': error<Unknown>(
    ({ name }) => ({ en: `\`${name}\` is not an option of the schedule`, zh: `明细表中没有可选项 \`${name}\`` }),
    ({ suggestion }) =>
      didYouMean(suggestion, {
        en: 'add `NAME: option` to the schedule, or declare the figure it is for `or not insured`',
        zh: '请在明细表中加入 `NAME: 选项`，或将相应数值条目声明为 `或 不投保`',
      }),
  ),
  'unknown-entry': error<Unknown>(
    ({ name }) => ({ en: `the schedule of the wording has no \`${name}\``, zh: `条款的明细表没有 \`${name}\`` }),
    ({ suggestion }) =>
      didYouMean(suggestion, {
        en: 'a policy binds only what its wording provides for',
        zh: '保单只能填写条款明细表已有的项目',
      }),
  ),
  'unknown-account': error<Unknown>(
    ({ name }) => ({ en: `there is no account \`${name}\``, zh: `没有限额账户 \`${name}\`` }),
    ({ suggestion }) =>
      didYouMean(suggestion, {
        en: 'declare it: `account NAME … in the period, used as paid`',
        zh: '请先定义：`account NAME … in the period, used as paid`',
      }),
  ),
  'unknown-figure': error<Unknown>(
    ({ name }) => ({
      en: `the text takes \`{${name}}\` from the schedule, which has no such entry`,
      zh: `正文引用了 \`{${name}}\`，但明细表没有该项目`,
    }),
    ({ suggestion }) => didYouMean(suggestion, { en: 'add it to the schedule', zh: '请加入明细表' }),
  ),
  'unknown-reference': error<Unknown>(
    ({ name }) => ({
      en: `\`[${name}]\` is neither a defined term nor a clause`,
      zh: `\`[${name}]\` 既不是已定义的术语，也不是条款名称`,
    }),
    ({ suggestion }) =>
      didYouMean(suggestion, { en: 'define the term, or name a clause', zh: '请先定义该术语，或改写为条款名称' }),
  ),
  'not-a-reference': error<{ written: string }>(
    ({ written }) => ({ en: `\`${written}\` encloses no name`, zh: `\`${written}\` 之内不是名称` }),
    () => ({
      en: 'in text, `{name}` is a figure of the schedule and `[name]` a term or a clause; for anything else use `( )`',
      zh: '正文中 `{name}` 表示明细表中的数值，`[name]` 表示术语或条款；其他用途请用（ ）或〔 〕',
    }),
  ),
  'unknown-type': error<Unknown>(
    ({ name }) => ({ en: `\`${name}\` is not a type`, zh: `\`${name}\` 不是类型` }),
    ({ suggestion }) =>
      didYouMean(suggestion, {
        en: 'a type is `money`, `instant`, `boolean` and the like; see the language reference',
        zh: '类型如 `money`、`instant`、`boolean` 等，见语言参考',
      }),
  ),
  'unknown-currency': error<Unknown>(
    ({ name }) => ({ en: `\`${name}\` is not a currency of ISO 4217`, zh: `\`${name}\` 不是 ISO 4217 货币代码` }),
    ({ suggestion }) =>
      didYouMean(suggestion, { en: 'write a code such as `CNY` or `USD`', zh: '请写货币代码，如 `CNY`、`USD`' }),
  ),
  'unknown-zone': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` is not a time zone`, zh: `\`${name}\` 不是时区名称` }),
    () => ({ en: 'write an IANA name such as `"Asia/Shanghai"`', zh: '请写 IANA 时区名称，如 `"Asia/Shanghai"`' }),
  ),
  'unknown-country': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` is not a code of a country or region`, zh: `\`${name}\` 不是国家或地区代码` }),
    () => ({ en: 'write two letters of ISO 3166-1 such as `CN`', zh: '请写 ISO 3166-1 两字母代码，如 `CN`' }),
  ),
  'insured-twice': error<{ kind: string; coverage: string; other: string }>(
    ({ kind, other }) => ({
      en: `\`${kind}\` is insured by \`${other}\` already`,
      zh: `\`${kind}\` 已由 \`${other}\` 承保`,
    }),
    ({ coverage }) => ({
      en: `leave it to one coverage; \`${coverage}\` may insure the kinds beside it`,
      zh: `同一损失只能由一项保险责任承保；请从 \`${coverage}\` 中删去`,
    }),
  ),
  'its-outside-item': error<Record<never, never>>(
    () => ({
      en: '`its` asks for a field of a loss item, but no item is judged here',
      zh: '`its` 指损失项的字段，但此处并非逐项判断',
    }),
    () => ({
      en: 'items are judged in the `where` and the `unless` of an exclusion',
      zh: '只有责任免除的 `where` 与 `unless` 是逐项判断的',
    }),
  ),
  'loss-outside-pays': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` has a meaning only in \`pays\``, zh: `\`${name}\` 只能用于 \`pays\`` }),
    () => ({ en: 'name a figure of the schedule or a fact instead', zh: '请改用明细表中的数值或事实' }),
  ),
  'no-causes': error<Record<never, never>>(
    () => ({ en: 'the terms declare no list of causes', zh: '术语集没有定义原因列表' }),
    () => ({
      en: 'declare `fact causes list { method: kind method … proximate: boolean }` in the terms',
      zh: '请在术语集中定义 `fact causes list { method: kind method … proximate: boolean }`',
    }),
  ),
  'derived-cycle': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` is derived from itself`, zh: `\`${name}\` 由自身推算` }),
    () => ({ en: 'break the circle: one of the facts has to be stated', zh: '请打破循环：其中一个事实必须直接陈述' }),
  ),
  'outcome-cycle': error<{ name: string }>(
    ({ name }) => ({
      en: `the outcome of \`${name}\` depends on itself`,
      zh: `条款 \`${name}\` 的结果取决于其自身`,
    }),
    () => ({ en: 'break the circle: state the condition by facts', zh: '请打破循环：以事实说明其条件' }),
  ),
  'terms-cycle': error<{ chain: string }>(
    ({ chain }) => ({ en: `these terms use themselves: ${chain}`, zh: `术语集循环使用：${chain}` }),
    () => ({ en: 'put what both need into terms of their own', zh: '请将双方都需要的内容放入单独的术语集' }),
  ),
  // ---- the lock
  'not-locked': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` is not in the lock file`, zh: `锁定文件中没有 \`${name}\`` }),
    () => ({
      en: 'see whether it is what is meant, and run `proviso lock`',
      zh: '请确认确为所需版本，再运行 `proviso lock`',
    }),
  ),
  'lock-drift': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` does not mean what it meant when it was locked`,
      zh: `\`${name}\` 的含义与锁定时不同`,
    }),
    () => ({
      en: 'a change of meaning needs a new version: see what has changed, and run `proviso lock`',
      zh: '含义改变应使用新版本号：请核对改动，再运行 `proviso lock`',
    }),
  ),
  'unknown-endorsement': error<Unknown>(
    ({ name }) => ({ en: `there is no endorsement \`${name}\` among these files`, zh: `文件中没有批单 \`${name}\`` }),
    ({ suggestion }) => didYouMean(suggestion, { en: 'add the file that declares it', zh: '请加入定义它的文件' }),
  ),
  'unknown-policy': error<Unknown>(
    ({ name }) => ({ en: `there is no policy \`${name}\` among these files`, zh: `文件中没有保单 \`${name}\`` }),
    ({ suggestion }) => didYouMean(suggestion, { en: 'add the file that declares it', zh: '请加入定义它的文件' }),
  ),
  'over-itself': error<{ policy: string }>(
    ({ policy }) => ({
      en: `the policy \`${policy}\` would lie beneath itself`,
      zh: `保单 \`${policy}\` 会成为其自身的下层保单`,
    }),
    () => ({ en: 'name only policies that do not stand over this one', zh: '请只列明不以本保单为下层的保单' }),
  ),
  'account-without-limit': error<{ account: string; policy: string }>(
    ({ account, policy }) => ({
      en: `the account \`${account}\` has no limit under \`${policy}\`, so that nothing lies above it`,
      zh: `保单 \`${policy}\` 的账户 \`${account}\` 不设限额，其上不可能有上层保单`,
    }),
    () => ({ en: 'bind an amount there, or name another account', zh: '请在该保单中写明金额，或改用其他账户' }),
  ),
  'not-underlying': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` is no list that tells what lies beneath`,
      zh: `\`${name}\` 不是说明下层保单的列表`,
    }),
    () => ({
      en: 'declare in the terms a list with a field `limit`, `left`, `paid` or `drawn` of money',
      zh: '请在术语集中定义含有金额字段 `limit`、`left`、`paid` 或 `drawn` 的列表',
    }),
  ),
  'endorsement-of-other': error<{ name: string; wording: string; amends: string }>(
    ({ name, wording, amends }) => ({
      en: `the endorsement \`${name}\` amends ${amends}, and the policy is under ${wording}`,
      zh: `批单 \`${name}\` 修订的是 ${amends}，而本保单适用 ${wording}`,
    }),
    () => ({
      en: 'take an endorsement of the wording that the policy is under, or let it amend this version too',
      zh: '请改用修订该条款的批单，或使该批单也修订此版本',
    }),
  ),
  'amended-twice': error<{ target: string; name: string; other: string }>(
    ({ target, name, other }) => ({
      en:
        name === other
          ? `\`${target}\` is amended twice`
          : `\`${target}\` is amended by \`${name}\` and by \`${other}\``,
      zh: name === other ? `\`${target}\` 被修订两次` : `\`${target}\` 同时被 \`${name}\` 与 \`${other}\` 修订`,
    }),
    () => ({
      en: 'two amendments of one thing contradict each other: leave one out, or make one of the two',
      zh: '对同一内容的两项修订相互冲突：请删去其一，或合并为一项',
    }),
  ),
  'endorsement-breaks': error<{ name: string; message: BothLanguages }>(
    ({ name, message }) => ({
      en: `with \`${name}\` the wording no longer holds together: ${message.en}`,
      zh: `经 \`${name}\` 修订后条款不再自洽：${message.zh}`,
    }),
    () => ({
      en: 'amend what depends on it in the same endorsement too',
      zh: '请在同一批单中一并修订与之相关的内容',
    }),
  ),
  'line-without-figure': error<{ name: string }>(
    ({ name }) => ({ en: `the line \`${name}\` has no single figure`, zh: `计算步骤 \`${name}\` 没有单一数值` }),
    () => ({
      en: 'delete the line, and add another in its place: `add to pays of NAME before LINE { … }`',
      zh: '请删除该步骤，并在其位置增加新的步骤：`在 NAME 的赔偿 LINE 之前增加 { … }`',
    }),
  ),
  'cannot-be-dated': error<{ what: string }>(
    ({ what }) => ({
      en: `\`${what}\` cannot be amended from a date on`,
      zh: `\`${what}\` 不能自某日起修订`,
    }),
    () => ({
      en: 'leave `effective from …` out, or add a clause or a line of its own, which can begin on a date',
      zh: '请删去生效日期，或增加可自某日起适用的独立条款或计算步骤',
    }),
  ),
} as const;
