// A determination and its Contract, written by hand so that every part of the rendering has something to show: bounds,
// an amount that nothing bounds, a converted item, lines that do not or may not apply, questions with and without a
// stake, nested reasons, bounds that may be wider than need be.
import type { Determination, MoneyBounds, Reason, WaterfallRow } from '../../engine/index.ts';
import type { Contract, SourcePlace, Text } from '../../language/index.ts';

const cny = (amount: string) => ({ currency: 'CNY', amount });
const exactly = (amount: string): MoneyBounds => ({ atLeast: cny(amount), atMost: cny(amount) });
const between = (low: string, high: string | null): MoneyBounds => ({
  atLeast: cny(low),
  atMost: high === null ? null : cny(high),
});
const place = (line: number): SourcePlace => ({
  file: 'policies/hosting/hosting.proviso',
  start: 0,
  end: 1,
  line,
  column: 5,
});

const titles = {
  interruption: { en: 'Business interruption', zh: '营业中断损失' },
  extortion: { en: 'Extortion', zh: '网络勒索' },
  relations: { en: 'Public relations', zh: '公关费用' },
  virtual: { en: 'Virtual currency', zh: '虚拟货币' },
  inspection: { en: 'Remediation of findings', zh: '隐患整改' },
} satisfies Record<string, Text>;

const body = {};
const none = { grant: [], exclusions: [], warranties: [], body };
const line = { as: null, when: null, on: null, per: 'event', apportioned: false } as const;
const share = { op: 'schedule', name: 'share' } as const;
const amount = { op: 'amount' } as const;

export const contract: Contract = {
  format: 'proviso-contract/1',
  wording: { name: 'hosting', version: '1.0.0', title: { en: 'Hosting cyber insurance', zh: '托管业务网络安全保险' } },
  policy: { id: 'HOST-1', title: { en: 'Specimen policy', zh: '示范保单' } },
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  rounding: 'half-up',
  conversion: null,
  vocabulary: {
    axes: [
      {
        name: 'loss',
        title: {},
        kinds: [
          { name: 'lost_net_profit', title: { en: 'Lost net profit', zh: '净利润损失' }, parent: null, fields: [] },
        ],
      },
    ],
    facts: [],
    definitions: [],
  },
  schedule: [
    {
      id: 'schedule/share',
      name: 'share',
      title: { en: 'Insurer’s share', zh: '赔偿比例' },
      type: 'percentage',
      value: { type: 'percentage', ratio: ['9', '10'] },
    },
  ],
  accounts: [
    {
      id: 'annual',
      name: 'annual',
      title: { en: 'Annual limit', zh: '年累计赔偿限额' },
      amount,
      per: 'period',
      use: 'as-paid',
      within: null,
      reinstated: null,
    },
  ],
  basis: [],
  parts: [],
  pays: [],
  insurers: [],
  measures: [],
  coverages: [
    {
      clause: 'coverage',
      id: 'interruption',
      name: 'interruption',
      number: '1.1',
      title: titles.interruption,
      option: null,
      insures: ['lost_net_profit'],
      pays: [
        {
          ...line,
          id: 'interruption/pays/1',
          line: 'deductible',
          amount,
          atLeast: null,
          atMost: null,
          on: ['lost_net_profit'],
        },
        { ...line, id: 'interruption/pays/2', line: 'share', share, above: null },
        { ...line, id: 'interruption/pays/3', line: 'limit', amount, inProportion: null },
        { ...line, id: 'interruption/pays/4', line: 'account', account: 'annual' },
      ],
      ...none,
    },
    {
      clause: 'coverage',
      id: 'extortion',
      name: 'extortion',
      number: '1.2',
      title: titles.extortion,
      option: null,
      insures: [],
      pays: [],
      ...none,
    },
    {
      clause: 'coverage',
      id: 'relations',
      name: 'relations',
      number: '1.3',
      title: titles.relations,
      option: null,
      insures: [],
      pays: [],
      ...none,
    },
  ],
  exclusions: [
    {
      clause: 'exclusion',
      id: 'virtual_currency',
      name: 'virtual_currency',
      number: '2.1',
      title: titles.virtual,
      excludes: 'every',
      where: null,
      when: null,
      unless: [],
      because: {},
      body,
    },
  ],
  eligibility: [],
  premium: [],
  procedures: [],
  services: [],
  endorsements: [],
  warranties: [
    {
      clause: 'warranty',
      id: 'inspection',
      name: 'inspection',
      number: '2.2',
      title: titles.inspection,
      breached: { id: 'inspection/breached', holds: { op: 'boolean', value: false } },
      effect: 'deductible',
      body,
    },
  ],
};

const row = (named: Pick<WaterfallRow, 'line' | 'in' | 'out'> & Partial<WaterfallRow>): WaterfallRow => ({
  statement: null,
  as: null,
  figure: null,
  share: null,
  applies: 'yes',
  place: null,
  ...named,
});

const reason = (verdict: Reason['verdict'], sentence: Text, more: Partial<Reason> = {}): Reason => ({
  clause: null,
  number: null,
  statement: null,
  verdict,
  sentence,
  facts: [],
  place: null,
  because: [],
  ...more,
});

export const determination: Determination = {
  format: 'proviso-determination/1',
  policy: { id: 'HOST-1', wording: 'hosting', version: '1.0.0', contractHash: '0123456789abcdef'.repeat(4) },
  incident: { id: 'INC-7', hash: 'fedcba9876543210'.repeat(4) },
  outcome: 'open',
  payable: between('80000.00', '4000000.00'),
  exact: false,
  levels: [],
  final: false,
  coverages: [
    {
      clause: 'interruption',
      number: '1.1',
      title: titles.interruption,
      outcome: 'open',
      trigger: 'yes',
      payable: between('80000.00', '3000000.00'),
      paidIn: null,
      waterfall: [
        row({
          line: 'converted',
          as: 'L2',
          in: { atLeast: { currency: 'USD', amount: '20000.00' }, atMost: { currency: 'USD', amount: '20000.00' } },
          out: exactly('137804.00'),
        }),
        row({ line: 'loss', in: between('150000.00', null), out: between('150000.00', null) }),
        row({
          line: 'deductible',
          statement: 'interruption/pays/1',
          figure: exactly('50000.00'),
          in: between('150000.00', null),
          out: between('100000.00', null),
        }),
        row({
          line: 'share',
          statement: 'interruption/pays/2',
          in: between('100000.00', null),
          out: between('90000.00', null),
        }),
        row({
          line: 'deductible',
          as: 'unremediated',
          figure: exactly('10000.00'),
          applies: 'open',
          in: between('90000.00', null),
          out: between('80000.00', null),
        }),
        row({
          line: 'limit',
          statement: 'interruption/pays/3',
          figure: exactly('3000000.00'),
          in: between('80000.00', null),
          out: between('80000.00', '3000000.00'),
        }),
        row({
          line: 'account',
          statement: 'interruption/pays/4',
          figure: exactly('10000000.00'),
          in: between('80000.00', '3000000.00'),
          out: between('80000.00', '3000000.00'),
        }),
      ],
    },
    {
      clause: 'extortion',
      number: '1.2',
      title: titles.extortion,
      outcome: 'open',
      trigger: 'yes',
      payable: between('0.00', '1000000.00'),
      paidIn: null,
      waterfall: [
        row({ line: 'loss', in: between('0.00', '1000000.00'), out: between('0.00', '1000000.00') }),
        row({
          line: 'deductible',
          applies: 'no',
          in: between('0.00', '1000000.00'),
          out: between('0.00', '1000000.00'),
        }),
      ],
    },
    {
      clause: 'relations',
      number: '1.3',
      title: titles.relations,
      outcome: 'not-covered',
      trigger: 'no',
      payable: exactly('0.00'),
      paidIn: null,
      waterfall: [],
    },
  ],
  items: [
    {
      id: 'L1',
      kind: 'lost_net_profit',
      title: { en: 'Lost net profit', zh: '净利润损失' },
      amount: { atLeast: cny('12196.00'), atMost: null },
      outcome: 'open',
      ground: 'undecided',
      by: 'interruption',
      clause: '1.1',
      coverage: 'interruption',
      granted: 'yes',
      excluded: 'no',
    },
    {
      id: 'L2',
      kind: 'extra_expense',
      title: { en: 'Extra expense', zh: '额外费用' },
      amount: { currency: 'USD', amount: '20000.00' },
      outcome: 'payable',
      ground: 'granted',
      by: 'interruption',
      clause: '1.1',
      coverage: 'interruption',
      granted: 'yes',
      excluded: 'no',
    },
    {
      id: 'L3',
      kind: 'ransom_payment',
      title: { en: 'Ransom payment', zh: '赎金' },
      amount: null,
      outcome: 'not-covered',
      ground: 'excluded',
      by: 'virtual_currency',
      clause: '2.1',
      coverage: 'extortion',
      granted: 'yes',
      excluded: 'yes',
    },
    {
      id: 'L4',
      kind: 'fine',
      title: { en: 'Fine or penalty', zh: '罚款' },
      amount: { atLeast: null, atMost: cny('5000.00') },
      outcome: 'not-covered',
      ground: 'not-insured',
      by: null,
      clause: null,
      coverage: null,
      granted: 'no',
      excluded: 'no',
    },
    {
      id: 'L5',
      kind: 'loss',
      title: {},
      amount: { atLeast: cny('1.00'), atMost: cny('9.00') },
      outcome: 'open',
      ground: 'undecided',
      by: 'extortion',
      clause: '1.2',
      coverage: 'extortion',
      granted: 'open',
      excluded: 'no',
    },
  ],
  warranties: [{ clause: 'inspection', number: '2.2', title: titles.inspection, breached: 'open' }],
  steps: [],
  questions: [
    {
      fact: 'losses[L1].amount',
      ask: {
        en: 'What is the amount of loss item L1 (Lost net profit)?',
        zh: '损失项目L1（净利润损失）的金额是多少？',
      },
      atStake: null,
      clauses: ['interruption'],
    },
    {
      fact: 'findings[0].notified',
      ask: {
        en: 'When was the insured formally notified of the finding, by which inspection, and in what form? (Findings 1)',
        zh: '该隐患何时由哪一次检测、以何种形式正式通知被保险人？（检测隐患第1项）',
      },
      atStake: cny('10000.00'),
      clauses: ['inspection', 'interruption'],
    },
  ],
  closed: [],
  postings: [],
  reasons: [
    reason(
      'yes',
      { en: 'Business interruption responds to the event', zh: '营业中断损失：本次事件属于承保范围' },
      {
        clause: 'interruption',
        number: '1.1',
        place: place(12),
        because: [
          reason(
            'yes',
            { en: 'the event is discovered within the period of insurance', zh: '事件于保险期间内被发现' },
            {
              place: place(14),
              facts: [{ fact: 'event.discovered', value: '2023-04-11T06:40+08:00' }],
            },
          ),
          reason(
            'open',
            {
              en: 'L1 (Lost net profit) is open, because whether an exclusion bites hangs on facts that nobody has stated yet',
              zh: 'L1（净利润损失）尚未确定：责任免除是否适用，取决于目前尚无人说明的事实，须待查明后方可认定',
            },
            {
              place: place(12),
              because: [
                reason(
                  'open',
                  { en: '“Virtual currency” may exclude it', zh: '“虚拟货币”可能将其除外' },
                  {
                    clause: 'virtual_currency',
                    number: '2.1',
                    place: place(40),
                    facts: [{ fact: 'losses[L1].medium', value: null }],
                  },
                ),
              ],
            },
          ),
        ],
      },
    ),
    reason(
      'no',
      { en: 'Public relations does not respond to the event', zh: '公关费用：本次事件不属于承保范围' },
      { clause: 'relations', number: '1.3', place: place(30) },
    ),
  ],
};
