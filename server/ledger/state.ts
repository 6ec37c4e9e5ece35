// The ledger of one policy as it stands, read from the store: enough of it to decide one event, or all of it as the
// engine's document.
import { sql } from 'kysely';
import { balancesOf, type Ledger, type Reserve, standingEvents } from '../../engine/index.ts';
import { prepared, together } from '../store/prepared.ts';
import type { Queries } from '../store/store.ts';
import type { AccountRow, LedgerEventRow, LedgerRow } from '../store/tables.ts';
import { amountOf } from './amounts.ts';

export interface LedgerState {
  readonly row: LedgerRow;
  readonly accounts: readonly AccountRow[];
  /** The entry that stands for the event that is to be decided. */
  readonly standing: LedgerEventRow | undefined;
  /** Other events that are open. */
  readonly open: readonly LedgerEventRow[];
}

/** `undefined`: no ledger is kept for the policy. */
export async function readState(
  queries: Queries,
  tenant: string,
  policy: string,
  event: string,
): Promise<LedgerState | undefined> {
  const [row, standing] = await together([
    ledgerRow(queries, { tenant, policy }).then(({ rows }) => rows[0]),
    readStanding(queries, tenant, policy, event),
  ]);
  return row === undefined ? undefined : { row, ...standing };
}

/** All of it but the ledger itself, which whoever is going to write takes. */
export async function readStanding(
  queries: Queries,
  tenant: string,
  policy: string,
  event: string,
): Promise<Omit<LedgerState, 'row'>> {
  const [accounts, last, open] = await together([
    accountsOf(queries, tenant, policy),
    lastEntry(queries, { tenant, policy, event }),
    openEvents(queries, { tenant, policy }),
  ]);
  const others = open.rows.filter((entry) => entry.event !== event);
  return {
    accounts,
    standing: last.rows[0],
    open: others.sort((left, right) => Number(left.sequence - right.sequence)),
  };
}

interface Of {
  readonly tenant: string;
  readonly policy: string;
}

const ledgerRow = prepared((queries, { tenant, policy }: Of) =>
  queries.selectFrom('ledgers').selectAll().where('tenant', '=', tenant).where('policy', '=', policy),
);

const lastEntry = prepared((queries, { tenant, policy, event }: Of & { readonly event: string }) =>
  queries
    .selectFrom('ledger_events')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .where('event', '=', event)
    .orderBy('entry', 'desc')
    // As it stands: for a limit that is given, SQLite would plan the statement anew each time.
    .limit(sql.lit(1)),
);

/** In no order: to put them in one, SQLite would look through all events of the policy. Literals: the index is of these. */
const openEvents = prepared((queries, { tenant, policy }: Of) =>
  queries
    .selectFrom('ledger_events')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .where('standing', '=', sql.lit(1n))
    .where('state', '=', sql.lit('open')),
);

const accountRows = prepared((queries, { tenant, policy }: Of) =>
  queries
    .selectFrom('accounts')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .orderBy('position')
    .orderBy('account'),
);

export async function accountsOf(queries: Queries, tenant: string, policy: string): Promise<AccountRow[]> {
  return (await accountRows(queries, { tenant, policy })).rows;
}

/** What is left, as the engine takes it. */
export function leftOf({ accounts }: Pick<LedgerState, 'accounts'>): ReadonlyMap<string, bigint> {
  return new Map(accounts.map(({ account, remaining }) => [account, remaining]));
}

/**
 * A ledger that begins today, with what is left: all that the engine needs to accept a determination on an event that has
 * drawn nothing yet.
 */
export function ledgerFromNow({ row, accounts, standing, open }: LedgerState): Ledger {
  const entries = standing === undefined ? open : [...open, standing];
  return {
    format: 'proviso-ledger/1',
    policy: row.policy,
    currency: row.currency,
    accounts: accounts.map(({ account, remaining }) => {
      const left = amountOf(remaining, row.currency);
      return { account, opening: left, balance: left };
    }),
    events: entries.map(eventOf),
    postings: [],
  };
}

/** The whole ledger, as `proviso` reads it from a file. */
export async function wholeLedger(queries: Queries, row: LedgerRow): Promise<Ledger> {
  const { tenant, policy, currency } = row;
  const accounts = await accountsOf(queries, tenant, policy);
  const events = await queries
    .selectFrom('ledger_events')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .orderBy('sequence')
    .execute();
  const postings = await queries
    .selectFrom('postings')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .orderBy('sequence')
    .execute();
  return {
    format: 'proviso-ledger/1',
    policy,
    currency,
    accounts: accounts.map(({ account, opening, remaining }) => ({
      account,
      opening: amountOf(opening, currency),
      balance: amountOf(remaining, currency),
    })),
    events: events.map(eventOf),
    postings: postings.map(({ event, account, coverage, minor, kind, determination_hash }) => ({
      event,
      account,
      coverage,
      amount: amountOf(minor, currency),
      kind,
      determination: determination_hash,
    })),
  };
}

/** With balances that fit its postings. */
export function balancedAnew(ledger: Ledger): Ledger {
  const left = balancesOf(ledger);
  return {
    ...ledger,
    accounts: ledger.accounts.map((each) => ({
      ...each,
      balance: amountOf(left.get(each.account) ?? 0n, ledger.currency),
    })),
  };
}

/** The events that were decided after this one, in order. */
export function decidedAfter(ledger: Ledger, event: string): readonly string[] {
  const decided = [...standingEvents(ledger)].filter(([, { state }]) => state === 'decided').map(([each]) => each);
  const position = decided.indexOf(event);
  return position < 0 ? [] : decided.slice(position + 1);
}

function eventOf(row: LedgerEventRow): Ledger['events'][number] {
  return {
    event: row.event,
    incident: row.incident_hash,
    determination: row.determination_hash,
    state: row.state,
    reserves: JSON.parse(row.reserves) as Reserve[],
  };
}

/** The number of the last entry of each event. */
export async function lastEntries(queries: Queries, { tenant, policy }: Of): Promise<ReadonlyMap<string, bigint>> {
  const rows = await queries
    .selectFrom('ledger_events')
    .select(['event', 'entry'])
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .where('standing', '=', 1n)
    .execute();
  return new Map(rows.map(({ event, entry }) => [event, entry]));
}
