// One account, two servers where the database allows it, and many clients at once: never overdrawn, nothing paid twice,
// nothing acknowledged that is not there, and nobody kept waiting. `figures/races.ts` does the same at full size.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Config, openStore, type Place, type Running, start } from '../../server/index.ts';
import { configOf, newKey, policyOf, pot } from './fixture.ts';
import { ask } from './process.ts';
import { attack, naive, reckon } from './races.ts';
import { databases, type Stores, storesOf } from './stores.ts';

const attempts = 300;

describe.each(databases)('many at once on %s', (database) => {
  let stores: Stores;
  let place: Place;
  let servers: readonly Running[];
  let key: string;
  beforeAll(async () => {
    stores = await storesOf(database);
    place = await stores.place();
    const config = (): Config =>
      configOf(place, mkdtempSync(join(tmpdir(), 'proviso-race-')), {
        PROVISO_MOST_IN_FLIGHT: '64',
        PROVISO_MOST_IN_FLIGHT_EACH: '64',
      });
    const first = await start(config());
    // Two servers on one database file would be two processes that wait for each other: one is what is meant to be.
    servers = database === 'postgres' ? [first, await start(config())] : [first];
    key = await prepare(first);
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await stores.end();
  });

  async function prepare({ address, adminKey = '' }: Running): Promise<string> {
    const post = (who: string, path: string, body: unknown) =>
      ask(address, who, 'POST', path, body, { 'idempotency-key': newKey() });
    const person = async (role: string): Promise<string> =>
      JSON.parse((await post(adminKey, '/v1/keys', { holder: role, roles: [role] })).body).key;
    const author = await person('author');
    await post(author, '/v1/artefacts', { path: 'pot', text: pot });
    await post(await person('reviewer'), '/v1/artefacts/wording/cover/1.0.0/reviews', { verdict: 'approve' });
    const published = await post(author, '/v1/artefacts', { path: 'p', text: policyOf('RACE', '5,000') });
    expect(published.status).toBe(201);
    return person('adjuster');
  }

  it('never overdraws an account, and pays every event once', async () => {
    const addresses = servers.map(({ address }) => address);
    const found = await attack({ addresses, key, policy: 'RACE', attempts, clients: 12, doubled: 5 });
    const store = await openStore(place);
    const end = await reckon(store, 'RACE');
    await store.close();
    // 300 events of CNY 1 to 50 come to CNY 7,650: the account is drawn to its last fen, and no further.
    expect(end).toEqual({ opening: 500_000n, remaining: 0n, posted: 500_000n, events: attempts, doubled: 0 });
    expect(found.acknowledged).toBe(end.posted);
    expect(Object.keys(found.statuses).every((status) => ['200', '201', '409', '503'].includes(status))).toBe(true);
  });

  it('would be seen to overdraw, if it did', async () => {
    const store = await openStore(place);
    expect(await naive(store, `naive-${database}`, 200, 8)).toBeGreaterThan(0n);
    await store.close();
  });
});
