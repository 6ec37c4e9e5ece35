// The twelve coverages, written in Proviso, against the function written by hand: 10,000 incidents on running accounts.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backendFor, openingsOf } from '../../engine/index.ts';
import { compile } from '../../language/index.ts';
import { adjudicate, reset } from './twelve/by-hand.ts';
import { documentOf } from './twelve/document.ts';
import { makeIncidents } from './twelve/workload.ts';

test('the same coverages respond, and pay the same', { timeout: 300_000 }, () => {
  const text = readFileSync(new URL('twelve/twelve.proviso', import.meta.url), 'utf8');
  const unit = compile([{ path: 'twelve.proviso', text }]).units.find(({ name }) => name === 'twelve');
  if (unit === undefined) throw new Error('the twelve coverages do not compile');
  const backend = backendFor('compiled', unit.contract, unit.contractHash);
  const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
  const openings = new Map([...openingsOf(unit.contract)].map(([account, amount]) => [account, amount ?? 0n]));
  const left = new Map<number, Map<string, bigint>>();
  let alike = 0;
  reset();
  for (const incident of makeIncidents()) {
    const meant = adjudicate(incident);
    const balances = left.get(incident.policyNo) ?? new Map(openings);
    left.set(incident.policyNo, balances);
    const given = backend.figures(documentOf(incident), { balances });
    if (given === undefined) throw new Error(`${incident.id} is not decided`);
    for (const { account, atLeast } of given.postings)
      balances.set(account, (balances.get(account) ?? 0n) - cents(atLeast.amount));
    const paid = given.coverages.map(({ payable }) => Number(cents(payable.atLeast.amount)));
    const isAlike = meant.coverages.every(({ payable }, position) => payable === paid[position]);
    expect(isAlike, incident.id).toBe(true);
    alike += 1;
  }
  console.log(`${alike} of 10,000 incidents pay the same by hand and by the wording`);
  expect(alike).toBe(10_000);
});
