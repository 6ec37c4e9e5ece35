// Everything that stands in a row: statements of a block, entries of a schedule, names of a list. Here comments find their
// place: one on the line of an item stays behind it; one on lines of its own stays before the next item, or at the end of
// the block; one in the middle of an item, where nothing is listed, moves up before it.
import type { Span } from '../syntax/span.ts';
import type { TokenType } from '../syntax/tokens.ts';
import { asOneLine, blankLine, type Doc, flat, group, holdsChoice, indent, join, lineOr, newline } from './doc.ts';
import { type Manner, mannerAt, take } from './manner.ts';
import type { Brackets, Comment } from './source.ts';
import { padTo, widthOf } from './width.ts';

/** What stands in a row: its cells, the first ones of which stand in columns with those of its neighbours. */
export interface Item {
  readonly span: Span;
  /** It begins with a keyword, which tells its language. */
  readonly isStatement: boolean;
  readonly cells: (manner: Manner) => readonly Doc[];
}
export function item(span: Span, body: (manner: Manner) => Doc): Item {
  return { span, isStatement: false, cells: (manner) => [body(manner)] };
}
export function statement(span: Span, body: (manner: Manner) => Doc): Item {
  return { span, isStatement: true, cells: (manner) => [body(manner)] };
}

/** Cells that begin in one column: of all items of a block, or of those between two blank lines. */
export interface Columns {
  readonly together: 'block' | 'paragraph';
  /** The spaces after each column. */
  readonly gaps: readonly number[];
}

interface Row {
  readonly leading: readonly Comment[];
  readonly blank: boolean;
  /** A blank line between its comments and itself: they are about more than this row. */
  readonly apart: boolean;
  readonly cells: readonly Doc[];
  trailing: string | undefined;
}
interface Rows {
  readonly rows: readonly Row[];
  readonly opening: string | undefined;
  readonly dangling: readonly Comment[];
}

/** All that stands in brackets, or in the file: its comments are those of the items, and none goes elsewhere. */
function rowsOf(items: readonly Item[], within: Brackets | undefined, manner: Manner): Rows {
  const rows: Row[] = [];
  const { source } = manner;
  let opening: string | undefined;
  let end = within?.open ?? 0;
  for (const each of items) {
    const { cells, inside } = cellsOf(each, each.isStatement ? mannerAt(each.span, manner) : manner);
    const between = [...take(manner, end, each.span.start)];
    const behind = takeBehind(between, manner);
    const last = rows.at(-1);
    if (last !== undefined) last.trailing = behind;
    else opening = behind;
    const start = between[0]?.start ?? each.span.start;
    const blank = end > 0 && source?.isAfterBlankLine(start) === true;
    const apart = between.length > 0 && inside.length === 0 && source?.isAfterBlankLine(each.span.start) === true;
    rows.push({ leading: [...between, ...inside], blank, apart, cells, trailing: undefined });
    end = each.span.end;
  }
  const dangling = within === undefined ? [] : [...take(manner, end, within.close)];
  const behind = takeBehind(dangling, manner);
  const last = rows.at(-1);
  if (last !== undefined) last.trailing = behind;
  else opening = behind;
  return { rows, opening, dangling };
}

/**
 * The cells of an item, and the comments inside that found no place in them. Where one of these comes after another
 * that did find its place, all of them go up before the item: comments never change their order.
 */
function cellsOf(
  { span, cells }: Item,
  manner: Manner,
): { readonly cells: readonly Doc[]; readonly inside: readonly Comment[] } {
  const { source } = manner;
  if (source === undefined || manner.sealed) return { cells: cells(manner), inside: [] };
  const before = source.left;
  const printed = cells(manner);
  const last = source.lastIn(span);
  const placed = last === undefined ? undefined : source.firstTaken(span, before);
  if (last === undefined || placed === undefined || placed.start > last.start)
    return { cells: printed, inside: source.take(span.start, span.end) };
  source.putBack(before);
  const inside = source.take(span.start, span.end);
  return { cells: cells(manner), inside };
}

/** The comment that stands behind something on its line, taken out of those that follow. */
function takeBehind(comments: Comment[], { source }: Manner): string | undefined {
  const [first] = comments;
  if (first === undefined || source?.standsBehind(first) !== true) return undefined;
  comments.shift();
  return first.text;
}

function commentLines(comments: readonly Comment[], manner: Manner): readonly Doc[] {
  return comments.flatMap(({ text, start }, index) => {
    const blank = index > 0 && manner.source?.isAfterBlankLine(start) === true;
    return [...(index === 0 ? [] : [blank ? blankLine : newline]), text];
  });
}

/** The rows one under the other, without the break before the first. */
function lines({ rows, dangling }: Rows, columns: Columns | undefined, manner: Manner): readonly Doc[] {
  const aligned = columns === undefined ? rows.map((row) => spaced(row.cells)) : inColumns(rows, columns);
  const docs = rows.flatMap((row, index): readonly Doc[] => [
    ...(index === 0 ? [] : [row.blank ? blankLine : newline]),
    ...(row.leading.length === 0 ? [] : [commentLines(row.leading, manner), row.apart ? blankLine : newline]),
    aligned[index] ?? '',
    ...(row.trailing === undefined ? [] : [`  ${row.trailing}`]),
  ]);
  const [first] = dangling;
  if (first === undefined) return docs;
  const blank = rows.length > 0 && manner.source?.isAfterBlankLine(first.start) === true;
  return [...docs, ...(rows.length === 0 ? [] : [blank ? blankLine : newline]), commentLines(dangling, manner)];
}

function spaced(cells: readonly Doc[]): Doc {
  return join(
    cells.filter((cell) => cell !== ''),
    ' ',
  );
}

/** A cell wider than this stands out of its column, and does not push the others away. */
const widest = 44;

function inColumns(rows: readonly Row[], { together, gaps }: Columns): readonly Doc[] {
  const paragraphs: Row[][] = [];
  for (const row of rows) {
    const current = paragraphs.at(-1);
    if (current === undefined || (together === 'paragraph' && row.blank)) paragraphs.push([row]);
    else current.push(row);
  }
  return paragraphs.flatMap((paragraph) => {
    const widths = gaps.map((_, column) => widthOfColumn(paragraph, column));
    return paragraph.map(({ cells }) => padded(cells, widths, gaps));
  });
}

/** The widest cell that has another one behind it. */
function widthOfColumn(rows: readonly Row[], column: number): number {
  const found = rows.flatMap(({ cells }) => {
    const text = flat(cells[column] ?? '');
    const isLast = cells.slice(column + 1).every((cell) => cell === '');
    return text === undefined || isLast ? [] : [widthOf(text)];
  });
  const usual = found.filter((width) => width <= widest);
  return Math.max(0, ...(usual.length === 0 ? found : usual));
}

function padded(cells: readonly Doc[], widths: readonly number[], gaps: readonly number[]): Doc {
  const last = cells.findLastIndex((cell) => cell !== '');
  let offset = 0;
  return cells.slice(0, last + 1).map((cell, column): Doc => {
    const text = flat(cell);
    const at = offset;
    const width = Math.max(widths[column] ?? 0, widthOf(text ?? '')) + (gaps[column] ?? 1);
    offset += width;
    if (column === last) return column === 0 ? cell : { doc: 'hang', by: at, body: cell };
    return text === undefined ? [cell, ' '] : padTo(text, width);
  });
}

export interface BlockOptions {
  readonly columns?: Columns;
  /** Where nothing says otherwise: a block of statements breaks, braces within a line do not. */
  readonly breaks: boolean;
  readonly brackets?: readonly [string, string];
  /** Between items on one line, and behind each but the last on lines of their own. */
  readonly separator?: readonly [inLine: string, atLineEnd: string];
}

/** Items in brackets: on one line where they were written so and fit, else one under the other. */
export function block(items: readonly Item[], span: Span, manner: Manner, options: BlockOptions): Doc {
  const { columns, brackets: [open, close] = ['{', '}'], separator: [between, behind] = ['  ', ''] } = options;
  const found = manner.source?.bracketsIn(span);
  const list = rowsOf(items, found, manner);
  const opening = list.opening === undefined ? '' : `  ${list.opening}`;
  if (list.rows.length === 0 && opening === '' && list.dangling.length === 0)
    return open === '{' ? `${open} ${close}` : `${open}${close}`;
  const separated = behind === '' ? list : { ...list, rows: withSeparators(list.rows, behind) };
  const content = lines(separated, columns, manner);
  const first = list.rows[0]?.blank === true ? blankLine : newline;
  const inner = content.length === 0 ? '' : indent([first, content]);
  const stacked: Doc = { doc: 'based', body: [open, opening, inner, newline, close] };
  if (hasComments(list)) return group(stacked, true);
  const bodies = list.rows.map(({ cells }) => spaced(cells));
  const inline = [open, ' ', join(bodies, between), ' ', close];
  // Only braces within a line hug the one thing that they hold; statements stand one under the other.
  const isSingle = bodies.length === 1 && !options.breaks;
  const broken = isBroken(items, found, manner, options.breaks) || (!isSingle && flat(inline) === undefined);
  const hugs = isSingle && holdsChoice(inline);
  return { doc: 'choice', inline, stacked, decided: broken ? 'stacked' : hugs ? 'inline' : undefined };
}

function withSeparators(rows: readonly Row[], separator: string): readonly Row[] {
  return rows.map((row, index) =>
    index === rows.length - 1 ? row : { ...row, cells: withLast(row.cells, separator) },
  );
}
function withLast(cells: readonly Doc[], separator: string): readonly Doc[] {
  return [...cells.slice(0, -1), [cells.at(-1) ?? '', separator]];
}

function hasComments({ rows, opening, dangling }: Rows): boolean {
  const commented = rows.some(({ leading, trailing }) => leading.length > 0 || trailing !== undefined);
  return commented || opening !== undefined || dangling.length > 0;
}

function isBroken(items: readonly Item[], found: Brackets | undefined, manner: Manner, breaks: boolean): boolean {
  const [first] = items;
  if (manner.source === undefined || found === undefined || first === undefined) return breaks;
  return manner.source.hasLineBreak(found.open, first.span.start);
}

/** What stands under a head without braces around it, each on a line of its own; `behind` is the comment on the head's line. */
export function stack(
  items: readonly Item[],
  within: Brackets,
  manner: Manner,
): { readonly behind: string; readonly body: Doc } {
  const list = rowsOf(items, within, manner);
  const body = list.rows.length === 0 && list.dangling.length === 0 ? '' : lines(list, undefined, manner);
  return { behind: list.opening === undefined ? '' : `  ${list.opening}`, body };
}

/** A span that begins with the words before it: the tree has of some statements only what follows these. */
export function spanWith(words: readonly TokenType[], span: Span, { source }: Manner): Span {
  return source === undefined ? span : { ...span, start: source.backOver(span.start, words) };
}

/** The declarations of a file. */
export function wholeFile(items: readonly Item[], manner: Manner): Doc {
  const end = manner.source?.length ?? 0;
  const list = rowsOf(items, { open: 0, close: end }, manner);
  return items.length === 0 && list.dangling.length === 0 ? '' : [lines(list, undefined, manner), newline];
}

/** Items without brackets around them: names, conditions joined by a word. Comments between them break the list. */
export function series(
  items: readonly Item[],
  manner: Manner,
  glue: { readonly before: (index: number) => string; readonly after: string },
): Doc {
  const docs: Doc[] = [];
  let broken = false;
  let end = items[0]?.span.start ?? 0;
  items.forEach((each, index) => {
    const { cells, inside } = index === 0 ? { cells: each.cells(manner), inside: [] } : cellsOf(each, manner);
    if (index > 0) {
      const between = [...take(manner, end, each.span.start), ...inside];
      const behind = takeBehind(between, manner);
      docs.push(glue.after);
      if (behind !== undefined) docs.push(`  ${behind}`);
      docs.push(lineOr(glue.after === '、' || glue.after === '，' ? '' : ' '));
      if (between.length > 0) docs.push(commentLines(between, manner), newline);
      if (behind !== undefined || between.length > 0) broken = true;
    }
    docs.push(glue.before(index), spaced(cells));
    end = each.span.end;
  });
  return group(docs, broken || asOneLine(docs) === undefined);
}
