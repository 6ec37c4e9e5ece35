// Traces: a receiver of OTLP, a server that is told of it, and what arrives. Nothing that tells of people may.
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigFault, configFrom } from '../../server/index.ts';
import { newKey, root } from './fixture.ts';
import { incident, policyOf, pot } from './pot.ts';
import { ask, environmentOf, spawnServer } from './process.ts';
import { databases, type Stores, storesOf } from './stores.ts';

interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

const caller = '4bf92f3577b34da6a3ce929d0e0e4736';

describe.each(databases)('traces on %s', (database) => {
  let stores: Stores;
  let receiver: Server;
  let endpoint: string;
  const bodies: string[] = [];
  beforeAll(async () => {
    stores = await storesOf(database);
    receiver = createServer((request, response) => {
      let body = `${request.url}\n`;
      request.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        bodies.push(body);
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const address = receiver.address();
    if (typeof address !== 'object' || address === null) throw new Error('the receiver listens on a port');
    endpoint = `http://127.0.0.1:${address.port}/`;
  });
  afterAll(async () => {
    receiver.close();
    await stores.end();
  });

  it('tell of every request, within the trace of whoever asks, and of nobody', async () => {
    const data = mkdtempSync(join(tmpdir(), 'proviso-traces-'));
    const server = await spawnServer({
      ...environmentOf(await stores.place(), data),
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_SERVICE_NAME: 'claims',
    });
    const post = (key: string, path: string, body: unknown, headers = {}) =>
      ask(server.address, key, 'POST', path, body, { 'idempotency-key': newKey(), ...headers });
    const person = async (holder: string, role: string): Promise<string> =>
      JSON.parse((await post(server.adminKey ?? '', '/v1/keys', { holder, roles: [role] })).body).key;
    const author = await person('zhang.san', 'author');
    await post(author, '/v1/artefacts', { path: 'pot', text: pot });
    await post(await person('li.si', 'reviewer'), '/v1/artefacts/wording/cover/1.0.0/reviews', { verdict: 'approve' });
    await post(author, '/v1/artefacts', { path: 'p', text: policyOf('TRACED-POLICY') });
    const adjuster = await person('wang.fang', 'adjuster');
    const traceparent = `00-${caller}-00f067aa0ba902b7-01`;
    const path = '/v1/policies/TRACED-POLICY/decisions';
    const decided = await post(adjuster, path, { incident: incident('EVENT-1', '20000.00') }, { traceparent });
    expect(decided.status).toBe(201);
    expect((await post('nobody', path, {})).status).toBe(401);
    expect(await server.end()).toBe(0);

    const [where] = bodies[0]?.split('\n') ?? [];
    expect(where).toBe('/v1/traces');
    const documents = bodies.map((body) => JSON.parse(body.slice(body.indexOf('\n') + 1)));
    const resource = JSON.stringify(documents[0].resourceSpans[0].resource);
    expect(resource).toContain('claims');
    const spans: ReceivedSpan[] = documents.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: readonly { spans: ReceivedSpan[] }[] }) =>
        scopeSpans.flatMap((each) => each.spans),
      ),
    );
    const ours = spans.filter(({ traceId }) => traceId === caller);
    const request = ours.find(({ name }) => name === 'POST /v1/policies/:policy/decisions');
    expect(request?.parentSpanId).toBe('00f067aa0ba902b7');
    const attributes = Object.fromEntries(
      (request?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]),
    );
    expect(attributes).toMatchObject({ 'http.response.status_code': 201, 'proviso.tenant': 'home' });
    const [transaction] = ours.filter(({ name }) => name === 'transaction');
    expect(transaction?.parentSpanId).toBe(request?.spanId);
    const publish = spans.find(({ name }) => name === 'POST /v1/artefacts');
    const task = spans.find(({ name, traceId }) => name.startsWith('worker ') && traceId === publish?.traceId);
    expect(task?.parentSpanId).toBe(publish?.spanId);
    for (const secret of ['zhang.san', 'wang.fang', 'TRACED-POLICY', 'EVENT-1', '20000.00', adjuster, '127.0.0.1'])
      expect([secret, bodies.some((body) => body.includes(secret))]).toEqual([secret, false]);
  });

  it('are sent to an HTTP server, or the server does not start', () => {
    for (const wrong of ['collector:4318', 'ftp://collector', 'http://'])
      expect(() => configFrom({ OTEL_EXPORTER_OTLP_ENDPOINT: wrong }, root)).toThrow(ConfigFault);
  });
});
