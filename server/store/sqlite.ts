// SQLite by `node:sqlite`, dressed as what Kysely's SQLite driver asks for. The only file that knows `node:sqlite`.
// Integers are read as bigint; every transaction takes the write lock when it begins, for one that took it later could
// find that what it has read is no longer so, and fail where it might have waited.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';

/** How long another process may hold the write lock. */
const longestWaitMilliseconds = 10_000;
/** Compiled statements that are kept; there are fewer different ones than this. */
const mostStatements = 500;

export function sqliteDialect(file: string): Dialect {
  const database = new DatabaseSync(file, { timeout: longestWaitMilliseconds, readBigInts: true });
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off; pragma wal_autocheckpoint = 4000',
  );
  const config = { database: { close: () => database.close(), prepare: statements(database) } };
  return new (class extends SqliteDialect {
    override createDriver(): Driver {
      return new ImmediateDriver(config);
    }
  })(config);
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

function statements(database: DatabaseSync): (sql: string) => SqliteStatement {
  const known = new Map<string, SqliteStatement>();
  return (sql) => {
    const before = known.get(sql);
    if (before !== undefined) return before;
    const made = statementOf(database.prepare(sql));
    if (known.size >= mostStatements) known.clear();
    known.set(sql, made);
    return made;
  };
}

function statementOf(statement: StatementSync): SqliteStatement {
  const given = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...given(parameters)),
    run: (parameters) => statement.run(...given(parameters)),
    iterate: (parameters) => statement.iterate(...given(parameters)),
  };
}
