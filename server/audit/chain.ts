// The audit log: one chain for each tenant, in which each row carries the hash of the row before it. A row is appended in
// the transaction of the act it tells of, so that neither is ever there without the other.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../language/index.ts';
import { inOne, insertion, prepared } from '../store/prepared.ts';
import type { Tx } from '../store/store.ts';
import type { AuditHeadRow, AuditRow } from '../store/tables.ts';

/** What precedes the first row. */
export const genesis = '0'.repeat(64);

/** An act, before it has its place in the chain. */
export interface Act {
  readonly actor: string;
  readonly action: string;
  /** What it was done to: a policy and event, an artefact, a key. */
  readonly subject: string;
  /** JSON; hashes and ids, never the incident itself. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A row as it is exported: numbers as text, the detail as JSON. */
export interface AuditEntry {
  readonly tenant: string;
  readonly sequence: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
  readonly previous: string;
  readonly hash: string;
}

export function hashOf({ hash: _, ...entry }: AuditEntry): string {
  return createHash('sha256')
    .update(canonicalJson({ format: 'proviso-audit/1', ...entry }))
    .digest('hex');
}

export function entryOf(row: AuditRow): AuditEntry {
  return { ...row, sequence: String(row.sequence), detail: JSON.parse(row.detail) };
}

/** Appends to the tenant's chain. Whoever appends holds its head until the transaction ends: do it last. */
export async function append(tx: Tx, tenant: string, at: string, act: Act): Promise<AuditEntry> {
  const [head] = (await takeHead(tx, { tenant })).rows;
  return appendTo(tx, tenant, head, at, act);
}

/** Appends behind the head that `takeHead` gave in this transaction. */
export async function appendTo(
  tx: Tx,
  tenant: string,
  head: Pick<AuditHeadRow, 'sequence' | 'hash'> | undefined,
  at: string,
  act: Act,
): Promise<AuditEntry> {
  if (head === undefined) throw new Error(`broken invariant: tenant \`${tenant}\` has no audit log`);
  const { sequence, hash: previous } = head;
  const open = {
    tenant,
    sequence: String(sequence),
    at,
    ...act,
    previous,
  };
  const entry: AuditEntry = { ...open, hash: hashOf({ ...open, hash: '' }) };
  await inOne(tx, [
    insertion(tx, 'audit', { ...entry, sequence, detail: canonicalJson(open.detail) }),
    moveHead.statement(tx, { tenant, hash: entry.hash }),
  ]);
  return entry;
}

/** The place of the next row, and the hash of the last. */
export const takeHead = prepared((queries, { tenant }: Pick<AuditHeadRow, 'tenant'>) =>
  queries
    .updateTable('audit_heads')
    .set((set) => ({ sequence: set('sequence', '+', 1n) }))
    .where('tenant', '=', tenant)
    .returning(['sequence', 'hash']),
);

const moveHead = prepared((queries, { tenant, hash }: Pick<AuditHeadRow, 'tenant' | 'hash'>) =>
  queries.updateTable('audit_heads').set({ hash }).where('tenant', '=', tenant),
);

/** A chain with nothing in it, for a new tenant. */
export async function open(tx: Tx, tenant: string): Promise<void> {
  await tx.insertInto('audit_heads').values({ tenant, sequence: 0n, hash: genesis }).execute();
}
