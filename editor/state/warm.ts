// Code that has run a few times runs several times as fast. While nobody states anything, the worker decides an incident of
// which nothing is known, the longest way there is, so that the first answers given come as quickly as later ones.
import type { UnitName } from '../worker/units.ts';
import { askEngine } from './client.ts';
import { tellFailure } from './failure.ts';
import { blankIncident, changedAt } from './incident.ts';

const rounds = 16;
/** Milliseconds without a change before a round, and between two. */
const rest = 150;

let left = rounds;

/** Goes on until it was done often enough in this page, or until what is returned is called. */
export function warmUp(unit: UnitName): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  const next = (): void => {
    if (left > 0 && !isGone) timer = setTimeout(round, rest);
  };
  const round = (): void => {
    if (performance.now() - changedAt < rest) next();
    else {
      left -= 1;
      void askEngine('decide', unit, blankIncident, {}).then(next, tellFailure);
    }
  };
  next();
  return () => {
    isGone = true;
    clearTimeout(timer);
  };
}
