// All of the shared sample, from VERIS to a determination: against the comprehensive edition as sold, where no policy
// is bound, and against the worldwide test policy. Then the thirty incidents judged by hand, as imported and once the
// claims handler's first questions are answered.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  adjudicate,
  type Determination,
  type IncidentJson,
  importVeris,
  readIncidentValue,
} from '../../engine/index.ts';
import { compile, type Unit } from '../../language/index.ts';
import { tally, vcdbDocuments } from './vcdb-data.ts';
import { answers, coverageNames, expectedTriggers, expectedWithAnswers, type Triggers } from './vcdb-triggers.ts';

const incidents = vcdbDocuments().flatMap((document) => {
  const result = importVeris(document);
  return 'incident' in result ? [result.incident] : [];
});
const units = unitsOf(['terms/cyber.proviso', 'zhongan/comprehensive.proviso', 'zhongan/worldwide-test.proviso']);

function unitsOf(paths: readonly string[]): readonly Unit[] {
  const read = (path: string): string => readFileSync(new URL(`../../policies/${path}`, import.meta.url), 'utf8');
  return compile(paths.map((path) => ({ path, text: read(path) }))).units;
}

function unit(name: string): Unit {
  const found = units.find((each) => each.name === name);
  if (found === undefined) throw new Error(`\`${name}\` does not compile`);
  return found;
}

function determine(document: object, { contract, contractHash, sourceMap }: Unit): Determination {
  const read = readIncidentValue(document, contract);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 2));
  return adjudicate({ contract, contractHash, sourceMap, incident: read.incident });
}

describe.each([
  ['the comprehensive edition as sold', 'comprehensive_cyber'],
  ['the worldwide test policy', 'TEST-WORLDWIDE'],
])('under %s', (title, name) => {
  test('every incident gets a determination', { timeout: 900_000 }, () => {
    if (incidents.length === 0) {
      console.log('0 of N adjudicated, data not here');
      return;
    }
    const determinations = incidents.map((incident) => determine(incident, unit(name)));
    expect(determinations).toHaveLength(incidents.length);
    console.log(summary(title, determinations));
    for (const { payable, outcome, questions } of determinations) {
      // Nothing is settled that a question could still change, and nothing open without one.
      expect(outcome === 'open').toBe(questions.length > 0);
      expect(payable.atMost === null || Number(payable.atMost.amount) >= Number(payable.atLeast.amount)).toBe(true);
    }
  });
});

describe('thirty incidents judged by hand', () => {
  const known = new Map(incidents.map((incident) => [incident.incident, incident]));
  const ids = Object.keys(expectedTriggers);
  // Each by its id where the data is here; one line that says so where it is not.
  test.each(incidents.length === 0 ? ['data not here'] : ids)('%s', (id) => {
    if (incidents.length === 0) {
      console.log(`0 of ${ids.length} judged by hand, data not here`);
      return;
    }
    const incident = known.get(id);
    expect(incident).toBeDefined();
    if (incident === undefined) return;
    expect(triggersOf(incident)).toEqual(expectedTriggers[id]);
    expect(triggersOf(answered(incident))).toEqual(expectedWithAnswers[id]);
  });

  test('the expectations are whole', () => {
    const all = [...Object.values(expectedTriggers), ...Object.values(expectedWithAnswers)];
    expect(all).toHaveLength(60);
    expect(all.flatMap((triggers) => coverageNames.filter((name) => triggers[name] === undefined))).toEqual([]);
  });
});

/** The incident with what the handler hears. */
function answered({ event, ...rest }: IncidentJson): object {
  const { discovered, publicised, claim } = answers;
  return { ...rest, event: { ...event, discovered, publicised }, claim };
}

function triggersOf(incident: object): Triggers {
  const { coverages } = determine(incident, unit('TEST-WORLDWIDE'));
  return Object.fromEntries(coverages.map(({ clause, trigger }) => [clause, trigger])) as Triggers;
}

/** Outcomes, triggers and the ten questions asked most; loss items, links and the like are counted together. */
function summary(title: string, determinations: readonly Determination[]): string {
  const asked = determinations.flatMap(({ questions }) => [
    ...new Set(questions.map(({ fact }) => fact.replace(/\[.*?\]/g, '[]'))),
  ]);
  const triggers = determinations.flatMap(({ coverages }) => coverages.map(({ trigger }) => trigger));
  const items = determinations.flatMap((determination) =>
    determination.items.map(({ outcome, ground }) => `${outcome} (${ground})`),
  );
  const questions = determinations.map((determination) => determination.questions.length).sort((a, b) => a - b);
  return [
    `${determinations.length} of ${incidents.length} adjudicated under ${title}`,
    `outcomes: ${tally(determinations.map(({ outcome }) => outcome))}; bounds: ${tally(determinations.map(({ exact }) => (exact ? 'exact' : 'safe but wide')))}`,
    `triggers: ${tally(triggers)}`,
    `loss items: ${tally(items)}`,
    `questions an incident: ${questions[0]} to ${questions.at(-1)}, median ${questions[Math.floor(questions.length / 2)]}`,
    `asked most: ${tally(asked).split(', ').slice(0, 10).join(', ')}`,
  ].join('\n');
}
