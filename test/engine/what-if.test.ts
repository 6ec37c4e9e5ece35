// What would change the answer: applied to the incident, a flip really turns it over; and no smaller one does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjudicate, readIncident, type WhatIf, whatIf, whyNot } from '../../engine/index.ts';
import type { Contract, Unit } from '../../language/index.ts';
import { smallContract } from './small-contract.ts';
import { agrees, decide, incidentOf, type Stated, statedOf, unknowns } from './small-incident.ts';
import { loss, wording } from './support.ts';

function changes(unit: Unit, facts: object): readonly WhatIf[] {
  const read = readIncident(JSON.stringify({ incident: 'T', ...facts }), unit.contract);
  if ('faults' in read) throw new Error(read.faults.map(({ message }) => message.en).join('\n'));
  const one = { contract: unit.contract, contractHash: unit.contractHash, incident: read.incident };
  return whatIf(one, adjudicate(one));
}

/** `p: no -> yes; losses[C].medium: Coin -> Tender` */
function told({ flips }: WhatIf): readonly string[] {
  return flips.map((flip) =>
    flip
      .map(({ fact, stated, to }) => `${fact}: ${stated.en} -> ${to.map(({ words }) => words.en).join(' | ')}`)
      .join('; '),
  );
}

const one = (body: string, more = '') =>
  wording(`coverage x "X" zh "甲险" { insures a, c ${body} pays { limit CNY 100 each event } } ${more}`);
const losses = [loss('a', '50.00')];
const at = (text: string): string => `2023-05-${text}T00:00:00+08:00`;

describe('the smallest change, in words', () => {
  test.each([
    ['when p', { p: true }, ['p: yes -> no']],
    ['when p or q', { p: true, q: false }, ['p: yes -> no']],
    ['when p or q', { p: false, q: false }, ['p: no -> yes', 'q: no -> yes']],
    ['when p or q', { p: true, q: true }, ['p: yes -> no; q: yes -> no']],
    ['when n >= 3', { n: 5 }, ['n: 5 -> at most 2']],
    ['when n >= 3', { n: 2 }, ['n: 2 -> at least 3']],
    ['caused by attack', { causes: [{ method: 'malware' }] }, ['causes[0].method: Malware -> Error']],
    [
      'when event.found < event.started + 3 days',
      { event: { started: at('01'), found: at('02') } },
      [
        'event.found: 2023-05-02T00:00+08:00 -> from 2023-05-04T00:00+08:00',
        'event.started: 2023-05-01T00:00+08:00 -> by 2023-04-29T00:00+08:00',
      ],
    ],
  ])('%s on %j', (body, facts, expected) => {
    const [coverage] = changes(one(body), { ...(facts as object), losses });
    expect(told(coverage as WhatIf)).toEqual(expected);
  });

  test('an item that an exclusion takes: its own field', () => {
    const unit = one('', 'exclusion e "E" zh "除外" { excludes c where its medium is coin }');
    const found = changes(unit, { losses: [loss('c', '50.00', { medium: 'coin' })] });
    const item = found.find(({ of }) => of === 'item');
    expect([item?.outcome, item?.exhaustive]).toEqual(['not-covered', true]);
    expect(told(item as WhatIf)).toEqual(['losses[C].kind: C -> A', 'losses[C].medium: Coin -> Tender']);
    expect(item?.flips[1]?.[0]?.to[0]?.words.zh).toBe('法币');
  });

  test('what is open is not asked of', () => {
    expect(changes(one('when p'), { losses })).toEqual([]);
  });
});

describe('why not', () => {
  const unit = wording(`
    coverage x "X" zh "甲险" { insures a when p and q pays { limit CNY 100 each event } }
    coverage y "Y" zh "乙险" { insures b when q pays { limit CNY 100 each event } }
    coverage z "Z" zh "丙险" { insures c pays { limit CNY 100 each event } }
    exclusion e "E" zh "除外" { excludes c where its medium is coin }`);
  test('the first failing step of each coverage that does not respond', () => {
    const facts = { incident: 'T', p: false, q: true, losses: [loss('c', '5.00', { medium: 'coin' })] };
    const read = readIncident(JSON.stringify(facts), unit.contract);
    if ('faults' in read) throw new Error('not read');
    const found = whyNot(adjudicate({ ...unit, incident: read.incident }));
    expect(found.map(({ coverage, step }) => [coverage, step.sentence.en, step.facts])).toEqual([
      ['x', 'there is a P', [{ fact: 'p', value: 'no' }]],
      ['y', 'no loss of a kind it insures is stated', []],
      ['z', expect.stringContaining('E'), []],
    ]);
  });
});

describe('on any small contract', () => {
  const cases = fc.record({
    contract: smallContract,
    values: fc
      .tuple(...unknowns.map(({ values }) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 6 })))
      .filter((values) => agrees(statedOf(values))),
  });
  const outcomeOf = (contract: Contract, stated: Stated, { of, name }: WhatIf): string | undefined => {
    const found = decide(contract, stated);
    if (of === 'item') return found.items.find(({ id }) => id === name)?.outcome;
    // It covers an item, though how much it then pays may hang on facts that nobody has stated.
    const covers = found.items.some(({ coverage, outcome }) => coverage === name && outcome === 'payable');
    return covers ? 'payable' : found.coverages.find(({ clause }) => clause === name)?.outcome;
  };
  const stateOf = (name: string): boolean | string => (name === 'yes' ? true : name === 'no' ? false : name);

  test('a flip turns the answer over, each of its facts is needed, and where one fact would do it is found', () => {
    let turned = 0;
    fc.assert(
      fc.property(cases, ({ contract, values }) => {
        const stated = statedOf(values);
        const found = whatIf({ contract, incident: incidentOf(stated) }, decide(contract, stated));
        for (const target of found) {
          for (const flip of target.flips) {
            // Every value that is told of one fact, with the first of the others.
            for (const [position, change] of flip.entries()) {
              for (const alternative of change.to) {
                for (const name of alternative.of === 'names' ? alternative.names : []) {
                  const changed = flip.flatMap(({ fact, to }, other) => {
                    const first = to[0]?.of === 'names' ? to[0].names[0] : undefined;
                    const chosen = other === position ? name : first;
                    return chosen === undefined || fact.endsWith('.kind') ? [] : [[fact, stateOf(chosen)] as const];
                  });
                  if (changed.length < flip.length) continue;
                  const after = outcomeOf(contract, new Map([...stated, ...changed]), target);
                  expect(after).toBe(target.outcome === 'payable' ? 'not-covered' : 'payable');
                  turned += 1;
                }
              }
            }
          }
          if (target.flips[0]?.length === 1 || !target.exhaustive) continue;
          for (const { id, values: all } of unknowns.filter((each) => stated.has(each.id))) {
            const others = all.map((value): Stated => new Map([...stated, [id, value]])).filter(agrees);
            for (const other of others) expect([target.outcome, 'open']).toContain(outcomeOf(contract, other, target));
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(turned).toBeGreaterThan(300);
    console.log(`what if: ${turned} changes, each of which turned the answer over`);
  });
});
