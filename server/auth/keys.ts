// API keys: `proviso_ID_SECRET`. The secret is shown once, when the key is made; what is kept is its hash. A key is of one
// person, under whose name all that is done with it stands in the audit log.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { append } from '../audit/chain.ts';
import { isRole, type Principal, type Role } from '../principal.ts';
import { Problem } from '../problems/problem.ts';
import { prepared } from '../store/prepared.ts';
import type { Queries, Tx } from '../store/store.ts';
import type { KeyRow } from '../store/tables.ts';

export interface NewKey {
  readonly holder: string;
  readonly roles: readonly Role[];
  readonly expiresAt: string | null;
}

export interface MadeKey {
  readonly id: string;
  /** Shown this once. */
  readonly key: string;
}

export async function makeKey(
  tx: Tx,
  by: { readonly tenant: string; readonly actor: string; readonly at: string },
  { holder, roles, expiresAt }: NewKey,
): Promise<MadeKey> {
  const id = randomBytes(9).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  await tx
    .insertInto('api_keys')
    .values({
      tenant: by.tenant,
      id,
      name: holder,
      secret_hash: hashed(secret),
      roles: JSON.stringify(roles),
      created_at: by.at,
      created_by: by.actor,
      expires_at: expiresAt,
      revoked_at: null,
    })
    .execute();
  await append(tx, by.tenant, by.at, {
    actor: by.actor,
    action: 'make-key',
    subject: `key ${id}`,
    detail: { holder, roles, expiresAt },
  });
  return { id, key: `proviso_${id}_${secret}` };
}

export async function revokeKey(
  tx: Tx,
  by: { readonly tenant: string; readonly actor: string; readonly at: string },
  id: string,
): Promise<KeyRow> {
  const keys = await tx.selectFrom('api_keys').selectAll().where('tenant', '=', by.tenant).execute();
  const key = keys.find((each) => each.id === id);
  if (key === undefined) throw Problem.of('not-found', { what: `key ${id}` });
  if (key.revoked_at !== null) return key;
  const admins = keys.filter((each) => each.revoked_at === null && rolesOf(each).includes('admin'));
  if (admins.length === 1 && admins[0]?.id === id) throw Problem.of('last-admin', {});
  await tx
    .updateTable('api_keys')
    .set({ revoked_at: by.at })
    .where('tenant', '=', by.tenant)
    .where('id', '=', id)
    .execute();
  await append(tx, by.tenant, by.at, {
    actor: by.actor,
    action: 'revoke-key',
    subject: `key ${id}`,
    detail: { holder: key.name },
  });
  return { ...key, revoked_at: by.at };
}

const keyOf = prepared((queries, { id }: Pick<KeyRow, 'id'>) =>
  queries.selectFrom('api_keys').selectAll().where('id', '=', id),
);

/** Who holds this key; `undefined` where nobody does any more, or never did. */
export async function holderOf(queries: Queries, key: string, now: string): Promise<Principal | undefined> {
  const [, id, secret] = /^proviso_([0-9a-f]{18})_([A-Za-z0-9_-]{43})$/.exec(key) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const [row] = (await keyOf(queries, { id })).rows;
  // Compared also where there is no such key, so that nothing can be told from the time it takes.
  const matches = timingSafeEqual(Buffer.from(hashed(secret)), Buffer.from(row?.secret_hash ?? hashed('')));
  if (row === undefined || !matches || row.revoked_at !== null) return undefined;
  if (row.expires_at !== null && row.expires_at <= now) return undefined;
  return { tenant: row.tenant, actor: row.name, roles: rolesOf(row) };
}

export function rolesOf({ roles }: Pick<KeyRow, 'roles'>): readonly Role[] {
  return (JSON.parse(roles) as readonly unknown[]).filter(isRole);
}

function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
