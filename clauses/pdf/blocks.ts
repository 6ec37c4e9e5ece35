// The blocks of a paper as nodes of a pdfmake definition, in order.
import type { Block, CoverBlock, HeadingBlock, Paper, TableBlock } from '../paper/paper.ts';
import { textOf } from '../paper/spans.ts';
import { columnsNode, fitsOnPage, measure, signatureNode, tableNode } from './tables.ts';
import { ink, inlines, type Node, type Places, sideBySide } from './text.ts';

/**
 * Headings stay with the block they head where that is short enough to be kept whole, and with the first rows of a longer
 * table; a source stays with what it is the source of, and the last line with the place for signatures.
 */
export function nodesOf(paper: Paper, last: Node, places: Places): readonly Node[] {
  const nodes: Node[] = [];
  let open: Node[] = [];
  const close = (kept: readonly Node[], ...rest: readonly Node[]): void => {
    nodes.push(...(kept.length > 1 ? [together(kept)] : kept), ...rest);
    open = [];
  };
  for (const [at, block] of paper.blocks.entries()) {
    if (block.block === 'heading') open.push(nodeOf(block, paper, places));
    else if (block.block === 'table') {
      const [first, rest] = open[0]?.pageBreak === undefined && open.length > 0 ? divided(block) : [block, undefined];
      const behind = rest === undefined ? [] : [tableNode(rest, places, false)];
      if (open.length > 0 && first.rows.length <= shortTable) close([...open, tableNode(first, places)], ...behind);
      else close([], ...open, tableNode(block, places));
    } else {
      const next = paper.blocks[at + 1];
      const source = next?.block === 'columns' && next.look === 'source' ? [nodeOf(next, paper, places)] : [];
      const ending = block.block === 'signature' && next === undefined ? [last] : [];
      const isSource = block.block === 'columns' && block.look === 'source';
      if (isSource && paper.blocks[at - 1]?.block === 'columns') continue;
      const node = [nodeOf(block, paper, places), ...source, ...ending];
      if (isKeptWhole(block)) close([...open, ...node]);
      else close([], ...open, ...node);
    }
  }
  return [...nodes, ...open, ...(paper.blocks.at(-1)?.block === 'signature' ? [] : [last])];
}

/** Rows that stay with their heading. */
const shortTable = 6;

/** The rows that stay with the heading, and those that follow wherever there is room. */
function divided(table: TableBlock): readonly [TableBlock, TableBlock | undefined] {
  if (table.rows.length <= shortTable) return [table, undefined];
  return [
    { ...table, rows: table.rows.slice(0, 2) },
    { ...table, rows: table.rows.slice(2) },
  ];
}

function together(nodes: readonly Node[]): Node {
  const { pageBreak, ...first } = nodes[0] ?? {};
  return { stack: [first, ...nodes.slice(1)], unbreakable: true, ...(pageBreak === undefined ? {} : { pageBreak }) };
}

function isKeptWhole(block: Block): boolean {
  return block.block === 'signature' ? block.parties.length <= 4 : block.block === 'columns' && fitsOnPage(block);
}

function nodeOf(block: Block, paper: Paper, places: Places): Node {
  switch (block.block) {
    case 'cover':
      return cover(block, places);
    case 'contents':
      return contents(paper, block.heading, places);
    case 'heading':
      return heading(block, places);
    case 'columns':
      return columnsNode(block, paper, places);
    case 'table':
      return tableNode(block, places);
    case 'signature':
      return signatureNode(block, places);
  }
}

/** Contents that would spill over to a page of their own. */
function hasLongContents({ blocks }: Paper): boolean {
  return blocks.filter((block) => block.block === 'heading' && block.listed).length > 24;
}

function cover({ whole, kind, title, subtitle, particulars }: CoverBlock, places: Places): Node {
  const [first = [], ...others] = title;
  const width = measure.text;
  return {
    stack: [
      { text: sideBySide(kind, places), style: 'coverKind', margin: [0, whole ? 70 : 0, 0, 8] },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.4, lineColor: ink.strong }] },
      { text: inlines(first, places), style: whole ? 'title' : 'titleSmall', margin: [0, whole ? 26 : 14, 0, 0] },
      ...others.map((spans) => ({ text: inlines(spans, places), style: whole ? 'titleSecond' : 'titleSmallSecond' })),
      ...subtitle.map((spans, at) => ({
        text: inlines(spans, places),
        style: 'subtitle',
        margin: [0, at === 0 ? 12 : 2, 0, 0],
      })),
      {
        margin: [0, whole ? 26 : 14, 0, whole ? 30 : 16],
        columns: particulars.map(({ label, value }) => ({
          width: 'auto',
          stack: [
            { text: sideBySide(label, places), style: 'label', margin: [0, 0, 0, 2] },
            ...value.map((spans, at) => ({
              text: inlines(spans, places),
              style: at === 0 ? 'cell' : 'second',
              // A number that is not long is never cut.
              noWrap: textOf(spans).length < 36,
            })),
          ],
        })),
        columnGap: 40,
      },
    ],
  };
}

/** Every listed heading with its page, which pdfmake fills in when it has laid the pages out; long contents in two columns. */
function contents(paper: Paper, title: CoverBlock['kind'], places: Places): Node {
  const listed = paper.blocks.filter((block): block is HeadingBlock => block.block === 'heading' && block.listed);
  const half = Math.ceil(listed.length / 2);
  const columns = hasLongContents(paper) ? [listed.slice(0, half), listed.slice(half)] : [listed];
  return {
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: measure.text, y2: 0, lineWidth: 0.5, lineColor: ink.rule }] },
      { text: sideBySide(title, places), style: 'label', margin: [0, 12, 0, 6] },
      { columns: columns.map((headings) => contentsColumn(headings, places)), columnGap: 24 },
    ],
  };
}

function contentsColumn(listed: readonly HeadingBlock[], places: Places): Node {
  const body = listed.map(({ level, anchor, number, title: texts }) => {
    const style = level === 'part' ? 'contents' : 'contentsSecond';
    const link = { linkToDestination: anchor };
    const line: readonly Node[] = [
      ...(number.length === 0 ? [] : [...inlines(number, places), { text: '\u2002' }]),
      ...sideBySide(texts, places, { color: ink.soft }),
    ];
    return [
      { text: line.map((node) => ({ ...node, ...link })), style, margin: [level === 'part' ? 0 : 18, 0, 0, 0] },
      { text: [{ pageReference: anchor }], style, alignment: 'right' },
    ];
  });
  return {
    table: { widths: ['*', 30], body, dontBreakRows: true },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: (row: number) => (listed[row]?.level === 'part' && row > 0 ? 4 : 0.5),
      paddingBottom: () => 0.5,
    },
  };
}

/** The number in the margin; a part under a rule. */
function heading(block: HeadingBlock, places: Places): Node {
  const top = block.level === 'part';
  const color = block.dormant ? ink.soft : ink.strong;
  const second = top ? { color: ink.soft, bold: false } : { color };
  const title: Node = {
    width: '*',
    text: sideBySide(block.title, places, second),
    color,
    id: block.anchor,
    style: top ? 'part' : block.listed ? 'clause' : 'definition',
    ...(block.listed ? { outline: true, outlineText: outlineText(block) } : {}),
  };
  const number: Node = {
    width: measure.gutter,
    text: inlines(block.number, places),
    style: top ? 'part' : 'clause',
    bold: false,
    color: ink.soft,
  };
  const flush = top && block.number.length === 0;
  return {
    headlineLevel: block.level === 'part' ? 1 : 2,
    ...(block.breaks ? { pageBreak: 'before' } : {}),
    margin: [0, block.breaks ? 0 : top ? 24 : block.listed ? 16 : 11, 0, top ? 7 : 3],
    stack: [
      ...(top
        ? [
            {
              canvas: [{ type: 'line', x1: 0, y1: 0, x2: measure.text, y2: 0, lineWidth: 1, lineColor: ink.strong }],
              margin: [0, 0, 0, 7],
            },
          ]
        : []),
      flush ? title : { columns: [number, title] },
      ...(block.kind.length === 0
        ? []
        : [{ text: sideBySide(block.kind, places), style: 'kind', margin: [measure.gutter, 1, 0, 2] }]),
    ],
    unbreakable: true,
  };
}

function outlineText({ number, title }: HeadingBlock): string {
  return [...(number.length === 0 ? [] : [textOf(number)]), ...title.map(textOf)].join(' ');
}
