// Writing into a ledger: entries and postings are appended, accounts drawn down by guarded updates, all in the
// transaction of the caller, who has taken the ledger before (`take`), so that nothing has changed since it was read.
import type { CompiledQuery } from 'kysely';
import type { Ledger } from '../../engine/index.ts';
import { Problem } from '../problems/problem.ts';
import { insertion, prepared, run, together } from '../store/prepared.ts';
import type { Tx } from '../store/store.ts';
import type { AccountRow, LedgerEventRow, LedgerRow, PostingRow } from '../store/tables.ts';
import { minorOf } from './amounts.ts';
import type { LedgerState } from './state.ts';

type Posting = Ledger['postings'][number];

/** Takes the ledger for this transaction; `undefined` where there is none. Nobody else writes into it until it ends. */
export async function take(tx: Tx, tenant: string, policy: string): Promise<LedgerRow | undefined> {
  return (await takeQuery(tx, { tenant, policy })).rows[0];
}

const takeQuery = prepared((queries, { tenant, policy }: { readonly tenant: string; readonly policy: string }) =>
  queries
    .updateTable('ledgers')
    .set((set) => ({ version: set('version', '+', 1n) }))
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .returningAll(),
);

export interface Entry {
  readonly event: Ledger['events'][number];
  /** The row of its determination. */
  readonly determination: string;
}

/**
 * Appends what a ledger has gained. `row` is as `take` gave it; `before` has the number of the last entry of each event
 * that has any.
 */
export async function write(
  tx: Tx,
  row: LedgerRow,
  entries: readonly Entry[],
  posted: readonly Posting[],
  before: ReadonlyMap<string, bigint>,
): Promise<void> {
  const { steps, drawn } = writing(tx, row, entries, posted, before);
  const found = await together(steps.map((each) => run(tx, each)));
  assertDrawn(
    drawn,
    found.map(({ numAffectedRows }) => numAffectedRows),
  );
}

/** What `write` runs, and the accounts from which the first of it draws: see `assertDrawn`. */
export function writing(
  tx: Tx,
  { tenant, policy, currency, events, postings }: LedgerRow,
  entries: readonly Entry[],
  posted: readonly Posting[],
  before: ReadonlyMap<string, bigint>,
): { readonly steps: readonly CompiledQuery[]; readonly drawn: readonly string[] } {
  const numbers = new Map(before);
  // In the order of their names, so that two transactions never wait for each other in a circle.
  const net = [...netOf(posted, currency)].filter(([, minor]) => minor !== 0n);
  const drawn = net.sort(([left], [right]) => (left < right ? -1 : 1));
  const steps: CompiledQuery[] = drawn.map(([account, minor]) =>
    drawFrom.statement(tx, { tenant, policy, account, minor }),
  );
  for (const [position, { event, determination }] of entries.entries()) {
    const last = numbers.get(event.event);
    if (last !== undefined) steps.push(standsNoMore.statement(tx, { tenant, policy, event: event.event, entry: last }));
    const entry = (last ?? 0n) + 1n;
    numbers.set(event.event, entry);
    steps.push(
      insertion(tx, 'ledger_events', {
        tenant,
        policy,
        event: event.event,
        entry,
        sequence: events + BigInt(position) + 1n,
        incident_hash: event.incident,
        determination_hash: event.determination,
        determination,
        state: event.state,
        reserves: JSON.stringify(event.reserves),
        standing: 1n,
      }),
    );
  }
  for (const [position, { event, account, coverage, amount, kind, determination }] of posted.entries())
    steps.push(
      insertion(tx, 'postings', {
        tenant,
        policy,
        sequence: postings + BigInt(position) + 1n,
        event,
        account,
        coverage,
        minor: minorOf(amount, currency),
        kind,
        determination_hash: determination,
      }),
    );
  const counts = { events: events + BigInt(entries.length), postings: postings + BigInt(posted.length) };
  steps.push(count.statement(tx, { tenant, policy, ...counts }));
  return { steps, drawn: drawn.map(([account]) => account) };
}

/** An account that has less than is drawn was left as it is; `written` is how many rows each step wrote. */
export function assertDrawn(drawn: readonly string[], written: readonly (bigint | undefined)[]): void {
  for (const [at, account] of drawn.entries()) if (written[at] !== 1n) throw Problem.of('would-overdraw', { account });
}

const standsNoMore = prepared(
  (queries, { tenant, policy, event, entry }: Pick<LedgerEventRow, 'tenant' | 'policy' | 'event' | 'entry'>) =>
    queries
      .updateTable('ledger_events')
      .set({ standing: 0n })
      .where('tenant', '=', tenant)
      .where('policy', '=', policy)
      .where('event', '=', event)
      .where('entry', '=', entry),
);

const count = prepared(
  (queries, { tenant, policy, events, postings }: Pick<LedgerRow, 'tenant' | 'policy' | 'events' | 'postings'>) =>
    queries.updateTable('ledgers').set({ events, postings }).where('tenant', '=', tenant).where('policy', '=', policy),
);

/** What is drawn from each account, less what is given back. */
function netOf(posted: readonly Posting[], currency: string): ReadonlyMap<string, bigint> {
  const net = new Map<string, bigint>();
  for (const { account, amount, kind } of posted) {
    const minor = minorOf(amount, currency);
    net.set(account, (net.get(account) ?? 0n) + (kind === 'posted' ? minor : -minor));
  }
  return net;
}

/** The accounts when these postings stand. */
export function accountsAfter({ row, accounts }: LedgerState, posted: readonly Posting[]): readonly AccountRow[] {
  const net = netOf(posted, row.currency);
  return accounts.map((each) => ({ ...each, remaining: each.remaining - (net.get(each.account) ?? 0n) }));
}

/** The guard: an account that has less than is drawn stays as it is. */
const drawFrom = prepared(
  (queries, { tenant, policy, account, minor }: Pick<PostingRow, 'tenant' | 'policy' | 'account' | 'minor'>) =>
    queries
      .updateTable('accounts')
      .set((set) => ({ remaining: set('remaining', '-', minor) }))
      .where('tenant', '=', tenant)
      .where('policy', '=', policy)
      .where('account', '=', account)
      .where('remaining', '>=', minor),
);
