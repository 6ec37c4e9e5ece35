// What stands side by side: the columns of two languages, a label and its lines, the schedule, the place for signatures.
// Each is a table without vertical rules whose widths are fixed, so that Word and LibreOffice break the lines alike.
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type {
  Change,
  Column,
  ColumnsBlock,
  Paragraph as PaperParagraph,
  SignatureBlock,
  Spans,
  TableBlock,
} from '../paper/paper.ts';
import { shares } from '../paper/spans.ts';
import { gap, gutter, ink, isTracked, type Setting, textWidth } from './setting.ts';
import { type FileChild, type Look, type ParagraphChild, paragraphOf, placed, runsOf, sideBySide } from './text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: ink.rule } as const;
const thick = { style: BorderStyle.SINGLE, size: 6, color: ink.strong } as const;
const bare = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

/** Blocks that follow one another, a row each: clause text, then its terms under thin rules. */
export function columnsTable(blocks: readonly ColumnsBlock[], setting: Setting): FileChild {
  const whole = textWidth - gutter;
  const widths = setting.paper.bilingual ? [whole / 2, whole / 2] : [1_900, whole - 1_900];
  return tableOf(
    widths,
    blocks.map((block) => columnsRow(block, widths, setting)),
    gutter,
  );
}

function columnsRow(block: ColumnsBlock, widths: readonly number[], setting: Setting): TableRow {
  const borders = block.look === 'terms' ? { top: thin } : {};
  const cells = setting.paper.bilingual ? besideEachOther(block, setting) : labelAndLines(block, setting);
  return rowOf(
    cells.map((children, at) =>
      cellOf(children, {
        width: cells.length === 1 ? widths.reduce((sum, width) => sum + width, 0) : (widths[at] ?? 0),
        span: cells.length === 1 ? widths.length : 1,
        last: at === cells.length - 1,
        borders,
      }),
    ),
    block.change,
    setting,
  );
}

function besideEachOther({ columns, look }: ColumnsBlock, setting: Setting): readonly FileChild[][] {
  return columns.map((column) => cellParagraphs(column, look, setting));
}

function labelAndLines({ columns, look }: ColumnsBlock, setting: Setting): readonly FileChild[][] {
  const [column] = columns;
  if (column === undefined) return [];
  if (look !== 'terms') return [cellParagraphs(column, look, setting)];
  const part = (labels: boolean) =>
    cellParagraphs(
      { ...column, paragraphs: column.paragraphs.filter(({ role }) => (role === 'label') === labels) },
      look,
      setting,
    );
  return [part(true), part(false)];
}

function cellParagraphs(column: Column, look: ColumnsBlock['look'], setting: Setting): FileChild[] {
  const steps = column.paragraphs.some(({ role }) => role === 'step') ? setting.steps() : 0;
  return column.paragraphs.map((paragraph) => cellParagraph(paragraph, look, steps, setting));
}

function cellParagraph(
  { role, marker, depth, spans, change }: PaperParagraph,
  look: ColumnsBlock['look'],
  steps: number,
  setting: Setting,
): FileChild {
  if (role === 'label')
    return paragraphOf('TermLabel', runsOf(spans, { face: 'label', color: ink.soft }, setting), setting, { change });
  const style = role === 'text' ? (look === 'source' ? 'ClauseSource' : 'ClauseText') : 'TermLine';
  const marked: Spans =
    marker === '' ? spans : [{ lang: 'en', text: `${marker}\u2002`, role: 'text', anchor: '', change }, ...spans];
  const face: Look = look === 'source' ? { face: 'label', color: ink.soft } : { face: 'text', bold: look === 'strong' };
  return paragraphOf(style, runsOf(marked, face, setting), setting, {
    change,
    ...(role === 'step' ? { numbering: { reference: 'steps', level: 0, instance: steps } } : {}),
    ...(depth > 0 || marker !== '' ? { indent: { left: 340 * (depth + 1), hanging: 340 } } : {}),
  });
}

/** The schedule and its like: a head that is repeated on each page, and rows that no page cuts in two. */
export function statementTable(block: TableBlock, setting: Setting): FileChild {
  const count = block.head.length;
  const widths = shares(block).map((share) => share * textWidth);
  const right = (at: number): boolean => block.look === 'figures' && at > 0;
  const head = rowOf(
    block.head.map((lines, at) =>
      cellOf(
        [
          paragraphOf('TableHead', sideBySide(lines, { face: 'label', color: ink.soft }, setting), setting, {
            change: block.change,
            ...(right(at) ? { alignment: 'right' as const } : {}),
          }),
        ],
        { width: widths[at] ?? 0, span: 1, last: at === count - 1, borders: { bottom: thick } },
      ),
    ),
    block.change,
    setting,
    true,
  );
  const rows = block.rows.map(({ anchor, cells, merged, change }) =>
    rowOf(
      cells.map((lines, at) => {
        const children = lines.map((spans, line) =>
          paragraphOf(
            line === 0 ? 'TableText' : 'TableSecond',
            at === 0 && line === 0
              ? placed(anchor, cellRuns(spans, line, setting), setting)
              : cellRuns(spans, line, setting),
            setting,
            { change, ...(right(at) ? { alignment: 'right' as const } : {}) },
          ),
        );
        const spans = merged && at === cells.length - 1 ? count - at : 1;
        const width = widths.slice(at, at + spans).reduce((sum, each) => sum + each, 0);
        return cellOf(children, { width, span: spans, last: at === cells.length - 1, borders: { bottom: thin } });
      }),
      change,
      setting,
    ),
  );
  return tableOf(widths, [head, ...rows], 0);
}

function cellRuns(spans: Spans, line: number, setting: Setting): ParagraphChild[] {
  return runsOf(spans, line === 0 ? { face: 'text' } : { face: 'text', color: ink.soft }, setting);
}

/** A column for each party, two beside each other. */
export function signatureTable(block: SignatureBlock, setting: Setting): FileChild {
  const widths = [textWidth / 2, textWidth / 2];
  const most = Math.max(1, ...block.parties.map(({ name }) => name.length));
  const cells = block.parties.map(({ role, name }) => {
    const label: Look = { face: 'label', color: ink.soft };
    const blank = (texts: readonly Spans[]) =>
      paragraphOf('SignatureBlank', sideBySide(texts, label, setting), setting, {
        border: { top: { ...thick, space: 4 } },
      });
    return [
      paragraphOf('SignatureRole', sideBySide(role, { face: 'head', bold: true }, setting), setting),
      // As many lines for each party, so that all sign at one height.
      ...Array.from({ length: most }, (_, at) => name[at] ?? []).map((spans) =>
        paragraphOf('TableText', runsOf(spans, { face: 'text' }, setting), setting, { keepNext: true }),
      ),
      paragraphOf('SignatureBlank', [], setting),
      blank(block.seal),
      blank(block.date),
    ];
  });
  const rows: TableRow[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const pair = cells.slice(at, at + 2);
    const filled = pair.length === 2 ? pair : [...pair, [paragraphOf('TableText', [], setting)]];
    rows.push(
      rowOf(
        filled.map((children, side) =>
          cellOf(children, { width: textWidth / 2, span: 1, last: side === 1, borders: {} }),
        ),
        'kept',
        setting,
      ),
    );
  }
  return tableOf(widths, rows, 0);
}

function tableOf(widths: readonly number[], rows: readonly TableRow[], indent: number): Table {
  return new Table({
    rows: [...rows],
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(Math.round),
    width: { size: Math.round(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    indent: { size: indent, type: WidthType.DXA },
    borders: bare,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
  });
}

function rowOf(cells: readonly TableCell[], change: Change, setting: Setting, head = false): TableRow {
  return new TableRow({
    children: [...cells],
    cantSplit: true,
    tableHeader: head,
    ...(isTracked(change) ? { [change === 'inserted' ? 'insertion' : 'deletion']: setting.revision() } : {}),
  });
}

interface Place {
  readonly width: number;
  readonly span: number;
  readonly last: boolean;
  readonly borders: { readonly top?: typeof thin; readonly bottom?: typeof thin | typeof thick };
}

function cellOf(children: readonly FileChild[], { width, span, last, borders }: Place): TableCell {
  return new TableCell({
    children: children as ConstructorParameters<typeof TableCell>[0]['children'],
    width: { size: Math.round(width), type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.TOP,
    borders,
    margins: { left: 0, right: last ? 0 : gap, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
  });
}
