// Policies that stand above one another, several insurers of one policy, and accounts that are filled up again.
import { describe, expect, test } from 'vitest';
import {
  accept,
  adjudicate,
  balancesOf,
  openLedger,
  type PolicyBeneath,
  readIncidentValue,
  withBeneath,
} from '../../engine/index.ts';
import { compile, type Unit } from '../../language/index.ts';
import { asked, cny, determine, loss, payable, wording } from './support.ts';

const text = `
terms t version 1.0.0 "T" zh "术语" {
  kind loss "Loss" zh "损失" { a "A" zh "甲" }
  fact open "Open" zh "未决": boolean
  fact beneath "Beneath" zh "下层" list {
    limit: money "Limit" zh "限额"  left: money "Left" zh "余额"  paid: money "Paid" zh "赔付"  drawn: money "Drawn" zh "动用"
  }
}
wording low version 1.0.0 "Low" zh "下" {
  uses terms t ^1.0  zone "UTC"  currency CNY
  account pot "Pot" zh "池" CNY 100 in the period, used as paid
  coverage x "X" zh "险" { insures a when open pays { deductible CNY 10 each event limit pot } }
}
wording high version 1.0.0 "High" zh "上" {
  uses terms t ^1.0  zone "UTC"  currency CNY
  coverage y "Y" zh "险" { insures a pays { deductible CNY 10 each event layer CNY 300 excess of sum of beneath.left } }
}
wording top version 1.0.0 "Top" zh "顶" {
  uses terms t ^1.0  zone "UTC"  currency CNY
  coverage z "Z" zh "险" { insures a pays { less sum of beneath.paid limit CNY 500 - sum of beneath.paid each event as cap } }
}
policy "1" under low 1.0 { }
policy "2" under high 1.0 { over "1" by pot as beneath }
`;

function unitsOf(more = ''): ReadonlyMap<string, Unit> {
  const { units, diagnostics } = compile([{ path: 't.proviso', text: text + more }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message.en).join('\n'));
  return new Map(units.map((unit) => [unit.name, unit]));
}

function decide(
  units: ReadonlyMap<string, Unit>,
  id: string,
  facts: object,
  balances: ReadonlyMap<string, bigint> = new Map(),
) {
  const unit = units.get(id);
  if (unit === undefined) throw new Error(`no policy ${id}`);
  const beneath = (policy: string): PolicyBeneath | undefined => {
    const found = units.get(policy);
    return found === undefined ? undefined : { ...found, balances };
  };
  const told = withBeneath({ incident: 'T', ...facts }, unit.contract, beneath);
  if ('faults' in told) throw new Error(JSON.stringify(told.faults));
  const read = readIncidentValue(told.document, unit.contract);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return adjudicate({ ...unit, incident: read.incident });
}

describe('a policy over another', () => {
  const units = unitsOf();
  const lost = (amount: string, isKnown = true) => ({
    ...(isKnown ? { open: true } : {}),
    losses: [loss('a', amount)],
  });

  test.each([
    // 110 - 10 = 100, which the policy beneath has left; one fen more is above it; at most 300.
    ['110.00', '0.00'],
    ['110.01', '0.01'],
    ['410.00', '300.00'],
    ['410.01', '300.00'],
  ])('%s: %s', (amount, expected) => {
    expect(payable(decide(units, '2', lost(amount)))).toBe(expected);
  });

  test('attaches where the limit beneath is used up', () => {
    // 30.00 are left: 110 - 10 - 30.
    expect(payable(decide(units, '2', lost('110.00'), new Map([['pot', 30_00n]])))).toBe('70.00');
    expect(payable(decide(units, '2', lost('110.00'), new Map([['pot', 0n]])))).toBe('100.00');
  });

  test('what an incident states of the policies beneath counts', () => {
    expect(payable(decide(units, '2', { ...lost('110.00'), beneath: [{ left: cny('60.00') }] }))).toBe('40.00');
  });

  test('what is not at hand is unknown, and asked for', () => {
    const alone = new Map([...units].filter(([name]) => name !== '1'));
    const found = decide(alone, '2', lost('110.00'));
    expect(payable(found)).toBe('0.00 .. 100.00');
    expect(asked(found)).toEqual(['beneath[0].left']);
  });

  test('a cap over all: what is open beneath leaves the policy above open', () => {
    const three = unitsOf('policy "3" under top 1.0 { over "1" by pot, "1" by pot as beneath }');
    // Twice 100 beneath: 600 - 200 = 400, and the cap leaves 500 - 200 = 300.
    expect(payable(decide(three, '3', lost('600.00')))).toBe('300.00');
    // Beneath either nothing or all of it is paid: 600 within the cap of 500, to 300.
    expect(payable(decide(three, '3', lost('600.00', false)))).toBe('300.00 .. 500.00');
  });

  test('a fault of the incident is told of the policy that finds it', () => {
    const { contract } = units.get('2') ?? { contract: null };
    if (contract === null) throw new Error('no policy');
    const told = withBeneath({ incident: 'T', flood: true }, contract, (id) => units.get(id));
    expect('faults' in told && [told.policy, told.faults[0]?.code]).toEqual(['1', 'unknown-key']);
  });
});

describe('several insurers', () => {
  const cover = 'coverage x "X" zh "险" { insures a pays { } }';
  const insured = (shares: string) => wording(`insurers { ${shares} } ${cover}`);
  const parts = (shares: string, amount: string) =>
    determine(insured(shares), { losses: [loss('a', amount)] }).insurers?.map((each) => each.payable.atLeast.amount);

  test('pay the whole between them, to the fen', () => {
    const thirds = 'one "1" zh "一" 33.33% two "2" zh "二" 33.33% three "3" zh "三" 33.34%';
    // 0.99990, 0.99990 and 1.00020 of 3.00: the two fen left over are for the larger remainders.
    expect(parts(thirds, '3.00')).toEqual(['1.00', '1.00', '1.00']);
    expect(parts(thirds, '0.01')).toEqual(['0.00', '0.00', '0.01']);
    expect(parts('one "1" zh "一" 50% two "2" zh "二" 50%', '0.01')).toEqual(['0.01', '0.00']);
  });

  test('whose shares nobody has bound may pay anything', () => {
    const unit = wording(`schedule { own: percentage "Own" zh "份额" }
      insurers { one "1" zh "一" own two "2" zh "二" 50% } ${cover}`);
    const found = determine(unit, { losses: [loss('a', '100.00')] }).insurers ?? [];
    expect(found.map(payable)).toEqual(['0.00 .. 100.00', '50.00']);
  });

  test('are told by none where one insures alone', () => {
    expect(determine(wording(cover), { losses: [loss('a', '1.00')] }).insurers).toBeUndefined();
  });
});

describe('an account that is reinstated', () => {
  const unit = wording(`account pot "Pot" zh "池" CNY 100 in the period, used as paid, reinstated once, premium CNY 20
    coverage x "X" zh "险" { insures a pays { limit pot } }`);

  test('opens with all that it can hold, and gives one event its amount at most', () => {
    const opened = openLedger(unit.contract);
    if ('faults' in opened) throw new Error('not opened');
    expect(opened.ledger.accounts[0]?.opening).toBe('200.00');
    let { ledger } = opened;
    const paid: string[] = [];
    for (const [id, amount] of Object.entries({ A: '150.00', B: '60.00', C: '60.00' })) {
      const read = readIncidentValue({ incident: id, losses: [loss('a', amount)] }, unit.contract);
      if ('faults' in read) throw new Error('faults');
      const found = adjudicate({ ...unit, incident: read.incident, balances: balancesOf(ledger) });
      paid.push(`${payable(found)} ${found.reinstatements?.[0]?.premium.atLeast.amount}`);
      const accepted = accept(found, ledger);
      if ('faults' in accepted) throw new Error('not accepted');
      ledger = accepted.ledger;
    }
    // A fills all of it up again, for 20; then 100 are left for B and C, and nothing is reinstated any more.
    expect(paid).toEqual(['100.00 20.00', '60.00 0.00', '40.00 0.00']);
    expect(ledger.accounts[0]?.balance).toBe('0.00');
  });

  test('costs a premium between two ends while the loss is not known', () => {
    const [found] = determine(unit, { losses: [{ id: 'L1', kind: 'a' }] }).reinstatements ?? [];
    expect([found?.premium.atLeast.amount, found?.premium.atMost?.amount]).toEqual(['0.00', '20.00']);
  });
});
