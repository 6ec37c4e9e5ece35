// Why not: for every coverage that does not respond, or pays for no item, the first step at which it ends. Taken from
// the reasons, which hold what decided and nothing else.
import type { ClauseName, Text } from '../../language/index.ts';
import type { Determination, Reason } from '../determination.ts';

export interface WhyNot {
  readonly coverage: ClauseName;
  readonly number: string;
  readonly title: Text;
  /** The step itself, and below it what made it so. */
  readonly step: Reason;
}

export function whyNot({ coverages, reasons }: Determination): readonly WhyNot[] {
  return coverages.flatMap(({ clause, number, title, outcome }): readonly WhyNot[] => {
    if (outcome !== 'not-covered') return [];
    const reason = reasons.find((each) => each.clause === clause);
    return reason === undefined ? [] : [{ coverage: clause, number, title, step: firstFailing(reason) }];
  });
}

/** Below what failed, the first thing that made it fail: a condition, an exclusion, that nothing of its kind was lost. */
function firstFailing(reason: Reason): Reason {
  const next = reason.because.find(({ verdict }) => verdict === 'no') ?? reason.because.find(isBitingExclusion);
  if (next === undefined) return reason;
  // An item is no step of its own: what took it away is.
  return next.because.length > 0 ? firstFailing(next) : next;
}

function isBitingExclusion({ clause, verdict }: Reason): boolean {
  return clause !== null && verdict === 'yes';
}
