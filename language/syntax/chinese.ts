// The Chinese words of the language, and how a run of Han letters falls into words.
//
// Chinese writes no spaces, so that a keyword may stand right beside a name or a number: `损失的10%`, `当outage`. A run
// of Han letters is read as a whole: where it consists of keywords from end to end, it is those keywords, the longest
// first; otherwise all of it belongs to one name. So a new keyword never breaks a name that merely contains it
// (自留额 stays a name beside 自), and a name of Han letters stands apart from keywords by a space.

/** Chinese spellings of English words, where both languages put the word in the same place; the first is printed. */
export const chineseSpellings = {
  and: ['且', '并且'],
  or: ['或', '或者'],
  not: ['非', '并非'],
  its: ['其'],
  no: ['否'],
  exists: ['存在'],
  // files and terms
  terms: ['术语'],
  version: ['版本'],
  define: ['定义'],
  source: ['出处'],
  kind: ['类别'],
  fact: ['事实'],
  list: ['列表'],
  ask: ['询问'],
  never: ['从未'],
  text: ['正文'],
  // wordings
  wording: ['条款'],
  uses: ['使用'],
  currency: ['币种'],
  zone: ['时区'],
  schedule: ['明细表'],
  chosen: ['已投保', '已选'],
  except: ['不含'],
  worldwide: ['全球'],
  account: ['账户'],
  reinstated: ['限额恢复'],
  times: ['次'],
  insurers: ['共保人'],
  basis: ['承保基础'],
  part: ['部分'],
  coverage: ['保险责任'],
  if: ['如投保'],
  insures: ['承保'],
  when: ['当'],
  exclusion: ['责任免除', '除外责任'],
  excludes: ['不赔'],
  every: ['一切'],
  loss: ['损失'],
  unless: ['除非'],
  because: ['依据'],
  warranty: ['保证'],
  // biome-ignore lint/suspicious/noThenProperty: a word of the language, in a table that nobody awaits
  then: ['则'],
  on: ['适用于'],
  as: ['称为'],
  // money
  pays: ['赔偿', '赔付'],
  deductible: ['免赔额'],
  limit: ['限额'],
  franchise: ['相对免赔额'],
  retention: ['自保自留额'],
  layer: ['超赔层'],
  layers: ['分层'],
  less: ['扣除'],
  reduce: ['减赔'],
  benefit: ['给付'],
  recoveries: ['追偿所得'],
  apportioned: ['按比例分摊'],
  below: ['低于'],
  else: ['其他'],
  // policies and scenarios
  policy: ['保单'],
  under: ['适用'],
  to: ['至'],
  scenario: ['情景', '场景'],
  incident: ['事故文件'],
  with: ['假设'],
  unknown: ['未知'],
  expect: ['预期'],
  payable: ['应赔付'],
  open: ['待定'],
  asks: ['追问'],
  // around the cover
  eligibility: ['核保条件'],
  decline: ['拒保'],
  refer: ['上报核保'],
  premium: ['保险费'],
  base: ['基准保险费'],
  loading: ['加费'],
  discount: ['减费'],
  minimum: ['最低保险费'],
  maximum: ['最高保险费'],
  procedure: ['理赔流程'],
  step: ['步骤'],
  insured: ['被保险人'],
  insurer: ['保险人'],
  provider: ['服务机构'],
  service: ['附加服务'],
  stage: ['阶段'],
  identify: ['识别'],
  protect: ['防护'],
  detect: ['监测'],
  respond: ['响应'],
  recover: ['恢复'],
  // conditions
  condition: ['先决条件'],
  requires: ['要求'],
  failed: ['未履行'],
  issued: ['签发'],
  presume: ['推定'],
  // endorsements
  endorsement: ['批单'],
  amends: ['修订'],
  add: ['增加'],
  replace: ['替换'],
  delete: ['删除'],
  // time
  none: ['无'],
  // units
  minutes: ['分钟'],
  hours: ['小时'],
  days: ['天', '日'],
  months: ['个月'],
  years: ['年'],
} as const;

/** Words of the productions that only Chinese has, with other spellings of them. None of them can be a name. */
export const chineseOnly = {
  由: [],
  造成: [],
  因: [],
  引起: [],
  源于: [],
  判定: [],
  自: [],
  起: [],
  止: [],
  最多: ['至多'],
  至少: [],
  按: [],
  均匀计: [],
  与: [],
  两者较高者: ['二者较高者'],
  两者较低者: ['二者较低者'],
  每次事故: [],
  每项: [],
  绝对免赔额: [],
  超额不赔: [],
  超过: [],
  合计不低于: [],
  合计不高于: [],
  连同: [],
  按比例: [],
  先归被保险人: [],
  先归保险人: [],
  已依: [],
  其他保险: [],
  按限额比例: [],
  按独立责任比例: [],
  均摊: [],
  超额承担: [],
  本保单限额: [],
  以: [],
  支付: [],
  核定: [],
  计算: [],
  两者之比: ['二者之比'],
  分档: [],
  最初: [],
  的满日数: [],
  的起算日数: [],
  的总和: [],
  保险人承担: [],
  的: [],
  时: [],
  是: [],
  不是: [],
  属于: [],
  不属于: [],
  早于: [],
  不晚于: [],
  晚于: [],
  不早于: [],
  被违反: [],
  未被违反: [],
  违反于: [],
  不承担赔偿责任: [],
  全部满足: [],
  任一满足: [],
  满足: [],
  中: [],
  的数目: [],
  的部分: [],
  不投保: [],
  不设限额: [],
  未投保: ['未选'],
  保险期间内累计: [],
  按赔付扣减: [],
  按比例扣减: [],
  按先后顺序扣减: [],
  按自担金额扣减: [],
  恢复保险费: [],
  的剩余时间比例: [],
  累计免赔额: [],
  择高扣减: [],
  最高免赔额: [],
  按比例分配: [],
  按先后顺序分配: [],
  当日汇率折算: [],
  先折算后适用限额: [],
  四舍五入: [],
  四舍六入五成双: [],
  只舍不入: [],
  只入不舍: [],
  除外: [],
  不赔付: [],
  不属保险责任: [],
  附批单: [],
  下层保单: [],
  办理方: [],
  完成于: [],
  内: [],
  生效: [],
  在: [],
  之前: [],
  之后: [],
  将: [],
  改为: [],
  已获履行: [],
  未获履行: [],
  待履行: [],
  处于中止: [],
  待履行期间: [],
  不承保: [],
  减至: [],
  减去: [],
  中止承保: [],
  自期限届满起终止承保: [],
  为准: [],
  仅限: [],
  但: [],
  的除外: [],
  不论因果关系: [],
  举证: [],
  另有证明的除外: [],
  恢复承保: [],
  仍适用其他责任免除: [],
  不受其他责任免除影响: [],
  另有除外: [],
  予以除外: [],
  项下赔付: [],
  每项索赔: [],
  同一: [],
  的索赔视为一项索赔: [],
  的事故视为一次事故: [],
  以最早一项的时间为准: [],
  任意连续: [],
  内的事故视为一次事故: [],
  起点由被保险人选择: [],
  起点为首次事故: [],
  无对应日取月末日: [],
  无对应日取次月首日: [],
} as const;
export type ChineseWord = keyof typeof chineseOnly;

/** Names of the language that have a Chinese spelling. The same Han letters in backticks are a name of the author's. */
export const chineseNames: ReadonlyMap<string, string> = new Map([
  ['损失', 'loss'],
  ['余额', 'amount'],
  ['合计', 'total'],
  ['结论', 'outcome'],
  // A type; as it consists of keywords, it would be none otherwise.
  ['是否', 'boolean'],
]);

/** Types, where the grammar wants one; elsewhere these are names like any other. The first of a type is printed. */
export const chineseTypes: ReadonlyMap<string, string> = new Map([
  ['是否', 'boolean'],
  ['金额', 'money'],
  ['数目', 'number'],
  ['百分比', 'percentage'],
  ['时长', 'duration'],
  ['月数', 'months'],
  ['时刻', 'instant'],
  ['文字', 'text'],
  ['当事人', 'party'],
  ['国家或地区', 'country'],
  ['期间', 'period'],
  ['地域', 'countries'],
  ['选项', 'option'],
]);

const { minutes, hours, days, months, years } = chineseSpellings;
/** Words only behind their number, or alone: 年 in 年限额 is part of the name. */
const units: readonly string[] = [minutes, hours, days, months, years].flat();

const spellings: ReadonlySet<string> = new Set([
  ...Object.values(chineseSpellings)
    .flat()
    .filter((spelling) => !units.includes(spelling)),
  ...Object.entries(chineseOnly).flatMap(([word, others]) => [word, ...others]),
  ...chineseNames.keys(),
]);
const longest = Math.max(...[...spellings].map((spelling) => spelling.length));

/** The keywords that a run of Han letters consists of; `undefined` where it does not, and so is part of a name. */
export function keywordsIn(run: string, isAfterNumber: boolean): readonly string[] | undefined {
  if (units.includes(run)) return [run];
  const unit = isAfterNumber ? units.find((each) => run.startsWith(each)) : undefined;
  if (unit === undefined) return split(run);
  const rest = split(run.slice(unit.length));
  return rest === undefined ? undefined : [unit, ...rest];
}

/** By the first character of spellings, how long those are that begin with it, the longest first. */
const lengths: ReadonlyMap<string, readonly number[]> = new Map(
  [...Map.groupBy(spellings, (spelling) => spelling.charAt(0))].map(([first, all]) => [
    first,
    [...new Set(all.map(({ length }) => length))].sort((left, right) => right - left),
  ]),
);

function split(run: string): readonly string[] | undefined {
  // From the end, so that each place is looked at once: the length of the first word of what begins there.
  const first = new Uint8Array(run.length + 1);
  first[run.length] = 1;
  let lastReached = run.length;
  for (let at = run.length - 1; at >= 0; at -= 1) {
    // No word is as long as what would have to be one.
    if (lastReached - at > longest) return undefined;
    for (const length of lengths.get(run.charAt(at)) ?? []) {
      if (at + length <= run.length && first[at + length] !== 0 && spellings.has(run.slice(at, at + length))) {
        first[at] = length;
        lastReached = at;
        break;
      }
    }
  }
  if (first[0] === 0) return undefined;
  const words: string[] = [];
  for (let at = 0; at < run.length; at += first[at] ?? 1) words.push(run.slice(at, at + (first[at] ?? 1)));
  return words;
}

const hanLetter = /\p{Script=Han}/u;

export function isHan(text: string): boolean {
  return hanLetter.test(text);
}

/** The keyword at the start or the end of a name, where an author most likely forgot a space: 由 of `由恶意行为`. */
export function keywordAtEdge(name: string): string | undefined {
  for (let length = Math.min(longest, name.length - 1); length > 0; length -= 1) {
    for (const edge of [name.slice(0, length), name.slice(-length)]) if (spellings.has(edge)) return edge;
  }
  return undefined;
}
