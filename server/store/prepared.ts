// Statements that are put into words once for each database and filled in at each run: a decision makes a dozen of them,
// and wording a statement takes longer than SQLite needs for it. Within a transaction they go straight to its connection,
// so that several can be on their way together (`together`): the database takes them in the order in which they were
// called, and PostgreSQL is waited for once.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Insertable,
  PostgresAdapter,
  type QueryExecutorProvider,
  type QueryResult,
} from 'kysely';
import type { Queries, Tx } from './store.ts';
import type { Tables } from './tables.ts';

/** Where a value will stand. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

interface Wording<Row> {
  compile(executor: QueryExecutorProvider): CompiledQuery<Row>;
}

export interface Prepared<Values, Row> {
  (queries: Queries, values: Values): Promise<QueryResult<Row>>;
  /** Filled in, and not yet run. */
  statement(queries: Queries, values: Values): CompiledQuery<Row>;
}

/** `word` is called once for each database. INVARIANT: it looks at no value, it only says where each stands. */
export function prepared<Values extends object, Row>(
  word: (queries: Queries, values: Values) => Wording<Row>,
): Prepared<Values, Row> {
  const known = new WeakMap<object, CompiledQuery<Row>>();
  const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Values;
  const statement = (queries: Queries, values: Values): CompiledQuery<Row> => {
    const { adapter } = queries.getExecutor();
    let query = known.get(adapter);
    if (query === undefined) {
      query = word(queries, slots).compile(queries);
      known.set(adapter, query);
    }
    const given = values as Readonly<Record<string, unknown>>;
    const parameters = query.parameters.map((each) => (each instanceof Slot ? given[each.name] : each));
    return { ...query, parameters };
  };
  return Object.assign((queries: Queries, values: Values) => run(queries, statement(queries, values)), { statement });
}

type Values = Readonly<Record<string, unknown>>;
const inserts = new Map<string, Prepared<Values, unknown>>();

/** Inserts one row. */
export async function insert<Table extends keyof Tables>(
  tx: Tx,
  table: Table,
  row: Insertable<Tables[Table]> & object,
): Promise<void> {
  await run(tx, insertion(tx, table, row));
}

/** What inserts one row, not yet run. */
export function insertion<Table extends keyof Tables>(
  tx: Tx,
  table: Table,
  row: Insertable<Tables[Table]> & object,
): CompiledQuery {
  const columns = Object.keys(row);
  const name = `${table} ${columns.join(' ')}`;
  let statement = inserts.get(name);
  if (statement === undefined) {
    statement = prepared((queries, values: Values) =>
      queries
        .insertInto(table)
        .values(Object.fromEntries(columns.map((column) => [column, values[column]])) as Insertable<Tables[Table]>),
    );
    inserts.set(name, statement);
  }
  return statement.statement(tx, row as Values);
}

/**
 * Runs several that write, each of them other rows than the others, and of which the last alone may return any. PostgreSQL
 * takes them as one statement, in no order; SQLite one after the other, which costs it nothing. How many rows each wrote, and
 * what the last returned.
 */
export async function inOne<Row>(
  tx: Tx,
  statements: readonly [...CompiledQuery[], CompiledQuery<Row>],
): Promise<{ readonly written: readonly bigint[]; readonly rows: readonly Row[] }> {
  if (!(tx.getExecutor().adapter instanceof PostgresAdapter)) {
    const found = await together(statements.map((each) => run(tx, each)));
    return {
      written: found.map(({ numAffectedRows, rows }) => numAffectedRows ?? BigInt(rows.length)),
      rows: (found.at(-1)?.rows ?? []) as readonly Row[],
    };
  }
  const { rows } = await run(tx, {
    ...statements[0],
    sql: joined(statements.map(({ sql }) => sql)),
    parameters: statements.flatMap(({ parameters }) => parameters),
  });
  const [first] = rows as readonly Readonly<Record<string, unknown>>[];
  const written = statements.map((_, at) => first?.[`written_${at}`] as bigint);
  return { written, rows: written.at(-1) === 0n ? [] : (rows as readonly Row[]) };
}

const known = new Map<string, string>();

/** As one statement for PostgreSQL, with the parameters numbered through. */
function joined(texts: readonly string[]): string {
  const key = texts.join('\n');
  const before = known.get(key);
  if (before !== undefined) return before;
  let numbers = 0;
  const isReturning = (text: string): boolean => / returning /.test(text);
  const parts = texts.map((text, at) => {
    const from = numbers;
    const shifted = text.replaceAll(/\$(\d+)/g, (_, number: string) => {
      numbers = Math.max(numbers, from + Number(number));
      return `$${from + Number(number)}`;
    });
    return `step_${at} as (${shifted}${isReturning(text) ? '' : ' returning 1'})`;
  });
  const counts = texts.map((_, at) => `(select count(*) from step_${at}) as written_${at}`).join(', ');
  const last = texts.length - 1;
  // One row at least: the counts are told also where the last returns none.
  const returned = isReturning(texts[last] ?? '')
    ? `, step_${last}.* from (select 1) one left join step_${last} on true`
    : '';
  const statement = `with ${parts.join(', ')} select ${counts}${returned}`;
  known.set(key, statement);
  return statement;
}

/** Waits for all, also where one of them fails: nothing is still on its way when the transaction is undone. */
export async function together<Each extends readonly unknown[]>(
  steps: readonly [...{ [Index in keyof Each]: Promise<Each[Index]> }],
): Promise<Each> {
  const ended = await Promise.allSettled(steps);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  return ended.map((each) => (each as PromiseFulfilledResult<unknown>).value) as unknown as Each;
}

const connections = new WeakMap<Queries, DatabaseConnection>();

/** Runs the body of a transaction with its connection at hand. */
export async function holding<Answer>(tx: Tx, body: () => Promise<Answer>): Promise<Answer> {
  await tx.getExecutor().provideConnection(async (connection) => {
    connections.set(tx, connection);
  });
  try {
    return await body();
  } finally {
    connections.delete(tx);
  }
}

/** Runs a statement that is filled in. */
export async function run<Row>(queries: Queries, query: CompiledQuery<Row>): Promise<QueryResult<Row>> {
  if (!queries.isTransaction) return queries.executeQuery(query);
  const connection = connections.get(queries);
  if (connection === undefined) throw new Error('broken invariant: a statement after the end of its transaction');
  return connection.executeQuery<Row>(query);
}
