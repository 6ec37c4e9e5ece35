// A server of the test's own, and people who use it. The policies are small, so that what is tested is the server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { type Config, configFrom, makeKey, type Place, type Role, type Running, start } from '../../server/index.ts';
import { policyOf, pot } from './pot.ts';
import type { Stores } from './stores.ts';

export { incident, policyOf, pot } from './pot.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Person {
  readonly key: string;
  ask(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

export interface House {
  readonly running: Running;
  readonly admin: Person;
  person(holder: string, roles: readonly Role[], tenant?: string): Promise<Person>;
  /** With a key of their own. */
  anyone(key: string): Person;
  end(): Promise<void>;
}

let keys = 0;
/** A new Idempotency-Key. */
export function newKey(): string {
  keys += 1;
  return `k-${process.pid}-${keys}`;
}

export function configOf(place: Place, data: string, environment: Readonly<Record<string, string>> = {}): Config {
  const url = place.database === 'postgres' ? { DATABASE_URL: place.url } : {};
  const folder = place.database === 'sqlite' ? place.folder : data;
  return configFrom(
    { PROVISO_DATA: folder, PORT: '0', PROVISO_POLICIES: 'none', PROVISO_LOG: 'silent', ...url, ...environment },
    root,
  );
}

/** `published`: the terms, the wording and a policy `P` are published and approved. */
export async function openHouse(
  stores: Stores,
  { environment = {}, published = true }: { environment?: Readonly<Record<string, string>>; published?: boolean } = {},
): Promise<House> {
  const data = mkdtempSync(join(tmpdir(), 'proviso-house-'));
  const running = await start(configOf(await stores.place(), data, environment));
  if (running.adminKey === undefined) throw new Error('a first start makes a key');
  const anyone = (key: string): Person => ({ key, ask: (...request) => ask(running, key, ...request) });
  const admin = anyone(running.adminKey);
  const person = async (holder: string, roles: readonly Role[], tenant = 'home'): Promise<Person> => {
    const by = { tenant, actor: 'test', at: new Date().toISOString() };
    const made = await running.store.transaction((tx) => makeKey(tx, by, { holder, roles, expiresAt: null }));
    return anyone(made.key);
  };
  if (published) await publishAll(await person('zhang.san', ['author']), await person('li.si', ['reviewer']));
  return {
    running,
    admin,
    person,
    anyone,
    end: async () => {
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export async function publishAll(
  author: Person,
  reviewer: Person,
  policies: readonly string[] = [policyOf('P')],
): Promise<void> {
  await expectStatus(201, author.ask('POST', '/v1/artefacts', { path: 'pot.proviso', text: pot }));
  await expectStatus(201, reviewer.ask('POST', '/v1/artefacts/wording/cover/1.0.0/reviews', { verdict: 'approve' }));
  for (const [at, text] of policies.entries())
    await expectStatus(201, author.ask('POST', '/v1/artefacts', { path: `policy-${at}.proviso`, text }));
}

export async function expectStatus(
  status: number,
  asked: Promise<LightMyRequestResponse>,
): Promise<LightMyRequestResponse> {
  const answer = await asked;
  if (answer.statusCode !== status)
    throw new Error(`answered ${answer.statusCode} instead of ${status}: ${answer.body.slice(0, 2_000)}`);
  return answer;
}

function ask(
  { app }: Running,
  key: string,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> {
  const request: InjectOptions = {
    method,
    url,
    headers: {
      authorization: `Bearer ${key}`,
      ...(method === 'GET' ? {} : { 'idempotency-key': newKey() }),
      ...(body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
  return app.inject(request);
}
