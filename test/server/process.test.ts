// The server as it is run: the first start, the second, the end; two of them on one database; what they log.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incident, newKey, policyOf, pot, root } from './fixture.ts';
import { freePort } from './postgres.ts';
import { ask, environmentOf, spawnServer } from './process.ts';
import { databases, type Stores, storesOf } from './stores.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'proviso-data-'));

describe('README.md', () => {
  it('leads from a first start to a decided incident, with lines that can be copied', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, lines = ''] = /```sh\n(AT=[\s\S]*?)```/.exec(readme) ?? [];
    const server = await spawnServer({ PROVISO_DATA: folder(), PROVISO_POLICIES: join(root, 'policies') });
    const script = `ADMIN=${server.adminKey}\n${lines.replace('AT=http://127.0.0.1:3000', `AT=${server.address}`)}`;
    const printed = await new Promise<string>((resolve, reject) =>
      execFile('bash', ['-c', script], { cwd: root }, (error, stdout) =>
        error === null ? resolve(stdout) : reject(error),
      ),
    );
    expect(printed).toContain('"state":"decided"');
    expect(printed).toContain('"remaining":"9450000.00"');
    expect(await server.end()).toBe(0);
  });
});

describe.each(databases)('a server process on %s', (database) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await storesOf(database);
  });
  afterAll(() => stores.end());

  it('prints its key on the first start alone, keeps what was decided, and ends without loss', async () => {
    const environment = {
      ...environmentOf(await stores.place(), folder()),
      PROVISO_POLICIES: join(root, 'policies'),
      PROVISO_LOG: 'info',
    };
    const first = await spawnServer(environment);
    const key = first.adminKey ?? '';
    expect(key).toMatch(/^proviso_[0-9a-f]{18}_/);
    const made = await ask(
      first.address,
      key,
      'POST',
      '/v1/keys',
      { holder: 'wang.fang', roles: ['adjuster'] },
      { 'idempotency-key': newKey() },
    );
    const person = JSON.parse(made.body).key;
    const { default: body } = await import('../../policies/zhongan/incidents/hosting-ransomware.json', {
      with: { type: 'json' },
    });
    const path = '/v1/policies/SPECIMEN-2023/decisions';
    const running = ask(first.address, person, 'POST', path, { incident: body }, { 'idempotency-key': 'hosting-1' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const code = await first.end();
    expect(code).toBe(0);
    const answer = await running.catch(() => undefined);
    const second = await spawnServer(environment);
    expect(second.adminKey).toBeUndefined();
    const again = await ask(
      second.address,
      person,
      'POST',
      path,
      { incident: body },
      { 'idempotency-key': 'hosting-1' },
    );
    expect(again.status).toBe(201);
    if (answer?.status === 201) expect(again.body).toBe(answer.body);
    const { balances } = JSON.parse(
      (await ask(second.address, person, 'GET', '/v1/policies/SPECIMEN-2023/balances')).body,
    );
    expect(balances[0].remaining).toBe('9450000.00');
    expect(await second.end('SIGINT')).toBe(0);
    // Neither people, nor incidents, nor amounts, nor keys, but for the one that the first start shows.
    const log = first.output().replace(key, '') + second.output();
    expect(log).toContain('"route":"/v1/policies/:policy/decisions"');
    for (const secret of ['wang.fang', 'HOST-', 'hosting-1', 'SPECIMEN', person, key, '127.0.0.1:', 'ransom'])
      expect([secret, log.replace(/Proviso listens on \S+|Server listening at [^"]+/g, '').includes(secret)]).toEqual([
        secret,
        false,
      ]);
  });

  it('does not start where it is told nonsense', async () => {
    const place = environmentOf(await stores.place(), folder());
    for (const [name, value] of [
      ['PORT', 'x'],
      ['PORT', '70000'],
      ['DATABASE_URL', 'mysql://x'],
      ['PROVISO_LOG', 'loud'],
      ['PROVISO_JWT_ISSUER', 'x'],
    ] as const)
      await expect(spawnServer({ ...place, [name]: value })).rejects.toThrow(name);
  });

  it('says why it cannot start, in both languages, and ends; a key that it has made by then is shown', async () => {
    const first = await spawnServer(environmentOf(await stores.place(), folder()));
    const { port } = new URL(first.address);
    const second = spawnServer({ ...environmentOf(await stores.place(), folder()), PORT: port });
    await expect(second).rejects.toThrow(
      /ended with 2: [\s\S]*proviso_[0-9a-f]{18}_[\s\S]*is taken[\s\S]*已被其他程序占用/,
    );
    await first.end();
    const file = join(folder(), 'a file');
    writeFileSync(file, '');
    const nowhere = spawnServer({ ...environmentOf(await stores.place(), file), PROVISO_DATA: join(file, 'data') });
    await expect(nowhere).rejects.toThrow(/ended with 2: [\s\S]*cannot be written[\s\S]*无法写入/);
    if (database === 'postgres') {
      const gone = spawnServer({
        PROVISO_DATA: folder(),
        DATABASE_URL: `postgres://u:p@127.0.0.1:${await freePort()}/d`,
      });
      await expect(gone).rejects.toThrow(/ended with 2: [\s\S]*ECONNREFUSED[\s\S]*无法连接/);
    }
  });

  if (database === 'postgres')
    it('outlives its database: what was asked meanwhile is answered, and done once the database is back', async () => {
      const server = await spawnServer(environmentOf(await stores.place(), folder()));
      const post = (who: string, path: string, body: unknown, key = newKey()) =>
        ask(server.address, who, 'POST', path, body, { 'idempotency-key': key });
      const person = async (role: string): Promise<string> =>
        JSON.parse((await post(server.adminKey ?? '', '/v1/keys', { holder: role, roles: [role] })).body).key;
      const [author, adjuster] = [await person('author'), await person('adjuster')];
      await post(author, '/v1/artefacts', { path: 'pot', text: pot });
      await post(await person('reviewer'), '/v1/artefacts/wording/cover/1.0.0/reviews', { verdict: 'approve' });
      await post(author, '/v1/artefacts', { path: 'p', text: policyOf('P', '900,000,000') });
      const decide = (at: number) =>
        post(adjuster, '/v1/policies/P/decisions', { incident: incident(`S${at}`, '10001.00') }, `stop-${at}`);
      expect((await decide(0)).status).toBe(201);
      // Some are in their transactions when it stops, some come when it is gone.
      const running = Array.from({ length: 20 }, (_, at) => decide(at + 1));
      await Promise.race(running);
      await stores.cluster?.crash();
      const meanwhile = await Promise.all([...running, decide(21)]);
      for (const { status } of meanwhile) expect([201, 503]).toContain(status);
      expect(meanwhile.at(-1)?.status).toBe(503);
      await stores.cluster?.start();
      const before = meanwhile.map(({ status, body }) => (status === 201 ? body : undefined));
      for (const [at, known] of before.entries()) {
        let answer = await decide(at + 1);
        for (let times = 0; answer.status !== 201 && times < 100; times += 1) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          answer = await decide(at + 1);
        }
        expect(answer.status).toBe(201);
        if (known !== undefined) expect(answer.body).toBe(known);
      }
      const { balances } = JSON.parse((await ask(server.address, adjuster, 'GET', '/v1/policies/P/balances')).body);
      expect(balances[0].remaining).toBe('899999978.00');
      expect(await server.end()).toBe(0);
      // What failed is told, without what hangs on the error: the client of the database, and its parameters.
      expect(server.output()).toMatch(/"code":"(ECONN|57P)/);
      for (const part of ['connectionParameters', '_events', '"client"', '"stack"'])
        expect([part, server.output().includes(part)]).toEqual([part, false]);
    });

  if (database === 'postgres')
    it('shares its database with another: what one publishes and decides, the other knows', async () => {
      const place = await stores.place();
      const [one, two] = await Promise.all([
        spawnServer(environmentOf(place, folder())),
        spawnServer(environmentOf(place, folder())),
      ]);
      const keys = [one.adminKey, two.adminKey].filter((key) => key !== undefined);
      expect(keys.length).toBe(1);
      const [admin = ''] = keys;
      const person = async (holder: string, role: string): Promise<string> =>
        JSON.parse(
          (
            await ask(
              one.address,
              admin,
              'POST',
              '/v1/keys',
              { holder, roles: [role] },
              { 'idempotency-key': newKey() },
            )
          ).body,
        ).key;
      const [author, reviewer, adjuster] = [
        await person('a', 'author'),
        await person('r', 'reviewer'),
        await person('j', 'adjuster'),
      ];
      const once = () => ({ 'idempotency-key': newKey() });
      expect((await ask(one.address, author, 'POST', '/v1/artefacts', { path: 'pot', text: pot }, once())).status).toBe(
        201,
      );
      expect(
        (
          await ask(
            two.address,
            reviewer,
            'POST',
            '/v1/artefacts/wording/cover/1.0.0/reviews',
            { verdict: 'approve' },
            once(),
          )
        ).status,
      ).toBe(201);
      expect(
        (await ask(one.address, author, 'POST', '/v1/artefacts', { path: 'p', text: policyOf('P') }, once())).status,
      ).toBe(201);
      const key = once();
      const body = { incident: incident('A', '30000.00') };
      const decided = await Promise.all(
        [one, two, one, two].map(({ address }) =>
          ask(address, adjuster, 'POST', '/v1/policies/P/decisions', body, key),
        ),
      );
      const answers = new Set(decided.filter(({ status }) => status === 201).map((answer) => answer.body));
      expect(answers.size).toBe(1);
      for (const { status } of decided) expect([201, 409]).toContain(status);
      const left = await ask(two.address, adjuster, 'GET', '/v1/policies/P/balances');
      expect(JSON.parse(left.body).balances[0].remaining).toBe('80000.00');
      expect(await Promise.all([one.end(), two.end()])).toEqual([0, 0]);
    });
});
