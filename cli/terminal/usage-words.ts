// Help, and the faults of use, English and Chinese side by side.
import type { Said, Text } from '../../language/index.ts';

const said = (en: string, zh: string): Said => ({ en, zh });

export const words = {
  // faults of use
  noSuchFile: (path: string) => said(`there is no file \`${path}\``, `没有文件 \`${path}\``),
  isFolder: (path: string) => said(`\`${path}\` is a folder, not a file`, `\`${path}\` 是文件夹，不是文件`),
  notUtf8: (path: string) => said(`\`${path}\` is not UTF-8 text`, `\`${path}\` 不是 UTF-8 文本`),
  cannotRead: (path: string, code: string) =>
    said(`\`${path}\` cannot be read (${code})`, `无法读取 \`${path}\`（${code}）`),
  cannotWrite: (path: string, code: string) =>
    said(`\`${path}\` cannot be written (${code})`, `无法写入 \`${path}\`（${code}）`),
  noSources: (path: string) =>
    said(`there is no \`.proviso\` file in \`${path}\``, `\`${path}\` 中没有 \`.proviso\` 文件`),
  noSuchFolder: (path: string) => said(`there is no folder \`${path}\``, `没有文件夹 \`${path}\``),
  notProviso: (path: string) => said(`\`${path}\` is not a \`.proviso\` file`, `\`${path}\` 不是 \`.proviso\` 文件`),
  noWorkspace: said(
    'no workspace here: name one with `--workspace DIR`',
    '此处没有工作区：请用 `--workspace DIR` 指定',
  ),
  notAPackage: (path: string) =>
    said(
      `\`${path}\` is no package: a folder \`NAME@1.2.3\` holds terms or a wording of that name and version`,
      `\`${path}\` 不是程序包：文件夹 \`NAME@1.2.3\` 须含同名同版本的术语集或条款`,
    ),
  noLock: (path: string) =>
    said(`there is no \`${path}\`: run \`proviso lock\``, `没有 \`${path}\`：请运行 \`proviso lock\``),
  notALock: (path: string) =>
    said(`\`${path}\` is no lock file: run \`proviso lock\``, `\`${path}\` 不是锁定文件：请运行 \`proviso lock\``),
  locked: (count: number, path: string) =>
    said(`${count} terms and wordings locked in ${path}`, `已在 ${path} 中锁定 ${count} 项术语集与条款`),
  fixed: (count: number) => said(`${count} fixed`, `已修正 ${count} 处`),
  notAPercentage: (written: string) =>
    said(`\`${written}\` is no percentage from 0 to 100`, `\`${written}\` 不是 0 至 100 的百分比`),
  belowThreshold: (percent: number) =>
    said(`fewer than ${percent}% of the ways of the clauses are tried`, `已检验的情形不足 ${percent}%`),
  formatNotHere: (format: string, command: string) =>
    said(`\`${command}\` has no format \`${format}\``, `\`${command}\` 不支持格式 \`${format}\``),
  noSuchUnit: (name: string, suggestion: string | undefined) =>
    said(
      `there is no file, policy or wording \`${name}\`${suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`}`,
      `没有名为 \`${name}\` 的文件、保单或条款${suggestion === undefined ? '' : `；是否要写 \`${suggestion}\`？`}`,
    ),
  holdsNothing: (path: string) =>
    said(`\`${path}\` holds neither a policy nor a wording`, `\`${path}\` 中既没有保单，也没有条款`),
  holdsSeveral: (path: string, names: string, option: string) =>
    said(
      `\`${path}\` holds several: ${names}; choose one with \`${option}\``,
      `\`${path}\` 中有多项：${names}；请用 \`${option}\` 选择`,
    ),
  choiceIsNot: (choice: string, path: string, names: string) =>
    said(`\`${path}\` holds no \`${choice}\`, but ${names}`, `\`${path}\` 中没有 \`${choice}\`，现有：${names}`),
  doesNotCompile: (name: string) =>
    said(`\`${name}\` has errors, so that nothing was decided`, `\`${name}\` 有错误，未作任何认定`),
  acceptNeedsLedger: said('`--accept` needs `--ledger FILE`', '`--accept` 须与 `--ledger FILE` 一并使用'),
  notBeneath: (policy: string) =>
    said(`\`${policy}\` does not lie beneath this policy`, `\`${policy}\` 不是本保单的下层保单`),
  notALedgerBeneath: (written: string) =>
    said(
      `\`--beneath\` takes a policy and its ledger, \`P-1=p1.ledger.json\`, not \`${written}\``,
      `\`--beneath\` 须写作保单号与账簿，如 \`P-1=p1.ledger.json\`，而非 \`${written}\``,
    ),
  writeNeedsLedger: said('`--write` needs `--ledger FILE`', '`--write` 须同时指定 `--ledger FILE`'),
  decidedBy: (backend: string, itself: number, handedOver: number, statements: readonly string[]) => {
    const left = statements.join(', ');
    return said(
      `${backend}: ${itself} decided by itself, ${handedOver} by the interpreter${left === '' ? '' : `; left to the interpreter: ${left}`}`,
      `${backend}：自行认定 ${itself} 件，交由解释器认定 ${handedOver} 件${left === '' ? '' : `；由解释器判断的语句：${left}`}`,
    );
  },
  oneOrBatch: said('name an incident, or `--batch FILE`, not both', '请给出一份事故文件或 `--batch FILE`，二者择一'),
  notWithBatch: (option: string) =>
    said(`\`${option}\` does not go with \`--batch\``, `\`${option}\` 不能与 \`--batch\` 并用`),
  onlyWithBatch: (option: string) =>
    said(`\`${option}\` needs \`--batch FILE\``, `\`${option}\` 须与 \`--batch FILE\` 一并使用`),
  notAWorkerCount: (written: string) =>
    said(`\`${written}\` is no number of workers from 1 to 64`, `\`${written}\` 不是 1 至 64 的线程数`),
  batchDone: (lines: number, decided: number, faulty: number, itself: number) =>
    said(
      `${lines} lines: ${decided} decided (${itself} of them by the back end itself, the others by the interpreter), ${faulty} with faults`,
      `共 ${lines} 行：已认定 ${decided} 件（其中后端自行认定 ${itself} 件，其余由解释器认定），有误 ${faulty} 行`,
    ),
  exported: (folder: string) => said(`rules and README.md written to ${folder}`, `规则与 README.md 已写入 ${folder}`),
  ledgerInUse: (path: string) =>
    said(
      `\`${path}\` is being written by another run; if there is none, delete \`${path}.lock\``,
      `\`${path}\` 正由另一进程写入；如无此进程，请删除 \`${path}.lock\``,
    ),
  notInOld: (name: string, old: string) =>
    said(`\`${old}\` holds no earlier \`${name}\``, `\`${old}\` 中没有 \`${name}\` 的旧版本`),
  missingFigures: (entries: readonly string[]) =>
    said(
      `the policy gives no value for ${entries.map((entry) => `\`${entry}\``).join(', ')}, so there is no document of it`,
      `保单未载明 ${entries.map((entry) => `\`${entry}\``).join('、')}，无法生成文件`,
    ),
  figuresDiffer: (
    figures: readonly { readonly in: string; readonly figure: string; readonly missingIn: 'en' | 'zh' }[],
  ) =>
    said(
      `the two languages do not promise the same: ${figures
        .map(
          ({ in: where, figure, missingIn }) =>
            `the ${{ en: 'English', zh: 'Chinese' }[missingIn]} text of \`${where}\` does not say \`{${figure}}\``,
        )
        .join('; ')}`,
      `两种文字的约定不一致：${figures
        .map(
          ({ in: where, figure, missingIn }) =>
            `\`${where}\` 的${{ en: '英文', zh: '中文' }[missingIn]}正文没有 \`{${figure}}\``,
        )
        .join('；')}`,
    ),
  tooLong: (bytes: number) =>
    said(
      `the document would have ${bytes} bytes; 2,000,000 is the most`,
      `文件将达 ${bytes} 字节，上限为 2,000,000 字节`,
    ),
  endless: said('the templates do not come to an end', '模板无法运行完毕'),
  leftOut: (count: number, first: string) =>
    said(
      `the templates leave out ${count} texts of the document, the first of them \`${first}\``,
      `模板遗漏了文件中的 ${count} 处文字，首处为 \`${first}\``,
    ),
  letterNeedsIncident: said(
    '`--document letter` needs `--incident FILE`',
    '`--document letter` 须与 `--incident FILE` 一并使用',
  ),
  letterAgainst: said('a letter is compared with nothing: leave `--against` out', '通知书不作比对：请去掉 `--against`'),
  slipNeedsNumber: said(
    '`--document slip --against OLD` needs `--number TEXT`',
    '`--document slip --against OLD` 须与 `--number TEXT` 一并使用',
  ),
  endorsementOrAgainst: said(
    'a slip is of an endorsement or `--against` an earlier version, not of both',
    '批单或依 `--endorsement`，或依 `--against`，二者不得并用',
  ),
  notEndorsed: (name: string) =>
    said(
      `no endorsement is in force under \`${name}\`: name what was before it with \`--against OLD\``,
      `\`${name}\` 项下没有有效批单：请用 \`--against OLD\` 指明批改前的版本`,
    ),
  noSuchEndorsement: (name: string, known: string) =>
    said(`no endorsement \`${name}\` is in force here, but ${known}`, `此处没有有效批单 \`${name}\`，现有：${known}`),
  doesNotHold: (name: string) =>
    said(`the policy does not hold together without \`${name}\``, `去掉 \`${name}\` 后保单不能成立`),
  onlyWith: (option: string, other: string) =>
    said(`\`${option}\` has a meaning only with \`${other}\``, `\`${option}\` 仅可与 \`${other}\` 一并使用`),
  templatesFor: said('`--templates` is for html and md', '`--templates` 仅用于 html 与 md'),
  noTemplates: (path: string) =>
    said(
      `there is no template in \`${path}\`: they stand in \`html/\` and \`markdown/\` and end in \`.hbs\``,
      `\`${path}\` 中没有模板：模板置于 \`html/\` 与 \`markdown/\`，以 \`.hbs\` 结尾`,
    ),
  templateFaults: (count: number) => said(`${count} faults in the templates`, `模板有 ${count} 处问题`),
  notADate: (written: string) =>
    said(
      `\`${written}\` is no date: write \`2019-09-01\` or \`2019-09-01T00:00\``,
      `\`${written}\` 不是日期：请写 \`2019-09-01\` 或 \`2019-09-01T00:00\``,
    ),
  noIncidents: (path: string) => said(`there is no incident in \`${path}\``, `\`${path}\` 中没有事故文件`),
  notADetermination: (path: string) => said(`\`${path}\` is not a determination`, `\`${path}\` 不是理赔认定文件`),
  notJson: (detail: string) => said(`not JSON: ${detail}`, `不是 JSON：${detail}`),
  at: (pointer: string, message: Text) =>
    said(
      `${pointer === '' ? '/' : pointer}: ${message.en ?? message.zh}`,
      `${pointer === '' ? '/' : pointer}：${message.zh ?? message.en}`,
    ),
  internal: (detail: string) => said(`internal fault, please report it: ${detail}`, `内部错误，请报告：${detail}`),
  usage: {
    unknownOption: (what: string, hint: string) =>
      said(
        `unknown option ${what}${hint === '' ? '' : `; did you mean ${hint}?`}`,
        `未知选项 ${what}${hint === '' ? '' : `；是否要写 ${hint}？`}`,
      ),
    unknownCommand: (what: string, hint: string) =>
      said(
        `unknown command ${what}${hint === '' ? '' : `; did you mean ${hint}?`}`,
        `未知命令 ${what}${hint === '' ? '' : `；是否要写 ${hint}？`}`,
      ),
    missingArgument: (what: string) => said(`missing argument ${what}`, `缺少参数 ${what}`),
    optionMissingArgument: (what: string) => said(`option ${what} needs a value`, `选项 ${what} 需要一个值`),
    missingMandatoryOption: (what: string) => said(`option ${what} is required`, `必须给出选项 ${what}`),
    excessArguments: said('too many arguments', '参数过多'),
    invalidArgument: (what: string, allowed: string) =>
      said(`${what} does not take this value; allowed: ${allowed}`, `${what} 的值无效；可用：${allowed}`),
    see: (command: string) => said(`see \`${command} --help\``, `参见 \`${command} --help\``),
  },
  fmt: {
    differs: (file: string) => said(`\`${file}\` is not in canonical layout`, `\`${file}\` 不是规范格式`),
    written: (file: string) => said(`\`${file}\` written`, `已写入 \`${file}\``),
  },
  // help
  help: {
    usage: said('Usage:', '用法：'),
    arguments: said('Arguments:', '参数：'),
    options: said('Options:', '选项：'),
    globalOptions: said('Options of every command:', '各命令通用选项：'),
    commands: said('Commands:', '命令：'),
    default: said('default', '默认'),
    program: said(
      'Policy-as-code for insurance: one text that decides, explains, asks, and is signed.',
      '保险条款即代码：同一文本用于认定、说明、询问与签署。',
    ),
    format: said(
      'text for people, json; sarif (check), junit (test)',
      '输出格式：供人阅读的 text，或 json；check 另有 sarif，test 另有 junit',
    ),
    lang: said('language of the text (default: from LANG, else en)', '文字语言（默认取自 LANG，否则为 en）'),
    workspace: said(
      'folder of the wordings (default: policies/ of the project found upwards)',
      '条款所在文件夹（默认：向上查找到的项目中的 policies/）',
    ),
    noColour: said('no colour, as with NO_COLOR set', '不使用颜色，与设置 NO_COLOR 相同'),
    version: said('print the version', '显示版本号'),
    help: said('show this help', '显示帮助'),
    lsp: said(
      'the language server for editors, on standard input and output',
      '供编辑器使用的语言服务器，经标准输入输出',
    ),
    lspStdio: said('as editors ask for it; the only way there is', '编辑器惯用的参数；只有这一种方式'),
    check: said('report every error in wordings and policies, at its place', '检查条款与保单，逐处报告错误'),
    locked: said('refuse what is not as proviso.lock says', '与 proviso.lock 不符即报错'),
    fix: said('write what is certain into the files', '将确定的修正写入文件'),
    texts: said(
      'say which sentences no rule or scenario bears out, and which rules no sentence states',
      '列出哪些句子没有规则或场景支持，哪些规则没有句子载明',
    ),
    lock: said(
      'write proviso.lock: what the workspace uses, and what it means',
      '写入 proviso.lock：工作区所用各项及其含义',
    ),
    coverage: said(
      'count for every clause whether the scenarios try it both ways',
      '统计场景是否从正反两面检验每一条款',
    ),
    threshold: said('fail below this percentage of ways tried', '检验比例低于此百分比时失败'),
    checkFiles: said('files to check; all of the workspace where none is named', '要检查的文件；不写则检查整个工作区'),
    fmt: said('set texts in their canonical layout', '将文本整理为规范格式'),
    fmtFiles: said('files or folders to set; `-` reads standard input', '要整理的文件或文件夹；`-` 表示标准输入'),
    fmtTo: said(
      'language of the keywords (default: each statement in its own)',
      '关键词的语言（默认：各语句保持原有语言）',
    ),
    fmtCheck: said('write nothing, and tell which files differ (exit 1)', '不写入，只报告格式不同的文件（退出码 1）'),
    fmtWrite: said('write the files instead of printing them', '写回文件，而不是打印'),
    test: said('run the scenarios written in wordings and policies', '运行条款与保单中编写的场景'),
    testFiles: said('files or folders; all of the workspace where none is named', '文件或文件夹；不写则运行整个工作区'),
    adjudicate: said(
      'decide an incident: what is payable, why, and what is still to be asked',
      '认定一起事故：应赔多少、理由何在、尚待查明什么',
    ),
    ledger: said('the ledger whose accounts are drawn on', '所动用账户的账簿'),
    beneath: said(
      'the ledger of a policy beneath this one, `P-1=p1.ledger.json`; without it its accounts are untouched',
      '下层保单的账簿，如 `P-1=p1.ledger.json`；未指定时视为其账户尚未动用',
    ),
    accept: said(
      'write the postings into the ledger; it is opened where there is none',
      '将分录写入账簿；没有账簿时开立新账簿',
    ),
    final: said('close what stays unknown by the burden of proof', '对仍未查明的事项，按举证责任作出认定'),
    whatIf: said(
      'add what would change the answer, and why coverages do not respond',
      '并列出哪些事实会改变结论，以及各项保险责任不予承保的缘由',
    ),
    backend: said(
      'what decides: interpreter, or a back end with the same determinations',
      '由何者认定：解释器，或结论相同的后端',
    ),
    batch: said(
      'decide every incident of a file, one JSON document a line; a line may also be {"policy": …, "incident": …}, and those of one policy draw on its accounts in the order of the file',
      '认定文件中的全部事故，每行一份 JSON；一行亦可为 {"policy": …, "incident": …}，同一保单的事故按文件顺序扣减其账户',
    ),
    figures: said(
      'with `--batch`: outcome and amounts alone, without reasons',
      '与 `--batch` 并用：只输出结论与金额，不含理由',
    ),
    workers: said(
      'with `--batch`: how many threads (default: one for each core)',
      '与 `--batch` 并用：线程数（默认每个内核一个）',
    ),
    batchOut: said(
      'with `--batch`: write to this file instead of standard output',
      '与 `--batch` 并用：写入此文件，而非标准输出',
    ),
    export: said('write what other engines can run', '导出供其他引擎运行的内容'),
    exportJsonRules: said('the conditions as rules of json-rules-engine 7', '将条件导出为 json-rules-engine 7 的规则'),
    exportOut: said(
      'folder for rules.json and README.md (default: rules on standard output)',
      '存放 rules.json 与 README.md 的文件夹（默认将规则输出到标准输出）',
    ),
    quote: said(
      'whether an application is accepted, for what premium, and what is still to be asked',
      '对投保申请作出核保结论、计算保险费，并列出尚待询问的事项',
    ),
    application: said(
      'a JSON file of facts that the applicant states; `-` reads standard input',
      '投保人所述事实的 JSON 文件；`-` 表示标准输入',
    ),
    replay: said(
      'decide the incidents of a folder in order, and say what differs from before',
      '依次重新认定文件夹中的事故，并列出与原认定的差异',
    ),
    replayFolder: said(
      'a folder of incidents; an earlier determination of NAME.json is NAME.determination.json',
      '事故所在文件夹；NAME.json 的原认定为 NAME.determination.json',
    ),
    replayLedger: said('the ledger to compare with', '用于比对的账簿'),
    replayWrite: said(
      'put the ledger that results in the place of the one named',
      '将重新生成的账簿写入所指定的账簿文件',
    ),
    order: said('by file name, or by the date of the event', '按文件名或按事故日期排序'),
    policy: said('a `.proviso` file, a policy number, or the name of a wording', '`.proviso` 文件、保单号或条款名称'),
    incident: said('a JSON file of facts; `-` reads standard input', '事实的 JSON 文件；`-` 表示标准输入'),
    choosePolicy: said('the policy to take from a file that holds several', '文件含多份保单时，选用哪一份'),
    chooseWording: said('the wording to take from a file that holds several', '文件含多个条款时，选用哪一个'),
    render: said('write the clause document that the insured signs', '生成供签署的条款文本'),
    to: said('format of the document', '文本格式'),
    document: said(
      'wording, certificate, key-facts, letter (on an incident), slip (of an endorsement)',
      'wording 条款、certificate 凭证、key-facts 产品要点、letter 理赔认定通知书、slip 批单',
    ),
    layout: said('two languages side by side, or one under the other', '两种语言左右对照，或逐段交错'),
    against: said(
      'mark what has changed since OLD: a file, a folder, a policy or a wording',
      '标出自 OLD 以来的变更：文件、文件夹、保单或条款',
    ),
    letterIncident: said(
      'the incident that the letter is on; `-` reads standard input',
      '通知书所述的事故；`-` 表示标准输入',
    ),
    slipEndorsement: said(
      'the endorsement that the slip is of (default: the last)',
      '批单所载的批改（默认：最近一份）',
    ),
    slipNumber: said('number of the endorsement, for the slip', '批单号'),
    slipEffective: said('from when the endorsement is in force, for the slip', '批单生效日期'),
    templates: said(
      'templates of your own, in html/ and markdown/, in the place of ours of the same name',
      '自有模板所在文件夹（html/、markdown/），替换同名模板',
    ),
    out: said('file to write', '写入的文件'),
    renderLang: said('languages of the document (default: both)', '文本语言（默认：both）'),
    schema: said('print the JSON Schema of the incidents that a policy can read', '输出保单所能读取的事故 JSON Schema'),
    import: said('bring documents of other vocabularies in as incidents', '将其他词汇体系的文件导入为事故'),
    importVeris: said(
      'import VERIS incidents: one JSON document, or one on each line',
      '导入 VERIS 事故：单个 JSON 文件，或每行一个',
    ),
    importFile: said('the file; `-` reads standard input', '文件；`-` 表示标准输入'),
    importOut: said('file to write (default: standard output)', '写入的文件（默认：标准输出）'),
    exits: said(
      'Exit: 0 fine, whatever a determination says; 1 findings or failed scenarios; 2 wrong use or unreadable input.',
      '退出码：0 正常（与认定结论无关）；1 发现问题或场景未通过；2 用法错误或输入无法读取。',
    ),
  },
} as const;
