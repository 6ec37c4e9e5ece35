// One text for each code that the language can report, with nothing else wrong in it. The texts are whole files,
// compiled together with the small terms.
import { coverageWith, paysWith, wordingWith } from './small-terms.ts';

const terms = (entries: string): string => `terms t version 1.0.0 "T" zh "术语" { ${entries} }`;
const schedule = (entries: string): string => wordingWith(`schedule { ${entries} }`);
const policy = (statements: string): string =>
  wordingWith('schedule { sum: money "Sum" zh "金额"  period: period = 2020-01-01 to 2021-01-01 "Period" zh "期间" }') +
  `policy "P" under w 1.0.0 "Policy" zh "保单" { ${statements} }`;
const exclusion = (statements: string): string =>
  coverageWith(`pays { } exclusion e "Exclusion" zh "免除" { ${statements} }`);
const scenario = (statements: string): string =>
  wordingWith(`coverage c "Coverage" zh "责任" { insures ransom pays { } } scenario "S" { ${statements} }`);
const text = (content: string): string => coverageWith(`pays { } text """${content}""" text zh """文"""`);
const deep = (levels: number): string =>
  coverageWith(`pays { } when ${'('.repeat(levels)}event.public${')'.repeat(levels)}`);

const tower = (over: string): string => `${terms(
  'kind loss "Loss" zh "损失" { a "A" zh "甲" } fact underlying "Beneath" zh "下层" list { left: money "Left" zh "余额" } fact others "Others" zh "其他" list { name: text "Name" zh "名称" }',
)} wording v version 1.0.0 "V" zh "条款" { uses terms t ^1.0 zone "UTC" currency CNY
    account pot "Pot" zh "池" CNY 5 in the period, used as paid coverage c "C" zh "责任" { insures a pays { limit pot } } }
    policy "P-1" under v 1.0 "One" zh "一" { ${over} }`;

export const cases: Readonly<Record<string, string>> = {
  // the text itself
  'file-too-large': ' '.repeat(1_000_001),
  'too-many-tokens': 'a '.repeat(100_001),
  'nesting-too-deep': deep(65),
  'too-many-digits': schedule('n: number = 1234567890123456789'),
  'unterminated-string': 'terms t version 1.0.0 "T\n zh "术语" { }',
  'unterminated-text': 'terms t version 1.0.0 "T" zh "术语" { define d "D" zh "定义" text """never closed }',
  'unexpected-character': wordingWith('；'),
  'bidi-control': wordingWith('// \u202E'),
  'invisible-character': wordingWith('// \u200B'),
  'not-normalised': terms('define d "D" zh "\uF9D0"'),
  'mixed-script-name': terms('define p\u0430yment "D" zh "定义"'),
  'bad-grouping': schedule('m: money = CNY 10,00'),
  'bad-quoted-name': terms('define `a b` "D" zh "定义"'),
  'keyword-as-name': terms('define 版本 "D" zh "定义"'),
  'keyword-runs-on': coverageWith('pays { } 由恶意行为 造成'),
  expected: wordingWith('account a "A" zh "账户" CNY 5 in period, used as paid'),
  'unknown-statement': wordingWith('coverages c { insures ransom }'),
  unclosed: 'terms t version 1.0.0 "T" zh "术语" {',
  'mixed-and-or': coverageWith('pays { } when event.public and event.public or event.public'),
  // names
  'duplicate-name': schedule('a: option  a: option'),
  'forbidden-name': terms('fact losses "L" zh "损失": boolean'),
  'unknown-terms': 'wording w version 1.0.0 "W" zh "条款" { uses terms smal ^1.0 zone "UTC" currency CNY }',
  'unknown-terms-version': 'wording w version 1.0.0 "W" zh "条款" { uses terms small ^2.0 zone "UTC" currency CNY }',
  'unknown-wording': 'policy "P" under nothing 1.0.0 "P" zh "保单" { }',
  'unknown-wording-version': `${wordingWith('')}policy "P" under w 2.0.0 "P" zh "保单" { }`,
  'unknown-endorsement': `${wordingWith('')}policy "P" under w 1.0.0 "P" zh "保单" { endorsed by nothing }`,
  'unknown-policy': tower('over "P-3" by pot as underlying'),
  'over-itself': tower('over "P-1" by pot as underlying'),
  'not-underlying': tower('over "P-1" by pot as others'),
  'account-without-limit': `${tower('')
    .replace('account', 'schedule { sum: money or no limit = no limit "Sum" zh "金额" } account')
    .replace('CNY 5 in', 'sum in')} policy "P-2" under v 1.0 "Two" zh "二" { over "P-1" by pot as underlying }`,
  'endorsement-of-other': `${wordingWith('')}${wordingWith('').replace('wording w', 'wording v')}
    endorsement e "E" zh "批单" amends v ^1.0 { }
    policy "P" under w 1.0.0 "P" zh "保单" { endorsed by e }`,
  'amended-twice': `${paysWith('limit sum each event as most')}
    endorsement e "E" zh "批单" amends w ^1.0 { replace schedule sum with CNY 5  replace schedule sum with CNY 6 }`,
  'endorsement-breaks': `${paysWith('limit sum each event when fix is breached')}
    endorsement e "E" zh "批单" amends w ^1.0 { delete fix }`,
  'line-without-figure': `${paysWith('limit annual  for outage.started until outage.ended, even over outage as time')}
    endorsement e "E" zh "批单" amends w ^1.0 { replace time of c with CNY 5 }`,
  'cannot-be-dated': `${paysWith('limit sum each event')}
    endorsement e "E" zh "批单" amends w ^1.0 effective from 2024-01-01 on event.started { replace schedule sum with CNY 5 }`,
  'unknown-axis': terms('fact f "F" zh "事实": kind colour'),
  'unknown-kind': wordingWith('coverage c "C" zh "责任" { insures ransome pays { } }'),
  'ambiguous-kind': `${terms(
    'kind a "A" zh "甲" { x "X" zh "子" } kind b "B" zh "乙" { x "X" zh "子" } fact causes "C" zh "原因" list { a: kind a  b: kind b }',
  )}wording w version 1.0.0 "W" zh "条款" { uses terms t 1.0.0 zone "UTC" currency CNY basis caused by x }`,
  'unknown-name': coverageWith('pays { } when outtage.duration > 3 hours'),
  'unknown-field': coverageWith('pays { } when outage.duratoin > 3 hours'),
  'field-not-of-kind': exclusion('excludes cost where its means is virtual_currency'),
  'unknown-clause': coverageWith('pays { } when fixx is breached'),
  'unknown-option': wordingWith('coverage c if chosen_cover "C" zh "责任" { insures ransom pays { } }'),
  'unknown-entry': policy('sum: CNY 5  summ: CNY 5'),
  'unknown-account': paysWith('limit anual'),
  'unknown-figure': text('Up to {summ}.'),
  'unknown-reference': text('A [computer_sistem].'),
  'not-a-reference': text('A [computer system].'),
  'unknown-type': terms('fact f "F" zh "事实": instnt'),
  'unknown-currency': schedule('m: money = RMB 5'),
  'unknown-zone': 'wording w version 1.0.0 "W" zh "条款" { zone "Asia/Shangai" currency CNY }',
  'unknown-country': schedule('c: countries = { XQ }'),
  'insured-twice': wordingWith(
    'coverage a "A" zh "甲" { insures cost pays { } } coverage b "B" zh "乙" { insures forensic pays { } }',
  ),
  'its-outside-item': coverageWith('pays { } when its means is virtual_currency'),
  'loss-outside-pays': coverageWith('pays { } when loss > CNY 5'),
  'no-causes': `${terms('')}wording w version 1.0.0 "W" zh "条款" { uses terms t 1.0.0 zone "UTC" currency CNY basis caused by x }`,
  'terms-cycle': `terms t version 1.0.0 "T" zh "术语" { uses terms u 1.0 } terms u version 1.0.0 "U" zh "又一" { uses terms t 1.0 }`,
  'derived-cycle': terms('fact f "F" zh "事实" { a: number = b  b: number = a }'),
  'outcome-cycle': wordingWith(`
    warranty a "A" zh "甲" { breached when b is breached then denies cover }
    warranty b "B" zh "乙" { breached when a is breached then denies cover }`),
  // types and units
  'type-mismatch': schedule('m: money = 8 hours'),
  'cannot-compare': coverageWith('pays { } when CNY 5 > 3 days'),
  'duration-versus-months': coverageWith('pays { } when outage.duration > 3 months'),
  'currency-mismatch': coverageWith('pays { limit USD 5 each event }'),
  'rounded-already': coverageWith('pays { deductible CNY 5 rounded up }'),
  'cannot-calculate': coverageWith('pays { deductible CNY 5 + 10% }'),
  'not-a-condition': coverageWith('pays { } when outage.duration'),
  'not-a-list': coverageWith('pays { } when any of outage { started before ended }'),
  'entry-not-chosen': scenario('with { findings.notified: unknown }'),
  'not-a-value': coverageWith('pays { } when findings is yes'),
  'of-each-claim': `${terms('fact demand "Demand" zh "请求" each claim { valid: boolean "Valid" zh "有效" }')}${paysWith(
    'limit CNY 5 each event when demand.valid',
  ).replace('uses terms small ^1.0', 'uses terms small ^1.0 uses terms t ^1.0')}`,
  'not-of-each': wordingWith('group events by same event.country as one event'),
  'not-none': schedule('since: instant = none "Since" zh "起"'),
  'none-of-instants': schedule('sum: money or none = CNY 5 "Sum" zh "金额"'),
  'no-limit-of-amounts': schedule('wait: duration or no limit = 8 hours "Wait" zh "等待期"'),
  'not-insured-of-figures': schedule('since: instant or not insured = 2020-01-01 "Since" zh "起"'),
  'not-insured-of-none': schedule('sum: money or not insured = CNY 5 "Sum" zh "金额"'),
  'no-limit-calculated': paysWith('limit 50% of sum each event').replace('sum: money', 'sum: money or no limit'),
  'not-insured-unguarded': wordingWith(`schedule { sum: money or not insured = CNY 5 "Sum" zh "金额" }
    coverage c if sum "C" zh "责任" { insures ransom pays { } }
    coverage d "D" zh "责任" { insures cost pays { limit sum each event } }`),
  'nullable-unguarded': coverageWith('pays { } when any of findings { remediated < event.started }'),
  'always-exists': coverageWith('pays { } when event.started exists'),
  'number-not-whole': coverageWith('pays { } when event.records > 1.5'),
  'too-many-decimals': schedule('m: money = CNY 5.001'),
  'duration-out-of-range': schedule('d: months = 1001 years'),
  'share-above-whole': paysWith('insurer pays 110%'),
  'literal-in-terms': terms('fact f "F" zh "事实": instant = 2020-01-01'),
  'over-not-a-span': paysWith('for outage.started until outage.ended, even over event'),
  // clauses
  'too-many-statements': wordingWith(
    Array.from(
      { length: 501 },
      (_, index) => `warranty w${index} { breached when event.public then denies cover }`,
    ).join('\n'),
  ),
  'missing-statement': wordingWith('coverage c "C" zh "责任" { pays { } }'),
  'duplicate-statement': wordingWith('currency CNY'),
  'cannot-presume': wordingWith('presume event.records > 3'),
  'written-back-not-excluded': exclusion('excludes cost writes back ransom subject to other exclusions'),
  'excluded-outside-item': coverageWith(
    'pays { } when not excluded by e exclusion e "Exclusion" zh "免除" { excludes ransom }',
  ),
  'clauses-pull-apart': coverageWith(
    'pays { } exclusion e "E" zh "甲" { excludes cost writes back forensic } exclusion f "F" zh "乙" { excludes forensic }',
  ),
  'effect-elsewhere': coverageWith(
    'pays { } warranty v "V" zh "保证" { breached when event.public then ends cover from the deadline on event.started }',
  ),
  'group-undated': `${terms(
    'kind loss "Loss" zh "损失" { a "A" zh "甲" } fact event "Event" zh "事故" each event { storm: text "Storm" zh "风暴" }',
  )} wording v version 1.0.0 "V" zh "条款" { uses terms t ^1.0 zone "UTC" currency CNY
    group events by same event.storm as one event, dated at the first
    coverage c "C" zh "责任" { insures a pays { } } }`,
  'loss-date-missing': coverageWith(
    'pays { } warranty v "V" zh "保证" { breached when event.public then suspends cover from event.started until outage.ended }',
  ),
  'no-deadline': coverageWith(
    'pays { } condition k "K" zh "条件" { requires event.public failed ends cover from the deadline on event.started }',
  ),
  'never-pending': coverageWith(
    'pays { } condition k "K" zh "条件" { requires event.public while pending covered failed denies cover }',
  ),
  'on-after-join': paysWith('limit sum each event  insurer pays rate on ransom'),
  'line-not-last': paysWith('pay in USD at the rate on event.started  limit sum each event'),
  'not-in-layers': paysWith('layers { first { limit annual } }'),
  'own-limit': paysWith('other insurance others.limit, by limits'),
  'bands-not-rising': paysWith(
    'insurer pays by outage.duration { below 8 hours: 100%  below 8 hours: 90%  else: 50% }',
  ),
  'on-kind-not-insured': wordingWith(
    'coverage c "C" zh "责任" { insures ransom pays { insurer pays 90% on forensic } }',
  ),
  'limit-needs-each-event': paysWith('limit sum'),
  'coverage-without-pays': coverageWith(''),
  'cannot-reinstate': wordingWith('account a "A" zh "账户" CNY 5 each event, used as paid, reinstated once'),
  'reinstated-times': wordingWith('account a "A" zh "账户" CNY 5 in the period, used as paid, reinstated 0 times'),
  'insurers-of-none': wordingWith('insurers { }'),
  'shares-not-whole': wordingWith('insurers { alpha "Alpha" zh "甲" 60%  beta "Beta" zh "乙" 30% }'),
  'account-use': wordingWith(
    'account a "A" zh "账户" CNY 5 in the period, used as borne coverage c "C" zh "责任" { insures ransom pays { limit a } }',
  ),
  'taken-once-alone': wordingWith(
    'coverage c "C" zh "责任" { insures ransom pays { retention CNY 5, taken once } } pays { highest deductible }',
  ),
  'once-never-taken': wordingWith('coverage c "C" zh "责任" { insures ransom pays { deductible CNY 5, taken once } }'),
  'highest-of-none': wordingWith(
    'coverage c "C" zh "责任" { insures ransom pays { deductible CNY 5 } } pays { highest deductible }',
  ),
  'coverage-elsewhere': wordingWith(
    `coverage c "C" zh "责任" { insures ransom pays { } }
    part p "P" zh "部分" { coverage d "D" zh "责任二" { insures forensic pays { } } pays { limit CNY 5 each event on c } }`,
  ),
  'pays-of-none': wordingWith('part p "P" zh "部分" { pays { insurer pays 90% } }'),
  'paid-in-below': wordingWith(
    `coverage c "C" zh "责任" { insures ransom pays { pay in USD at the rate on event.started } }
    pays { insurer pays 90% }`,
  ),
  'missing-currency': 'wording w version 1.0.0 "W" zh "条款" { zone "UTC" }',
  'missing-zone': 'wording w version 1.0.0 "W" zh "条款" { currency CNY }',
  // schedules and policies
  'missing-value': policy(''),
  'not-constant': wordingWith(
    'account a "A" zh "账户" greater of CNY 5 and CNY 5 in the period, used as paid schedule { n: number = event.records }',
  ),
  'value-cycle': schedule('a: money = b  b: money = a'),
  'negative-amount': schedule('a: money = CNY 5 - CNY 6'),
  'period-backwards': policy('sum: CNY 5 period: 2021-01-01 to 2020-01-01'),
  'invalid-date': schedule('i: instant = 2023-02-29'),
  'skipped-time':
    'wording w version 1.0.0 "W" zh "条款" { zone "Europe/Berlin" currency EUR schedule { i: instant = 2023-03-26T02:30 } }',
  'ambiguous-time':
    'wording w version 1.0.0 "W" zh "条款" { zone "Europe/Berlin" currency EUR schedule { i: instant = 2023-10-29T02:30 } }',
  // texts
  'missing-translation': wordingWith('part p "Part" { }'),
  'typed-figure': text('At most CNY 5,000.'),
  // scenarios
  'not-an-expectation': scenario('incident "x.json" expect ransoms open'),
  'premium-without-base': wordingWith('premium { minimum CNY 5 }'),
  'step-without-date': wordingWith(
    'procedure p "P" zh "流程" { step a "A" zh "甲" { }  step b "B" zh "乙" { within 3 days from a } }',
  ),
};
