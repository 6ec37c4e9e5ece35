// Deciding an event again, and taking a decision back. The event keeps its place: it is decided on what the events before
// it had left, and the events after it are decided again on what is left then, from the incidents that were kept with
// them. Old postings are reversed by postings of their own; nothing is ever deleted.
import {
  balancesOf,
  type Change,
  type Determination,
  determinationHash,
  drawnBy,
  type Ledger,
  propose,
  type Redecided,
  redecide as redecideIn,
  standingEvents,
} from '../../engine/index.ts';
import { contentHash } from '../../language/index.ts';
import { append } from '../audit/chain.ts';
import { balancedAnew, decidedAfter, lastEntries, wholeLedger } from '../ledger/state.ts';
import { take, write } from '../ledger/write.ts';
import { Problem } from '../problems/problem.ts';
import { insert } from '../store/prepared.ts';
import type { Queries, Tx } from '../store/store.ts';
import type { DeterminationRow, LedgerRow } from '../store/tables.ts';
import {
  actOf,
  type Balance,
  balancesNow,
  type Decider,
  type Desk,
  determine,
  type Made,
  type PolicyUnit,
  type Posting,
  policyUnit,
  readStated,
  rowOf,
  withoutLedger,
} from './deciding.ts';

export interface RedecideRequest {
  readonly policy: string;
  readonly event: string;
  readonly incident: unknown;
  readonly final: boolean;
  readonly because: string;
  readonly revision?: string | undefined;
}

export interface ReverseRequest {
  readonly policy: string;
  readonly event: string;
  readonly because: string;
}

export interface Again {
  /** Of the event itself; `null` where it was reversed. */
  readonly id: string | null;
  readonly policy: string;
  readonly revision: string;
  readonly event: string;
  readonly state: 'decided' | 'open';
  readonly determinationHash: string;
  readonly determination: Determination | null;
  readonly postings: readonly Posting[];
  /** Later events whose figures have changed. */
  readonly changed: readonly Change[];
  readonly balances: readonly Balance[];
}

/** What is at hand while the ledger is held. */
interface Held {
  readonly tx: Tx;
  readonly desk: Desk;
  readonly by: Decider;
  readonly on: PolicyUnit;
  readonly row: LedgerRow;
  readonly ledger: Ledger;
}

export async function redecide(tx: Tx, desk: Desk, by: Decider, request: RedecideRequest): Promise<Again> {
  const held = await hold(tx, desk, by, request);
  const { on, ledger } = held;
  const { event, final } = request;
  const stated = readStated(request.incident, on.unit);
  if (stated.incident.id !== event) throw Problem.of('other-event', { event });
  if (!standingEvents(ledger).has(event)) throw Problem.of('not-found', { what: `event ${event}` });
  const balances = balancesOf(ledger, event);
  const determination = determine(on.unit, stated.incident, final, balances);
  const later = await laterOf(held, decidedAfter(ledger, event));
  const made = new Map([[determinationHash(determination), { determination, stated, balances, final } satisfies Made]]);
  const found = accepted(redecideIn(determination, ledger, later.decide(made)));
  const { id, kept, postings } = await store(held, found.ledger, made, 'redecide', event, request.because);
  const entry = standingEvents(found.ledger).get(event);
  return {
    ...(await answered(held, postings, found.changed, event)),
    id: id ?? kept,
    state: entry?.state ?? 'open',
    determinationHash: determinationHash(determination),
    determination,
  };
}

export async function reverse(
  tx: Tx,
  desk: Desk,
  by: Decider,
  { policy, event, because }: ReverseRequest,
): Promise<Again> {
  const held = await hold(tx, desk, by, { policy });
  const { ledger } = held;
  const standing = standingEvents(ledger).get(event);
  if (standing === undefined) throw Problem.of('not-found', { what: `event ${event}` });
  if (standing.state !== 'decided') throw Problem.of('event-not-decided', { event });
  const after = decidedAfter(ledger, event);
  const reversals = drawnBy(ledger, event).map(
    (drawn): Posting => ({ event, ...drawn, kind: 'reversed', determination: standing.determination }),
  );
  // A hash of its own: the event may be decided again just as it was.
  const hash = contentHash({ reverses: standing.determination, entry: ledger.events.length });
  const entry = { ...standing, determination: hash, state: 'open' as const, reserves: [] };
  let now = balancedAnew({
    ...ledger,
    events: [...ledger.events, entry],
    postings: [...ledger.postings, ...reversals],
  });
  const later = await laterOf(held, after);
  const made = new Map<string, Made>();
  const changed: Change[] = [];
  // The first later event that changes carries the change on to those after it.
  for (const each of after) {
    const determination = later.decide(made)(each, balancesOf(now, each));
    if (determination === undefined || isSameDrawn(now, determination)) continue;
    const before = drawnBy(now, each);
    const found = accepted(redecideIn(determination, now, later.decide(made)));
    changed.push({ event: each, before, after: drawnBy(found.ledger, each) }, ...found.changed);
    now = found.ledger;
    break;
  }
  const { postings } = await store(held, now, made, 'reverse', event, because);
  return {
    ...(await answered(held, postings, changed, event)),
    id: null,
    state: 'open',
    determinationHash: hash,
    determination: null,
  };
}

async function hold(
  tx: Tx,
  desk: Desk,
  by: Decider,
  { policy, revision }: { readonly policy: string; readonly revision?: string | undefined },
): Promise<Held> {
  const { tenant } = by.principal;
  const row = await take(tx, tenant, policy);
  const on = await policyUnit(desk, tx, tenant, policy, revision);
  if (row === undefined || row.contract_hash !== on.unit.contractHash) throw withoutLedger(on.unit);
  return { tx, desk, by, on, row, ledger: await wholeLedger(tx, row) };
}

function accepted(found: Redecided): Extract<Redecided, { ledger: Ledger }> {
  if ('faults' in found) throw Problem.of('ledger-faults', {}, { errors: found.faults });
  return found;
}

function isSameDrawn(ledger: Ledger, determination: Determination): boolean {
  const key = (drawn: ReturnType<typeof drawnBy>): string =>
    JSON.stringify(drawn.map(({ account, coverage, amount }) => [account, coverage, amount]).sort());
  const { entry, postings } = propose(determination, ledger);
  return entry.state === 'decided' && key(postings) === key(drawnBy(ledger, entry.event));
}

/** Later events, decided again from the incidents that were kept with them. */
async function laterOf(
  { tx, on, row: { tenant, policy } }: Held,
  events: readonly string[],
): Promise<{
  readonly decide: (
    made: Map<string, Made>,
  ) => (event: string, left: ReadonlyMap<string, bigint>) => Determination | undefined;
}> {
  const kept = await standingDeterminations(tx, tenant, policy, events);
  return {
    decide: (made) => (event, balances) => {
      const row = kept.get(event);
      if (row === undefined) return undefined;
      const stated = readStated(JSON.parse(row.incident), on.unit);
      const final = row.final === 1n;
      const determination = determine(on.unit, stated.incident, final, balances);
      made.set(determinationHash(determination), { determination, stated, balances, final });
      return determination;
    },
  };
}

const perQuery = 500;

async function standingDeterminations(
  queries: Queries,
  tenant: string,
  policy: string,
  events: readonly string[],
): Promise<ReadonlyMap<string, DeterminationRow>> {
  const found = new Map<string, DeterminationRow>();
  for (let from = 0; from < events.length; from += perQuery) {
    const rows = await queries
      .selectFrom('determinations')
      .innerJoin('ledger_events', (join) =>
        join
          .onRef('ledger_events.tenant', '=', 'determinations.tenant')
          .onRef('ledger_events.determination', '=', 'determinations.id'),
      )
      .selectAll('determinations')
      .where('ledger_events.tenant', '=', tenant)
      .where('ledger_events.policy', '=', policy)
      .where('ledger_events.standing', '=', 1n)
      .where('ledger_events.event', 'in', events.slice(from, from + perQuery))
      .execute();
    for (const row of rows) found.set(row.event, row);
  }
  return found;
}

/** Writes what the ledger has gained, with the determinations it rests on. */
async function store(
  { tx, desk, by, on, row, ledger }: Held,
  after: Ledger,
  made: ReadonlyMap<string, Made>,
  action: 'redecide' | 'reverse',
  event: string,
  because: string,
): Promise<{ readonly id: string | undefined; readonly kept: string; readonly postings: readonly Posting[] }> {
  const entries = after.events.slice(ledger.events.length);
  const postings = after.postings.slice(ledger.postings.length);
  const before = await tx
    .selectFrom('ledger_events')
    .select('determination')
    .where('tenant', '=', row.tenant)
    .where('policy', '=', row.policy)
    .where('event', '=', event)
    .where('standing', '=', 1n)
    .executeTakeFirstOrThrow();
  const kept = new Map<string, DeterminationRow>();
  for (const { determination: hash } of entries) {
    const each = made.get(hash);
    if (each === undefined || kept.has(hash)) continue;
    const determined = rowOf(desk, by, on, each);
    kept.set(hash, determined);
    await insert(tx, 'determinations', determined);
  }
  await write(
    tx,
    row,
    entries.map((each) => ({ event: each, determination: kept.get(each.determination)?.id ?? before.determination })),
    postings,
    await lastEntries(tx, row),
  );
  if (entries.length > 0) {
    const act = actOf(by, row.policy, event, action, [...kept.values()], postings, because);
    await append(tx, row.tenant, desk.clock().toISOString(), act);
  }
  const own = entries.find((each) => each.event === event);
  return { id: own === undefined ? undefined : kept.get(own.determination)?.id, kept: before.determination, postings };
}

async function answered(
  { tx, on, row: { tenant, policy, currency } }: Held,
  postings: readonly Posting[],
  changed: readonly Change[],
  event: string,
): Promise<Pick<Again, 'policy' | 'revision' | 'event' | 'postings' | 'changed' | 'balances'>> {
  const balances = await balancesNow(tx, tenant, policy, currency);
  return { policy, revision: on.row.version, event, postings, changed, balances };
}
