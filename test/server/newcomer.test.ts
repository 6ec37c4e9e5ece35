// The lines for `curl` in the README, run as they stand there against a server that has just been started for the first
// time: but for its address, nothing is added to them.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from './fixture.ts';
import { environmentOf, spawnServer } from './process.ts';
import { databases, storesOf } from './stores.ts';

const lines = (/```sh\n(AT=[\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [])[1] ?? '';

describe.each(databases)('a newcomer on %s', (database) => {
  it('gets from the first start to a decided incident with the lines of the README', async () => {
    expect(lines).toContain('curl');
    const stores = await storesOf(database);
    const data = mkdtempSync(join(tmpdir(), 'proviso-newcomer-'));
    const server = await spawnServer({
      ...environmentOf(await stores.place(), data),
      PROVISO_POLICIES: join(root, 'policies'),
    });
    expect(server.output()).not.toContain('not loaded');
    const script = lines.replace('AT=http://127.0.0.1:3000', `AT=${server.address}`);
    expect(script).not.toBe(lines);
    const [first = '', decide = '', balances = ''] = script.split(/^(?=KEY=|curl)/m).slice(1);
    // The decision is asked for twice, with the same key.
    const all = `AT=${server.address}\n${first}${decide}echo\n${decide}echo\n${balances}`;
    const { stdout } = await promisify(execFile)('bash', ['-ec', all], {
      cwd: root,
      env: { ...process.env, ADMIN: server.adminKey },
      maxBuffer: 64_000_000,
    });
    const [once = '', again, left = ''] = stdout.trim().split('\n');
    const decided = JSON.parse(once);
    expect(decided).toMatchObject({ state: 'decided', isNew: true });
    const posted = decided.postings.map(({ amount }: { amount: string }) => Number(amount));
    expect(posted.reduce((sum: number, each: number) => sum + each, 0)).toBe(550_000);
    expect(again).toBe(once);
    expect(JSON.parse(left).balances[0].remaining).toBe('9450000.00');
    expect(await server.end()).toBe(0);
    await stores.end();
  }, 120_000);
});
