// Of ledgers under any small contract: no account is overdrawn, history only grows, and an event that is decided again
// leaves the accounts as if it had been decided so from the start.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accept,
  adjudicate,
  balancesOf,
  drawnBy,
  type Incident,
  type Ledger,
  openLedger,
  readLedger,
  redecide,
  replay,
} from '../../engine/index.ts';
import { smallContract } from './small-contract.ts';
import { type Amounts, agrees, incidentOf, items, statedOf, unknowns } from './small-incident.ts';

const fen = fc.oneof(fc.constantFrom(0n, 1n, 50_00n, 99_99n, 100_00n, 300_00n), fc.bigInt(0n, 600_00n));

/** Most facts are stated; what is not leaves some events open. */
const facts = fc.record({
  values: fc
    .tuple(...unknowns.map(({ values }) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 30 })))
    .filter((values) => agrees(statedOf(values))),
  amounts: fc.array(fen, { minLength: items.length, maxLength: items.length }),
});

function incident(id: string, { values, amounts }: typeof facts extends fc.Arbitrary<infer Of> ? Of : never): Incident {
  const exact: Amounts = amounts.map((minor) => ({ low: minor, high: minor }));
  return { ...incidentOf(statedOf(values), exact, id), hash: '0'.repeat(64) };
}

function ledgerOf(result: object): Ledger {
  if (!('ledger' in result)) throw new Error(JSON.stringify(result));
  return result.ledger as Ledger;
}

const cases = fc.record({
  contract: smallContract,
  events: fc.array(facts, { minLength: 1, maxLength: 4 }),
  again: facts,
  which: fc.nat(),
});

test('deciding again comes to what a replay comes to', () => {
  let changes = 0;
  fc.assert(
    fc.property(cases, ({ contract, events, again, which }) => {
      const unit = { contract, contractHash: 'h' };
      const incidents = events.map((each, position) => incident(`E${position}`, each));
      const before = incidents.reduce(
        (ledger, each) =>
          ledgerOf(accept(adjudicate({ ...unit, incident: each, balances: balancesOf(ledger) }), ledger)),
        ledgerOf(openLedger(contract)),
      );
      expect(ledgerOf(replay(unit, incidents))).toEqual(before);
      const chosen = incidents[which % incidents.length];
      if (chosen === undefined || before.events.find(({ event }) => event === chosen.id)?.state === 'open') return;
      const changed = incident(chosen.id, again);
      const determination = adjudicate({ ...unit, incident: changed, balances: balancesOf(before, chosen.id) });
      const found = redecide(determination, before, (event, balances) => {
        const later = incidents.find(({ id }) => id === event);
        return later === undefined ? undefined : adjudicate({ ...unit, incident: later, balances });
      });
      const ledger = ledgerOf(found);
      expect(readLedger(JSON.stringify(ledger), contract)).toEqual({ ledger });
      expect(ledger.postings.slice(0, before.postings.length)).toEqual(before.postings);
      const afresh = ledgerOf(
        replay(
          unit,
          incidents.map((each) => (each === chosen ? changed : each)),
        ),
      );
      // What is open is decided when somebody accepts it, and not because another event was decided again.
      const stateIn = ({ events: entries }: Ledger, id: string) => entries.findLast(({ event }) => event === id)?.state;
      if (incidents.some(({ id }) => stateIn(before, id) === 'open' && stateIn(afresh, id) === 'decided')) return;
      expect(ledger.accounts).toEqual(afresh.accounts);
      for (const { id } of incidents) expect(drawnBy(ledger, id)).toEqual(drawnBy(afresh, id));
      if ('changed' in found && found.changed.length > 0) changes += 1;
      // Retried, it changes nothing.
      expect(redecide(determination, ledger, () => undefined)).toEqual({ ledger, changed: [] });
    }),
    { numRuns: 300 },
  );
  expect(changes).toBeGreaterThan(5);
  console.log(`ledgers: 300 contracts, ${changes} in which a later event changed`);
});
