// Text in columns. Widths are display widths: 保 takes two columns, a colour code none. Lines break at spaces, and
// between Chinese characters, but never before a closing punctuation mark or after an opening one.
import stringWidth from 'string-width';
import { type Paint, plain } from './page.ts';

/** Columns that the text takes. */
export const widthOf = (text: string): number => stringWidth(text);

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const closing = /^[，。、；：？！）」』】》〉”’…—%,.;:?!)\]}]/u;
const opening = /[（「『【《〈“‘([{]$/u;

/** The pieces between which a line may break; a space stays at the end of the piece before it. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let piece = '';
  let before = '';
  for (const { segment } of graphemes.segment(text)) {
    const wide = widthOf(segment) > 1 || widthOf(before) > 1;
    const held = before === '' || closing.test(segment) || opening.test(before);
    if (segment !== ' ' && (before === ' ' || (wide && !held))) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
    before = segment;
  }
  return piece === '' ? found : [...found, piece];
}

/** Breaks text into lines of at most `width` columns; a single piece that is wider stands on a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Breaks the text of a cell; what it is indented by, its further lines are too, and a little more. */
function wrapCell(text: string, width: number): readonly string[] {
  const lead = /^ */.exec(text)?.[0] ?? '';
  if (lead === '') return wrap(text, width);
  const [first = ''] = wrap(text.slice(lead.length), width - lead.length);
  const rest = text.slice(lead.length + first.length).trimStart();
  return [lead + first, ...(rest === '' ? [] : wrap(rest, width - lead.length - 2).map((line) => `${lead}  ${line}`))];
}

/** Text hung behind a lead: the first line after `lead`, the others under it. */
export function hang(lead: string, text: string, width: number, paint: Paint = plain): readonly string[] {
  const indent = widthOf(lead);
  const lines = wrap(text, Math.max(16, width - indent));
  return lines.map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + paint(line));
}

export interface Column {
  readonly align?: 'left' | 'right';
  /** Gives way, and breaks its text into lines, where the table would be too wide. */
  readonly flexible?: boolean;
}

/** A cell; line ends in its text are kept. */
export interface Cell {
  readonly text: string;
  readonly paint?: Paint;
}

export type TableRow = readonly Cell[];

const gap = 2;
const narrowest = 12;

/** How wide the table would be with no text broken. */
export function naturalWidth(rows: readonly TableRow[]): number {
  return total(naturalWidths(rows));
}

/** Aligned columns, two apart. Where they do not fit, the flexible columns give way, the widest first. */
export function table(columns: readonly Column[], rows: readonly TableRow[], available: number): readonly string[] {
  const widths = [...naturalWidths(rows)];
  while (total(widths) > available) {
    const flexible = widths.map((width, index) => (columns[index]?.flexible === true ? width : 0));
    const widest = Math.max(...flexible);
    if (widest <= narrowest) break;
    widths[flexible.indexOf(widest)] = widest - 1;
  }
  return rows.flatMap((row) => rowLines(columns, row, widths));
}

function rowLines(columns: readonly Column[], row: TableRow, widths: readonly number[]): readonly string[] {
  const cells = row.map((cell, index) => wrapCell(cell.text, widths[index] ?? 0));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map((cell, index) => {
        const text = cells[index]?.[line] ?? '';
        const width = widths[index] ?? 0;
        const painted = text === '' ? '' : (cell.paint ?? plain)(text);
        return columns[index]?.align === 'right' ? padStart(painted, width) : padEnd(painted, width);
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function naturalWidths(rows: readonly TableRow[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, index) =>
    Math.max(
      0,
      ...rows.map((row) => Math.max(0, ...(row[index]?.text ?? '').split('\n').map((line) => widthOf(line)))),
    ),
  );
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);
}

/** Every line moved to the right. */
export function indent(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}
