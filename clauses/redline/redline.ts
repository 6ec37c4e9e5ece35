// Two papers as one redline: clause by clause, block by block, word by word. Where only one paper has a block, the whole of
// it is inserted or deleted. A clause that moved is either shown once, where it stands now, with a note (`noted`), or, for
// tracked changes that can be rejected into the old text, deleted where it stood and inserted where it stands (`traced`).
import type { Block, Change, ColumnsBlock, HeadingBlock, Paper, Paragraph, Spans } from '../paper/paper.ts';
import { anchorsOf, textOf } from '../paper/spans.ts';
import { aligned, type Moves } from './align.ts';
import { comparedColumns, comparedTable, markedColumns, markedTable } from './blocks.ts';
import { movedNote } from './phrases.ts';
import { comparedSpans, marked } from './words.ts';

/** The new paper with everything marked that is not as in the old one; `summary` comes after the cover. */
export function redlineOf(before: Paper, after: Paper, summary: readonly Block[], moves: Moves): Paper {
  const pairs = aligned(sections(before.blocks), sections(after.blocks), ({ key }) => key, moves);
  const blocks = pairs.flatMap((pair) => {
    switch (pair.pair) {
      case 'inserted':
        return markedSection(pair.after, 'inserted');
      case 'deleted':
        return markedSection(pair.before, 'deleted');
      default:
        return comparedSection(pair.before, pair.after, moves, pair.moved ? after.lang : undefined);
    }
  });
  return linked({ ...after, blocks: withSummary(blocks, summary) });
}

/** A heading and what stands under it, up to the next. */
interface Section {
  readonly key: string;
  readonly heading: HeadingBlock | undefined;
  readonly blocks: readonly Block[];
}

function sections(blocks: readonly Block[]): readonly Section[] {
  const found: Section[] = [{ key: '', heading: undefined, blocks: [] }];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.block === 'heading') found.push({ key: block.anchor, heading: block, blocks: [] });
    else if (last !== undefined) found.splice(-1, 1, { ...last, blocks: [...last.blocks, block] });
  }
  return found;
}

function comparedSection(
  before: Section,
  after: Section,
  moves: Moves,
  noteIn: Paper['lang'] | undefined,
): readonly Block[] {
  const blocks = aligned(before.blocks, after.blocks, keyOf, moves).flatMap((pair): readonly Block[] => {
    switch (pair.pair) {
      case 'inserted':
        return [markedBlock(pair.after, 'inserted')];
      case 'deleted':
        return isFraming(pair.before) ? [] : [markedBlock(pair.before, 'deleted')];
      default:
        return [comparedBlock(pair.before, pair.after, moves)];
    }
  });
  if (before.heading === undefined || after.heading === undefined) return blocks;
  return [comparedHeading(before.heading, after.heading, noteIn), ...blocks];
}

function comparedHeading(before: HeadingBlock, after: HeadingBlock, noteIn: Paper['lang'] | undefined): HeadingBlock {
  const note: readonly Spans[] =
    noteIn === undefined ? [] : [marked(movedNote(textOf(before.number), noteIn), 'inserted')];
  return {
    ...after,
    number: comparedSpans(before.number, after.number),
    title: comparedLines(before.title, after.title),
    kind: [...comparedLines(before.kind, after.kind), ...note],
  };
}

function comparedBlock(before: Block, after: Block, moves: Moves): Block {
  if (before.block === 'columns' && after.block === 'columns') return comparedColumns(before, after);
  if (before.block === 'table' && after.block === 'table') return comparedTable(before, after, moves);
  if (before.block === 'cover' && after.block === 'cover')
    return {
      ...after,
      title: comparedLines(before.title, after.title),
      subtitle: comparedLines(before.subtitle, after.subtitle),
      particulars: after.particulars.map(({ label, value }, at) => ({
        label,
        value: comparedLines(before.particulars[at]?.value ?? [], value),
      })),
    };
  if (before.block === 'signature' && after.block === 'signature')
    return {
      ...after,
      parties: after.parties.map(({ role, name }, at) => ({
        role,
        name: comparedLines(before.parties[at]?.name ?? [], name),
      })),
    };
  return after;
}

/** Lines of several languages, each against its like. */
export function comparedLines(before: readonly Spans[], after: readonly Spans[]): readonly Spans[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, at) => comparedSpans(before[at] ?? [], after[at] ?? []));
}

function markedSection({ heading, blocks }: Section, change: Change): readonly Block[] {
  const head = heading === undefined ? [] : [markedBlock(heading, change)];
  return [...head, ...blocks.filter((block) => !isFraming(block)).map((block) => markedBlock(block, change))];
}

function markedBlock(block: Block, change: Change): Block {
  switch (block.block) {
    case 'heading':
      return {
        ...block,
        anchor: change === 'deleted' ? `was-${block.anchor}` : block.anchor,
        number: marked(block.number, change),
        title: block.title.map((spans) => marked(spans, change)),
        kind: block.kind.map((spans) => marked(spans, change)),
        listed: change !== 'deleted' && block.listed,
        change,
      };
    case 'columns':
      return markedColumns(block, change);
    case 'table':
      return markedTable(block, change);
    default:
      return block;
  }
}

/** Before the contents; in a paper that has none, behind the cover. */
function withSummary(blocks: readonly Block[], summary: readonly Block[]): readonly Block[] {
  const contents = blocks.findIndex(({ block }) => block === 'contents');
  const at = contents >= 0 ? contents : 1 + blocks.findIndex(({ block }) => block === 'cover');
  return [...blocks.slice(0, at), ...summary, ...blocks.slice(at)];
}

/** What was deleted leads nowhere any more. */
function linked(paper: Paper): Paper {
  const places = new Set(anchorsOf(paper.blocks));
  const link = (spans: Spans): Spans =>
    spans.map((span) => (span.anchor === '' || places.has(span.anchor) ? span : { ...span, anchor: '', role: 'text' }));
  const paragraph = (each: Paragraph): Paragraph => ({ ...each, spans: link(each.spans) });
  const columns = (block: ColumnsBlock): ColumnsBlock => ({
    ...block,
    columns: block.columns.map((column) => ({ ...column, paragraphs: column.paragraphs.map(paragraph) })),
  });
  return { ...paper, blocks: paper.blocks.map((block) => (block.block === 'columns' ? columns(block) : block)) };
}

const isFraming = ({ block }: Block): boolean => block === 'cover' || block === 'contents' || block === 'signature';

function keyOf(block: Block): string {
  return block.block === 'columns' || block.block === 'table' ? `${block.block}:${block.key}` : block.block;
}

export type { Moves };
