// The way to each amount: one table for all coverages that respond, a row for each line of `pays`, so that the columns
// stand under each other. Where a figure is known only within bounds, and the table would be too wide, its two ends
// stand one above the other.
import type { CoverageDetermination, Determination, MoneyBounds, WaterfallRow } from '../../engine/index.ts';
import { both, type Contract, type PaysLine, type Said, type WiderLine } from '../../language/index.ts';
import { bareBoundsText } from './amounts.ts';
import { heading } from './heading.ts';
import { type Cell, indent, naturalWidth, table } from './layout.ts';
import { type Page, plain, say } from './page.ts';
import { accountTitle, clauseTitle, kindTitles, paysLine, shareText, widerLine } from './titles.ts';
import { words } from './words.ts';

export function waterfallLines(
  { coverages, levels }: Determination,
  contract: Contract,
  page: Page,
): readonly string[] {
  const narrow = coverages
    .flatMap(tablesOf)
    .filter(({ outcome, waterfall }) => outcome !== 'not-covered' && waterfall.length > 0);
  if (narrow.length === 0) return [];
  const wider = levels.map(
    ({ event, part, ...level }): Table => ({ ...level, clause: part ?? '', event: event ?? undefined }),
  );
  const responding: readonly Table[] = [...narrow, ...wider];
  const available = page.width - 2;
  const single = tableRows(responding, contract, page, false);
  const rows = naturalWidth(single) <= available ? single : tableRows(responding, contract, page, true);
  const columns = [{ flexible: true }, { align: 'right' }, { align: 'right' }, { align: 'right' }] as const;
  return [
    heading(words.waterfall.title, page, words.waterfall.currency(contract.currency)),
    ...indent(table(columns, rows, available), 2),
  ];
}

/** A table for a coverage, or for each event of it; for a part, or for the wording as a whole. */
interface Table extends Pick<CoverageDetermination, 'clause' | 'title' | 'payable' | 'waterfall'> {
  readonly number: string | null;
  readonly event: string | undefined;
}

function tablesOf(coverage: CoverageDetermination): readonly (Table & Pick<CoverageDetermination, 'outcome'>)[] {
  const { events } = coverage;
  if (events === undefined) return [{ ...coverage, event: undefined }];
  return events.map((each) => ({ ...coverage, ...each }));
}

function tableTitle({ number, title, clause, event }: Table, page: Page): string {
  const of = event === undefined ? '' : say(words.waterfall.event(event), page);
  const name = say(both(title, clause), page);
  return number === null ? `${name}${of}` : `${number} ${name}${of}`;
}

function tableRows(
  blocks: readonly Table[],
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
    ...blocks.flatMap((block, index) => [
      ...(index === 0 ? [] : [blank]),
      [
        { text: tableTitle(block, page), paint: bold },
        { text: '' },
        { text: '' },
        { text: bareBoundsText(block.payable, contract.currency, page, stacked), paint: bold },
      ],
      ...block.waterfall.filter(changes).map((row) => rowCells(row, contract, page, stacked)),
    ]),
  ];
}

function rowCells(row: WaterfallRow, contract: Contract, page: Page, stacked: boolean): readonly Cell[] {
  const { dim } = page.colours;
  const amount = (bounds: MoneyBounds): string => bareBoundsText(bounds, contract.currency, page, stacked);
  const paint = row.applies === 'no' ? dim : plain;
  const figure = [
    ...(row.share === null ? [] : [shareText(row.share)]),
    ...(row.figure === null ? [] : [amount(row.figure)]),
  ].join(' / ');
  return [
    { text: `  ${say(label(row, contract), page)}`, paint },
    { text: row.applies === 'no' ? '' : figure, paint },
    { text: row.line === 'loss' || row.line === 'coverages' ? '' : amount(row.in), paint: dim },
    { text: amount(row.out), paint },
  ];
}

/** `Deductible (on Forensic cost)`, `What is left of the Annual limit`, `L1, converted`. */
function label(row: WaterfallRow, contract: Contract): Said {
  const line = paysLine(row.statement, contract);
  const asides = [
    ...(line?.on == null || row.line === 'shared' ? [] : [words.waterfall.only(subjects(line.on, contract))]),
    ...(line?.when?.op === 'breached' ? [words.waterfall.forBreach(clauseTitle(line.when.warranty, contract))] : []),
    ...(row.applies === 'no' ? [words.waterfall.doesNotApply] : []),
    ...(row.applies === 'open' ? [words.waterfall.mayApply] : []),
  ];
  const name = lineName(row, line, contract);
  if (asides.length === 0) return name;
  const aside = { en: asides.map(({ en }) => en).join(', '), zh: asides.map(({ zh }) => zh).join('，') };
  return { en: `${name.en} (${aside.en})`, zh: `${name.zh}（${aside.zh}）` };
}

/** Coverages, where the line is a wider one; else kinds of loss. */
function subjects(names: readonly string[], contract: Contract): Said {
  const isCoverage = names.every((name) => contract.coverages.some((coverage) => coverage.name === name));
  if (!isCoverage) return kindTitles(names, contract);
  const titles = names.map((name) => clauseTitle(name, contract));
  return { en: titles.map(({ en }) => en).join(', '), zh: titles.map(({ zh }) => zh).join('、') };
}

function lineName(row: WaterfallRow, of: PaysLine | WiderLine | undefined, contract: Contract): Said {
  const { line } = words.waterfall;
  switch (row.line) {
    case 'converted':
      return line.converted(row.as ?? '');
    case 'account':
      return line.account(accountTitle(of?.line === 'account' ? of.account : '', contract));
    case 'aggregate':
      return line.aggregate(accountTitle(of?.line === 'aggregate' ? of.account : '', contract));
    case 'shared':
      return line.shared(wideName(row, contract));
    case 'paid-in':
      return line['paid-in'](of?.line === 'paid-in' ? of.currency : '');
    case 'limit':
      return of?.line === 'limit' && of.per === 'item' ? line.limitEachItem : line.limit;
    default:
      return line[row.line];
  }
}

/** Not a line of a wider `pays` that left the coverage what it had. */
function changes(row: WaterfallRow): boolean {
  return row.line !== 'shared' || JSON.stringify(row.in) !== JSON.stringify(row.out);
}

/** The line of the part or of the wording, whose share this is. */
function wideName(row: WaterfallRow, contract: Contract): Said {
  const wider = widerLine(row.statement, contract);
  if (wider === undefined) return { en: '', zh: '' };
  return lineName({ ...row, line: wider.line }, wider, contract);
}
