// Every word that the command line prints to people, English and Chinese side by side, except its help and the faults of
// its use (usage-words.ts). Entries are texts, or functions from what fills their gaps to a text.
import type { Said } from '../../language/index.ts';

const said = (en: string, zh: string): Said => ({ en, zh });

/** English plural: `1 question`, `2 questions`. */
const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const words = {
  header: {
    title: said('Determination', '理赔认定'),
    policy: said('Policy', '保单'),
    wording: said('Wording', '条款'),
    incident: said('Incident', '事故'),
    outcome: said('Outcome', '结论'),
    payable: said('Payable', '应付赔款'),
    noPolicy: said('none: the wording with the defaults of its schedule', '无：按条款及其明细表默认值认定'),
    contract: (hash: string) => said(`contract ${hash}`, `合同 ${hash}`),
    notExact: said(
      'The unknowns were too many to try each: the bounds hold, but may be wider than need be.',
      '未知事项过多，未能逐一推算：上下限成立，但可能偏宽。',
    ),
  },
  outcome: {
    payable: said('payable', '应予赔付'),
    'not-covered': said('not covered', '不予赔付'),
    open: said('open', '待查明'),
  },
  ground: {
    granted: said('covered', '属于保险责任'),
    excluded: said('excluded', '责任免除'),
    'not-insured': said('not insured', '未承保'),
    'not-triggered': said('not covered', '不属于保险责任'),
    denied: said('denied', '拒赔'),
    suspended: said('cover suspended', '中止承保'),
    pending: said('condition pending', '条件待履行'),
    undecided: said('open', '待查明'),
  },
  coverages: {
    title: said('Coverages', '保险责任'),
    total: said('Total', '合计'),
  },
  insurers: {
    title: said('Insurers, each for its own share alone', '共保人（各自仅就其份额承担责任）'),
  },
  reinstatements: {
    title: said('Reinstatement', '限额恢复'),
    reinstated: said('reinstated', '恢复额度'),
    premium: said('premium due', '应收恢复保险费'),
  },
  items: {
    title: said('Loss items', '损失项目'),
    none: said('none stated', '未列明'),
    amountNotStated: said('not stated', '未说明'),
    noCoverage: said('no coverage insures it', '无任何保险责任承保'),
    kindNotStated: said('loss of a kind not stated', '种类未说明的损失'),
  },
  warranties: {
    title: said('Warranties', '保证'),
    breached: {
      yes: said('breached', '已违反'),
      no: said('not breached', '未违反'),
      open: said('open', '待查明'),
    },
    suspended: said('breached, cover suspended', '已违反，中止承保'),
    noEffect: said('breached, of no effect here', '已违反，但对本次损失不产生后果'),
  },
  presumptions: {
    title: said('Presumed, as nothing else is stated', '未另行说明，推定'),
  },
  conflicts: {
    title: said('Clauses that pull apart', '相互冲突的条款'),
    found: (item: string, grants: Said, takes: Said) =>
      said(
        `${item}: ${grants.en} grants again what ${takes.en} excludes`,
        `${item}：${grants.zh}恢复承保，${takes.zh}予以除外`,
      ),
  },
  conditions: {
    title: said('Conditions', '先决条件'),
    status: {
      met: said('met', '已获履行'),
      failed: said('failed', '未获履行'),
      pending: said('pending', '待履行'),
      open: said('open', '待查明'),
    },
  },
  steps: {
    title: said('Claim procedure', '理赔流程'),
    by: {
      insured: said('insured', '被保险人'),
      insurer: said('insurer', '保险人'),
      provider: said('service provider', '服务机构'),
    },
    due: said('due', '期限'),
    done: said('done', '完成'),
    never: said('never', '未办理'),
    late: { yes: said('late', '逾期'), no: said('', ''), open: said('open', '待查明') },
  },
  clauseCoverage: {
    title: said('Clause coverage', '条款检验'),
    total: (tried: number, of: number, percent: number) =>
      said(`${tried} of ${of} ways tried, ${percent}%`, `已检验 ${tried}/${of} 种情形，${percent}%`),
    ways: {
      paid: said('paid', '赔付'),
      refused: said('refused', '不赔'),
      bites: said('bites', '适用'),
      spares: said('spares', '不适用'),
      'carved-back': said('carved back', '例外'),
      breached: said('breached', '违反'),
      kept: said('kept', '遵守'),
      met: said('met', '履行'),
      failed: said('failed', '未履行'),
      pending: said('pending', '待履行'),
      applied: said('applied', '起作用'),
      'not-applied': said('not applied', '未起作用'),
    },
  },
  waterfall: {
    event: (id: string): Said => ({ en: `, event ${id}`, zh: `，事故${id}` }),
    title: said('How the amount is reached', '赔款计算'),
    currency: (code: string) => said(`in ${code}`, `单位：${code}`),
    figure: said('figure', '数值'),
    in: said('in', '计入'),
    out: said('out', '结果'),
    line: {
      loss: said('Loss', '损失金额'),
      converted: (item: string) => said(`${item}, converted`, `${item} 折算`),
      window: said('Loss in the period counted', '计算期间内的损失'),
      deductible: said('Deductible', '免赔额'),
      retention: said('Retention', '自保自留额'),
      franchise: said('Franchise', '相对免赔额'),
      'reverse-franchise': said('Nothing above', '超额不赔'),
      layer: said('Layer', '超赔层'),
      layers: said('All layers', '各层合计'),
      less: said('Less', '扣除'),
      reduction: said('Reduced by', '减赔'),
      benefit: said('Benefit', '给付'),
      recoveries: said('Recoveries', '追偿所得'),
      'other-insurance': said('Other insurance', '其他保险'),
      'paid-in': (currency: string) => said(`Paid in ${currency}`, `以 ${currency} 支付`),
      share: said('Insurer’s share', '赔偿比例'),
      limit: said('Limit, each event', '每次事故赔偿限额'),
      limitEachItem: said('Limit, each loss', '逐项赔偿限额'),
      account: (title: Said) => said(`What is left of the ${title.en}`, `${title.zh}余额`),
      aggregate: (title: Said) => said(`${title.en}, still to be borne`, `${title.zh}尚未扣足的部分`),
      once: said('Deductible, taken once for all', '免赔额（各责任合并扣减一次）'),
      highest: said('Highest deductible of coverages hit', '所涉责任中最高的免赔额'),
      coverages: said('Paid by the coverages', '各责任赔款'),
      shared: (line: Said) => said(`Its part of: ${line.en}`, `分担：${line.zh}`),
    },
    only: (kinds: Said) => said(`on ${kinds.en}`, `仅${kinds.zh}`),
    forFailing: (condition: Said) => said(`as ${condition.en} has failed`, `因 ${condition.zh} 未获履行`),
    forBreach: (warranty: Said) => said(`for breach of ${warranty.en}`, `因违反 ${warranty.zh}`),
    doesNotApply: said('does not apply', '不适用'),
    mayApply: said('may apply', '是否适用待查明'),
  },
  amounts: {
    atLeast: (amount: string) => said(`at least ${amount}`, `至少 ${amount}`),
    between: (low: string, high: string) => said(`at least ${low}, at most ${high}`, `至少 ${low}，至多 ${high}`),
    unbounded: said('without upper bound', '无上限'),
    atMost: (amount: string) => said(`at most ${amount}`, `至多 ${amount}`),
  },
  questions: {
    title: (count: number) => said(counted(count, 'open question'), `${count}个待查明事项`),
    order: said('most at stake first', '按影响金额从高到低'),
    atStake: said('at stake', '影响金额'),
    changes: (clauses: Said) => said(`decides ${clauses.en}`, `影响 ${clauses.zh}`),
  },
  reasons: {
    title: said('Reasons', '理由'),
    presumed: said(' (presumed)', '（推定）'),
    notStated: said('not stated', '未说明'),
    file: (name: string, path: string) => said(`${name} is ${path}`, `${name} 即 ${path}`),
  },
  diagnostics: {
    error: said('error', '错误'),
    warning: said('warning', '警告'),
    help: said('help', '建议'),
    more: (line: number) => said(`… to line ${line}`, `……至第${line}行`),
    clean: (files: number) => said(`${counted(files, 'file')}: no problems found`, `${files}个文件：未发现问题`),
    count: (errors: number, warnings: number, files: number) =>
      said(
        `${counted(files, 'file')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
        `${files}个文件：${errors}个错误，${warnings}个警告`,
      ),
  },
  faults: {
    title: (file: string, count: number) =>
      said(`${file}: ${counted(count, 'fault')}, nothing was decided`, `${file}：${count}处问题，未作认定`),
    standardInput: said('standard input', '标准输入'),
    wholeDocument: said('the document', '整个文件'),
    line: (number: number) => said(`line ${number}`, `第${number}行`),
  },
  scenarios: {
    expected: said('expected', '预期'),
    found: said('found', '实际'),
    count: (passed: number, failed: number) =>
      said(
        `${counted(passed + failed, 'scenario')}: ${passed} passed, ${failed} failed`,
        `${passed + failed}个场景：${passed}个通过，${failed}个未通过`,
      ),
    none: said('no scenario found', '没有找到任何场景'),
  },
  agreement: {
    title: (name: string, version: string) =>
      said(`Texts and rules of ${name} ${version}`, `${name} ${version} 的正文与规则`),
    count: (sentences: number, rules: number, findings: number) =>
      said(
        `${counted(sentences, 'sentence')}, ${counted(rules, 'rule')}, ${counted(findings, 'finding')}`,
        `${sentences}个句子，${rules}条规则，${findings}处待核对`,
      ),
    'sentence-without-rule': said('no rule bears out', '没有规则支持'),
    'sentence-untried': said('no scenario tries', '没有场景检验'),
    'rule-without-sentence': said('no sentence states', '没有句子载明'),
    language: { en: said('English', '英文'), zh: said('Chinese', '中文') },
  },
  files: {
    written: (path: string) => said(`written: ${path}`, `已写入：${path}`),
    imported: (documents: number, notes: number, faults: number) =>
      said(
        `${counted(documents, 'incident')} imported, ${counted(notes, 'note')}, ${counted(faults, 'fault')}`,
        `已导入${documents}起事故，${notes}条说明，${faults}处问题`,
      ),
  },
  demo: {
    next: said(
      'Next: delete "medium": "bitcoin" from policies/zhongan/incidents/hosting-ransomware.json and run it again: it will ask.',
      '下一步：从 policies/zhongan/incidents/hosting-ransomware.json 中删去 "medium": "bitcoin" 后再次运行，系统会提出询问。',
    ),
  },
  comma: said(', ', '、'),
} as const;
