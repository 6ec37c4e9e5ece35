// Deciding an event: the determination, its postings, what is left of the accounts, and the audit row, in one
// transaction. The ledger is taken first, so that nothing changes under the decision; what it rests on is read on the same
// way to the database, and all that it writes goes there together.
import { accept, type Determination, type Proposal, propose } from '../../engine/index.ts';
import { appendTo, takeHead } from '../audit/chain.ts';
import { ledgerFromNow, leftOf, readStanding } from '../ledger/state.ts';
import { accountsAfter, assertDrawn, take, writing } from '../ledger/write.ts';
import { Problem } from '../problems/problem.ts';
import { policyInForce } from '../registry/artefacts.ts';
import { inOne, insertion, prepared, together } from '../store/prepared.ts';
import type { Queries, Tx } from '../store/store.ts';
import type { AccountRow, DeterminationRow } from '../store/tables.ts';
import {
  actOf,
  type Balance,
  balanceOf,
  type Decider,
  type Desk,
  determine,
  type PolicyUnit,
  type Posting,
  readStated,
  rowOf,
  type Stated,
  unitOf,
  withoutLedger,
} from './deciding.ts';

export interface DecideRequest {
  readonly policy: string;
  readonly incident: unknown;
  readonly final: boolean;
  readonly revision?: string | undefined;
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

export async function decide(tx: Tx, desk: Desk, by: Decider, request: DecideRequest): Promise<Decided> {
  const { tenant } = by.principal;
  const { policy, final } = request;
  const [taken, inForce, standing] = await together([
    take(tx, tenant, policy),
    policyInForce(tx, tenant, policy),
    readStanding(tx, tenant, policy, eventIn(request.incident)),
  ]);
  const on = await unitOf(desk, tx, inForce, request.revision);
  const stated = readStated(request.incident, on.unit);
  if (taken === undefined || taken.contract_hash !== on.unit.contractHash) throw withoutLedger(on.unit);
  const state = { row: taken, ...standing };
  const before = state.standing;
  const sameAsBefore = before === undefined ? undefined : await keptOf(tx, tenant, before.determination);
  const balancesIn = (accounts: readonly AccountRow[]) => accounts.map((each) => balanceOf(each, taken.currency));
  if (before?.state === 'decided') {
    if (sameAsBefore === undefined || !isSameQuestion(sameAsBefore, on, stated, final))
      throw Problem.of('event-decided', { event: stated.incident.id }, { determination: before.determination });
    return answer(on, taken.currency, sameAsBefore, balancesIn(state.accounts));
  }
  const balances = leftOf(state);
  const determination = determine(on.unit, stated.incident, final, balances);
  const ledger = ledgerFromNow(state);
  const accepted = accept(determination, ledger);
  if ('faults' in accepted) throw Problem.of('ledger-faults', {}, { errors: accepted.faults });
  const { others } = propose(determination, ledger);
  const entries = accepted.ledger.events.slice(ledger.events.length);
  if (entries.length === 0 && sameAsBefore !== undefined)
    return { ...answer(on, taken.currency, sameAsBefore, balancesIn(state.accounts)), others };
  const { postings } = accepted.ledger;
  const kept = rowOf(desk, by, on, { determination, stated, balances, final });
  const after = new Map(before === undefined ? [] : [[before.event, before.entry]]);
  const appended = entries.map((event) => ({ event, determination: kept.id }));
  const { steps, drawn } = writing(tx, taken, appended, postings, after);
  const { written, rows } = await inOne(tx, [
    ...steps,
    insertion(tx, 'determinations', kept),
    takeHead.statement(tx, { tenant }),
  ]);
  assertDrawn(drawn, written);
  const act = actOf(by, policy, kept.event, 'decide', [kept], postings, undefined);
  await appendTo(tx, tenant, rows[0], kept.decided_at, act);
  return {
    ...answer(on, taken.currency, kept, balancesIn(accountsAfter(state, postings)), determination),
    postings,
    others,
    isNew: true,
  };
}

/** The event as the incident names it; whether it is one is told when the incident is read. */
function eventIn(incident: unknown): string {
  const named = typeof incident === 'object' && incident !== null && 'incident' in incident ? incident.incident : '';
  return typeof named === 'string' ? named : '';
}

function isSameQuestion(kept: DeterminationRow, { unit }: PolicyUnit, { text }: Stated, final: boolean): boolean {
  return kept.incident === text && kept.contract_hash === unit.contractHash && (kept.final === 1n) === final;
}

const keptQuery = prepared((queries, { tenant, id }: { readonly tenant: string; readonly id: string }) =>
  queries.selectFrom('determinations').selectAll().where('tenant', '=', tenant).where('id', '=', id),
);

export async function keptOf(queries: Queries, tenant: string, id: string): Promise<DeterminationRow | undefined> {
  return (await keptQuery(queries, { tenant, id })).rows[0];
}

/** As it stands: nothing new. */
function answer(
  { row: { name: policy, version: revision } }: PolicyUnit,
  currency: string,
  kept: DeterminationRow,
  balances: readonly Balance[],
  made?: Determination,
): Decided {
  const determination = made ?? (JSON.parse(kept.determination) as Determination);
  const isOpen = propose(determination, emptyLedger(policy, currency)).entry.state === 'open';
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
    postings: [],
    others: [],
    balances,
    isNew: false,
  };
}

function emptyLedger(policy: string, currency: string) {
  return { format: 'proviso-ledger/1', policy, currency, accounts: [], events: [], postings: [] } as const;
}
