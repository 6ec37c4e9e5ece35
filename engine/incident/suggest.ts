// What was most likely meant by a name that nothing has: a title taken for the name, another way of writing it, or a
// slip of the fingers.
import { distance } from 'fastest-levenshtein';
import type { Text } from '../../language/index.ts';

/** `names` with their titles. A long text is no misspelt name, and would only cost time. */
export function likelyName(
  written: string,
  names: Iterable<readonly [name: string, title: Text | undefined]>,
): string | undefined {
  if (written.length > 64) return undefined;
  const plain = plainly(written);
  let nearest: { readonly name: string; readonly steps: number } | undefined;
  for (const [name, title] of names) {
    if (written === title?.en || written === title?.zh || plain === plainly(name)) return name;
    const steps = distance(plain, plainly(name));
    if (steps <= Math.max(1, Math.floor(name.length / 4)) && (nearest === undefined || steps < nearest.steps))
      nearest = { name, steps };
  }
  return nearest?.name;
}

/** `startedAt`, `Started-At` and `started_at` alike. */
function plainly(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
}
