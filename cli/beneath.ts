// An incident under a policy that stands over others: these are decided first, on the accounts that their ledgers tell of,
// and what lies beneath is filled in. Their ledgers are read, never written.
import {
  balancesOf,
  type Incident,
  type IncidentFault,
  type LedgerFault,
  policiesAmong,
  readIncident,
  readIncidentValue,
  withBeneath,
} from '../engine/index.ts';
import type { Unit } from '../language/index.ts';
import { isFile } from './host.ts';
import { ledgerIn } from './ledger-file.ts';
import type { Session } from './session.ts';
import { words } from './terminal/usage-words.ts';
import { Unusable } from './unusable.ts';
import { openWorkspace } from './workspace.ts';

/** `--beneath P-1=primary.ledger.json` */
export interface LedgerBeneath {
  readonly policy: string;
  readonly ledger: string;
}

/** The incident, `chosen` being how the policy was named; with what lies beneath the policy filled in, on the accounts that `--beneath` tells of. */
export function incidentOver(
  text: string,
  { contract }: Unit,
  chosen: string,
  beneath: readonly LedgerBeneath[] = [],
  { host, options }: Session,
):
  | { readonly incident: Incident }
  | { readonly of?: string; readonly faults: readonly (IncidentFault | LedgerFault)[] } {
  const read = readIncident(text, contract);
  const over = contract.policy?.over;
  const strange = beneath.find(({ policy }) => !over?.policies.some((each) => each.policy === policy));
  if (strange !== undefined) throw new Unusable(words.notBeneath(strange.policy));
  if ('faults' in read || over === undefined) return read;
  const { units } = openWorkspace(isFile(chosen, host) ? [chosen] : [], options.workspace, host).compilation;
  const among = policiesAmong(units);
  const balances = new Map<string, ReadonlyMap<string, bigint>>();
  for (const { policy, ledger } of beneath) {
    const unit = among(policy);
    if (unit === undefined) continue;
    const file = ledgerIn(ledger, unit.contract, host, false);
    if ('faults' in file) return { of: ledger, faults: file.faults };
    balances.set(policy, balancesOf(file.ledger, read.incident.id));
  }
  const told = withBeneath(JSON.parse(text), contract, (policy) => {
    const unit = among(policy);
    const left = balances.get(policy);
    return unit === undefined || left === undefined ? unit : { ...unit, balances: left };
  });
  return 'faults' in told ? { of: told.policy, faults: told.faults } : readIncidentValue(told.document, contract);
}

/** `P-1=primary.ledger.json` */
export function beneathIn(written: string, before: readonly LedgerBeneath[] | undefined): readonly LedgerBeneath[] {
  const at = written.indexOf('=');
  if (at < 1 || at === written.length - 1) throw new Unusable(words.notALedgerBeneath(written));
  return [...(before ?? []), { policy: written.slice(0, at), ledger: written.slice(at + 1) }];
}
