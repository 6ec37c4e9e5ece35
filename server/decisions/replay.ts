// Replay: a determination that was kept, made again from what was kept with it. It has to come out the same, to the last
// character; places in the source are left aside, for they say nothing of the meaning.
import { adjudicate, type Determination, determinationHash, readIncidentValue } from '../../engine/index.ts';
import { type Contract, canonicalJson, contractHash } from '../../language/index.ts';
import { contractText } from '../registry/artefacts.ts';
import type { Queries } from '../store/store.ts';
import type { DeterminationRow } from '../store/tables.ts';

export interface Replay {
  readonly same: boolean;
  readonly stored: { readonly hash: string; readonly engine: string };
  readonly now: { readonly hash: string | null; readonly engine: string };
  /** What is not as it was: the contract, the incident, the determination. */
  readonly differs: readonly ('contract' | 'stored' | 'incident' | 'determination')[];
}

export async function replay(queries: Queries, row: DeterminationRow, engine: string): Promise<Replay> {
  const contract = JSON.parse(await contractText(queries, row.tenant, row.contract_hash)) as Contract;
  const stored = JSON.parse(row.determination) as Determination;
  const differs: Replay['differs'][number][] = [];
  if (contractHash(contract) !== row.contract_hash) differs.push('contract');
  if (determinationHash(stored) !== row.hash) differs.push('stored');
  const read = readIncidentValue(JSON.parse(row.incident), contract);
  let now: Determination | undefined;
  if ('faults' in read) differs.push('incident');
  else {
    const balances = Object.entries(JSON.parse(row.balances) as Record<string, string>).map(
      ([account, minor]) => [account, BigInt(minor)] as const,
    );
    now = adjudicate({
      contract,
      contractHash: row.contract_hash,
      incident: read.incident,
      balances: new Map(balances),
      final: row.final === 1n,
    });
    if (withoutPlaces(now) !== withoutPlaces(stored)) differs.push('determination');
  }
  const hash = now === undefined ? null : determinationHash(now);
  return {
    same: differs.length === 0,
    stored: { hash: row.hash, engine: row.engine },
    now: { hash, engine },
    differs,
  };
}

function withoutPlaces(determination: Determination): string {
  return canonicalJson(JSON.parse(JSON.stringify(determination, (key, value) => (key === 'place' ? null : value))));
}
