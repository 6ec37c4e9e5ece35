// A wording of a thousand lines in both languages, as long ones are: sections of a coverage, its exclusions, a warranty and
// clause texts, all figures in the schedule, without a mistake in it. Made here, so that it does not change with policies/.
import type { SourceFile } from '../../language/index.ts';

/** Terms, and a wording with so many sections. */
export function wordingOf(sections: number): readonly [terms: SourceFile, wording: SourceFile] {
  const numbers = Array.from({ length: sections }, (_, index) => index + 1);
  return [
    { path: 'terms.proviso', text: terms(numbers) },
    { path: 'wording.proviso', text: wording(numbers) },
  ];
}

export const sectionsOfThousand = 20;
export const thousandLines = wordingOf(sectionsOfThousand);

function terms(numbers: readonly number[]): string {
  return `terms bench version 1.0.0 "Terms of the bench" zh "基准术语" {
  define computer_system "Computer system" zh "计算机系统"
    text """Hardware, software and the networks that connect them."""
    text zh """硬件、软件以及连接它们的网络。"""
  define security_event "Security event" zh "安全事件"
    text """An event that harms a [computer_system]."""
    text zh """危害[computer_system]的事件。"""
  kind method "Method" zh "手段" {
    malicious_act "Malicious act" zh "恶意行为" { malware "Malware" zh "恶意软件"  intrusion "Intrusion" zh "入侵" }
    human_error "Human error" zh "人为失误"
    system_failure "System failure" zh "系统故障"
  }
  kind loss "Loss" zh "损失" {
${numbers.map((n) => `    cost_${n} "Cost ${n}" zh "第${n}项费用" { avoidable: boolean "Avoidable" zh "可避免" }  fee_${n} "Fee ${n}" zh "第${n}项酬金"`).join('\n')}
  }
  fact causes "Causes" zh "原因" list {
    method: kind method "Method" zh "手段" ask "By what means?" zh "以何种手段？"
    proximate: boolean "Proximate" zh "近因"
  }
  fact event "Event" zh "事件" {
    started: instant "Started" zh "开始" ask "When did it begin?" zh "何时开始？"
    discovered: instant "Discovered" zh "发现"
    country: country "Country" zh "国家"
    records: number "Records" zh "记录数"
    known_before: boolean "Known before" zh "事先知悉"
  }
  fact outage "Interruption" zh "中断" {
    started: instant "Began" zh "开始"
    ended: instant "Ended" zh "结束"
    duration: duration = ended - started "Duration" zh "时长"
  }
  fact findings "Findings" zh "隐患" list {
    notified: instant "Notified" zh "通知"
    remediated: instant or never "Remediated" zh "整改"
    related: boolean "Related" zh "相关"
  }
}
`;
}

function wording(numbers: readonly number[]): string {
  return `wording thousand version 1.0.0 "A thousand lines" zh "千行条款" {
  uses terms bench ^1.0
  zone "Asia/Shanghai"
  currency CNY, losses converted at the rate on event.started, before limits

  schedule {
    period:       period    = 2023-01-01 to 2023-12-31T24:00  "Period"       zh "保险期间"
    territory:    countries = { CN } except { HK, MO, TW }    "Territory"    zh "承保区域"
    annual_limit: money     = CNY 100,000,000                 "Annual limit" zh "年累计赔偿限额"
${numbers.map(entries).join('\n')}
  }
  account annual "Annual limit" zh "年累计赔偿限额" annual_limit in the period, used as paid
  basis event.started in period, event.country in territory

${numbers.map(section).join('\n')}
  exclusion known "Known before" zh "事先知悉" {
    excludes every loss when event.known_before
    text """Loss from what was known before {period} is not insured."""
    text zh """{period}之前已经知悉的，不负责赔偿。"""
  }
}
`;
}

function entries(n: number): string {
  return `    share_${n}: percentage = ${50 + n}% "Share ${n}" zh "第${n}项赔付比例"
    deductible_${n}: money = CNY ${n}0,000 "Deductible ${n}" zh "第${n}项免赔额"
    limit_${n}: money = CNY ${n},000,000 "Limit ${n}" zh "第${n}项限额"
    wait_${n}: duration = ${n + 4} hours "Waiting period ${n}" zh "第${n}项等待期"`;
}

function section(n: number): string {
  return `  part part_${n} "Section ${n}" zh "第${n}部分" {
    // What section ${n} insures, and what it does not.
    coverage cover_${n} "Cover ${n}" zh "第${n}项保险责任" {
      insures    cost_${n}, fee_${n}
      caused by  malicious_act or system_failure
      when       outage.duration > wait_${n} and event.records > ${n * 100}
      basis      event.discovered in period

      pays {
        for            outage.started + wait_${n} until outage.ended, at most 90 days, even over outage
        deductible     greater of deductible_${n} and 10% of loss  each event
        insurer pays   share_${n}
        limit          limit_${n}  each event
        limit          annual
      }
      text """
        Where a [security_event] interrupts a [computer_system] for more than {wait_${n}}, the Insurer will indemnify the
        Insured for the costs that follow from it, after {deductible_${n}} has been borne by the Insured.

        Of what is left the Insurer pays {share_${n}}, not exceeding {limit_${n}} for each event.
      """
      text zh """
        因[security_event]致使[computer_system]中断超过{wait_${n}}的，对于由此产生的费用，在扣除免赔额{deductible_${n}}之后，
        保险人按照{share_${n}}的比例赔偿，每次事故以{limit_${n}}为限。
      """
    }
    exclusion avoidable_${n} "Avoidable cost ${n}" zh "第${n}项可避免的费用" {
      excludes  cost_${n} where its avoidable
      unless    small_${n} "Few records" zh "记录不多" { when event.records < ${n * 1000} or not event.known_before }
      text """Cost that could be avoided is not insured."""
      text zh """可以避免的费用，不负责赔偿。"""
    }
    warranty remedy_${n} "Remediation ${n}" zh "第${n}项整改" {
      breached when  any of findings { not remediated by event.started and related }
      then           deductible 10% of loss on cost_${n} as late_${n}
      text """Findings are remediated before they do harm."""
      text zh """隐患应当在造成损害之前整改。"""
    }
  }
  scenario "Section ${n}" {
    incident "incident.json"
    with { event.records: ${n * 200} }
    expect cover_${n} pays at least CNY 0.00
    expect cost_${n} excluded by avoidable_${n}
    expect remedy_${n} is breached
    expect asks event.known_before
  }`;
}
