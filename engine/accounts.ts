// What the accounts of a contract open with, from its schedule and figures alone.
import type { Contract } from '../language/index.ts';
import { exactMoney } from './conditions/evaluate.ts';
import { actualWorld, type Scope } from './conditions/scope.ts';
import { indexOf } from './contract-index.ts';
import { absent, type Incident } from './incident/facts.ts';

/** In minor units, by name, in written order. `incident`: may state schedule values that the wording leaves open. */
export function openingsOf(contract: Contract, incident: Incident = nothingStated): ReadonlyMap<string, bigint> {
  const scope: Scope = { index: indexOf(contract), incident, world: actualWorld, item: null, elements: [] };
  return new Map(
    contract.accounts.map(({ name, amount }) => {
      const full = exactMoney(amount, scope);
      if (full === undefined) throw new Error(`broken invariant: account \`${name}\` has no amount`);
      return [name, full.numerator / full.denominator];
    }),
  );
}

const nothingStated: Incident = {
  id: '',
  hash: '',
  facts: { fact: 'record', fields: new Map() },
  losses: absent,
  rates: [],
  schedule: new Map(),
};
