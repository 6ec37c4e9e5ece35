// What is wrong with a clause as a whole: statements missing or twice, lines of `pays` that do not go together.
import { type BothLanguages, error, warning } from './diagnostic.ts';

type None = Record<never, never>;

export const clausesCatalogue = {
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
} as const;
