// The hosting company of market row D2, under the Chinese comprehensive edition: the ransom, in bitcoin, is excluded by
// name; the rest of the loss is paid, to the fen. The whole calculation, by hand, beside what the engine finds.
import { describe, expect, test } from 'vitest';
import { adjudicate, readIncident } from '../../engine/index.ts';
import { incidentText, unitNamed } from './policies.ts';

const unit = unitNamed('SPECIMEN-2023');
const read = readIncident(incidentText('zhongan/incidents/hosting-ransomware.json'), unit.contract);
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const found = adjudicate({ ...unit, incident: read.incident });

const steps = (clause: string) =>
  found.coverages
    .find((coverage) => coverage.clause === clause)
    ?.waterfall.map(({ line, figure, out }) => [
      line,
      figure?.atLeast.amount ?? null,
      out.atLeast.amount,
      out.atMost?.amount,
    ]);

describe('25 BTC demanded, running again in 48 hours', () => {
  test('the ransom is granted by the extortion cover, and excluded as virtual currency: two results', () => {
    expect(found.items.find((item) => item.id === 'L1')).toMatchObject({
      kind: 'ransom_payment',
      amount: { currency: 'USD', amount: '200000.00' },
      outcome: 'not-covered',
      ground: 'excluded',
      by: 'virtual_currency',
      coverage: 'extortion',
      granted: 'yes',
      excluded: 'yes',
    });
  });

  test('business interruption: CNY 180,000.00', () => {
    // Lost net profit 264,000.00 + extra expense 36,000.00                          300,000.00
    // 48 hours, of which 48 - 8 = 40 after the waiting period: 300,000.00 x 40/48   250,000.00
    // less the greater of 50,000.00 and 10% of 300,000.00 = 30,000.00               200,000.00
    // the insurer pays 90%                                                           180,000.00
    // below 30% of 10,000,000.00 for each event, and below the annual limit
    expect(steps('business_interruption')).toEqual([
      ['loss', null, '300000.00', '300000.00'],
      ['window', null, '250000.00', '250000.00'],
      ['deductible', '50000.00', '200000.00', '200000.00'],
      ['share', null, '180000.00', '180000.00'],
      ['limit', '3000000.00', '180000.00', '180000.00'],
      ['account', '10000000.00', '180000.00', '180000.00'],
    ]);
  });

  test('extortion: CNY 25,000.00', () => {
    // The ransom is out. Negotiation 45,000.00 less 20,000.00; the annual limit has 10,000,000.00 - 180,000.00 left.
    expect(steps('extortion')).toEqual([
      ['loss', null, '45000.00', '45000.00'],
      ['deductible', '20000.00', '25000.00', '25000.00'],
      ['limit', '1000000.00', '25000.00', '25000.00'],
      ['account', '9820000.00', '25000.00', '25000.00'],
    ]);
  });

  test('data restoration: CNY 345,000.00', () => {
    // Forensics 85,000.00 + restoration 220,000.00 = 305,000.00, less 20,000.00 = 285,000.00; the emergency response of
    // 60,000.00 bears no deductible: 345,000.00. Left of the annual limit: 9,820,000.00 - 25,000.00.
    expect(steps('data_restoration')).toEqual([
      ['loss', null, '365000.00', '365000.00'],
      ['deductible', '20000.00', '345000.00', '345000.00'],
      ['limit', '1000000.00', '345000.00', '345000.00'],
      ['account', '9795000.00', '345000.00', '345000.00'],
    ]);
  });

  test('in all CNY 550,000.00, settled: nothing left to ask', () => {
    expect(found.outcome).toBe('payable');
    expect(found.payable).toEqual({
      atLeast: { currency: 'CNY', amount: '550000.00' },
      atMost: { currency: 'CNY', amount: '550000.00' },
    });
    expect(found.questions).toEqual([]);
    expect(found.exact).toBe(true);
  });
});
