// Both stores, for suites that have to hold on either: SQLite in a folder of its own, and PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Place, type Store } from '../../server/index.ts';
import { type Cluster, startCluster } from './postgres.ts';

export const databases = ['sqlite', 'postgres'] as const;
export type Database = (typeof databases)[number];

/** Where new stores are made, and what has to be ended afterwards. */
export interface Stores {
  place(): Promise<Place>;
  open(): Promise<Store>;
  end(): Promise<void>;
  readonly cluster: Cluster | undefined;
}

export async function storesOf(database: Database): Promise<Stores> {
  const cluster = database === 'postgres' ? await startCluster() : undefined;
  const folders: string[] = [];
  const opened: Store[] = [];
  const place = async (): Promise<Place> => {
    if (cluster !== undefined) return { database: 'postgres', url: await cluster.database() };
    const folder = mkdtempSync(join(tmpdir(), 'proviso-store-'));
    folders.push(folder);
    return { database: 'sqlite', folder };
  };
  return {
    cluster,
    place,
    open: async () => {
      const store = await openStore(await place());
      opened.push(store);
      return store;
    },
    end: async () => {
      for (const store of opened) await store.close();
      await cluster?.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
