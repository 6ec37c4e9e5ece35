// Right documents, and the facts they state.
import { describe, expect, test } from 'vitest';
import { readIncident } from '../../../engine/incident/index.ts';
import { contentHash } from '../../../language/index.ts';
import { contract, incidentOf } from './helpers.ts';

const fact = (document: Readonly<Record<string, unknown>>, record: string, field: string) => {
  const found = incidentOf(document).facts.fields.get(record);
  return found?.fact === 'record' ? found.fields.get(field) : undefined;
};
const figure = (field: string, stated: unknown) => fact({ figures: { [field]: stated } }, 'figures', field);

describe('facts', () => {
  test('what is absent has no entry; a record that states nothing is empty', () => {
    const incident = incidentOf({ outage: {} });
    expect([...incident.facts.fields]).toEqual([['outage', { fact: 'record', fields: new Map() }]]);
    expect(incident.losses).toEqual({ fact: 'absent' });
    expect(incident.rates).toEqual([]);
    expect(incident.schedule.size).toBe(0);
  });

  test('single values', () => {
    expect(figure('known', false)).toEqual({ fact: 'value', value: false, judged: null });
    expect(figure('note', 'two\nlines')).toEqual({ fact: 'value', value: 'two\nlines', judged: null });
    expect(figure('holder', '甲公司')).toEqual({ fact: 'value', value: '甲公司', judged: null });
    expect(figure('place', 'TW')).toEqual({ fact: 'value', value: 'TW', judged: null });
    expect(figure('settled', null)).toEqual({ fact: 'never' });
  });

  test('ordered values, in the units of the interpreter', () => {
    const exactly = (at: bigint) => ({ fact: 'range', low: at, high: at });
    expect(figure('records', 9007199254740991)).toEqual(exactly(9007199254740991n));
    expect(figure('share', '12.5%')).toEqual(exactly(125_000_000_000n));
    expect(figure('share', '0.0000000001%')).toEqual(exactly(1n));
    expect(figure('term', 'P7M')).toEqual(exactly(7n));
    expect(figure('settled', '1969-12-31T23:59:59.999Z')).toEqual(exactly(-1n));
    expect(figure('settled', '2023-04-11T02:10:00+08:00')).toEqual(figure('settled', '2023-04-10T18:10:00.000Z'));
    for (const [text, milliseconds] of [
      ['PT48H', 172_800_000n],
      ['P3D', 259_200_000n],
      ['P1DT1H1M1.5S', 90_061_500n],
      ['PT0S', 0n],
      ['PT7776000S', 7_776_000_000n],
    ] as const) {
      expect(fact({ outage: { duration: text } }, 'outage', 'duration')).toEqual(exactly(milliseconds));
    }
  });

  test('what is known in part: both ends included; below zero lie instants alone', () => {
    expect(figure('records', { at_least: 5 })).toEqual({ fact: 'range', low: 5n, high: null });
    expect(figure('records', { at_most: 5 })).toEqual({ fact: 'range', low: 0n, high: 5n });
    expect(figure('records', { at_least: 5, at_most: 5 })).toEqual({ fact: 'range', low: 5n, high: 5n });
    expect(figure('settled', { at_most: '1970-01-01T00:00:00Z' })).toEqual({ fact: 'range', low: null, high: 0n });
  });

  test('money, in minor units of its currency', () => {
    const money = (currency: string | null, amount: string) => figure('limit', { currency, amount });
    expect(money('CNY', '190000.00')).toEqual({ fact: 'money', currency: 'CNY', low: 19_000_000n, high: 19_000_000n });
    expect(money('CNY', '5')).toEqual({ fact: 'money', currency: 'CNY', low: 500n, high: 500n });
    expect(money('JPY', '5')).toEqual({ fact: 'money', currency: 'JPY', low: 5n, high: 5n });
    expect(money('KWD', '5.001')).toEqual({ fact: 'money', currency: 'KWD', low: 5001n, high: 5001n });
    expect(money('CNY', '9999999999999999.99')).toEqual({
      fact: 'money',
      currency: 'CNY',
      low: 10n ** 18n - 1n,
      high: 10n ** 18n - 1n,
    });
    expect(money(null, '5.5')).toEqual({ fact: 'money', currency: null, low: 5500n, high: 5500n });
    const end = { currency: 'CNY', amount: '5.00' };
    expect(figure('limit', { at_most: end })).toEqual({ fact: 'money', currency: 'CNY', low: 0n, high: 500n });
    expect(figure('limit', { at_least: end })).toEqual({ fact: 'money', currency: 'CNY', low: 500n, high: null });
  });

  test('who judged a fact stays with it, whatever its type', () => {
    const judged = { by: 'A handler', at: '2023-05-01T00:00:00Z' };
    expect(figure('wilful', { value: true, ...judged })).toEqual({ fact: 'value', value: true, judged });
    expect(figure('fault', { value: { at_least: '10%' }, ...judged })).toEqual({
      fact: 'range',
      low: 100_000_000_000n,
      high: null,
      judged,
    });
    expect(figure('reopened', { value: null, ...judged })).toEqual({ fact: 'never', judged });
    const withGrounds = { ...judged, on: 'The loss adjuster’s report of 28 April' };
    expect(figure('wilful', { value: true, ...withGrounds })).toEqual({
      fact: 'value',
      value: true,
      judged: withGrounds,
    });
  });

  test('lists are complete as arrays, and say so where they are not', () => {
    const causes = (stated: unknown) => incidentOf({ causes: stated }).facts.fields.get('causes');
    const link = { fact: 'record', fields: new Map([['method', { fact: 'value', value: 'malicious', judged: null }]]) };
    expect(causes([{ method: 'malicious' }])).toEqual({ fact: 'list', elements: [link], complete: true });
    expect(causes({ known: [{ method: 'malicious' }], complete: false })).toEqual({
      fact: 'list',
      elements: [link],
      complete: false,
    });
    expect(causes([])).toEqual({ fact: 'list', elements: [], complete: true });
  });

  test('a derived fact may be stated where it agrees, or where nothing is known of what it derives from', () => {
    const outage = { started: '2023-04-11T00:00:00Z', ended: '2023-04-13T00:00:00Z' };
    for (const stated of [
      { ...outage, duration: 'PT48H' },
      { ...outage, duration: { at_least: 'P1D' } },
      { ...outage, ended: undefined, duration: 'PT1H' },
      { duration: 'PT1H' },
    ]) {
      expect(fact({ outage: stated }, 'outage', 'duration')).toBeDefined();
    }
  });
});

describe('losses, rates, schedule', () => {
  test('a loss of a kind, of an inner kind, of none', () => {
    const { losses } = incidentOf({
      losses: [
        {
          id: 'L1',
          kind: 'ransom',
          medium: 'bitcoin',
          paid_on: '1970-01-01T00:00:00Z',
          causes: [{ method: 'intrusion' }],
        },
        { id: 'L2', kind: 'extortion' },
        { id: 'L3', betterment: true, amount: { currency: 'CNY', amount: '1.00' } },
      ],
    });
    expect(losses).toMatchObject({
      complete: true,
      items: [
        { id: 'L1', kind: 'ransom', amount: { fact: 'absent' }, causes: { fact: 'list', complete: true } },
        { id: 'L2', kind: 'extortion', fields: new Map(), causes: null },
        { id: 'L3', kind: null, amount: { fact: 'money', low: 100n } },
      ],
    });
    if (losses.fact === 'absent') throw new Error('absent');
    expect(losses.items.map(({ fields }) => [...fields.keys()])).toEqual([['paid_on', 'medium'], [], ['betterment']]);
  });

  test('rates, the same one twice counting once', () => {
    const rate = { from: 'USD', to: 'CNY', on: '1970-01-02', rate: '6.8902' };
    expect(incidentOf({ rates: [rate, { ...rate, rate: '6.89020' }] }).rates).toEqual([
      { from: 'USD', to: 'CNY', on: 1, rate: { numerator: 34451n, denominator: 5000n } },
    ]);
  });

  test('values of the schedule that the policy leaves open', () => {
    const { schedule } = incidentOf({
      schedule: {
        insured: '甲公司',
        address: { en: 'Shanghai', zh: '上海' },
        period: { from: '2019-06-10T00:00:00+08:00', to: '2020-06-10T00:00:00+08:00' },
        territory: { in: ['CN'], except: ['HK', 'MO', 'TW'] },
        sum: { currency: 'CNY', amount: '190000' },
        rate: '12.5%',
        waiting: 'P1DT12H',
        inspection: 'P6M',
        devices: 12,
        due: '2019-07-01T00:00:00+08:00',
        optional: true,
      },
    });
    expect(Object.fromEntries(schedule)).toEqual({
      insured: { type: 'party', name: { en: '甲公司', zh: '甲公司' } },
      address: { type: 'text', text: { en: 'Shanghai', zh: '上海' } },
      period: {
        type: 'period',
        from: 1_560_096_000_000,
        until: 1_591_718_400_000,
        written: { from: '2019-06-10T00:00:00+08:00', until: '2020-06-10T00:00:00+08:00' },
      },
      territory: { type: 'countries', everywhere: false, codes: ['CN'], except: ['HK', 'MO', 'TW'] },
      sum: { type: 'money', currency: 'CNY', amount: '190000.00' },
      rate: { type: 'percentage', ratio: ['1', '8'] },
      waiting: { type: 'duration', milliseconds: 129_600_000, written: { count: 36, unit: 'hours' } },
      inspection: { type: 'months', months: 6, written: { count: 6, unit: 'months' } },
      devices: { type: 'number', number: '12' },
      due: { type: 'instant', at: 1_561_910_400_000, written: '2019-07-01T00:00:00+08:00' },
      optional: { type: 'option', chosen: true },
    });
    expect(
      incidentOf({ schedule: { territory: { in: 'worldwide', except: ['US'] } } }).schedule.get('territory'),
    ).toEqual({
      type: 'countries',
      everywhere: true,
      codes: [],
      except: ['US'],
    });
  });

  test('the hash is over the canonical document: order and spacing do not reach it', () => {
    const read = (text: string) => {
      const found = readIncident(text, contract);
      return 'incident' in found ? found.incident.hash : found.faults;
    };
    expect(read('{"outage": {}, "incident": "A"}')).toBe(contentHash({ incident: 'A', outage: {} }));
    expect(read('{"incident":"A","outage":{}}')).toBe(read('{ "outage": {},\n "incident": "\\u0041" }'));
    expect(read('{"incident":"A"}')).not.toBe(read('{"incident":"B"}'));
  });
});
