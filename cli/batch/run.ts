// A batch over all cores: ranges of the file go out to workers, what they decide comes back as bytes and is written in
// the order of the file, whatever order it came in. Only so many ranges are under way that memory does not grow.
import { closeSync, fstatSync, openSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { lineOf } from './decide-line.ts';
import { bytesIn, linesIn, type Range, rangesOf } from './scan.ts';
import type { Done, Start, Task } from './worker.ts';

export interface Tally {
  lines: number;
  decided: number;
  faulty: number;
  /** Decided by the back end without the interpreter. */
  itself: number;
}

export interface Progress {
  /** Part of the file that is written, from 0 to 1. */
  readonly part: number;
  readonly tally: Tally;
}

export interface BatchOptions extends Omit<Start, 'byPolicy' | 'worker'> {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly progress: (progress: Progress) => void;
}

/** Beside this file, whether it runs as it is written or as it was built. */
const workerFile = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
/** Ranges under way for each worker. */
const ahead = 3;

export async function runBatch({ write, progress, ...start }: BatchOptions): Promise<Tally> {
  const file = openSync(start.file, 'r');
  const { size } = fstatSync(file);
  const byPolicy = namesPolicies(file, size);
  const pool = new Pool({ ...start, byPolicy });
  const tally: Tally = { lines: 0, decided: 0, faulty: 0, itself: 0 };
  const under: { readonly range: Range; readonly done: Promise<readonly Done[]> }[] = [];
  const finish = async (): Promise<void> => {
    const first = under.shift();
    if (first === undefined) return;
    const done = await first.done;
    for (const each of done) {
      tally.decided += each.decided;
      tally.faulty += each.faulty;
      tally.itself += each.itself;
    }
    tally.lines = tally.decided + tally.faulty;
    await write(merged(done));
    progress({ part: first.range.end / size, tally });
  };
  try {
    let index = 0;
    for (const range of rangesOf(file, size)) {
      under.push({ range, done: pool.give({ ...range, index, worker: index % start.workers }) });
      index += 1;
      while (under.length >= ahead * start.workers) await finish();
    }
    while (under.length > 0) await finish();
  } finally {
    await pool.end();
    closeSync(file);
  }
  return tally;
}

function namesPolicies(file: number, size: number): boolean {
  const [range] = rangesOf(file, size);
  if (range === undefined) return false;
  for (const line of linesIn(bytesIn(file, range))) {
    const text = line.toString('utf8');
    if (text.trim() !== '') return lineOf(text).policy !== null;
  }
  return false;
}

/** The lines of all workers in the order of the file. */
function merged(done: readonly Done[]): Uint8Array {
  const [first, ...others] = done;
  if (first === undefined) return new Uint8Array(0);
  if (others.length === 0) return first.bytes;
  const all = done.flatMap(({ bytes, lines }) => {
    let from = 0;
    return Array.from({ length: lines.length / 2 }, (_, at) => {
      const [position = 0, length = 0] = [lines[2 * at], lines[2 * at + 1]];
      const slice = bytes.subarray(from, from + length);
      from += length;
      return { position, slice };
    });
  });
  all.sort((a, b) => a.position - b.position);
  return Buffer.concat(all.map(({ slice }) => slice));
}

class Pool {
  readonly #workers: readonly Worker[];
  readonly #byPolicy: boolean;
  readonly #waiting = new Map<
    string,
    { readonly resolve: (done: Done) => void; readonly reject: (error: Error) => void }
  >();

  constructor(start: Omit<Start, 'worker'>) {
    this.#byPolicy = start.byPolicy;
    this.#workers = Array.from({ length: start.workers }, (_, worker) => {
      const made = new Worker(new URL(workerFile, import.meta.url), { workerData: { ...start, worker } });
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
  give(task: Task): Promise<readonly Done[]> {
    const takers = this.#byPolicy ? this.#workers.map((_, worker) => worker) : [task.worker];
    return Promise.all(
      takers.map(
        (worker) =>
          new Promise<Done>((resolve, reject) => {
            this.#waiting.set(`${worker}/${task.index}`, { resolve, reject });
            this.#workers[worker]?.postMessage(task);
          }),
      ),
    );
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
