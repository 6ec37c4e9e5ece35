// What is offered at a place: names of the right sort, words of the language where they can stand, in broken text too.
import { describe, expect, test } from 'vitest';
import { format, services } from '../../../language/index.ts';
import { marked, path, wording } from './support.ts';

function complete(text: string): services.Completion {
  const { workspace, offset } = marked(text);
  return services.completion(workspace, path, offset);
}

/** The labels, in their order. */
function checkCompletion(text: string): string {
  return complete(text)
    .items.map(({ label }) => label)
    .join(' ');
}

const kindsOfLoss = 'ransom cost forensic restoration';
const causes = 'malicious_act ransomware intrusion human_error';
const facts = 'event causes outage findings others';
const schedule = 'sum rate wait period territory extra';

describe('names', () => {
  test.each<[string, string, string]>([
    ['kinds after insures', wording({}).replace('ransom, cost', 'ransom, ‸'), kindsOfLoss],
    ['kinds after excludes', wording({ exclusion: 'excludes ‸' }), kindsOfLoss],
    ['coverages after on', wording({ more: 'pays { limit CNY 5 each event on ‸ }' }), 'extortion'],
    [
      'coverages after on, in lines that an endorsement adds',
      `${wording({})} endorsement e amends w ^1.0 { add to pays of the wording { limit CNY 5 each event on ‸ } }`,
      'extortion',
    ],
    ['accounts of deductibles', wording({ pays: 'aggregate deductible ‸' }), 'annual'],
    ['kinds after on', wording({ pays: 'limit sum each event on ‸' }), kindsOfLoss],
    ['causes', wording({ coverage: 'caused by ‸' }), causes],
    ['more causes', wording({ coverage: 'when arising from intrusion or ‸' }), causes],
    ['fields of a record', wording({ coverage: 'when outage.‸' }), 'started ended duration'],
    ['fields of a record, half written', wording({ coverage: 'when outage.dur‸' }), 'started ended duration'],
    ['fields of the item', wording({ exclusion: 'excludes ransom where its ‸' }), 'means'],
    ['a period or countries after in', wording({ coverage: 'basis event.started in ‸' }), 'period territory'],
    ['options', wording({}).replace('if extra', 'if ‸'), 'extra'],
    [
      'figures that a coverage hangs on',
      wording({}).replace('if extra', 'if ‸').replace('sum: money', 'sum: money or not insured'),
      'sum extra',
    ],
    [
      'what else an entry may be',
      wording({}).replace('sum: money', 'sum: money ‸'),
      'or none or no limit or not insured',
    ],
    ['terms', wording({}).replace('terms small', 'terms ‸'), 'small'],
    ['a figure in a text', wording({}).replace('{sum} of', '{‸} of'), schedule],
    ['a term in a text', wording({}).replace('of [comp', 'of [‸comp'), 'computer_system extortion coins fix'],
    [
      'types of the schedule',
      wording({}).replace('sum: money', 'sum: ‸'),
      'party period countries money percentage duration months number text instant option',
    ],
    ['exclusions', wording({ more: 'scenario "s" { expect ransom excluded by ‸ }' }), 'coins'],
    ['subjects', wording({ more: 'scenario "s" { expect ‸ }' }), `extortion fix ${kindsOfLoss} total outcome asks`],
    ['facts to set', wording({ more: 'scenario "s" { with { ‸ } }' }), `${facts} incident losses rates`],
    [
      'a kind as a value',
      wording({ more: 'scenario "s" { with { causes: [ { method: ‸ } ] } }' }),
      `${causes} never unknown CNY`,
    ],
    [
      'fields of a list',
      wording({ more: 'scenario "s" { with { findings: [ { ‸ } ] } }' }),
      'notified remediated related',
    ],
    ['wordings', `${wording({})} policy "P" under ‸`, 'w'],
    [
      'what a policy has still to bind',
      `${wording({})} policy "P" under w 1.0.0 { sum: CNY 5 ‸ }`,
      'rate wait period territory extra zone issued over endorsed by scenario',
    ],
    [
      'what else a figure may be in a policy',
      `${wording({}).replace('sum: money', 'sum: money or no limit')} policy "P" under w 1.0.0 { sum: ‸ }`,
      'no limit CNY',
    ],
    ['an option in a policy', `${wording({})} policy "P" under w 1.0.0 { extra: ‸ }`, 'chosen not chosen CNY'],
  ])('%s', (_what, text, labels) => {
    expect(checkCompletion(text)).toBe(labels);
  });

  test('values in a condition: elements of the list first, then schedule and facts', () => {
    const items = checkCompletion(wording({ coverage: 'when any of findings { ‸' }));
    expect(items).toMatch(new RegExp(`^notified remediated related ${schedule} ${facts}`));
  });
  test('kinds of the axis after is, then values', () => {
    const items = checkCompletion(wording({ exclusion: 'excludes ransom where its means is ‸' }));
    expect(items).toMatch(/^legal_tender virtual_currency /);
  });
  test('an account first, in a limit', () => {
    expect(checkCompletion(wording({ pays: 'limit ‸' }))).toBe('annual sum CNY');
  });
});

describe('words', () => {
  test.each<[string, string, string]>([
    ['a file', '‸', 'terms wording endorsement policy'],
    ['a part', wording({}).replace('zh "第一方" {', 'zh "第一方" { ‸'), 'coverage exclusion warranty condition pays'],
    [
      'pays of a part',
      wording({}).replace('zh "第一方" {', 'zh "第一方" { pays { ‸ }'),
      'limit deductible highest deductible aggregate deductible insurer pays',
    ],
    [
      'a wider line',
      wording({ more: 'pays { limit CNY 5 each event ‸ }' }),
      'each event shared pro rata shared in order written on when as limit deductible highest deductible aggregate deductible insurer pays',
    ],
    [
      'pays',
      wording({ pays: '‸' }),
      'for deductible retention aggregate deductible franchise reverse franchise layer layers less reduce by benefit recoveries other insurance pay in insurer pays limit',
    ],
    ['a scenario', wording({ more: 'scenario "s" { ‸ }' }), 'incident with expect'],
    ['an exclusion', wording({ exclusion: '‸' }), 'excludes when unless writes back presume because text text zh'],
    [
      'an expectation',
      wording({ more: 'scenario "s" { expect extortion ‸ }' }),
      'pays pays nothing pays at least payable not covered open excluded by is breached is not breached',
    ],
  ])('of %s', (_what, text, labels) => {
    expect(checkCompletion(text)).toBe(labels);
  });
  test('comparing words after a value', () => {
    expect(checkCompletion(wording({ coverage: 'when outage.duration ‸' }))).toMatch(/^is is not in /);
  });
  test('units after a number', () => {
    expect(checkCompletion(wording({ coverage: 'when outage.duration > 8 ‸' }))).toContain('minutes hours days');
  });
  test('the tail of a line of pays', () => {
    expect(checkCompletion(wording({ pays: 'limit sum ‸' }))).toContain(
      'each event each item on apportioned pro rata when as',
    );
  });
  test('how an amount is rounded, behind it', () => {
    const roundings = 'rounded half up rounded half even rounded down rounded up';
    expect(checkCompletion(wording({ pays: 'deductible 10% of loss ‸' }))).toContain(roundings);
    expect(checkCompletion(wording({ pays: 'limit sum each event ‸' }))).not.toContain('rounded');
  });
  test('a statement comes with its gaps', () => {
    const item = complete(wording({}).replace('zh "第一方" {', 'zh "第一方" { ‸')).items[0];
    expect(item).toMatchObject({ label: 'coverage', snippet: true, insert: 'coverage $1 "$2" zh "$3" {\n\t$0\n}' });
  });
});

describe('in Chinese', () => {
  const formatted = format(wording({ pays: 'limit sum each event' }), { keywords: 'zh' });
  const chinese = 'text' in formatted ? formatted.text : '';

  test.each<[string, string, string]>([
    ['a part', chinese.replace('zh "第一方" {', 'zh "第一方" { ‸'), '保险责任 责任免除 保证 先决条件 赔偿'],
    [
      'a wording',
      chinese.replace('  币种 CNY\n', '  币种 CNY\n  ‸\n'),
      '使用术语 币种 时区 无对应日取月末日 同一 明细表 账户 共保人 承保基础 部分 保险责任 责任免除 保证 先决条件 推定 赔偿 核保条件 保险费 理赔流程 附加服务 情景',
    ],
    [
      'a coverage',
      chinese.replace(/承保 +ransom、cost\n/, '‸'),
      '承保 由 当 承保基础 责任免除 保证 先决条件 推定 核定 赔偿 正文 正文 zh',
    ],
    ['an exclusion', chinese.replace('不赔 ransom', '‸'), '不赔 当 除非 恢复承保 推定 依据 正文 正文 zh'],
    [
      'pays',
      chinese.replace('限额 sum 每次事故', '‸'),
      '自 免赔额 自保自留额 累计免赔额 相对免赔额 超额不赔 超赔层 分层 扣除 减赔 给付 追偿所得 其他保险 以 保险人承担 限额',
    ],
    ['kinds of loss', chinese.replace(/承保 +ransom、cost/, '承保 ransom、‸'), kindsOfLoss],
    ['fields of the item', chinese.replace('不赔 ransom', '不赔 ransom 中 其 ‸'), 'means'],
    ['terms', chinese.replace('使用术语 small', '使用术语 ‸'), 'small'],
  ])('%s', (_what, text, labels) => {
    expect(text).toContain('‸');
    expect(checkCompletion(text)).toBe(labels);
  });
  test('comparing words after a value', () => {
    const text = chinese.replace('不赔 ransom', '不赔 一切损失 当 outage.duration ‸');
    expect(checkCompletion(text)).toMatch(/^是 不是 属于 不属于 不晚于 早于 晚于 不早于 存在/);
  });
  test('a statement is written as it is formatted', () => {
    const { items } = complete(chinese.replace('  币种 CNY\n', '  币种 CNY\n  ‸\n'));
    expect(items[0]).toMatchObject({ label: '使用术语', insert: '使用术语 $0' });
    const account = items.find(({ label }) => label === '账户')?.insert.replace(/\$\d/g, 'a');
    expect(account).toBe('账户 a "a" zh "a" a 保险期间内累计，按赔付扣减');
  });
});

describe('where it replaces', () => {
  test('the whole word under the cursor', () => {
    const { workspace, offset, text } = marked(wording({ coverage: 'when outa‸ge.duration > wait' }));
    const { replace } = services.completion(workspace, path, offset);
    expect(text.slice(replace.start, replace.end)).toBe('outage');
  });
  test('nothing in comments and quoted texts', () => {
    expect(checkCompletion(wording({ coverage: '// when ‸' }))).toBe('');
    expect(checkCompletion(wording({}).replace('"Small"', '"Sm‸all"'))).toBe('');
  });
  test('also after what the parser cannot read', () => {
    const broken = wording({}).replace('caused', '').replace('pays {', 'pays { limit sum each ) deductible ‸');
    expect(checkCompletion(broken)).toContain(schedule);
  });
});
