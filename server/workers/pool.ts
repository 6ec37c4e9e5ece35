// Worker threads for texts of others. Each task may take so much time of a processor, and no more: who takes more is
// killed, with the thread, and another thread takes its place. Memory is capped the same way. What waits is capped too,
// so that many slow texts are refused at the door.
//
// Our own, because the pools that are about count time from the call, waiting and start of the thread included, and by
// the clock on the wall: where a machine is busy, they would kill what has hardly begun.
import { Worker } from 'node:worker_threads';
import { Problem } from '../problems/problem.ts';
import type { Tasks } from './tasks.ts';
import type { Answer, Order } from './worker.ts';

export interface PoolOptions {
  readonly threads: number;
  /** What may wait for a thread. */
  readonly mostWaiting: number;
  /** Of a processor. By the clock a task may take fifteen times as long, for it may have to wait for a processor. */
  readonly deadlineMilliseconds: number;
  readonly mostMegabytes: number;
  readonly onKill?: (task: keyof Tasks) => void;
}

export interface Pool {
  run<Task extends keyof Tasks>(
    task: Task,
    input: Parameters<Tasks[Task]>[0],
    /** For texts of one's own. */
    deadlineMilliseconds?: number,
  ): Promise<Awaited<ReturnType<Tasks[Task]>>>;
  close(): Promise<void>;
}

interface Job {
  readonly order: Order;
  readonly deadlineMilliseconds: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  isReady: boolean;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

const lookEveryMilliseconds = 50;
const wallFactor = 15;

export function openPool(options: PoolOptions): Pool {
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  let isClosing = false;

  const start = (): void => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: options.mostMegabytes },
      stdin: false,
    });
    worker.unref();
    const thread: Thread = { worker, isReady: false, job: undefined, timer: undefined };
    threads.add(thread);
    worker.on('message', (message: Answer) => {
      if ('ready' in message) thread.isReady = true;
      else settle(thread, message);
      next(thread);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const job = release(thread);
      job?.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong(options.deadlineMilliseconds) : error);
    });
    worker.on('exit', () => {
      threads.delete(thread);
      release(thread)?.reject(new Error('a worker ended before its task'));
      if (!isClosing) start();
    });
  };

  /** Looks after a task until it is settled, or has taken too long. */
  const watch = (thread: Thread, job: Job): void => {
    const { deadlineMilliseconds: most } = job;
    const from = performance.now();
    const before = thread.worker.cpuUsage();
    const look = async (): Promise<void> => {
      const used = await thread.worker.cpuUsage(await before);
      if (thread.job !== job) return;
      const isLate = (used.user + used.system) / 1000 > most || performance.now() - from > most * wallFactor;
      if (!isLate) {
        thread.timer = setTimeout(() => void look().catch(ended), lookEveryMilliseconds);
        return;
      }
      options.onKill?.(job.order.task);
      release(thread)?.reject(tooLong(most));
      thread.isReady = false;
      await thread.worker.terminate();
    };
    // The thread has ended by itself: its `exit` tells whoever waits.
    const ended = (): void => undefined;
    thread.timer = setTimeout(() => void look().catch(ended), lookEveryMilliseconds);
  };

  const next = (thread: Thread): void => {
    if (!thread.isReady || thread.job !== undefined || isClosing) return;
    const job = waiting.shift();
    if (job === undefined) return;
    thread.job = job;
    thread.worker.ref();
    watch(thread, job);
    thread.worker.postMessage(job.order);
  };

  for (let count = 0; count < options.threads; count += 1) start();

  return {
    run: (task, input, deadlineMilliseconds = options.deadlineMilliseconds) =>
      new Promise((resolve, reject) => {
        if (isClosing) return reject(Problem.of('closing', {}));
        if (waiting.length >= options.mostWaiting) return reject(Problem.of('overloaded', {}));
        waiting.push({
          order: { task, input },
          deadlineMilliseconds,
          resolve: resolve as (answer: unknown) => void,
          reject,
        });
        for (const thread of threads) next(thread);
      }),
    close: async () => {
      isClosing = true;
      for (const job of waiting.splice(0)) job.reject(Problem.of('closing', {}));
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

function settle(thread: Thread, message: Exclude<Answer, { ready: true }>): void {
  const job = release(thread);
  if ('fault' in message) job?.reject(new Error(message.fault));
  else job?.resolve(message.answer);
}

function release(thread: Thread): Job | undefined {
  const { job } = thread;
  clearTimeout(thread.timer);
  thread.job = undefined;
  thread.worker.unref();
  return job;
}

function tooLong(milliseconds: number): Problem {
  return Problem.of('took-too-long', { seconds: milliseconds / 1000 });
}
