// What every incident has whatever its terms declare, in both languages: the names of its places, and the questions
// that forms ask for them.
import type { Said } from '../../language/index.ts';

export const labels = {
  document: { en: 'the incident', zh: '事故资料' },
  incident: { en: 'Number of the incident', zh: '事故编号' },
  losses: { en: 'Losses', zh: '损失项目' },
  lossesAsk: {
    en: 'Which losses were suffered, of what kind and amount?',
    zh: '发生了哪些损失？其种类和金额分别是多少？',
  },
  lossId: { en: 'Number of the loss', zh: '损失项目编号' },
  lossKind: { en: 'Kind of loss', zh: '损失类别' },
  lossAmount: { en: 'Amount', zh: '金额' },
  lossCauses: { en: 'Causes of this loss', zh: '该项损失的原因' },
  events: { en: 'Events', zh: '事故' },
  eventsAsk: { en: 'Which events took place?', zh: '发生了哪几次事故？' },
  eventId: { en: 'Number of the event', zh: '事故序号' },
  eventOf: { en: 'Event it belongs to', zh: '所属事故' },
  claims: { en: 'Claims', zh: '索赔' },
  claimsAsk: { en: 'Which claims were made?', zh: '提出了哪些索赔？' },
  claimId: { en: 'Number of the claim', zh: '索赔序号' },
  claimOf: { en: 'Claim it belongs to', zh: '所属索赔' },
  rates: { en: 'Exchange rates', zh: '汇率' },
  ratesAsk: { en: 'What were the exchange rates on the days the wording names?', zh: '合同约定之日的汇率是多少？' },
  rateFrom: { en: 'Currency converted', zh: '原币种' },
  rateTo: { en: 'Currency converted to', zh: '折算币种' },
  rateOn: { en: 'Day of the rate', zh: '汇率日期' },
  rateRate: { en: 'Rate', zh: '汇率值' },
  schedule: { en: 'Schedule', zh: '保险单明细表' },
  scheduleAsk: {
    en: 'What does the policy state for what the wording leaves open?',
    zh: '条款未载明的事项，保险单如何约定？',
  },
  currency: { en: 'Currency', zh: '币种' },
  amount: { en: 'Figure', zh: '数额' },
  by: { en: 'Decided by', zh: '认定人' },
  at: { en: 'Decided at', zh: '认定时间' },
  on: { en: 'Decided on', zh: '认定依据' },
  from: { en: 'From', zh: '起' },
  to: { en: 'To', zh: '止' },
  within: { en: 'Countries and regions', zh: '国家或地区' },
  except: { en: 'Except', zh: '除外地区' },
  atLeast: { en: 'Lower end', zh: '下限' },
  atMost: { en: 'Upper end', zh: '上限' },
} as const satisfies Readonly<Record<string, Said>>;

/** “Means of payment” of loss L1. */
export const placed = {
  titled: (title: Said): Said => ({ en: `“${title.en}”`, zh: `“${title.zh}”` }),
  of: (part: Said, whole: Said): Said => ({ en: `${part.en} of ${whole.en}`, zh: `${whole.zh}的${part.zh}` }),
  nth: (list: Said, position: number): Said => ({ en: `${list.en} no. ${position}`, zh: `${list.zh}第${position}项` }),
  nthLoss: (position: number): Said => ({ en: `loss no. ${position}`, zh: `第${position}项损失` }),
  nthRate: (position: number): Said => ({ en: `exchange rate no. ${position}`, zh: `第${position}项汇率` }),
  event: (id: string): Said => ({ en: `event ${id}`, zh: `事故${id}` }),
  claim: (id: string): Said => ({ en: `claim ${id}`, zh: `索赔${id}` }),
  loss: (id: string): Said => ({ en: `loss ${id}`, zh: `损失项目${id}` }),
} as const;
