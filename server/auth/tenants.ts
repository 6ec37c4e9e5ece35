// Tenants: each has its own registry, ledgers, keys and audit log, and sees nothing of another's.
import * as audit from '../audit/chain.ts';
import { Problem } from '../problems/problem.ts';
import { isDuplicate, type Store, type Tx } from '../store/store.ts';
import { type MadeKey, makeKey } from './keys.ts';

/** The tenant of whoever runs the server; its administrators may make other tenants. */
export const homeTenant = 'home';

export async function makeTenant(tx: Tx, tenant: string, title: string, at: string): Promise<void> {
  try {
    await tx
      .insertInto('tenants')
      .values({ tenant, title, created_at: at, second_person_currency: null, second_person_minor: null })
      .execute();
  } catch (error) {
    if (isDuplicate(error)) throw Problem.of('tenant-exists', { tenant });
    throw error;
  }
  await audit.open(tx, tenant);
}

/** On the first start: the home tenant, and the one-time key of its administrator. Later: nothing. */
export async function firstStart(store: Store, at: string): Promise<MadeKey | undefined> {
  try {
    return await store.transaction(async (tx) => {
      const known = await tx.selectFrom('tenants').select('tenant').where('tenant', '=', homeTenant).executeTakeFirst();
      if (known !== undefined) return undefined;
      await makeTenant(tx, homeTenant, 'Home', at);
      return makeKey(
        tx,
        { tenant: homeTenant, actor: 'first-start', at },
        { holder: 'admin', roles: ['admin'], expiresAt: null },
      );
    });
  } catch (error) {
    // Another server has just done it.
    if (error instanceof Problem && error.code === 'tenant-exists') return undefined;
    throw error;
  }
}
