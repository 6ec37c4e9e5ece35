// Runs a case on an engine.
import { adjudicate, type Case, type Determination, readIncidentValue } from '../../engine/index.ts';
import { type Contract, contractHash } from '../../language/index.ts';
import type { ConformanceCase } from './case.ts';

/** `engine`: what decides; the interpreter where none is named. */
export function determinationOf(
  contract: Contract,
  { name, incident, balances = {}, final }: Pick<ConformanceCase, 'name' | 'incident' | 'balances' | 'final'>,
  engine: (each: Case) => Determination = adjudicate,
): Determination {
  const read = readIncidentValue(incident, contract);
  if ('faults' in read) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
  return engine({
    contract,
    contractHash: contractHash(contract),
    incident: read.incident,
    balances: new Map(Object.entries(balances).map(([account, amount]) => [account, minor(amount)])),
    final: final === true,
  });
}

/** Amounts are written with all the decimals of their currency. */
function minor(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
