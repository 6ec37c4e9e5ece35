// Accounts, and the insurers of one slip.
import type * as tree from '../syntax/tree.ts';
import type { Doc } from './doc.ts';
import { expression, path } from './expressions.ts';
import { block, type Columns, type Item } from './lists.ts';
import { either, type Manner, print, word } from './manner.ts';
import { title } from './titles.ts';
import { boundValue } from './values.ts';

const accountUses: Readonly<Record<tree.AccountUse, readonly [string, string]>> = {
  'as-paid': ['used as paid', '按赔付扣减'],
  'pro-rata': ['used pro rata', '按比例扣减'],
  'in-order': ['used in order written', '按先后顺序扣减'],
  'as-borne': ['used as borne', '按自担金额扣减'],
};
const accountPeriods = { period: ['in the period', '保险期间内累计'], event: ['each event', '每次事故'] } as const;

export function account({ name, title: of, amount, per, use, reinstated }: tree.Account, manner: Manner): Doc {
  const [english, chinese] = accountPeriods[per];
  return [
    `${word('account', manner)} ${print(name)} `,
    ...(of === undefined ? [] : [title(of, manner), ' ']),
    boundValue(amount, manner),
    either(manner, ` ${english}, ${accountUses[use][0]}`, ` ${chinese}，${accountUses[use][1]}`),
    ...(reinstated === undefined ? [] : [reinstatement(reinstated, manner)]),
  ];
}

function reinstatement({ times, premium }: tree.Reinstated, manner: Manner): Doc {
  const isOnce = times.kind === 'NumberLiteral' && times.digits === '1';
  const number = expression(times, manner);
  return [
    either<Doc>(manner, [', reinstated ', ...(isOnce ? ['once'] : [number, ' times'])], ['，限额恢复 ', number, '次']),
    ...(premium === undefined ? [] : [reinstatementPremium(premium, manner)]),
  ];
}

function reinstatementPremium({ amount, time }: tree.ReinstatementPremium, manner: Manner): Doc {
  const own = [either(manner, ', premium ', '，恢复保险费 '), expression(amount, manner)];
  if (time === undefined) return own;
  const [at, period] = [path(time.at, manner), path(time.period, manner)];
  return [
    ...own,
    either<Doc>(
      manner,
      [' pro rata time from ', at, ' in ', period],
      ['，按自 ', at, ' 起 ', period, ' 的剩余时间比例'],
    ),
  ];
}

const insurerColumns: Columns = { together: 'block', gaps: [2, 2] };

export function insurers(node: tree.Insurers, manner: Manner): Doc {
  const items = node.insurers.map(
    (each): Item => ({
      span: each.span,
      isStatement: false,
      cells: (own) => [
        print(each.name),
        each.title === undefined ? '' : title(each.title, own),
        expression(each.share, own),
      ],
    }),
  );
  return [word('insurers', manner), ' ', block(items, node.span, manner, { breaks: true, columns: insurerColumns })];
}
