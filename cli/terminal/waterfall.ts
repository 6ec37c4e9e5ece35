// The way to each amount: one table for all coverages that respond, a row for each line of `pays`, so that the columns
// stand under each other. Where a figure is known only within bounds, and the table would be too wide, its two ends
// stand one above the other.
import type { CoverageDetermination, Determination, MoneyBounds, WaterfallRow } from '../../engine/index.ts';
import { both, type Contract, type Expression, type Said } from '../../language/index.ts';
import { bareBoundsText } from './amounts.ts';
import { heading } from './heading.ts';
import { type Cell, indent, naturalWidth, table } from './layout.ts';
import { type Page, plain, say } from './page.ts';
import { accountTitle, clauseTitle, kindTitles, paysLine, shareText } from './titles.ts';
import { words } from './words.ts';

export function waterfallLines({ coverages }: Determination, contract: Contract, page: Page): readonly string[] {
  const responding = coverages.filter(({ outcome, waterfall }) => outcome !== 'not-covered' && waterfall.length > 0);
  if (responding.length === 0) return [];
  const available = page.width - 2;
  const single = tableRows(responding, contract, page, false);
  const rows = naturalWidth(single) <= available ? single : tableRows(responding, contract, page, true);
  const columns = [{ flexible: true }, { align: 'right' }, { align: 'right' }, { align: 'right' }] as const;
  return [
    heading(words.waterfall.title, page, words.waterfall.currency(contract.currency)),
    ...indent(table(columns, rows, available), 2),
  ];
}

function tableRows(
  coverages: readonly CoverageDetermination[],
  contract: Contract,
  page: Page,
  stacked: boolean,
): readonly (readonly Cell[])[] {
  const { bold, dim } = page.colours;
  const { figure, in: enters, out } = words.waterfall;
  const head = [{ text: '' }, ...[figure, enters, out].map((word): Cell => ({ text: say(word, page), paint: dim }))];
  const blank = [{ text: '' }];
  return [
    head,
    ...coverages.flatMap((coverage, index) => [
      ...(index === 0 ? [] : [blank]),
      [
        { text: `${coverage.number} ${say(both(coverage.title, coverage.clause), page)}`, paint: bold },
        { text: '' },
        { text: '' },
        { text: bareBoundsText(coverage.payable, contract.currency, page, stacked), paint: bold },
      ],
      ...coverage.waterfall.map((row) => rowCells(row, contract, page, stacked)),
    ]),
  ];
}

function rowCells(row: WaterfallRow, contract: Contract, page: Page, stacked: boolean): readonly Cell[] {
  const { dim } = page.colours;
  const amount = (bounds: MoneyBounds): string => bareBoundsText(bounds, contract.currency, page, stacked);
  const paint = row.applies === 'no' ? dim : plain;
  const line = paysLine(row.statement, contract);
  const share = line === undefined ? '' : shareText(line, contract);
  const figure = row.figure === null ? share : amount(row.figure);
  return [
    { text: `  ${say(label(row, contract), page)}`, paint },
    { text: row.applies === 'no' ? '' : figure, paint },
    { text: row.line === 'loss' ? '' : amount(row.in), paint: dim },
    { text: amount(row.out), paint },
  ];
}

/** `Deductible (on Forensic cost)`, `What is left of the Annual limit`, `L1, converted`. */
function label(row: WaterfallRow, contract: Contract): Said {
  const line = paysLine(row.statement, contract);
  const asides = [
    ...(line?.on == null ? [] : [words.waterfall.only(kindTitles(line.on, contract))]),
    ...(line?.when?.op === 'breached' ? [words.waterfall.forBreach(clauseTitle(line.when.warranty, contract))] : []),
    ...(line?.when?.op === 'status' ? [causeOf(line.when, contract)] : []),
    ...(row.applies === 'no' ? [words.waterfall.doesNotApply] : []),
    ...(row.applies === 'open' ? [words.waterfall.mayApply] : []),
  ];
  const name = lineName(row, line?.line === 'account' ? line.account : undefined, contract);
  if (asides.length === 0) return name;
  const aside = { en: asides.map(({ en }) => en).join(', '), zh: asides.map(({ zh }) => zh).join('，') };
  return { en: `${name.en} (${aside.en})`, zh: `${name.zh}（${aside.zh}）` };
}

function lineName(row: WaterfallRow, account: string | undefined, contract: Contract): Said {
  const { line } = words.waterfall;
  switch (row.line) {
    case 'converted':
      return line.converted(row.as ?? '');
    case 'account':
      return line.account(accountTitle(account ?? '', contract));
    default:
      return line[row.line];
  }
}

/** A line that applies by the outcome of a clause. */
function causeOf({ clause, status }: Extract<Expression, { op: 'status' }>, contract: Contract): Said {
  const title = clauseTitle(clause, contract);
  return status === 'failed' ? words.waterfall.forFailing(title) : words.waterfall.forBreach(title);
}
