// What was made of a value before, so that it is made once. As many values are kept as will do; then it begins anew.

const most = 1_000;

export class Remembered<Key, Made> {
  readonly #made = new Map<Key, Made>();
  readonly #make: (key: Key) => Made;

  constructor(make: (key: Key) => Made) {
    this.#make = make;
  }

  of(key: Key): Made {
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    const made = this.#make(key);
    if (this.#made.size >= most) this.#made.clear();
    this.#made.set(key, made);
    return made;
  }
}
