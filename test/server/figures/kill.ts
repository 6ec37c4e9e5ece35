// Kills, counted: `node test/server/figures/kill.ts server|postgres|writer CYCLES`. A client decides one incident after the other and
// tries again, with the same key, until it is answered; meanwhile what serves it is ended without a warning. In the end
// every acknowledged decision has to be there, once, and the account has to have what its postings leave.
//
//   writer    a process that decides in a SQLite store, killed with -9 (reliability B1)
//   server    the whole server on SQLite, killed with -9 while a client retries
//   postgres  PostgreSQL stopped at once, without a checkpoint, under a server that stays
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openStore, type Place, type Store, verifyStore } from '../../../server/index.ts';
import { configOf, incident, newKey, policyOf, pot } from '../fixture.ts';
import { startCluster } from '../postgres.ts';
import { ask, environmentOf, spawnServer } from '../process.ts';
import { reckon } from '../races.ts';
import { bundled } from './bundle.ts';
import { progressOf } from './progress.ts';

export interface Kills {
  readonly what: string;
  readonly cycles: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly imbalance: number;
  readonly auditFaults: number;
  readonly integrity: string;
}

const annual = '900,000,000';

/** Ends the server at random moments while a client decides; the client never gives an event up. */
export async function killServer(cycles: number): Promise<Kills> {
  const place: Place = { database: 'sqlite', folder: mkdtempSync(join(tmpdir(), 'proviso-kill-')) };
  const environment = {
    ...environmentOf(place, ''),
    PORT: String(20_000 + (process.pid % 20_000)),
    PROVISO_THREADS: '1',
  };
  // Node writes down what it has compiled when a process ends by itself: none of those that are killed does.
  const first = await spawnServer(environment);
  await first.end();
  let server = await spawnServer(environment);
  const key = await preparePolicy(server.address, first.adminKey ?? '');
  let [isOver, event] = [false, 0];
  const acknowledged: string[] = [];
  const { address } = server;
  const client = async (name: string): Promise<void> => {
    while (!isOver) {
      event += 1;
      const id = `${name}-${event}`;
      const body = { incident: incident(id, '10001.00') };
      for (;;) {
        const answer = await ask(address, key, 'POST', '/v1/policies/KILL/decisions', body, {
          'idempotency-key': id,
        }).catch(() => undefined);
        if (answer?.status === 201 || answer?.status === 200) break;
        if (answer !== undefined && answer.status < 500 && answer.status !== 409) throw new Error(answer.body);
        await pause(25);
      }
      acknowledged.push(id);
    }
  };
  const clients = ['a', 'b', 'c'].map(client);
  const progress = progressOf(cycles, 50);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await oneMore(acknowledged);
    await pause(Math.random() * 200);
    await server.end('SIGKILL');
    server = await spawnServer(environment);
    progress(cycle + 1, `, ${acknowledged.length} acknowledged`);
  }
  isOver = true;
  await Promise.all(clients);
  await server.end();
  return judged('the whole server, SQLite', place, cycles, acknowledged);
}

/** Stops PostgreSQL at once, again and again, under a server and its clients. */
export async function killPostgres(cycles: number): Promise<Kills> {
  const cluster = await startCluster();
  const place: Place = { database: 'postgres', url: await cluster.database() };
  const server = await spawnServer(environmentOf(place, mkdtempSync(join(tmpdir(), 'proviso-kill-'))));
  const key = await preparePolicy(server.address, server.adminKey ?? '');
  let [isOver, event, hasEnded] = [false, 0, false];
  server.child.once('exit', () => {
    hasEnded = true;
  });
  const acknowledged: string[] = [];
  const client = async (name: string): Promise<void> => {
    while (!isOver) {
      event += 1;
      const id = `${name}-${event}`;
      const body = { incident: incident(id, '10001.00') };
      for (;;) {
        const answer = await ask(server.address, key, 'POST', '/v1/policies/KILL/decisions', body, {
          'idempotency-key': id,
        }).catch(() => undefined);
        if (answer?.status === 201 || answer?.status === 200) break;
        if (hasEnded) throw new Error(`the server has ended with its database: ${server.output().slice(-2_000)}`);
        // While its database is gone the server cannot even tell who asks.
        if (answer !== undefined && answer.status < 500 && answer.status !== 409) throw new Error(answer.body);
        if (answer?.status === 500)
          throw new Error(`a crash of the database was answered as our own mistake: ${answer.body}`);
        await pause(25);
      }
      acknowledged.push(id);
    }
  };
  const clients = ['a', 'b', 'c'].map(client);
  const progress = progressOf(cycles, 50);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await oneMore(acknowledged);
    await pause(Math.random() * 200);
    await cluster.crash();
    await cluster.start();
    progress(cycle + 1, `, ${acknowledged.length} acknowledged`);
  }
  isOver = true;
  await Promise.all(clients);
  await server.end();
  const found = await judged('PostgreSQL stopped at once', place, cycles, acknowledged);
  await cluster.stop();
  return found;
}

/** Kills a process that decides in a SQLite store, without any server around it. */
export async function killWriter(cycles: number): Promise<Kills> {
  const place: Place = { database: 'sqlite', folder: mkdtempSync(join(tmpdir(), 'proviso-kill-')) };
  const { start } = await import('../../../server/index.ts');
  const first = await start(configOf(place, place.folder));
  await preparePolicy(first.address, first.adminKey ?? '');
  await first.close();
  const acknowledged: string[] = [];
  // Starting takes longer than living: one is always started ahead, and opens the store when it is told to.
  const script = await bundled(fileURLToPath(new URL('./writer.ts', import.meta.url)));
  const spare = (cycle: number): Promise<ChildProcess> => writer(script, [place.folder, `w${cycle}`], acknowledged);
  let next = spare(0);
  const progress = progressOf(cycles, 50);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const child = await next;
    const first = new Promise((resolve) => child.once('message', resolve));
    child.send('open');
    if (cycle + 1 < cycles) next = spare(cycle + 1);
    // One in ten dies before it has decided anything.
    if (cycle % 10 !== 9) await first;
    await pause(Math.random() * 60);
    await killed(child);
    progress(cycle + 1, `, ${acknowledged.length} acknowledged`);
  }
  return judged('a writer, SQLite', place, cycles, acknowledged);
}

/** A process that is ready to open the store, and tells of every decision it has written. */
async function writer(script: string, args: readonly string[], acknowledged: string[]): Promise<ChildProcess> {
  const child = fork(script, args, {
    execPath: process.execPath,
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'proviso-compile-cache') },
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)));
  });
  child.on('message', (id) => {
    if (typeof id === 'string') acknowledged.push(id);
  });
  return child;
}

/** Work goes on: a kill before anything has been acknowledged since the last would prove nothing. */
async function oneMore(acknowledged: readonly string[]): Promise<void> {
  const before = acknowledged.length;
  while (acknowledged.length === before) await pause(5);
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}

async function preparePolicy(address: string, admin: string): Promise<string> {
  const post = (who: string, path: string, body: unknown) =>
    ask(address, who, 'POST', path, body, { 'idempotency-key': newKey() });
  const person = async (role: string): Promise<string> =>
    JSON.parse((await post(admin, '/v1/keys', { holder: role, roles: [role] })).body).key;
  const author = await person('author');
  await post(author, '/v1/artefacts', { path: 'pot', text: pot });
  await post(await person('reviewer'), '/v1/artefacts/wording/cover/1.0.0/reviews', { verdict: 'approve' });
  const published = await post(author, '/v1/artefacts', { path: 'p', text: policyOf('KILL', annual) });
  if (published.status !== 201) throw new Error(published.body);
  return person('adjuster');
}

async function judged(what: string, place: Place, cycles: number, acknowledged: readonly string[]): Promise<Kills> {
  const store = await openStore(place);
  const end = await reckon(store, 'KILL');
  const rows = await store.queries.selectFrom('ledger_events').select('event').execute();
  const there = new Set(rows.map(({ event }) => event));
  const { faults } = await verifyStore(store, 'home', []);
  const found: Kills = {
    what,
    cycles,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !there.has(id)).length,
    doubled: end.doubled,
    imbalance: Number(end.opening - end.remaining - end.posted),
    auditFaults: faults.filter(({ code }) => code !== 'no-checkpoint').length,
    integrity: await integrity(store),
  };
  await store.close();
  return found;
}

async function integrity(store: Store): Promise<string> {
  if (store.kind === 'postgres') return 'ok';
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.queries);
  return rows.map((row) => row.integrity_check).join(' ');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

if (process.argv[1] === import.meta.filename) {
  const [, , what = '', cycles = '10'] = process.argv;
  const kinds: Readonly<Record<string, (cycles: number) => Promise<Kills>>> = {
    server: killServer,
    postgres: killPostgres,
    writer: killWriter,
  };
  const kill = kinds[what];
  if (kill === undefined) throw new Error('kill.ts server|postgres|writer CYCLES');
  const found = await kill(Number(cycles));
  process.stdout.write(`${JSON.stringify(found)}\n`);
  process.exit(
    found.acknowledged >= found.cycles / 2 &&
      found.lost + found.doubled + found.auditFaults + Math.abs(found.imbalance) === 0 &&
      found.integrity === 'ok'
      ? 0
      : 1,
  );
}
