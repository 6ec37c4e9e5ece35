// A wording that uses what no wording of the house does, so that with those every construct of the Contract is tried: burdens
// of proof, presumptions of the whole wording, lines over several covers of every kind, all the ways to write a condition.
import { compile, type Unit } from '../../language/index.ts';

const text = `
terms all_terms version 1.0.0 "All terms" zh "全部术语" {
  define site "Site" zh "场所"
    text """A place that bears [ware] of [ware]."""
    text zh """存放[ware]的场所。"""
  define ware "Ware" zh "货物" text """Goods.""" text zh """货品。""" source "GB/T 1"
  kind loss "Loss" zh "损失" {
    damage "Damage" zh "物质损失" {
      at: instant "Time of the damage" zh "受损时间" ask "When was it damaged?" zh "何时受损？"
      found: instant "Time of finding" zh "发现时间"
      age: duration = found - at "Age" zh "隐匿时长"
      hidden: boolean judged by expert "Hidden" zh "是否隐蔽"
      parts: number "Parts" zh "件数"
    }
    cost "Cost" zh "费用"
    lost "Lost turnover" zh "营业额损失"
  }
  kind peril "Peril" zh "危险" { fire "Fire" zh "火灾"  water "Water" zh "水渍" }
  fact event "Event" zh "事故" each event {
    started: instant "Start" zh "发生时间" ask "When did it start?" zh "何时发生？"
    ended: instant "End" zh "结束时间"
    storm: text "Storm" zh "风暴" ask "Which storm was it?" zh "属于哪一场风暴？"
    sudden: boolean judged by court "Sudden" zh "是否突发"
    watched: boolean judged by night_watch "Watched" zh "是否有人看守"
    country: country "Country" zh "国家"
    people: number "People" zh "人数"
    wait: duration = ended - started "Wait" zh "等待时长"
  }
  fact lasting "Length" zh "历时" : duration = event.ended - event.started
  fact judged "Settled" zh "是否了结" : boolean judged by claims_handler
  fact demand "Demand" zh "请求" each claim { made: instant "Made" zh "提出时间"  origin: text "Origin" zh "起因" }
  fact causes "Causes" zh "原因" list { peril: kind peril "Peril" zh "危险"  proximate: boolean "Proximate" zh "近因" }
  fact findings "Findings" zh "隐患" list {
    notified: instant "Notified" zh "通知时间"
    answered: instant "Answered" zh "答复时间"
    mended: instant or never "Mended" zh "整改时间"
    late: duration = answered - notified "Delay" zh "延误"
    cost: money "Cost of mending" zh "整改费用"
  }
  fact policies "Other policies" zh "其他保单" list { limit: money "Limit" zh "限额" }
}

wording all_constructs version 1.0.0 "All constructs" zh "全部构造" {
  uses terms all_terms ^1.0
  currency CNY, rounded half even
  zone "Asia/Shanghai"
  months end on the day after

  schedule {
    insured: party = "Insured" "The Insured" zh "被保险人"
    period: period = 2023-01-01 to 2024-01-01 "Period" zh "保险期间"
    sum: money = CNY 100,000 "Sum insured" zh "保险金额"
    rate: percentage = 10% "Rate" zh "费率"
    delay: duration = 90 minutes "Delay" zh "延迟期"
    report: months = 2 years "Report" zh "报告期"
    since: instant or none "Since" zh "起始日"
    area: countries = worldwide except { US } "Area" zh "区域"
    watch: option = chosen "Watch" zh "看守服务"
    most: money or no limit "Most" zh "最高额"
    cap: money or no limit or not insured "Cap" zh "封顶额"
    own: money or not insured = not insured "Own part" zh "自负部分"
    free: money or no limit = no limit "Free" zh "不限额"
  }
  account shared "Shared limit" zh "共用限额" sum in the period, used pro rata
  account borne "Borne" zh "自担额" CNY 5,000 in the period, used as borne
  basis event.started in period
  group events by same event.storm as one event
  presume fire

  part first "First" zh "第一部分" {
    coverage things "Things" zh "财产" {
      insures  damage
      when     event.people > 3 shown by insured
      when     count of findings > 3 and event.sudden is yes shown by insurer
      when     lasting > 1 day or judged
      pays {
        deductible      CNY 10 * its parts each item
        deductible      CNY 10, in all at least CNY 20, in all at most CNY 30
        retention       CNY 10, in all at least CNY 20, in all at most CNY 30
        aggregate deductible borne
        deductible      CNY 100, taken once
        benefit         sum of findings.cost { mended by event.started }
        insurer pays    90% when count of findings { not mended by event.started } <= 2
        reduce by       5% when started days of event.wait > 3
        limit           lesser of CNY 1,000 and amount each event
        limit           shared
      }
    }
    coverage costs if cap "Costs" zh "费用" {
      insures  cost
      when     paid under things
      pays {
        limit cap each event
        limit most each event
        limit free each event
        less 1% of amount rounded half up
        less 2% of amount rounded half even
        less 3% of loss rounded down
        less amount in the first 2 hours of event rounded up
        deductible CNY 50, taken once
        other insurance policies.limit, by limits, own limit sum
        limit shared
      }
    }
    pays {
      deductible           CNY 10 as first_deductible
      highest deductible   each event, shared in order written on things, costs
      aggregate deductible borne
      insurer pays         80% when event.sudden
      limit                CNY 1,000 each event, shared pro rata on things
      limit                shared
    }
  }

  coverage sales if own "Sales" zh "营业额" {
    insures  lost
    measure  lost as CNY 100 * event.people
    pays { franchise CNY 5  deductible own each event }
  }
  exclusion drowned "Water" zh "水渍" {
    excludes     every loss arising from water shown by insured
    when         event.country not in area shown by insurer
    unless       any of { event.storm is "Anna"  event.people is not 5 } shown by insurer
    writes back  every loss despite other exclusions
    text         """See [things], [ware] and {sum}."""
    text zh      """见[things]、[ware]与{sum}。"""
  }
  exclusion rotten "Rot" zh "腐烂" {
    excludes     damage where its at before event.started
    writes back  damage limit CNY 20 each event
  }
  exclusion buried "Buried" zh "掩埋" {
    excludes     damage where its age > 2 days and its hidden
    when         event.people > 7 shown by insured
    unless       event.people > 8 shown by insured
    writes back  damage where its at before event.ended limit CNY 2 each event
  }
  exclusion again "Again" zh "再次" {
    excludes  damage where its at after event.ended shown by insurer
    unless    excluded by buried
  }
  warranty guard "Guard" zh "看守" {
    breached when  not event.watched shown by insurer
    then           denies cover
    only where     event.sudden
  }
  warranty alarm "Alarm" zh "报警" {
    breached when  event.people > 9 shown by insured
    then           suspends cover from event.started until event.ended on event.started
  }
  condition notice "Notice" zh "通知" {
    requires       all of findings { mended by notified + 2 months } shown by insured
    while pending  open
    failed         denies cover
    text           """Notice of [ware] by {delay}, see [things]."""
    text zh        """[ware]的通知，{delay}内，见[things]。"""
  }
  condition told "Told" zh "告知" {
    requires       event.ended by event.started + 90 minutes shown by insurer
    requires       event.ended by event.started + 2 years
    while pending  not covered
    failed         insurer pays 50%
  }
  exclusion standing "Standing" zh "状态" {
    excludes  cost
    when      any of { notice is met  told is pending  alarm is suspended  guard is breached }
  }
  eligibility {
    decline  when event.people > 1000  "Many" zh "人数众多"
    refer    when event.people > 100
  }
  premium {
    base      rate of sum
    loading   20% when event.sudden  "Sudden" zh "突发"
    discount  CNY 5
    minimum   CNY 50
    maximum   CNY 5,000
  }
  procedure claim "Claim" zh "理赔" {
    text     """How [things] are claimed: {sum}, [ware]."""
    text zh  """[things]的索赔：{sum}，[ware]。"""
    step report "Report" zh "报案" {
      by insured  done event.started
      text    """Report [ware] under [things] by {delay}."""
      text zh """依[things]在{delay}内报告[ware]。"""
    }
    step look "Look" zh "查勘" { by insurer  within 2 months from report }
    step wait "Wait" zh "等候" { done event.ended }
  }
  service guards if watch "Guards" zh "看守" { stage detect  by insurer text """[ware], {sum}, [things].""" text zh """[ware]、{sum}、[things]。""" }
  service own "Own" zh "自助" { by insured }
  service free "Free" zh "其他" { stage recover }
}

endorsement wider "Wider" zh "扩展" amends all_constructs ^1.0 {
  delete standing
  add exclusion moths "Moths" zh "虫蛀" { excludes cost where caused by water }
  replace schedule rate with 20%
  text """More.""" text zh """扩展。"""
}
policy "ALL-1" under all_constructs 1.0 "All" zh "全部" {
  most: CNY 7,000
  cap: CNY 6,000
  zone "Asia/Shanghai"
  issued 2022-12-01
  since: none
  endorsed by wider
}
`;

const rest = ['half up', 'down', 'up'].map((rounding, at) => [rounding, `rounding_${at}`] as const);
const small = rest.map(
  ([rounding, name]) => `wording ${name} version 1.0.0 "Small" zh "小" {
  uses terms all_terms ^1.0
  currency CNY, rounded ${rounding}
  zone "UTC"
  schedule { period: period = 2023-01-01 to 2024-01-01 "Period" zh "保险期间" }
  basis demand.made in period
  account each_time "Each" zh "每次" CNY 8 each event, used as paid
  group claims by same demand.origin as one claim, dated at the first
  presume fire when event.people > 1
  account annual "Annual" zh "年度" CNY 9 in the period, used in order written
  account own "Own" zh "自担" CNY 9 in the period, used as borne
  coverage c "Cover" zh "责任" { insures damage pays { reverse franchise CNY 3  limit each_time  limit annual } }
  coverage d "Cover two" zh "责任二" { insures cost pays { retention CNY 3 each item } }
  exclusion e "All" zh "全部" { excludes every loss where caused by water writes back damage subject to other exclusions }
  pays {
    deductible           CNY 2, shared in order written
    insurer pays         50% on c
    limit                CNY 1 each event, shared pro rata when event.sudden
    aggregate deductible own
    limit                annual
  }
}`,
);

export function everyConstruct(): readonly Unit[] {
  const { units, diagnostics } = compile([{ path: 'all.proviso', text: [text, ...small].join('\n') }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(
      JSON.stringify(
        errors.map(({ span, message }) => [span, message]),
        null,
        1,
      ),
    );
  return units;
}
