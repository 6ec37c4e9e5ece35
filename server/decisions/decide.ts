// Deciding an event: the determination, its postings, what is left of the accounts, and the audit row, in one
// transaction. The determination is made before the transaction, on what the ledger then says; the transaction takes the
// ledger only where nothing has been written into it meanwhile, and else decides anew while it holds it. So the ledger is
// held for as short as can be, and whoever has to wait once does not have to wait again.
import { accept, type Determination, type Proposal, propose } from '../../engine/index.ts';
import { type LedgerState, ledgerFromNow, leftOf, readState } from '../ledger/state.ts';
import { take, write } from '../ledger/write.ts';
import { Problem } from '../problems/problem.ts';
import type { Queries, Tx } from '../store/store.ts';
import type { DeterminationRow } from '../store/tables.ts';
import {
  type Balance,
  balancesNow,
  type Decider,
  type Desk,
  determine,
  keep,
  type Made,
  type PolicyUnit,
  type Posting,
  policyUnit,
  readStated,
  record,
  type Stated,
  withoutLedger,
} from './deciding.ts';

export interface DecideRequest {
  readonly policy: string;
  readonly incident: unknown;
  readonly final: boolean;
  readonly revision?: string | undefined;
}

/** A determination, and where the ledger stood when it was made. */
export interface Prepared {
  readonly on: PolicyUnit;
  readonly stated: Stated;
  readonly state: LedgerState;
  readonly made: Made;
}

export interface Decided {
  readonly id: string;
  readonly policy: string;
  readonly revision: string;
  readonly event: string;
  readonly state: 'decided' | 'open';
  readonly determinationHash: string;
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly determination: Determination;
  readonly postings: readonly Posting[];
  /** Other open events that may draw on the same accounts. */
  readonly others: Proposal['others'];
  readonly balances: readonly Balance[];
  /** False where the event stood decided so before. */
  readonly isNew: boolean;
}

export async function prepareDecision(
  desk: Desk,
  queries: Queries,
  tenant: string,
  request: DecideRequest,
): Promise<Prepared> {
  const on = await policyUnit(desk, queries, tenant, request.policy, request.revision);
  const stated = readStated(request.incident, on.unit);
  return decideOn(on, stated, await stateOf(queries, tenant, on, stated), request.final);
}

async function stateOf(queries: Queries, tenant: string, on: PolicyUnit, stated: Stated): Promise<LedgerState> {
  const state = await readState(queries, tenant, on.row.name, stated.incident.id);
  if (state === undefined || state.row.contract_hash !== on.unit.contractHash) throw withoutLedger(on.unit);
  return state;
}

function decideOn(on: PolicyUnit, stated: Stated, state: LedgerState, final: boolean): Prepared {
  const balances = leftOf(state);
  const determination = determine(on.unit, stated.incident, balances, final);
  return { on, stated, state, made: { determination, stated, balances, final } };
}

/** Takes the ledger and decides; `early` is what was prepared, and holds where the ledger is still as it was. */
export async function decide(
  tx: Tx,
  desk: Desk,
  by: Decider,
  request: DecideRequest,
  early: Prepared,
): Promise<Decided> {
  const { prepared, row } = await takeAndPrepare(tx, desk, by.principal.tenant, request, early);
  const { on, state, made, stated } = prepared;
  const before = state.standing;
  const sameAsBefore = before === undefined ? undefined : await keptOf(tx, by.principal.tenant, before.determination);
  if (before?.state === 'decided') {
    if (sameAsBefore === undefined || !isSameQuestion(sameAsBefore, on, stated, request.final))
      throw Problem.of('event-decided', { event: stated.incident.id }, { determination: before.determination });
    return answer(tx, by, on, state, sameAsBefore, [], [], false);
  }
  const ledger = ledgerFromNow(state);
  const accepted = accept(made.determination, ledger);
  if ('faults' in accepted) throw Problem.of('ledger-faults', {}, { errors: accepted.faults });
  const entries = accepted.ledger.events.slice(ledger.events.length);
  if (entries.length === 0 && sameAsBefore !== undefined)
    return answer(tx, by, on, state, sameAsBefore, [], propose(made.determination, ledger).others, false);
  const postings = accepted.ledger.postings;
  const kept = await keep(tx, desk, by, on, made);
  await write(
    tx,
    row,
    entries.map((event) => ({ event, determination: kept.id })),
    postings,
  );
  await record(tx, desk, by, on.row.name, stated.incident.id, 'decide', [kept], postings, undefined);
  const { others } = propose(made.determination, ledger);
  return answer(tx, by, on, state, kept, postings, others, true, made.determination);
}

async function takeAndPrepare(
  tx: Tx,
  desk: Desk,
  tenant: string,
  request: DecideRequest,
  early: Prepared,
): Promise<{ readonly prepared: Prepared; readonly row: LedgerState['row'] }> {
  const { policy, final } = request;
  const unchanged = await take(tx, tenant, policy, early.state.row.version);
  if (unchanged !== undefined) return { prepared: early, row: unchanged };
  const row = await take(tx, tenant, policy);
  if (row === undefined) throw withoutLedger(early.on.unit);
  const on =
    row.contract_hash === early.on.unit.contractHash
      ? early.on
      : await policyUnit(desk, tx, tenant, policy, request.revision);
  const stated = on === early.on ? early.stated : readStated(request.incident, on.unit);
  return { prepared: decideOn(on, stated, await stateOf(tx, tenant, on, stated), final), row };
}

function isSameQuestion(kept: DeterminationRow, { unit }: PolicyUnit, { text }: Stated, final: boolean): boolean {
  return kept.incident === text && kept.contract_hash === unit.contractHash && (kept.final === 1n) === final;
}

export function keptOf(queries: Queries, tenant: string, id: string): Promise<DeterminationRow | undefined> {
  return queries
    .selectFrom('determinations')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function answer(
  tx: Tx,
  { principal: { tenant } }: Decider,
  { row: { name: policy, version: revision }, unit }: PolicyUnit,
  { row }: LedgerState,
  kept: DeterminationRow,
  postings: readonly Posting[],
  others: Proposal['others'],
  isNew: boolean,
  made?: Determination,
): Promise<Decided> {
  const determination = made ?? (JSON.parse(kept.determination) as Determination);
  const isOpen = propose(determination, emptyLedger(policy, unit.contract.currency)).entry.state === 'open';
  return {
    id: kept.id,
    policy,
    revision,
    event: kept.event,
    state: isOpen ? 'open' : 'decided',
    determinationHash: kept.hash,
    decidedAt: kept.decided_at,
    decidedBy: kept.decided_by,
    determination,
    postings,
    others,
    balances: await balancesNow(tx, tenant, policy, row.currency),
    isNew,
  };
}

function emptyLedger(policy: string, currency: string) {
  return { format: 'proviso-ledger/1', policy, currency, accounts: [], events: [], postings: [] } as const;
}
