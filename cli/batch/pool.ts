// The workers of a batch: each range goes to one of them, or to all where lines name policies. What is to be written comes
// back in memory that both threads see, and goes out again with a later range: nothing is copied, and none is asked for anew.
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { type Range, rangeBytes } from './scan.ts';
import type { Done, Start, Task } from './worker.ts';

/** Beside this file, whether it runs as it is written or as it was built. */
const workerFile = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';

interface Waiting {
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

export class Pool {
  readonly #workers: readonly Worker[];
  readonly #byPolicy: boolean;
  readonly #waiting = new Map<string, Waiting>();
  /** Of each worker, the ranges that it has before it. */
  readonly #before: number[];
  readonly #rooms: SharedArrayBuffer[] = [];

  constructor(start: Omit<Start, 'worker'>) {
    // With a worker on every core, threads that help one to collect would take the core of another.
    if (start.workers >= availableParallelism()) setFlagsFromString('--no-parallel-scavenge');
    this.#byPolicy = start.byPolicy;
    this.#before = Array.from({ length: start.workers }, () => 0);
    this.#workers = Array.from({ length: start.workers }, (_, worker) => {
      const workerData: Start = { ...start, worker };
      const made = new Worker(new URL(workerFile, import.meta.url), { workerData });
      made.on('message', (done: Done) => {
        this.#add(worker, -1);
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

  /** The worker that has the least before it decides a range; where lines name policies, each worker its own lines of it. */
  give(range: Range, index: number): Promise<readonly Done[]> {
    const free = this.#before.indexOf(Math.min(...this.#before));
    const takers = this.#byPolicy ? this.#workers.keys() : [free];
    return Promise.all(Array.from(takers, (worker) => this.#send(worker, { ...range, index, worker: free })));
  }

  #send(worker: number, task: Omit<Task, 'room'>): Promise<Done> {
    const room = this.#rooms.pop() ?? new SharedArrayBuffer(rangeBytes);
    this.#add(worker, 1);
    this.#workers[worker]?.postMessage({ ...task, room });
    return new Promise((resolve, reject) => {
      this.#waiting.set(`${worker}/${task.index}`, { resolve, reject });
    });
  }

  #add(worker: number, ranges: number): void {
    this.#before[worker] = (this.#before[worker] ?? 0) + ranges;
  }

  /** Once it is written. */
  takeBack(done: readonly Done[]): void {
    for (const { room } of done) this.#rooms.push(room);
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
