// A case as an engine takes it, and what the interpreter finds.
import { adjudicate, type Determination, readIncidentValue, type Submitted } from '../../engine/index.ts';
import { type Contract, contractHash } from '../../language/index.ts';
import type { ConformanceCase } from './case.ts';

type Given = Pick<ConformanceCase, 'name' | 'incident' | 'balances' | 'final'>;

export function determinationOf(contract: Contract, given: Given): Determination {
  return adjudicate({ contract, contractHash: contractHash(contract), ...submittedOf(contract, given) });
}

export function submittedOf(contract: Contract, { name, incident, balances = {}, final }: Given): Submitted {
  const read = readIncidentValue(incident, contract);
  if ('faults' in read) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
  return {
    incident: read.incident,
    balances: new Map(Object.entries(balances).map(([account, amount]) => [account, minor(amount)])),
    final: final === true,
  };
}

/** Amounts are written with all the decimals of their currency. */
function minor(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
