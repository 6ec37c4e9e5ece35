// Facts of a scenario set over those of its file, also in one entry of a list.
import { expect, test } from 'vitest';
import { overridden } from '../../engine/scenario/index.ts';
import { compile } from '../../language/index.ts';
import { smallTerms, wordingWith } from '../language/small-terms.ts';

const incident = JSON.stringify({
  incident: 'I',
  findings: { known: [{ notified: '2023-01-01T00:00:00Z' }, { remediated: null }], complete: false },
  losses: [
    { id: 'L1', kind: 'forensic', amount: { currency: 'CNY', amount: '5.00' } },
    { id: '1', kind: 'ransom' },
  ],
  rates: [
    { from: 'USD', to: 'CNY', on: '2023-01-01', rate: '6.9' },
    { from: 'EUR', to: 'CNY', on: '2023-01-01', rate: '7.4' },
  ],
});

function withFacts(facts: string) {
  const text = wordingWith(
    `coverage c "Coverage" zh "责任" { insures ransom, forensic pays { } } scenario "S" { with { ${facts} } expect c open }`,
  );
  const { units, diagnostics } = compile([
    { path: 'small.proviso', text: smallTerms },
    { path: 'w.proviso', text },
  ]);
  const scenario = units[0]?.scenarios[0];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { errors, result: scenario && overridden(incident, scenario) };
}

function documentWith(facts: string): Record<string, unknown> {
  const { errors, result } = withFacts(facts);
  expect(errors).toEqual([]);
  if (result === undefined || 'faults' in result) throw new Error(JSON.stringify(result));
  return JSON.parse(result.text);
}

test('an entry is chosen by its number, also of a list that is not complete', () => {
  expect(documentWith('findings[1].remediated: 2023-02-01').findings).toEqual({
    known: [{ notified: '2023-01-01T00:00:00Z' }, { remediated: expect.stringContaining('2023-0') }],
    complete: false,
  });
});

test('by its id, before any number', () => {
  const { losses } = documentWith('losses[L1].amount: CNY 7  losses[1].kind: forensic  losses["L1"].amount: unknown');
  expect(losses).toEqual([
    { id: 'L1', kind: 'forensic' },
    { id: '1', kind: 'forensic' },
  ]);
});

test('also where the list is called as a unit is', () => {
  const { errors } = withFacts('event.records: 5  hours[0].length: 3');
  expect(errors).toEqual(['unknown-name']);
});

test('by its pair of currencies', () => {
  const { rates } = documentWith('rates[EUR/CNY].rate: 7.51');
  expect(rates).toMatchObject([{ rate: '6.9' }, { from: 'EUR', rate: '7.51' }]);
});

test('as a whole', () => {
  const { losses } = documentWith('losses[0]: { id: "L9" kind: ransom }');
  expect(losses).toEqual([
    { id: 'L9', kind: 'ransom' },
    { id: '1', kind: 'ransom' },
  ]);
});

test.each(['findings[2].remediated: never', 'losses[L7].amount: CNY 1', 'rates[GBP/CNY].rate: 9'])(
  'an entry that is not there is a fault of the scenario: %s',
  (facts) => {
    const { errors, result } = withFacts(facts);
    expect(errors).toEqual([]);
    expect(result).toMatchObject({ faults: [{ message: { zh: expect.stringContaining('没有') } }] });
  },
);

test.each([
  ['findings.remediated: never', 'entry-not-chosen'],
  ['losses.amount: CNY 1', 'entry-not-chosen'],
  ['event[0].started: unknown', 'not-a-list'],
  ['findings[0].remedied: never', 'unknown-field'],
  ['losses[L1].amount: 5 days', 'type-mismatch'],
  ['losses[L1].event: CNY 5', 'type-mismatch'],
  ['rates[USD/CNY].at: 2', 'unknown-field'],
  ['rates[USD/CNY].rate: yes', 'type-mismatch'],
  ['findings[0]: unknown', 'type-mismatch'],
])('%s is refused', (facts, code) => {
  expect(withFacts(facts).errors).toEqual([code]);
});
