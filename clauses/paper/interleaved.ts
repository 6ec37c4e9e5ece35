// A bilingual paper set one language under the other: each paragraph, line and cell is followed by its translation. For
// readers who go through both, and for narrow pages; side by side is better for comparing at a glance.
import type { Block, Column, ColumnsBlock, Paper, Paragraph, Spans, TableBlock, TableRow } from './paper.ts';
import { span } from './spans.ts';

/** The same paper with one column of text. A paper in one language stays as it is. */
export function interleaved(paper: Paper): Paper {
  return paper.bilingual ? { ...paper, bilingual: false, blocks: paper.blocks.map(interleavedBlock) } : paper;
}

function interleavedBlock(block: Block): Block {
  if (block.block === 'columns') return { ...block, columns: oneColumn(block) };
  return block.block === 'table' ? oneColumnTable(block) : block;
}

/** Labels share a line, as they share a margin; all else goes in turns. */
function oneColumn({ columns }: ColumnsBlock): readonly Column[] {
  const [first, second, ...more] = columns;
  if (first === undefined || second === undefined || more.length > 0) return columns;
  const count = Math.max(first.paragraphs.length, second.paragraphs.length);
  const paragraphs = Array.from({ length: count }, (_, at) =>
    inTurns(first.paragraphs[at], second.paragraphs[at]),
  ).flat();
  return [{ lang: first.lang, paragraphs }];
}

function inTurns(first: Paragraph | undefined, second: Paragraph | undefined): readonly Paragraph[] {
  if (first === undefined || second === undefined) return [first ?? second].filter((each) => each !== undefined);
  if (isSame(first.spans, second.spans)) return [first];
  if (first.role === 'label' && second.role === 'label')
    return [{ ...first, spans: [...first.spans, { ...span('en', ' '), change: first.change }, ...second.spans] }];
  // The translation of a step is no step of its own, but stands under it.
  const under = second.role === 'step' || second.marker !== '' ? second.depth + 1 : second.depth;
  return [first, { ...second, role: second.role === 'step' ? 'line' : second.role, marker: '', depth: under }];
}

/** What each language states, in one cell. Other tables hold both languages in a cell already. */
function oneColumnTable(block: TableBlock): TableBlock {
  const [item, ...stated] = block.head;
  const perLanguage = block.look === 'statement' && stated.length === 2 && stated.every(({ length }) => length === 1);
  if (item === undefined || !perLanguage || !differInLanguage(stated)) return block;
  const rows = block.rows.map(
    ({ cells: [title = [], ...values], ...row }): TableRow => ({
      ...row,
      cells: [title, values.flat()],
      merged: false,
    }),
  );
  return { ...block, head: [item, stated.flat()], rows };
}

function differInLanguage([one, other]: readonly (readonly Spans[])[]): boolean {
  return one?.[0]?.[0]?.lang !== other?.[0]?.[0]?.lang;
}

function isSame(left: Spans, right: Spans): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
