// The determination that a letter tells of. It is made here and now, on the incident and on what the ledger has left, and
// never read from a file: no amount of a letter can be one that the engine did not find.
import { adjudicate, balancesOf, type Determination, readIncident } from '../../engine/index.ts';
import type { Unit } from '../../language/index.ts';
import { tellFaults } from '../commands/faults.ts';
import { type Exit, readInput } from '../host.ts';
import { ledgerIn } from '../ledger-file.ts';
import type { Session } from '../session.ts';

/** The determination; or how the command ends where the incident or the ledger cannot be used, which is then told. */
export async function determinationFor(
  path: string,
  { contract, contractHash, sourceMap }: Unit,
  { ledger: kept, final = false }: { readonly ledger?: string; readonly final?: boolean },
  session: Session,
): Promise<{ readonly determination: Determination } | { readonly exit: Exit }> {
  const read = readIncident(await readInput(path, session.host), contract);
  if ('faults' in read) return { exit: tellFaults(session, path, read.faults) };
  const { incident } = read;
  const ledger = kept === undefined ? undefined : ledgerIn(kept, contract, session.host, false);
  if (ledger !== undefined && 'faults' in ledger) return { exit: tellFaults(session, kept ?? '', ledger.faults) };
  const known = ledger === undefined ? {} : { balances: balancesOf(ledger.ledger, incident.id) };
  return { determination: adjudicate({ contract, contractHash, sourceMap, incident, final, ...known }) };
}
