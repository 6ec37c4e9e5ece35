// Statements that are put into words once for each database and filled in at each run: a decision makes a dozen of them,
// and wording a statement takes longer than SQLite needs for it. Within a transaction they go straight to its connection,
// so that several can be on their way together (`together`): the database takes them in the order in which they were
// called, and PostgreSQL is waited for once.
import type { CompiledQuery, DatabaseConnection, Insertable, QueryExecutorProvider, QueryResult } from 'kysely';
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

export type Prepared<Values, Row> = (queries: Queries, values: Values) => Promise<QueryResult<Row>>;

/** `word` is called once for each database. INVARIANT: it looks at no value, it only says where each stands. */
export function prepared<Values extends object, Row>(
  word: (queries: Queries, values: Values) => Wording<Row>,
): Prepared<Values, Row> {
  const known = new WeakMap<object, CompiledQuery<Row>>();
  const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Values;
  return (queries, values) => {
    const { adapter } = queries.getExecutor();
    let query = known.get(adapter);
    if (query === undefined) {
      query = word(queries, slots).compile(queries);
      known.set(adapter, query);
    }
    const given = values as Readonly<Record<string, unknown>>;
    const parameters = query.parameters.map((each) => (each instanceof Slot ? given[each.name] : each));
    return run(queries, { ...query, parameters });
  };
}

type Values = Readonly<Record<string, unknown>>;
const inserts = new Map<string, Prepared<Values, unknown>>();

/** Inserts one row. */
export async function insert<Table extends keyof Tables>(
  tx: Tx,
  table: Table,
  row: Insertable<Tables[Table]> & object,
): Promise<void> {
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
  await statement(tx, row as Values);
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

async function run<Row>(queries: Queries, query: CompiledQuery<Row>): Promise<QueryResult<Row>> {
  if (!queries.isTransaction) return queries.executeQuery(query);
  const connection = connections.get(queries);
  if (connection === undefined) throw new Error('broken invariant: a statement after the end of its transaction');
  return connection.executeQuery<Row>(query);
}
