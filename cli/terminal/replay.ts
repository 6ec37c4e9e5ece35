// A replay for people: each event as it was and as it is now, the difference in money, what the accounts have left, and
// whether the order of the claims counts.
import type { OrderEffect } from '../../engine/index.ts';
import type { Contract } from '../../language/index.ts';
import type { EventReport, ReplayReport } from '../replay-report.ts';
import { boundsText } from './amounts.ts';
import { heading } from './heading.ts';
import { type Cell, hang, indent, table } from './layout.ts';
import { money } from './ledger.ts';
import { ledgerWords } from './ledger-words.ts';
import { paintOutcome } from './marks.ts';
import { type Page, say } from './page.ts';
import { accountTitle } from './titles.ts';
import { words } from './words.ts';

const said = ledgerWords.replay;

export function replayLines(report: ReplayReport, contract: Contract, page: Page): readonly string[] {
  return [
    heading(said.title, page),
    ...eventLines(report, contract, page),
    ...balanceLines(report, contract, page),
    '',
    ...hang('', orderText(report.order, contract, page), page.width),
  ];
}

function eventLines({ events, missing }: ReplayReport, contract: Contract, page: Page): readonly string[] {
  const { dim } = page.colours;
  const titles = [say(said.event, page), '', say(said.before, page), say(said.now, page), say(said.difference, page)];
  const head = titles.map((text): Cell => ({ text, paint: dim }));
  const columns = [{ flexible: true }, {}, { align: 'right' }, { align: 'right' }, { align: 'right' }] as const;
  const rows = events.map((event) => eventCells(event, contract, page));
  return [
    ...indent(table(columns, [head, ...rows], page.width - 2), 2),
    ...missing.map(
      ({ event, difference }) => `  ${event}  ${dim(say(said.missing, page))}  ${money(difference, contract)}`,
    ),
  ];
}

function eventCells({ now, paidBefore, difference }: EventReport, contract: Contract, page: Page): readonly Cell[] {
  const { bold, dim, yellow } = page.colours;
  const isOther = difference !== null && /[1-9]/.test(difference);
  return [
    { text: now.incident.id },
    { text: say(words.outcome[now.outcome], page), paint: paintOutcome(now.outcome, page) },
    { text: paidBefore === null ? say(said.unknown, page) : boundsText(paidBefore, page), paint: dim },
    { text: boundsText(now.payable, page), paint: bold },
    { text: difference === null ? '' : money(difference, contract), paint: isOther ? yellow : dim },
  ];
}

function balanceLines({ before, ledger }: ReplayReport, contract: Contract, page: Page): readonly string[] {
  if (ledger.accounts.length === 0) return [];
  const rows = ledger.accounts.map(({ account, balance }) => {
    const old = before?.accounts.find((each) => each.account === account)?.balance;
    const was = old === undefined ? undefined : money(old, contract);
    return `  ${say(said.balance(accountTitle(account, contract), was, money(balance, contract)), page)}`;
  });
  return ['', heading(said.balances, page), ...rows];
}

function orderText({ changes, exhaustive, least, most }: OrderEffect, contract: Contract, page: Page): string {
  if (!changes) return say(exhaustive ? said.sameInAnyOrder : said.sameAsTried, page);
  const order = ({ order: events }: OrderEffect['least']): string => events.join(say(words.comma, page));
  return say(
    said.orderMatters(money(least.total, contract), order(least), money(most.total, contract), order(most)),
    page,
  );
}
