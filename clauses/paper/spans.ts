// Making spans and blocks that nothing has been compared with, and reading them back as plain text.
import type { Run, Runs, Tongue } from '../model/document.ts';
import type { Block, Column, ColumnsBlock, HeadingBlock, Paragraph, Span, Spans } from './paper.ts';

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
