// The vocabulary of the fixture: titles of the shapes that real vocabularies have (nouns, participles, questions).
import type { FactDeclaration, FactType, Kind, Vocabulary } from '../../language/index.ts';

const field = (name: string, type: FactType, en: string, zh: string, ask = ''): FactDeclaration => ({
  name,
  title: { en, zh },
  type,
  ask: ask === '' ? {} : { en: ask, zh: `${zh}？` },
  nullable: false,
  derived: null,
  judgedBy: null,
});
const scalar = (type: 'boolean' | 'instant' | 'duration' | 'number' | 'country' | 'text'): FactType => ({ type });
const record = (...fields: readonly FactDeclaration[]): FactType => ({ type: 'record', fields });
const kind = (
  name: string,
  parent: string | null,
  en: string,
  zh: string,
  fields: readonly FactDeclaration[] = [],
): Kind => ({ name, parent, title: { en, zh }, fields });

export const vocabulary: Vocabulary = {
  axes: [
    {
      name: 'method',
      title: { en: 'Method', zh: '事故成因' },
      kinds: [
        kind('malicious_act', null, 'Malicious act', '恶意行为'),
        kind('malware', 'malicious_act', 'Malware', '恶意程序'),
        kind('ransomware', 'malware', 'Ransomware', '勒索软件'),
        kind('system_failure', null, 'System failure', '系统故障'),
      ],
    },
    {
      name: 'actor',
      title: { en: 'Actor', zh: '行为人' },
      kinds: [kind('state_actor', null, 'State or state-affiliated actor', '国家或受国家支持的行为人')],
    },
    {
      name: 'medium',
      title: { en: 'Means of payment', zh: '支付方式' },
      kinds: [kind('virtual_currency', null, 'Virtual currency', '虚拟货币')],
    },
    {
      name: 'loss',
      title: { en: 'Loss', zh: '损失' },
      kinds: [
        kind('lost_net_profit', null, 'Lost net profit', '净利润损失'),
        kind('extra_expense', null, 'Extra expense', '额外费用', [
          field('betterment', scalar('boolean'), 'Betterment', '升级改良'),
        ]),
        kind('ransom_payment', null, 'Ransom payment', '赎金', [
          field(
            'medium',
            { type: 'kind', axis: 'medium' },
            'Means of payment',
            '支付方式',
            'In what means of payment was the ransom paid?',
          ),
          field('owed', scalar('boolean'), 'Owed without the contract', '无合同约定亦应承担'),
        ]),
      ],
    },
  ],
  facts: [
    field(
      'event',
      record(
        field('started', scalar('instant'), 'Start of the event', '事件发生时间', 'When did the event start?'),
        field(
          'discovered',
          scalar('instant'),
          'Discovery',
          '发现时间',
          'When did the insured first learn of the event?',
        ),
        field('country', scalar('country'), 'Country', '发生地'),
        field('publicised', scalar('boolean'), 'Became public', '是否公开'),
        field('known_before', scalar('boolean'), 'Known before inception', '投保前已知'),
      ),
      'Event',
      '事件',
    ),
    field(
      'outage',
      record(
        field('occurred', scalar('boolean'), 'Interruption', '是否中断', 'Were the insured’s systems interrupted?'),
        field('started', scalar('instant'), 'Start of the interruption', '中断开始时间'),
        field('ended', scalar('instant'), 'End of the interruption', '中断结束时间'),
        field('duration', scalar('duration'), 'Length of the interruption', '中断时长'),
      ),
      'Interruption',
      '营业中断',
    ),
    field(
      'data',
      record(
        field('disclosed', scalar('boolean'), 'Disclosed', '是否泄露'),
        field('records', scalar('number'), 'Records', '记录条数'),
      ),
      'Data',
      '数据',
    ),
    field(
      'conflict',
      record(
        field('war', scalar('boolean'), 'War', '战争'),
        field('impaired', scalar('boolean'), 'Essential service impaired', '关键服务受损'),
        field('targeted', scalar('boolean'), 'Insured targeted', '被保险人为攻击目标'),
      ),
      'Conflict between states',
      '国家间冲突',
    ),
    field('extortion', record(field('threatened', scalar('boolean'), 'Threat', '是否遭到勒索')), 'Extortion', '勒索'),
    field(
      'claim',
      record(
        field('made', scalar('boolean'), 'Claim made', '是否索赔'),
        field('first_made', scalar('instant'), 'First made', '首次索赔时间'),
      ),
      'Third-party claim',
      '第三者索赔',
    ),
    field('insured_name', scalar('text'), 'Name of the insured', '被保险人名称'),
    field(
      'findings',
      {
        type: 'list',
        fields: [
          field('notified', scalar('instant'), 'Notified', '通知时间'),
          field('remediated', scalar('instant'), 'Remediated', '整改时间'),
          field('caused_event', scalar('boolean'), 'Directly related', '直接相关'),
        ],
      },
      'Inspection findings',
      '检测隐患',
    ),
  ],
  definitions: [
    {
      name: 'computer_system',
      title: { en: 'Computer System', zh: '计算机系统' },
      source: 'ISO/IEC 27102',
      body: {
        en: [
          { segment: 'text', text: 'Hardware and software that process ' },
          { segment: 'term', definition: 'electronic_data' },
          { segment: 'text', text: '.' },
        ],
        zh: [
          { segment: 'text', text: '处理' },
          { segment: 'term', definition: 'electronic_data' },
          { segment: 'text', text: '的硬件和软件。' },
        ],
      },
    },
    {
      name: 'electronic_data',
      title: { zh: '电子数据' },
      source: null,
      body: {
        en: [{ segment: 'text', text: 'Information in a form a machine can read.' }],
        zh: [{ segment: 'text', text: '机器可读形式的信息。' }],
      },
    },
    {
      name: 'unused',
      title: { en: 'Never Used', zh: '从未使用' },
      source: null,
      body: { en: [{ segment: 'text', text: 'Nobody speaks of this.' }] },
    },
  ],
};
