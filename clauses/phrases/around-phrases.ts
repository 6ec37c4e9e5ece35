// The words of what stands around the clauses: the steps of a claim, the services, the endorsements in force.

/** Procedures, services, endorsements. */
export const aroundPhrases = {
  services: { en: 'Services', zh: '附加服务' },
  endorsements: { en: 'Endorsements in force', zh: '有效批单' },
  by: { en: 'By', zh: '办理方' },
  actors: {
    insured: { en: 'The Insured', zh: '被保险人' },
    insurer: { en: 'The Insurer', zh: '保险人' },
    provider: { en: 'The service provider', zh: '服务机构' },
  },
  deadline: { en: 'Deadline', zh: '期限' },
  within: {
    en: (length: string, from: string) => `Within ${length} from ${from}`,
    zh: (length: string, from: string) => `自${from}起${length}内`,
  },
  stage: { en: 'Stage', zh: '阶段' },
  stages: {
    identify: { en: 'Identify', zh: '识别' },
    protect: { en: 'Protect', zh: '防护' },
    detect: { en: 'Detect', zh: '监测' },
    respond: { en: 'Respond', zh: '响应' },
    recover: { en: 'Recover', zh: '恢复' },
  },
  serviceNotChosen: {
    en: 'Not chosen in the schedule: this service is not given under this policy',
    zh: '明细表载明未投保：本保险单项下不提供本项服务',
  },
  effective: { en: 'In force', zh: '适用范围' },
  fromInception: { en: 'From the inception of the policy', zh: '自保险单起保之日起' },
  where: {
    en: (condition: string) => `Where ${condition}`,
    zh: (condition: string) => `${condition}的`,
  },
  changes: { en: 'Changes', zh: '变更事项' },
  done: { en: 'Done at', zh: '完成时间' },
  change: {
    add: { en: (what: string) => `Added: ${what}`, zh: (what: string) => `增加：${what}` },
    replace: { en: (what: string) => `Replaced: ${what}`, zh: (what: string) => `替换：${what}` },
    delete: { en: (what: string) => `Deleted: ${what}`, zh: (what: string) => `删除：${what}` },
  },
  changed: {
    clause: { en: (of: string) => `clause ${of}`, zh: (of: string) => `条款${of}` },
    statements: { en: (of: string) => `terms of clause ${of}`, zh: (of: string) => `${of}的约定` },
    lines: { en: (of: string) => `steps of the payment under ${of}`, zh: (of: string) => `${of}的赔付计算步骤` },
    line: { en: (of: string) => `a step of the payment under ${of}`, zh: (of: string) => `${of}的一项赔付计算步骤` },
    entry: { en: (of: string) => `${of}, in the schedule`, zh: (of: string) => `明细表所载${of}` },
  },
  allCovers: { en: 'all covers together', zh: '各项保险责任合并计算' },
  lineNamed: {
    en: (what: string, line: string) => `${what} (${line})`,
    zh: (what: string, line: string) => `${what}（${line}）`,
  },
  endorsementNumber: { en: (number: string) => `No. ${number}`, zh: (number: string) => `第${number}号` },
  number: { en: 'Endorsement No.', zh: '批单号' },
} as const;
