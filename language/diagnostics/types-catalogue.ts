// Diagnostics of types and units: values that do not go together, and values that are none.
import { type BothLanguages, error, warning } from './diagnostic.ts';

type None = Record<never, never>;

/** What an entry of the schedule may be instead of a value: of which type, and what else could be stated. */
const absences = {
  none: { zh: '无', type: { en: 'instant', zh: '时刻' }, value: { en: 'a date', zh: '日期' } },
  'no limit': { zh: '不设限额', type: { en: 'money', zh: '金额' }, value: { en: 'an amount', zh: '金额' } },
  'not insured': { zh: '不投保', type: { en: '…', zh: '…' }, value: { en: 'a figure', zh: '数值' } },
} as const;

export const typesCatalogue = {
  'type-mismatch': error<{ expected: BothLanguages; found: BothLanguages }>(
    ({ expected, found }) => ({
      en: `expected ${expected.en}, found ${found.en}`,
      zh: `此处应为${expected.zh}，实为${found.zh}`,
    }),
    ({ expected }) => ({ en: `write ${expected.en} here`, zh: `请在此处写${expected.zh}` }),
  ),
  'cannot-compare': error<{ left: BothLanguages; right: BothLanguages }>(
    ({ left, right }) => ({ en: `cannot compare ${left.en} with ${right.en}`, zh: `${left.zh}与${right.zh}不能比较` }),
    () => ({ en: 'compare like with like', zh: '请比较同类的值' }),
  ),
  'duration-versus-months': error<None>(
    () => ({
      en: 'hours and days are not comparable with calendar months and years',
      zh: '小时、天与日历月、年不能比较',
    }),
    () => ({
      en: 'a month has 28 to 31 days: state both sides in days, or both in months',
      zh: '一个月有28至31天：请两边都用天，或都用月',
    }),
  ),
  'currency-mismatch': error<{ found: string; currency: string }>(
    ({ found, currency }) => ({
      en: `this amount is in ${found}, the wording is in ${currency}`,
      zh: `此金额为 ${found}，本条款的币种为 ${currency}`,
    }),
    ({ currency }) => ({ en: `state the amount in ${currency}`, zh: `请以 ${currency} 表示金额` }),
  ),
  'cannot-calculate': error<{ operator: string; left: BothLanguages; right: BothLanguages }>(
    ({ operator, left, right }) => ({
      en: `\`${operator}\` has no meaning between ${left.en} and ${right.en}`,
      zh: `${left.zh}与${right.zh}之间不能使用 \`${operator}\``,
    }),
    () => ({
      en: 'add like to like; take a percentage of money or of a percentage; multiply money by a number; add durations or months to instants',
      zh: '同类才可相加减；百分比可乘以金额或百分比；数目可乘以金额；时刻可加减时长或月数',
    }),
  ),
  'rounded-already': warning<None>(
    () => ({
      en: 'this amount is in whole minor units already, so that rounding it changes nothing',
      zh: '此金额已是最小货币单位的整数，取整没有作用',
    }),
    () => ({
      en: 'leave the rounding out, or round the percentage that is taken, as in `10% of amount rounded half up`',
      zh: '请删去取整，或对按比例计算的金额取整，如 `余额的 10% 四舍五入`',
    }),
  ),
  'not-a-condition': error<{ found: BothLanguages }>(
    ({ found }) => ({ en: `expected a condition, found ${found.en}`, zh: `此处应为条件，实为${found.zh}` }),
    () => ({
      en: 'compare it with something, as in `outage.duration > waiting_period`',
      zh: '请写成比较，如 `outage.duration > waiting_period`',
    }),
  ),
  'not-a-list': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` is not a list`, zh: `\`${name}\` 不是列表` }),
    () => ({
      en: '`any of`, `all of` and `count of` go over a fact declared with `list`',
      zh: '`any of`、`all of`、`count of` 只能用于以 `list` 定义的事实',
    }),
  ),
  'entry-not-chosen': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` is a list, and nothing says which of its entries is meant`,
      zh: `\`${name}\` 是列表，未写明是其中哪一项`,
    }),
    ({ name }) => ({
      en: `write the number of the entry, from 0, or its id in brackets: \`${name}[0].…\`, \`losses[L1].…\``,
      zh: `请在方括号中写明该项的序号（从 0 起）或编号：\`${name}[0].…\`、\`losses[L1].…\``,
    }),
  ),
  'not-a-value': error<{ name: string; found: BothLanguages }>(
    ({ name, found }) => ({
      en: `\`${name}\` is ${found.en}, not a single value`,
      zh: `\`${name}\` 是${found.zh}，不是单一的值`,
    }),
    () => ({ en: 'name one of its fields, or go over a list with `any of`', zh: '请写其中的字段；列表请用 `any of`' }),
  ),
  'not-of-each': error<{ name: string; of: 'event' | 'claim' }>(
    ({ name, of }) => ({
      en: `\`${name}\` is no single fact that the terms declare of each ${of}`,
      zh: `\`${name}\` 不是术语中按${of === 'event' ? '每次事故' : '每项索赔'}声明的单项事实`,
    }),
    ({ of }) => ({ en: `group by a field of a fact of \`each ${of}\``, zh: `请以 \`each ${of}\` 事实的某一项归并` }),
  ),
  'of-each-claim': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` is stated of each claim, and this line is for all claims of an event`,
      zh: `\`${name}\` 逐项索赔填写，而本步骤适用于一次事故的全部索赔`,
    }),
    () => ({
      en: 'ask it in a `basis`, a `when` of the coverage or an exclusion, or take the line `each claim`',
      zh: '请在 `basis`、保险责任的 `when` 或责任免除中判断，或将本步骤写作 `each claim`',
    }),
  ),
  'not-none': error<{ name: string; absence: keyof typeof absences }>(
    ({ name, absence }) => ({
      en: `\`${name}\` cannot be \`${absence}\``,
      zh: `\`${name}\` 不能为 \`${absences[absence].zh}\``,
    }),
    ({ absence }) => ({
      en: `declare it \`${absences[absence].type.en} or ${absence}\`, or state ${absences[absence].value.en}`,
      zh: `请将其声明为 \`${absences[absence].type.zh} 或 ${absences[absence].zh}\`，或写明${absences[absence].value.zh}`,
    }),
  ),
  'no-limit-of-amounts': error<{ name: string }>(
    ({ name }) => ({
      en: `only an amount may be \`no limit\`, and \`${name}\` is none`,
      zh: `只有金额可以为 \`不设限额\`，而 \`${name}\` 不是金额`,
    }),
    () => ({ en: 'leave out `or no limit`', zh: '请删去 `或 不设限额`' }),
  ),
  'not-insured-of-figures': error<{ name: string }>(
    ({ name }) => ({
      en: `only a figure may be \`not insured\`, and \`${name}\` is none`,
      zh: `只有数值类条目可以为 \`不投保\`，而 \`${name}\` 不是`,
    }),
    () => ({
      en: 'declare an `option` for the coverage, and leave out `or not insured`',
      zh: '请为该保险责任声明 `选项`，并删去 `或 不投保`',
    }),
  ),
  'not-insured-of-none': warning<{ name: string }>(
    ({ name }) => ({
      en: `no coverage hangs on \`${name}\`, so that \`not insured\` takes nothing away`,
      zh: `没有保险责任取决于 \`${name}\`，\`不投保\` 不产生任何效果`,
    }),
    ({ name }) => ({
      en: `write \`if ${name}\` behind the name of the coverage that it is for, or leave out \`or not insured\``,
      zh: `请在其所属保险责任的名称之后写上 \`如投保 ${name}\`，或删去 \`或 不投保\``,
    }),
  ),
  'no-limit-calculated': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` may be \`no limit\`, and then there is no amount here`,
      zh: `\`${name}\` 可能为 \`不设限额\`，此时这里没有金额`,
    }),
    () => ({
      en: 'such an entry stands alone as the amount of a `limit`, or of an account that is not reinstated and not used as borne',
      zh: '这类条目只能单独作为 `限额` 的金额，或作为不恢复限额且不按自担金额扣减的账户的金额',
    }),
  ),
  'not-insured-unguarded': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` may be \`not insured\`, and what stands here is in force all the same`,
      zh: `\`${name}\` 可能为 \`不投保\`，而此处内容届时仍然有效`,
    }),
    ({ name }) => ({
      en: `read it in the \`pays\`, \`when\` or \`basis\` of a coverage \`if ${name}\`, or ask whether \`${name} exists\``,
      zh: `请只在 \`如投保 ${name}\` 的保险责任的 \`赔偿\`、\`当\`、\`承保基础\` 中使用，或以 \`${name} 存在\` 判断`,
    }),
  ),
  'none-of-instants': error<{ name: string }>(
    ({ name }) => ({
      en: `only a date may be \`none\`, and \`${name}\` is none`,
      zh: `只有时刻可以为 \`无\`，而 \`${name}\` 不是时刻`,
    }),
    () => ({ en: 'leave out `or none`', zh: '请删去 `或 无`' }),
  ),
  'nullable-unguarded': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` may be \`never\`, and then there is nothing to compare`,
      zh: `\`${name}\` 可能为 \`never\`，此时无从比较`,
    }),
    () => ({
      en: 'such a fact is read by `by`, `before` and `exists` only',
      zh: '这类事实只能用 `by`、`before`、`exists` 判断',
    }),
  ),
  'always-exists': warning<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` always exists, so this condition always holds`,
      zh: `\`${name}\` 总是存在，该条件恒成立`,
    }),
    () => ({
      en: 'declare the fact `or never` in the terms, or leave the condition out',
      zh: '请在术语集中将其定义为 `or never`，或删去该条件',
    }),
  ),
  'number-not-whole': error<None>(
    () => ({ en: 'this has to be a whole number', zh: '此处应为整数' }),
    () => ({
      en: 'write a percentage for a share, and minutes or hours for part of a day',
      zh: '份额请写百分比；不足一天请用小时或分钟',
    }),
  ),
  'too-many-decimals': error<{ currency: string; digits: number }>(
    ({ currency, digits }) => ({
      en: `${currency} has ${digits} decimal digits`,
      zh: `${currency} 只有 ${digits} 位小数`,
    }),
    () => ({ en: 'leave out the further decimals', zh: '请删去多余的小数位' }),
  ),
  'duration-out-of-range': error<None>(
    () => ({ en: 'this is longer than 1,000 years', zh: '时间超过1000年' }),
    () => ({ en: 'state a shorter time', zh: '请写较短的时间' }),
  ),
  'share-above-whole': error<None>(
    () => ({ en: 'the insurer cannot pay more than 100% of the loss', zh: '保险人赔付比例不能超过100%' }),
    () => ({ en: 'write a share of at most `100%`', zh: '请写不超过 `100%` 的比例' }),
  ),
  'literal-in-terms': error<None>(
    () => ({
      en: 'an amount or a date cannot stand in terms, which have neither currency nor time zone',
      zh: '术语集没有币种与时区，不能写金额或日期',
    }),
    () => ({ en: 'put it in the schedule of the wording', zh: '请写入条款的明细表' }),
  ),
  'over-not-a-span': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` does not have a start and an end`, zh: `\`${name}\` 没有开始与结束时间` }),
    () => ({
      en: 'name a fact that has the fields `started: instant` and `ended: instant`',
      zh: '请写具有 `started: instant` 与 `ended: instant` 字段的事实',
    }),
  ),
} as const;
