// A small wording with one account, policies under it, and incidents: what most tests of the server work with.

/** An account of CNY 100,000 that pays what is lost, less CNY 10,000; a second coverage without an account. */
export const pot = `
terms t version 1.0.0 "Terms" zh "术语" {
  kind loss "Loss" zh "损失" { restoration "Restoration" zh "修复费用" notice "Notice" zh "通知费用" }
  fact known "Known before" zh "事先已知": boolean ask "Was it known before?" zh "事先是否已知？"
  fact started "Started" zh "发生时间": instant
  fact reported "Reported" zh "报案时间": instant or never
}
wording cover version 1.0.0 "Cover" zh "保险" {
  uses terms t ^1.0   currency CNY   zone "Asia/Shanghai"
  schedule { annual: money = CNY 100,000 "Annual limit" zh "年累计赔偿限额" }
  account pot "Annual limit" zh "年累计赔偿限额" annual in the period, used as paid
  coverage data "Data restoration" zh "数据修复" {
    insures restoration
    pays { deductible CNY 10,000 each event  limit pot }
  }
  procedure claim "Claim" zh "理赔" {
    step report "Report" zh "报案" { by insured  done reported  within 48 hours from started }
  }
  exclusion known_before "Known before" zh "事先已知" { excludes every loss when known }
}
`;

export const policyOf = (id: string, annual?: string): string =>
  `policy "${id}" under cover 1.0 "Policy" zh "保单" { ${annual === undefined ? '' : `annual: CNY ${annual}`} }\n`;

/** What was lost, in CNY; whether it was known is stated unless `known` is `null`. */
export function incident(id: string, amount: string, known: boolean | null = false): Record<string, unknown> {
  return {
    incident: id,
    ...(known === null ? {} : { known }),
    losses: [{ id: 'L1', kind: 'restoration', amount: { currency: 'CNY', amount } }],
  };
}
