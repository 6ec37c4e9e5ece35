// Writing into a ledger: entries and postings are appended, accounts drawn down by guarded updates, all in the
// transaction of the caller, who has taken the ledger before (`take`), so that nothing has changed since it was read.
import type { Ledger } from '../../engine/index.ts';
import { Problem } from '../problems/problem.ts';
import type { Tx } from '../store/store.ts';
import type { LedgerRow } from '../store/tables.ts';
import { minorOf } from './amounts.ts';

/**
 * Takes the ledger for this transaction. With `version`, only where it is still of that version; `undefined` where it
 * is not, or there is none.
 */
export function take(tx: Tx, tenant: string, policy: string, version?: bigint): Promise<LedgerRow | undefined> {
  return tx
    .updateTable('ledgers')
    .set((set) => ({ version: set('version', '+', 1n) }))
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0n))
    .returningAll()
    .executeTakeFirst();
}

export interface Entry {
  readonly event: Ledger['events'][number];
  /** The row of its determination. */
  readonly determination: string;
}

/** Appends what a ledger has gained. `row` is as `take` gave it. */
export async function write(
  tx: Tx,
  { tenant, policy, currency, events, postings }: LedgerRow,
  entries: readonly Entry[],
  posted: readonly Ledger['postings'][number][],
): Promise<void> {
  await draw(tx, tenant, policy, netOf(posted, currency));
  for (const [position, { event, determination }] of entries.entries()) {
    const before = await tx
      .updateTable('ledger_events')
      .set({ standing: 0n })
      .where('tenant', '=', tenant)
      .where('policy', '=', policy)
      .where('event', '=', event.event)
      .where('standing', '=', 1n)
      .returning('entry')
      .executeTakeFirst();
    await tx
      .insertInto('ledger_events')
      .values({
        tenant,
        policy,
        event: event.event,
        entry: (before?.entry ?? 0n) + 1n,
        sequence: events + BigInt(position) + 1n,
        incident_hash: event.incident,
        determination_hash: event.determination,
        determination,
        state: event.state,
        reserves: JSON.stringify(event.reserves),
        standing: 1n,
      })
      .execute();
  }
  if (posted.length > 0)
    await tx
      .insertInto('postings')
      .values(
        posted.map(({ event, account, coverage, amount, kind, determination }, position) => ({
          tenant,
          policy,
          sequence: postings + BigInt(position) + 1n,
          event,
          account,
          coverage,
          minor: minorOf(amount, currency),
          kind,
          determination_hash: determination,
        })),
      )
      .execute();
  await tx
    .updateTable('ledgers')
    .set({ events: events + BigInt(entries.length), postings: postings + BigInt(posted.length) })
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .execute();
}

/** What is drawn from each account, less what is given back. */
function netOf(posted: readonly Ledger['postings'][number][], currency: string): ReadonlyMap<string, bigint> {
  const net = new Map<string, bigint>();
  for (const { account, amount, kind } of posted) {
    const minor = minorOf(amount, currency);
    net.set(account, (net.get(account) ?? 0n) + (kind === 'posted' ? minor : -minor));
  }
  return net;
}

/** In the order of the accounts' names, so that two transactions never wait for each other in a circle. */
async function draw(tx: Tx, tenant: string, policy: string, net: ReadonlyMap<string, bigint>): Promise<void> {
  for (const [account, minor] of [...net].sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (minor === 0n) continue;
    const { numUpdatedRows } = await tx
      .updateTable('accounts')
      .set((set) => ({ remaining: set('remaining', '-', minor) }))
      .where('tenant', '=', tenant)
      .where('policy', '=', policy)
      .where('account', '=', account)
      .where('remaining', '>=', minor)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) throw Problem.of('would-overdraw', { account });
  }
}
