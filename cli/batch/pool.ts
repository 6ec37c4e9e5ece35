// The workers of a batch: each range goes to one of them, or to all where lines name policies. What is to be written comes
// back in memory that both threads see, and goes out again with a later range: nothing is copied, and none is asked for anew.
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { rangeBytes } from './scan.ts';
import type { Done, Start, Task } from './worker.ts';

/** Beside this file, whether it runs as it is written or as it was built. */
const workerFile = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
/** Of a worker's heap, what is new: lines die young, and the more of them die together, the less is collected. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

interface Waiting {
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

export class Pool {
  readonly #workers: readonly Worker[];
  readonly #byPolicy: boolean;
  readonly #waiting = new Map<string, Waiting>();
  readonly #rooms: SharedArrayBuffer[] = [];

  constructor(start: Omit<Start, 'worker'>) {
    // Every core has a worker at work: threads that help to collect would take it from another.
    setFlagsFromString('--no-parallel-scavenge');
    this.#byPolicy = start.byPolicy;
    this.#workers = Array.from({ length: start.workers }, (_, worker) => {
      const workerData: Start = { ...start, worker };
      const made = new Worker(new URL(workerFile, import.meta.url), { workerData, resourceLimits });
      made.on('message', (done: Done) => {
        const key = `${worker}/${done.index}`;
        this.#waiting.get(key)?.resolve(done);
        this.#waiting.delete(key);
      });
      made.on('error', (error) => {
        for (const { reject } of this.#waiting.values())
          reject(error instanceof Error ? error : new Error(String(error)));
      });
      return made;
    });
  }

  /** One worker decides a range; where lines name policies, each worker its own lines of it. */
  give(task: Omit<Task, 'room'>): Promise<readonly Done[]> {
    const takers = this.#byPolicy ? this.#workers.map((_, worker) => worker) : [task.worker];
    return Promise.all(
      takers.map(
        (worker) =>
          new Promise<Done>((resolve, reject) => {
            const room = this.#rooms.pop() ?? new SharedArrayBuffer(rangeBytes);
            this.#waiting.set(`${worker}/${task.index}`, { resolve, reject });
            this.#workers[worker]?.postMessage({ ...task, room });
          }),
      ),
    );
  }

  /** Once it is written. */
  takeBack(done: readonly Done[]): void {
    for (const { room } of done) this.#rooms.push(room);
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
