// The audit log under attack: whatever is done to it, or beside it, shows, given a checkpoint that was kept elsewhere.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AuditEntry,
  type Checkpoint,
  hashOf,
  readCheckpoint,
  type Verified,
  verifyChain,
  verifyStore,
} from '../../server/index.ts';
import { proviso } from '../cli/run.ts';
import { expectStatus, type House, incident, openHouse, type Person } from './fixture.ts';
import { databases, type Stores, storesOf } from './stores.ts';

const codes = ({ faults }: Verified): readonly string[] => [...new Set(faults.map(({ code }) => code))].sort();

describe.each(databases)('the audit log on %s', (database) => {
  let stores: Stores;
  let house: House;
  let auditor: Person;
  let entries: readonly AuditEntry[];
  let signed: readonly string[];
  let checkpoints: readonly Checkpoint[];
  let key: object;
  beforeAll(async () => {
    stores = await storesOf(database);
    house = await openHouse(stores);
    auditor = await house.person('sun.li', ['auditor']);
    const adjuster = await house.person('wang.fang', ['adjuster']);
    for (const id of ['A', 'B', 'C'])
      await expectStatus(201, adjuster.ask('POST', '/v1/policies/P/decisions', { incident: incident(id, '20000.00') }));
    await expectStatus(200, auditor.ask('POST', '/v1/audit/checkpoints'));
    await expectStatus(200, adjuster.ask('POST', '/v1/policies/P/events/A/reverse', { because: 'fraud' }));
    await expectStatus(200, auditor.ask('POST', '/v1/audit/checkpoints'));
    const exported = await expectStatus(200, auditor.ask('GET', '/v1/audit/export'));
    entries = exported.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const listed = (await expectStatus(200, auditor.ask('GET', '/v1/audit/checkpoints'))).json();
    signed = listed.checkpoints;
    key = listed.key;
    checkpoints = (await Promise.all(signed.map((jws) => readCheckpoint(jws, [key])))).filter(
      (each) => each !== undefined,
    );
  });
  afterAll(async () => {
    await house.end();
    await stores.end();
  });

  it('is whole', async () => {
    expect(entries.length).toBeGreaterThan(8);
    expect(checkpoints.length).toBe(2);
    expect(await verifyChain(entries, checkpoints)).toMatchObject({ entries: entries.length, faults: [] });
    expect(codes(await verifyStore(house.running.store, 'home', checkpoints))).toEqual([]);
  });

  it('does not pass without a checkpoint', async () => {
    expect(codes(await verifyChain(entries, []))).toEqual(['no-checkpoint']);
  });

  /** Written anew from a row on, as somebody would who knows how. */
  const rechained = (from: number, change: (entry: AuditEntry) => AuditEntry): AuditEntry[] => {
    const all = [...entries];
    for (let at = from; at < all.length; at += 1) {
      const entry = all[at] as AuditEntry;
      const previous = all[at - 1]?.hash ?? '0'.repeat(64);
      const changed = { ...(at === from ? change(entry) : entry), previous };
      all[at] = { ...changed, hash: hashOf(changed) };
    }
    return all;
  };

  it('shows every edit of every row, in every field', async () => {
    let tried = 0;
    for (const [at, entry] of entries.entries())
      for (const field of ['at', 'actor', 'action', 'subject', 'detail', 'previous', 'hash'] as const) {
        const changed = { ...entry, [field]: field === 'detail' ? { other: 1 } : `${String(entry[field])}x` };
        const found = await verifyChain(entries.with(at, changed), checkpoints);
        expect(found.faults.length).toBeGreaterThan(0);
        tried += 1;
      }
    expect(tried).toBe(entries.length * 7);
  });

  it('shows every deletion, insertion and exchange', async () => {
    for (let at = 0; at < entries.length - 1; at += 1) {
      const without = entries.toSpliced(at, 1);
      const twice = entries.toSpliced(at, 0, entries[at] as AuditEntry);
      const exchanged = entries.with(at, entries[at + 1] as AuditEntry).with(at + 1, entries[at] as AuditEntry);
      for (const attacked of [without, twice, exchanged])
        expect(codes(await verifyChain(attacked, checkpoints))).toContain('gap');
    }
  });

  it('shows where it was cut off, or written anew, which the chain alone does not', async () => {
    for (let length = 0; length < entries.length; length += 1)
      expect(codes(await verifyChain(entries.slice(0, length), checkpoints))).toContain('cut-off');
    for (let from = 0; from < entries.length; from += 1) {
      const anew = rechained(from, (entry) => ({ ...entry, actor: 'nobody' }));
      expect(codes(await verifyChain(anew, checkpoints))).toEqual(['rewritten']);
      expect(codes(await verifyChain(anew, []))).toEqual(['no-checkpoint']);
    }
  });

  it('takes no checkpoint of another key, another kind, or another tenant', async () => {
    const [jws = ''] = signed;
    const { x: _, ...rest } = key as { x: string };
    expect(await readCheckpoint(jws, [{ ...rest, x: 'A'.repeat(43) }])).toBeUndefined();
    for (const forged of [jws.slice(0, -4), `${jws}AAAA`, jws.replace('.', '..'), '', 'a.b.c'])
      expect(await readCheckpoint(forged, [key])).toBeUndefined();
    const others = checkpoints.map((each) => ({ ...each, tenant: 'other' }));
    expect(codes(await verifyChain(entries, others))).toContain('other-tenant');
  });

  describe('and what it tells of, changed beside it', () => {
    const attacks: readonly [string, string, string, string][] = [
      [
        'a posting made larger',
        `update postings set minor = minor + 1 where sequence = 1`,
        `update postings set minor = minor - 1 where sequence = 1`,
        'altered',
      ],
      [
        'a balance',
        `update accounts set remaining = remaining - 1`,
        `update accounts set remaining = remaining + 1`,
        'unbalanced',
      ],
      [
        'a determination',
        `update determinations set determination = replace(determination, '10000.00', '10001.00') where event = 'B'`,
        `update determinations set determination = replace(determination, '10001.00', '10000.00') where event = 'B'`,
        'altered',
      ],
      [
        'an incident',
        `update determinations set incident = replace(incident, '20000.00', '30000.00') where event = 'C'`,
        `update determinations set incident = replace(incident, '30000.00', '20000.00') where event = 'C'`,
        'altered',
      ],
      [
        'a posting that nobody decided',
        `insert into postings select tenant, policy, 99, event, account, coverage, minor, kind, determination_hash from postings where sequence = 1`,
        `delete from postings where sequence = 99`,
        'untold',
      ],
      [
        'a contract',
        `update contracts set contract = replace(contract, '"currency":"CNY"', '"currency":"EUR"')`,
        `update contracts set contract = replace(contract, '"currency":"EUR"', '"currency":"CNY"')`,
        'altered',
      ],
    ];
    it.each(attacks)('shows %s', async (_, attack, undo, code) => {
      const { store } = house.running;
      await sql.raw(attack).execute(store.queries);
      expect(codes(await verifyStore(store, 'home', checkpoints))).toContain(code);
      await sql.raw(undo).execute(store.queries);
      expect(codes(await verifyStore(store, 'home', checkpoints))).toEqual([]);
    });
  });

  it('is verified on the command line, exported or in its store', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'proviso-audit-'));
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const lines = (all: readonly unknown[]): string => all.map((each) => `${JSON.stringify(each)}\n`).join('');
    const common = [
      '--checkpoints',
      file('checkpoints', `${signed.join('\n')}\n`),
      '--key',
      file('key.json', JSON.stringify(key)),
    ];
    const whole = await proviso(['audit', 'verify', file('log', lines(entries)), ...common]);
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(whole.stdout).toContain('as they were written; 2 checkpoints agree');
    const cut = await proviso(['audit', 'verify', file('cut', lines(entries.slice(0, 5))), ...common, '--lang', 'zh']);
    expect(cut.code).toBe(1);
    expect(cut.stdout).toContain('日志在已签名的第');
    const other = file('other', JSON.stringify({ ...key, x: 'A'.repeat(43) }));
    const foreign = await proviso([
      'audit',
      'verify',
      file('log', lines(entries)),
      '--checkpoints',
      join(folder, 'checkpoints'),
      '--key',
      other,
    ]);
    expect(foreign).toMatchObject({ code: 2 });
    expect(foreign.stderr).toContain('not signed with any of the keys');
    const place = house.running.place;
    const inStore = place.database === 'postgres' ? ['--database', place.url] : ['--data', place.folder];
    expect((await proviso(['audit', 'verify', ...inStore, ...common])).code).toBe(0);
    expect((await proviso(['audit', 'verify'])).stderr).toContain('name an export');
  });
});
