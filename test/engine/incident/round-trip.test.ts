// What is written is read back as the same facts, whatever the incident; and the schema says the same as the reader.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incidentSchema, incidentToJson, readIncident, readIncidentValue } from '../../../engine/incident/index.ts';
import { compile } from '../../../language/index.ts';
import { arbitraryIncident } from '../arbitraries.ts';
import { contract as everyType } from './helpers.ts';

const policies = new URL('../../../policies/', import.meta.url);
const real = ['zhongan', 'cosco'];

function filesOf(folder: string, ending: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(new URL(folder, policies))
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ path: folder + name, text: readFileSync(new URL(folder + name, policies), 'utf8') }));
}

const { units } = compile([
  ...filesOf('terms/', '.proviso'),
  ...real.flatMap((name) => filesOf(`${name}/`, '.proviso')),
]);
const contracts = [
  { name: 'every type', contract: everyType },
  ...units.map(({ name, contract }) => ({ name, contract })),
];

describe.each(contracts)('$name', ({ contract }) => {
  test('reading what was written gives the same incident', () => {
    fc.assert(
      fc.property(arbitraryIncident(contract), (incident) => {
        const json = incidentToJson(incident, contract);
        expect(readIncidentValue(json, contract)).toStrictEqual({ incident });
        expect(readIncident(JSON.stringify(json, null, 2), contract)).toStrictEqual({ incident });
      }),
      { numRuns: 150 },
    );
  });
});

test('the generator leaves nothing out', () => {
  const written = fc
    .sample(arbitraryIncident(everyType), 300)
    .map((incident) => JSON.stringify(incidentToJson(incident, everyType)));
  const shapes = [
    '"at_least"',
    '"at_most"',
    '"known":',
    '"settled":null',
    '"by":',
    '"rates"',
    '"schedule"',
    '"currency":null',
    '"duration":',
    '"medium"',
    '"causes":[]',
    '"worldwide"',
  ];
  expect(shapes.filter((shape) => !written.some((text) => text.includes(shape)))).toEqual([]);
});

describe('incidents of the policies', () => {
  const incidents = real.flatMap((name) => filesOf(`${name}/incidents/`, '.json'));

  test.each(incidents)('$path', ({ text }) => {
    for (const { contract } of units) {
      const read = readIncident(text, contract);
      if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1));
      const { hash: _, ...stated } = read.incident;
      const again = readIncidentValue(incidentToJson(read.incident, contract), contract);
      expect('incident' in again && again.incident).toMatchObject(stated);
    }
  });
});

describe('the schema', () => {
  const schema = incidentSchema(everyType);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  test('is valid, and compiles elsewhere without what we add to it', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(ajv.compile(JSON.parse(JSON.stringify(schema)))({ incident: 'A' })).toBe(true);
  });

  test('closes every object', () => {
    const open: string[] = [];
    const walk = (each: unknown, path: string): void => {
      if (typeof each !== 'object' || each === null) return;
      const types = 'type' in each ? [each.type].flat() : [];
      if (types.includes('object') && !('additionalProperties' in each && each.additionalProperties === false))
        open.push(path);
      for (const [key, inner] of Object.entries(each)) walk(inner, `${path}/${key}`);
    };
    walk({ ...schema, properties: schema.properties }, '');
    expect(open).toEqual([]);
  });

  test('titles and asks in both languages', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Every type',
      required: ['incident'],
      properties: {
        outage: {
          title: 'Outage',
          properties: {
            started: {
              title: 'Start',
              description: 'When did it begin?',
              $ref: '#/$defs/instant',
              'x-proviso': {
                title: { en: 'Start', zh: '开始时间' },
                ask: { en: 'When did it begin?', zh: '何时开始？' },
              },
            },
          },
        },
        schedule: { properties: { waiting: { title: 'Waiting period' } } },
      },
      $defs: {
        'kind.method': { enum: ['malicious', 'ransomware', 'intrusion', 'human_error'] },
        instant_or_never: { type: ['string', 'null', 'object'] },
        loss: {
          required: ['id'],
          dependentSchemas: { paid_on: { properties: { kind: { enum: ['extortion', 'ransom'] } } } },
        },
      },
    });
    expect(JSON.stringify(schema)).not.toContain('retention');
  });

  test('is in terms with names that are not ASCII, and with hardly any terms', () => {
    const source = `
terms 词汇 version 1.0.0 zh "术语" {
  kind 成因 zh "成因" { 勒索 zh "勒索软件" 入侵 zh "非法侵入" }
  kind loss zh "损失" { 赎金 zh "赎金" { 方式: kind 成因 zh "方式" } }
  fact causes zh "原因" list { 类型: kind 成因 zh "类型" }
}
wording 范本 version 1.0.0 zh "条款" { uses terms 词汇 ^1.0.0  currency CNY  zone "UTC"
  part 责任 zh "责任" { coverage 全部 zh "全部" { insures 赎金 } } }
wording bare version 1.0.0 "Bare" { currency CNY zone "UTC" }`;
    const compiled = compile([{ path: 'x.proviso', text: source }]);
    for (const { contract } of compiled.units)
      expect(readIncidentValue({ incident: 'A' }, contract)).toHaveProperty('incident');
    const han = compiled.units.find(({ name }) => name === '范本')?.contract;
    if (han === undefined) throw new Error(JSON.stringify(compiled.diagnostics, null, 1));
    const document = { incident: 'A', causes: [{ 类型: '勒索' }], losses: [{ id: '甲', kind: '赎金', 方式: '入侵' }] };
    expect(readIncidentValue(document, han)).toHaveProperty('incident');
    const read = readIncidentValue({ ...document, causes: [{ 类型: '勒索软件' }] }, han);
    expect('faults' in read && read.faults).toMatchObject([
      { pointer: '/causes/0/类型', code: 'unknown-kind', help: { zh: '是否应为 `勒索`？' } },
    ]);
  });
});
