// Accounts and insurers, as the Contract holds them.
import type { Contract } from '../contract/contract.ts';
import type { Insurer, Reinstatement } from '../contract/programme.ts';
import type { WordingNames } from '../names/wording-names.ts';
import { formatPercentage } from '../phrases/index.ts';
import type * as tree from '../syntax/tree.ts';
import { addRatios, compareRatios, one, ratio, zero } from '../values/ratio.ts';
import { constantOf } from './constant.ts';
import { lowerExpression } from './lower-expression.ts';
import type { ScheduleValues } from './lower-schedule.ts';
import { type Lowering, titleText } from './lowering.ts';
import { isKept } from './no-limit.ts';

export function lowerAccounts(names: WordingNames, lowering: Lowering): Contract['accounts'] {
  const kept = [...names.accounts.values()].filter((account) => isKept(account, lowering));
  return kept.map((account) => {
    const id = lowering.mark(`account/${account.name.text}`, account.span);
    return {
      id,
      name: account.name.text,
      title: titleText(account.title, account.name.text),
      amount: lowerExpression(account.amount, lowering),
      per: account.per,
      use: account.use,
      within: null,
      reinstated: account.reinstated === undefined ? null : lowerReinstated(id, account.reinstated, lowering),
    };
  });
}

/** INVARIANT: the number of times was checked. */
function lowerReinstated(within: string, { times, premium, span }: tree.Reinstated, lowering: Lowering): Reinstatement {
  const time = premium?.time;
  return {
    id: lowering.mark(`${within}/reinstated`, span),
    times: Number(times.digits),
    premium: premium === undefined ? null : lowerExpression(premium.amount, lowering),
    time:
      time === undefined
        ? null
        : { at: lowerExpression(time.at, lowering), period: lowerExpression(time.period, lowering) },
  };
}

export function lowerInsurers({ statements }: tree.Wording, lowering: Lowering): readonly Insurer[] {
  return insurersIn(statements).map(({ name, title, share, span }) => ({
    id: lowering.mark(`insurers/${name.text}`, span),
    name: name.text,
    title: titleText(title, name.text),
    share: lowerExpression(share, lowering),
  }));
}

/** Together they insure the whole: what is left uninsured is said in `pays`, not here. */
export function checkShares(
  { statements }: tree.Wording,
  policy: tree.Policy | undefined,
  values: ScheduleValues,
  lowering: Lowering,
): void {
  const insurers = insurersIn(statements);
  const [first] = insurers;
  const known = insurers.flatMap(({ share }) => {
    const value = constantOf(share, (name) => values.get(name), lowering);
    return value?.type === 'percentage' ? [ratio(BigInt(value.ratio[0]), BigInt(value.ratio[1]))] : [];
  });
  const sum = known.reduce(addRatios, zero);
  if (first === undefined || known.length < insurers.length || compareRatios(sum, one) === 0) return;
  lowering.problems.report('shares-not-whole', policy?.id.span ?? first.span, {
    sum: formatPercentage([sum.numerator.toString(), sum.denominator.toString()]),
  });
}

function insurersIn(statements: tree.Wording['statements']): readonly tree.Insurer[] {
  return statements.flatMap((statement) => (statement.kind === 'Insurers' ? statement.insurers : []));
}
