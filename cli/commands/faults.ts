// How a command ends that was given a document it cannot use: the faults on stderr, nothing on stdout.
import type { IncidentFault, LedgerFault } from '../../engine/index.ts';
import { type Exit, exit } from '../host.ts';
import type { Session } from '../session.ts';
import { faultLines } from '../terminal/faults.ts';

export function tellFaults(
  session: Session,
  file: string,
  faults: readonly (IncidentFault | LedgerFault)[],
  end: Exit = exit.unusable,
): Exit {
  if (session.options.format === 'json') session.tellJson({ file, faults });
  else session.tell((page) => faultLines(file, faults, page));
  return end;
}
