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

export function lowerAccounts(names: WordingNames, lowering: Lowering): Contract['accounts'] {
  return [...names.accounts.values()].map((account) => {
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

/** Together they insure the whole: what an insurer leaves uninsured is said in `pays`, not here. */
export function lowerInsurers(
  { statements }: tree.Wording,
  policy: tree.Policy | undefined,
  values: ScheduleValues,
  lowering: Lowering,
): readonly Insurer[] {
  const statement = statements.find((each) => each.kind === 'Insurers');
  if (statement === undefined) return [];
  const shares = statement.insurers.map(({ share }) => constantOf(share, (name) => values.get(name), lowering));
  const known = shares.flatMap((share) =>
    share?.type === 'percentage' ? [ratio(BigInt(share.ratio[0]), BigInt(share.ratio[1]))] : [],
  );
  const sum = known.reduce(addRatios, zero);
  if (known.length === shares.length && compareRatios(sum, one) !== 0)
    lowering.problems.report('shares-not-whole', policy?.id.span ?? statement.span, {
      sum: formatPercentage([sum.numerator.toString(), sum.denominator.toString()]),
    });
  return statement.insurers.map(({ name, title, share, span }) => ({
    id: lowering.mark(`insurers/${name.text}`, span),
    name: name.text,
    title: titleText(title, name.text),
    share: lowerExpression(share, lowering),
  }));
}
