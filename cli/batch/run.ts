// A batch over all cores: ranges of the file go out to workers, what they decide comes back as bytes and is written in
// the order of the file, whatever order it came in. Only so many ranges are under way that memory does not grow.
import { closeSync, fstatSync, openSync } from 'node:fs';
import { lineOf } from './decide-line.ts';
import { Pool } from './pool.ts';
import { linesIn, type Range, RangeReader, rangesOf } from './scan.ts';
import type { Done, Start } from './worker.ts';

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

export interface Output {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly progress: (progress: Progress) => void;
}

export type BatchOptions = Omit<Start, 'byPolicy' | 'worker'>;

/** Ranges under way for each worker. */
const ahead = 8;

/** Decides the file once. */
export async function runBatch(options: BatchOptions, output: Output): Promise<Tally> {
  const batch = new Batch(options);
  try {
    return await batch.run(output);
  } finally {
    await batch.end();
  }
}

/** A file, and the workers that decide it. */
export class Batch {
  readonly #file: number;
  readonly #size: number;
  readonly #workers: number;
  readonly #pool: Pool;

  constructor(options: BatchOptions) {
    this.#file = openSync(options.file, 'r');
    this.#size = fstatSync(this.#file).size;
    this.#workers = options.workers;
    this.#pool = new Pool({ ...options, byPolicy: namesPolicies(this.#file, this.#size) });
  }

  /** Decides the whole file; where lines name policies, on what their accounts have left. */
  async run({ write, progress }: Output): Promise<Tally> {
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
      this.#pool.takeBack(done);
      progress({ part: first.range.end / this.#size, tally });
    };
    let index = 0;
    for (const range of rangesOf(this.#file, this.#size)) {
      under.push({ range, done: this.#pool.give(range, index) });
      index += 1;
      while (under.length >= ahead * this.#workers) await finish();
    }
    while (under.length > 0) await finish();
    return tally;
  }

  async end(): Promise<void> {
    await this.#pool.end();
    closeSync(this.#file);
  }
}

function namesPolicies(file: number, size: number): boolean {
  const [range] = rangesOf(file, size);
  if (range === undefined) return false;
  for (const line of linesIn(new RangeReader(file).read(range))) {
    const text = line.toString('utf8');
    if (text.trim() !== '') return lineOf(text).policy !== null;
  }
  return false;
}

/** The lines of all workers in the order of the file. */
function merged(done: readonly Done[]): Uint8Array {
  const [first, ...others] = done;
  if (first === undefined) return new Uint8Array(0);
  if (others.length === 0) return bytesOf(first);
  const all = done.flatMap((each) => {
    const [bytes, { lines }] = [bytesOf(each), each];
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

function bytesOf({ room, length }: Done): Uint8Array {
  return new Uint8Array(room, 0, length);
}
