// The store: one set of typed queries on SQLite or PostgreSQL. Comes in: a place. Goes out: a database whose tables are
// of this version, transactions that are tried again where the database asks for it, and nothing else: what the rows mean
// is told where they are used.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type IsolationLevel, Kysely, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrationsFor } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import { holding } from './prepared.ts';
import { sharingCommits } from './shared-commit.ts';
import { sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Queries = Kysely<Tables>;
export type Tx = Transaction<Tables>;

export type Place =
  | { readonly database: 'sqlite' /** `:memory:` or a folder. */; readonly folder: string }
  | { readonly database: 'postgres'; readonly url: string; readonly connections?: number };

export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly queries: Queries;
  /**
   * Runs the body in one transaction, and again from its start where the database could not put it in an order with
   * others. The body must do nothing outside of the transaction that may not be done twice.
   */
  transaction<Answer>(body: (tx: Tx) => Promise<Answer>, isolation?: IsolationLevel): Promise<Answer>;
  /** Answers where the database does. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The database has been asked often enough. */
export class Contended extends Error {}

const mostAttempts = 12;
const longestPauseMilliseconds = 200;

export async function openStore(place: Place, onRetry: () => void = () => undefined): Promise<Store> {
  const queries = new Kysely<Tables>({ dialect: dialectOf(place) });
  try {
    await migrate(queries, place.database);
  } catch (error) {
    await queries.destroy();
    throw error;
  }
  // SQLite has one isolation, the strictest, and one writer.
  const sharing = sharingCommits((body) => queries.transaction().execute(body));
  return {
    kind: place.database,
    queries,
    transaction: (body, isolation = 'read committed') =>
      retried(() => {
        const held = (tx: Tx) => holding(tx, () => body(tx));
        if (place.database === 'sqlite') return sharing(held);
        return queries.transaction().setIsolationLevel(isolation).execute(held);
      }, onRetry),
    ping: async () => {
      await sql`select 1`.execute(queries);
    },
    close: () => queries.destroy(),
  };
}

function dialectOf(place: Place): ConstructorParameters<typeof Kysely>[0]['dialect'] {
  if (place.database === 'postgres') return postgresDialect(place.url, place.connections ?? 10);
  if (place.folder === ':memory:') return sqliteDialect(':memory:');
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  return sqliteDialect(join(place.folder, 'proviso.sqlite'));
}

/** Several servers may start at once: Kysely holds a lock while it migrates. */
async function migrate(queries: Queries, database: Place['database']): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrationsFor(database) }) };
  const { error } = await new Migrator({ db: queries, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

async function retried<Answer>(body: () => Promise<Answer>, onRetry: () => void): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await body();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (attempt >= mostAttempts) throw new Contended('the database stayed contended', { cause: error });
      onRetry();
      await pause(Math.random() * Math.min(longestPauseMilliseconds, 2 ** attempt));
    }
  }
}

/** A serialisation failure, a deadlock, or SQLite's busy: the same transaction may succeed when it is run again. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === '40001' || code === '40P01' || errcode === sqliteBusy;
}
const sqliteBusy = 5;

/** The key was there already: two wrote it at once. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === '23505' || errcode === 1555 || errcode === 2067;
}

/** A CHECK of a table has refused what was to be written. */
export function isRefusedByCheck(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === '23514' || errcode === 275;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
