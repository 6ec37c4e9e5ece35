// Batches and jobs: an answer for every line, in order, whatever is wrong with others; nothing decided twice, whatever
// breaks off; and no more read than is answered.

import { mkdtempSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf } from '../../server/batch/lines.ts';
import { openStore } from '../../server/index.ts';
import { expectStatus, type House, incident, newKey, openHouse, type Person, policyOf } from './fixture.ts';
import { ask, environmentOf, type ServerProcess, spawnServer } from './process.ts';
import { databases, type Stores, storesOf } from './stores.ts';

const ndjson = { 'content-type': 'application/x-ndjson' };
const linesFrom = (body: string) =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const line = (id: string, amount = '10001.00'): string => `${JSON.stringify(incident(id, amount))}\n`;

describe('lines', () => {
  it('are the same however they arrive', async () => {
    const text = 'a\n\nbb\r\nccc\n  \nd';
    for (const size of [1, 2, 3, 100]) {
      const bytes = Buffer.from(text);
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const found: unknown[] = [];
      for await (const { number, bytes: each } of linesOf(chunks(), 10)) found.push([number, each.toString().trim()]);
      expect(found).toEqual([
        [1, 'a'],
        [3, 'bb'],
        [4, 'ccc'],
        [6, 'd'],
      ]);
    }
  });

  it('that are too long are told, and not held', async () => {
    async function* chunks() {
      for (let count = 0; count < 100; count += 1) yield Buffer.alloc(1000, 'x');
      yield Buffer.from('\nshort\n');
    }
    const found: unknown[] = [];
    for await (const { number, bytes } of linesOf(chunks(), 100)) found.push([number, bytes.toString()]);
    expect(found).toEqual([
      [1, 'too-long'],
      [2, 'short'],
    ]);
  });
});

describe.each(databases)('batches on %s', (database) => {
  let stores: Stores;
  let house: House;
  let adjuster: Person;
  let author: Person;
  let policies = 0;
  beforeAll(async () => {
    stores = await storesOf(database);
    house = await openHouse(stores);
    adjuster = await house.person('wang.fang', ['adjuster']);
    author = await house.person('zhang.san', ['author']);
  });
  afterAll(async () => {
    await house.end();
    await stores.end();
  });

  async function newPolicy(): Promise<string> {
    policies += 1;
    const text = policyOf(`B-${policies}`);
    await expectStatus(201, author.ask('POST', '/v1/artefacts', { path: 'p', text }));
    return `B-${policies}`;
  }
  const batch = (policy: string, body: string, mode = 'adjudicate', key = newKey()) =>
    adjuster.ask('POST', `/v1/policies/${policy}/batch?mode=${mode}`, body, { ...ndjson, 'idempotency-key': key });
  const remaining = async (policy: string): Promise<string> =>
    (await adjuster.ask('GET', `/v1/policies/${policy}/balances`)).json().balances[0].remaining;

  const mixed = `${line('A')}not json\n${JSON.stringify({ incident: 'B', other: 1 })}\n{"a":1,"a":2}\n\n${line('C')}"${'x'.repeat(1_100_000)}"\n${line('D')}`;

  it('answer every line in order, each for itself', async () => {
    const policy = await newPolicy();
    const answer = await expectStatus(200, batch(policy, mixed));
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    const found = linesFrom(answer.body).map(({ line: number, determination, problem }) => [
      number,
      determination?.payable.atMost.amount ?? problem.code,
    ]);
    expect(found).toEqual([
      [1, '1.00'],
      [2, 'malformed-json'],
      [3, 'incident-faults'],
      [4, 'duplicate-key'],
      [6, '1.00'],
      [7, 'too-large'],
      [8, '1.00'],
    ]);
    expect(await remaining(policy)).toBe('100000.00');
  });

  it('decide every line once, though the batch is sent again', async () => {
    const policy = await newPolicy();
    const key = newKey();
    const first = await expectStatus(200, batch(policy, mixed, 'decide', key));
    expect(await remaining(policy)).toBe('99997.00');
    const again = await expectStatus(200, batch(policy, mixed, 'decide', key));
    expect(again.body).toBe(first.body);
    expect(await remaining(policy)).toBe('99997.00');
    const other = linesFrom((await batch(policy, line('A', '20000.00'), 'decide', key)).body);
    expect(other[0].problem.code).toBe('key-reused');
    expect(
      (
        await adjuster.ask('POST', `/v1/policies/${policy}/batch?mode=decide`, line('Z'), {
          ...ndjson,
          'idempotency-key': '',
        })
      ).json().code,
    ).toBe('key-missing');
  });

  it('read no more than they have answered', async () => {
    const policy = await newPolicy();
    const { address } = house.running;
    const url = new URL(`${address}/v1/policies/${policy}/batch`);
    let sent = 0;
    let isBlocked = false;
    const sending = httpRequest(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${adjuster.key}`, ...ndjson },
    });
    // Nobody reads the answers: what is sent has to come to a halt.
    const piece = line('slow').repeat(200);
    const arrived = new Promise<import('node:http').IncomingMessage>((resolve) => sending.on('response', resolve));
    const pump = async (): Promise<void> => {
      for (let count = 0; count < 400 && !isBlocked; count += 1) {
        const isFree = sending.write(piece);
        sent += piece.length;
        if (!isFree)
          await new Promise<void>((resolve) => {
            const timer = setTimeout(() => {
              isBlocked = true;
              resolve();
            }, 3_000);
            sending.once('drain', () => {
              clearTimeout(timer);
              resolve();
            });
          });
      }
    };
    await pump();
    expect(isBlocked).toBe(true);
    expect(sent).toBeLessThan(400 * piece.length);
    // And goes on when somebody does.
    const response = await arrived;
    let read = 0;
    response.on('data', (chunk: Buffer) => {
      read += chunk.length;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(read).toBeGreaterThan(0);
    sending.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await adjuster.ask('GET', `/v1/policies/${policy}/balances`)).statusCode).toBe(200);
  });

  async function ended(id: string): Promise<Record<string, unknown>> {
    for (;;) {
      const job = (await expectStatus(200, adjuster.ask('GET', `/v1/jobs/${id}`))).json();
      if (job.state === 'done' || job.state === 'cancelled') return job;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  it('are left to the servers as jobs', async () => {
    const policy = await newPolicy();
    const body = `${Array.from({ length: 60 }, (_, at) => line(`J${at}`)).join('')}not json\n`;
    const key = newKey();
    const post = () =>
      adjuster.ask('POST', `/v1/policies/${policy}/jobs?mode=decide`, body, { ...ndjson, 'idempotency-key': key });
    const started = await expectStatus(202, post());
    const again = await expectStatus(202, post());
    expect(again.body).toBe(started.body);
    const { id, lines } = started.json();
    expect(lines).toBe(61);
    expect(await ended(id)).toMatchObject({ state: 'done', lines: 61, done: 61 });
    expect(await remaining(policy)).toBe('99940.00');
    const answers = linesFrom((await expectStatus(200, adjuster.ask('GET', `/v1/jobs/${id}/answers`))).body);
    expect(answers.map(({ line: number }) => number)).toEqual(Array.from({ length: 61 }, (_, at) => at + 1));
    expect(answers[60].problem.code).toBe('malformed-json');
    expect((await adjuster.ask('POST', `/v1/jobs/${id}/cancel`)).json()).toMatchObject({ code: 'kept-for-ever' });
  });
});

describe('jobs on several servers', () => {
  it('are done once, line by line, though servers are killed in the middle', async () => {
    const stores = await storesOf('postgres');
    const place = await stores.place();
    const data = (): string => mkdtempSync(join(tmpdir(), 'proviso-jobs-'));
    const server = (): Promise<ServerProcess> => spawnServer(environmentOf(place, data()));
    const first = await server();
    const admin = first.adminKey ?? '';
    const once = () => ({ 'idempotency-key': newKey() });
    const person = async (role: string): Promise<string> =>
      JSON.parse((await ask(first.address, admin, 'POST', '/v1/keys', { holder: role, roles: [role] }, once())).body)
        .key;
    const author = await person('author');
    const { pot } = await import('./fixture.ts');
    const post = async (who: string, path: string, body: unknown): Promise<void> => {
      const answer = await ask(first.address, who, 'POST', path, body, once());
      if (answer.status !== 201) throw new Error(answer.body);
    };
    await post(author, '/v1/artefacts', { path: 'pot', text: pot });
    await post(await person('reviewer'), '/v1/artefacts/wording/cover/1.0.0/reviews', { verdict: 'approve' });
    await post(author, '/v1/artefacts', { path: 'p', text: policyOf('JOBS') });
    const adjuster = await person('adjuster');
    const others = await Promise.all([server(), server()]);
    const count = 400;
    const body = Array.from({ length: count }, (_, at) => line(`K${at}`)).join('');
    const started = await ask(first.address, adjuster, 'POST', '/v1/policies/JOBS/jobs?mode=decide', body, {
      ...ndjson,
      ...once(),
    });
    expect(started.status).toBe(202);
    const { id } = JSON.parse(started.body);
    const done = async (): Promise<{ state: string; done: number }> => {
      const answer = await ask(first.address, adjuster, 'GET', `/v1/jobs/${id}`);
      if (answer.status !== 200) throw new Error(answer.body);
      return JSON.parse(answer.body);
    };
    const until = async (least: number): Promise<void> => {
      while ((await done()).done < least) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await until(20);
    await others[0]?.end('SIGKILL');
    await until(100);
    await others[1]?.end('SIGKILL');
    const third = await server();
    while ((await done()).state !== 'done') await new Promise((resolve) => setTimeout(resolve, 200));
    const store = await openStore(place);
    const postings = await store.queries.selectFrom('postings').selectAll().execute();
    expect(postings.length).toBe(count);
    expect(new Set(postings.map(({ event }) => event)).size).toBe(count);
    const answered = await store.queries.selectFrom('job_lines').select('answer').execute();
    expect(answered.filter(({ answer }) => answer?.includes('"isNew":true')).length).toBe(count);
    const left = await store.queries.selectFrom('accounts').select('remaining').executeTakeFirstOrThrow();
    expect(left.remaining).toBe(10_000_000n - BigInt(count) * 100n);
    await store.close();
    await Promise.all([first.end(), third.end()]);
    await stores.end();
  }, 400_000);
});
