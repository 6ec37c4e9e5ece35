// What stands side by side in the PDF: columns of two languages, a label and its lines, the schedule, signatures.
import type { Column, ColumnsBlock, Paper, Paragraph, SignatureBlock, TableBlock } from '../paper/paper.ts';
import { shares, textOf } from '../paper/spans.ts';
import { ink, inlines, type Node, type Places, sideBySide } from './text.ts';

/** Points: the width of the text, the margin in which numbers hang, the space between columns. */
export const measure = { text: 481, gutter: 34, gap: 18, label: 92 } as const;

const bare = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

/** One block: its columns beside each other, under a thin rule where it is a term. */
export function columnsNode(block: ColumnsBlock, paper: Paper, places: Places): Node {
  const terms = block.look === 'terms';
  const cells =
    paper.bilingual || !terms ? block.columns.map((column) => stack(column, block, places)) : labelled(block, places);
  const whole = measure.text - measure.gutter;
  const half = (whole - measure.gap) / 2;
  const widths =
    cells.length === 1
      ? [whole]
      : paper.bilingual
        ? [half, half]
        : [measure.label, whole - measure.label - measure.gap];
  return {
    margin: [measure.gutter, 0, 0, terms ? 0 : 5],
    table: { widths, body: [cells], dontBreakRows: fitsOnPage(block) },
    layout: {
      ...bare,
      hLineWidth: (at: number) => (terms && at === 0 ? 0.5 : 0),
      hLineColor: () => ink.rule,
      paddingRight: (at: number) => (at < cells.length - 1 ? measure.gap : 0),
      paddingTop: () => (terms ? 4 : 0),
      paddingBottom: () => (terms ? 4 : 0),
    },
  };
}

/** A block that is kept whole must be shorter than a page, or its end would be lost: a few lines are safe. */
export function fitsOnPage({ columns }: ColumnsBlock): boolean {
  const length = ({ paragraphs }: Column): number =>
    paragraphs.reduce((sum, { spans }) => sum + 40 + 2 * textOf(spans).length, 0);
  return columns.every((column) => length(column) < 1_200);
}

function stack(column: Column, block: ColumnsBlock, places: Places): Node {
  return { stack: column.paragraphs.map((paragraph, at) => paragraphNode(paragraph, at, column, block, places)) };
}

/** In one language the label stands left of its lines. */
function labelled(block: ColumnsBlock, places: Places): readonly Node[] {
  const [column] = block.columns;
  if (column === undefined) return [];
  const part = (labels: boolean): Column => ({
    ...column,
    paragraphs: column.paragraphs.filter(({ role }) => (role === 'label') === labels),
  });
  return [stack(part(true), block, places), stack(part(false), block, places)];
}

function paragraphNode(
  { role, marker, depth, spans }: Paragraph,
  at: number,
  column: Column,
  block: ColumnsBlock,
  places: Places,
): Node {
  const text = inlines(spans, places);
  switch (role) {
    case 'label':
      return { text, style: 'label' };
    case 'text':
      return {
        text,
        style: block.look === 'source' ? 'source' : column.lang === 'zh-CN' ? 'han' : 'text',
        ...(block.look === 'strong' ? { bold: true } : {}),
      };
    case 'line':
    case 'step': {
      const steps = column.paragraphs.filter((each) => each.role === 'step');
      const own = column.paragraphs[at];
      const before = role === 'step' && own !== undefined ? `${steps.indexOf(own) + 1}.` : marker;
      if (before === '') return depth === 0 ? { text, style: 'line' } : { text, style: 'line', marginLeft: 16 * depth };
      return {
        margin: [14 * depth, 0, 0, 0],
        columns: [
          { width: 16, text: before, style: 'line', color: ink.soft },
          { width: '*', text, style: 'line' },
        ],
      };
    }
  }
}

/** The schedule and its like: the head is repeated on each page, and no page cuts a row in two. */
export function tableNode({ head, rows, look }: TableBlock, places: Places, headed = true): Node {
  const count = head.length;
  const width = measure.text - 14 * (count - 1);
  const alignment = (at: number): Node => (look === 'figures' && at > 0 ? { alignment: 'right' } : {});
  const body = [
    ...(headed
      ? [head.map((lines, at) => ({ text: sideBySide(lines, places), style: 'label', ...alignment(at) }))]
      : []),
    ...rows.map(({ anchor, cells, merged }) => [
      ...cells.map((lines, at) => ({
        ...(merged && at === cells.length - 1 ? { colSpan: count - at } : {}),
        stack: lines.map((spans, line) => ({
          text: inlines(spans, places),
          style: line === 0 ? 'cell' : 'second',
          ...alignment(at),
          ...(at === 0 && line === 0 && anchor !== '' ? { id: anchor } : {}),
        })),
      })),
      ...Array.from({ length: count - cells.length }, () => ({ text: '' })),
    ]),
  ];
  return {
    table: {
      widths: shares({ head, look }).map((share) => share * width),
      ...(headed ? { headerRows: 1, keepWithHeaderRows: 1 } : {}),
      dontBreakRows: rows.every(({ cells }) => cells.flat().every((spans) => textOf(spans).length < 600)),
      body,
    },
    layout: {
      ...bare,
      hLineWidth: (at: number) => (at === 0 ? 0 : 0.5),
      hLineColor: (at: number) => (headed && at === 1 ? ink.strong : ink.rule),
      paddingRight: (at: number) => (at < count - 1 ? 14 : 0),
      paddingTop: () => 4.5,
      paddingBottom: () => 4.5,
    },
  };
}

/** Two parties beside each other; what each signs is never parted from its name. */
export function signatureNode({ parties, seal, date }: SignatureBlock, places: Places): Node {
  const width = (measure.text - 2 * measure.gap) / 2;
  const blank = (texts: SignatureBlock['seal']): Node => ({
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: ink.strong }] },
      { text: sideBySide(texts, places), style: 'label', margin: [0, 3, 0, 0] },
    ],
    margin: [0, 40, 0, 0],
  });
  const party = ({ role, name }: SignatureBlock['parties'][number]): Node => ({
    width,
    stack: [
      { text: sideBySide(role, places, { bold: false, color: ink.soft }), style: 'role' },
      ...(name.length === 0 ? [{ text: ' ', style: 'cell' }] : []),
      ...name.map((spans, at) => ({ text: inlines(spans, places), style: at === 0 ? 'cell' : 'second' })),
      ...(name.length < 2 ? [{ text: ' ', style: 'second' }] : []),
      blank(seal),
      blank(date),
    ],
  });
  const pairs = Array.from({ length: Math.ceil(parties.length / 2) }, (_, at) => parties.slice(2 * at, 2 * at + 2));
  return {
    margin: [0, 16, 0, 0],
    stack: pairs.map((pair) => ({
      columns: pair.map(party),
      columnGap: 2 * measure.gap,
      unbreakable: true,
      margin: [0, 0, 0, 14],
    })),
  };
}
