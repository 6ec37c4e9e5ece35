// Bodies and requests that should never get as far as a decision: each is refused before anything is done, with a problem
// that says why, and the server answers the next one as if nothing had been.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strictJson } from '../../server/index.ts';
import { type House, incident, newKey, openHouse, type Person } from './fixture.ts';
import { type Stores, storesOf } from './stores.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (bytes: Uint8Array): string => {
  try {
    strictJson(bytes);
    return 'read';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('strict JSON', () => {
  it.each([
    ['{"a":1,"a":2}', 'duplicate-key'],
    ['{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['[{"b":{"a":1,"c":2,"a":1}}]', 'duplicate-key'],
    ['{"a":{"x":1},"b":{"x":1}}', 'read'],
    ['{"a":"a","b":"a"}', 'read'],
    ['{"__proto__":1}', 'forbidden-key'],
    ['{"\\u005f_proto__":1}', 'forbidden-key'],
    ['{"constructor":{"prototype":1}}', 'forbidden-key'],
    ['{"a":"__proto__"}', 'read'],
    ['9007199254740993', 'unsafe-number'],
    ['[9007199254740991]', 'read'],
    ['-9007199254740992', 'unsafe-number'],
    ['1e400', 'unsafe-number'],
    ['-0', 'unsafe-number'],
    ['0.1', 'read'],
    ['0.1000000000000000055511', 'unsafe-number'],
    ['"9007199254740993"', 'read'],
    ['{"a": 12345678901234567890 }', 'unsafe-number'],
    ['"\\ud800"', 'invalid-utf8'],
    ['{"\\udc00":1}', 'invalid-utf8'],
    ['"\\ud83d\\ude00"', 'read'],
    [`${'['.repeat(64)}${']'.repeat(64)}`, 'read'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep'],
    ['['.repeat(1_000_000), 'too-deep'],
    [`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'too-deep'],
    [`"${'['.repeat(1000)}"`, 'read'],
    ['', 'malformed-json'],
    ['{', 'malformed-json'],
    ["{'a':1}", 'malformed-json'],
    ['{"a":1,}', 'malformed-json'],
    ['{"a":1}//', 'malformed-json'],
    ['NaN', 'malformed-json'],
    ['\u00a0{}', 'malformed-json'],
    ['\ufeff{}', 'malformed-json'],
  ] as const)('case %#', (text, code) => {
    expect(codeOf(encode(text))).toBe(code);
  });

  it.each([
    [[0x22, 0xff, 0x22]],
    [[0x22, 0xc0, 0x80, 0x22]],
    [[0x22, 0xed, 0xa0, 0x80, 0x22]],
    [[0x22, 0xe4, 0xb8, 0x22]],
    [[0xfe, 0xff, 0x00, 0x7b, 0x00, 0x7d]],
  ])('bytes that are no UTF-8: %j', (bytes) => {
    expect(codeOf(Uint8Array.from(bytes))).toBe('invalid-utf8');
  });
});

describe('a server under hostile requests', () => {
  let stores: Stores;
  let house: House;
  let adjuster: Person;
  let author: Person;
  let port: number;
  beforeAll(async () => {
    stores = await storesOf('sqlite');
    house = await openHouse(stores);
    adjuster = await house.person('wang.fang', ['adjuster']);
    author = await house.person('zhang.san', ['author']);
    port = Number(new URL(house.running.address).port);
  });
  afterAll(async () => {
    await house.end();
    await stores.end();
  });

  const decide = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    house.running.app.inject({
      method: 'POST',
      url: '/v1/policies/P/decisions',
      headers: {
        authorization: `Bearer ${adjuster.key}`,
        'idempotency-key': newKey(),
        'content-type': 'application/json',
        ...headers,
      },
      payload,
    });
  const valid = (id: string): string => JSON.stringify({ incident: incident(id, '10001.00') });

  it('answers every failure as a problem, in the language that is asked for', async () => {
    const english = await decide('{');
    expect(english.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(english.json()).toMatchObject({ status: 400, code: 'malformed-json', title: 'The body is not JSON' });
    expect(english.json().instance).toBe(`urn:uuid:${english.headers['x-request-id']}`);
    const chinese = await decide('{', { 'accept-language': 'de, zh-CN;q=0.9, en;q=0.8' });
    expect(chinese.json()).toMatchObject({ title: '请求正文不是 JSON', said: english.json().said });
  });

  it.each([
    ['text/plain'],
    ['text/json'],
    ['application/json5'],
    ['application/jsonx'],
    ['application/xml'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/x-ndjson'],
    ['application/json\t'],
    ['application/json\t; charset=utf-8'],
    ['application/json ; a=b'],
    ['application/json, text/plain'],
    ['application/json; charset=utf-16'],
    ['application/json; charset=gbk'],
    ['application/json;charset=utf-8;charset=utf-16'],
    ['application/json\u00a0'],
    ['application /json'],
    ['"application/json"'],
    [''],
  ])('takes no body as %j', async (type) => {
    const answer = await decide(valid('typed'), { 'content-type': type });
    expect(answer.statusCode).toBe(415);
    expect(answer.json().code).toBe('unsupported-media-type');
    const events = await adjuster.ask('GET', '/v1/policies/P/events');
    expect(events.body).not.toContain('typed');
  });

  it.each([
    ['application/json'],
    ['Application/JSON'],
    ['application/json; charset=utf-8'],
    ['application/json;charset=UTF-8'],
  ])('takes a body as %s, and validates it', async (type) => {
    const wrong = await decide(JSON.stringify({ incident: incident('x', '1.00'), more: 1 }), { 'content-type': type });
    expect(wrong.json()).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('takes no compressed body', async () => {
    expect((await decide(valid('z'), { 'content-encoding': 'gzip' })).statusCode).toBe(415);
  });

  it('neither coerces, nor drops, nor fills in', async () => {
    const of = { incident: incident('c', '10001.00') };
    const bodies: readonly [unknown, string][] = [
      [{ ...of, final: 'true' }, '/final'],
      [{ ...of, final: 1 }, '/final'],
      [{ ...of, final: null }, '/final'],
      [{ ...of, extra: 1 }, '/extra'],
      [{ ...of, policy: 'P' }, '/policy'],
      [{ ...of, revision: 1 }, '/revision'],
      [{ ...of, tenant: 'other' }, '/tenant'],
      [{ incident: 'A' }, '/incident'],
      [{ incident: null }, '/incident'],
      [{ incident: [] }, '/incident'],
      [{}, ''],
      [[], ''],
      ['x', ''],
      [null, ''],
      [1, ''],
      [true, ''],
    ];
    for (const [body, pointer] of bodies) {
      const answer = await decide(JSON.stringify(body));
      expect([JSON.stringify(body).slice(0, 60), answer.statusCode]).toEqual([JSON.stringify(body).slice(0, 60), 400]);
      expect(answer.json().errors[0].pointer).toBe(pointer);
    }
  });

  it('refuses every body of every route that has one field more, or one of another type', async () => {
    const { paths } = house.running.app.swagger() as unknown as {
      paths: Record<
        string,
        Record<
          string,
          { requestBody?: { content: Record<string, { schema: { properties?: Record<string, unknown> } }> } }
        >
      >;
    };
    let tried = 0;
    for (const [path, methods] of Object.entries(paths))
      for (const [method, { requestBody }] of Object.entries(methods)) {
        const properties = requestBody?.content['application/json']?.schema.properties;
        if (properties === undefined) continue;
        const url = path.replace('{kind}', 'wording').replaceAll(/\{\w+\}/g, 'x');
        const everyone = await house.person('everyone', ['author', 'reviewer', 'adjuster', 'auditor', 'admin']);
        const names = Object.keys(properties);
        const bodies = [
          ...[null, 1, true, 'x', []].map((body) => body as unknown),
          ...names.flatMap((name) => [{ [name]: 12 }, { [name]: false, unheard_of: 1 }]),
          { unheard_of: 'x' },
        ];
        for (const body of bodies) {
          const answer = await everyone.ask(method.toUpperCase() as 'POST', url, body === null ? 'null' : body, {
            'content-type': 'application/json',
          });
          expect([path, JSON.stringify(body), answer.statusCode]).toEqual([path, JSON.stringify(body), 400]);
          tried += 1;
        }
      }
    expect(tried).toBeGreaterThan(120);
  });

  it('refuses what it does not know in a query, and a value stated twice', async () => {
    for (const query of [
      '?limit=x',
      '?limit=-1',
      '?limit=0',
      '?limit=1&limit=2',
      '?unknown=1',
      '?after=1e3',
      '?kind=other',
    ]) {
      const answer = await adjuster.ask('GET', `/v1/artefacts${query}`);
      expect([query, answer.statusCode]).toEqual([query, 400]);
    }
  });

  it('reads bodies up to a size', async () => {
    const long = JSON.stringify({ incident: { incident: 'x'.repeat(1024 * 1024) } });
    expect((await decide(long)).json()).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('knows no other place, and no other method', async () => {
    const nowhere = await adjuster.ask('GET', '/v1/nothing');
    expect(nowhere.json()).toMatchObject({ status: 404, code: 'no-such-route' });
    const wrong = await adjuster.ask('GET', '/v1/policies/P/decisions');
    expect(wrong.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(wrong.headers.allow).toBe('POST');
    for (const url of ['/v1/policies/%2e%2e/ledger', '/v1/policies/..%2f..%2fetc', '/v1/policies/%00/ledger'])
      expect([404, 400]).toContain((await adjuster.ask('GET', url)).statusCode);
    expect([400, 404]).toContain((await adjuster.ask('GET', '/v1/policies/%zz/ledger')).statusCode);
  });

  it.each([["'; drop table ledgers; --"], ['P" or "1"="1'], ['P\u0000'], ['%'], ['_'], ['保单'], ['../P']])(
    'finds no policy by %j',
    async (policy) => {
      const answer = await adjuster.ask('GET', `/v1/policies/${encodeURIComponent(policy)}/balances`);
      expect([404, 400]).toContain(answer.statusCode);
      expect((await adjuster.ask('GET', '/v1/policies/P/balances')).statusCode).toBe(200);
    },
  );

  it('kills what takes too long, and goes on', async () => {
    const deep = `wording w version 1.0.0 { currency CNY ${'coverage c { '.repeat(20_000)}`;
    const started = performance.now();
    const answers = await Promise.all(Array.from({ length: 4 }, () => author.ask('POST', '/v1/check', { text: deep })));
    for (const answer of answers) expect([200, 422, 503]).toContain(answer.statusCode);
    expect(performance.now() - started).toBeLessThan(60_000);
    const after = await author.ask('POST', '/v1/check', { text: 'policy "X" under cover 1.0 { }' });
    expect(after.json()).toMatchObject({ diagnostics: [] });
  });

  it('ends worker threads that do not end by themselves', async () => {
    const { openPool } = await import('../../server/workers/pool.ts');
    const killed: string[] = [];
    const pool = openPool({
      threads: 1,
      mostWaiting: 2,
      deadlineMilliseconds: 1,
      mostMegabytes: 256,
      onKill: (task) => killed.push(task),
    });
    const long = Array.from(
      { length: 499 },
      (_, at) => `coverage c${at} { insures a pays { limit CNY 1 each event } }`,
    ).join('\n');
    const run = () =>
      pool.run('check', {
        files: [{ path: 'a', text: `wording w version 1.0.0 { currency CNY ${long} }` }],
        own: ['a'],
      });
    const results = await Promise.allSettled([run(), run(), run(), run()]);
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'done'));
    expect(codes.filter((code) => code === 'took-too-long').length).toBeGreaterThan(0);
    expect(codes).toContain('overloaded');
    expect(killed.length).toBe(codes.filter((code) => code === 'took-too-long').length);
    await pool.close();
  });

  it('sheds what is too much, at once, and says when to come again', async () => {
    const small = await openHouse(stores, { environment: { PROVISO_MOST_IN_FLIGHT: '2' } });
    const person = await small.person('li', ['adjuster']);
    const other = await small.person('wu', ['adjuster']);
    const asked = Array.from({ length: 40 }, (_, at) => {
      const body = JSON.stringify({ policy: 'P', incident: incident(`S${at}`, '1.00') });
      return (
        `POST /v1/adjudicate HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${(at % 2 === 0 ? person : other).key}\r\n` +
        `Accept-Language: ${at % 2 === 0 ? 'en' : 'zh'}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
      );
    });
    // In one piece, so that all are there at once.
    const answers = await answersTo(Number(new URL(small.running.address).port), asked);
    const shed = answers.filter((answer) => answer.startsWith('503 '));
    expect(answers.filter((answer) => answer.startsWith('200 ')).length).toBeGreaterThan(0);
    expect(shed.length).toBeGreaterThan(20);
    for (const answer of shed) {
      expect(answer).toMatch(/\r\nretry-after: 1\r\n/);
      expect(answer).toMatch(/\r\ncontent-type: application\/problem\+json; charset=utf-8\r\n/);
      expect(answer).toContain('"code":"overloaded"');
    }
    expect(shed.some((answer) => answer.includes('"title":"Too much at once"'))).toBe(true);
    expect(shed.some((answer) => answer.includes('"title":"请求过多"'))).toBe(true);
    expect((await person.ask('GET', '/healthz')).statusCode).toBe(200);
    expect((await person.ask('GET', '/v1/policies')).statusCode).toBe(200);
    await small.end();
  });

  it('forgets clients that go away before they are answered', async () => {
    const small = await openHouse(stores, { environment: { PROVISO_MOST_IN_FLIGHT: '2' } });
    const person = await small.person('li', ['adjuster']);
    const gone = `POST /v1/adjudicate HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${person.key}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{`;
    for (let count = 0; count < 20; count += 1)
      await new Promise((resolve) => {
        const socket = connect(Number(new URL(small.running.address).port), '127.0.0.1', () => socket.write(gone));
        setTimeout(() => socket.destroy(), 30);
        socket.on('close', resolve);
      });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await person.ask('GET', '/v1/policies')).statusCode).toBe(200);
    expect((await small.running.app.inject('/metrics')).body).toMatch(/^proviso_http_in_flight 0$/m);
    await small.end();
  });

  it.each([
    ['GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['GET / HTTP/9.9\r\n\r\n'],
    ['NONSENSE\r\n\r\n'],
    ['\u0000\u0001\u0002\r\n\r\n'],
    ['POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n'],
    ['POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx'],
    ['POST /v1/check HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n'],
    ['GET / HTTP/1.1\r\nHost: a\r\nX: a\nb\r\n\r\n'],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['GET  /  HTTP/1.1\r\n\r\n'],
    ['GET / HTTP/1.1\r\nHost : a\r\n\r\n'],
  ])('refuses what is wrong on the wire, %#', async (text) => {
    const answer = await raw(text);
    expect(answer === '' || /^HTTP\/1\.1 (4\d\d)/.test(answer)).toBe(true);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  });

  it('answers on the wire as a problem', async () => {
    const answer = await raw('NONSENSE\r\n\r\n');
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('malformed-request');
  });

  function raw(text: string): Promise<string> {
    return new Promise((resolve) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.from(text, 'latin1')));
      socket.setTimeout(15_000, () => socket.destroy());
      socket.on('data', (chunk) => {
        answer += chunk.toString('latin1');
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer));
    });
  }
});

/** What is answered on one connection on which all is asked at once; each without the name of the protocol. */
function answersTo(port: number, requests: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(requests.join('')));
    socket.setTimeout(15_000, () => socket.destroy(new Error(`not answered: ${text.slice(-500)}`)));
    socket.on('error', reject);
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const answers = text.split('HTTP/1.1 ').slice(1);
      if (answers.length < requests.length || !text.endsWith('}')) return;
      socket.destroy();
      resolve(answers);
    });
  });
}
