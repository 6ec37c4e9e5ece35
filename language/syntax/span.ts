// Where something stands in a source file, and how an offset becomes a line and a column.
// Offsets are UTF-16 units, as in JavaScript strings and in editors; `end` is exclusive; lines and columns count from 1.

/** A stretch of one file. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The stretch from the start of one to the end of the other. */
export function cover(first: Span, last: Span): Span {
  return { file: first.file, start: first.start, end: Math.max(first.end, last.end) };
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of an offset. Lines end at `\n`, `\r\n` or a lone `\r`. */
export class LineTable {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    if (text.includes('\r')) for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
    else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
