// PostgreSQL by `pg`. The only file that knows it.
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const bigintType = 20;

export function postgresDialect(url: string, connections: number): Dialect {
  const pool = new pg.Pool({
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
