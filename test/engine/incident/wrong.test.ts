// Every way of being wrong: one mistake gives one fault, at its place, in a sentence.
import { describe, expect, test } from 'vitest';
import { readIncidentValue } from '../../../engine/incident/index.ts';
import { contract, faultsOf } from './helpers.ts';
import { wrongSense, wrongShapes } from './wrong-documents.ts';

describe('wrong documents', () => {
  for (const [fragment, pointer, code, message] of [...wrongShapes, ...wrongSense]) {
    test(`${code} ${JSON.stringify(fragment).slice(0, 90)}`, () => {
      expect(faultsOf({ incident: 'T-1', ...fragment })).toEqual([`${pointer} ${code}: ${message}`]);
    });
  }

  test('every fault is said in Chinese as well, with help in both languages or none', () => {
    for (const [fragment] of [...wrongShapes, ...wrongSense]) {
      const read = readIncidentValue({ incident: 'T-1', ...fragment }, contract);
      for (const { message, help } of 'faults' in read ? read.faults : []) {
        expect(message.zh).toMatch(/\p{Script=Han}/u);
        expect(message.zh).not.toContain('undefined');
        if (help !== null) expect([typeof help.en, typeof help.zh]).toEqual(['string', 'string']);
      }
    }
  });

  test('the document itself is no object', () => {
    expect(faultsOf([])).toEqual([' not-a-record: the incident is `[]`, which is no object of keys and values']);
    expect(faultsOf(null)).toEqual([' not-a-record: the incident is `null`, which is no object of keys and values']);
    expect(faultsOf('{}')).toEqual([' not-a-record: the incident is `"{}"`, which is no object of keys and values']);
    expect(faultsOf({})).toEqual([' missing-key: the incident lacks `incident`']);
  });

  test('all mistakes are told at once', () => {
    const document = {
      event: {},
      outage: { started: '2023-02-30T00:00:00Z', ended: 'later' },
      losses: [{ id: 'L1', kind: 'ransom', amount: { currency: 'CNY', amount: '1.005' } }, { id: 'L1' }],
    };
    expect(faultsOf(document).map((fault) => fault.split(':')[0])).toEqual([
      '/event unknown-key',
      ' missing-key',
      '/outage/ended not-an-instant',
      '/outage/started impossible-date',
      '/losses/0/amount/amount too-many-decimals',
      '/losses/1/id duplicate-loss-id',
    ]);
  });

  test('what contradicts a fact at fault is not told', () => {
    const outage = { started: '2023-04-11T00:00:00Z', ended: '2023-04-31T00:00:00Z', duration: 'PT1H' };
    expect(faultsOf({ incident: 'T-1', outage }).map((fault) => fault.split(':')[0])).toEqual([
      '/outage/ended impossible-date',
    ]);
  });
});

describe('help', () => {
  const helpFor = (fragment: Readonly<Record<string, unknown>>) => {
    const read = readIncidentValue({ incident: 'T-1', ...fragment }, contract);
    return 'faults' in read ? read.faults.map(({ help }) => help) : [];
  };

  test('proposes what was most likely meant: a slip, another spelling, a title in either language', () => {
    const meant = (name: string) => [{ en: `did you mean \`${name}\`?`, zh: `是否应为 \`${name}\`？` }];
    expect(helpFor({ outages: {} })).toEqual(meant('outage'));
    expect(helpFor({ 中断: {} })).toEqual(meant('outage'));
    expect(helpFor({ outage: { Start: '2023-04-11T00:00:00Z' } })).toEqual(meant('started'));
    expect(helpFor({ causes: [{ method: '勒索软件' }] })).toEqual(meant('ransomware'));
    expect(helpFor({ causes: [{ method: 'human-error' }] })).toEqual(meant('human_error'));
    expect(helpFor({ figures: { place: 'UK' } })).toEqual(meant('GB'));
    expect(helpFor({ figures: { paid: { currency: '人民币', amount: '1.00' } } })).toEqual(meant('CNY'));
  });

  test('otherwise says what may stand there', () => {
    expect(helpFor({ causes: [{ method: 'weather' }] })).toEqual([
      {
        en: 'write `malicious`, `ransomware`, `intrusion` or `human_error`',
        zh: '请写 `malicious`、`ransomware`、`intrusion`或`human_error`',
      },
    ]);
    expect(helpFor({ reported: '2023-04-11T02:10:00' })).toEqual([
      {
        en: 'add the offset, `+08:00` in China: `"2023-04-11T02:10:00+08:00"`',
        zh: '请加上时差，中国为 `+08:00`：`"2023-04-11T02:10:00+08:00"`',
      },
    ]);
    expect(helpFor({ figures: { paid: { currency: 'JPY', amount: '1.50' } } })).toEqual([
      { en: 'JPY has no decimals', zh: 'JPY没有小数位' },
    ]);
  });
});
