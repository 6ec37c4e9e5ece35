// The queue of a server that has its database to itself: what is to be done is in the store already, so that the queue
// is no more than somebody who looks. A job that was running when the server ended goes on when it starts again.
import type { Store } from '../store/store.ts';
import { type Queue, type Slice, slicesOf } from './jobs.ts';

export function localQueue(store: Store, onFault: (error: unknown) => void): Queue {
  let work: ((slice: Slice) => Promise<void>) | undefined;
  let running: Promise<void> | undefined;
  let isClosing = false;
  let isAgain = false;

  const all = async (): Promise<void> => {
    do {
      isAgain = false;
      const jobs = await store.queries
        .selectFrom('jobs')
        .selectAll()
        .where('state', 'in', ['waiting', 'running'])
        .orderBy('created_at')
        .execute();
      for (const job of jobs) for (const slice of slicesOf(job)) if (!isClosing) await work?.(slice);
    } while (isAgain && !isClosing);
  };
  const wake = (): void => {
    if (isClosing || work === undefined) return;
    isAgain = true;
    running ??= all()
      .catch(onFault)
      .finally(() => {
        running = undefined;
      });
  };
  return {
    add: async () => undefined,
    start: async (by) => {
      work = by;
      wake();
    },
    wake,
    close: async () => {
      isClosing = true;
      await running;
    },
  };
}
