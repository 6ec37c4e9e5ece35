// A server from its configuration: opens the store, makes what a first start needs, loads the policies folder, and
// listens. `close` ends it in the order in which nothing is lost: no new requests, the running ones to their end, the
// jobs, a last checkpoint, the database.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { checkpoint, signingKey } from './audit/checkpoints.ts';
import { firstStart } from './auth/tenants.ts';
import { openTokens } from './auth/tokens.ts';
import type { Config } from './config.ts';
import { listenFault, placeFault } from './config-faults.ts';
import type { Desk } from './decisions/deciding.ts';
import { openApp } from './http/app.ts';
import { openMetrics } from './http/metrics.ts';
import type { Services } from './http/services.ts';
import { Jobs } from './jobs/jobs.ts';
import { localQueue } from './jobs/local-queue.ts';
import { postgresQueue } from './jobs/postgres-queue.ts';
import { Once } from './once.ts';
import { Units } from './registry/artefacts.ts';
import { loadFolder } from './registry/folder.ts';
import { openStore, type Place, type Store } from './store/store.ts';
import { openTracing, spanned } from './traces.ts';
import { openPool, type Pool } from './workers/pool.ts';

export interface Running {
  readonly address: string;
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly place: Place;
  /** Of the first administrator; on the very first start alone. */
  readonly adminKey: string | undefined;
  readonly notLoaded: Services['notLoaded'];
  close(): Promise<void>;
}

const deadlineMilliseconds = 2_000;
const mostWorkerMegabytes = 512;
/** An answer can be asked for again for as long. */
const answersKeptDays = 30;

/** `announce` is given the key of the first administrator as soon as there is one: a start that fails later shows it too. */
export async function start(
  config: Config,
  clock: () => Date = () => new Date(),
  announce: (adminKey: string) => void = () => undefined,
): Promise<Running> {
  const opened: Opened[] = [];
  try {
    return await startOn(config, clock, announce, opened);
  } catch (error) {
    // Whatever is left open would keep the process from ending.
    await closeAll(opened).catch(() => undefined);
    throw error;
  }
}

interface Opened {
  close(): Promise<unknown>;
}

/** What was opened last is closed first, and all of it, also where one fails. Rejects with the first failure. */
async function closeAll(opened: readonly Opened[]): Promise<void> {
  const failures: unknown[] = [];
  for (const each of opened.toReversed()) await each.close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function startOn(
  config: Config,
  clock: () => Date,
  announce: (adminKey: string) => void,
  opened: Opened[],
): Promise<Running> {
  const metrics = openMetrics();
  const engine = version();
  const tracing = config.traces === undefined ? undefined : openTracing(config.traces, engine);
  const tokens = config.tokens === undefined ? undefined : await openTokens(config.tokens);
  const auditKey = within(config.data, () => signingKey(config.auditKey));
  if (tracing !== undefined) opened.push({ close: () => tracing.close().catch((error: unknown) => onFault(error)) });
  const unspanned = await openPlace(config.place, () => metrics.retries.inc());
  opened.push(unspanned);
  const store: Store = {
    ...unspanned,
    transaction: (body, isolation) => spanned('transaction', () => unspanned.transaction(body, isolation)),
  };
  const made = await firstStart(store, clock().toISOString());
  if (made !== undefined) announce(made.key);
  const workers = openPool({
    threads: config.threads,
    mostWaiting: 4 * config.threads,
    deadlineMilliseconds,
    mostMegabytes: mostWorkerMegabytes,
    onKill: (task) => metrics.killed.inc({ task }),
  });
  opened.push(workers);
  const pool: Pool = {
    ...workers,
    run: (task, input, deadline) => spanned(`worker ${task}`, () => workers.run(task, input, deadline)),
  };
  const notLoaded = config.policies === undefined ? [] : await loadFolder(store, pool, config.policies, clock);
  const desk: Desk = { store, units: new Units(), clock, engine };
  const faults: unknown[] = [];
  const onFault = (error: unknown): void => {
    (app?.log ?? { error: (each: unknown) => faults.push(each) }).error({ err: error }, 'a job failed');
  };
  let app: FastifyInstance | undefined;
  const signAll = async (): Promise<void> => {
    const at = clock().toISOString();
    const heads = await store.queries.selectFrom('audit_heads').select('tenant').execute();
    for (const { tenant } of heads) {
      const jws = await checkpoint(store, auditKey, tenant, at);
      if (jws !== undefined && config.checkpointFile !== undefined) appendOnce(config.checkpointFile, jws);
    }
    const oldest = new Date(clock().getTime() - answersKeptDays * 86_400_000).toISOString();
    await store.queries.deleteFrom('answers').where('at', '<', oldest).execute();
  };
  opened.push({ close: () => signAll().catch(onFault) });
  const queue =
    config.place.database === 'postgres'
      ? await postgresQueue({ url: config.place.url, workers: config.jobWorkers, onFault })
      : localQueue(store, onFault);
  const jobs = new Jobs(desk, queue, (kind) => metrics.lines.inc({ kind }));
  opened.push(jobs);
  app = await openApp(
    {
      ...desk,
      once: new Once(store, clock),
      pool,
      tokens,
      auditKey,
      limits: config.limits,
      jobs,
      metrics,
      isTraced: config.traces !== undefined,
      workbench: existsSync(join(config.workbench, 'index.html')) ? config.workbench : undefined,
      notLoaded,
    },
    { log: config.logLevel === 'silent' ? false : { level: config.logLevel } },
  );
  opened.push(app);
  await jobs.start();

  const timer = setInterval(() => void signAll().catch(onFault), config.checkpointSeconds * 1000);
  timer.unref();
  opened.push({ close: async () => clearInterval(timer) });

  const { host, port } = config;
  const address = await app.listen({ host, port }).catch((error: unknown) => {
    throw listenFault(error, host, port);
  });
  let closing: Promise<void> | undefined;
  return {
    address,
    app,
    store,
    place: config.place,
    adminKey: made?.key,
    notLoaded,
    close: () => {
      closing ??= closeAll(opened);
      return closing;
    },
  };
}

/** The store there, or why there can be none. */
function openPlace(place: Place, onRetry: () => void): Promise<Store> {
  const folder = place.database === 'sqlite' ? place.folder : undefined;
  return openStore(place, onRetry).catch((error: unknown) => {
    throw placeFault(error, folder);
  });
}

function within<Answer>(folder: string, open: () => Answer): Answer {
  try {
    return open();
  } catch (error) {
    throw placeFault(error, folder);
  }
}

let lastSigned = new Map<string, string>();

/** Each checkpoint once: what stands in the file already is not written again. */
function appendOnce(file: string, jws: string): void {
  if (lastSigned.get(file) === jws) return;
  let known = '';
  try {
    known = readFileSync(file, 'utf8');
  } catch {
    // There is none yet.
  }
  if (!known.includes(jws)) appendFileSync(file, `${jws}\n`);
  lastSigned = lastSigned.set(file, jws);
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return String((manifest as { version: unknown }).version);
}
