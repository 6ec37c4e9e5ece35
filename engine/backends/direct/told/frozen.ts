import type { Reason } from '../../../determination.ts';

/** What is shared between determinations cannot be changed in any of them. */
export function frozen(reason: Reason): Reason {
  if (Object.isFrozen(reason)) return reason;
  Object.freeze(reason.facts);
  Object.freeze(reason.because);
  for (const each of reason.because) frozen(each);
  return Object.freeze(reason);
}
