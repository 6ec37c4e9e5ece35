// The words of the letter that tells the insured what was found, and of the short documents beside the wording.
import type { Phrase } from './words.ts';

export const letterPhrases = {
  kind: { en: 'Notice of determination', zh: '理赔认定通知书' },
  incident: { en: 'Incident', zh: '案件编号' },
  to: { en: 'To', zh: '致' },
  outcome: {
    payable: { en: 'We pay', zh: '予以赔付' },
    'not-covered': { en: 'We do not pay', zh: '不予赔付' },
    open: { en: 'We need to know more', zh: '尚需补充资料' },
  },
  payableIs: {
    en: (amount: string) => `On the facts stated, ${amount} is payable under this policy.`,
    zh: (amount: string) => `根据已提供的事实，本保险单项下应赔付${amount}。`,
  },
  notCovered: {
    en: 'On the facts stated, nothing is payable under this policy. The clauses that decide it, and why, stand below.',
    zh: '根据已提供的事实，本保险单项下不予赔付。所依据的条款与理由见下文。',
  },
  openBetween: {
    en: (least: string, most: string) =>
      `On the facts stated so far, between ${least} and ${most} is payable under this policy. Please answer the questions below; the amount follows from your answers.`,
    zh: (least: string, most: string) =>
      `根据目前已提供的事实，本保险单项下应赔付金额在${least}与${most}之间。请答复下列问题，赔付金额将据此确定。`,
  },
  openAtLeast: {
    en: (least: string) =>
      `On the facts stated so far, at least ${least} is payable under this policy. How much more cannot be said before the questions below are answered.`,
    zh: (least: string) =>
      `根据目前已提供的事实，本保险单项下应赔付金额不低于${least}。其余金额须待下列问题答复后方能确定。`,
  },
  coverages: { en: 'What each cover pays', zh: '各项保险责任的赔付' },
  cover: { en: 'Cover', zh: '保险责任' },
  payable: { en: 'Payable', zh: '赔付金额' },
  total: { en: 'In all', zh: '合计' },
  calculation: { en: 'How the amount is reached', zh: '赔付金额的计算' },
  step: { en: 'Step', zh: '步骤' },
  remains: { en: 'Leaves', zh: '余额' },
  loss: { en: 'Loss insured', zh: '承保损失金额' },
  converted: { en: 'Converted into the currency of the policy', zh: '折算为保险单币种' },
  insurers: { en: 'What each insurer pays', zh: '各保险人的赔付' },
  insurersIntro: {
    en: 'Each insurer is liable for its own share alone.',
    zh: '各保险人仅就其份额承担赔偿责任，不负连带责任。',
  },
  insurer: { en: 'Insurer', zh: '保险人' },
  insurerShare: { en: 'Share', zh: '份额' },
  reinstatements: { en: 'Limits filled up again', zh: '限额的恢复' },
  limit: { en: 'Limit', zh: '限额' },
  reinstated: { en: 'Filled up by', zh: '恢复金额' },
  reinstatementPremium: { en: 'Premium due for it', zh: '应缴恢复保险费' },
  ofEvent: {
    en: (title: string, event: string) => `${title}, event ${event}`,
    zh: (title: string, event: string) => `${title}（事故 ${event}）`,
  },
  fromCovers: { en: 'What the covers bring', zh: '各项保险责任赔款之和' },
  sharedOf: {
    en: (line: string) => `Share of this cover after, for the covers together: ${line}`,
    zh: (line: string) => `合并计算后分配至本项保险责任：${line}`,
  },
  toDo: { en: 'What you still have to do', zh: '尚待您办理的事项' },
  toDoItem: { en: 'What', zh: '事项' },
  byWhen: { en: 'By', zh: '期限' },
  noDeadline: { en: 'not known yet', zh: '尚待确定' },
  presumed: { en: 'What was taken as given', zh: '推定的事项' },
  presumedIntro: {
    en: 'Nothing else has been stated. If it was otherwise, tell us and show it.',
    zh: '下列事项因无相反说明而作推定；与事实不符的，请告知我们并提供证明。',
  },
  wholeWording: { en: 'The whole wording', zh: '全部条款' },
  conflicts: { en: 'Clauses that pull apart', zh: '相互抵触的条款' },
  conflictsIntro: {
    en: 'One clause grants again what another takes, and neither goes before the other. We shall look at them and tell you.',
    zh: '一项条款恢复承保的损失为另一项条款所除外，且未约定何者优先。我们将予研究并告知您结果。',
  },
  grants: { en: 'Grants', zh: '予以承保' },
  takes: { en: 'Excludes', zh: '予以除外' },
  items: { en: 'Your losses, item by item', zh: '逐项认定' },
  item: { en: 'Item', zh: '损失项目' },
  claimed: { en: 'Stated', zh: '申报金额' },
  finding: { en: 'Finding', zh: '认定' },
  notStated: { en: 'not stated', zh: '未申报' },
  ground: {
    granted: { en: 'Covered', zh: '承保' },
    excluded: { en: 'Excluded', zh: '责任免除' },
    'not-insured': { en: 'Not insured by any cover', zh: '不属于承保损失' },
    'not-triggered': { en: 'The cover does not respond', zh: '不符合承保条件' },
    denied: { en: 'Declined: a warranty or condition was not kept', zh: '违反保证或未履行先决条件，不予赔付' },
    suspended: { en: 'Declined: cover was suspended', zh: '损失发生时承保处于中止状态，不予赔付' },
    pending: { en: 'Not covered while a condition is pending', zh: '先决条件待履行，暂不予赔付' },
    undecided: { en: 'Cannot be decided yet', zh: '尚待认定' },
  },
  declined: { en: 'What is not paid, and why', zh: '不予赔付的项目及理由' },
  holds: { en: 'Found to be so', zh: '经认定属实' },
  holdsNot: { en: 'Found not to be so', zh: '经认定不成立' },
  questions: { en: 'What we need to know from you', zh: '请提供的资料与说明' },
  questionsIntro: {
    en: 'Each answer can change the amount payable. Those that matter most come first.',
    zh: '以下每一项均可能影响赔付金额，按影响大小排列。',
  },
  changes: {
    en: (amount: string) => `up to ${amount} depends on it`,
    zh: (amount: string) => `影响金额最高${amount}`,
  },
  closed: { en: 'What has not been shown', zh: '未予证明的事项' },
  closedIntro: {
    en: 'What nobody has shown was taken against the party that has to show it, under the clause named.',
    zh: '下列事项未予证明，依举证责任作不利于负有举证责任一方的认定。',
  },
  fact: { en: 'Fact', zh: '事项' },
  clause: { en: 'Clause', zh: '条款' },
  burden: { en: 'To be shown by', zh: '举证方' },
  burdenOn: {
    insured: { en: 'The Insured', zh: '被保险人' },
    insurer: { en: 'The Insurer', zh: '保险人' },
  },
  rests: { en: 'What this letter rests on', zh: '说明' },
  restsOn: {
    en: 'This letter says what follows from the contract and from the facts stated to us. If a fact is wrong or missing, tell us, and it will be determined anew.',
    zh: '本通知书依据保险合同与已提供的事实作出。事实有误或者遗漏的，请告知我们，我们将重新认定。',
  },
  facts: { en: 'Facts, by their hash', zh: '事实材料哈希值' },
} as const;

/** Under which clause: `Excluded: 3.1 Virtual currency`. */
export const groundUnder: Phrase<[ground: string, clause: string]> = {
  en: (ground, clause) => `${ground}: ${clause}`,
  zh: (ground, clause) => `${ground}：${clause}`,
};

/** The slip that tells what an endorsement changes. */
export const slipPhrases = {
  kind: { en: 'Endorsement', zh: '批单' },
  number: { en: 'Endorsement No.', zh: '批单号' },
  effective: { en: 'In force from', zh: '生效时间' },
  agreed: {
    en: (effective: string) =>
      `It is agreed that from ${effective} this policy is changed as stated below. All else stays as it is.`,
    zh: (effective: string) => `经双方协商一致，自${effective}起，对本保险单作如下变更，其他内容不变。`,
  },
  agreedWhere: {
    en: (condition: string) =>
      `It is agreed that, where ${condition}, this policy is changed as stated below. All else stays as it is.`,
    zh: (condition: string) => `经双方协商一致，${condition}的，对本保险单作如下变更，其他内容不变。`,
  },
  agreedUndated: {
    en: 'It is agreed that this policy is changed as stated below. All else stays as it is.',
    zh: '经双方协商一致，对本保险单作如下变更，其他内容不变。',
  },
  changes: { en: 'The changes', zh: '变更内容' },
  note: {
    en: 'Underlined text is new; text struck through has gone.',
    zh: '下划线为新增文字，删除线为删去文字。',
  },
  hashes: { en: 'Contract changed', zh: '变更前合同' },
} as const;

export const shortPhrases = {
  certificate: { en: 'Certificate of insurance', zh: '保险凭证' },
  certifies: {
    en: 'This certifies the insurance agreed in the schedule. It changes nothing in the policy, whose wording governs.',
    zh: '兹证明已按下列明细表承保。本凭证不变更保险单的任何内容，以保险单条款为准。',
  },
  covers: { en: 'Covers in force', zh: '已投保的保险责任' },
  keyFacts: { en: 'Key facts', zh: '产品要点' },
  keyFactsNote: {
    en: 'A page to begin with. It is no part of the contract: the schedule and the clauses govern.',
    zh: '本页便于了解，不构成合同内容，以明细表与条款为准。',
  },
  agreed: { en: 'What is agreed', zh: '约定事项' },
  insured: { en: 'What is insured', zh: '保什么' },
  notInsured: { en: 'What is not insured', zh: '不保什么' },
  notChosen: { en: 'Not chosen', zh: '未投保的保障' },
  duties: { en: 'What you must do', zh: '您的义务' },
} as const;
