// A letter on every scenario of the house, 300 and more of them: in both languages, with every amount of every step that the
// engine found, event by event and for the covers together, and nothing in it that no person would say.
import { describe, expect, test } from 'vitest';
import { letterPaper, renderPaper } from '../../clauses/index.ts';
import { type Determination, runScenario, type WaterfallRow } from '../../engine/index.ts';
import { type Contract, formatFigure, type Unit } from '../../language/index.ts';
import { scenariosOf, units } from '../engine/policies.ts';

interface Found {
  readonly unit: Unit;
  readonly title: string;
  readonly determination: Determination;
}

const found: readonly Found[] = units.flatMap((unit) =>
  scenariosOf(unit).flatMap(({ scenario, text }) => {
    const run = runScenario(scenario, unit, text);
    return run.ran ? [{ unit, title: scenario.title, determination: run.determination }] : [];
  }),
);

const letter = ({ unit, determination }: Found, language: 'zh' | 'en' | 'both'): string =>
  renderPaper(letterPaper(determination, unit.contract, unit.contractHash, language), 'markdown');
const amount = ({ out }: WaterfallRow): string => formatFigure({ type: 'money', ...out.atLeast }).en;

test('every scenario has its letter, in every language', () => {
  expect(found.length).toBeGreaterThan(300);
  for (const each of found)
    for (const language of ['zh', 'en', 'both'] as const) {
      const text = letter(each, language);
      expect(text, each.title).toContain(each.unit.contractHash);
      expect(text, each.title).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    }
});

test('every step that was taken stands in the letter, for each event and for the covers together', () => {
  let events = 0;
  let levels = 0;
  for (const each of found) {
    const { coverages, levels: wider } = each.determination;
    const text = letter(each, 'en');
    const paid = coverages.flatMap((coverage): readonly Ran[] => coverage.events ?? [coverage]).filter(isPaid);
    for (const { waterfall } of [...paid, ...(paid.length > 0 ? wider : [])])
      for (const row of waterfall.filter(({ applies }) => applies !== 'no'))
        expect(text, `${each.title}, ${row.statement}`).toContain(amount(row));
    events += coverages.flatMap(({ events: of = [] }) => of.filter(isPaid)).length;
    levels += paid.length > 0 ? wider.length : 0;
  }
  expect(events).toBeGreaterThan(20);
  expect(levels).toBeGreaterThan(5);
});

type Ran = Pick<Determination['coverages'][number], 'outcome' | 'waterfall'>;

function isPaid({ outcome, waterfall }: Ran): boolean {
  return outcome === 'payable' && waterfall.length > 1;
}

describe('what else stands in a letter', () => {
  const saying = (has: (determination: Determination, contract: Contract) => boolean): readonly Found[] =>
    found.filter(({ determination, unit }) => has(determination, unit.contract));

  test('what was taken as given, and where', () => {
    const cases = saying(({ presumptions }) => presumptions.length > 0);
    expect(cases.length).toBeGreaterThan(0);
    for (const each of cases) expect(letter(each, 'both')).toMatch(/推定的事项[\s\S]*What was taken as given/);
  });

  test('what each insurer pays, and the premium of a limit filled up again', () => {
    const shared = saying(({ insurers = [], outcome }) => insurers.length > 0 && outcome === 'payable');
    expect(shared.length).toBeGreaterThan(0);
    for (const each of shared)
      for (const { payable } of each.determination.insurers ?? [])
        expect(letter(each, 'zh')).toContain(formatFigure({ type: 'money', ...payable.atLeast }).zh);
    const filled = saying(({ reinstatements = [] }) => reinstatements.length > 0);
    expect(filled.length).toBeGreaterThan(0);
    for (const each of filled)
      for (const { premium } of each.determination.reinstatements ?? [])
        expect(letter(each, 'en')).toContain(formatFigure({ type: 'money', ...premium.atLeast }).en);
  });

  test('clauses that pull apart', () => {
    const cases = saying(({ conflicts }) => conflicts.length > 0);
    for (const each of cases) expect(letter(each, 'both')).toMatch(/相互抵触的条款[\s\S]*Clauses that pull apart/);
  });

  test('what is still to be done, and by when', () => {
    const cases = saying(({ conditions }) => conditions.some(({ status }) => status === 'pending'));
    expect(cases.length).toBeGreaterThan(0);
    for (const each of cases) {
      const due = each.determination.conditions.flatMap(({ status, deadlines }) =>
        status === 'pending' ? deadlines.flatMap(({ due: by }) => (by === null ? [] : [by.slice(0, 10)])) : [],
      );
      for (const day of due) expect(letter(each, 'en')).toContain(day);
      expect(letter(each, 'zh')).toContain('尚待您办理的事项');
    }
  });
});
