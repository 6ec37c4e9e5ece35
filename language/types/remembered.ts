// What checking found of a node, kept for the next time that it is checked among the same others. Whoever types changes one
// clause; of the rest of the wording what was found stays true, as long as all that it hangs on is what it was.
import { Context } from '../names/context.ts';
import { Meaning, type NodeTable } from './meaning.ts';

interface Remembered {
  readonly sees: readonly unknown[];
  readonly noted: Noted;
  readonly value: unknown;
}

/** The last two of each node: a file that is broken and mended again goes to and fro between two ways of seeing it. */
const remembered = new WeakMap<object, readonly Remembered[]>();

/**
 * Checks a node, or takes what was found of it before, where nothing was wrong with it. INVARIANT: `sees` lists all that
 * the check hangs on besides the node itself; what is equal in it is the same thing, or the same text.
 */
export function checkedOnce<T>(
  node: object,
  sees: readonly unknown[],
  { meaning, context }: { readonly meaning: Meaning; readonly context: Context },
  check: (found: { readonly meaning: Meaning; readonly context: Context }) => T,
): T {
  if (!context.remembers) return check({ meaning, context });
  const before = remembered.get(node) ?? [];
  const known = before.find((each) => isSame(each.sees, sees));
  if (known !== undefined) {
    known.noted.addTo(meaning);
    // The cast: it was found by the same check, as a node is checked in one place only.
    return known.value as T;
  }
  const problems = context.problems.beside();
  const noting = new Noting(meaning);
  const value = check({ meaning: noting, context: new Context(problems, context.whole, true) });
  if (problems.isEmpty) remembered.set(node, [{ sees, noted: noting.noted, value }, ...before.slice(0, 1)]);
  else context.problems.adopt(problems);
  return value;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** What was written into a meaning, in its order. */
class Noted {
  readonly references: NotesOf<Meaning['references']> = [];
  readonly kinds: NotesOf<Meaning['kinds']> = [];
  readonly types: NotesOf<Meaning['types']> = [];
  readonly declarations: NotesOf<Meaning['declarations']> = [];

  addTo({ references, kinds, types, declarations }: Meaning): void {
    for (const [node, value] of this.references) references.set(node, value);
    for (const [node, value] of this.kinds) kinds.set(node, value);
    for (const [node, value] of this.types) types.set(node, value);
    for (const [node, value] of this.declarations) declarations.set(node, value);
  }
}

type NotesOf<Table> = Table extends NodeTable<infer K, infer V> ? [K, V][] : never;

/** Reads and writes the meaning of all, and notes what is written. */
class Noting extends Meaning {
  readonly noted = new Noted();
  override readonly references: Meaning['references'];
  override readonly kinds: Meaning['kinds'];
  override readonly types: Meaning['types'];
  override readonly declarations: Meaning['declarations'];

  constructor(all: Meaning) {
    super();
    this.references = noting(all.references, this.noted.references);
    this.kinds = noting(all.kinds, this.noted.kinds);
    this.types = noting(all.types, this.noted.types);
    this.declarations = noting(all.declarations, this.noted.declarations);
  }
}

function noting<K, V>(all: NodeTable<K, V>, notes: [K, V][]): NodeTable<K, V> {
  return {
    get: (node) => all.get(node),
    has: (node) => all.has(node),
    set: (node, value) => {
      notes.push([node, value]);
      return all.set(node, value);
    },
    delete: (node) => all.delete(node),
    [Symbol.iterator]: () => all[Symbol.iterator](),
  };
}
