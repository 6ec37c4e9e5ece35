// What no determination can be made of: each is refused by its own error, which names the place; nothing is clamped,
// nothing becomes no number.
import { describe, expect, test } from 'vitest';
import { adjudicate, CannotDecide, openLedger, readIncident, readLedger } from '../../engine/index.ts';
import { compile } from '../../language/index.ts';
import { compiled, loss, wording } from './support.ts';

const cover = 'coverage x "X" zh "险" { insures a pays { } }';
const money = (amount: unknown, currency = 'CNY') => [{ id: 'L1', kind: 'a', amount: { currency, amount } }];

function faults(facts: object, statements = cover): readonly string[] {
  const read = readIncident(JSON.stringify({ incident: 'T', ...facts }), wording(statements).contract);
  return 'faults' in read ? read.faults.map(({ code, pointer }) => `${code} ${pointer}`) : [];
}

describe('an incident', () => {
  test.each<readonly [string, object, string]>([
    ['19 digits', { losses: money('12345678901234567.89') }, 'too-many-digits /losses/0/amount/amount'],
    ['an amount below zero', { losses: money('-0.01') }, 'negative-amount /losses/0/amount/amount'],
    ['a number of JSON', { losses: money(5) }, 'not-an-amount /losses/0/amount/amount'],
    ['a currency that is none', { losses: money('5.00', 'RMB') }, 'unknown-currency /losses/0/amount/currency'],
    [
      'a rate of such a currency',
      { losses: money('5.00'), rates: [{ from: 'XXQ', to: 'CNY', on: '2023-01-01', rate: '6.8' }] },
      'unknown-currency /rates/0/from',
    ],
    [
      'a rate of nothing',
      { losses: money('5.00'), rates: [{ from: 'USD', to: 'CNY', on: '2023-01-01', rate: '0' }] },
      'rate-not-positive /rates/0/rate',
    ],
    [
      'a kind that nobody declared',
      { losses: [{ ...loss('a', '5.00'), kind: 'flood' }] },
      'unknown-kind /losses/0/kind',
    ],
    ['a fact that nobody declared', { losses: money('5.00'), flood: true }, 'unknown-key /flood'],
  ])('%s', (_what, facts, expected) => {
    expect(faults(facts)).toEqual([expected]);
  });

  test('18 digits are read, and paid to the fen', () => {
    expect(faults({ losses: money('1234567890123456.78') })).toEqual([]);
  });
});

describe('the day as of which is determined', () => {
  const unit = compiled(`
terms t version 1.0.0 "T" zh "术语" {
  kind loss "Loss" zh "损失" { a "A" zh "甲" }
  fact event "Event" zh "事故" each event { started: instant "S" zh "始"  told: instant or never "Told" zh "通知" }
  fact claim "Claim" zh "索赔" each claim { told: instant or never "Told" zh "通知" }
  fact findings "Findings" zh "隐患" list { fixed: instant or never "Fixed" zh "整改" }
}
wording w version 1.0.0 "W" zh "条款" {
  uses terms t ^1.0
  zone "Asia/Shanghai"
  currency CNY
  coverage x "X" zh "险" { insures a pays { } }
  condition event_told "E" zh "甲" { requires event.told by event.started + 2 days while pending covered failed denies cover }
  condition claim_told "C" zh "乙" { requires claim.told by event.started + 2 days while pending covered failed denies cover }
  condition all_fixed "F" zh "丙" { requires all of findings { fixed by event.started + 2 days } while pending covered failed denies cover }
}`);
  const day = (date: string): string => `2023-0${date}T00:00:00+08:00`;
  const refused = (facts: object): readonly string[] => {
    const read = readIncident(JSON.stringify({ incident: 'T', ...facts }), unit.contract);
    return 'faults' in read ? read.faults.map(({ code, pointer }) => `${code} ${pointer}`) : [];
  };

  test('is not before something that a condition requires: of an event, of a claim, in a list', () => {
    const event = (told: string) => ({ started: day('1-01'), told });
    expect(refused({ as_of: day('1-02'), event: event(day('1-02')) })).toEqual([]);
    expect(refused({ as_of: day('1-02'), event: event('2023-01-02T00:00:01+08:00') })).toEqual([
      'after-as-of /event/told',
    ]);
    expect(
      refused({
        as_of: day('1-02'),
        events: [
          { id: 'E1', event: event(day('1-02')) },
          { id: 'E2', event: event(day('1-03')) },
        ],
        claims: { known: [{ id: 'C1', event: 'E1', claim: { told: day('1-03') } }], complete: false },
      }),
    ).toEqual(['after-as-of /events/1/event/told', 'after-as-of /claims/known/0/claim/told']);
    expect(
      refused({ as_of: day('1-02'), findings: { known: [{ fixed: null }, { fixed: day('1-04') }], complete: false } }),
    ).toEqual(['after-as-of /findings/known/1/fixed']);
  });
});

test('the day as of which is determined is not before the policy was issued', () => {
  const { units } = compile([
    {
      path: 'w.proviso',
      text: `
terms t version 1.0.0 "T" zh "术语" { kind loss "Loss" zh "损失" { a "A" zh "甲" } }
wording w version 1.0.0 "W" zh "条款" {
  uses terms t ^1.0  zone "Asia/Shanghai"  currency CNY  coverage x "X" zh "险" { insures a pays { } }
}
policy "P" under w 1.0 { issued 2023-01-01 }`,
    },
  ]);
  const bound = units.find(({ contract }) => contract.policy !== null);
  if (bound === undefined) throw new Error('the policy did not compile');
  const codes = (asOf: string): readonly string[] => {
    const read = readIncident(JSON.stringify({ incident: 'T', as_of: asOf }), bound.contract);
    return 'faults' in read ? read.faults.map(({ code, pointer }) => `${code} ${pointer}`) : [];
  };
  expect(codes('2023-01-01T00:00:00+08:00')).toEqual([]);
  expect(codes('2022-12-31T23:59:59+08:00')).toEqual(['as-of-before-issue /as_of']);
});

test('a division by nothing is refused, and names what it divides by', () => {
  const { contract, contractHash } = wording(
    'coverage x "X" zh "险" { insures a pays { insurer pays ratio of CNY 5 to worth } }',
  );
  const text = JSON.stringify({
    incident: 'T',
    worth: { currency: 'CNY', amount: '0.00' },
    losses: money('100.00'),
  });
  const read = readIncident(text, contract);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const decide = () => adjudicate({ contract, contractHash, incident: read.incident });
  expect(decide).toThrow(CannotDecide);
  expect(decide).toThrow(/^worth: /);
});

test('a ledger that does not balance is refused, and names the account', () => {
  const { contract } = wording(
    'account pot "Pot" zh "池" CNY 100 in the period, used as paid coverage x "X" zh "险" { insures a pays { limit pot } }',
  );
  const opened = openLedger(contract);
  if ('faults' in opened) throw new Error('the ledger did not open');
  const wrong = {
    ...opened.ledger,
    accounts: opened.ledger.accounts.map((each) => ({ ...each, balance: '99.99' })),
  };
  const read = readLedger(JSON.stringify(wrong), contract);
  expect('faults' in read ? read.faults.map(({ code, pointer }) => `${code} ${pointer}`) : []).toEqual([
    'does-not-balance /accounts/0/balance',
  ]);
});
