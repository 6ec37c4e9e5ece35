// The `pays` of a part and of the wording.
import type { WiderLine } from '../contract/programme.ts';
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { unreachable } from '../unreachable.ts';
import { lowerExpression, referenceOf } from './lower-expression.ts';
import { accountOf } from './lower-pays.ts';
import type { Lowering } from './lowering.ts';
import { limitsNothing } from './no-limit.ts';

/** Lines are numbered from 1 as they stand: `part/cyber/pays/1`, and `pays/1` for the wording. */
export function lowerWiderPays(
  within: string,
  pays: tree.WiderPays | undefined,
  names: WordingNames,
  lowering: Lowering,
): readonly WiderLine[] {
  return (pays?.lines ?? []).flatMap((line, index): WiderLine | readonly [] => {
    if (limitsNothing(line, names, lowering)) return [];
    const common = {
      id: lowering.mark(`${within}pays/${index + 1}`, line.span),
      as: line.as?.text ?? null,
      when: line.when === undefined ? null : lowerExpression(line.when, lowering),
      on: line.on === undefined ? null : line.on.map(({ text }) => text),
      sharing: line.sharing ?? 'pro-rata',
    } as const;
    const { body } = line;
    switch (body.kind) {
      case 'WiderDeductible':
        return { ...common, line: 'deductible', amount: lowerExpression(body.amount, lowering) };
      case 'Highest':
        return { ...common, line: 'highest' };
      case 'Aggregate':
        return { ...common, line: 'aggregate', account: accountOf(body.account, lowering) };
      case 'WiderShare':
        return { ...common, line: 'share', share: lowerExpression(body.share, lowering) };
      case 'WiderLimit': {
        const reference = body.amount.kind === 'Path' ? referenceOf(body.amount, lowering) : undefined;
        return reference?.to === 'account'
          ? { ...common, line: 'account', account: reference.name }
          : { ...common, line: 'limit', amount: lowerExpression(body.amount, lowering), per: 'event' };
      }
      default:
        return unreachable(body);
    }
  });
}
