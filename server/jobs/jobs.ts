// Long batches: kept in the store line by line, and worked off by whichever servers are there. A line is done in one
// transaction with its answer, and only while it has none: so that it is done once, whoever is killed, and whoever else
// has been given the same lines meanwhile.
import { randomUUID } from 'node:crypto';
import { append } from '../audit/chain.ts';
import { adjudicateOn, decideLine, faultOfLine, type LineAnswer } from '../batch/answer-line.ts';
import { type Desk, policyUnit } from '../decisions/deciding.ts';
import { strictJsonText } from '../http/strict-json.ts';
import { accountsOf, leftOf } from '../ledger/state.ts';
import type { Principal } from '../principal.ts';
import { Problem } from '../problems/problem.ts';
import type { Queries, Tx } from '../store/store.ts';
import type { JobRow } from '../store/tables.ts';

/** Lines of one job that a worker takes at a time. */
export interface Slice {
  readonly tenant: string;
  readonly job: string;
  readonly from: number;
  readonly to: number;
}

export interface Queue {
  /** In the transaction in which the job is made, so that neither is there without the other. */
  add(tx: Tx, slices: readonly Slice[]): Promise<void>;
  start(work: (slice: Slice) => Promise<void>): Promise<void>;
  /** Whatever was added can be begun now. */
  wake(): void;
  close(): Promise<void>;
}

const linesPerSlice = 25;
const linesPerInsert = 200;

export interface NewJob {
  readonly policy: string;
  readonly mode: JobRow['mode'];
  readonly final: boolean;
  /** JSON, unread. */
  readonly lines: readonly string[];
}

export class Jobs {
  readonly #desk: Desk;
  readonly #queue: Queue;
  readonly #onLine: (kind: 'done' | 'failed') => void;

  constructor(desk: Desk, queue: Queue, onLine: (kind: 'done' | 'failed') => void = () => undefined) {
    this.#desk = desk;
    this.#queue = queue;
    this.#onLine = onLine;
  }

  start(): Promise<void> {
    return this.#queue.start((slice) => this.work(slice));
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  wake(): void {
    this.#queue.wake();
  }

  async create(tx: Tx, { tenant, actor }: Principal, { policy, mode, final, lines }: NewJob): Promise<JobRow> {
    await policyUnit(this.#desk, tx, tenant, policy);
    const at = this.#desk.clock().toISOString();
    const job: JobRow = {
      tenant,
      id: randomUUID(),
      policy,
      mode,
      final: final ? 1n : 0n,
      state: lines.length === 0 ? 'done' : 'waiting',
      lines: BigInt(lines.length),
      created_by: actor,
      created_at: at,
      ended_at: lines.length === 0 ? at : null,
    };
    await tx.insertInto('jobs').values(job).execute();
    for (let from = 0; from < lines.length; from += linesPerInsert) {
      const rows = lines.slice(from, from + linesPerInsert).map((incident, offset) => ({
        tenant,
        job: job.id,
        line: BigInt(from + offset + 1),
        incident,
        answer: null,
        done_at: null,
      }));
      await tx.insertInto('job_lines').values(rows).execute();
    }
    await this.#queue.add(tx, slicesOf(job));
    await append(tx, tenant, at, {
      actor,
      action: 'start-job',
      subject: `job ${job.id}`,
      detail: { policy, mode, final, lines: lines.length },
    });
    return job;
  }

  /** Does what is left of a slice. */
  async work({ tenant, job: id, from, to }: Slice): Promise<void> {
    const { queries } = this.#desk.store;
    const job = await jobOf(queries, tenant, id);
    if (job.state === 'cancelled' || job.state === 'done') return;
    await queries
      .updateTable('jobs')
      .set({ state: 'running' })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
    const left = await queries
      .selectFrom('job_lines')
      .select(['line', 'incident'])
      .where('tenant', '=', tenant)
      .where('job', '=', id)
      .where('line', '>=', BigInt(from))
      .where('line', '<=', BigInt(to))
      .where('answer', 'is', null)
      .orderBy('line')
      .execute();
    for (const { line, incident } of left) {
      if ((await jobOf(queries, tenant, id)).state === 'cancelled') return;
      const answer = await this.#answer(job, Number(line), incident);
      this.#onLine(answer?.problem === undefined ? 'done' : 'failed');
    }
    await this.#end(job);
  }

  async #answer(job: JobRow, line: number, text: string): Promise<LineAnswer | undefined> {
    const { tenant, policy, mode, created_by: actor } = job;
    const principal: Principal = { tenant, actor, roles: ['adjuster'] };
    const final = job.final === 1n;
    const done = (act: (tx: Tx) => Promise<LineAnswer>): Promise<LineAnswer> => this.#keeping(job, line, act);
    try {
      const json = strictJsonText(text);
      if (mode === 'decide') return await decideLine(this.#desk, principal, policy, json, line, final, done);
      return await done(async (tx) => {
        const on = await policyUnit(this.#desk, tx, tenant, policy);
        const accounts = await accountsOf(tx, tenant, policy);
        return adjudicateOn(on, json, line, leftOf({ accounts }), final);
      });
    } catch (error) {
      if (error instanceof DoneAlready) return undefined;
      const fault = faultOfLine(error, line);
      return done(async () => fault).catch((thrown: unknown) => {
        if (thrown instanceof DoneAlready) return undefined;
        throw thrown;
      });
    }
  }

  /** The act and its answer in one transaction; the line is taken first, and only where it has no answer. */
  #keeping({ tenant, id }: JobRow, line: number, act: (tx: Tx) => Promise<LineAnswer>): Promise<LineAnswer> {
    const { store, clock } = this.#desk;
    return store.transaction(async (tx) => {
      const taken = await tx
        .updateTable('job_lines')
        .set({ done_at: clock().toISOString() })
        .where('tenant', '=', tenant)
        .where('job', '=', id)
        .where('line', '=', BigInt(line))
        .where('answer', 'is', null)
        .executeTakeFirstOrThrow();
      if (taken.numUpdatedRows !== 1n) throw new DoneAlready();
      const answer = await act(tx);
      await tx
        .updateTable('job_lines')
        .set({ answer: JSON.stringify(answer) })
        .where('tenant', '=', tenant)
        .where('job', '=', id)
        .where('line', '=', BigInt(line))
        .execute();
      return answer;
    });
  }

  async #end({ tenant, id }: JobRow): Promise<void> {
    const { store, clock } = this.#desk;
    await store.queries
      .updateTable('jobs')
      .set({ state: 'done', ended_at: clock().toISOString() })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('job_lines')
              .select('line')
              .where('tenant', '=', tenant)
              .where('job', '=', id)
              .where('answer', 'is', null),
          ),
        ),
      )
      .execute();
  }
}

class DoneAlready extends Error {}

export function slicesOf({ tenant, id, lines }: JobRow): readonly Slice[] {
  const slices: Slice[] = [];
  for (let from = 1; from <= Number(lines); from += linesPerSlice)
    slices.push({ tenant, job: id, from, to: Math.min(from + linesPerSlice - 1, Number(lines)) });
  return slices;
}

export async function jobOf(queries: Queries, tenant: string, id: string): Promise<JobRow> {
  const row = await queries
    .selectFrom('jobs')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw Problem.of('not-found', { what: `job ${id}` });
  return row;
}
