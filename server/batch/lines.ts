// Lines of NDJSON, as they come: cut at line feeds, each of them capped, nothing held but the line that is being read.
// A line that is too long or no UTF-8 is told as such, and the next one is read all the same.
import { strictJsonText, textOf } from '../http/strict-json.ts';
import { Problem } from '../problems/problem.ts';

export interface Line {
  /** From 1; empty lines count and are left out. */
  readonly number: number;
  readonly bytes: Buffer | 'too-long';
}

const lineFeed = 0x0a;

export async function* linesOf(chunks: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let [size, number] = [0, 0];
  const take = (last: Buffer): Line | undefined => {
    number += 1;
    const isTooLong = size + last.length > mostBytes;
    const bytes = isTooLong ? 'too-long' : Buffer.concat([...held, last]);
    held = [];
    size = 0;
    return bytes !== 'too-long' && bytes.toString('latin1').trim() === '' ? undefined : { number, bytes };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      const line = take(chunk.subarray(from, at));
      from = at + 1;
      if (line !== undefined) yield line;
    }
    const rest = chunk.subarray(from);
    // What is already too long is counted, and no longer held.
    if (size <= mostBytes) held.push(rest);
    size += rest.length;
  }
  if (size > 0) {
    const line = take(Buffer.alloc(0));
    if (line !== undefined) yield line;
  }
}

/** The incident of a line, read as strictly as any body. */
export function incidentIn({ bytes }: Line, mostBytes: number): unknown {
  if (bytes === 'too-long') throw Problem.of('too-large', { most: `${mostBytes} bytes a line` });
  return strictJsonText(textOf(bytes));
}
