// Every place where a declared name stands: at its declaration, and wherever the checker found that it is meant.
import type * as tree from '../syntax/tree.ts';
import type { Meaning } from '../types/meaning.ts';
import type { Declared } from './declared.ts';

export interface Occurrence {
  readonly name: tree.Name;
  readonly declared: Declared;
  /** Whether this is the declaration itself. */
  readonly declares: boolean;
}

export function collectOccurrences(
  declared: ReadonlyMap<tree.Name, Declared>,
  meaning: Meaning,
): ReadonlyMap<string, readonly Occurrence[]> {
  const byFile = new Map<string, Occurrence[]>();
  const add = (occurrence: Occurrence): void => {
    const { file } = occurrence.name.span;
    const list = byFile.get(file);
    if (list === undefined) byFile.set(file, [occurrence]);
    else list.push(occurrence);
  };
  for (const [name, each] of declared) add({ name, declared: each, declares: true });
  for (const [name, at] of meaning.declarations) {
    const each = declared.get(at);
    if (each !== undefined && name !== at) add({ name, declared: each, declares: false });
  }
  for (const list of byFile.values()) list.sort((left, right) => left.name.span.start - right.name.span.start);
  return byFile;
}
