// The OpenAPI document: valid, complete, and true. A client that is made from it goes through the life of a claim, and
// every answer is held against the schema that the document promises for it.
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Document, OpenAPIClientAxios } from 'openapi-client-axios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, incident, newKey, openHouse, policyOf, pot } from './fixture.ts';
import { databases, type Stores, storesOf } from './stores.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-summary-zh': string;
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

describe.each(databases)('the OpenAPI document, on %s', (database) => {
  let stores: Stores;
  let house: House;
  let document: {
    readonly openapi: string;
    readonly paths: Record<string, Record<string, Operation>>;
    readonly components: { readonly schemas: Record<string, Record<'description' | 'x-description-zh', string>> };
  };
  beforeAll(async () => {
    stores = await storesOf(database);
    house = await openHouse(stores, { published: false });
    document = (await (await fetch(`${house.running.address}/v1/openapi.json`)).json()) as typeof document;
  });
  afterAll(async () => {
    await house.end();
    await stores.end();
  });
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );

  it('is OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document) as never);
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  it('has every route, said in both languages, each with a name of its own', () => {
    const printed = house.running.app.printRoutes({ commonPrefix: false, includeHooks: false });
    const count = [...printed.matchAll(/\(((?:GET|POST|PUT|HEAD)[^)]*)\)/g)]
      .flatMap(([, methods = '']) => methods.split(', '))
      .filter((method) => method !== 'HEAD').length;
    // The workbench is served where it has been built.
    const pages = ['/', '/docs', ...(printed.includes('workbench') ? ['/workbench', '/workbench/*'] : [])];
    expect(operations().length + pages.length).toBe(count);
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { operation } of operations()) {
      expect(operation.summary).toBeTruthy();
      expect(operation['x-summary-zh']).toMatch(/\p{Script=Han}/u);
    }
    for (const shape of Object.values(document.components.schemas)) {
      expect(shape.description).toBeTruthy();
      expect(shape['x-description-zh']).toMatch(/\p{Script=Han}/u);
    }
  });

  it('is shown to people in both languages, without scripts', async () => {
    for (const [language, word] of [
      ['en', 'Decide an incident'],
      ['zh', '认定事故并入账'],
    ]) {
      const page = await house.running.app.inject({ method: 'GET', url: `/docs?lang=${language}` });
      expect(page.body).toContain(word);
      expect(page.body).not.toMatch(/<script|javascript:/);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      for (const { operation } of operations()) expect(page.body).toContain(`id="${operation.operationId}"`);
    }
    const asked = await house.running.app.inject({ method: 'GET', url: '/', headers: { 'accept-language': 'zh-CN' } });
    expect(asked.body).toContain('lang="zh-Hans"');
  });

  it('is true of the whole life of a claim', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document as object, 'document');
    const pointer = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');
    const seen = new Set<string>();
    const client = async (key: string) => {
      const api = new OpenAPIClientAxios({
        definition: document as unknown as Document,
        axiosConfigDefaults: {
          baseURL: house.running.address,
          headers: { authorization: `Bearer ${key}` },
          validateStatus: () => true,
        },
      });
      const made = await api.init();
      return async (
        operationId: string,
        parameters: object | null,
        body?: unknown,
        headers: Record<string, string> = {},
      ) => {
        const operation = operations().find((each) => each.operation.operationId === operationId);
        if (operation === undefined) throw new Error(operationId);
        const call = made[operationId] as unknown as (
          parameters: object | null,
          body: unknown,
          config: object,
        ) => Promise<{ status: number; data: Record<string, string>; headers: Record<string, string> }>;
        const answer = await call(parameters, body, {
          headers: operation.method === 'get' ? headers : { 'idempotency-key': newKey(), ...headers },
        });
        const promised = operation.operation.responses[String(answer.status)];
        expect([operationId, answer.status, promised !== undefined]).toEqual([operationId, answer.status, true]);
        const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? '';
        expect([operationId, Object.keys(promised?.content ?? {})]).toEqual([
          operationId,
          expect.arrayContaining([type]),
        ]);
        if (type.endsWith('json')) {
          const at = `document#/paths/${pointer(operation.path)}/${operation.method}/responses/${answer.status}/content/${pointer(type)}/schema`;
          const validate = ajv.getSchema(encodeURI(at).replaceAll('%23', '#')) ?? ajv.compile({ $ref: encodeURI(at) });
          const valid = validate(answer.data);
          expect([operationId, valid, validate.errors]).toEqual([operationId, true, null]);
        }
        seen.add(operationId);
        return answer;
      };
    };
    const admin = await client(house.admin.key);
    const key = async (holder: string, ...roles: string[]): Promise<string> =>
      (await admin('makeKey', null, { holder, roles })).data.key ?? '';
    const author = await client(await key('zhang.san', 'author'));
    const reviewer = await client(await key('li.si', 'reviewer'));
    const adjuster = await client(await key('wang.fang', 'adjuster'));
    const second = await client(await key('chen.jie', 'adjuster'));
    const auditor = await client(await key('sun.li', 'auditor'));
    const cover = { kind: 'wording', name: 'cover', version: '1.0.0' };
    const ndjson = { 'content-type': 'application/x-ndjson' };

    for (const system of ['health', 'ready', 'metrics', 'openapi', 'listKeys', 'me', 'getSettings'])
      await admin(system, null);
    await admin('schema', { name: 'determination' });
    await author('check', null, { text: pot });
    await author('check', null, { text: 'wording w version 1.0.0 { }' });
    await author('format', null, { text: pot, to: 'zh' });
    expect((await author('format', null, { text: '{' })).status).toBe(422);
    await author('publish', null, { path: 'pot', text: pot });
    expect((await author('publish', null, { path: 'p', text: policyOf('P') })).status).toBe(409);
    await reviewer('review', cover, { verdict: 'approve', comment: 'fine' });
    expect((await author('publish', null, { path: 'p', text: policyOf('P') })).status).toBe(201);
    await author('listArtefacts', { kind: 'policy' });
    await author('getArtefact', cover);
    await author('getContract', cover);
    await author('diff', { ...cover, against: '1.0.0' });
    await author('redline', { ...cover, against: '1.0.0' });
    await author('artefactDocument', { ...cover, language: 'zh' });
    await author('policyDocument', { policy: 'P', format: 'docx' });
    await author('listPolicies', null);
    await author('getPolicy', { policy: 'P' });
    await author('incidentSchema', { policy: 'P' });
    await adjuster('adjudicate', null, { policy: 'P', incident: incident('A', '30000.00') });
    expect((await adjuster('adjudicate', null, { policy: 'P', incident: { other: 1 } })).status).toBe(422);
    const decided = await adjuster('decide', { policy: 'P' }, { incident: incident('A', '30000.00') });
    expect((await adjuster('decide', { policy: 'P' }, { incident: incident('A', '40000.00') })).status).toBe(409);
    await adjuster('decide', { policy: 'P' }, { incident: incident('B', '30000.00', null) });
    await adjuster('openQuestions', { policy: 'P' });
    await adjuster('redecide', { policy: 'P', event: 'A' }, { incident: incident('A', '20000.00'), because: 'a bill' });
    await adjuster('reverse', { policy: 'P', event: 'A' }, { because: 'fraud' });
    await adjuster('listEvents', { policy: 'P' });
    await adjuster('getEvent', { policy: 'P', event: 'A' });
    await adjuster('claimSteps', { policy: 'P', late: 'no' });
    await adjuster('balances', { policy: 'P' });
    await adjuster('ledger', { policy: 'P' });
    await auditor('getDetermination', { id: (decided.data as { id: string }).id });
    await auditor('replay', { id: (decided.data as { id: string }).id });
    await admin('putSettings', null, { secondPersonAbove: { currency: 'CNY', amount: '1.00' } });
    const [one, two] = [
      (await adjuster('decide', { policy: 'P' }, { incident: incident('C', '30000.00') })).data as {
        proposal: string;
        determinationHash: string;
      },
      (await adjuster('decide', { policy: 'P' }, { incident: incident('D', '30000.00') })).data as { proposal: string },
    ];
    await adjuster('listProposals', null);
    await adjuster('getProposal', { id: one.proposal });
    expect(
      (await adjuster('approveProposal', { id: one.proposal }, { determinationHash: one.determinationHash })).status,
    ).toBe(403);
    await second('approveProposal', { id: one.proposal }, { determinationHash: one.determinationHash });
    await second('refuseProposal', { id: two.proposal }, { because: 'no bill' });
    const lines = `${JSON.stringify(incident('E', '10001.00'))}\nnot json\n`;
    await adjuster('batch', { policy: 'P' }, lines, ndjson);
    const job = (await adjuster('startJob', { policy: 'P', mode: 'adjudicate' }, lines, ndjson)).data as { id: string };
    await adjuster('getJob', { id: job.id });
    await adjuster('jobAnswers', { id: job.id });
    await adjuster('cancelJob', { id: job.id });
    await auditor('audit', { limit: '5' });
    await auditor('exportAudit', null);
    await auditor('makeCheckpoint', null);
    await auditor('listCheckpoints', null);
    await reviewer('deprecate', cover, { because: 'old' });
    await admin('makeTenant', null, { tenant: 'other', title: 'Other', admin: 'zhou' });
    const made = (await admin('makeKey', null, { holder: 'gone', roles: ['author'] })).data as { id: string };
    await admin('revokeKey', { id: made.id });
    expect(
      operations()
        .map(({ operation }) => operation.operationId)
        .filter((each) => !seen.has(each)),
    ).toEqual([]);
  });
});
