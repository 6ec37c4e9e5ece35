// Diagnostics of meaning: types and units, the rules of clauses and of `pays`, schedules, policies and texts.
import { type BothLanguages, error, warning } from './diagnostic.ts';

type None = Record<never, never>;

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
  'not-none': error<{ name: string }>(
    ({ name }) => ({ en: `\`${name}\` cannot be \`none\``, zh: `\`${name}\` 不能为 \`无\`` }),
    () => ({ en: 'declare it `instant or none`, or state a date', zh: '请将其声明为 `时刻 或 无`，或写明日期' }),
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
  // ---- clauses
  'too-many-statements': error<{ limit: number; of: BothLanguages }>(
    ({ limit, of }) => ({ en: `there are more than ${limit} ${of.en} here`, zh: `此处超过 ${limit} ${of.zh}` }),
    () => ({ en: 'split this into several wordings or files', zh: '请拆分为多份条款或多个文件' }),
  ),
  'missing-statement': error<{ clause: string; statement: string }>(
    ({ clause, statement }) => ({
      en: `\`${clause}\` has no \`${statement}\``,
      zh: `\`${clause}\` 缺少 \`${statement}\``,
    }),
    ({ statement }) => ({
      en: `add a line that begins with \`${statement}\``,
      zh: `请加入以 \`${statement}\` 开头的语句`,
    }),
  ),
  'cannot-presume': error<None>(
    () => ({ en: 'this cannot be presumed', zh: '此项不能推定' }),
    () => ({
      en: 'presume a fact, `not` a fact, that a fact `is` a kind, or a cause',
      zh: '可推定某一事实、`非`某一事实、某一事实`是`某类别，或者某一原因',
    }),
  ),
  'written-back-not-excluded': error<{ kind: string }>(
    ({ kind }) => ({ en: `\`${kind}\` is not among what this excludes`, zh: `本条并未将 \`${kind}\` 除外` }),
    () => ({ en: 'write back kinds that the exclusion takes', zh: '请写本条所除外的损失类别' }),
  ),
  'excluded-outside-item': error<None>(
    () => ({
      en: 'what is excluded is asked of a loss item, but no item is judged here',
      zh: '此处并非逐项认定损失，不能以某项损失是否除外为条件',
    }),
    () => ({
      en: 'write it in the `where` or `unless` of an exclusion',
      zh: '请写在责任免除的 `中…的部分` 或 `除非` 之中',
    }),
  ),
  'clauses-pull-apart': error<{ name: string }>(
    ({ name }) => ({
      en: `this grants again what \`${name}\` excludes, and nothing says which goes before the other`,
      zh: `此处恢复承保的损失被 \`${name}\` 除外，未说明以何者为准`,
    }),
    () => ({
      en: 'add `subject to other exclusions` or `despite other exclusions`',
      zh: '请加 `仍适用其他责任免除` 或 `不受其他责任免除影响`',
    }),
  ),
  'effect-elsewhere': error<{ of: 'warranty' | 'condition' }>(
    ({ of }) =>
      of === 'warranty'
        ? { en: 'only a warranty suspends cover', zh: '只有保证才能中止承保' }
        : { en: 'only a condition ends cover from its deadline', zh: '只有先决条件才能自期限届满起终止承保' },
    ({ of }) =>
      of === 'warranty'
        ? { en: 'write `denies cover`, or make it a warranty', zh: '请写 `不承担赔偿责任`，或改为保证' }
        : {
            en: 'write `suspends cover from … until …`, or `denies cover`',
            zh: '请写 `自…起至…止中止承保` 或 `不承担赔偿责任`',
          },
  ),
  'group-undated': error<{ of: 'event' | 'claim' }>(
    ({ of }) => ({
      en: `nothing says which instant dates ${of === 'event' ? 'an event' : 'a claim'} here`,
      zh: `此处未说明以哪一时间作为${of === 'event' ? '事故' : '索赔'}的时间`,
    }),
    ({ of }) => ({
      en: `ask in the \`basis\`, or by \`when\` of a coverage, that an instant of each ${of} lies \`in\` a period`,
      zh: `请在承保基础或保险责任的条件中写明${of === 'event' ? '每次事故' : '每项索赔'}的某一时间属于保险期间`,
    }),
  ),
  'loss-date-missing': error<None>(
    () => ({ en: 'nothing says which instant dates a loss here', zh: '此处未说明以哪一时间作为损失时间' }),
    () => ({
      en: 'add `on` and an instant, such as `on event.started`; or a `basis` with one instant `in` a period',
      zh: '请加 `，以 event.started 为准` 等时间，或在承保基础中写明属于保险期间的时间',
    }),
  ),
  'no-deadline': error<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` has no deadline from which cover could end`,
      zh: `\`${name}\` 没有期限，无从自期限届满起终止承保`,
    }),
    () => ({
      en: 'write `requires … by …`, or `failed denies cover`',
      zh: '请写 `要求 … 不晚于 …`，或 `未履行 则 不承担赔偿责任`',
    }),
  ),
  'never-pending': warning<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` has no deadline, so that it is never pending`,
      zh: `\`${name}\` 没有期限，不存在待履行期间`,
    }),
    () => ({ en: 'leave the line out, or write `requires … by …`', zh: '请删去此句，或写 `要求 … 不晚于 …`' }),
  ),
  'duplicate-statement': error<{ statement: string }>(
    ({ statement }) => ({ en: `\`${statement}\` may stand only once here`, zh: `\`${statement}\` 在此只能写一次` }),
    () => ({ en: 'join the two into one', zh: '请合并为一条' }),
  ),
  'on-after-join': error<None>(
    () => ({
      en: 'this line would cut apart what a line above has joined into one amount',
      zh: '前面的语句已将各项损失合并为一个金额，此处又将其拆开',
    }),
    () => ({
      en: 'move this line up, or write `apportioned pro rata` in it, so that what was joined is shared out again',
      zh: '请将本句移到前面；或在句中写明 `按比例分摊`，先将合并的金额按比例分回各项损失',
    }),
  ),
  'line-not-last': error<None>(
    () => ({
      en: '`pay in` has to be the last line: what comes after it would be calculated in another currency',
      zh: '`以……支付` 须为最后一句：其后的计算将变为另一币种',
    }),
    () => ({ en: 'move it to the end of `pays`', zh: '请移到 `赔偿` 的末尾' }),
  ),
  'not-in-layers': error<None>(
    () => ({
      en: 'this line concerns what the coverage pays in all, not one layer of it',
      zh: '本句针对该责任的全部赔款，不能只用于其中一层',
    }),
    () => ({ en: 'write it after `layers { … }`', zh: '请写在 `分层 { … }` 之后' }),
  ),
  'own-limit': error<{ needed: boolean }>(
    ({ needed }) =>
      needed
        ? { en: 'this way of sharing weighs the limit of this policy too', zh: '此种分摊方式还须知道本保单的限额' }
        : { en: 'this way of sharing does not look at the limit of this policy', zh: '此种分摊方式与本保单限额无关' },
    ({ needed }) =>
      needed
        ? { en: 'add `, own limit AMOUNT`', zh: '请补上 `，本保单限额 金额`' }
        : { en: 'leave `own limit` out', zh: '请删去 `本保单限额`' },
  ),
  'bands-not-rising': error<None>(
    () => ({
      en: 'this edge does not lie above the one before it, so that its band is empty',
      zh: '本档界限不高于前一档，该档不含任何值',
    }),
    () => ({ en: 'write the bands from the lowest edge to the highest', zh: '请将各档界限由低到高排列' }),
  ),
  'on-kind-not-insured': error<{ kind: string; coverage: string }>(
    ({ kind, coverage }) => ({
      en: `\`${coverage}\` does not insure \`${kind}\``,
      zh: `\`${coverage}\` 不承保 \`${kind}\``,
    }),
    () => ({ en: 'name kinds of loss that stand under `insures`', zh: '请写 `insures` 之下的损失类别' }),
  ),
  'limit-needs-each-event': error<None>(
    () => ({ en: 'a limit that is an amount has to say for what it stands', zh: '以金额表示的限额须说明适用范围' }),
    () => ({ en: 'add `each event`, or name an account', zh: '请加上 `each event`，或改写为限额账户' }),
  ),
  'cannot-reinstate': error<{ name: string }>(
    ({ name }) => ({
      en: `the account \`${name}\` cannot be reinstated`,
      zh: `账户 \`${name}\` 不能恢复限额`,
    }),
    () => ({
      en: 'only an account in the period that is used by what is paid can be filled up again',
      zh: '只有在保险期间内累计、按赔付扣减的账户才能恢复限额',
    }),
  ),
  'reinstated-times': error<{ most: number }>(
    ({ most }) => ({
      en: `an account is reinstated a whole number of times, from 1 to ${most}`,
      zh: `限额恢复次数须为 1 至 ${most} 的整数`,
    }),
    () => ({ en: 'write `reinstated once`, or `reinstated 2 times`', zh: '请写 `限额恢复 1次` 或 `限额恢复 2次`' }),
  ),
  'insurers-of-none': error<None>(
    () => ({ en: 'these are the insurers of nothing: none is named', zh: '未列明任何共保人' }),
    () => ({ en: 'name each with its share, the lead first', zh: '请逐一列明共保人及其份额，首席共保人在先' }),
  ),
  'shares-not-whole': error<{ sum: string }>(
    ({ sum }) => ({
      en: `the shares of the insurers come to ${sum}, not to 100%`,
      zh: `共保份额合计为 ${sum}，而非 100%`,
    }),
    () => ({
      en: 'let them come to 100%; what is left uninsured is said by `insurer pays` in `pays`',
      zh: '请使份额合计为 100%；未承保的部分应在 `赔偿` 中以 `保险人承担` 写明',
    }),
  ),
  'account-use': error<{ name: string; by: 'paid' | 'borne' }>(
    ({ name, by }) =>
      by === 'paid'
        ? {
            en: `the account \`${name}\` is used up by what the insured bears: it limits nothing`,
            zh: `账户 \`${name}\` 按被保险人自担金额扣减，不能作为限额`,
          }
        : {
            en: `the account \`${name}\` is used up by what is paid: it is no aggregate deductible`,
            zh: `账户 \`${name}\` 按赔付扣减，不能作为累计免赔额`,
          },
    ({ by }) =>
      by === 'paid'
        ? { en: 'write `aggregate deductible` before it', zh: '请改写为 `aggregate deductible`' }
        : { en: 'write `used as borne` at the account', zh: '请在账户处写 `used as borne`' },
  ),
  'taken-once-alone': error<None>(
    () => ({
      en: 'a deductible that is taken once is one amount of each event, of all losses',
      zh: '择高扣减的免赔额须为每次事故、全部损失的单一金额',
    }),
    () => ({
      en: 'leave out `on`, `each claim`, `each item` and the bounds, and write `deductible`',
      zh: '请删去 `on`、`each claim`、`each item` 及上下限，并写作 `deductible`',
    }),
  ),
  'once-never-taken': error<{ coverage: string }>(
    ({ coverage }) => ({
      en: `the deductible of \`${coverage}\` is taken once for several coverages, but nothing takes it`,
      zh: `\`${coverage}\` 的免赔额约定择高扣减，但没有任何语句予以扣减`,
    }),
    () => ({
      en: 'write `highest deductible` in the `pays` of its part or of the wording',
      zh: '请在其所属部分或条款的 `pays` 中写 `highest deductible`',
    }),
  ),
  'highest-of-none': error<None>(
    () => ({
      en: 'none of these coverages has a deductible that is taken once',
      zh: '所涉保险责任均无择高扣减的免赔额',
    }),
    () => ({
      en: 'write `, taken once` after the deductibles of the coverages',
      zh: '请在各保险责任的免赔额之后写 `, taken once`',
    }),
  ),
  'coverage-elsewhere': error<{ coverage: string; part: string }>(
    ({ coverage, part }) => ({
      en: `\`${coverage}\` does not stand in the part \`${part}\``,
      zh: `\`${coverage}\` 不在部分 \`${part}\` 之内`,
    }),
    () => ({
      en: 'name coverages of this part, or write the line in the `pays` of the wording',
      zh: '请写本部分之内的保险责任，或将此行移至条款的 `pays`',
    }),
  ),
  'pays-of-none': error<None>(
    () => ({ en: 'there is no coverage that this `pays` is over', zh: '此 `pays` 之下没有保险责任' }),
    () => ({ en: 'add a coverage before it, or delete it', zh: '请在其前加入保险责任，或予以删除' }),
  ),
  'paid-in-below': error<{ coverage: string }>(
    ({ coverage }) => ({
      en: `\`${coverage}\` pays in another currency before the wider \`pays\` is through`,
      zh: `\`${coverage}\` 在其上层 \`pays\` 计算完毕之前即折算为另一币种`,
    }),
    () => ({ en: 'leave out `pay in` here', zh: '请删去此处的 `pay in`' }),
  ),
  'coverage-without-pays': warning<{ name: string }>(
    ({ name }) => ({
      en: `\`${name}\` has no \`pays\`: the loss is paid in full, without deductible or limit`,
      zh: `\`${name}\` 没有 \`pays\`：将全额赔付，无免赔额与限额`,
    }),
    () => ({ en: 'add `pays { … }`', zh: '请加入 `pays { … }`' }),
  ),
  'missing-currency': error<{ name: string }>(
    ({ name }) => ({ en: `wording \`${name}\` states no currency`, zh: `条款 \`${name}\` 没有写明币种` }),
    () => ({ en: 'add a line such as `currency CNY`', zh: '请加入如 `currency CNY` 的语句' }),
  ),
  'missing-zone': warning<{ name: string }>(
    ({ name }) => ({
      en: `wording \`${name}\` states no time zone; its dates and days are read in UTC`,
      zh: `条款 \`${name}\` 没有写明时区，日期将按 UTC 理解`,
    }),
    () => ({ en: 'add a line such as `zone "Asia/Shanghai"`', zh: '请加入如 `zone "Asia/Shanghai"` 的语句' }),
  ),
  // ---- schedules and policies
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
