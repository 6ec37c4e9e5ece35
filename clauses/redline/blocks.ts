// One block against its like in the other paper: columns by language, paragraphs by what they say, rows by their place.
import { diffArrays } from 'diff';
import type { Change, Column, ColumnsBlock, Paragraph, Spans, TableBlock, TableRow } from '../paper/paper.ts';
import { textOf } from '../paper/spans.ts';
import { aligned, type Moves } from './align.ts';
import { areAlike, comparedSpans, marked } from './words.ts';

export function comparedColumns(before: ColumnsBlock, after: ColumnsBlock): ColumnsBlock {
  const pairs = aligned(before.columns, after.columns, ({ lang }) => lang);
  return {
    ...after,
    columns: pairs.map((pair): Column => {
      if (pair.pair === 'both')
        return {
          ...pair.after,
          paragraphs: counted(comparedParagraphs(pair.before.paragraphs, pair.after.paragraphs)),
        };
      return pair.pair === 'inserted' ? markedColumn(pair.after, 'inserted') : markedColumn(pair.before, 'deleted');
    }),
  };
}

/** Paragraphs that say the same stand against each other; between them, one that was rewritten against the one it was. */
function comparedParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Paragraph[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (left, right) => left.role === right.role && textOf(left.spans) === textOf(right.spans),
  });
  return changes.flatMap((change, at): readonly Paragraph[] => {
    const next = changes[at + 1];
    const previous = changes[at - 1];
    if (change.removed === true && next?.added === true) return rewritten(change.value, next.value);
    if (change.added === true && previous?.removed === true) return [];
    const mark = change.added === true ? 'inserted' : change.removed === true ? 'deleted' : 'kept';
    return change.value.map((paragraph) => (mark === 'kept' ? paragraph : markedParagraph(paragraph, mark)));
  });
}

/**
 * Steps among which something changed have their numbers written out: what is left has those of the new text, what is
 * deleted those of the old, and no program counts the two together.
 */
function counted(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const isChanged = ({ change, spans }: Paragraph): boolean =>
    change !== 'kept' || spans.some((span) => span.change !== 'kept');
  if (!paragraphs.some((paragraph) => paragraph.role === 'step' && isChanged(paragraph))) return paragraphs;
  const count = { old: 0, fresh: 0 };
  return paragraphs.map((paragraph) => {
    if (paragraph.role !== 'step') return paragraph;
    if (paragraph.change !== 'inserted') count.old += 1;
    if (paragraph.change !== 'deleted') count.fresh += 1;
    return { ...paragraph, role: 'line', marker: `${paragraph.change === 'deleted' ? count.old : count.fresh}.` };
  });
}

function rewritten(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Paragraph[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, at) => [before[at], after[at]] as const).flatMap(([old, fresh]) => {
    if (old === undefined) return fresh === undefined ? [] : [markedParagraph(fresh, 'inserted')];
    if (fresh === undefined) return [markedParagraph(old, 'deleted')];
    return old.role === fresh.role && areAlike(old.spans, fresh.spans)
      ? [{ ...fresh, spans: comparedSpans(old.spans, fresh.spans) }]
      : [markedParagraph(old, 'deleted'), markedParagraph(fresh, 'inserted')];
  });
}

export function comparedTable(before: TableBlock, after: TableBlock, moves: Moves): TableBlock {
  const rows = aligned(before.rows, after.rows, rowKey, moves).map((pair): TableRow => {
    switch (pair.pair) {
      case 'inserted':
        return markedRow(pair.after, 'inserted');
      case 'deleted':
        return markedRow(pair.before, 'deleted');
      default:
        return comparedRow(pair.before, pair.after);
    }
  });
  return { ...after, rows };
}

/** Where the cells themselves differ in number, one of them runs over two columns: the row is shown twice. */
function comparedRow(before: TableRow, after: TableRow): TableRow {
  if (before.merged !== after.merged) {
    const count = Math.max(before.cells.length, after.cells.length);
    const cell = (row: TableRow, at: number): readonly Spans[] => row.cells[Math.min(at, row.cells.length - 1)] ?? [];
    return {
      ...after,
      merged: false,
      cells: Array.from({ length: count }, (_, at) => comparedCell(cell(before, at), cell(after, at))),
    };
  }
  return { ...after, cells: after.cells.map((lines, at) => comparedCell(before.cells[at] ?? [], lines)) };
}

function comparedCell(before: readonly Spans[], after: readonly Spans[]): readonly Spans[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, at) => comparedSpans(before[at] ?? [], after[at] ?? []));
}

export function markedColumns(block: ColumnsBlock, change: Change): ColumnsBlock {
  return { ...block, change, columns: block.columns.map((column) => markedColumn(column, change)) };
}

export function markedTable(block: TableBlock, change: Change): TableBlock {
  return {
    ...block,
    change,
    head: block.head.map((lines) => lines.map((spans) => marked(spans, change))),
    rows: block.rows.map((row) => markedRow(row, change)),
  };
}

function markedColumn(column: Column, change: Change): Column {
  return { ...column, paragraphs: counted(column.paragraphs.map((paragraph) => markedParagraph(paragraph, change))) };
}

function markedParagraph(paragraph: Paragraph, change: Change): Paragraph {
  return { ...paragraph, change, spans: marked(paragraph.spans, change) };
}

function markedRow(row: TableRow, change: Change): TableRow {
  return {
    ...row,
    anchor: change === 'deleted' && row.anchor !== '' ? `was-${row.anchor}` : row.anchor,
    cells: row.cells.map((lines) => lines.map((spans) => marked(spans, change))),
    change,
  };
}

function rowKey({ anchor, cells }: TableRow): string {
  return anchor === '' ? (cells[0] ?? []).map(textOf).join('\n') : anchor;
}
