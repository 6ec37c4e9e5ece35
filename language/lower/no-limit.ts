// What an entry of the schedule that is `no limit` takes away: the lines of `pays` and the accounts that it would limit.
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import type { Lowering } from './lowering.ts';

/** An account that limits something; one without limit is not kept. */
export function isKept({ amount }: tree.Account, lowering: Lowering): boolean {
  return !lowering.isNoLimit(amount);
}

/** Whether a line limits nothing: its amount is `no limit`, or its account has none. */
export function limitsNothing(
  { body }: tree.PaysLine | tree.WiderLine,
  names: Pick<WordingNames, 'accounts'>,
  lowering: Lowering,
): boolean {
  if (body.kind !== 'Limit' && body.kind !== 'WiderLimit') return false;
  const { amount } = body;
  const reference = amount.kind === 'Path' ? lowering.meaning.references.get(amount) : undefined;
  if (reference?.to !== 'account') return lowering.isNoLimit(amount);
  const account = names.accounts.get(reference.name);
  return account !== undefined && !isKept(account, lowering);
}
