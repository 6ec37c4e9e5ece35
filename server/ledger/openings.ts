// The accounts of a policy are opened when it is first published, and follow it when an endorsement changes what they
// hold: what has been drawn stays drawn, and no account can be made smaller than that.
import { openLedger } from '../../engine/index.ts';
import type { Contract } from '../../language/index.ts';
import { append } from '../audit/chain.ts';
import { Problem } from '../problems/problem.ts';
import type { Tx } from '../store/store.ts';
import type { AccountRow, ArtefactRow } from '../store/tables.ts';
import { minorOf } from './amounts.ts';
import { accountsOf } from './state.ts';

export async function adjustOpenings(
  tx: Tx,
  by: { readonly tenant: string; readonly actor: string; readonly at: string },
  contract: Contract,
  { name: policy, contract_hash: hash }: ArtefactRow,
): Promise<void> {
  const opened = openLedger(contract);
  // Nobody has bound what an account holds: the policy can be read and asked, but nothing decided under it.
  if ('faults' in opened || hash === null) return;
  const { tenant } = by;
  const { currency } = contract;
  const openings = opened.ledger.accounts.map(({ account, opening }, position) => ({
    account,
    position: BigInt(position),
    opening: minorOf(opening, currency),
  }));
  const row = await tx
    .updateTable('ledgers')
    .set((set) => ({ version: set('version', '+', 1n), contract_hash: hash }))
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined)
    await tx
      .insertInto('ledgers')
      .values({ tenant, policy, currency, contract_hash: hash, version: 0n, events: 0n, postings: 0n })
      .execute();
  else if (row.currency !== currency)
    throw Problem.of('ledger-faults', {}, { errors: [otherCurrency(row.currency, currency)] });
  const before = new Map((await accountsOf(tx, tenant, policy)).map((each) => [each.account, each]));
  for (const { account, position, opening } of openings) {
    const known = before.get(account);
    if (known === undefined)
      await tx
        .insertInto('accounts')
        .values({ tenant, policy, account, position, opening, remaining: opening })
        .execute();
    else if (known.opening !== opening) await reopen(tx, known, opening, by);
  }
}

async function reopen(
  tx: Tx,
  { tenant, policy, account, opening: before, remaining }: AccountRow,
  opening: bigint,
  by: { readonly actor: string; readonly at: string },
): Promise<void> {
  const left = remaining + opening - before;
  if (left < 0n) throw Problem.of('opening-below-drawn', { account });
  await tx
    .updateTable('accounts')
    .set({ opening, remaining: left })
    .where('tenant', '=', tenant)
    .where('policy', '=', policy)
    .where('account', '=', account)
    .where('remaining', '=', remaining)
    .executeTakeFirstOrThrow();
  await append(tx, tenant, by.at, {
    actor: by.actor,
    action: 'reopen',
    subject: `account ${policy} ${account}`,
    detail: { before: String(before), after: String(opening) },
  });
}

function otherCurrency(ledger: string, policy: string): unknown {
  return {
    pointer: '',
    code: 'other-currency',
    message: {
      en: `the ledger is kept in ${ledger}, the policy in ${policy}`,
      zh: `账簿币种为 ${ledger}，保单币种为 ${policy}`,
    },
  };
}
