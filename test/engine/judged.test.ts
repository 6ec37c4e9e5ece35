// A fact that a person decides: the reasons say what was decided, by whom, when, and, where it is stated, on what.
import { describe, expect, test } from 'vitest';
import type { Reason } from '../../engine/index.ts';
import { determine, loss, wording } from './support.ts';

const unit = wording('coverage x "X" zh "险" { insures a when any of findings { related } pays { } }');

const valuesIn = ({ facts, because }: Reason): readonly (string | null)[] => [
  ...facts.map(({ value }) => value),
  ...because.flatMap(valuesIn),
];

describe('what was judged', () => {
  test.each([
    [{ on: 'Survey report of 28 April' }, 'yes (A. Adjuster, 2023-05-01T09:00:00+08:00: Survey report of 28 April)'],
    [{}, 'yes (A. Adjuster, 2023-05-01T09:00:00+08:00)'],
  ])('with %j', (grounds, said) => {
    const related = { value: true, by: 'A. Adjuster', at: '2023-05-01T09:00:00+08:00', ...grounds };
    const { reasons, outcome } = determine(unit, { losses: [loss('a', '80.00')], findings: [{ related }] });
    expect(outcome).toBe('payable');
    expect(reasons.flatMap(valuesIn)).toContain(said);
  });
});
