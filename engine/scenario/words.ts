// What scenarios say of what they expected and what was found. The English repeats the spelling of the language.
import type { Said, Text } from '../../language/index.ts';

const said = (en: string, zh: string): Said => ({ en, zh });

export const scenarioWords = {
  outcome: {
    payable: said('payable', '应予赔付'),
    'not-covered': said('not covered', '不予赔付'),
    open: said('open', '待查明'),
  },
  breached: { yes: said('breached', '已违反'), no: said('not breached', '未违反'), open: said('open', '待查明') },
  status: {
    met: said('met', '已获履行'),
    failed: said('failed', '未获履行'),
    pending: said('pending', '待履行'),
    suspended: said('suspended', '处于中止'),
    'not-suspended': said('not suspended', '未中止'),
    counts: said('breached, and the breach counts', '已违反且产生后果'),
    open: said('open', '待查明'),
  },
  ground: {
    granted: said('payable', '应予赔付'),
    excluded: said('excluded', '责任免除'),
    'not-insured': said('not insured', '未承保'),
    'not-triggered': said('not covered', '不属于保险责任'),
    denied: said('denied', '拒赔'),
    suspended: said('suspended', '中止承保'),
    pending: said('pending', '待履行'),
    undecided: said('open', '待查明'),
  },
  isOf: (name: string, what: Said) => said(`${name} is ${what.en}`, `${name}：${what.zh}`),
  /** Excluded and denied `by` a clause, all else `under` one. */
  itemIs: (id: string, kind: string, ground: Said, clause: string | null, by: boolean) =>
    said(
      `${id} (${kind}) is ${ground.en}${clause === null ? '' : ` ${by ? 'by' : 'under'} ${clause}`}`,
      `${id}（${kind}）：${ground.zh}${clause === null ? '' : `（${clause}）`}`,
    ),
  excludedBy: (item: string, clause: string) =>
    said(`${item} is excluded by ${clause}`, `${item}：责任免除（${clause}）`),
  noItem: (item: string) => said(`there is no loss item ${item}`, `没有损失项目${item}`),
  pays: (coverage: string, amount: Text) => said(`${coverage} pays ${amount.en}`, `${coverage}赔付 ${amount.zh}`),
  reinstatedFor: (account: string, premium: Text) =>
    said(`${account} is reinstated for ${premium.en}`, `${account}恢复保险费 ${premium.zh}`),
  between: (low: string, high: string) => said(`at least ${low}, at most ${high}`, `至少 ${low}，至多 ${high}`),
  unbounded: (low: string) => said(`at least ${low}, without upper bound`, `至少 ${low}，无上限`),
  asks: (facts: string) => said(`asks ${facts}`, `询问 ${facts}`),
  asksNothing: said('asks nothing', '不询问任何事项'),
  noSuchWarranty: (name: string) => said(`there is no warranty ${name}`, `没有保证${name}`),
  noSuchCondition: (name: string) => said(`there is no condition ${name}`, `没有先决条件${name}`),
  joined: (sentences: readonly Said[]) =>
    said(sentences.map(({ en }) => en).join('; '), sentences.map(({ zh }) => zh).join('；')),
} as const;
