// Every scenario that stands in `policies/`, run as its author would: facts in, finding out.
import { describe, expect, test } from 'vitest';
import { policiesAmong, runScenario } from '../../engine/index.ts';
import { scenariosOf, units } from './policies.ts';

describe.each(units.filter((unit) => unit.scenarios.length > 0))('$name', (unit) => {
  test.each(scenariosOf(unit).map(({ scenario, text }) => [scenario.title, scenario, text] as const))(
    '%s',
    (_, scenario, text) => {
      const run = runScenario(scenario, unit, text, policiesAmong(units));
      expect(run.ran ? run.expectations.filter(({ met }) => !met) : run.faults).toEqual([]);
      expect(scenario.expectations.length).toBeGreaterThan(0);
    },
  );
});

test('there are scenarios, and their number is told', () => {
  const count = units.reduce((sum, unit) => sum + unit.scenarios.length, 0);
  expect(count).toBeGreaterThan(70);
  console.log(`scenarios in policies/: ${count}`);
});
