// Random numbers from a seed, for cases by the million: the same seed gives the same cases on every machine.

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not with, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(of: number): boolean {
    return this.next() < of;
  }

  pick<Each>(from: readonly [Each, ...Each[]]): Each {
    return from[this.whole(0, from.length - 1)] ?? from[0];
  }

  /** Between `least` and `most` of them. */
  several<Each>(make: () => Each, least: number, most: number): readonly Each[] {
    return Array.from({ length: this.whole(least, most) }, make);
  }
}
