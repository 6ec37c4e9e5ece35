// The log against the store: whether what each row tells of is still there, and as it was. A chain holds the log
// together; this holds the log and the ledgers together, so that neither a determination, nor a posting, nor a balance
// can be changed beside it.
import { type Determination, determinationHash } from '../../engine/index.ts';
import { type Contract, contentHash, contractHash } from '../../language/index.ts';
import { minorOf } from '../ledger/amounts.ts';
import type { Queries, Store } from '../store/store.ts';
import type { PostingRow } from '../store/tables.ts';
import { type AuditEntry, entryOf } from './chain.ts';
import type { Checkpoint } from './checkpoints.ts';
import { type AuditFault, auditFault, type Verified, verifyChain } from './verify.ts';

const perPage = 500;

/** Verifies a tenant's log, and everything it tells of. */
export async function verifyStore(store: Store, tenant: string, checkpoints: readonly Checkpoint[]): Promise<Verified> {
  const { queries } = store;
  const told = new Map<string, number>();
  const found = await verifyChain(entriesOf(queries, tenant), checkpoints, (entry) => inspect(queries, entry, told));
  return { ...found, faults: [...found.faults, ...(await balanceFaults(queries, tenant, told, found.entries))] };
}

async function* entriesOf(queries: Queries, tenant: string): AsyncGenerator<AuditEntry> {
  for (let after = -1n; ; ) {
    const rows = await queries
      .selectFrom('audit')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(perPage)
      .execute();
    yield* rows.map(entryOf);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.sequence;
  }
}

interface Decided {
  readonly policy: string;
  readonly determinations: readonly { id: string; hash: string; contract: string; incident: string }[];
  readonly postings: readonly (readonly [
    event: string,
    account: string,
    coverage: string,
    amount: string,
    kind: string,
  ])[];
}

/** `told` counts the postings of each ledger that rows have told of so far. */
async function inspect(queries: Queries, entry: AuditEntry, told: Map<string, number>): Promise<readonly AuditFault[]> {
  const { tenant, action, sequence, detail } = entry;
  if (action === 'publish') return publishedFaults(queries, tenant, sequence, detail as { contract: string | null });
  if (action !== 'decide' && action !== 'redecide' && action !== 'reverse') return [];
  const { policy, determinations, postings } = detail as Decided;
  const faults: AuditFault[] = [];
  for (const each of determinations) {
    const row = await queries
      .selectFrom('determinations')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('id', '=', each.id)
      .executeTakeFirst();
    if (row === undefined) faults.push(auditFault('missing', sequence));
    else if (
      determinationHash(JSON.parse(row.determination) as Determination) !== each.hash ||
      row.hash !== each.hash ||
      row.contract_hash !== each.contract ||
      contentHash(JSON.parse(row.incident)) !== each.incident
    )
      faults.push(auditFault('altered', sequence));
  }
  const from = told.get(policy) ?? 0;
  told.set(policy, from + postings.length);
  if (postings.length === 0) return faults;
  const rows = await postingsOf(queries, tenant, policy, from, from + postings.length);
  if (rows.length !== postings.length) return [...faults, auditFault('missing', sequence)];
  const currency = await currencyOf(queries, tenant, policy);
  const same = postings.every(([event, account, coverage, amount, kind], at) => {
    const row = rows[at];
    return (
      row?.event === event &&
      row.account === account &&
      row.coverage === coverage &&
      row.kind === kind &&
      row.minor === minorOf(amount, currency)
    );
  });
  return same ? faults : [...faults, auditFault('altered', sequence)];
}

async function publishedFaults(
  queries: Queries,
  tenant: string,
  sequence: string,
  { contract: hash }: { readonly contract: string | null },
): Promise<readonly AuditFault[]> {
  if (hash === null) return [];
  const row = await queries
    .selectFrom('contracts')
    .select('contract')
    .where('tenant', '=', tenant)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (row === undefined) return [auditFault('missing', sequence)];
  return contractHash(JSON.parse(row.contract) as Contract) === hash ? [] : [auditFault('altered', sequence)];
}

/** Postings that no row tells of, and accounts that do not have what their postings leave. */
async function balanceFaults(
  queries: Queries,
  tenant: string,
  told: ReadonlyMap<string, number>,
  entries: number,
): Promise<readonly AuditFault[]> {
  const faults: AuditFault[] = [];
  const ledgers = await queries.selectFrom('ledgers').selectAll().where('tenant', '=', tenant).execute();
  for (const { policy } of ledgers) {
    const postings = await postingsOf(queries, tenant, policy, 0, undefined);
    if (postings.length !== (told.get(policy) ?? 0)) faults.push(auditFault('untold', String(entries)));
    const accounts = await queries
      .selectFrom('accounts')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('policy', '=', policy)
      .execute();
    for (const { account, opening, remaining } of accounts) {
      const drawn = postings
        .filter((posting) => posting.account === account)
        .reduce((sum, { kind, minor }) => sum + (kind === 'posted' ? minor : -minor), 0n);
      if (remaining !== opening - drawn) faults.push(auditFault('unbalanced', String(entries)));
    }
  }
  return faults;
}

function postingsOf(
  queries: Queries,
  tenant: string,
  policy: string,
  from: number,
  to: number | undefined,
): Promise<PostingRow[]> {
  return queries
    .selectFrom('postings')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .where('sequence', '>', BigInt(from))
    .$if(to !== undefined, (query) => query.where('sequence', '<=', BigInt(to ?? 0)))
    .orderBy('sequence')
    .execute();
}

async function currencyOf(queries: Queries, tenant: string, policy: string): Promise<string> {
  const row = await queries
    .selectFrom('ledgers')
    .select('currency')
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .executeTakeFirst();
  return row?.currency ?? 'XXX';
}
