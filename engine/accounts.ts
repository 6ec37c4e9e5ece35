// What the accounts of a contract hold: all of it, or what a ledger says is left. An account that is reinstated holds its
// amount once more for each time, of which one event finds no more than the amount.
import type { Account, Contract } from '../language/index.ts';
import { actualWorld, type Scope } from './conditions/scope.ts';
import { indexOf } from './contract-index.ts';
import { absent, type Incident } from './incident/facts.ts';
import { minorOf } from './quantum/amount.ts';
import { figureOf } from './quantum/figure.ts';
import type { Left, Remaining } from './quantum/pays.ts';

/** What is left of each account: as told, or all of it; unknown where nobody has bound its amount. */
export function accountsLeft(scope: Scope, balances: ReadonlyMap<string, bigint> | undefined): Remaining {
  return new Map(
    scope.index.contract.accounts.map((account): [string, Left] => {
      const { name, reinstated } = account;
      const once = amountOf(account, scope);
      const all = holdsInAll(account, once);
      const told = balances?.get(name);
      const left = told === undefined ? all : { low: told, high: told, facts: [] };
      return [name, reinstated === null ? left : { ...left, atOnce: once }];
    }),
  );
}

/** The amount of an account, in minor units. */
export function amountOf({ amount }: Account, scope: Scope): Left {
  const { low, high, facts } = figureOf(amount, scope);
  return { low: minorOf(low) ?? 0n, high: minorOf(high), facts };
}

/** `L (1 + n)`: the amount, and as often again as it is reinstated. */
export function holdsInAll({ reinstated }: Account, { low, high, facts }: Left): Left {
  const times = 1n + BigInt(reinstated?.times ?? 0);
  return { low: low * times, high: high === null ? null : high * times, facts };
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
