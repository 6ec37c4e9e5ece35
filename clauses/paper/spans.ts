// Making spans and blocks that nothing has been compared with, and reading them back as plain text.
import type { Run, Runs, Tongue } from '../model/document.ts';
import type { Block, Column, ColumnsBlock, HeadingBlock, Paragraph, Span, Spans, TableBlock } from './paper.ts';

/** A text as it stands. */
export function span(lang: Tongue, text: string): Span {
  return { lang, text, role: 'text', anchor: '', change: 'kept' };
}

/** One line for each language that says something of its own. */
export function lines(runs: Runs | readonly Run[]): readonly Spans[] {
  return runs.map(({ lang, text }) => [span(lang, text)]);
}

export function heading(
  level: HeadingBlock['level'],
  anchor: string,
  number: string,
  title: Runs,
  more: Partial<Pick<HeadingBlock, 'kind' | 'dormant' | 'breaks' | 'listed'>> = {},
): HeadingBlock {
  return {
    block: 'heading',
    level,
    anchor,
    number: number === '' ? [] : [span('en', number)],
    title: lines(title),
    kind: [],
    change: 'kept',
    dormant: false,
    breaks: false,
    listed: true,
    ...more,
  };
}

export function columns(key: string, look: ColumnsBlock['look'], of: readonly Column[]): ColumnsBlock {
  return { block: 'columns', key, look, columns: of, change: 'kept' };
}

export function paragraph(role: Paragraph['role'], spans: Spans, marker = '', depth = 0): Paragraph {
  return { role, marker, depth, spans, change: 'kept' };
}

/** A paragraph in each language, side by side. */
export function said(key: string, runs: Runs, look: ColumnsBlock['look'] = 'text'): ColumnsBlock {
  return columns(
    key,
    look,
    runs.map(({ lang, text }) => ({ lang, paragraphs: [paragraph('text', [span(lang, text)])] })),
  );
}

/** The columns of a table as parts of its width: a title first, then what is said of it. */
export function shares({ head, look }: Pick<TableBlock, 'head' | 'look'>): readonly number[] {
  const count = head.length;
  if (look === 'figures') return [0.64, ...Array.from({ length: count - 1 }, () => 0.36 / (count - 1))];
  if (look === 'list') return [0.32, ...Array.from({ length: count - 1 }, () => 0.68 / (count - 1))];
  return count === 3 ? [0.26, 0.41, 0.33] : [0.36, ...Array.from({ length: count - 1 }, () => 0.64 / (count - 1))];
}

/** The words alone. */
export function textOf(spans: Spans): string {
  return spans.map(({ text }) => text).join('');
}

/** Everywhere a link of the paper may lead. */
export function anchorsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.block === 'heading'
      ? [block.anchor]
      : block.block === 'table'
        ? block.rows.map((row) => row.anchor).filter((anchor) => anchor !== '')
        : [],
  );
}
