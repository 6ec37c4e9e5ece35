// A contract whose terms declare a fact of every type, and whose schedule leaves an entry of every type open.
import { type Contract, compile } from '../../../language/index.ts';

const source = `
terms every version 1.0.0 "Every type" zh "各种类型" {
  kind method "Method" zh "成因" {
    malicious "Malicious act" zh "恶意行为" {
      ransomware "Ransomware" zh "勒索软件"
      intrusion "Intrusion" zh "非法侵入"
    }
    human_error "Human error" zh "人为过失"
  }
  kind medium "Medium" zh "支付方式" { cash "Cash" zh "现金" bitcoin "Bitcoin" zh "比特币" }
  kind loss "Loss" zh "损失" {
    extortion "Extortion" zh "勒索损失" {
      paid_on: instant "Paid on" zh "支付时间"
      ransom "Ransom" zh "赎金" { medium: kind medium "Medium" zh "支付方式" ask "Paid in what?" zh "以何种方式支付？" }
    }
    restoration "Restoration" zh "修复费用" { betterment: boolean "Betterment" zh "升级改良" }
  }
  fact causes "Causes" zh "原因" list {
    method: kind method "Method" zh "成因" ask "What went wrong?" zh "成因是什么？"
    proximate: boolean "Proximate" zh "近因"
  }
  fact outage "Outage" zh "中断" {
    started: instant "Start" zh "开始时间" ask "When did it begin?" zh "何时开始？"
    ended: instant "End" zh "结束时间"
    duration: duration = ended - started "Length" zh "时长"
  }
  fact figures "Figures" zh "数据" {
    known: boolean "Known" zh "是否知悉"
    records: number "Records" zh "记录条数"
    share: percentage "Share" zh "责任比例"
    term: months "Term" zh "期限"
    limit: money "Other cover" zh "其他保险金额"
    note: text "Note" zh "备注"
    holder: party "Holder" zh "持有人"
    place: country "Place" zh "地点"
    settled: instant or never "Settled" zh "结清时间"
    paid: money or never "Paid" zh "已付金额"
    fault: percentage judged by claims_handler "Fault" zh "过失比例"
    wilful: boolean judged by claims_handler "Wilful" zh "是否故意"
    reopened: instant or never judged by claims_handler "Reopened" zh "重启时间"
  }
  fact findings "Findings" zh "隐患" list {
    notified: instant "Notified" zh "通知时间"
    remediated: instant or never "Remediated" zh "整改时间"
    took: duration = notified - remediated_at "Took" zh "用时"
    remediated_at: instant "Remediated at" zh "整改完成时间"
  }
  fact happening "Happening" zh "经过" each event {
    began: instant "Began" zh "起始"
    ended: instant "Ended" zh "终止"
    lasted: duration = ended - began "Lasted" zh "历时"
  }
  fact demand "Demand" zh "请求" each claim { made: instant "Made" zh "提出" }
  fact reported "Reported" zh "报案时间": instant
}
wording every version 1.0.0 "Every type" zh "各种类型" {
  uses terms every ^1.0.0
  currency CNY, losses converted at the rate on outage.started, before limits
  zone "Asia/Shanghai"
  schedule {
    insured: party "Insured" zh "被保险人"
    period: period "Period" zh "保险期间"
    territory: countries "Territory" zh "承保区域"
    sum: money "Sum" zh "保险金额"
    rate: percentage "Rate" zh "费率"
    waiting: duration "Waiting period" zh "等待期"
    inspection: months "Inspection" zh "检测间隔"
    devices: number "Devices" zh "设备数"
    address: text "Address" zh "地址"
    due: instant "Due" zh "到期"
    optional: option "Optional" zh "可选保障"
    retention: duration = 8 hours "Retention" zh "自担时间"
  }
  account pot "Pot" zh "累计限额" CNY 5,000 in the period, used as paid
  part cover "Cover" zh "保障" {
    coverage everything "Everything" zh "全部" {
      insures extortion, restoration
      basis happening.began in period
      pays { limit CNY 1,000 each event  limit pot }
      text """All of it."""
    }
  }
}
`;

export function everyType(): Contract {
  const { units, diagnostics } = compile([{ path: 'every.proviso', text: source }]);
  const [unit] = units;
  if (unit === undefined) throw new Error(`the fixture does not compile: ${JSON.stringify(diagnostics, null, 1)}`);
  return unit.contract;
}
