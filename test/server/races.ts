// Many at once on one account: what has to hold whoever comes when. The same attack runs against the server's own way of
// deciding and against the naive one, which reads, decides and writes: it must be seen to fail, or the attack is none.
import { sql } from 'kysely';
import type { Store } from '../../server/index.ts';
import { ask } from './process.ts';

export interface Attack {
  readonly addresses: readonly string[];
  readonly key: string;
  readonly policy: string;
  readonly attempts: number;
  readonly clients: number;
  /** Each attempt is of an event of its own; with `retries` every so many are sent twice at once. */
  readonly doubled: number;
  readonly onAttempt?: (attempt: number) => void;
}

export interface Outcome {
  readonly attempts: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** What was acknowledged as paid, in minor units. */
  readonly acknowledged: bigint;
  readonly longestMilliseconds: number;
  readonly seconds: number;
}

/** Decides incidents of between CNY 10,001 and CNY 10,050, each of which pays CNY 1 to CNY 50. */
export async function attack({
  addresses,
  key,
  policy,
  attempts,
  clients,
  doubled,
  onAttempt,
}: Attack): Promise<Outcome> {
  const statuses: Record<string, number> = {};
  const paid = new Map<string, bigint>();
  let [next, longest] = [0, 0];
  const started = performance.now();
  const one = async (event: number, address: string): Promise<void> => {
    const amount = `${10_001 + (event % 50)}.00`;
    const body = {
      incident: {
        incident: `${policy}-${event}`,
        known: false,
        losses: [{ id: 'L1', kind: 'restoration', amount: { currency: 'CNY', amount } }],
      },
    };
    for (;;) {
      const from = performance.now();
      const answer = await ask(address, key, 'POST', `/v1/policies/${policy}/decisions`, body, {
        'idempotency-key': `${policy}-${event}`,
      }).catch(() => undefined);
      longest = Math.max(longest, performance.now() - from);
      const status = String(answer?.status ?? 'lost');
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (answer === undefined || answer.status === 503 || answer.status === 409) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        continue;
      }
      if (answer.status !== 201 && answer.status !== 200) throw new Error(answer.body);
      const { event: of, determination } = JSON.parse(answer.body);
      paid.set(of, BigInt(determination.payable.atMost.amount.replace('.', '')));
      return;
    }
  };
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let event = next++; event < attempts; event = next++) {
        const address = addresses[(event + client) % addresses.length] ?? '';
        const other = addresses[(event + client + 1) % addresses.length] ?? '';
        await (event % doubled === 0 ? Promise.all([one(event, address), one(event, other)]) : one(event, address));
        onAttempt?.(event);
      }
    }),
  );
  const acknowledged = [...paid.values()].reduce((sum, minor) => sum + minor, 0n);
  const seconds = (performance.now() - started) / 1000;
  return { attempts, statuses, acknowledged, longestMilliseconds: Math.round(longest), seconds };
}

export interface Reckoning {
  readonly opening: bigint;
  readonly remaining: bigint;
  readonly posted: bigint;
  readonly events: number;
  /** Events with more than one posting on one account. */
  readonly doubled: number;
}

/** What the store says in the end. */
export async function reckon({ queries }: Store, policy: string): Promise<Reckoning> {
  const account = await queries
    .selectFrom('accounts')
    .selectAll()
    .where('policy', '=', policy)
    .executeTakeFirstOrThrow();
  const postings = await queries.selectFrom('postings').selectAll().where('policy', '=', policy).execute();
  const events = await queries.selectFrom('ledger_events').select('event').where('policy', '=', policy).execute();
  return {
    opening: account.opening,
    remaining: account.remaining,
    posted: postings.reduce((sum, { kind, minor }) => sum + (kind === 'posted' ? minor : -minor), 0n),
    events: events.length,
    doubled: postings.length - new Set(postings.map(({ event }) => event)).size,
  };
}

/** Reads, decides, writes: what must not be done. Pays up to 50 from what it has read. */
export async function naive(store: Store, policy: string, attempts: number, clients: number): Promise<bigint> {
  let [next, paid] = [0, 0n];
  await sql`create table if not exists naive (policy text primary key, remaining bigint not null)`.execute(
    store.queries,
  );
  await sql`insert into naive values (${policy}, 1000)`.execute(store.queries);
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let at = next++; at < attempts; at = next++) {
        const { rows } = await sql<{ remaining: bigint }>`select remaining from naive where policy = ${policy}`.execute(
          store.queries,
        );
        const left = BigInt(rows[0]?.remaining ?? 0n);
        const pays = left < 50n ? left : 50n;
        await new Promise((resolve) => setImmediate(resolve));
        await sql`update naive set remaining = ${left - pays} where policy = ${policy}`.execute(store.queries);
        paid += pays;
      }
    }),
  );
  return paid - 1000n;
}
