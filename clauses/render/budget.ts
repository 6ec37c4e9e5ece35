// What one document may take, and what it has shown so far. Our own templates never come near the bounds; those of a company
// might loop over everything within everything, or call themselves without end, and are then stopped.
import { mostBytes, TooLong } from './too-long.ts';

const mostSteps = 1_000_000;
const deepest = 40;

/** The templates did not come to an end within bounds that no document needs. */
export class Endless extends Error {
  constructor() {
    super('the templates do not come to an end');
    this.name = 'Endless';
  }
}

export class Budget {
  /** Kept where it will be asked whether anything was left out: our own templates leave out nothing. */
  readonly shown = new Set<string>();
  readonly #keeps: boolean;
  #steps = 0;
  #depth = 0;

  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  /** A text that was shown. */
  show(text: string): void {
    if (this.#keeps) this.shown.add(text);
  }

  /** One round of a loop, or one call of a template. */
  step(): void {
    this.#steps += 1;
    if (this.#steps > mostSteps) throw new Endless();
  }

  /** A text that grows: a character is a byte at least. */
  length(characters: number): void {
    if (characters > mostBytes) throw new TooLong(characters);
  }

  /** A template called from a template. */
  within<T>(body: () => T): T {
    this.step();
    if (this.#depth >= deepest) throw new Endless();
    this.#depth += 1;
    try {
      return body();
    } finally {
      this.#depth -= 1;
    }
  }
}
