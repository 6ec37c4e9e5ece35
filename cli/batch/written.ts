// The lines of a range, one behind the other in memory that the thread which writes them to a file sees too.

const newline = 10;

export class Written {
  #memory: Buffer<SharedArrayBuffer>;
  #length = 0;

  constructor(room: SharedArrayBuffer) {
    this.#memory = Buffer.from(room);
  }

  /** What was given, or more memory where that did not do. */
  get room(): SharedArrayBuffer {
    return this.#memory.buffer;
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** Gives the bytes that the line takes, its end with it. */
  add(line: string): number {
    // No UTF-16 unit takes more than three bytes.
    this.#makeRoom(3 * line.length + 1);
    const taken = this.#memory.write(line, this.#length) + 1;
    this.#length += taken;
    this.#memory[this.#length - 1] = newline;
    return taken;
  }

  #makeRoom(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#memory.length) return;
    const larger = Buffer.from(new SharedArrayBuffer(Math.max(needed, 2 * this.#memory.length)));
    larger.set(this.#memory.subarray(0, this.#length));
    this.#memory = larger;
  }
}
