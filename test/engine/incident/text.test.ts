// Documents as text: refused with line and column, whatever the text is, and never with an exception.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultCodes, mostFaults, readIncident, readIncidentValue } from '../../../engine/incident/index.ts';
import { contract, faultsOf, faultsOfText } from './helpers.ts';
import { wrongSense, wrongShapes, wrongTexts } from './wrong-documents.ts';

const whole = `{
  "incident": "HOST-2023-04",
  "outage": { "started": "2023-04-11T02:10:00+08:00", "ended": "2023-04-13T02:10:00+08:00", "duration": "PT48H" },
  "causes": { "known": [ { "method": "ransomware", "proximate": true } ], "complete": false },
  "figures": { "records": 1200000, "settled": null, "wilful": { "value": false, "by": "理赔员", "at": "2023-05-01T00:00:00Z" } },
  "losses": [
    { "id": "L1", "kind": "ransom", "amount": { "currency": "USD", "amount": "200000.00" }, "medium": "bitcoin" },
    { "id": "L2", "amount": { "at_least": { "currency": "CNY", "amount": "5" } } }
  ],
  "rates": [ { "from": "USD", "to": "CNY", "on": "2023-04-11", "rate": "6.8902" } ]
}`;

describe('wrong texts', () => {
  for (const [text, fault] of wrongTexts) {
    test(JSON.stringify(text).slice(0, 80), () => {
      expect(faultsOfText(text)).toEqual([fault]);
    });
  }

  test('each code of the catalogue is provoked by some wrong document', () => {
    const provoked = new Set([
      ...[...wrongShapes, ...wrongSense].map(([, , code]) => code),
      ...wrongTexts.map(([, fault]) => /([a-z-]+): /.exec(fault)?.[1]),
      ...['not-json', 'more-faults', 'too-many-values'], // below
      ...['hours-undated', 'grouping-open'], // of wordings that group: test/engine/grouping.test.ts
      ...['as-of-before-issue', 'after-as-of'], // of policies: test/engine/bad-input.test.ts
    ]);
    expect(faultCodes.filter((code) => !provoked.has(code))).toEqual([]);
  });

  test('faults come in the order of the text, each where it stands', () => {
    const text = `{\n  "incident": "A",\n\t"reported": "later",\r\n  "事故": {},\n  "outage": { "ended": 5, "start": 1, "ended": 6 }\n}`;
    expect(faultsOfText(text).map((fault) => fault.split(':').slice(0, 2).join(':'))).toEqual([
      '3:14 /reported not-an-instant',
      '4:3 /事故 unknown-key',
      '5:24 /outage/ended not-an-instant',
      '5:27 /outage/start unknown-key',
      '5:39 /outage/ended duplicate-key',
    ]);
  });
});

describe('any text', () => {
  test('a byte order mark is passed over, and counts for no column', () => {
    expect(readIncident(`\ufeff${whole}`, contract)).toEqual(readIncident(whole, contract));
    expect(faultsOfText('\ufeff{"incident": 5}')).toEqual([
      '1:14 /incident not-a-text: “Number of the incident” is `5`, which is no text',
    ]);
  });

  test('every prefix of a document is refused, and never throws', () => {
    expect(faultsOfText(whole)).toEqual([]);
    for (let end = 0; end < whole.length; end += 1) {
      const faults = faultsOfText(whole.slice(0, end));
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(/^\d+:\d+ {2}syntax: /);
    }
  });

  test('a document with any stretch cut out or any character put in is JSON exactly where JSON.parse says so', () => {
    const damage = fc.record({
      at: fc.nat(whole.length),
      cut: fc.nat(5),
      put: fc.constantFrom(
        '',
        '"',
        ',',
        ':',
        '{',
        ']',
        '\\',
        '0',
        '-',
        'e',
        '.',
        '\n',
        '\u0000',
        '/',
        '𠮷',
        '\u2028',
        'null',
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (several) => {
        const text = several.reduce((left, { at, cut, put }) => left.slice(0, at) + put + left.slice(at + cut), whole);
        expect(faultsOfText(text).some((fault) => fault.includes(' syntax: '))).toBe(!isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('any JSON value is read or refused', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(faultsOfText(text).length).toBeGreaterThan(0);
        expect(faultsOf(JSON.parse(text)).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('a megabyte of mistakes is told in a hundred faults, and soon', () => {
    const many = (count: number, each: (position: number) => string) =>
      Array.from({ length: count }, (_, n) => each(n)).join(',');
    const texts = [
      `{"losses":[${many(30_000, (n) => `{"id":"L${n % 7}","x${n}":1}`)}]}`,
      `{"losses":[${many(99_000, () => '{}')}]}`,
      `{"losses":[{"id":"L1","causes":[${many(99_000, () => '{"method":1}').slice(0, 600_000)}}]}]}`,
      `{${many(70_000, (n) => `"outag${n}":0`)}}`,
      `{${many(70_000, () => `"incident":0`)}}`,
    ];
    for (const text of texts) {
      const before = performance.now();
      const read = readIncident(text, contract);
      expect(performance.now() - before).toBeLessThan(5000);
      if (!('faults' in read)) throw new Error('accepted');
      expect(read.faults.length).toBeLessThanOrEqual(mostFaults + 1);
      expect(['more-faults', 'syntax']).toContain(read.faults.at(-1)?.code);
    }
    expect(faultsOfText(`{"losses":[${'{},'.repeat(300_000)}{}]}`)).toEqual([
      '1:1  too-many-values: the document holds more than 100,000 values',
    ]);
  });
});

describe('parsed values', () => {
  test('what JSON does not have is refused', () => {
    const values: readonly (readonly [unknown, string])[] = [
      [10n, 'bigint'],
      [Number.NaN, 'NaN'],
      [Number.POSITIVE_INFINITY, 'Infinity'],
      [() => 1, 'function'],
      [Symbol('x'), 'symbol'],
      [new Date(0), 'object'],
      [new Map(), 'object'],
    ];
    for (const [value, written] of values) {
      expect(faultsOf({ incident: 'A', figures: { records: value } })).toEqual([
        `/figures/records not-json: “Records” is of type ${written}, which JSON does not have`,
      ]);
    }
  });

  test('a key without a value is one that is not there', () => {
    expect(faultsOf({ incident: 'A', outage: undefined })).toEqual([]);
  });

  test('a cycle, or more depth than any incident has, is refused', () => {
    const cycle: Record<string, unknown> = { incident: 'A' };
    cycle.outage = cycle;
    expect(faultsOf(cycle)).toEqual(['/outage not-json: “Outage” is of type object, which JSON does not have']);
    const deep = Array.from({ length: 70 }).reduce<unknown>((inner) => [inner], 1);
    expect(faultsOf({ incident: 'A', outage: deep })[0]).toBe(
      ' too-deep: objects and lists are nested more than 64 deep',
    );
  });

  test('nothing is taken from a prototype, and no prototype is touched', () => {
    const own = JSON.parse('{"incident": "A", "__proto__": {"outage": {"started": "2023-04-11T00:00:00Z"}}}');
    expect(faultsOf(own)).toEqual(['/__proto__ forbidden-key: `__proto__` cannot be a key']);
    const inherited = Object.create({ outage: 5 });
    inherited.incident = 'A';
    expect(faultsOf(Object.assign(Object.create(null), inherited))).toEqual([]);
    const before = readIncidentValue({ incident: 'A', outage: {} }, contract);
    try {
      Object.assign(Object.prototype, { started: 5, causes: 5, at_least: 5, incident: 'B' });
      expect(readIncidentValue({ incident: 'A', outage: {} }, contract)).toEqual(before);
      expect(faultsOf({})).toEqual([' missing-key: the incident lacks `incident`']);
    } finally {
      for (const key of ['started', 'causes', 'at_least', 'incident'])
        delete (Object.prototype as Record<string, unknown>)[key];
    }
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // which is what was asked
  }
}
