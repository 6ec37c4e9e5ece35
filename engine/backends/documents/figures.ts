// What is paid on a plain document, without reasons.
import type { Figures, Submitted } from '../backend.ts';
import { printer } from '../settled/money.ts';
import type { Program } from '../settled/program.ts';
import { find, postingsOf } from '../settled/settle.ts';
import type { ReadDocument } from './read-sheet.ts';

/** `undefined`: not plain, or something that counts is open. */
export function quickFigures(
  program: Program,
  read: ReadDocument | undefined,
  submitted: Pick<Submitted, 'balances' | 'final'>,
): Figures | undefined {
  const found = read && find(program, { incident: read.incident, ...submitted }, read.sheet);
  if (found === undefined || read === undefined) return undefined;
  const print = printer(program.plan.contract.currency);
  const coverages = found.coverages.map(({ standing, entering, paid }) => ({
    clause: standing.plan.coverage.name,
    outcome: entering.items.length > 0 ? ('payable' as const) : ('not-covered' as const),
    payable: print(paid.paid),
  }));
  return {
    incident: read.incident.id,
    outcome: coverages.some(({ outcome }) => outcome === 'payable') ? 'payable' : 'not-covered',
    payable: print(found.total),
    coverages,
    postings: found.coverages.flatMap((each) => postingsOf(each, program.plan.contract, print)),
  };
}
