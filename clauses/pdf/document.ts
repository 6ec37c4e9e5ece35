// A paper as PDF: what is issued, signed and filed. The fonts come in as bytes and the glyphs used are embedded, so that the
// page is the same on a machine that has none; nothing is read from a disk or fetched. The same paper gives the same bytes.
import printer from 'pdfmake/js/Printer.js';
import type { Paper } from '../paper/paper.ts';
import { anchorsOf, lines } from '../paper/spans.ts';
import { limited } from '../render/too-long.ts';
import { nodesOf } from './blocks.ts';
import { ink, inlines, type Node, type Places, sideBySide } from './text.ts';

/** TrueType or OpenType files with Latin and simplified Chinese glyphs. */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** A module of the older kind: some programs take its default out of it, some do not. */
const Printer = printer.default ?? printer;

const filed = new Date(Date.UTC(2000, 0, 1));

export async function pdfOf(paper: Paper, fonts: Fonts): Promise<Uint8Array> {
  const files: Readonly<Record<string, Uint8Array>> = { regular: fonts.regular, bold: fonts.bold };
  const document = await new Printer(
    { Text: { normal: 'regular', bold: 'bold' } },
    {
      existsSync: (name) => Object.hasOwn(files, name),
      readFileSync: (name) => {
        const file = files[name];
        if (file === undefined) throw new Error(`a PDF asks for the file \`${name}\``);
        return file;
      },
    },
    { resolve: () => undefined, resolved: async () => undefined },
    () => false,
  ).createPdfKitDocument(definitionOf(paper));
  const chunks: Uint8Array[] = [];
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(joined(chunks)));
    document.on('error', reject);
    document.end();
  });
  return limited(bytes);
}

function definitionOf(paper: Paper): unknown {
  const places: Places = new Set(anchorsOf(paper.blocks));
  const title = paper.title.map(({ text }) => text).join(' · ');
  return {
    version: '1.7',
    language: paper.lang,
    displayTitle: true,
    info: { title, creator: 'Proviso', producer: 'Proviso', creationDate: filed, modDate: filed },
    pageSize: 'A4',
    pageMargins: [57, 66, 57, 62],
    header: (current: number): Node =>
      current === 1
        ? { text: '' }
        : { text: sideBySide(lines(paper.title), places), style: 'running', margin: [57, 34, 57, 0] },
    footer: (current: number, count: number): Node => ({
      text: `${current} / ${count}`,
      style: 'running',
      alignment: 'right',
      margin: [57, 24, 57, 0],
    }),
    pageBreakBefore: isStranded,
    content: nodesOf(paper, lastLine(paper, places), places),
    defaultStyle: { font: 'Text', fontSize: 9.5, lineHeight: 1.16, color: ink.strong },
    styles,
  };
}

/** A heading at the foot of a page, with nothing under it but other headings, moves over to what it heads. */
function isStranded(
  node: { readonly headlineLevel?: number },
  near: { getFollowingNodesOnPage(): readonly { readonly style?: string }[] },
): boolean {
  const follows = ({ style }: { readonly style?: string }): boolean => style !== undefined && !headingStyles.has(style);
  return node.headlineLevel !== undefined && !near.getFollowingNodesOnPage().some(follows);
}

const headingStyles: ReadonlySet<string> = new Set(['part', 'clause', 'definition', 'kind', 'running']);

function lastLine(paper: Paper, places: Places): Node {
  return {
    unbreakable: true,
    margin: [0, 26, 0, 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 481, y2: 0, lineWidth: 0.5, lineColor: ink.rule }] },
      { text: sideBySide(lines(paper.footer.label), places), style: 'running', margin: [0, 6, 0, 1] },
      { text: inlines(lines([{ lang: 'en', text: paper.footer.hash }])[0] ?? [], places), style: 'running' },
    ],
  };
}

const styles = {
  coverKind: { fontSize: 8.5, color: ink.soft, characterSpacing: 0.4 },
  title: { fontSize: 23, bold: true, lineHeight: 1.1 },
  titleSecond: { fontSize: 14.5, color: ink.soft, lineHeight: 1.15 },
  titleSmall: { fontSize: 16, bold: true, lineHeight: 1.1 },
  titleSmallSecond: { fontSize: 11.5, color: ink.soft },
  subtitle: { fontSize: 11 },
  contents: { fontSize: 9.5 },
  contentsSecond: { fontSize: 8.5 },
  part: { fontSize: 13.5, bold: true, lineHeight: 1.1 },
  clause: { fontSize: 10.5, bold: true },
  definition: { fontSize: 10, bold: true },
  role: { fontSize: 10, bold: true, margin: [0, 0, 0, 3] },
  text: { fontSize: 9.2, lineHeight: 1.14, margin: [0, 0, 0, 4] },
  han: { fontSize: 9.2, lineHeight: 1.24, margin: [0, 0, 0, 4] },
  source: { fontSize: 7.2, color: ink.soft },
  label: { fontSize: 7.2, color: ink.soft, lineHeight: 1.1 },
  kind: { fontSize: 7.2, color: ink.soft, lineHeight: 1.1 },
  line: { fontSize: 8.5, lineHeight: 1.12, margin: [0, 0, 0, 1.5] },
  cell: { fontSize: 9, lineHeight: 1.1 },
  second: { fontSize: 8, color: ink.soft, lineHeight: 1.1 },
  running: { fontSize: 6.8, color: ink.soft, lineHeight: 1.1 },
} as const;

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
