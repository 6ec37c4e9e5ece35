// What all decisions share: the unit and ledger they are made on, who makes them, and what is kept of them.
import { createHash, randomUUID } from 'node:crypto';
import {
  type Determination,
  determinationHash,
  type Incident,
  type IncidentFault,
  type Ledger,
  openLedger,
  readIncidentValue,
} from '../../engine/index.ts';
import { canonicalJson } from '../../language/index.ts';
import type { Act } from '../audit/chain.ts';
import { amountOf } from '../ledger/amounts.ts';
import { accountsOf } from '../ledger/state.ts';
import type { Principal } from '../principal.ts';
import { Problem } from '../problems/problem.ts';
import { type ContractRef, policyInForce, type Unit, type Units } from '../registry/artefacts.ts';
import type { Queries, Store } from '../store/store.ts';
import type { AccountRow, DeterminationRow } from '../store/tables.ts';

/** What deciding needs of its surroundings. */
export interface Desk {
  readonly store: Store;
  readonly units: Units;
  readonly clock: () => Date;
  /** The version of the engine, kept with every determination. */
  readonly engine: string;
}

/** Who decides, and who approved it where it needed a second person. */
export interface Decider {
  readonly principal: Principal;
  readonly approvedBy?: Principal;
}

export interface PolicyUnit {
  readonly row: ContractRef;
  readonly unit: Unit;
}

export async function policyUnit(
  desk: Pick<Desk, 'units'>,
  queries: Queries,
  tenant: string,
  policy: string,
  revision?: string | undefined,
): Promise<PolicyUnit> {
  return unitOf(desk, queries, await policyInForce(queries, tenant, policy), revision);
}

/** Of the revision in force, which has to be `revision` where one is asked for. */
export async function unitOf(
  { units }: Pick<Desk, 'units'>,
  queries: Queries,
  row: ContractRef,
  revision: string | undefined,
): Promise<PolicyUnit> {
  if (revision !== undefined && row.version !== revision) throw Problem.of('other-revision', { current: row.version });
  return { row, unit: await units.of(queries, row) };
}

/** An incident as it came, and as the engine reads it. */
export interface Stated {
  readonly text: string;
  readonly incident: Incident;
}

export function readStated(json: unknown, { contract }: Unit, at = '/incident'): Stated {
  const read = readIncidentValue(json as never, contract);
  if ('faults' in read)
    throw Problem.of('incident-faults', {}, { errors: read.faults.map((fault) => placed(fault, at)) });
  return { text: canonicalJson(json), incident: read.incident };
}

function placed({ code, pointer, message, help }: IncidentFault, at: string): unknown {
  return { pointer: `${at}${pointer}`, code, message, help };
}

/** Without `balances`: from untouched accounts. */
export function determine(
  { backend, sourceMap }: Unit,
  incident: Incident,
  final: boolean,
  balances?: ReadonlyMap<string, bigint>,
): Determination {
  return backend.adjudicate({ sourceMap, incident, final, ...(balances === undefined ? {} : { balances }) });
}

/** The policy is known, and yet no ledger is kept for it. */
export function withoutLedger({ contract }: Unit): Problem {
  const opened = openLedger(contract);
  return Problem.of('ledger-faults', {}, { errors: 'faults' in opened ? opened.faults : [] });
}

/** A determination as it was made, to be kept. */
export interface Made {
  readonly determination: Determination;
  readonly stated: Stated;
  readonly balances: ReadonlyMap<string, bigint>;
  readonly final: boolean;
}

/** A determination with all that it was made of, as it is kept. */
export function rowOf(
  desk: Desk,
  { principal }: Decider,
  { row, unit }: PolicyUnit,
  { determination, stated, balances, final }: Made,
): DeterminationRow {
  return {
    tenant: principal.tenant,
    id: randomUUID(),
    policy: row.name,
    event: determination.incident.id,
    contract_hash: unit.contractHash,
    incident: stated.text,
    balances: JSON.stringify(Object.fromEntries([...balances].map(([account, minor]) => [account, String(minor)]))),
    final: final ? 1n : 0n,
    determination: JSON.stringify(determination),
    hash: determinationHash(determination),
    engine: desk.engine,
    decided_at: desk.clock().toISOString(),
    decided_by: principal.actor,
  };
}

export type Posting = Ledger['postings'][number];

/** What the audit log says of a decision: hashes, so that what was decided cannot be changed behind it. */
export function actOf(
  { principal, approvedBy }: Decider,
  policy: string,
  event: string,
  action: 'decide' | 'redecide' | 'reverse',
  kept: readonly DeterminationRow[],
  postings: readonly Posting[],
  because: string | undefined,
): Act {
  return {
    actor: principal.actor,
    action,
    subject: `event ${policy} ${event}`,
    detail: {
      policy,
      event,
      ...(approvedBy === undefined ? {} : { approvedBy: approvedBy.actor }),
      ...(because === undefined ? {} : { because }),
      determinations: kept.map(({ id, hash, contract_hash, incident }) => ({
        id,
        hash,
        contract: contract_hash,
        incident: createHash('sha256').update(incident).digest('hex'),
      })),
      postings: postings.map(({ event: of, account, coverage, amount, kind }) => [of, account, coverage, amount, kind]),
    },
  };
}

export interface Balance {
  readonly account: string;
  readonly currency: string;
  readonly opening: string;
  readonly remaining: string;
}

export async function balancesNow(
  queries: Queries,
  tenant: string,
  policy: string,
  currency: string,
): Promise<readonly Balance[]> {
  const accounts = await accountsOf(queries, tenant, policy);
  return accounts.map((account) => balanceOf(account, currency));
}

export function balanceOf({ account, opening, remaining }: AccountRow, currency: string): Balance {
  return { account, currency, opening: amountOf(opening, currency), remaining: amountOf(remaining, currency) };
}
