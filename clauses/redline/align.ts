// Which part of one paper answers to which of the other: by name, never by number, so that a clause that was put before it
// leaves a clause what it was.

/** One place of the merged order. `moved`: it stands in both, and has changed its place among the others. */
export type Pair<T> =
  | { readonly pair: 'both'; readonly before: T; readonly after: T; readonly moved: boolean }
  | { readonly pair: 'deleted'; readonly before: T }
  | { readonly pair: 'inserted'; readonly after: T };

/** `noted`: what moved is a pair, at its new place. `traced`: it is deleted from its old place and inserted at the new one. */
export type Moves = 'noted' | 'traced';

/** The order of `after`, with what was deleted standing behind what it stood behind before. */
export function aligned<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  moves: Moves = 'noted',
): readonly Pair<T>[] {
  const old = new Map(keyed(before, keyOf));
  const named = new Map(keyed(after, keyOf));
  const oldOrder = [...old.keys()];
  const still = longestRise([...named.keys()].filter((key) => old.has(key)).map((key) => oldOrder.indexOf(key)));
  const hasMoved = (key: string): boolean => old.has(key) && !still.has(oldOrder.indexOf(key));
  // What is traced answers to nothing: it goes by a name that the old order does not have.
  const fresh =
    moves === 'noted'
      ? named
      : new Map([...named].map(([key, item]) => [hasMoved(key) ? `${key}\nmoved` : key, item] as const));
  const pairs: Pair<T>[] = [];
  const deletedBehind = (at: number): void => {
    for (let next = at + 1; next < oldOrder.length; next += 1) {
      const key = oldOrder[next] ?? '';
      const gone = old.get(key);
      if (fresh.has(key) || gone === undefined) return;
      pairs.push({ pair: 'deleted', before: gone });
    }
  };
  deletedBehind(-1);
  for (const [key, item] of fresh) {
    const was = old.get(key);
    if (was === undefined) {
      pairs.push({ pair: 'inserted', after: item });
      continue;
    }
    const at = oldOrder.indexOf(key);
    pairs.push({ pair: 'both', before: was, after: item, moved: !still.has(at) });
    deletedBehind(at);
  }
  return pairs;
}

/** Items that share a key are told apart by their order. */
function keyed<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, T])[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const key = keyOf(item);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [`${key}\n${count}`, item];
  });
}

/** The most that keep their order: all others have moved. */
function longestRise(positions: readonly number[]): ReadonlySet<number> {
  let best: readonly number[] = [];
  const ending: (readonly number[])[] = [];
  positions.forEach((position, at) => {
    const before = ending
      .slice(0, at)
      .filter((rise) => (rise.at(-1) ?? -1) < position)
      .reduce<readonly number[]>((long, rise) => (rise.length > long.length ? rise : long), []);
    const rise = [...before, position];
    ending.push(rise);
    if (rise.length > best.length) best = rise;
  });
  return new Set(best);
}
