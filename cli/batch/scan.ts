// A file of lines, read in ranges of bytes that end with a line, so that no more than one range is ever in memory. Main
// and workers read the file each for themselves: between them go positions alone.
import { readSync } from 'node:fs';

/** Bytes of a range; a line longer than this makes a longer range. */
const rangeBytes = 1 << 20;
const newline = 10;

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The ranges of a file, in order. */
export function* rangesOf(file: number, size: number): Generator<Range> {
  let start = 0;
  while (start < size) {
    const end = lineEndAfter(file, Math.min(size, start + rangeBytes), size);
    yield { start, end };
    start = end;
  }
}

/** Just behind the next end of a line. */
function lineEndAfter(file: number, from: number, size: number): number {
  const buffer = Buffer.allocUnsafe(64 * 1024);
  for (let at = from; at < size; ) {
    const read = readSync(file, buffer, 0, buffer.length, at);
    if (read === 0) break;
    const found = buffer.subarray(0, read).indexOf(newline);
    if (found >= 0) return at + found + 1;
    at += read;
  }
  return size;
}

/** The bytes of a range. */
export function bytesIn(file: number, { start, end }: Range): Buffer {
  const buffer = Buffer.allocUnsafe(end - start);
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(file, buffer, filled, buffer.length - filled, start + filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
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
