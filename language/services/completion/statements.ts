// The statements of each block, as completion writes them: in both keyword languages, with gaps (`$1`) in the notation
// of the Language Server Protocol, which Monaco shares.
import type { BothLanguages } from '../../diagnostics/diagnostic.ts';
import { keywordsIn } from '../../syntax/chinese.ts';

export interface Statement {
  /** What the list shows, and what the author types to find it. */
  readonly label: BothLanguages;
  readonly insert: BothLanguages;
  readonly said: BothLanguages;
}

function statement(
  en: string,
  zh: string,
  after: readonly [string, string],
  said: readonly [string, string],
): Statement {
  return {
    label: { en, zh },
    insert: { en: `${en}${after[0]}`, zh: `${zh}${after[1]}` },
    said: { en: said[0], zh: said[1] },
  };
}

const titled = ' $1 "$2" zh "$3" {\n\t$0\n}';
const clause: readonly [string, string] = [titled, titled];
const gap: readonly [string, string] = [' $0', ' $0'];
const text: readonly [string, string] = [' """\n\t$0\n"""', ' """\n\t$0\n"""'];

const coverage = statement('coverage', '保险责任', clause, ['what is insured', '承保的责任']);
const exclusion = statement('exclusion', '责任免除', clause, ['what is not insured', '不承保的情形']);
const warranty = statement(
  'warranty',
  '保证',
  [
    ' $1 "$2" zh "$3" {\n\tbreached when $0\n\tthen denies cover\n}',
    ' $1 "$2" zh "$3" {\n\t违反于 $0\n\t则 不承担赔偿责任\n}',
  ],
  ['what the insured has to keep to', '被保险人须遵守的保证'],
);
const condition = statement(
  'condition',
  '先决条件',
  [
    ' $1 "$2" zh "$3" {\n\trequires $0\n\twhile pending covered\n\tfailed denies cover\n}',
    ' $1 "$2" zh "$3" {\n\t要求 $0\n\t待履行期间 承保\n\t未履行 则 不承担赔偿责任\n}',
  ],
  ['what has to be done before the insurer pays', '保险人赔付之前须履行的条件'],
);
const presume = statement(
  'presume',
  '推定',
  [' $1 when $0 unless shown', ' $1 当 $0 时，另有证明的除外'],
  ['taken as given until something else is stated', '另有证明之前推定成立'],
);
const scenario = statement(
  'scenario',
  '情景',
  [' "$1" {\n\t$0\n}', ' "$1" {\n\t$0\n}'],
  ['facts in, finding out: a test', '给定事实与预期结果：测试'],
);
const monthEnd = statement(
  'months end on',
  '无对应日取月末日',
  [' the last day', ''],
  ['where a month has no such day', '月份无对应日时的规则'],
);
const zone = statement('zone', '时区', [' "$0"', ' "$0"'], ['where dates are read', '日期所在的时区']);
const when = statement('when', '当', gap, ['the condition of the clause', '条款适用的条件']);
const pays = statement('pays', '赔偿', [' {\n\t$0\n}', ' {\n\t$0\n}'], ['how the amount is calculated', '赔款的计算']);
const basis = statement('basis', '承保基础', gap, [
  'what has to lie in the period or territory',
  '期间与区域等承保基础',
]);
const unless = statement('unless', '除非', gap, ['where the exclusion does not bite', '责任免除不适用的情形']);
const braces: readonly [string, string] = [' {\n\t$0\n}', ' {\n\t$0\n}'];
const actor: readonly Statement[] = [
  statement('by', '办理方', gap, ['insured, insurer or provider', '被保险人、保险人或服务机构']),
];
const texts: readonly Statement[] = [
  statement('text', '正文', text, ['the text that is signed, in English', '英文条款正文']),
  statement('text zh', '正文 zh', text, ['the text that is signed, in Chinese', '中文条款正文']),
];

/** By the word that opens the block. */
export const statements: Readonly<Record<string, readonly Statement[]>> = {
  file: [
    statement(
      'terms',
      '术语',
      [' $1 version 1.0.0 "$2" zh "$3" {\n\t$0\n}', ' $1 版本 1.0.0 "$2" zh "$3" {\n\t$0\n}'],
      ['a vocabulary', '术语集'],
    ),
    statement(
      'wording',
      '条款',
      [' $1 version 1.0.0 "$2" zh "$3" {\n\t$0\n}', ' $1 版本 1.0.0 "$2" zh "$3" {\n\t$0\n}'],
      ['a contract form', '保险条款'],
    ),
    statement(
      'endorsement',
      '批单',
      [' $1 "$2" zh "$3" amends $4 ^1.0 {\n\t$0\n}', ' $1 "$2" zh "$3" 修订 $4 ^1.0 {\n\t$0\n}'],
      ['a change of a wording', '对条款的修订'],
    ),
    statement(
      'policy',
      '保单',
      [' "$1" under $2 1.0.0 {\n\t$0\n}', ' "$1" 适用 $2 1.0.0 {\n\t$0\n}'],
      ['a wording bound to a customer', '签发的保单'],
    ),
  ],
  terms: [
    statement('uses terms', '使用术语', gap, ['the vocabulary', '所用术语集']),
    statement(
      'define',
      '定义',
      [' $1 "$2" zh "$3"\n\ttext """$0"""\n\ttext zh """"""', ' $1 "$2" zh "$3"\n\t正文 """$0"""\n\t正文 zh """"""'],
      ['a defined term', '释义'],
    ),
    statement('kind', '类别', clause, ['a tree of kinds', '类别体系']),
    statement('fact', '事实', clause, ['what an incident states', '事故须说明的事实']),
  ],
  wording: [
    statement('uses terms', '使用术语', gap, ['the vocabulary', '所用术语集']),
    statement('currency', '币种', gap, ['the currency of all amounts', '金额的币种']),
    zone,
    monthEnd,
    statement(
      'group',
      '同一',
      [' events by same $0 as one event', ' $0 的事故视为一次事故'],
      ['what counts as one event or claim', '视为一次事故或一项索赔的情形'],
    ),
    statement(
      'schedule',
      '明细表',
      [' {\n\t$0\n}', ' {\n\t$0\n}'],
      ['figures that a policy binds', '由保单填写的数值'],
    ),
    statement(
      'account',
      '账户',
      [' $1 "$2" zh "$3" $0 in the period, used as paid', ' $1 "$2" zh "$3" $0 保险期间内累计，按赔付扣减'],
      ['a limit in the period', '期间内的累计限额'],
    ),
    statement(
      'insurers',
      '共保人',
      [' {\n\t$1 "$2" zh "$3" 60%\n\t$0\n}', ' {\n\t$1 "$2" zh "$3" 60%\n\t$0\n}'],
      ['who insures which share, the lead first', '各共保人的份额，首席在先'],
    ),
    basis,
    statement('part', '部分', clause, ['a part of the document', '文件的一部分']),
    coverage,
    exclusion,
    warranty,
    condition,
    presume,
    pays,
    statement('eligibility', '核保条件', braces, ['whom the insurer declines or refers', '拒保与上报核保的情形']),
    statement(
      'premium',
      '保险费',
      [' {\n\tbase $0\n}', ' {\n\t基准保险费 $0\n}'],
      ['how the premium is calculated', '保险费的计算'],
    ),
    statement('procedure', '理赔流程', clause, ['the steps of a claim', '理赔步骤']),
    statement('service', '附加服务', clause, ['what comes with the cover', '随附的服务']),
    scenario,
  ],
  'wider-pays': [
    statement(
      'limit',
      '限额',
      [' $0 each event, shared pro rata', ' $0 每次事故，按比例分配'],
      ['the most for all these coverages together; or an account', '各保险责任合计的赔付上限；或限额账户'],
    ),
    statement(
      'deductible',
      '免赔额',
      [' $0 each event', ' $0 每次事故'],
      ['what the insured bears of all together', '由被保险人合计承担的金额'],
    ),
    statement(
      'highest deductible',
      '最高免赔额',
      [' each event', ' 每次事故'],
      ['of the deductibles taken once, the highest', '择高扣减的免赔额中最高的一项'],
    ),
    statement('aggregate deductible', '累计免赔额', gap, [
      'what is left to bear of an account',
      '账户中尚未扣足的部分',
    ]),
    statement('insurer pays', '保险人承担', gap, ['the insurer’s share of all together', '保险人对合计金额的承担比例']),
  ],
  eligibility: [
    statement('decline when', '拒保 当', gap, ['no cover is offered', '不予承保']),
    statement('refer when', '上报核保 当', gap, ['an underwriter decides', '由核保人员决定']),
  ],
  premium: [
    statement('base', '基准保险费', gap, ['what the premium begins with', '计算的起点']),
    statement('loading', '加费', gap, ['a share of the premium so far, or an amount', '按比例或金额增加']),
    statement('discount', '减费', gap, ['a share of the premium so far, or an amount', '按比例或金额减少']),
    statement('minimum', '最低保险费', gap, ['at least so much', '不低于']),
    statement('maximum', '最高保险费', gap, ['at most so much', '不高于']),
  ],
  procedure: [
    statement('step', '步骤', clause, ['one step, with who does it and by when', '一个步骤及其办理方与期限']),
    ...texts,
  ],
  step: [
    ...actor,
    statement('done', '完成于', gap, ['the fact that tells when', '记录完成时间的事实']),
    statement('within', '自', [' $1 from $0', ' $1 起 $0 内'], ['the deadline', '期限']),
    ...texts,
  ],
  service: [
    statement('stage', '阶段', gap, ['identify, protect, detect, respond or recover', '识别、防护、监测、响应或恢复']),
    ...actor,
    ...texts,
  ],
  part: [coverage, exclusion, warranty, condition, pays],
  coverage: [
    statement('insures', '承保', gap, ['kinds of loss', '承保的损失类别']),
    statement('caused by', '由', gap, ['the proximate cause', '近因']),
    when,
    basis,
    exclusion,
    warranty,
    condition,
    presume,
    statement('measure', '核定', [' $1 as $0', ' $1 按 $0 计算'], ['how a loss is measured', '损失金额的核定方法']),
    pays,
    ...texts,
  ],
  exclusion: [
    statement('excludes', '不赔', gap, ['the loss that is not insured', '不赔偿的损失']),
    when,
    unless,
    statement('writes back', '恢复承保', gap, ['grants again what is excluded', '恢复承保被除外的损失']),
    presume,
    statement('because', '依据', [' "$1" zh "$0"', ' "$1" zh "$0"'], ['why the market excludes it', '除外的依据']),
    ...texts,
  ],
  unless: [when, unless],
  warranty: [
    statement('breached when', '违反于', gap, ['when it is breached', '违反保证的情形']),
    statement('then deductible', '则 免赔额', gap, ['a further deductible', '另行扣减的免赔额']),
    statement('then denies cover', '则 不承担赔偿责任', ['', ''], ['no cover at all', '不承担赔偿责任']),
    statement('then reduces to', '则 减至', gap, ['the part that is still paid', '仍予赔付的部分']),
    statement('then insurer pays', '则 保险人承担', gap, ["the insurer's share", '保险人承担的比例']),
    statement(
      'then suspends cover',
      '则 自',
      [' from $1 until $0', ' $1 起至 $0 止中止承保'],
      ['no cover until it is remedied', '纠正之前中止承保'],
    ),
    statement('only where', '仅限', gap, ['the breach counts only there', '仅在此情形下产生后果']),
    statement('except where', '但', [' $0', ' $0 的除外'], ['the breach does not count there', '该情形下不产生后果']),
    statement('whatever its cause', '不论因果关系', ['', ''], ['causality does not matter', '不论与损失有无因果关系']),
    ...texts,
  ],
  condition: [
    statement('requires', '要求', gap, ['what has to be done', '须履行的事项']),
    statement(
      'while pending',
      '待履行期间',
      [' covered$0', ' 承保$0'],
      ['what holds until the deadline', '期限届满前的处理'],
    ),
    statement('failed', '未履行 则', gap, ['what failing does', '未履行的后果']),
    ...texts,
  ],
  pays: [
    statement(
      'for',
      '自',
      [' $1 until $2, even over $0', ' $1 起至 $2 止，按 $0 均匀计'],
      ['the time in which loss counts', '计入损失的期间'],
    ),
    statement(
      'deductible',
      '免赔额',
      [' $0 each event', ' $0 每次事故'],
      ['what the insured bears', '由被保险人承担的金额'],
    ),
    statement(
      'retention',
      '自保自留额',
      [' $0 each event', ' $0 每次事故'],
      ['a deductible that the insured handles himself', '由被保险人自行处理的免赔额'],
    ),
    statement('aggregate deductible', '累计免赔额', gap, [
      'what is left to bear of an account',
      '账户中尚未扣足的部分',
    ]),
    statement('franchise', '相对免赔额', gap, ['nothing up to the amount, all above it', '未超过不赔，超过全赔']),
    statement('reverse franchise', '超额不赔', gap, ['all up to the amount, nothing above', '未超过全赔，超过不赔']),
    statement(
      'layer',
      '超赔层',
      [' $1 excess of $0', ' $1 超过 $0'],
      ['a layer above an amount', '某一金额以上的一层'],
    ),
    statement(
      'layers',
      '分层',
      [' { $1 { $0 } }', ' { $1 { $0 } }'],
      ['several layers over the same loss, added', '同一损失的各层，相加'],
    ),
    statement('less', '扣除', gap, ['what is paid already', '已获赔付的金额']),
    statement('reduce by', '减赔', gap, ['a reduction for fault', '因过错减少赔偿的比例']),
    statement('benefit', '给付', gap, ['an amount owed whatever is lost', '定额给付']),
    statement(
      'recoveries',
      '追偿所得',
      [' $1, uninsured first', ' $1, 先归被保险人'],
      ['what is recovered from others', '向第三方追偿所得'],
    ),
    statement(
      'other insurance',
      '其他保险',
      [' $1, excess', ' $1, 超额承担'],
      ['others who insure the same loss', '同一损失的其他保险'],
    ),
    statement(
      'pay in',
      '以',
      [' $1 at the rate on $0', ' $1 支付, 按 $0 当日汇率折算'],
      ['the currency in which it is paid', '赔款支付的币种'],
    ),
    statement('insurer pays', '保险人承担', gap, ["the insurer's share", '保险人赔付的比例']),
    statement('limit', '限额', gap, ['the most that is paid', '赔付的上限']),
  ],
  scenario: [
    statement('incident', '事故文件', [' "$0"', ' "$0"'], ['the file of the incident', '事故文件']),
    statement('with', '假设', [' { $0 }', ' { $0 }'], ['facts set over those of the file', '另行设定的事实']),
    statement('expect', '预期', gap, ['what has to come out', '预期结果']),
  ],
  policy: [
    zone,
    statement('issued', '签发', gap, ['when it was issued', '签发日期']),
    statement(
      'over',
      '下层保单',
      [' "$1" by $2 as $0', ' "$1" 按 $2 称为 $0'],
      ['the policies beneath this one, the lowest first', '本保单之下的保单，由低到高'],
    ),
    statement('endorsed by', '附批单', gap, ['the endorsements in force', '所附批单']),
    scenario,
  ],
  endorsement: [
    statement('add', '增加', gap, ['a clause more', '增加条款']),
    statement(
      'add to part',
      '在部分',
      [' $1 {\n\t$0\n}', ' $1 中增加 {\n\t$0\n}'],
      ['clauses in a part', '在某部分中增加条款'],
    ),
    statement(
      'add to coverage',
      '在保险责任',
      [' $1 {\n\t$0\n}', ' $1 中增加 {\n\t$0\n}'],
      ['statements in a coverage', '在保险责任中增加内容'],
    ),
    statement(
      'add to exclusion',
      '在责任免除',
      [' $1 {\n\t$0\n}', ' $1 中增加 {\n\t$0\n}'],
      ['statements in an exclusion', '在责任免除中增加内容'],
    ),
    statement(
      'add to pays of',
      '在',
      [' $1 {\n\t$0\n}', ' $1 的赔偿中增加 {\n\t$0\n}'],
      ['lines of `pays`', '增加赔付计算步骤'],
    ),
    statement('add to pays of the wording', '在条款的赔偿中增加', braces, [
      'lines over what all coverages pay',
      '增加各项保险责任合并计算的步骤',
    ]),
    statement('add to schedule', '在明细表中增加', braces, ['figures of its own', '增加明细表项目']),
    statement('replace', '替换', gap, ['a clause or a figure', '替换条款']),
    statement(
      'replace schedule',
      '将明细表',
      [' $1 with $0', ' $1 改为 $0'],
      ['another value in the schedule', '修改明细表数值'],
    ),
    statement('delete', '删除', gap, ['a clause or a line less', '删除条款或计算步骤']),
    ...texts,
    scenario,
  ],
};

/** Begins a statement in a step, and stands within statements everywhere else. */
const insideToo: ReadonlySet<string> = new Set(['months', 'by']);

/** The words that begin a statement of any block, to find where the statement under the cursor begins. */
export const startingWords: ReadonlySet<string> = new Set(
  Object.values(statements)
    .flat()
    .flatMap(({ label }) => [label.en.split(' ')[0] ?? '', firstWord(label.zh)])
    .filter((word) => !insideToo.has(word)),
);

/** Chinese keywords may stand together: 使用术语 begins with 使用. */
function firstWord(label: string): string {
  const [run = ''] = label.split(' ');
  return keywordsIn(run, false)?.[0] ?? run;
}
