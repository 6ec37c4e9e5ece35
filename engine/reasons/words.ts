// Everything the engine says to people, English and Chinese side by side. Gaps are filled with what is already said in
// both languages: clause titles, amounts, item ids.
import type { Text } from '../../language/index.ts';

type Gap = Text | string;
const english = (gap: Gap): string => (typeof gap === 'string' ? gap : (gap.en ?? gap.zh ?? ''));
const chinese = (gap: Gap): string => (typeof gap === 'string' ? gap : (gap.zh ?? gap.en ?? ''));

function say(en: string, zh: string): (...gaps: readonly Gap[]) => Text {
  const [inEnglish, inChinese] = [filler(en, english), filler(zh, chinese)];
  return (...gaps) => ({ en: inEnglish(gaps), zh: inChinese(gaps) });
}

/** Patterns are cut at their gaps once: sentences are said by the hundred for an incident. */
function filler(pattern: string, text: (gap: Gap) => string): (gaps: readonly Gap[]) => string {
  const [start = '', ...pieces] = pattern.split(/\{(\d)\}/);
  const gaps = pieces.flatMap((piece, at) =>
    at % 2 === 0 ? [{ position: Number(piece), after: pieces[at + 1] }] : [],
  );
  return (given) => {
    let said = start;
    for (const { position, after } of gaps) {
      const gap = given[position];
      said += (gap === undefined ? '' : text(gap)) + after;
    }
    return said;
  };
}

export const words = {
  // coverages: {0} title
  responds: say('{0} responds to the event', '{0}：本次事件属于承保范围'),
  doesNotRespond: say('{0} does not respond to the event', '{0}：本次事件不属于承保范围'),
  mayRespond: say('{0} may respond: a fact that decides is not stated', '{0}：是否承保尚待查明'),
  nothingLost: say('no loss of a kind it insures is stated', '未列明其承保的损失项目'),
  // events: {0} id
  ofEvent: say('event {0}', '事故{0}'),
  unstatedEvent: say('events that are not stated', '未列明的事故'),
  // items: {0} id, {1} kind, {2} clause title
  itemGranted: say('{0} ({1}) is covered', '{0}（{1}）属于保险责任'),
  itemExcluded: say('{0} ({1}) is granted, and excluded by “{2}”', '{0}（{1}）属于保险责任，但按“{2}”予以除外'),
  itemDenied: say('{0} ({1}) is granted, and denied by “{2}”', '{0}（{1}）属于保险责任，但按“{2}”不予赔付'),
  itemSuspended: say(
    '{0} ({1}) is granted, but cover is suspended by “{2}” at the date of the loss',
    '{0}（{1}）属于保险责任，但损失发生时按“{2}”处于中止承保期间',
  ),
  itemPending: say(
    '{0} ({1}) is granted, but not covered while condition “{2}” is pending',
    '{0}（{1}）属于保险责任，但先决条件“{2}”待履行期间不予承保',
  ),
  itemOpen: say('{0} ({1}) is open', '{0}（{1}）尚未确定'),
  itemOfNoEffect: say(
    '{0} ({1}) falls under this coverage, which does not respond',
    '{0}（{1}）归于本项保险责任，但本项不予承保',
  ),
  itemsNotStated: say('losses that are not stated', '未列明的损失'),
  // exclusions and carve-backs: {0} title
  excludes: say('“{0}” excludes it', '“{0}”将其除外'),
  mayExclude: say('“{0}” may exclude it', '“{0}”可能将其除外'),
  carvedBack: say('“{0}” would exclude it, but does not bite', '“{0}”本应将其除外，但例外情形成立，不适用'),
  writtenBack: say('“{0}” would exclude it, but grants it again', '“{0}”本应将其除外，但又恢复承保'),
  grantsAgain: say('it is written back', '恢复承保'),
  mayGrantAgain: say('it may be written back', '可能恢复承保'),
  exclusionNotShown: say('“{0}” is not shown to exclude it', '“{0}”是否适用未获证明，不适用'),
  saved: say('exception “{0}”', '例外“{0}”'),
  exception: say('an exception', '例外情形'),
  // warranties: {0} title
  breached: say('warranty “{0}” is breached', '违反保证条款“{0}”'),
  notBreached: say('warranty “{0}” is not breached', '未违反保证条款“{0}”'),
  mayBeBreached: say('whether warranty “{0}” is breached is open', '是否违反保证条款“{0}”尚待查明'),
  breachNotShown: say('warranty “{0}” is not shown to be breached', '违反保证条款“{0}”未获证明'),
  breachCounts: say('the breach counts for what happened', '该违反对本次损失产生后果'),
  breachDoesNotCount: say('the breach does not count for what happened', '该违反对本次损失不产生后果'),
  breachMayCount: say('whether the breach counts for what happened is open', '该违反对本次损失是否产生后果尚待查明'),
  suspends: say('cover was suspended at the date of the loss', '损失发生时处于中止承保期间'),
  doesNotSuspend: say('cover was not suspended at the date of the loss', '损失发生时不在中止承保期间'),
  maySuspend: say(
    'whether cover was suspended at the date of the loss is open',
    '损失发生时是否处于中止承保期间尚待查明',
  ),
  // conditions: {0} title
  conditionMet: say('condition “{0}” is met', '先决条件“{0}”已获履行'),
  conditionFailed: say('condition “{0}” has failed', '先决条件“{0}”未获履行'),
  conditionPending: say('condition “{0}” is pending', '先决条件“{0}”待履行'),
  conditionOpen: say('how condition “{0}” stands is open', '先决条件“{0}”是否已获履行尚待查明'),
  failingNotShown: say('condition “{0}” is not shown to have failed', '先决条件“{0}”未获履行一事未获证明'),
  // statements
  notStated: say('not stated', '未说明'),
  proximateCause: say('the proximate cause', '近因'),
  cause: say('a cause', '原因'),
  // questions
  askLosses: say('Which losses were suffered, of what kind and amount?', '发生了哪些损失？其种类和金额分别是多少？'),
  askMoreLosses: say(
    'Are there losses besides those stated? Which, and of what amount?',
    '除已列明的损失外，是否还有其他损失？种类和金额如何？',
  ),
  askMoreEvents: say('Were there events besides those stated? Which?', '除已列明的事故外，是否还有其他事故？'),
  askMoreClaims: say('Were there claims besides those stated? Which?', '除已列明的索赔外，是否还有其他索赔？'),
  askEventOfItem: say('To which event does loss item {0} belong?', '损失项目{0}属于哪一次事故？'),
  askClaimOfItem: say('To which claim does loss item {0} belong?', '损失项目{0}属于哪一项索赔？'),
  askEventOfClaim: say('From which event does claim {0} arise?', '索赔{0}由哪一次事故引起？'),
  ofThisEvent: say('{0} (event {1})', '{0}（事故{1}）'),
  ofThisClaim: say('{0} (claim {1})', '{0}（索赔{1}）'),
  askAmount: say('What is the amount of loss item {0} ({1})?', '损失项目{0}（{1}）的金额是多少？'),
  askKind: say('Of which kind exactly is loss item {0} ({1})?', '损失项目{0}（{1}）具体属于哪一类损失？'),
  askRate: say('What was the exchange rate {0} on the day the wording names?', '合同约定之日的{0}汇率是多少？'),
  askSchedule: say('What does the schedule state for “{0}”?', '保险单明细表中“{0}”如何约定？'),
  askList: say('Please state in full: {0}.', '请完整列明：{0}。'),
  askFact: say('Please state: {0}.', '请说明：{0}。'),
  element: say('{0}, no. {1}', '{0}第{1}项'),
  ofElement: say('{0} ({1} {2})', '{0}（{1}第{2}项）'),
  ofItem: say('{0} (loss item {1})', '{0}（损失项目{1}）'),
  lossItem: say('loss', '损失'),
} as const;
