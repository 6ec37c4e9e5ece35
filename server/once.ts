// Once and only once: what changes something carries an Idempotency-Key. The answer is kept under the key in the same
// transaction as the act; the same request again is given the kept answer, another request under the key is refused, and
// one that comes while the first is running is told so. What failed has done nothing, and may be tried again.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../language/index.ts';
import { Problem } from './problems/problem.ts';
import { insert, prepared } from './store/prepared.ts';
import { isDuplicate, type Store, type Tx } from './store/store.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Kept {
  readonly status: number;
  /** JSON, to the last character as it was first sent. */
  readonly text: string;
  readonly isReplayed: boolean;
}

export interface Request {
  readonly tenant: string;
  readonly key: string;
  readonly hash: string;
}

/** Reads the header: a structured-field string, or the bare key that many clients send. */
export function keyIn(header: string | readonly string[] | undefined): string {
  if (header === undefined || header === '') throw Problem.of('key-missing', {});
  if (typeof header !== 'string') throw Problem.of('key-malformed', {});
  const bare = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (!/^[\x21-\x7e]{1,255}$/.test(bare) || bare.includes('"')) throw Problem.of('key-malformed', {});
  return bare;
}

export function requestHash(method: string, path: string, body: unknown): string {
  return createHash('sha256')
    .update(canonicalJson([method, path, body ?? null]))
    .digest('hex');
}

const answerUnder = prepared((queries, { tenant, key }: Pick<Request, 'tenant' | 'key'>) =>
  queries.selectFrom('answers').selectAll().where('tenant', '=', tenant).where('key', '=', key),
);

export class Once {
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #running = new Set<string>();

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Runs the act in a transaction and keeps its answer; or gives the answer that was kept. */
  async run(request: Request, act: (tx: Tx) => Promise<Answer>, isolation?: 'serializable'): Promise<Kept> {
    const mark = JSON.stringify([request.tenant, request.key]);
    if (this.#running.has(mark)) throw Problem.of('key-running', {});
    this.#running.add(mark);
    try {
      return (await this.known(request)) ?? (await this.#first(request, act, isolation));
    } finally {
      this.#running.delete(mark);
    }
  }

  /** The answer that was kept under this key. */
  async known({ tenant, key, hash }: Request): Promise<Kept | undefined> {
    const [row] = (await answerUnder(this.#store.queries, { tenant, key })).rows;
    if (row === undefined) return undefined;
    if (row.request_hash !== hash) throw Problem.of('key-reused', {});
    return { status: Number(row.status), text: row.body, isReplayed: true };
  }

  async #first(request: Request, act: (tx: Tx) => Promise<Answer>, isolation?: 'serializable'): Promise<Kept> {
    try {
      return await this.#store.transaction(async (tx) => {
        await this.#claim(tx, request);
        const { status, body } = await act(tx);
        const text = JSON.stringify(body);
        await keepAnswer(tx, request, { status, text }, this.#clock());
        return { status, text, isReplayed: false };
      }, isolation);
    } catch (error) {
      // Another server may have been first with this key, and have ended by now: then its answer is ours.
      if (isDuplicate(error) || (error instanceof Problem && error.code !== 'key-running')) {
        const known = await this.known(request);
        if (known !== undefined) return known;
      }
      throw error;
    }
  }

  /** On several servers, the database knows which of them is at it. SQLite has one writer at a time anyway. */
  async #claim(tx: Tx, { tenant, key }: Request): Promise<void> {
    if (this.#store.kind !== 'postgres') return;
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${JSON.stringify([tenant, key])}, 0)) as free`.execute(tx);
    if (rows[0]?.free !== true) throw Problem.of('key-running', {});
  }
}

export async function keepAnswer(
  tx: Tx,
  { tenant, key, hash }: Request,
  { status, text }: { readonly status: number; readonly text: string },
  at: Date,
): Promise<void> {
  await insert(tx, 'answers', {
    tenant,
    key,
    request_hash: hash,
    status: BigInt(status),
    body: text,
    at: at.toISOString(),
  });
}
