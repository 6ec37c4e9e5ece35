// The second person. A decision above the tenant's amount is not carried out but proposed; another person approves it, by
// the hash of the determination they have seen. It is made anew then, on what the ledger says by that time, and carried
// out where it still comes to the same.
import { randomUUID } from 'node:crypto';
import { type Determination, determinationHash } from '../../engine/index.ts';
import { canonicalJson } from '../../language/index.ts';
import { append } from '../audit/chain.ts';
import { minorOf } from '../ledger/amounts.ts';
import type { Principal } from '../principal.ts';
import { Problem } from '../problems/problem.ts';
import { prepared, together } from '../store/prepared.ts';
import type { Queries, Tx } from '../store/store.ts';
import type { ProposalRow, TenantRow } from '../store/tables.ts';
import { type Decided, type DecideRequest, decide } from './decide.ts';
import type { Decider, Desk } from './deciding.ts';
import { type Again, type RedecideRequest, type ReverseRequest, redecide, reverse } from './redecide.ts';

export type Act =
  | ({ readonly act: 'decide' } & DecideRequest)
  | ({ readonly act: 'redecide' } & RedecideRequest)
  | ({ readonly act: 'reverse' } & ReverseRequest);

export interface Waiting {
  readonly state: 'waiting';
  readonly proposal: string;
  readonly policy: string;
  readonly event: string;
  readonly determinationHash: string;
  readonly determination: Determination | null;
}

/** Carries the act out, or proposes it where it needs a second person. */
export async function carryOut(tx: Tx, desk: Desk, by: Decider, act: Act): Promise<Decided | Again | Waiting> {
  const [limit, done] = await together([secondPersonAbove(tx, by.principal.tenant), perform(tx, desk, by, act)]);
  if (by.approvedBy !== undefined || !needsSecond(limit, done)) return done;
  throw new NeedsSecondPerson(done);
}

/** Thrown so that the transaction is undone: nothing of the act remains but what is proposed after it. */
export class NeedsSecondPerson extends Error {
  readonly done: Decided | Again;

  constructor(done: Decided | Again) {
    super('a second person has to approve this');
    this.done = done;
  }
}

async function perform(tx: Tx, desk: Desk, by: Decider, act: Act): Promise<Decided | Again> {
  switch (act.act) {
    case 'decide':
      return decide(tx, desk, by, act);
    case 'redecide':
      return redecide(tx, desk, by, act);
    case 'reverse':
      return reverse(tx, desk, by, act);
  }
}

type Limit = Pick<TenantRow, 'second_person_currency' | 'second_person_minor'>;

const limits = prepared((queries, { tenant }: Pick<TenantRow, 'tenant'>) =>
  queries.selectFrom('tenants').select(['second_person_currency', 'second_person_minor']).where('tenant', '=', tenant),
);

async function secondPersonAbove(tx: Tx, tenant: string): Promise<Limit> {
  const [limit] = (await limits(tx, { tenant })).rows;
  if (limit === undefined) throw new Error(`broken invariant: there is no tenant \`${tenant}\``);
  return limit;
}

/** Where more is posted or taken back than one person may. What is open posts nothing, and needs nobody. */
function needsSecond(
  { second_person_currency: currency, second_person_minor: limit }: Limit,
  done: Decided | Again,
): boolean {
  if (done.postings.length === 0 && (done.determination === null || done.state === 'open')) return false;
  if ('isNew' in done && !done.isNew) return false;
  if (currency === null || limit === null) return false;
  const own = done.balances[0]?.currency ?? done.determination?.payable.atLeast.currency;
  if (own !== currency) return true;
  const drawn = (kind: 'posted' | 'reversed'): bigint =>
    done.postings
      .filter((posting) => posting.kind === kind && posting.event === done.event)
      .reduce((sum, { amount }) => sum + minorOf(amount, currency), 0n);
  const paid = done.determination?.payable.atMost ?? done.determination?.payable.atLeast;
  const most = [drawn('posted'), drawn('reversed'), paid === undefined ? 0n : minorOf(paid.amount, currency)];
  return most.some((minor) => minor > limit);
}

export async function propose(
  tx: Tx,
  desk: Desk,
  { principal }: Decider,
  act: Act,
  done: Decided | Again,
): Promise<Waiting> {
  const at = desk.clock().toISOString();
  const hash = done.determination === null ? done.determinationHash : determinationHash(done.determination);
  const row: ProposalRow = {
    tenant: principal.tenant,
    id: randomUUID(),
    policy: done.policy,
    event: done.event,
    request: canonicalJson(act),
    determination: done.determination === null ? null : JSON.stringify(done.determination),
    hash,
    state: 'waiting',
    proposed_by: principal.actor,
    proposed_at: at,
    closed_by: null,
    closed_at: null,
    because: null,
  };
  await tx.insertInto('proposals').values(row).execute();
  await append(tx, principal.tenant, at, {
    actor: principal.actor,
    action: 'propose',
    subject: `event ${done.policy} ${done.event}`,
    detail: { proposal: row.id, act: act.act, hash },
  });
  const { id: proposal, policy, event } = row;
  return { state: 'waiting', proposal, policy, event, determinationHash: hash, determination: done.determination };
}

/** Approves what comes to `hash` now; the person is not the one who proposed it. */
export async function approve(
  tx: Tx,
  desk: Desk,
  principal: Principal,
  id: string,
  hash: string,
): Promise<Decided | Again> {
  const row = await closing(tx, desk, principal, id, 'approved', null);
  if (row.proposed_by === principal.actor) throw Problem.of('own-work', {});
  const proposer: Principal = { tenant: row.tenant, actor: row.proposed_by, roles: ['adjuster'] };
  const done = await perform(tx, desk, { principal: proposer, approvedBy: principal }, JSON.parse(row.request));
  const now = done.determination === null ? done.determinationHash : determinationHash(done.determination);
  if (now !== hash)
    throw Problem.of('proposal-changed', {}, { determination: done.determination, determinationHash: now });
  return done;
}

export async function refuse(
  tx: Tx,
  desk: Desk,
  principal: Principal,
  id: string,
  because: string,
): Promise<ProposalRow> {
  const row = await closing(tx, desk, principal, id, 'refused', because);
  await append(tx, principal.tenant, desk.clock().toISOString(), {
    actor: principal.actor,
    action: 'refuse',
    subject: `event ${row.policy} ${row.event}`,
    detail: { proposal: id, because },
  });
  return row;
}

/** Closes a proposal that waits; whoever comes second finds it closed. */
async function closing(
  tx: Tx,
  desk: Desk,
  { tenant, actor }: Principal,
  id: string,
  state: 'approved' | 'refused',
  because: string | null,
): Promise<ProposalRow> {
  const known = await proposal(tx, tenant, id);
  if (known.state !== 'waiting') throw Problem.of('proposal-closed', { state: known.state });
  if (state === 'approved' && known.proposed_by === actor) throw Problem.of('own-work', {});
  const closed = await tx
    .updateTable('proposals')
    .set({ state, closed_by: actor, closed_at: desk.clock().toISOString(), because })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst();
  if (closed === undefined) throw Problem.of('proposal-closed', { state: 'closed' });
  return closed;
}

export async function proposal(queries: Queries, tenant: string, id: string): Promise<ProposalRow> {
  const row = await queries
    .selectFrom('proposals')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw Problem.of('not-found', { what: `proposal ${id}` });
  return row;
}
