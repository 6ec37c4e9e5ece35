// What a determination does to the ledger of its policy: what is posted or reserved, what is left, who else may draw.
import type { Change, Drawn, Ledger, Proposal } from '../../engine/index.ts';
import type { Contract } from '../../language/index.ts';
import { amountText } from './amounts.ts';
import { heading } from './heading.ts';
import { type Cell, indent, table } from './layout.ts';
import { ledgerWords as words } from './ledger-words.ts';
import { type Page, say } from './page.ts';
import { accountTitle, clauseTitle } from './titles.ts';
import { words as common } from './words.ts';

export interface OnLedger {
  readonly proposal: Proposal;
  readonly accepted: boolean;
  readonly ledger: Ledger;
  readonly changed: readonly Change[];
}

export function proposalLines(
  { proposal, accepted, ledger, changed }: OnLedger,
  contract: Contract,
  page: Page,
): readonly string[] {
  const { entry, postings, others } = proposal;
  const { proposal: said } = words;
  const isOpen = entry.state === 'open';
  const state = isOpen ? said.reserved : accepted ? said.accepted : said.proposed;
  const drawn = isOpen
    ? entry.reserves.map((each) => ({ ...each, amount: rangeText(each, contract) }))
    : postings.map((each) => ({ ...each, amount: money(each.amount, contract) }));
  return [
    '',
    heading(said.title, page, state),
    ...(drawn.length === 0
      ? [`  ${page.colours.dim(say(said.nothing, page))}`]
      : rowsOf(
          drawn.map(({ account, coverage, amount }) => [account, coverage, amount]),
          contract,
          page,
        )),
    ...ledger.accounts.map(
      ({ account, balance }) =>
        `  ${page.colours.dim(say(said.left(accountTitle(account, contract), money(balance, contract)), page))}`,
    ),
    ...(others.length === 0
      ? []
      : [
          '',
          heading(said.others, page),
          ...rowsOf(
            others.map((each) => [each.account, each.coverage, rangeText(each, contract), each.event]),
            contract,
            page,
          ),
        ]),
    ...(changed.length === 0
      ? []
      : [
          '',
          heading(said.changed, page),
          ...changed.map(({ event, before }) => `  ${event}  ${drawnText(before, contract, page)}`),
        ]),
  ];
}

type Row = readonly [account: string, coverage: string, amount: string, event?: string];

function rowsOf(rows: readonly Row[], contract: Contract, page: Page): readonly string[] {
  const cells = rows.map(([account, coverage, amount, event]): readonly Cell[] => [
    ...(event === undefined ? [] : [{ text: event, paint: page.colours.dim }]),
    { text: say(accountTitle(account, contract), page) },
    { text: say(clauseTitle(coverage, contract), page) },
    { text: amount },
  ]);
  const first = rows[0]?.[3] === undefined ? [] : [{}];
  return indent(
    table([...first, { flexible: true }, { flexible: true }, { align: 'right' }], cells, page.width - 2),
    2,
  );
}

function rangeText(
  { atLeast, atMost }: { readonly atLeast: string; readonly atMost: string | null },
  contract: Contract,
): string {
  return `${money(atLeast, contract)} – ${atMost === null ? '…' : money(atMost, contract)}`;
}

/** All that an event draws, in one line. */
function drawnText(drawn: readonly Drawn[], contract: Contract, page: Page): string {
  return drawn
    .map(({ coverage, amount }) => `${say(clauseTitle(coverage, contract), page)} ${money(amount, contract)}`)
    .join(say(common.comma, page));
}

/** An amount of the ledger, which may be below nothing where it is a difference. */
export function money(amount: string, { currency }: Contract): string {
  const isLess = amount.startsWith('-');
  const text = amountText({ currency, amount: isLess ? amount.slice(1) : amount });
  return isLess ? `−${text}` : text;
}
