// Every route, one by one: nobody comes in without a key, nobody with another role, and nobody sees what is another
// tenant's. The routes are read from the server itself, so that none can be forgotten.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, exportSPKI, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/index.ts';
import { expectStatus, type House, incident, newKey, openHouse, type Person, policyOf, publishAll } from './fixture.ts';
import { databases, type Stores, storesOf } from './stores.ts';

const roles: readonly Role[] = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'];
const issuer = 'https://identity.example';
const audience = 'proviso';

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly may: readonly Role[];
}

describe.each(databases)('access on %s', (database) => {
  let stores: Stores;
  let house: House;
  let ec: { publicKey: KeyObject; privateKey: KeyObject };
  let rsa: { publicKey: KeyObject; privateKey: KeyObject };
  const people = new Map<Role, Person>();
  const strangers = new Map<Role, Person>();
  let own: Readonly<Record<string, string>>;
  beforeAll(async () => {
    stores = await storesOf(database);
    ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const keys = [
      { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256' },
      { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256' },
    ];
    const file = join(mkdtempSync(join(tmpdir(), 'proviso-jwks-')), 'jwks.json');
    writeFileSync(file, JSON.stringify({ keys }));
    house = await openHouse(stores, {
      environment: { PROVISO_JWT_ISSUER: issuer, PROVISO_JWT_AUDIENCE: audience, PROVISO_JWKS_FILE: file },
    });
    const made = { tenant: 'other', title: 'Other', admin: 'zhou' };
    const other = (await expectStatus(201, house.admin.ask('POST', '/v1/tenants', made))).json();
    expect(other.admin.key).toMatch(/^proviso_/);
    for (const role of roles) {
      people.set(role, await house.person(`home-${role}`, [role]));
      strangers.set(role, await house.person(`other-${role}`, [role], 'other'));
    }
    own = await things();
  });
  afterAll(async () => {
    await house.end();
    await stores.end();
  });

  const as = (role: Role, of = people): Person => {
    const person = of.get(role);
    if (person === undefined) throw new Error(role);
    return person;
  };

  /** One of everything that has an id, in the home tenant. */
  async function things(): Promise<Readonly<Record<string, string>>> {
    const adjuster = as('adjuster');
    const decided = await expectStatus(
      201,
      adjuster.ask('POST', '/v1/policies/P/decisions', { incident: incident('E', '20000.00') }),
    );
    await expectStatus(
      200,
      house.admin.ask('PUT', '/v1/settings', { secondPersonAbove: { currency: 'CNY', amount: '20000.00' } }),
    );
    const proposed = await expectStatus(
      202,
      adjuster.ask('POST', '/v1/policies/P/decisions', { incident: incident('F', '50000.00') }),
    );
    const job = await expectStatus(
      202,
      adjuster.ask('POST', '/v1/policies/P/jobs', `${JSON.stringify(incident('G', '1.00'))}\n`, {
        'content-type': 'application/x-ndjson',
      }),
    );
    const listed = (await house.admin.ask('GET', '/v1/keys')).json();
    return {
      policy: 'P',
      event: 'E',
      determination: decided.json().id,
      proposal: proposed.json().proposal,
      job: job.json().id,
      key: listed.keys[0].id,
    };
  }

  /** A path with the ids of the home tenant in it. */
  function filled(path: string): string {
    const id = path.includes('/determinations/')
      ? own.determination
      : path.includes('/proposals/')
        ? own.proposal
        : path.includes('/jobs/')
          ? own.job
          : own.key;
    return path
      .replace('{policy}', own.policy ?? '')
      .replace('{event}', own.event ?? '')
      .replace('{kind}', 'wording')
      .replace('{name}', path.startsWith('/v1/schemas') ? 'ledger' : 'cover')
      .replace('{version}', '1.0.0')
      .replace('{id}', id ?? '');
  }

  function routes(): readonly Route[] {
    const { paths } = house.running.app.swagger() as unknown as {
      paths: Record<string, Record<string, { 'x-roles': readonly Role[] }>>;
    };
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase() as Route['method'],
        path,
        may: operation['x-roles'],
      })),
    );
  }

  /** A body that is as it should be, so that nothing but access stands in the way. */
  function bodyFor({ method, path }: Route): { readonly body?: unknown; readonly headers?: Record<string, string> } {
    if (method === 'GET') return {};
    const last = path.split('/').at(-1) ?? '';
    if (last === 'batch' || last === 'jobs')
      return {
        body: `${JSON.stringify(incident('X', '1.00'))}\n`,
        headers: { 'content-type': 'application/x-ndjson' },
      };
    const bodies: Readonly<Record<string, unknown>> = {
      check: { text: '' },
      format: { text: '' },
      artefacts: { path: 'p.proviso', text: policyOf('Q') },
      reviews: { verdict: 'comment', comment: 'fine' },
      deprecate: { because: 'old' },
      adjudicate: { policy: 'P', incident: incident('X', '1.00') },
      decisions: { incident: incident('X', '1.00') },
      redecide: { incident: incident('E', '1.00'), because: 'x' },
      reverse: { because: 'x' },
      approve: { determinationHash: '0'.repeat(64) },
      refuse: { because: 'x' },
      keys: { holder: 'x', roles: ['author'] },
      settings: { secondPersonAbove: null },
      tenants: { tenant: 'third', title: 'Third', admin: 'x' },
    };
    return bodies[last] === undefined ? {} : { body: bodies[last] };
  }

  const url = ({ path }: Route): string => filled(path) + (/\/(diff|redline)$/.test(path) ? '?against=1.0.0' : '');

  it('knows all routes, and which of them are for anyone', () => {
    const all = routes();
    expect(all.length).toBeGreaterThan(40);
    expect(
      all
        .filter(({ may }) => may.length === 0)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/healthz', '/metrics', '/readyz', '/v1/openapi.json', '/v1/schemas/{name}']);
  });

  it('lets nobody in without a key, or with one that is wrong, revoked or expired', async () => {
    const gone = await house.person('gone', [...roles]);
    const { keys } = (await house.admin.ask('GET', '/v1/keys')).json();
    const { id } = keys.find(({ holder }: { holder: string }) => holder === 'gone');
    await expectStatus(200, house.admin.ask('POST', `/v1/keys/${id}/revoke`));
    const late = { holder: 'late', roles, expiresAt: '2020-01-01T00:00:00Z' };
    const expired = (await expectStatus(201, house.admin.ask('POST', '/v1/keys', late))).json();
    const half = as('admin').key.slice(0, -1);
    const other = as('admin').key.endsWith('A') ? 'E' : 'A';
    const wrong = [
      '',
      'x',
      half,
      `${half}${other}`,
      gone.key,
      expired.key,
      'proviso_000000000000000000_'.padEnd(70, 'A'),
    ];
    let tried = 0;
    for (const route of routes().filter(({ may }) => may.length > 0))
      for (const key of wrong) {
        const { body, headers } = bodyFor(route);
        const answer = await house.anyone(key).ask(route.method, url(route), body, headers);
        expect([route.path, answer.statusCode, answer.json().code]).toEqual([route.path, 401, 'unauthenticated']);
        expect(answer.headers['www-authenticate']).toBe('Bearer');
        tried += 1;
      }
    expect(tried).toBe(routes().filter(({ may }) => may.length > 0).length * wrong.length);
  });

  it('refuses every role that a route is not for', async () => {
    for (const route of routes().filter(({ may }) => may.length > 0))
      for (const role of roles.filter((each) => !route.may.includes(each))) {
        const { body, headers } = bodyFor(route);
        const answer = await as(role).ask(route.method, url(route), body, headers);
        expect([route.path, role, answer.statusCode]).toEqual([route.path, role, 403]);
        expect(answer.json().code).toBe('forbidden');
      }
  });

  it('lets every role through that a route is for', async () => {
    for (const route of routes().filter(({ path }) => path !== '/v1/keys/{id}/revoke'))
      for (const role of route.may) {
        const { body, headers } = bodyFor(route);
        const answer = await as(role).ask(route.method, url(route), body, headers);
        const seen = [route.method, route.path, role, answer.statusCode];
        if (route.path === '/v1/tenants') expect([201, 409]).toContain(answer.statusCode);
        else expect(seen).not.toContain(401);
        if (answer.statusCode === 403) expect(answer.json().code).toBe('own-work');
        expect([route.path, answer.statusCode < 500]).toEqual([route.path, true]);
      }
  });

  it('shows nobody what is another tenant’s', async () => {
    let tried = 0;
    for (const route of routes().filter(({ path, may }) => path.includes('{') && may.length > 0))
      for (const role of route.may) {
        const { body, headers } = bodyFor(route);
        const answer = await as(role, strangers).ask(route.method, url(route), body, headers);
        expect([route.method, route.path, role, answer.statusCode]).toEqual([route.method, route.path, role, 404]);
        tried += 1;
      }
    expect(tried).toBeGreaterThan(50);
    for (const list of ['/v1/artefacts', '/v1/policies', '/v1/proposals', '/v1/audit', '/v1/keys']) {
      const route = routes().find(({ path, method }) => path === list && method === 'GET');
      const answer = await as(route?.may[0] ?? 'admin', strangers).ask('GET', list);
      for (const secret of ['"P"', 'home-', own.proposal ?? '', own.determination ?? ''])
        expect([list, answer.body.includes(secret)]).toEqual([list, false]);
    }
  });

  it('keeps the same names apart in two tenants', async () => {
    const atHome = async () => (await as('adjuster').ask('GET', '/v1/policies/P/balances')).json().balances;
    const before = await atHome();
    await publishAll(as('author', strangers), as('reviewer', strangers));
    const adjuster = as('adjuster', strangers);
    const decided = await adjuster.ask('POST', '/v1/policies/P/decisions', { incident: incident('E', '30000.00') });
    expect(decided.json().balances[0].remaining).toBe('80000.00');
    expect(await atHome()).toEqual(before);
    const key = newKey();
    for (const person of [adjuster, as('adjuster')]) {
      const body = { incident: incident('same-key', '10001.00') };
      await expectStatus(201, person.ask('POST', '/v1/policies/P/decisions', body, { 'idempotency-key': key }));
    }
  });

  it('makes tenants for the administrators of the home tenant alone, and each name once', async () => {
    const body = { tenant: 'fourth', title: 'Fourth', admin: 'x' };
    expect((await as('admin', strangers).ask('POST', '/v1/tenants', body)).statusCode).toBe(403);
    await expectStatus(201, house.admin.ask('POST', '/v1/tenants', body));
    expect((await house.admin.ask('POST', '/v1/tenants', body)).json()).toMatchObject({ code: 'tenant-exists' });
  });

  it('shows a key once, keeps its hash alone, and never loses the last administrator', async () => {
    const key = newKey();
    const body = { holder: 'once', roles: ['author'] };
    const first = await expectStatus(201, house.admin.ask('POST', '/v1/keys', body, { 'idempotency-key': key }));
    const again = await expectStatus(201, house.admin.ask('POST', '/v1/keys', body, { 'idempotency-key': key }));
    expect(again.json()).toEqual({ id: first.json().id, key: null });
    const [, , secret = ''] = first.json().key.split('_');
    for (const table of ['api_keys', 'answers', 'audit'] as const) {
      const rows = await house.running.store.queries.selectFrom(table).selectAll().execute();
      const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
      expect([table, text.includes(secret)]).toEqual([table, false]);
    }
    const fresh = (
      await expectStatus(201, house.admin.ask('POST', '/v1/tenants', { tenant: 'fifth', title: 'F', admin: 'only' }))
    ).json();
    const only = house.anyone(fresh.admin.key);
    expect((await only.ask('POST', `/v1/keys/${fresh.admin.id}/revoke`)).json()).toMatchObject({ code: 'last-admin' });
  });

  describe('tokens', () => {
    const seconds = (): number => Math.floor(Date.now() / 1000);
    const claims = () => ({
      sub: 'zhao.min',
      tenant: 'home',
      roles: ['adjuster'],
      iss: issuer,
      aud: audience,
      iat: seconds() - 10,
      exp: seconds() + 600,
    });
    const token = (payload: Record<string, unknown>, header: Record<string, unknown> = {}, key = ec.privateKey) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'ec', ...header }).sign(key);
    const me = (bearer: string) => house.anyone(bearer).ask('GET', '/v1/me');
    const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

    it('are taken where everything in them is as it should be', async () => {
      const answer = await expectStatus(200, me(await token(claims())));
      expect(answer.json()).toEqual({ tenant: 'home', actor: 'zhao.min', roles: ['adjuster'] });
      await expectStatus(200, me(await token(claims(), { alg: 'RS256', kid: 'rsa' }, rsa.privateKey)));
      await expectStatus(200, me(await token({ ...claims(), aud: ['x', audience] }, { typ: 'JWT' })));
    });

    it('are refused in all other cases', async () => {
      const valid = await token(claims());
      const [head = '', body = '', signature = ''] = valid.split('.');
      const without = (claim: string) => {
        const { [claim]: _, ...rest } = claims() as Record<string, unknown>;
        return token(rest);
      };
      const hmac = async (secret: string) =>
        new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'ec' }).sign(new TextEncoder().encode(secret));
      const spki = await exportSPKI(await import('node:crypto').then(() => ec.publicKey as never));
      const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const jwk = await exportJWK(other.publicKey);
      const raw = (header: object, payload: object = claims(), key: KeyObject = ec.privateKey): string => {
        const input = `${base64(header)}.${base64(payload)}`;
        const made = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
        return `${input}.${made}`;
      };
      const forged: readonly (readonly [string, string | Promise<string>])[] = [
        ['none', `${base64({ alg: 'none', kid: 'ec' })}.${body}.`],
        ['None', `${base64({ alg: 'None', kid: 'ec' })}.${body}.`],
        ['NONE', `${base64({ alg: 'NONE' })}.${body}.${signature}`],
        ['no signature', `${head}.${body}.`],
        ['no parts', head],
        ['four parts', `${valid}.x`],
        ['signature cut', valid.slice(0, -2)],
        ['signature of another body', `${head}.${base64({ ...claims(), roles: ['admin'] })}.${signature}`],
        ['signature of another head', `${base64({ alg: 'ES256', kid: 'ec', x: 1 })}.${body}.${signature}`],
        ['HMAC with the public key', hmac(spki)],
        ['HMAC with the public key and a space before', hmac(` ${spki}`)],
        ['HMAC with the public key and a line after', hmac(`${spki}\n`)],
        ['HMAC with the public key trimmed', hmac(spki.trim())],
        ['another key of the same kind', token(claims(), {}, other.privateKey)],
        ['no kid', token(claims(), { kid: undefined })],
        ['unknown kid', token(claims(), { kid: 'x' })],
        ['kid of a path', token(claims(), { kid: '../../etc/passwd' })],
        ['kid of the other algorithm', token(claims(), { kid: 'rsa' })],
        ['key within the token', token(claims(), { jwk, kid: 'x' }, other.privateKey)],
        ['key within the token, known kid', token(claims(), { jwk }, other.privateKey)],
        ['jku', token(claims(), { jku: 'http://127.0.0.1/keys', kid: 'x' }, other.privateKey)],
        ['x5u', token(claims(), { x5u: 'http://127.0.0.1/keys', kid: 'x' }, other.privateKey)],
        ['PS256 for RS256', token(claims(), { alg: 'PS256', kid: 'rsa' }, rsa.privateKey)],
        ['RS512 for RS256', token(claims(), { alg: 'RS512', kid: 'rsa' }, rsa.privateKey)],
        ['crit', raw({ alg: 'ES256', kid: 'ec', crit: ['x'], x: true })],
        ['crit empty', raw({ alg: 'ES256', kid: 'ec', crit: [] })],
        ['crit b64', raw({ alg: 'ES256', kid: 'ec', crit: ['b64'], b64: true })],
        ['typ of something else', token(claims(), { typ: 'proviso-checkpoint' })],
        ['expired', token({ ...claims(), exp: seconds() - 60 })],
        ['not yet', token({ ...claims(), nbf: seconds() + 120 })],
        ['of the future', token({ ...claims(), iat: seconds() + 120 })],
        ['too old', token({ ...claims(), iat: seconds() - 90_000 })],
        ['expiry as text', raw({ alg: 'ES256', kid: 'ec' }, { ...claims(), exp: String(seconds() + 600) })],
        ['no expiry', without('exp')],
        ['no issue date', without('iat')],
        ['no issuer', without('iss')],
        ['other issuer', token({ ...claims(), iss: `${issuer}/` })],
        ['no audience', without('aud')],
        ['other audience', token({ ...claims(), aud: 'proviso2' })],
        ['no subject', without('sub')],
        ['empty subject', token({ ...claims(), sub: '' })],
        ['subject as a number', raw({ alg: 'ES256', kid: 'ec' }, { ...claims(), sub: 1 })],
        ['no tenant', without('tenant')],
        ['unknown tenant', token({ ...claims(), tenant: 'nowhere' })],
        ['tenant as a list', token({ ...claims(), tenant: ['home'] })],
        ['no roles', without('roles')],
        ['roles as text', token({ ...claims(), roles: 'admin' })],
        ['unknown role', token({ ...claims(), roles: ['root'] })],
        ['role that is no text', token({ ...claims(), roles: [{}] })],
        ['too long', token({ ...claims(), more: 'x'.repeat(9_000) })],
        [
          'DER signature',
          `${head}.${body}.${sign('sha256', Buffer.from(`${head}.${body}`), ec.privateKey).toString('base64url')}`,
        ],
      ];
      expect(forged.length).toBeGreaterThanOrEqual(50);
      for (const [what, made] of forged) {
        const answer = await me(await made);
        expect([what, answer.statusCode]).toEqual([what, 401]);
      }
    });

    it('say no more than their roles', async () => {
      const answer = await house.anyone(await token(claims())).ask('GET', '/v1/audit');
      expect(answer.statusCode).toBe(403);
      expect((await me(await token({ ...claims(), roles: [] }))).statusCode).toBe(403);
    });

    it('are not read in other ways than as a bearer', async () => {
      const valid = await token(claims());
      for (const authorization of [
        valid,
        `bearer ${valid}`,
        `Bearer  ${valid}`,
        `Basic ${valid}`,
        `Bearer ${valid} x`,
      ]) {
        const answer = await house.running.app.inject({ method: 'GET', url: '/v1/me', headers: { authorization } });
        expect([authorization.slice(0, 9), answer.statusCode]).toEqual([authorization.slice(0, 9), 401]);
      }
      const inQuery = await house.running.app.inject({ method: 'GET', url: `/v1/me?access_token=${valid}` });
      expect(inQuery.statusCode).toBe(401);
    });
  });
});
