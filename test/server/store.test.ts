// What both databases promise the server, one suite for both: whole numbers of 64 bits to the last digit, all or
// nothing, keys and checks that hold whoever asks, transactions in an order, tables made once by whoever comes first.
import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Contended,
  inOne,
  insert,
  insertion,
  isDuplicate,
  isRefusedByCheck,
  openStore,
  type Place,
  prepared,
  type Store,
  sharingCommits,
  type Tx,
  together,
} from '../../server/index.ts';
import { databases, type Stores, storesOf } from './stores.ts';

describe.each(databases)('a store on %s', (database) => {
  let stores: Stores;
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    stores = await storesOf(database);
    place = await stores.place();
    store = await openStore(place);
  });
  afterAll(async () => {
    await store.close();
    await stores.end();
  });

  const account = (policy: string, remaining: bigint, opening = remaining) => ({
    tenant: 't',
    policy,
    account: 'annual',
    position: 0n,
    opening,
    remaining,
  });
  const remaining = async (policy: string): Promise<bigint | undefined> =>
    (await store.queries.selectFrom('accounts').select('remaining').where('policy', '=', policy).executeTakeFirst())
      ?.remaining;

  it.each([0n, 1n, 9_007_199_254_740_993n, 9_223_372_036_854_775_807n])('keeps %d to the last digit', async (minor) => {
    await store.queries
      .insertInto('accounts')
      .values(account(`digits-${minor}`, minor))
      .execute();
    expect(await remaining(`digits-${minor}`)).toBe(minor);
  });

  it('keeps texts as they are, whatever they hold', async () => {
    const text = `保单 "x" 'y' \\ \u{1F600} '; drop table accounts; -- ${'é'.normalize('NFD')}\n\t`;
    await store.queries.insertInto('sources').values({ tenant: text, hash: 'h', text }).execute();
    const kept = await store.queries.selectFrom('sources').selectAll().where('tenant', '=', text).execute();
    expect(kept).toEqual([{ tenant: text, hash: 'h', text }]);
  });

  it('writes several rows as one, and says how many each step wrote and what the last returned', async () => {
    const drawn = prepared((queries, { policy, minor }: { readonly policy: string; readonly minor: bigint }) =>
      queries
        .updateTable('accounts')
        .set((set) => ({ remaining: set('remaining', '-', minor) }))
        .where('policy', '=', policy)
        .where('remaining', '>=', minor)
        .returning(['policy', 'remaining']),
    );
    const moved = (tx: Tx, minor: bigint) =>
      inOne(tx, [
        insertion(tx, 'sources', { tenant: 'one', hash: `h-${minor}`, text: '$1 and $2' }),
        insertion(tx, 'accounts', account(`one-${minor}`, 7n)),
        drawn.statement(tx, { policy: 'one', minor }),
      ]);
    await store.queries.insertInto('accounts').values(account('one', 10n)).execute();
    const found = await store.transaction((tx) => moved(tx, 4n));
    expect(found.written).toEqual([1n, 1n, 1n]);
    expect(found.rows).toEqual([expect.objectContaining({ policy: 'one', remaining: 6n })]);
    const refused = await store.transaction((tx) => moved(tx, 7n));
    expect(refused).toEqual({ written: [1n, 1n, 0n], rows: [] });
    expect(await remaining('one')).toBe(6n);
    expect(await remaining('one-4')).toBe(7n);
    const kept = await store.queries.selectFrom('sources').select('text').where('tenant', '=', 'one').execute();
    expect(kept).toEqual([{ text: '$1 and $2' }, { text: '$1 and $2' }]);
  });

  it('undoes all of what was asked for together, where one fails, and takes nothing after its end', async () => {
    let after: Tx | undefined;
    const failed = store.transaction(async (tx) => {
      after = tx;
      await together([
        insert(tx, 'accounts', account('together', 1n)),
        insert(tx, 'accounts', account('together', 2n)),
        insert(tx, 'accounts', account('together-other', 3n)),
      ]);
    });
    await expect(failed).rejects.toSatisfy(isDuplicate);
    expect(await remaining('together')).toBeUndefined();
    expect(await remaining('together-other')).toBeUndefined();
    await expect(insert(after as Tx, 'accounts', account('late', 1n))).rejects.toThrow('after the end');
    expect(await remaining('late')).toBeUndefined();
  });

  if (database === 'postgres')
    it('outlives a connection that is lost in a transaction, which has then done nothing', async () => {
      const strays: unknown[] = [];
      const stray = (error: unknown): number => strays.push(error);
      const others = process.listeners('uncaughtException');
      process.removeAllListeners('uncaughtException').on('uncaughtException', stray);
      const lost = store.transaction(async (tx) => {
        await tx.insertInto('accounts').values(account('lost', 1n)).execute();
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
        await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(store.queries);
        // Nothing is asked of the connection when it goes.
        await new Promise((resolve) => setTimeout(resolve, 200));
        await tx.insertInto('accounts').values(account('lost too', 1n)).execute();
      });
      await expect(lost).rejects.toThrow();
      process.removeListener('uncaughtException', stray);
      for (const each of others) process.on('uncaughtException', each);
      expect(strays).toEqual([]);
      expect([await remaining('lost'), await remaining('lost too')]).toEqual([undefined, undefined]);
      await store.transaction(async (tx) => {
        await tx.insertInto('accounts').values(account('lost', 2n)).execute();
      });
      expect(await remaining('lost')).toBe(2n);
    });

  it('refuses to overdraw an account, and to give back more than there was', async () => {
    await store.queries.insertInto('accounts').values(account('check', 100n)).execute();
    const set = (to: bigint) =>
      store.queries.updateTable('accounts').set({ remaining: to }).where('policy', '=', 'check').execute();
    for (const to of [-1n, 101n]) {
      const error = await set(to).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(isRefusedByCheck(error)).toBe(true);
    }
    expect(await remaining('check')).toBe(100n);
  });

  it('refuses what is no whole number in a column of whole numbers', async () => {
    const wrong = { ...account('wrong', 1n), remaining: 'much' as unknown as bigint };
    await expect(store.queries.insertInto('accounts').values(wrong).execute()).rejects.toThrow();
  });

  it('knows a key that is there already', async () => {
    const row = { tenant: 't', hash: 'twice', text: '' };
    await store.queries.insertInto('sources').values(row).execute();
    const error = await store.queries
      .insertInto('sources')
      .values(row)
      .execute()
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
    expect(isDuplicate(error)).toBe(true);
  });

  it('does all of a transaction, or nothing', async () => {
    await store.queries.insertInto('accounts').values(account('whole', 100n)).execute();
    const broken = store.transaction(async (tx) => {
      await tx.updateTable('accounts').set({ remaining: 1n }).where('policy', '=', 'whole').execute();
      await tx.insertInto('sources').values({ tenant: 't', hash: 'half', text: '' }).execute();
      throw new Error('the power is out');
    });
    await expect(broken).rejects.toThrow('the power is out');
    expect(await remaining('whole')).toBe(100n);
    expect(await store.queries.selectFrom('sources').select('hash').where('hash', '=', 'half').execute()).toEqual([]);
  });

  it('takes back one of many that wait, and none of the others', async () => {
    const ended: Tx[] = [];
    const asking = new AsyncLocalStorage<number>();
    const one = (number: number) =>
      store.transaction(async (tx) => {
        expect(asking.getStore()).toBe(number);
        const before = ended.at(-1);
        ended.push(tx);
        // Those that share a commit come one after the other: the one before has ended.
        if (database === 'sqlite' && before !== undefined)
          await expect(insert(before, 'accounts', account('many-late', 1n))).rejects.toThrow('after the end');
        await insert(tx, 'accounts', account(`many-${number}`, 5n));
        if (number % 7 === 3) throw new Error(`no to ${number}`);
        return number;
      });
    const told = await Promise.allSettled(Array.from({ length: 40 }, (_, number) => asking.run(number, one, number)));
    for (const [number, each] of told.entries()) {
      const isRefused = number % 7 === 3;
      expect(each).toEqual(
        isRefused
          ? { status: 'rejected', reason: new Error(`no to ${number}`) }
          : { status: 'fulfilled', value: number },
      );
      expect(await remaining(`many-${number}`)).toBe(isRefused ? undefined : 5n);
    }
    expect(await remaining('many-late')).toBeUndefined();
  });

  if (database === 'sqlite')
    it('tells all that shared a commit that it failed, and has kept nothing of any', async () => {
      let commits = 0;
      const failing = sharingCommits((body) =>
        store.queries.transaction().execute(async (tx) => {
          const answer = await body(tx);
          commits += 1;
          if (commits === 2) throw new Error('the disk is full');
          return answer;
        }),
      );
      const one = (number: number) =>
        failing(async (tx) => {
          await tx
            .insertInto('accounts')
            .values(account(`full-${number}`, 5n))
            .execute();
        });
      const told = await Promise.allSettled(Array.from({ length: 20 }, (_, number) => one(number)));
      // The first goes alone, sixteen wait behind it and share the next, the rest the third.
      expect(commits).toBe(3);
      const failed = told.flatMap((each, number) => (each.status === 'rejected' ? [number] : []));
      expect(failed).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
      for (let number = 0; number < 20; number += 1)
        expect(await remaining(`full-${number}`)).toBe(failed.includes(number) ? undefined : 5n);
    });

  it('tells how many rows a guarded update changed', async () => {
    await store.queries.insertInto('accounts').values(account('guard', 100n)).execute();
    const draw = async (minor: bigint): Promise<bigint> => {
      const changed = await store.queries
        .updateTable('accounts')
        .set((set) => ({ remaining: set('remaining', '-', minor) }))
        .where('policy', '=', 'guard')
        .where('remaining', '>=', minor)
        .executeTakeFirstOrThrow();
      return changed.numUpdatedRows;
    };
    expect([await draw(70n), await draw(70n), await draw(30n)]).toEqual([1n, 0n, 1n]);
    expect(await remaining('guard')).toBe(0n);
  });

  it('puts transactions that mind each other in an order', async () => {
    await store.queries
      .insertInto('accounts')
      .values(account('order', 0n, 1_000n))
      .execute();
    const add = () =>
      store.transaction(async (tx) => {
        const { remaining: read } = await tx
          .selectFrom('accounts')
          .select('remaining')
          .where('policy', '=', 'order')
          .executeTakeFirstOrThrow();
        await tx
          .updateTable('accounts')
          .set({ remaining: read + 1n })
          .where('policy', '=', 'order')
          .execute();
      }, 'serializable');
    await Promise.all(Array.from({ length: 8 }, add));
    expect(await remaining('order')).toBe(8n);
  });

  it('tries a transaction again that the database could not order, and says so in the end', async () => {
    let attempts = 0;
    const passing = Object.assign(new Error('could not serialize'), { code: '40001' });
    const answer = await store.transaction(async () => {
      attempts += 1;
      if (attempts < 3) throw passing;
      return attempts;
    });
    expect(answer).toBe(3);
    await expect(store.transaction(() => Promise.reject(passing))).rejects.toThrow(Contended);
  });

  it('makes its tables once, though several servers start at once, and finds them again', async () => {
    const fresh = await stores.place();
    const opened = await Promise.all(
      database === 'postgres' ? [openStore(fresh), openStore(fresh), openStore(fresh)] : [openStore(fresh)],
    );
    await opened[0]?.queries.insertInto('sources').values({ tenant: 't', hash: 'kept', text: 'x' }).execute();
    for (const each of opened) await each.close();
    const again = await openStore(fresh);
    expect((await again.queries.selectFrom('sources').select('hash').execute()).map(({ hash }) => hash)).toEqual([
      'kept',
    ]);
    await again.close();
  });

  it('keeps its promises on disk', async () => {
    if (database === 'sqlite') {
      const [journal, synchronous] = [await pragma('journal_mode'), await pragma('synchronous')];
      expect({ journal, synchronous }).toEqual({ journal: 'wal', synchronous: 2n });
      return;
    }
    const settings = await sql<{ setting: string }>`select current_setting('synchronous_commit') as setting`.execute(
      store.queries,
    );
    expect(settings.rows).toEqual([{ setting: 'on' }]);
  });

  async function pragma(name: string): Promise<unknown> {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(store.queries);
    return Object.values(rows[0] ?? {})[0];
  }
});
