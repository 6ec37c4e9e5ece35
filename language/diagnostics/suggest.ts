// "Did you mean": the declared name nearest to what was written, if it is near enough to be a slip of the fingers.
import { distance } from 'fastest-levenshtein';

const longestName = 64;

/** Finds suggestions for one compilation. A text with thousands of unknown names gets them for the first ones only. */
export class Suggestions {
  #left = 200_000;

  nearest(written: string, declared: Iterable<string>): string | undefined {
    if (written.length > longestName) return undefined;
    let best: string | undefined;
    let least = Math.max(1, Math.floor(written.length / 3)) + 1;
    for (const name of declared) {
      if (Math.abs(name.length - written.length) >= least) continue;
      if (this.#left <= 0) break;
      this.#left -= 1;
      const apart = distance(written, name);
      if (apart < least) [best, least] = [name, apart];
    }
    return best;
  }
}
