// Cases as data: a wording, its events in order, what each is to find and to post, and what the accounts have left.
// Another implementation can run the same files.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accept, balancesOf, drawnBy, type Ledger, openLedger } from '../../engine/index.ts';
import { determine, payable, wording } from './support.ts';

interface Case {
  readonly title: string;
  readonly statements: readonly string[];
  readonly events: readonly {
    readonly facts: { readonly incident: string };
    readonly final?: boolean;
    readonly expect: {
      readonly outcome: string;
      readonly payable: string;
      /** `COVERAGE AMOUNT`, in order. */
      readonly posted: readonly string[];
      /** `FACT CLAUSE BURDEN`, in order. */
      readonly closed?: readonly string[];
    };
  }[];
  readonly left: Readonly<Record<string, string>>;
}

const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case);

test.each(cases.map((each) => [each.title, each] as const))('%s', (_, { statements, events, left }) => {
  const unit = wording(statements.join('\n'));
  let ledger = ledgerOf(openLedger(unit.contract));
  for (const { facts, final = false, expect: expected } of events) {
    const found = determine(unit, facts, { final, balances: balancesOf(ledger, facts.incident) });
    ledger = ledgerOf(accept(found, ledger));
    expect({
      outcome: found.outcome,
      payable: payable(found),
      posted: drawnBy(ledger, facts.incident).map(({ coverage, amount }) => `${coverage} ${amount}`),
      closed: found.closed.map(({ fact, clause, burden }) => `${fact} ${clause} ${burden}`),
    }).toEqual({ closed: [], ...expected });
  }
  expect(Object.fromEntries(ledger.accounts.map(({ account, balance }) => [account, balance]))).toEqual(left);
});

function ledgerOf(result: { readonly ledger: Ledger } | { readonly faults: unknown }): Ledger {
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.ledger;
}
