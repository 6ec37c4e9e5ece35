// Races, counted: `node test/server/figures/races.ts sqlite|postgres ATTEMPTS [SERVERS]`. Decisions on one account from
// several processes' worth of clients; the account must be drawn to its last fen, and no further.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, verifyStore } from '../../../server/index.ts';
import { newKey, policyOf, pot } from '../fixture.ts';
import { ask, environmentOf, spawnServer } from '../process.ts';
import { attack, reckon } from '../races.ts';
import { storesOf } from '../stores.ts';
import { progressOf } from './progress.ts';

const [, , database = 'sqlite', attempts = '2000', count = '2'] = process.argv;
const stores = await storesOf(database === 'postgres' ? 'postgres' : 'sqlite');
const place = await stores.place();
const spawned = () =>
  spawnServer({
    ...environmentOf(place, mkdtempSync(join(tmpdir(), 'proviso-race-'))),
    PROVISO_MOST_IN_FLIGHT: '128',
    PROVISO_MOST_IN_FLIGHT_EACH: '128',
  });
const first = await spawned();
const servers = [first];
while (database === 'postgres' && servers.length < Number(count)) servers.push(await spawned());
const post = (who: string, path: string, body: unknown) =>
  ask(first.address, who, 'POST', path, body, { 'idempotency-key': newKey() });
const person = async (role: string): Promise<string> =>
  JSON.parse((await post(first.adminKey ?? '', '/v1/keys', { holder: role, roles: [role] })).body).key;
const author = await person('author');
await post(author, '/v1/artefacts', { path: 'pot', text: pot });
await post(await person('reviewer'), '/v1/artefacts/wording/cover/1.0.0/reviews', { verdict: 'approve' });
// Half of what is asked for is there.
const annual = Math.round(Number(attempts) * 25.5 * 0.5);
await post(author, '/v1/artefacts', { path: 'p', text: policyOf('RACE', annual.toLocaleString('en-US')) });
const found = await attack({
  addresses: servers.map(({ address }) => address),
  key: await person('adjuster'),
  policy: 'RACE',
  attempts: Number(attempts),
  clients: 8,
  doubled: 20,
  onAttempt: progressOf(Number(attempts), 10_000),
});
await Promise.all(servers.map((server) => server.end()));
const store = await openStore(place);
const end = await reckon(store, 'RACE');
const { faults } = await verifyStore(store, 'home', []);
await store.close();
await stores.end();
const overspend = end.posted - end.opening;
const report = {
  database,
  servers: servers.length,
  ...found,
  acknowledged: String(found.acknowledged),
  overspend: String(overspend > 0n ? overspend : 0n),
  remaining: String(end.remaining),
  paidTwice: end.doubled,
  acknowledgedIsPosted: found.acknowledged === end.posted,
  auditFaults: faults.filter(({ code }) => code !== 'no-checkpoint').length,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(overspend <= 0n && end.remaining === 0n && end.doubled === 0 && report.acknowledgedIsPosted ? 0 : 1);
