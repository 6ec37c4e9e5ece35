// A file of lines, read in ranges of bytes that end with a line, so that no more than one range is ever in memory. Main
// and workers read the file each for themselves: between them go positions alone.
import { readSync } from 'node:fs';

/** Bytes of a range; a line longer than this makes a longer range. Few enough to stay in a core's own cache. */
export const rangeBytes = 1 << 18;
const newline = 10;

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The ranges of a file, in order. */
export function* rangesOf(file: number, size: number): Generator<Range> {
  const ahead = Buffer.allocUnsafe(16 * 1024);
  let start = 0;
  while (start < size) {
    const end = lineEndAfter(file, Math.min(size, start + rangeBytes), size, ahead);
    yield { start, end };
    start = end;
  }
}

/** Just behind the next end of a line. */
function lineEndAfter(file: number, from: number, size: number, buffer: Buffer): number {
  for (let at = from; at < size; ) {
    const read = readSync(file, buffer, 0, buffer.length, at);
    if (read === 0) break;
    const found = buffer.subarray(0, read).indexOf(newline);
    if (found >= 0) return at + found + 1;
    at += read;
  }
  return size;
}

/** Reads range after range into the same memory. */
export class RangeReader {
  readonly #file: number;
  #memory = Buffer.alloc(0);

  constructor(file: number) {
    this.#file = file;
  }

  /** The bytes of a range, until the next one is read. */
  read({ start, end }: Range): Buffer {
    const size = end - start;
    if (this.#memory.length < size) this.#memory = Buffer.allocUnsafeSlow(size);
    let filled = 0;
    while (filled < size) {
      const read = readSync(this.#file, this.#memory, filled, size - filled, start + filled);
      if (read === 0) break;
      filled += read;
    }
    return this.#memory.subarray(0, filled);
  }
}

/** The lines within; the last one too where nothing ends it. */
export function* linesIn(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}
