// The blocks of a paper as Word's paragraphs and tables, in order.
import { Tab, TableOfContents, TextRun } from 'docx';
import type { Block, ColumnsBlock, CoverBlock, HeadingBlock } from '../paper/paper.ts';
import { font, ink, type Setting } from './setting.ts';
import { columnsTable, signatureTable, statementTable } from './tables.ts';
import { type FileChild, type Look, paragraphOf, placed, runsOf, sideBySide } from './text.ts';

const soft: Look = { face: 'label', color: ink.soft };

export function childrenOf(blocks: readonly Block[], setting: Setting): readonly FileChild[] {
  return grouped(blocks).flatMap((group): readonly FileChild[] => {
    if (Array.isArray(group)) return [columnsTable(group, setting)];
    return blockChildren(group as Exclude<Block, ColumnsBlock>, setting);
  });
}

function blockChildren(block: Exclude<Block, ColumnsBlock>, setting: Setting): readonly FileChild[] {
  switch (block.block) {
    case 'cover':
      return cover(block, setting);
    case 'contents':
      return [
        paragraphOf('ContentsHeading', sideBySide(block.heading, soft, setting), setting),
        new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
      ];
    case 'heading':
      return heading(block, setting);
    case 'table':
      return [statementTable(block, setting), spacer(setting)];
    case 'signature':
      return [signatureTable(block, setting)];
  }
}

/** Columns that follow one another become one table. */
function grouped(blocks: readonly Block[]): readonly (Exclude<Block, ColumnsBlock> | ColumnsBlock[])[] {
  const groups: (Exclude<Block, ColumnsBlock> | ColumnsBlock[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.block !== 'columns') groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function cover(block: CoverBlock, setting: Setting): readonly FileChild[] {
  const [first = [], ...others] = block.title;
  return [
    paragraphOf('CoverKind', sideBySide(block.kind, soft, setting), setting, {
      ...(block.whole ? { spacing: { before: 1_400, after: 360 } } : {}),
    }),
    paragraphOf('Title', runsOf(first, { face: 'head', bold: true }, setting), setting),
    ...others.map((spans) =>
      paragraphOf('TitleSecond', runsOf(spans, { face: 'text', color: ink.soft }, setting), setting),
    ),
    ...block.subtitle.map((spans) => paragraphOf('CoverSubtitle', runsOf(spans, { face: 'text' }, setting), setting)),
    ...block.particulars.flatMap(({ label, value }) => [
      paragraphOf('TermLabel', sideBySide(label, soft, setting), setting, { spacing: { before: 240, after: 0 } }),
      ...value.map((spans) => paragraphOf('TableText', runsOf(spans, { face: 'text' }, setting), setting)),
    ]),
  ];
}

/** The number is Word's own where it counts alike, and a text with a tab where it does not. */
function heading(block: HeadingBlock, setting: Setting): readonly FileChild[] {
  const counted = setting.counted && block.number.length > 0;
  const number =
    counted || block.number.length === 0
      ? []
      : [...runsOf(block.number, { face: 'head', color: ink.soft }, setting), new TextRun({ children: [new Tab()] })];
  const color = block.dormant ? ink.soft : ink.strong;
  const title = sideBySide(block.title, { face: 'head', bold: true, color }, setting, {
    face: 'head',
    bold: block.level === 'clause',
    color: block.level === 'part' ? ink.soft : color,
  });
  const style = block.level === 'part' ? 'Heading1' : block.listed ? 'Heading2' : 'Definition';
  const unnumbered = block.number.length === 0 ? { indent: { left: 0, hanging: 0 } } : {};
  return [
    paragraphOf(style, placed(block.anchor, [...number, ...title], setting), setting, {
      change: block.change,
      ...(counted ? { numbering: { reference: 'clauses', level: block.level === 'part' ? 0 : 1 } } : {}),
      ...(block.level === 'part' ? unnumbered : {}),
      ...(block.breaks ? { pageBreakBefore: true } : {}),
    }),
    ...(block.kind.length === 0
      ? []
      : [
          paragraphOf('ClauseKind', sideBySide(block.kind, soft, setting), setting, {
            change: block.change,
            indent: { left: style === 'Heading1' ? 0 : 680 },
          }),
        ]),
  ];
}

/** Word joins tables that touch. */
function spacer(setting: Setting): FileChild {
  return paragraphOf('TableText', [new TextRun({ text: '', font: font('text', 'en') })], setting);
}
