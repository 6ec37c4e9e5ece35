// The words of the document itself, English and Chinese side by side, a table for each concept: headings, the labels of a
// clause's terms, its sentences. Legal substance stands in the Contract and its phrases
// (language/phrases); here is only what frames it.
import type { Phrase } from './words.ts';

/** What kind of document this is, and what stands on its first page. */
export const coverPhrases = {
  policy: { en: 'Policy of insurance', zh: '保险单' },
  specimen: { en: 'Wording, not bound to a policy', zh: '保险条款（未出单）' },
  insurers: { en: 'Insurers', zh: '共保人' },
  policyNumber: { en: 'Policy No.', zh: '保险单号' },
  issued: { en: 'Issued', zh: '签发时间' },
  over: { en: 'In excess of', zh: '下层保单' },
  beneath: {
    en: (policy: string, account: string) => `policy ${policy}, its account ${account}`,
    zh: (policy: string, account: string) => `保险单 ${policy}（限额账户 ${account}）`,
  },
  wording: { en: 'Wording', zh: '适用条款' },
  version: {
    en: (name: string, version: string) => `${name}, version ${version}`,
    zh: (name: string, version: string) => `${name}（版本 ${version}）`,
  },
  contents: { en: 'Contents', zh: '目录' },
} as const;

/** Headings of the sections that every document has. */
export const headingPhrases = {
  schedule: { en: 'Schedule', zh: '明细表' },
  accounts: { en: 'Limits in the period', zh: '累计限额' },
  basis: { en: 'Conditions of every cover', zh: '共同承保条件' },
  groups: { en: 'What counts as one event or one claim', zh: '事故与索赔的合并' },
  presumptions: { en: 'Presumptions', zh: '推定' },
  payment: { en: 'Payment', zh: '赔付' },
  together: { en: 'All covers together', zh: '各项保险责任合并计算' },
  partTogether: { en: 'The covers of this part together', zh: '本部分各项保险责任合并计算' },
  premium: { en: 'Premium', zh: '保险费' },
  eligibility: { en: 'Acceptance of risks', zh: '核保条件' },
  clauses: { en: 'Clauses', zh: '条款' },
  otherClauses: { en: 'Other clauses', zh: '其他条款' },
  definitions: { en: 'Definitions', zh: '释义' },
  kinds: { en: 'Kinds referred to', zh: '所称类别' },
  facts: { en: 'Facts referred to', zh: '所称事实' },
  reckoning: { en: 'How this document reckons', zh: '计算与解释' },
  signature: { en: 'Signature', zh: '签署' },
} as const;

/** Column heads of the tables. */
export const columnPhrases = {
  item: { en: 'Item', zh: '项目' },
  stated: { en: 'As agreed', zh: '约定内容' },
} as const;

/** What a clause is called under its number. */
export const clauseKindPhrases = {
  coverage: { en: 'Cover', zh: '保险责任' },
  exclusion: { en: 'Exclusion', zh: '责任免除' },
  warranty: { en: 'Warranty', zh: '保证' },
  condition: { en: 'Condition precedent', zh: '先决条件' },
  together: { en: 'After the payment under each cover', zh: '在各项保险责任赔款计算之后适用' },
  step: { en: 'Step of a claim', zh: '理赔步骤' },
  service: { en: 'Service', zh: '附加服务' },
  endorsement: { en: 'Endorsement', zh: '批单' },
} as const;

/** The labels of a clause's terms. */
export const termPhrases = {
  insures: { en: 'Losses insured', zh: '承保损失' },
  option: { en: 'Optional cover', zh: '可选保障' },
  basis: { en: 'Time and place', zh: '时间与地域' },
  'caused-by': { en: 'Cause', zh: '承保原因' },
  when: { en: 'On condition that', zh: '承保条件' },
  pays: { en: 'Payment, calculated in this order', zh: '赔付计算（依次进行）' },
  together: { en: 'Then, together with other covers', zh: '其后，与其他保险责任合并计算' },
  paysAll: { en: 'Payment', zh: '赔付' },
  exclusions: { en: 'Subject to exclusions', zh: '适用的责任免除' },
  warranties: { en: 'Subject to warranties', zh: '适用的保证' },
  conditions: { en: 'Subject to conditions', zh: '适用的先决条件' },
  excludes: { en: 'Losses not insured', zh: '不承保的损失' },
  where: { en: 'Only where, item by item', zh: '限于下列情形（逐项认定）' },
  onlyWhen: { en: 'Applies only where', zh: '适用条件' },
  unless: { en: 'Does not apply where', zh: '不适用本免除的情形' },
  because: { en: 'Following', zh: '依据' },
  breached: { en: 'Breached where', zh: '违反情形' },
  effect: { en: 'Consequence of a breach', zh: '违反后果' },
  writesBack: { en: 'Granted again', zh: '恢复承保' },
  presumes: { en: 'Presumed unless shown otherwise', zh: '另有证明之前推定' },
  countsOnly: { en: 'The breach counts only where', zh: '仅在下列情形下产生后果' },
  countsExcept: { en: 'The breach does not count where', zh: '下列情形不产生后果' },
  requires: { en: 'Required', zh: '须履行的事项' },
  pending: { en: 'Until the deadline', zh: '期限届满之前' },
  failed: { en: 'Consequence of failing', zh: '未履行的后果' },
  binds: { en: 'Applies to', zh: '适用范围' },
} as const;

/** Sentences within a clause's terms. */
export const sentencePhrases = {
  everyLoss: { en: 'Every loss', zh: '一切损失' },
  paidInFull: { en: 'The loss in full', zh: '全额赔付' },
  chosen: { en: 'Chosen in the schedule', zh: '明细表载明已投保' },
  notChosen: {
    en: 'Not chosen in the schedule: this clause gives no cover under this policy',
    zh: '明细表载明未投保：本保险单项下本条不生效',
  },
  notInsured: {
    en: 'Not insured: this clause gives no cover under this policy',
    zh: '明细表载明不投保：本保险单项下本条不生效',
  },
  undecided: { en: 'Applies if the policy says so', zh: '以保险单载明投保为准' },
  butNot: {
    en: (condition: string) => `but the exclusion does apply where ${condition}`,
    zh: (condition: string) => `但${condition}的，仍适用本免除`,
  },
  denies: { en: 'The Insurer does not pay under the clauses named here', zh: '保险人对下列条款项下的损失不负赔偿责任' },
  lossesWhere: {
    en: (losses: string, where: string) => `${losses}, where ${where}`,
    zh: (losses: string, where: string) => `${losses}（${where}的）`,
  },
  writtenBack: {
    'subject-to': {
      en: (losses: string) => `${losses}, subject to the other exclusions`,
      zh: (losses: string) => `${losses}，但仍适用其他责任免除`,
    },
    despite: {
      en: (losses: string) => `${losses}, whatever the other exclusions say`,
      zh: (losses: string) => `${losses}，不受其他责任免除影响`,
    },
  },
  presumedWhere: {
    en: (presumed: string, where: string) => `${presumed}, where ${where}`,
    zh: (presumed: string, where: string) => `${where}的，推定${presumed}`,
  },
  suspends: {
    en: (date: string, from: string, until: string) =>
      `There is no cover for losses dated (by ${date}) from ${from} until, not including, ${until}`,
    zh: (date: string, from: string, until: string) =>
      `自${from}起至${until}止中止承保，以${date}确定损失时间；期间内的损失，保险人不负赔偿责任`,
  },
  ends: {
    en: (date: string) => `There is no cover for losses dated (by ${date}) at or after the deadline that was missed`,
    zh: (date: string) => `自期限届满时起终止承保，以${date}确定损失时间`,
  },
  pending: {
    covered: { en: 'The cover stands while there is still time to do it', zh: '期限届满前，保险责任照常承担' },
    'not-covered': { en: 'There is no cover until it is done', zh: '履行之前，保险人不承担赔偿责任' },
    open: { en: 'The claim stays open while there is still time to do it', zh: '期限届满前，赔案暂缓核定' },
  },
  listed: {
    all: { en: 'All of the following:', zh: '同时符合下列情形：' },
    any: { en: 'One or more of the following:', zh: '符合下列情形之一：' },
  },
  asPart: {
    en: (number: string) => `As stated at the end of part ${number}`,
    zh: (number: string) => `见第${number}部分末`,
  },
  asWording: { en: 'As stated under “All covers together”', zh: '见“各项保险责任合并计算”' },
  drawnOn: {
    en: (amount: string, clauses: string) => `${amount}; drawn on by ${clauses}`,
    zh: (amount: string, clauses: string) => `${amount}；由${clauses}共用`,
  },
  orNone: {
    en: (stated: string) => `${stated}, which may be none`,
    zh: (stated: string) => `${stated}（可载明为“无”）`,
  },
  orNoLimit: {
    en: (stated: string) => `${stated}, which may be no limit`,
    zh: (stated: string) => `${stated}（可载明为“不设限额”）`,
  },
  orNotInsured: {
    en: (stated: string) => `${stated}, which may be not insured`,
    zh: (stated: string) => `${stated}（可载明为“不投保”）`,
  },
  under: {
    en: (line: string, where: string) => `Under ${where}: ${line}`,
    zh: (line: string, where: string) => `在${where}项下，${line}`,
  },
} as const;

/** Clauses cited by number. */
export const numberPhrases = {
  clause: { en: (numbers: string) => `Clause ${numbers}`, zh: (numbers: string) => numbers },
  clauses: { en: (numbers: string) => `Clauses ${numbers}`, zh: (numbers: string) => numbers },
  one: { en: (number: string) => number, zh: (number: string) => `第${number}条` },
  span: {
    en: (first: string, last: string) => `${first} to ${last}`,
    zh: (first: string, last: string) => `第${first}条至第${last}条`,
  },
} as const;

export const signaturePhrases = {
  insurer: { en: 'The Insurer', zh: '保险人' },
  seal: { en: 'Signature and seal', zh: '签字并盖章' },
  date: { en: 'Date', zh: '日期' },
} as const;

/** The last line: which text this is, for good. */
export const footerPhrase: Phrase<[name: string, version: string]> = {
  en: (name, version) => `Wording ${name} version ${version}, contract hash`,
  zh: (name, version) => `条款 ${name}，版本 ${version}，合同哈希值`,
};
