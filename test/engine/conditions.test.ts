// Conditions in three values, one line each: the condition, what is stated, the verdict, and what is asked.
import { describe, expect, test } from 'vitest';
import { asked, determine, loss, wording } from './support.ts';

type Line = readonly [condition: string, facts: object, verdict: 'yes' | 'no' | 'open', asks?: readonly string[]];

const at = (text: string): string => `2023-05-${text}+08:00`;
const event = (fields: object): object => ({ event: fields });
const cause = (...links: readonly object[]): object => ({ causes: links });

function verdicts(lines: readonly Line[], schedule = ''): void {
  test.each(lines)('%s on %j is %s', (condition, facts, verdict, asks = []) => {
    const unit = wording(
      `schedule { ${schedule} } coverage x "X" zh "甲险" { insures a, b, c when ${condition} pays { limit CNY 10 each event } }`,
    );
    const found = determine(unit, { ...(facts as Record<string, unknown>), losses: [loss('a', '5.00')] });
    expect(found.coverages[0]?.trigger).toBe(verdict);
    expect(found.outcome).toBe(verdict === 'yes' ? 'payable' : verdict === 'no' ? 'not-covered' : 'open');
    expect([...asked(found)].sort()).toEqual([...(asks as readonly string[])].sort());
  });
}

describe('and, or, not', () => {
  verdicts([
    ['p', { p: true }, 'yes'],
    ['p', {}, 'open', ['p']],
    ['not p', { p: false }, 'yes'],
    ['not p', {}, 'open', ['p']],
    ['p and q', { p: false }, 'no'],
    ['p and q', { p: true }, 'open', ['q']],
    ['p or q', { p: true }, 'yes'],
    ['p or q', { p: false }, 'open', ['q']],
    ['all of { p any of { q not p } }', {}, 'open', ['p', 'q']],
  ]);

  test('what no way of filling in can change is not asked, though each half is open', () => {
    const unit = wording(
      'coverage x "X" zh "甲险" { insures a when all of { p not p } pays { limit CNY 10 each event } }',
    );
    const found = determine(unit, { losses: [loss('a', '5.00')] });
    expect(found.outcome).toBe('not-covered');
    expect(asked(found)).toEqual([]);
  });
});

describe('ordered values', () => {
  verdicts([
    ['n > 3', { n: 4 }, 'yes'],
    ['n > 3', { n: 3 }, 'no'],
    ['n >= 3', { n: { at_least: 3 } }, 'yes'],
    ['n < 3', { n: { at_least: 2, at_most: 9 } }, 'open', ['n']],
    ['n is 3', { n: { at_least: 4 } }, 'no'],
    ['n is not 3', { n: 3 }, 'no'],
    ['worth >= CNY 5.01', { worth: { currency: 'CNY', amount: '5.01' } }, 'yes'],
    ['worth > CNY 5.01', { worth: { currency: 'CNY', amount: '5.01' } }, 'no'],
    ['worth > 10% of CNY 50.15', { worth: { at_least: { currency: 'CNY', amount: '5.02' } } }, 'yes'],
    ['worth > 10% of CNY 50.15', { worth: { at_most: { currency: 'CNY', amount: '5.01' } } }, 'no'],
    ['worth + CNY 1 > CNY 6', { worth: { currency: 'CNY', amount: '5.01' } }, 'yes'],
    ['worth - CNY 1 > CNY 6', {}, 'open', ['worth']],
    ['10% of worth >= CNY 1', { worth: { at_least: { currency: 'CNY', amount: '10.00' } } }, 'yes'],
    ['greater of worth and CNY 7 > CNY 6', {}, 'yes'],
    ['lesser of worth and CNY 5 > CNY 6', {}, 'no'],
    ['outage.length > 8 hours', { outage: { length: 'PT8H' } }, 'no'],
    ['outage.length > 8 hours', { outage: { length: 'PT8H0.001S' } }, 'yes'],
    ['outage.length > 8 hours', { outage: { started: at('01T00:00:00'), ended: at('01T08:00:01') } }, 'yes'],
    ['outage.length > 8 hours', { outage: { started: at('01T00:00:00') } }, 'open', ['outage.ended']],
    ['outage.length > 8 hours', {}, 'open', ['outage.length']],
    ['event.found < event.started + 3 days', event({ started: at('01T00:00:00'), found: at('04T00:00:00') }), 'no'],
    ['event.found < event.started + 3 days', event({ started: at('01T00:00:00'), found: at('03T23:59:59') }), 'yes'],
    [
      'event.found < event.started + 1 months',
      event({ started: '2023-01-31T12:00:00+08:00', found: '2023-02-28T11:59:59+08:00' }),
      'yes',
    ],
    [
      'event.found < event.started + 1 months',
      event({ started: '2023-01-31T12:00:00+08:00', found: '2023-02-28T12:00:00+08:00' }),
      'no',
    ],
  ]);
});

describe('periods and countries', () => {
  const schedule = `period: period = 2023-05-01T00:00 to 2023-05-31T24:00 "Period" zh "期间"
    territory: countries = { CN, US } except { US } "Territory" zh "区域"  world: countries = worldwide except { KP } "World" zh "全球"`;
  verdicts(
    [
      ['event.found in period', event({ found: at('01T00:00:00') }), 'yes'],
      ['event.found in period', event({ found: '2023-04-30T23:59:59.999+08:00' }), 'no'],
      ['event.found in period', event({ found: '2023-05-31T23:59:59.999+08:00' }), 'yes'],
      ['event.found in period', event({ found: '2023-06-01T00:00:00+08:00' }), 'no'],
      ['event.found in period', event({ found: '2023-05-31T16:00:00Z' }), 'no'],
      ['event.found in period', event({ found: { at_least: at('02T00:00:00'), at_most: at('03T00:00:00') } }), 'yes'],
      [
        'event.found in period',
        event({ found: { at_least: '2023-04-30T00:00:00+08:00', at_most: at('03T00:00:00') } }),
        'open',
        ['event.found'],
      ],
      ['where in territory', { where: 'CN' }, 'yes'],
      ['where in territory', { where: 'US' }, 'no'],
      ['where in territory', {}, 'open', ['where']],
      ['where in world', { where: 'FR' }, 'yes'],
      ['where in world', { where: 'KP' }, 'no'],
      ['where not in territory', { where: 'FR' }, 'yes'],
    ],
    schedule,
  );

  test('a schedule value that nobody has bound is asked for like a fact, and may be stated with the incident', () => {
    const unit = wording(
      'schedule { period: period "Period" zh "期间" } coverage x "X" zh "甲险" { insures a basis event.found in period pays { limit CNY 10 each event } }',
    );
    const stated = { ...event({ found: at('02T00:00:00') }), losses: [loss('a', '5.00')] };
    expect(asked(determine(unit, stated))).toEqual(['schedule.period']);
    const schedule = { period: { from: at('01T00:00:00'), to: at('03T00:00:00') } };
    expect(determine(unit, { ...stated, schedule }).outcome).toBe('payable');
  });
});

describe('what may never have happened', () => {
  verdicts([
    ['event.fixed by event.found', event({ fixed: null, found: at('02T00:00:00') }), 'no'],
    ['event.fixed by event.found', event({ fixed: at('02T00:00:00'), found: at('02T00:00:00') }), 'yes'],
    ['event.fixed before event.found', event({ fixed: at('02T00:00:00'), found: at('02T00:00:00') }), 'no'],
    ['not event.fixed by event.found', event({ found: at('02T00:00:00') }), 'open', ['event.fixed']],
    ['event.fixed exists', event({ fixed: null }), 'no'],
    ['event.fixed exists', event({ fixed: at('02T00:00:00') }), 'yes'],
    ['event.fixed exists', {}, 'open', ['event.fixed']],
  ]);
});

describe('lists', () => {
  const finding = (fixed: string | null, related?: boolean): object => ({
    fixed,
    told: at('01T00:00:00'),
    ...(related === undefined ? {} : { related: { value: related, by: 'H', at: at('09T00:00:00') } }),
  });
  const some = 'any of findings { not fixed by event.started and related }';
  verdicts([
    [some, { ...event({ started: at('05T00:00:00') }), findings: [] }, 'no'],
    [some, { ...event({ started: at('05T00:00:00') }), findings: [finding(null, true)] }, 'yes'],
    [some, { ...event({ started: at('05T00:00:00') }), findings: [finding(at('05T00:00:00'), true)] }, 'no'],
    [
      some,
      { ...event({ started: at('05T00:00:00') }), findings: [finding(at('04T00:00:00')), finding(null)] },
      'open',
      ['findings[1].related'],
    ],
    [some, event({ started: at('05T00:00:00') }), 'open', ['findings']],
    [
      some,
      { ...event({ started: at('05T00:00:00') }), findings: { known: [], complete: false } },
      'open',
      ['findings'],
    ],
    [
      some,
      { ...event({ started: at('05T00:00:00') }), findings: { known: [finding(null, true)], complete: false } },
      'yes',
    ],
    ['all of findings { fixed by event.started }', { ...event({ started: at('05T00:00:00') }), findings: [] }, 'yes'],
    [
      'all of findings { fixed by event.started }',
      { ...event({ started: at('05T00:00:00') }), findings: [finding(null)] },
      'no',
    ],
    ['count of findings { related } >= 2', { findings: [finding(null, true), finding(null, true)] }, 'yes'],
    ['count of findings { related } >= 2', { findings: [finding(null, true)] }, 'no'],
    [
      'count of findings { related } >= 2',
      { findings: [finding(null, true), finding(null)] },
      'open',
      ['findings[1].related'],
    ],
  ]);
});

describe('causes', () => {
  verdicts([
    ['caused by attack', cause({ method: 'malware' }), 'yes'],
    ['caused by malware', cause({ method: 'attack' }), 'open', ['causes[0].method']],
    ['caused by attack', cause({ method: 'error' }), 'no'],
    ['caused by attack', cause({}), 'open', ['causes[0].method']],
    ['caused by attack', {}, 'open', ['causes']],
    ['caused by attack', cause({ method: 'malware' }, { method: 'intrusion' }), 'yes'],
    ['caused by attack', cause({ method: 'malware', proximate: false }, { method: 'error', proximate: true }), 'no'],
    [
      'caused by attack',
      cause({ method: 'malware' }, { method: 'error' }),
      'open',
      ['causes[0].proximate', 'causes[1].proximate'],
    ],
    [
      'caused by attack',
      { causes: { known: [{ method: 'error' }], complete: false } },
      'open',
      ['causes', 'causes[0].proximate'],
    ],
    ['arising from state', cause({ method: 'error', actor: 'outsider' }, { method: 'malware', actor: 'state' }), 'yes'],
    ['arising from state', cause({ method: 'error', actor: 'outsider' }), 'no'],
    ['arising from state', cause({ method: 'error' }), 'open', ['causes[0].actor']],
    ['not arising from state', { causes: { known: [{ actor: 'outsider' }], complete: false } }, 'open', ['causes']],
  ]);
});
