// What is printed of ledgers, of replays, and of what would change the answer, English and Chinese side by side.
import type { Said } from '../../language/index.ts';

const said = (en: string, zh: string): Said => ({ en, zh });

export const ledgerWords = {
  proposal: {
    title: said('Ledger', '账簿'),
    accepted: said('accepted', '已入账'),
    proposed: said('proposed, not accepted', '拟入账，尚未入账'),
    reserved: said('open: nothing is posted, it is reserved', '尚未认定：不入账，仅作准备'),
    nothing: said('draws on no account', '不动用任何账户'),
    left: (account: Said, amount: string) => said(`${account.en}: ${amount} left`, `${account.zh}：余额 ${amount}`),
    others: said('Other open events may draw on the same account', '其他尚未认定的事故可能动用同一账户'),
    changed: said('Later events to be decided again', '其后应重新认定的事故'),
  },
  closed: {
    title: said('Closed by the burden of proof', '按举证责任认定'),
    insured: said('not shown by the insured', '被保险人未能证明'),
    insurer: said('not shown by the insurer', '保险人未能证明'),
  },
  whatIf: {
    title: said('What would change the answer', '哪些事实会改变结论'),
    turned: {
      payable: said('not covered if', '下列情形下不予承保'),
      'not-covered': said('covered if', '下列情形下予以承保'),
    },
    instead: (to: string, stated: string) => said(`${to} (instead of ${stated})`, `${to}（现为${stated}）`),
    or: said('; or ', '；或'),
    none: said('no change of up to three facts', '改变三项以内的事实均不影响结论'),
    notFound: said('none found; not every set of facts was tried', '未找到；并未逐一推算'),
  },
  whyNot: { title: said('Why not', '为何不予承保') },
  replay: {
    title: said('Replay', '重新认定'),
    event: said('event', '事故'),
    before: said('before', '原认定'),
    now: said('now', '现认定'),
    difference: said('difference', '差额'),
    unknown: said('–', '–'),
    total: said('Total', '合计'),
    balances: said('Balances', '账户余额'),
    balance: (account: Said, before: string | undefined, now: string) =>
      before === undefined || before === now
        ? said(`${account.en}: ${now}`, `${account.zh}：${now}`)
        : said(`${account.en}: ${now}, before ${before}`, `${account.zh}：${now}，原为 ${before}`),
    missing: said('in the ledger, not in the folder', '账簿中有，文件夹中无'),
    sameInAnyOrder: said('In any order the same total would be paid.', '无论理赔先后，赔款总额相同。'),
    sameAsTried: said(
      'No order that was tried pays another total; they were too many to try each.',
      '已推算的先后次序下赔款总额均相同；次序过多，未能逐一推算。',
    ),
    orderMatters: (least: string, leastOrder: string, most: string, mostOrder: string) =>
      said(
        `The order of the claims changes the total: from ${least} (${leastOrder}) to ${most} (${mostOrder}).`,
        `理赔先后影响赔款总额：最少 ${least}（${leastOrder}），最多 ${most}（${mostOrder}）。`,
      ),
  },
} as const;
