// What an import could not carry over, as data: a code, the place in the source document, a sentence in two languages.
// A note never stands for a guess. Whatever it names is absent from the incident, or stated wider than the source has it.
import type { Text } from '../../language/index.ts';

type Sentence<Details> = (details: Details) => { readonly en: string; readonly zh: string };

const catalogue = {
  // whether it happened
  'not-confirmed': (p: { status: string }) => ({
    en: `the source marks the incident \`${p.status}\`, not confirmed: nothing of what it says happened is taken as fact`,
    zh: `来源将该事件标为\`${p.status}\`，未经确认：其所述经过均不作为事实导入`,
  }),
  'no-counterpart': (p: { keys: string }) => ({
    en: `no fact corresponds to ${p.keys}: left out`,
    zh: `以下内容没有对应的事实，未导入：${p.keys}`,
  }),
  // when and where
  'year-only': (p: { year: number }) => ({
    en: `only the year ${p.year} is given: the start of the event stays open`,
    zh: `仅给出年份${p.year}：事件发生时间未定`,
  }),
  'impossible-date': (p: { date: string }) => ({
    en: `there is no date ${p.date}: the start of the event stays open`,
    zh: `日期${p.date}不存在：事件发生时间未定`,
  }),
  'unreadable-time': (p: { time: string }) => ({
    en: `\`${p.time}\` is no time of day that can be read: the whole day is taken`,
    zh: `无法识别时刻\`${p.time}\`：按全天处理`,
  }),
  'discovery-is-a-delay': (p: { delay: string }) => ({
    en: `discovery is given as a delay (${p.delay}), rounded to its unit, and not as a date: the time of discovery stays open`,
    zh: `发现时间仅以间隔（${p.delay}）粗略给出，并非日期：发现时间未定`,
  }),
  'several-countries': (p: { countries: string }) => ({
    en: `the victim is in several countries (${p.countries}), and which was struck is not said: the country stays open`,
    zh: `受害方位于多个国家或地区（${p.countries}），未说明事件发生于何处：发生地未定`,
  }),
  'no-such-country': (p: { country: string }) => ({
    en: `\`${p.country}\` is no ISO 3166-1 code: the country stays open`,
    zh: `\`${p.country}\`不是ISO 3166-1代码：发生地未定`,
  }),
  'assets-elsewhere': (p: { victim: string; assets: string }) => ({
    en: `the victim is in ${p.victim}, the assets in ${p.assets}: the country stays open`,
    zh: `受害方位于${p.victim}，资产位于${p.assets}：发生地未定`,
  }),
  // causes
  'action-unknown': () => ({
    en: 'an action that nobody knows took part: the causes are not complete',
    zh: '另有未知行为参与：原因列表不完整',
  }),
  'variety-unknown': (p: { action: string; kind: string }) => ({
    en: `of what variety the action \`${p.action}\` was is not known: ${p.kind === '' ? 'its method stays open' : `taken as \`${p.kind}\`, and no closer`}`,
    zh: `行为\`${p.action}\`的具体类型未知：${p.kind === '' ? '成因未定' : `仅认定为\`${p.kind}\``}`,
  }),
  'variety-beside-unknown': (p: { action: string }) => ({
    en: `besides what is named, the action \`${p.action}\` had an unknown variety: the causes are not complete`,
    zh: `行为\`${p.action}\`除所列类型外尚有未知类型：原因列表不完整`,
  }),
  'no-kind-for-variety': (p: { action: string; varieties: string; kind: string }) => ({
    en: `the terms have no kind for \`${p.action}\`: ${p.varieties}; taken as \`${p.kind}\`, and no closer`,
    zh: `术语中没有与\`${p.action}\`：${p.varieties}对应的种类，仅认定为\`${p.kind}\``,
  }),
  'variety-adds-no-kind': (p: { action: string; varieties: string; kinds: string }) => ({
    en: `of \`${p.action}\`, ${p.varieties} adds no kind beside ${p.kinds}`,
    zh: `\`${p.action}\`中的${p.varieties}在${p.kinds}之外不另成种类`,
  }),
  'proximate-not-said': (p: { count: number }) => ({
    en: `${p.count} causes are listed, and which is the proximate one is not said`,
    zh: `列有${p.count}项原因，未说明何者为近因`,
  }),
  'actor-not-determined': (p: { actor: string }) => ({
    en: `an actor is given (${p.actor}) whose kind is not determined: who did it stays open`,
    zh: `已给出行为人（${p.actor}），但其类别无法确定：行为人未定`,
  }),
  'actors-not-paired': (p: { action: string; actors: string }) => ({
    en: `which of the actors (${p.actors}) did \`${p.action}\` is not said: its actor stays open`,
    zh: `未说明\`${p.action}\`由哪一行为人（${p.actors}）实施：该项行为人未定`,
  }),
  'misuse-without-malice': (p: { motives: string }) => ({
    en: `the misuse is said to be for ${p.motives}; it is taken as \`misuse\`, which the terms hold to be malicious`,
    zh: `该滥用的动机为${p.motives}；仍按\`misuse\`导入，而术语将其归于恶意行为`,
  }),
  // outage and data
  'degradation-only': () => ({
    en: 'the systems are said to have been degraded, not interrupted; it is taken as an interruption',
    zh: '来源称系统性能下降而非中断，按中断处理',
  }),
  'duration-of-something-else': (p: { varieties: string }) => ({
    en: `the duration is stated for ${p.varieties}, not for an interruption alone: the length of the interruption stays open`,
    zh: `时长针对${p.varieties}，并非仅针对中断：中断时长未定`,
  }),
  'duration-without-value': (p: { unit: string }) => ({
    en: `the duration is given in ${p.unit}, without a number: the length of the interruption stays open`,
    zh: `时长仅有单位${p.unit}而无数值：中断时长未定`,
  }),
  'never-restored': () => ({
    en: 'availability is said never to have been restored: the terms can state no endless interruption, so its length stays open',
    zh: '来源称可用性从未恢复：术语无法表示永久中断，中断时长未定',
  }),
  'disclosure-possible': () => ({
    en: 'data were at risk, and whether they were disclosed is not confirmed: left open',
    zh: '数据曾面临风险，是否泄露未经确认：未定',
  }),
  'records-not-a-count': (p: { total: string }) => ({
    en: `${p.total} is no count of records: left open`,
    zh: `${p.total}不是有效的记录条数：未定`,
  }),
  'records-differ': (p: { total: number; sum: number }) => ({
    en: `the total of ${p.total} records is taken; the amounts by kind of data add up to ${p.sum}`,
    zh: `取记录总数${p.total}；而按数据种类合计为${p.sum}`,
  }),
  'no-fact-for-variety': (p: { attribute: string; varieties: string }) => ({
    en: `no fact corresponds to \`${p.attribute}\`: ${p.varieties}`,
    zh: `\`${p.attribute}\`：${p.varieties}没有对应的事实`,
  }),
  // losses
  'loss-row-empty': (p: { variety: string }) => ({
    en: `the row for \`${p.variety}\` has neither an amount nor a rating: it does not show that there was such a loss`,
    zh: `\`${p.variety}\`一行既无金额又无等级：不足以表明存在该项损失`,
  }),
  'loss-none': (p: { variety: string }) => ({
    en: `a loss from \`${p.variety}\` is said not to have arisen: the terms cannot state the absence of one kind of loss`,
    zh: `来源称未发生\`${p.variety}\`损失：术语无法表示某类损失不存在`,
  }),
  'loss-kind-open': (p: { variety: string }) => ({
    en: `\`${p.variety}\` spans first-party loss and third-party liability, or says neither: the kind of the loss stays open`,
    zh: `\`${p.variety}\`兼涉第一方损失与第三者责任，或均未言明：损失种类未定`,
  }),
  'loss-kind-wide': (p: { variety: string; kind: string }) => ({
    en: `\`${p.variety}\` is taken as \`${p.kind}\`, and no closer`,
    zh: `\`${p.variety}\`仅认定为\`${p.kind}\``,
  }),
  'amount-without-currency': (p: { amount: number }) => ({
    en: `no currency is given for ${p.amount}: the amount stays open`,
    zh: `金额${p.amount}未注明币种：金额未定`,
  }),
  'no-such-currency': (p: { currency: string; amount: number }) => ({
    en: `ISO 4217 has no current currency \`${p.currency}\`: the amount ${p.amount} stays open`,
    zh: `ISO 4217现行代码中没有\`${p.currency}\`：金额${p.amount}未定`,
  }),
  'amount-not-whole': (p: { amount: number }) => ({
    en: `${p.amount} is not a whole number, and a JSON fraction is not exact: the amount stays open`,
    zh: `${p.amount}不是整数，而JSON小数并不精确：金额未定`,
  }),
  'amount-too-long': (p: { amount: number }) => ({
    en: `${p.amount} has more digits than an amount may have: it stays open`,
    zh: `${p.amount}位数过多：金额未定`,
  }),
  'amount-not-positive': (p: { amount: number }) => ({
    en: `${p.amount} is no loss, and may stand for an empty field: the amount stays open`,
    zh: `${p.amount}不构成损失金额，可能为空白栏位：金额未定`,
  }),
  'amounts-contradict': () => ({
    en: 'the amount, its minimum and its maximum contradict each other: the amount stays open',
    zh: '金额与其下限、上限相互矛盾：金额未定',
  }),
  'overall-differs': (p: { overall: number; sum: number }) => ({
    en: `the losses are taken as listed, ${p.sum} together; the overall amount is ${p.overall}`,
    zh: `按所列损失导入，合计${p.sum}；而总金额为${p.overall}`,
  }),
  'overall-not-split': (p: { overall: number }) => ({
    en: `the overall amount ${p.overall} covers losses whose own amounts are not given: it cannot be split`,
    zh: `总金额${p.overall}涵盖未单列金额的损失，无法拆分`,
  }),
  'overall-of-unknown-kind': (p: { overall: number }) => ({
    en: `the overall amount ${p.overall} is given with no kind of loss: one item whose kind stays open`,
    zh: `仅有总金额${p.overall}而无损失种类：作为一项种类未定的损失`,
  }),
} as const satisfies Record<string, Sentence<never>>;

export type NoteCode = keyof typeof catalogue;
type Details<Code extends NoteCode> = Parameters<(typeof catalogue)[Code]>[0];

export interface ImportNote {
  readonly code: NoteCode;
  /** JSON pointer into the source document. */
  readonly pointer: string;
  readonly message: Text & { readonly en: string; readonly zh: string };
}

/** Every code there is, for the tests that walk them. */
export const noteCodes = Object.keys(catalogue) as readonly NoteCode[];

/** Collects the notes of one import, in the order of reading; what was noted of a place is noted once. */
export class Notes {
  private readonly list: ImportNote[] = [];

  add<Code extends NoteCode>(code: Code, pointer: string, details: Details<Code>): void {
    const sentence = catalogue[code] as Sentence<Details<Code>>;
    const message = sentence(details);
    const before = this.list.some(
      (note) => note.code === code && note.pointer === pointer && note.message.en === message.en,
    );
    if (!before) this.list.push({ code, pointer, message });
  }

  all(): readonly ImportNote[] {
    return this.list;
  }
}
