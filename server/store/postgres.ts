// PostgreSQL by `pg`. The only file that knows it.
import type { Writable } from 'node:stream';
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const bigintType = 20;
/** Different statements that a connection keeps; there are fewer that come again than this. */
const mostStatements = 500;

/**
 * Each statement under a name of its own, so that PostgreSQL reads and plans it once for a connection; what is asked for at
 * once leaves in one piece.
 */
class Client extends pg.Client {
  readonly #names = new Map<string, string>();
  #isHeld = false;

  override query(...[text, values, ...others]: readonly unknown[]): never {
    this.#holdBack();
    const query = super.query as (...args: readonly unknown[]) => never;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return query.call(this, text, values, ...others);
    let name = this.#names.get(text);
    if (name === undefined && this.#names.size < mostStatements) {
      name = `proviso_${this.#names.size + 1}`;
      this.#names.set(text, name);
    }
    return query.call(this, name === undefined ? { text, values } : { name, text, values }, ...others);
  }

  /** Until whoever asks now has asked for all. */
  #holdBack(): void {
    if (this.#isHeld) return;
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Writable } }).connection;
    this.#isHeld = true;
    stream.cork();
    queueMicrotask(() => {
      this.#isHeld = false;
      stream.uncork();
    });
  }
}

export function postgresDialect(url: string, connections: number): Dialect {
  const pool = new pg.Pool({
    Client,
    // What is asked for together is sent together.
    pipeline: true,
    connectionString: url,
    max: connections,
    application_name: 'proviso',
    connectionTimeoutMillis: 5_000,
    // A database that has gone without a word is noticed.
    keepAlive: true,
    // A server that hangs in a transaction must not hold a ledger for ever.
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    types: {
      getTypeParser: ((type: number, format: 'text' | 'binary' = 'text') =>
        type === bigintType ? BigInt : pg.types.getTypeParser(type, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that is lost while idle is replaced when it is next wanted; who uses one is told by its query. The pool
  // listens to idle connections alone: one that is lost in a transaction would end the process, were nobody to listen.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
