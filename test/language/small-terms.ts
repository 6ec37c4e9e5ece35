// A small vocabulary for tests of the language, and what surrounds the line that a test is about.
export const smallTerms = `terms small version 1.2.0 "Small terms" zh "小术语集" {
  define computer_system "Computer system" zh "计算机系统" text """Any computer.""" text zh """任何计算机。"""
  kind method "Method" zh "成因" {
    malicious_act "Malicious act" zh "恶意行为" { ransomware "Ransomware" zh "勒索软件"  intrusion "Intrusion" zh "入侵" }
    human_error "Human error" zh "人为过失"
  }
  kind medium "Medium" zh "支付方式" { legal_tender "Legal tender" zh "法定货币"  virtual_currency "Virtual currency" zh "虚拟货币" }
  kind loss "Loss" zh "损失" {
    ransom "Ransom" zh "赎金" { means: kind medium "Means" zh "方式" }
    cost "Cost" zh "费用" { forensic "Forensic" zh "调查费"  restoration "Restoration" zh "修复费" }
  }
  fact event "Event" zh "事件" {
    started: instant "Started" zh "开始" ask "When did it start?" zh "何时开始？"
    country: country "Country" zh "国家"
    public: boolean "Public" zh "公开"
    records: number "Records" zh "条数"
  }
  fact causes "Causes" zh "原因" list { method: kind method "Method" zh "成因"  proximate: boolean "Proximate" zh "近因" }
  fact outage "Outage" zh "中断" {
    started: instant "Started" zh "开始"
    ended: instant "Ended" zh "结束"
    duration: duration = ended - started "Duration" zh "时长"
  }
  fact findings "Findings" zh "隐患" list {
    notified: instant "Notified" zh "通知"
    remediated: instant or never "Remediated" zh "整改"
    related: boolean judged by claims_handler "Related" zh "相关"
  }
  fact others "Other insurance" zh "其他保险" list {
    limit: money "Limit" zh "限额"
    paid: money "Paid" zh "已赔付"
  }
}
`;

/** A wording with these statements in it, sound but for them. */
export function wordingWith(statements: string): string {
  return `wording w version 1.0.0 "Wording" zh "条款" {
  uses terms small ^1.0
  zone "Asia/Shanghai"
  currency CNY
  ${statements}
}
`;
}

/** A coverage with these statements besides what it needs. */
export function coverageWith(statements: string): string {
  return wordingWith(`coverage c "Coverage" zh "责任" { insures ransom, cost ${statements} }`);
}

/** A coverage whose `pays` has these lines. */
export function paysWith(lines: string): string {
  return wordingWith(`
  schedule { sum: money = CNY 100 "Sum" zh "金额"  rate: percentage = 10% "Rate" zh "比例" }
  account annual "Annual" zh "年度" sum in the period, used as paid
  coverage c "Coverage" zh "责任" { insures ransom, cost pays { ${lines} } }
  warranty fix "Fix" zh "整改" { breached when event.public then denies cover }`);
}
