// `final` where an exclusion writes back, and facts are presumed, of each of several events and claims.
import { describe, expect, test } from 'vitest';
import { compiled, determine, loss, payable } from './support.ts';

const unit = compiled(`
terms t version 1.0.0 "T" zh "术语" {
  kind loss "Loss" zh "损失" { a "A" zh "甲" b "B" zh "乙" { ensuing: boolean "Ensuing" zh "后续损失" ask "Ensuing?" zh "是否后续？" } }
  fact event "Event" zh "事故" each event {
    started: instant "Start" zh "开始"
    insider: boolean "Insider" zh "内部人员" ask "Insider?" zh "内部人员？"
    war: boolean "War" zh "战争" ask "War?" zh "战争？"
  }
  fact claim "Claim" zh "索赔" each claim { settled: boolean "Settled" zh "已和解" ask "Settled?" zh "已和解？" }
}
wording w version 1.0.0 "W" zh "条款" {
  uses terms t ^1.0
  zone "UTC"
  currency CNY
  coverage x "X" zh "险" { insures a, b pays { } }
  presume not event.war
  exclusion insiders "Insiders" zh "内部人员" {
    excludes every loss when event.insider
    writes back b where its ensuing subject to other exclusions
  }
  exclusion wars "War" zh "战争" { excludes every loss when event.war }
  exclusion settlements "Settlements" zh "和解" { excludes a when claim.settled }
}`);

const started = (day: number) => `2023-05-0${day}T00:00:00Z`;
const first = (facts: object = {}) => ({ id: 'E1', event: { started: started(1), insider: true, ...facts } });
const second = (facts: object = {}) => ({ id: 'E2', event: { started: started(2), ...facts } });
const lost = (ensuing?: boolean) => [
  { ...loss('a', '100.00'), id: 'A1', event: 'E1', claim: null },
  { ...loss('b', '50.00'), id: 'B1', event: 'E1', claim: null, ...(ensuing === undefined ? {} : { ensuing }) },
  { ...loss('a', '100.00'), id: 'A2', event: 'E2', claim: null },
  { ...loss('b', '50.00'), id: 'B2', event: 'E2', claim: null },
];

describe('over several events', () => {
  test('what is written back, and what is presumed, before and after closing', () => {
    const facts = { events: [first(), second()], losses: lost(true) };
    // E1: 100 are excluded, 50 written back. E2: both, or, by insiders, neither: whether B2 ensued is not stated.
    expect(payable(determine(unit, facts))).toBe('50.00 .. 200.00');
    const closed = determine(unit, facts, { final: true });
    // The insurer has not shown insiders in E2: 50 + 150. That there was no war is presumed, not closed.
    expect(payable(closed)).toBe('200.00');
    expect(closed.closed.map(({ fact, burden }) => [fact, burden])).toEqual([['events[E2].event.insider', 'insurer']]);
    expect(closed.presumptions.map(({ sentence }) => sentence.en)).toHaveLength(1);
  });

  test('whoever wants something written back has to show it', () => {
    const facts = { events: [first(), second({ insider: false })], losses: lost() };
    expect(payable(determine(unit, facts))).toBe('150.00 .. 200.00');
    const closed = determine(unit, facts, { final: true });
    expect(payable(closed)).toBe('150.00');
    expect(closed.closed.map(({ fact, burden }) => [fact, burden])).toEqual([['losses[B1].ensuing', 'insured']]);
  });

  test('a presumption yields to what is stated of one event, and stands for the other', () => {
    const facts = { events: [first({ war: true }), second({ insider: false })], losses: lost(true) };
    // War takes what was written back subject to it; of E2 it is presumed that there was none.
    for (const final of [false, true]) expect(payable(determine(unit, facts, { final }))).toBe('150.00');
    expect(determine(unit, facts).presumptions).toHaveLength(1);
    const stated = { ...facts, events: [first({ war: true }), second({ insider: false, war: false })] };
    expect(determine(unit, stated).presumptions).toEqual([]);
  });
});

test('over several claims', () => {
  const facts = {
    events: [first({ insider: false })],
    claims: [
      { id: 'C1', event: 'E1', claim: { settled: true } },
      { id: 'C2', event: 'E1', claim: {} },
    ],
    losses: [
      { ...loss('a', '100.00'), id: 'A1', claim: 'C1' },
      { ...loss('a', '40.00'), id: 'A2', claim: 'C2' },
    ],
  };
  expect(payable(determine(unit, facts))).toBe('0.00 .. 40.00');
  const closed = determine(unit, facts, { final: true });
  expect(payable(closed)).toBe('40.00');
  expect(closed.closed.map(({ fact, burden }) => [fact, burden])).toEqual([['claims[C2].claim.settled', 'insurer']]);
});
