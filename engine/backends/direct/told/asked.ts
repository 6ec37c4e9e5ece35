// The conditions that reasons ask for one by one: collected while the code is made, called once it is loaded.

import type { TestId } from '../../plan/plan.ts';

export class Asked {
  readonly #positions = new Map<string, number>();
  readonly #texts: string[] = [];
  #calls: readonly (() => boolean)[] = [];

  /** `key`: by which it is called later; the same key is the same condition. */
  add(key: string, text: () => string): void {
    if (this.#positions.has(key)) return;
    this.#positions.set(key, this.#texts.length);
    this.#texts.push(`() => ${text()}`);
  }

  /** The conditions as functions, in one list. */
  get code(): string {
    return `[${this.#texts.join(', ')}]`;
  }

  loaded(calls: readonly (() => boolean)[]): void {
    this.#calls = calls;
  }

  call(key: string): () => boolean {
    const call = this.#calls[this.#positions.get(key) ?? -1];
    if (call === undefined) throw new Error(`broken invariant: nothing asks for ${key}`);
    return call;
  }
}

export function testKey(test: TestId): string {
  return `test ${test}`;
}
