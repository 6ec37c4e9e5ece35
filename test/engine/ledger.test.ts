// Ledgers: postings proposed, accepted, taken back; nothing paid twice, no account overdrawn; replay; order of claims.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import {
  accept,
  adjudicate,
  balancesOf,
  type Determination,
  differencesOf,
  drawnBy,
  type Incident,
  type Ledger,
  openLedger,
  orderEffect,
  propose,
  readIncident,
  readLedger,
  redecide,
  replay,
} from '../../engine/index.ts';
import { cny, loss, wording } from './support.ts';

const unit = wording(`account pot "Pot" zh "总额" CNY 100 in the period, used as paid
  coverage x "X" zh "甲险" { insures a when p pays { insurer pays 50%  limit pot } }
  coverage y "Y" zh "乙险" { insures b pays { limit pot } }`);

const schema: object = JSON.parse(
  readFileSync(new URL('../../engine/ledger/ledger.schema.json', import.meta.url), 'utf8'),
);
const isLedger = new Ajv2020({ allErrors: true }).compile(schema);

function incident(id: string, facts: object): Incident {
  const read = readIncident(JSON.stringify({ incident: id, ...facts }), unit.contract);
  if ('faults' in read) throw new Error(read.faults.map(({ message }) => message.en).join('\n'));
  return read.incident;
}

const a = (id: string, amount: string, p?: boolean): Incident =>
  incident(id, { ...(p === undefined ? {} : { p }), losses: [loss('a', amount)] });
const b = (id: string, amount: string): Incident => incident(id, { losses: [loss('b1', amount)] });

const decide = (each: Incident, balances?: ReadonlyMap<string, bigint>): Determination =>
  adjudicate({ ...unit, incident: each, ...(balances === undefined ? {} : { balances }) });

/** The ledger of a result; throws with what is wrong. Every ledger made here is read again, and fits its schema. */
function ledgerOf(result: object): Ledger {
  if (!('ledger' in result)) throw new Error(JSON.stringify(result));
  const ledger = result.ledger as Ledger;
  expect(isLedger(ledger), JSON.stringify(isLedger.errors)).toBe(true);
  expect(readLedger(JSON.stringify(ledger), unit.contract)).toEqual({ ledger });
  return ledger;
}

function kept(...incidents: readonly Incident[]): Ledger {
  return incidents.reduce(
    (ledger, each) => ledgerOf(accept(decide(each, balancesOf(ledger)), ledger)),
    ledgerOf(openLedger(unit.contract)),
  );
}

const left = (ledger: Ledger): string | undefined => ledger.accounts[0]?.balance;
const codes = (result: object): readonly string[] =>
  'faults' in result ? (result.faults as readonly { code: string }[]).map(({ code }) => code) : [];

describe('a determination', () => {
  test('proposes what each coverage draws from each account, in order', () => {
    const both = incident('E', { p: true, losses: [loss('a', '120.00'), loss('b1', '90.00')] });
    expect(decide(both).postings).toEqual([
      { account: 'pot', coverage: 'x', atLeast: cny('60.00'), atMost: cny('60.00') },
      { account: 'pot', coverage: 'y', atLeast: cny('40.00'), atMost: cny('40.00') },
    ]);
  });

  test('draws nothing where the line that names the account does not apply', () => {
    const sometimes = wording(`account pot "Pot" zh "总额" CNY 100 in the period, used as paid
      coverage x "X" zh "甲险" { insures a pays { limit pot when p } }`);
    const of = (p: boolean): Determination['postings'] => {
      const read = readIncident(
        JSON.stringify({ incident: 'E', p, losses: [loss('a', '150.00')] }),
        sometimes.contract,
      );
      if ('faults' in read) throw new Error('not read');
      return adjudicate({ ...sometimes, incident: read.incident }).postings;
    };
    expect(of(false)).toEqual([]);
    expect(of(true).map(({ atMost }) => atMost?.amount)).toEqual(['100.00']);
  });
});

describe('accepting', () => {
  test('draws the account down; the next event finds what is left', () => {
    const ledger = kept(a('E1', '120.00', true), b('E2', '90.00'));
    expect(ledger.postings.map(({ event, coverage, amount, kind }) => [event, coverage, amount, kind])).toEqual([
      ['E1', 'x', '60.00', 'posted'],
      ['E2', 'y', '40.00', 'posted'],
    ]);
    expect(left(ledger)).toBe('0.00');
  });

  test('the same determination twice changes nothing; another one on the same event is refused', () => {
    const ledger = kept(a('E1', '120.00', true));
    const again = decide(a('E1', '120.00', true), balancesOf(ledger, 'E1'));
    expect(accept(again, ledger)).toEqual({ ledger });
    expect(codes(accept(decide(a('E1', '80.00', true)), ledger))).toEqual(['event-twice']);
  });

  test('an open determination posts nothing, it reserves; who draws on the account is told', () => {
    const ledger = kept(a('E1', '120.00'));
    expect([left(ledger), ledger.postings]).toEqual(['100.00', []]);
    expect(ledger.events[0]).toMatchObject({ state: 'open', reserves: [{ atLeast: '0.00', atMost: '60.00' }] });
    const { others } = propose(decide(b('E2', '30.00'), balancesOf(ledger)), ledger);
    expect(others).toEqual([{ event: 'E1', account: 'pot', coverage: 'x', atLeast: '0.00', atMost: '60.00' }]);
  });

  test('what was open takes its place when it is decided', () => {
    const open = kept(a('E1', '120.00'), b('E2', '90.00'));
    const decided = decide(a('E1', '120.00', true), balancesOf(open, 'E1'));
    const ledger = ledgerOf(accept(decided, open));
    expect([drawnBy(ledger, 'E1').map(({ amount }) => amount), left(ledger)]).toEqual([['10.00'], '0.00']);
  });

  test('a determination made on other balances cannot overdraw the account', () => {
    const ledger = kept(b('E1', '90.00'));
    expect(codes(accept(decide(b('E2', '30.00')), ledger))).toEqual(['overdrawn']);
  });
});

describe('deciding again', () => {
  const incidents = [a('E1', '120.00', true), b('E2', '30.00'), b('E3', '30.00')];
  const later = (event: string, balances: ReadonlyMap<string, bigint>): Determination | undefined => {
    const found = incidents.find(({ id }) => id === event);
    return found === undefined ? undefined : decide(found, balances);
  };

  test('reverses, posts anew, and lists the later events whose figures change', () => {
    const before = kept(...incidents); // 60, 30, 10
    const more = decide(a('E1', '160.00', true), balancesOf(before, 'E1')); // 80, 20, 0
    const again = redecide(more, before, later);
    const ledger = ledgerOf(again);
    expect(
      'changed' in again &&
        again.changed.map(({ event, before: was, after }) => [event, was[0]?.amount, after?.[0]?.amount]),
    ).toEqual([
      ['E2', '30.00', '20.00'],
      ['E3', '10.00', undefined],
    ]);
    expect(ledger.postings.slice(0, before.postings.length)).toEqual(before.postings);
    expect(
      ledger.postings.slice(before.postings.length).map(({ event, amount, kind }) => [event, amount, kind]),
    ).toEqual([
      ['E1', '60.00', 'reversed'],
      ['E1', '80.00', 'posted'],
      ['E2', '30.00', 'reversed'],
      ['E2', '20.00', 'posted'],
      ['E3', '10.00', 'reversed'],
    ]);
    expect(left(ledger)).toBe('0.00');
  });

  test('a later event whose incident is not at hand stands, and is listed; an overdrawn account is refused', () => {
    const before = kept(...incidents);
    const less = redecide(decide(a('E1', '20.00', true), balancesOf(before, 'E1')), before, () => undefined);
    expect('changed' in less && less.changed.map(({ event, after }) => [event, after])).toEqual([
      ['E2', null],
      ['E3', null],
    ]);
    const more = decide(a('E1', '160.00', true), balancesOf(before, 'E1'));
    expect(codes(redecide(more, before, () => undefined))).toEqual(['overdrawn']);
  });

  test('what becomes open again gives back what it drew', () => {
    const before = kept(a('E1', '120.00', true));
    const ledger = ledgerOf(redecide(decide(a('E1', '120.00'), balancesOf(before, 'E1')), before, () => undefined));
    expect([left(ledger), ledger.events.at(-1)?.state]).toEqual(['100.00', 'open']);
  });

  test('of an event that the ledger does not know', () => {
    expect(codes(redecide(decide(b('E9', '1.00')), kept(), () => undefined))).toEqual(['event-unknown']);
  });
});

describe('replay', () => {
  const incidents = [a('E1', '120.00', true), b('E2', '90.00')];

  test('gives the ledger again', () => {
    expect(ledgerOf(replay(unit, incidents))).toEqual(kept(...incidents));
  });

  test('tells what has become different, in money', () => {
    const now = ledgerOf(replay(unit, [a('E1', '20.00', true), b('E2', '90.00'), b('E3', '5.00')]));
    expect(differencesOf(kept(...incidents), now).map(({ event, difference }) => [event, difference])).toEqual([
      ['E1', '-50.00'],
      ['E2', '50.00'],
      ['E3', '0.00'],
    ]);
  });

  test('an event twice is refused', () => {
    expect(codes(replay(unit, [b('E1', '1.00'), b('E1', '1.00')]))).toEqual(['event-twice']);
  });
});

describe('the order of claims', () => {
  test('does not change the total where one account merely caps it', () => {
    expect(orderEffect(unit, [a('E1', '120.00', true), b('E2', '90.00')])).toMatchObject({
      changes: false,
      exhaustive: true,
    });
  });

  test('does where a line stands after the account', () => {
    const after = wording(`account pot "Pot" zh "总额" CNY 100 in the period, used as paid
      coverage x "X" zh "甲险" { insures a pays { limit pot  insurer pays 50% } }`);
    const claims = [
      ['E1', '100.00'],
      ['E2', '40.00'],
      ['E3', '1.00'],
    ].map(([id = '', amount = '']) => {
      const read = readIncident(JSON.stringify({ incident: id, losses: [loss('a', amount)] }), after.contract);
      if ('faults' in read) throw new Error('not read');
      return read.incident;
    });
    // E1 first: 50.00, then 20.00 and 0.50. E1 last finds 79.50: 39.75 beside 20.00 and 0.50.
    expect(orderEffect(after, claims)).toMatchObject({
      changes: true,
      exhaustive: true,
      least: { total: '60.25' },
      most: { total: '70.50', order: ['E1', 'E2', 'E3'] },
    });
  });
});

describe('a ledger that is wrong', () => {
  const whole = kept(a('E1', '120.00', true), b('E2', '30.00'));
  const hash = '0'.repeat(64);
  const [first, second] = whole.postings;
  const account = { account: 'pot', opening: '100.00', balance: '10.00' };
  test.each([
    ['no JSON', '{', [['not-json', '']]],
    ['no ledger', '[]', [['wrong-shape', '']]],
    ['a key too many', { ...whole, note: 1 }, [['unknown-key', '']]],
    ['another policy', { ...whole, policy: 'P' }, [['other-policy', '/policy']]],
    ['another currency', { ...whole, currency: 'USD' }, [['other-currency', '/currency']]],
    [
      'an unknown account',
      { ...whole, accounts: [account, { ...account, account: 'q' }] },
      [['unknown-account', '/accounts/1/account']],
    ],
    ['no account', { ...whole, accounts: [] }, [['account-missing', '/accounts']]],
    ['an account twice', { ...whole, accounts: [account, account] }, [['account-twice', '/accounts/1/account']]],
    [
      'another opening',
      { ...whole, accounts: [{ ...account, opening: '90.00' }] },
      [['opening-differs', '/accounts/0/opening']],
    ],
    ['no amount', { ...whole, accounts: [{ ...account, balance: '10' }] }, [['not-an-amount', '/accounts/0/balance']]],
    [
      'a balance that is not what the postings leave',
      { ...whole, accounts: [{ ...account, balance: '11.00' }] },
      [['does-not-balance', '/accounts/0/balance']],
    ],
    [
      'an account overdrawn',
      { ...whole, postings: [first, { ...second, amount: '50.00' }] },
      [['overdrawn', '/accounts/0/balance']],
    ],
    [
      'an event twice',
      {
        ...whole,
        accounts: [{ ...account, balance: '0.00' }],
        postings: [first, second, { ...second, amount: '10.00' }],
      },
      [['posted-twice', '/postings/2']],
    ],
    ['an event not listed', { ...whole, events: whole.events.slice(0, 1) }, [['event-unknown', '/postings/1/event']]],
    [
      'another determination',
      { ...whole, postings: [first, { ...second, determination: hash }] },
      [['determination-unknown', '/postings/1/determination']],
    ],
    [
      'a reversal of nothing',
      { ...whole, postings: [first, { ...second, kind: 'reversed' }], accounts: [{ ...account, balance: '70.00' }] },
      [['reverses-nothing', '/postings/1']],
    ],
    [
      'postings of an open event',
      { ...whole, events: whole.events.map((each) => ({ ...each, state: 'open' })).slice(0, 2) },
      [
        ['open-posts', '/events/0'],
        ['open-posts', '/events/1'],
      ],
    ],
  ])('%s', (_, document, expected) => {
    const read = readLedger(typeof document === 'string' ? document : JSON.stringify(document), unit.contract);
    expect('faults' in read && read.faults.map(({ code, pointer }) => [code, pointer])).toEqual(expected);
    for (const { message } of 'faults' in read ? read.faults : []) {
      expect(message.en).not.toBe('');
      expect(message.zh).not.toBe(message.en);
    }
  });

  test('a determination of another policy', () => {
    const found = decide(b('E1', '1.00'));
    expect(codes(accept({ ...found, policy: { ...found.policy, id: 'P' } }, kept()))).toEqual(['other-contract']);
  });

  test('an account that nobody has bound', () => {
    const unbound =
      wording(`schedule { sum: money "Sum" zh "保额" } account pot "Pot" zh "总额" sum in the period, used as paid
      coverage x "X" zh "甲险" { insures a pays { limit pot } }`);
    expect(codes(openLedger(unbound.contract))).toEqual(['account-unbound']);
  });
});
