// "Did you mean": the declared name nearest to what was written, if it is near enough to be a slip of the fingers.
import { distance } from 'fastest-levenshtein';

export function suggest(written: string, declared: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of declared) {
    if (Math.abs(name.length - written.length) >= least) continue;
    const apart = distance(written, name);
    if (apart < least) [best, least] = [name, apart];
  }
  return best;
}
