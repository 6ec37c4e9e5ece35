// Accounts, how they are filled up again, and the insurers of one slip.
import type * as tree from '../syntax/tree.ts';
import { expectLimit } from './check-absences.ts';
import { expectType } from './check-expression.ts';
import { checkConstant } from './check-schedule.ts';
import { checkTitle } from './check-texts.ts';
import type { Scope } from './scope.ts';
import { instant, money, percentage } from './type.ts';

/** How often an account may be reinstated at most. */
const mostTimes = 100;

export function checkAccount(account: tree.Account, scope: Scope): void {
  if (account.use === 'as-borne' || account.reinstated !== undefined) expectType(account.amount, money, scope);
  else expectLimit(account.amount, scope);
  checkConstant(account.amount, scope);
  if (account.reinstated !== undefined) checkReinstated(account.reinstated, account, scope);
}

/** Only what is used up over a period by what is paid can be filled up again. */
function checkReinstated(reinstated: tree.Reinstated, { name, per, use }: tree.Account, scope: Scope): void {
  const { problems } = scope.context;
  const { times, premium } = reinstated;
  if (per === 'event' || use === 'as-borne') problems.report('cannot-reinstate', reinstated.span, { name: name.text });
  const count = times.kind === 'NumberLiteral' ? Number(times.digits) : Number.NaN;
  if (!(Number.isInteger(count) && count >= 1 && count <= mostTimes))
    problems.report('reinstated-times', times.span, { most: mostTimes });
  if (premium === undefined) return;
  expectType(premium.amount, money, scope);
  checkConstant(premium.amount, scope);
  if (premium.time === undefined) return;
  expectType(premium.time.at, instant, scope);
  expectType(premium.time.period, { type: 'period' }, scope);
}

export function checkInsurers({ insurers, span }: tree.Insurers, scope: Scope): void {
  if (insurers.length === 0) scope.context.missing('insurers-of-none', span, {});
  for (const { name, title, share } of insurers) {
    checkTitle(title, name.text, scope.context);
    expectType(share, percentage, scope);
    checkConstant(share, scope);
  }
}
