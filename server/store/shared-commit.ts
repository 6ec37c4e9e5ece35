// What waits for SQLite's one writer goes in together: one transaction, each of those that waited behind a savepoint of its
// own, and one commit, which is what takes the time since it waits for the disk. Nobody is answered before that commit. Who
// fails is taken back alone, and is told its own error; where the commit fails, nobody has done anything.
import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Tx } from './store.ts';

type Body<Answer> = (tx: Tx) => Promise<Answer>;

/** One transaction, with its begin and its commit. */
export type Transact = <Answer>(body: Body<Answer>) => Promise<Answer>;

interface Waiting {
  readonly body: Body<unknown>;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** How many share a commit at most: while they do, nobody else is at the database. */
const mostTogether = 16;

/** As `transact`, for many at once. Each body has its answer when what it wrote is committed. */
export function sharingCommits(transact: Transact): Transact {
  const waiting: Waiting[] = [];
  let isRunning = false;
  const drain = async (): Promise<void> => {
    isRunning = true;
    for (let next = waiting.splice(0, mostTogether); next.length > 0; next = waiting.splice(0, mostTogether))
      await commitTogether(transact, next);
    isRunning = false;
  };
  return <Answer>(body: Body<Answer>) =>
    new Promise<Answer>((resolve, reject) => {
      // It runs when another's turn ends, and yet as what asked for it: its spans are of its own trace.
      waiting.push({ body: AsyncLocalStorage.bind(body), resolve: resolve as Waiting['resolve'], reject });
      if (!isRunning) void drain();
    });
}

/** Never rejects: each of those that wait is told how it ended. */
async function commitTogether(transact: Transact, together: readonly Waiting[]): Promise<void> {
  const [first] = together;
  if (first !== undefined && together.length === 1) return transact(first.body).then(first.resolve, first.reject);
  const told: (() => void)[] = [];
  try {
    await transact(async (tx) => {
      for (const each of together) told.push(await behindSavepoint(tx, each));
    });
    for (const tell of told) tell();
  } catch (error) {
    for (const { reject } of together) reject(error);
  }
}

/** What to tell once it is committed. Rejects where even the savepoint cannot be had back. */
async function behindSavepoint(tx: Tx, { body, resolve, reject }: Waiting): Promise<() => void> {
  await sql`savepoint one`.execute(tx);
  try {
    // A handle of its own: one that is used after the body has ended must not write among the next.
    const answer = await body(tx.withoutPlugins());
    await sql`release one`.execute(tx);
    return () => resolve(answer);
  } catch (error) {
    await sql`rollback to one`.execute(tx);
    await sql`release one`.execute(tx);
    return () => reject(error);
  }
}
