// A contract written by hand with every kind of node, small enough to read: one part of covers, one of exclusions, one of
// special conditions, and a vocabulary that says what each of them speaks of.
import type {
  Body,
  Contract,
  Coverage,
  Exclusion,
  Expression,
  PaysLine,
  ScheduleEntry,
  ScheduleValue,
  Text,
  Warranty,
} from '../../language/index.ts';
import { vocabulary } from './fixture-vocabulary.ts';

export const fact = (path: string): Expression => ({ op: 'fact', path: path.split('.') });
export const item = (name: string): Expression => ({ op: 'item', path: [name] });
export const element = (name: string, up = 0): Expression => ({ op: 'element', up, path: [name] });
export const scheduled = (name: string): Expression => ({ op: 'schedule', name });
export const cny = (amount: string): Expression => ({ op: 'money', currency: 'CNY', amount });
export const percent = (hundredths: number): Expression => ({
  op: 'percentage',
  ratio: hundredths === 10 ? ['1', '10'] : [String(hundredths), '100'],
});
export const hours = (count: number): Expression => ({
  op: 'duration',
  milliseconds: count * 3_600_000,
  written: { count, unit: 'hours' },
});
export const days = (count: number): Expression => ({
  op: 'duration',
  milliseconds: count * 86_400_000,
  written: { count, unit: 'days' },
});
export const all = (...of: readonly Expression[]): Expression => ({ op: 'all', of });
export const any = (...of: readonly Expression[]): Expression => ({ op: 'any', of });
export const not = (of: Expression): Expression => ({ op: 'not', of });
export const compare = (
  left: Expression,
  test: '<' | '<=' | '>' | '>=' | '=' | '!=',
  right: Expression,
): Expression => ({ op: 'compare', test, left, right });

export const title = (en: string, zh: string): Text => ({ en, zh });

const entry = (
  name: string,
  type: ScheduleEntry['type'],
  en: string,
  zh: string,
  value: ScheduleValue | null,
): ScheduleEntry => ({ id: `schedule/${name}`, name, type, title: title(en, zh), value });

export const schedule: readonly ScheduleEntry[] = [
  entry('insured', 'party', 'Insured', '被保险人', {
    type: 'party',
    name: title('Specimen Network Technology Co., Ltd.', '示范网络科技有限公司'),
  }),
  entry('period', 'period', 'Period of insurance', '保险期间', {
    type: 'period',
    from: 1_560_096_000_000,
    until: 1_591_718_400_000,
    written: { from: '2019-06-10T00:00', until: '2020-06-09T24:00' },
  }),
  entry('territory', 'countries', 'Territory', '承保区域', {
    type: 'countries',
    everywhere: false,
    codes: ['CN'],
    except: ['HK', 'MO', 'TW'],
  }),
  entry('system_name', 'text', 'System insured', '系统名称', {
    type: 'text',
    text: title('the core business system', '核心业务系统'),
  }),
  entry('devices', 'number', 'Devices', '系统设备数', { type: 'number', number: '1200' }),
  entry('annual_limit', 'money', 'Annual limit', '年累计赔偿限额', {
    type: 'money',
    currency: 'CNY',
    amount: '190000.00',
  }),
  entry('waiting_period', 'duration', 'Waiting period', '等待期', {
    type: 'duration',
    milliseconds: 28_800_000,
    written: { count: 8, unit: 'hours' },
  }),
  entry('inspection', 'months', 'First inspection within', '首次检测期限', {
    type: 'months',
    months: 1,
    written: { count: 1, unit: 'months' },
  }),
  entry('share', 'percentage', 'Insurer’s share', '赔偿比例', { type: 'percentage', ratio: ['9', '10'] }),
  entry('retroactive_date', 'instant', 'Retroactive date', '追溯日', {
    type: 'instant',
    at: 1_514_736_000_000,
    written: '2018-01-01',
  }),
  entry('ddos_cover', 'option', 'Anti-DDoS cost', '防DDoS攻击费用', { type: 'option', chosen: false }),
];

const line = (id: string, rest: Pick<PaysLine, 'on' | 'when'> | undefined, body: object): PaysLine =>
  ({ id, as: null, on: null, when: null, ...rest, ...body }) as PaysLine;

const interruption: Coverage = {
  clause: 'coverage',
  id: 'interruption',
  name: 'interruption',
  number: '1.1',
  title: title('Business interruption', '营业中断损失'),
  option: null,
  insures: ['lost_net_profit', 'extra_expense'],
  grant: [
    {
      id: 'interruption/cause',
      statement: 'caused-by',
      holds: {
        op: 'caused-by',
        kinds: [
          { axis: 'method', kind: 'malicious_act' },
          { axis: 'method', kind: 'system_failure' },
        ],
      },
    },
    {
      id: 'interruption/when',
      statement: 'when',
      holds: all(fact('outage.occurred'), compare(fact('outage.duration'), '>', scheduled('waiting_period'))),
    },
    {
      id: 'interruption/basis',
      statement: 'basis',
      holds: { op: 'in-period', value: fact('event.discovered'), period: scheduled('period') },
    },
  ],
  exclusions: ['virtual_currency', 'state_operation', 'wear'],
  warranties: ['remediation', 'authentication'],
  pays: [
    line('interruption/pays/1', undefined, {
      line: 'window',
      from: { op: 'add', left: fact('outage.started'), right: scheduled('waiting_period') },
      until: fact('outage.ended'),
      atMost: days(90),
      over: { from: fact('outage.started'), until: fact('outage.ended') },
    }),
    line('interruption/pays/2', undefined, {
      line: 'deductible',
      per: 'event',
      amount: {
        op: 'greater-of',
        left: cny('50000.00'),
        right: { op: 'multiply', left: percent(10), right: { op: 'loss' } },
      },
      atLeast: null,
      atMost: null,
    }),
    line(
      'interruption/pays/3',
      { on: ['extra_expense'], when: { op: 'breached', warranty: 'remediation' } },
      {
        line: 'deductible',
        per: 'event',
        amount: { op: 'multiply', left: percent(10), right: { op: 'loss' } },
        atLeast: null,
        atMost: null,
      },
    ),
    line('interruption/pays/4', undefined, { line: 'share', share: scheduled('share'), above: null }),
    line('interruption/pays/5', undefined, {
      line: 'limit',
      per: 'event',
      inProportion: null,
      amount: { op: 'lesser-of', left: cny('100000.00'), right: { op: 'amount' } },
    }),
    line('interruption/pays/6', undefined, { line: 'account', account: 'annual' }),
  ],
  body: {
    en: [
      { segment: 'text', text: '\n  The Insurer pays what the Insured loses while a ' },
      { segment: 'term', definition: 'computer_system' },
      { segment: 'text', text: ' is interrupted\n  for more than ' },
      { segment: 'figure', schedule: 'waiting_period' },
      { segment: 'text', text: ', subject to ' },
      { segment: 'clause', clause: 'virtual_currency' },
      { segment: 'text', text: '.\n\n  At most ' },
      { segment: 'figure', schedule: 'annual_limit' },
      { segment: 'text', text: ' is paid.\n' },
    ],
    zh: [
      { segment: 'text', text: '\n  因' },
      { segment: 'term', definition: 'computer_system' },
      { segment: 'text', text: '中断超过' },
      { segment: 'figure', schedule: 'waiting_period' },
      { segment: 'text', text: '的，\n  保险人按照本保险合同的约定负责赔偿，但' },
      { segment: 'clause', clause: 'virtual_currency' },
      { segment: 'text', text: '另有约定的除外。\n\n  赔偿以' },
      { segment: 'figure', schedule: 'annual_limit' },
      { segment: 'text', text: '为限。\n' },
    ],
  },
};

const ddos: Coverage = {
  clause: 'coverage',
  id: 'ddos',
  name: 'ddos',
  number: '1.2',
  title: title('Anti-DDoS cost', '防DDoS攻击费用'),
  option: 'ddos_cover',
  insures: ['extra_expense'],
  grant: [
    {
      id: 'ddos/basis',
      statement: 'basis',
      holds: { op: 'in-period', value: fact('claim.first_made'), period: scheduled('period') },
    },
  ],
  exclusions: ['state_operation'],
  warranties: [],
  pays: [],
  // Chinese alone: the document shows it under its own language.
  body: { zh: [{ segment: 'text', text: '对于抵御攻击的必要、合理费用，保险人负责赔偿。' }] },
};

const exclusion = (name: string, number: string, en: string, zh: string, rest: Partial<Exclusion>): Exclusion => ({
  clause: 'exclusion',
  id: name,
  name,
  number,
  title: title(en, zh),
  excludes: 'every',
  where: null,
  when: null,
  unless: [],
  because: {},
  body: {},
  ...rest,
});

const exclusions: readonly Exclusion[] = [
  exclusion('virtual_currency', '2.1', 'Virtual currency', '虚拟货币', {
    excludes: ['ransom_payment'],
    where: {
      id: 'virtual_currency/where',
      holds: { op: 'is-kind', value: item('medium'), axis: 'medium', kind: 'virtual_currency' },
    },
    because: title('Notice on virtual-currency trading', '《关于防范虚拟货币交易炒作风险的公告》'),
  }),
  exclusion('state_operation', '2.2', 'State cyber operations', '国家网络行动', {
    when: {
      id: 'state_operation/when',
      holds: { op: 'arising-from', kinds: [{ axis: 'actor', kind: 'state_actor' }] },
    },
    unless: [
      {
        id: 'state_operation/unless/1',
        name: 'bystander',
        title: title('Systems hit in passing', '附带受损的系统'),
        holds: not(fact('conflict.targeted')),
        unless: [
          {
            id: 'state_operation/unless/1/1',
            name: 'in_war',
            title: title('War', '战争期间'),
            holds: fact('conflict.war'),
            unless: [],
          },
        ],
      },
      {
        id: 'state_operation/unless/2',
        name: null,
        title: {},
        holds: { op: 'in-countries', value: fact('event.country'), countries: scheduled('territory') },
        unless: [],
      },
    ],
  }),
  exclusion('wear', '2.3', 'Betterment', '升级改良', {
    excludes: ['extra_expense'],
    where: { id: 'wear/where', holds: item('betterment') },
  }),
];

const warranty = (
  name: string,
  number: string,
  en: string,
  zh: string,
  effect: Warranty['effect'],
  breached: Expression,
  body: Body,
): Warranty => ({
  clause: 'warranty',
  id: name,
  name,
  number,
  title: title(en, zh),
  breached: { id: `${name}/breached`, holds: breached },
  effect,
  body,
});

const warranties: readonly Warranty[] = [
  warranty(
    'remediation',
    '3.1',
    'Remediation of findings',
    '隐患整改',
    'deductible',
    {
      op: 'for-any',
      list: fact('findings'),
      holds: all(
        compare(element('notified'), '<', fact('event.started')),
        not({ op: 'happened', value: element('remediated'), test: 'by', instant: fact('event.started') }),
        element('caused_event'),
      ),
    },
    { en: [{ segment: 'text', text: 'Findings are put right in good time.' }] },
  ),
  warranty(
    'authentication',
    '3.2',
    'Authentication',
    '身份认证',
    'denies',
    any(
      compare({ op: 'count', list: fact('findings'), holds: { op: 'boolean', value: true } }, '>=', {
        op: 'number',
        value: '1000',
      }),
      { op: 'exists', value: fact('claim.first_made') },
      compare({ op: 'subtract', left: fact('outage.ended'), right: fact('outage.started') }, '>=', {
        op: 'months',
        months: 3,
        written: { count: 3, unit: 'months' },
      }),
      compare(fact('insured_name'), '!=', { op: 'text', value: 'nobody' }),
      compare(fact('event.started'), '<', { op: 'instant', at: 0, written: '2019-06-10T08:30' }),
      { op: 'for-all', list: fact('findings'), holds: element('caused_event') },
    ),
    {},
  ),
];

export const fixture: Contract = {
  format: 'proviso-contract/1',
  wording: {
    name: 'specimen_cyber',
    version: '1.2.0',
    title: title('Specimen cyber insurance', '网络安全保险示范条款'),
  },
  policy: { id: '201290000002019000001', title: title('Core business system', '核心业务系统') },
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  rounding: 'half-up',
  conversion: { id: 'conversion', at: fact('event.started') },
  vocabulary,
  schedule,
  accounts: [
    {
      id: 'annual',
      name: 'annual',
      title: title('Annual limit', '年累计赔偿限额'),
      amount: scheduled('annual_limit'),
      per: 'period',
      use: 'as-paid',
      within: null,
      reinstated: null,
    },
  ],
  basis: [
    {
      id: 'basis/1',
      statement: 'basis',
      holds: { op: 'in-countries', value: fact('event.country'), countries: scheduled('territory') },
    },
  ],
  parts: [
    {
      id: 'cover',
      name: 'cover',
      number: '1',
      title: title('What is insured', '保险责任'),
      clauses: ['interruption', 'ddos'],
      pays: [],
    },
    {
      id: 'exclusions',
      name: 'exclusions',
      number: '2',
      title: title('What is not insured', '责任免除'),
      clauses: ['virtual_currency', 'state_operation', 'wear'],
      pays: [],
    },
    {
      id: 'special',
      name: 'special',
      number: '3',
      title: title('Special conditions', '特别约定'),
      clauses: ['remediation', 'authentication'],
      pays: [],
    },
  ],
  pays: [],
  insurers: [],
  measures: [],
  coverages: [interruption, ddos],
  exclusions,
  warranties,
  eligibility: [],
  premium: [],
  procedures: [],
  services: [],
  endorsements: [],
};

export const hash = `sha256:${'0123456789abcdef'.repeat(4)}`;
