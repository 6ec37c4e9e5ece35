// The queue of servers that share a PostgreSQL: pg-boss, on the same database. A slice is queued in the transaction that
// makes the job. A worker that is killed sends no more heartbeats, and its slice is given to another.
import { fromKysely, PgBoss } from 'pg-boss';
import type { Queue, Slice } from './jobs.ts';

const queue = 'proviso-lines';

export interface QueueOptions {
  readonly url: string;
  readonly onFault: (error: unknown) => void;
  /** How long a worker may be silent; pg-boss takes no less than 10. */
  readonly heartbeatSeconds?: number;
  readonly pollingSeconds?: number;
  /** Slices that this server works on at a time; 0: it makes jobs, and leaves the work to others. */
  readonly workers?: number;
}

export async function postgresQueue(options: QueueOptions): Promise<Queue> {
  const { url, onFault, heartbeatSeconds = 10, pollingSeconds = 1, workers = 1 } = options;
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'proviso-jobs',
    max: 4,
    superviseIntervalSeconds: heartbeatSeconds,
    monitorIntervalSeconds: heartbeatSeconds,
  });
  boss.on('error', onFault);
  await boss.start();
  await boss.createQueue(queue, {
    heartbeatSeconds,
    expireInSeconds: 3_600,
    retryLimit: 1_000,
    retryBackoff: true,
    retryDelayMax: 60,
    deleteAfterSeconds: 86_400,
  });
  return {
    add: async (tx, slices) => {
      const db = fromKysely(tx as never);
      if (slices.length > 0)
        await boss.insert(
          queue,
          slices.map((data) => ({ data: { ...data } })),
          { db },
        );
    },
    start: async (work) => {
      for (let count = 0; count < workers; count += 1)
        await boss.work<Slice>(queue, { batchSize: 1, pollingIntervalSeconds: pollingSeconds }, async (slices) => {
          for (const { data } of slices) await work(data);
        });
    },
    wake: () => undefined,
    close: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
