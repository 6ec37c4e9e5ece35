// Incidents of several events and claims: each item is judged by its own, events are paid one after the other in order of
// date, and what is not known of events, claims or where a loss belongs leaves bounds that hold.
import { describe, expect, test } from 'vitest';
import { loss, may, wordingOf } from './occurrences.ts';
import { determine } from './support.ts';

const paid = (found: ReturnType<typeof determine>): string =>
  `${found.payable.atLeast.amount}..${found.payable.atMost?.amount ?? ''}`;
const asked = (found: ReturnType<typeof determine>): readonly string[] => found.questions.map(({ fact }) => fact);

const yearly = `
  schedule { period: period = 2023-05-01 to 2023-05-31T24:00 "Period" zh "期间" }
  account pot "Pot" zh "累计限额" CNY 150 in the period, used as paid
  coverage x "X" zh "险" {
    insures a  basis event.started in period  caused by attack  when event.insured
    pays { deductible CNY 10 each event  limit CNY 100 each event  limit pot }
  }`;
const attack = [{ method: 'attack' }];
const event = (id: string, day: number, more: object = {}): object => ({
  id,
  event: { started: may(day), insured: true, ...more },
  causes: attack,
});

describe('several events', () => {
  const unit = wordingOf(yearly);
  test('each with its own deductible and limit, the later one on what the earlier left', () => {
    // E1 is the earlier: 80 - 10 = 70. E2: 200 - 10 = 190, at most 100, and 150 - 70 = 80 is left.
    const found = determine(unit, {
      events: [event('E2', 9), event('E1', 2)],
      losses: [loss('L1', 80, { event: 'E1' }), loss('L2', 200, { event: 'E2' })],
    });
    expect(paid(found)).toBe('150.00..150.00');
    expect(found.coverages[0]?.events?.map((each) => [each.event, each.payable.atLeast.amount])).toEqual([
      ['E2', '80.00'],
      ['E1', '70.00'],
    ]);
    expect(found.coverages[0]?.outcome).toBe('payable');
    expect(found.postings).toEqual([
      {
        account: 'pot',
        coverage: 'x',
        atLeast: { currency: 'CNY', amount: '150.00' },
        atMost: { currency: 'CNY', amount: '150.00' },
      },
    ]);
  });

  test('an event outside the period, or of another cause, pays nothing and is told', () => {
    const found = determine(unit, {
      events: [
        event('E1', 2),
        { id: 'E2', event: { started: '2023-06-01T00:00:00+08:00', insured: true }, causes: attack },
        { ...event('E3', 3), causes: [{ method: 'error' }] },
      ],
      losses: ['E1', 'E2', 'E3'].map((id) => loss(`L-${id}`, 50, { event: id })),
    });
    expect(found.items.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['L-E1', 'payable'],
      ['L-E2', 'not-covered'],
      ['L-E3', 'not-covered'],
    ]);
    expect(paid(found)).toBe('40.00..40.00');
    expect(found.reasons.map(({ sentence, verdict }) => [sentence.en, verdict])).toEqual([
      ['event E1', 'yes'],
      ['event E2', 'no'],
      ['event E3', 'no'],
    ]);
  });

  test('the date of one that is not stated leaves the order open, where the order matters', () => {
    const losses = [loss('L1', 80, { event: 'E1' }), loss('L2', 200, { event: 'E2' })];
    const undated = { id: 'E1', event: { insured: true }, causes: attack };
    const inPeriod = { ...undated, event: { insured: true, started: { at_least: may(1), at_most: may(20) } } };
    const found = determine(unit, { events: [inPeriod, event('E2', 9)], losses });
    // E1 first: 70 and 80. E2 first: 100, and 50 are left.
    expect(paid(found)).toBe('150.00..150.00');
    expect(found.coverages[0]?.events?.map(({ payable }) => [payable.atLeast.amount, payable.atMost?.amount])).toEqual([
      ['50.00', '70.00'],
      ['80.00', '100.00'],
    ]);
    expect(asked(found)).toEqual(['events[E1].event.started']);
    // Not known to be in the period at all: nothing, or as above; and then E2 has all of the account.
    expect(paid(determine(unit, { events: [undated, event('E2', 9)], losses }))).toBe('100.00..150.00');
  });

  test('a loss of an event that is not stated which belongs to one of them', () => {
    // 60 in either event alone: 50 is paid; both are in the period, so that it is known to be covered.
    const found = determine(unit, { events: [event('E1', 2), event('E2', 9)], losses: [loss('L1', 60)] });
    expect(paid(found)).toBe('50.00..50.00');
    expect(found.items[0]?.outcome).toBe('payable');
    // Beside another loss it shares that one's deductible: 60 + 60 - 10 in one event, 50 + 50 in two.
    const beside = determine(unit, {
      events: [event('E1', 2), event('E2', 9)],
      losses: [loss('L1', 60), loss('L2', 60, { event: 'E2' })],
    });
    expect(paid(beside)).toBe('100.00..100.00');
    // 30 + 60 - 10 in one event is 80, 20 + 50 in two is 70.
    const smaller = determine(unit, {
      events: [event('E1', 2), event('E2', 9)],
      losses: [loss('L1', 30), loss('L2', 60, { event: 'E2' })],
    });
    expect(paid(smaller)).toBe('70.00..80.00');
    expect(asked(smaller)).toEqual(['losses[L1].event']);
    expect(smaller.exact).toBe(true);
    // Where only one event is insured, whether it is covered hangs on where it belongs.
    const one = determine(unit, {
      events: [event('E1', 2, { insured: false }), event('E2', 9)],
      losses: [loss('L1', 60)],
    });
    expect(paid(one)).toBe('0.00..50.00');
    expect(one.items[0]?.outcome).toBe('open');
  });

  test('events that may be missing may draw on the account first, and are not held to one limit', () => {
    const events = { known: [event('E1', 2)], complete: false };
    const found = determine(unit, { events, losses: { known: [loss('L1', 80, { event: 'E1' })], complete: false } });
    expect(paid(found)).toBe('0.00..150.00'.replace('0.00', '70.00'));
    expect(found.coverages[0]?.events?.map((each) => [each.event, each.payable.atMost?.amount])).toEqual([
      ['?', '150.00'],
      ['E1', '100.00'],
    ]);
    expect(asked(found)).toContain('losses');
  });

  test('one event may be stated without a list, as it always was', () => {
    const found = determine(unit, {
      event: { started: may(2), insured: true },
      causes: attack,
      losses: [loss('L1', 80)],
    });
    expect(paid(found)).toBe('70.00..70.00');
    expect(found.coverages[0]?.events).toBeUndefined();
  });
});

describe('several claims', () => {
  const unit = wordingOf(`
    schedule { period: period = 2023-05-01 to 2023-05-31T24:00 "Period" zh "期间" }
    coverage x "X" zh "险" {
      insures a  basis claim.made in period
      exclusion invalid "Invalid" zh "无效" { excludes every loss when not claim.valid }
      pays { limit CNY 100 each event }
    }
    coverage own "Own" zh "自身" { insures b  pays { limit CNY 1,000 each event } }`);
  const claim = (id: string, made: string, more: object = {}): object => ({
    id,
    claim: { made, valid: true, ...more },
  });

  test('each item is judged by its own claim', () => {
    const found = determine(unit, {
      claims: [claim('C1', may(2)), claim('C2', '2023-06-01T00:00:00+08:00'), claim('C3', may(3), { valid: false })],
      losses: [loss('L1', 30, { claim: 'C1' }), loss('L2', 30, { claim: 'C2' }), loss('L3', 30, { claim: 'C3' })],
    });
    expect(found.items.map(({ ground }) => ground)).toEqual(['granted', 'not-triggered', 'excluded']);
    expect(paid(found)).toBe('30.00..30.00');
  });

  test('a loss of an unknown claim is one of them; a loss of none answers no condition on a claim', () => {
    const claims = [claim('C1', may(2)), claim('C2', '2023-06-01T00:00:00+08:00')];
    const open = determine(unit, { claims, losses: [loss('L1', 30)] });
    expect(paid(open)).toBe('0.00..30.00');
    expect(asked(open)).toEqual(['losses[L1].claim']);
    expect(open.questions[0]?.ask.en).toBe('To which claim does loss item L1 belong?');
    const both = determine(unit, { claims: [claim('C1', may(2)), claim('C2', may(4))], losses: [loss('L1', 30)] });
    expect(paid(both)).toBe('30.00..30.00');
    const none = determine(unit, {
      claims,
      losses: [loss('L1', 30, { claim: null }), loss('L2', 20, { kind: 'b', claim: null })],
    });
    expect(none.items.map(({ outcome }) => outcome)).toEqual(['not-covered', 'payable']);
  });

  test('what is not stated of a claim is asked by its path', () => {
    const found = determine(unit, {
      claims: [{ id: 'C1', claim: { valid: true } }, claim('C2', may(3))],
      losses: [loss('L1', 30, { claim: 'C1' }), loss('L2', 20, { claim: 'C2' })],
    });
    expect(paid(found)).toBe('20.00..50.00');
    expect(found.questions.map(({ fact, ask }) => [fact, ask.en])).toEqual([
      ['claims[C1].claim.made', 'When was it made? (claim C1)'],
    ]);
  });

  test('claims that may be missing are asked for', () => {
    const found = determine(unit, {
      claims: { known: [claim('C1', may(2))], complete: false },
      losses: { known: [loss('L1', 30, { claim: 'C1' })], complete: false },
    });
    expect(found.payable.atLeast.amount).toBe('30.00');
    expect(found.coverages[0]?.payable.atMost?.amount).toBe('100.00');
    expect(asked(found).every((fact) => !fact.includes('?'))).toBe(true);
  });
});
