// What the accounts of a contract hold: all of it, or what a ledger says is left.
import type { Contract } from '../language/index.ts';
import { actualWorld, type Scope } from './conditions/scope.ts';
import { indexOf } from './contract-index.ts';
import { absent, type Incident } from './incident/facts.ts';
import { minorOf } from './quantum/amount.ts';
import { figureOf } from './quantum/figure.ts';
import type { Left, Remaining } from './quantum/pays.ts';

/** What is left of each account: as told, or all of it; unknown where nobody has bound its amount. */
export function accountsLeft(scope: Scope, balances: ReadonlyMap<string, bigint> | undefined): Remaining {
  return new Map(
    scope.index.contract.accounts.map(({ name, amount }): [string, Left] => {
      const told = balances?.get(name);
      if (told !== undefined) return [name, { low: told, high: told, facts: [] }];
      const { low, high, facts } = figureOf(amount, scope);
      return [name, { low: minorOf(low) ?? 0n, high: minorOf(high), facts }];
    }),
  );
}

/** What the accounts open with, in minor units, in written order; `null` where nobody has bound an amount. */
export function openingsOf(contract: Contract): ReadonlyMap<string, bigint | null> {
  const scope: Scope = {
    index: indexOf(contract),
    incident: nothingStated,
    world: actualWorld,
    item: null,
    elements: [],
  };
  const left = accountsLeft(scope, undefined);
  return new Map([...left].map(([account, { low, high }]) => [account, low === high ? low : null]));
}

const nothingStated: Incident = {
  id: '',
  hash: '',
  facts: { fact: 'record', fields: new Map() },
  losses: absent,
  rates: [],
  schedule: new Map(),
};
