// What is offered at a place: names of the right sort, words of the language where they can stand, in broken text too.
import { describe, expect, test } from 'vitest';
import { services } from '../../../language/index.ts';
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
const facts = 'event causes outage findings';
const schedule = 'sum rate wait period territory extra';

describe('names', () => {
  test.each<[string, string, string]>([
    ['kinds after insures', wording({}).replace('ransom, cost', 'ransom, ‸'), kindsOfLoss],
    ['kinds after excludes', wording({ exclusion: 'excludes ‸' }), kindsOfLoss],
    ['kinds after on', wording({ pays: 'limit sum each event on ‸' }), kindsOfLoss],
    ['causes', wording({ coverage: 'caused by ‸' }), causes],
    ['more causes', wording({ coverage: 'when arising from intrusion or ‸' }), causes],
    ['fields of a record', wording({ coverage: 'when outage.‸' }), 'started ended duration'],
    ['fields of a record, half written', wording({ coverage: 'when outage.dur‸' }), 'started ended duration'],
    ['fields of the item', wording({ exclusion: 'excludes ransom where its ‸' }), 'means'],
    ['a period or countries after in', wording({ coverage: 'basis event.started in ‸' }), 'period territory'],
    ['options', wording({}).replace('if extra', 'if ‸'), 'extra'],
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
      'rate wait period territory extra zone issued endorsed by scenario',
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
    ['a part', wording({}).replace('zh "第一方" {', 'zh "第一方" { ‸'), 'coverage exclusion warranty condition'],
    ['pays', wording({ pays: '‸' }), 'for deductible insurer pays limit'],
    ['a scenario', wording({ more: 'scenario "s" { ‸ }' }), 'incident with expect'],
    ['an exclusion', wording({ exclusion: '‸' }), 'excludes when unless because text text zh'],
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
    expect(checkCompletion(wording({ pays: 'limit sum ‸' }))).toContain('each event on when as');
  });
  test('a statement comes with its gaps', () => {
    const item = complete(wording({}).replace('zh "第一方" {', 'zh "第一方" { ‸')).items[0];
    expect(item).toMatchObject({ label: 'coverage', snippet: true, insert: 'coverage $1 "$2" zh "$3" {\n\t$0\n}' });
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
