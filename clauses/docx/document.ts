// A paper as DOCX: what goes back and forth between insurer, broker and lawyers. Real styles, numbering and contents;
// tracked changes where the paper is a redline. The same paper gives the same bytes.
import { Document, Footer, Header, Packer, PageNumber, Tab, TextRun } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { Paper } from '../paper/paper.ts';
import { lines } from '../paper/spans.ts';
import { limited } from '../render/too-long.ts';
import { childrenOf } from './blocks.ts';
import { packed } from './pack.ts';
import { font, ink, page, type Setting, settingOf, textWidth } from './setting.ts';
import { numbering, styles } from './styles.ts';
import { type Look, paragraphOf, runsOf, sideBySide } from './text.ts';

const soft: Look = { face: 'label', color: ink.soft };

export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const setting = settingOf(paper);
  const document = new Document({
    title: paper.title.map(({ text }) => text).join(' · '),
    creator: 'Proviso',
    lastModifiedBy: 'Proviso',
    description: '',
    revision: 1,
    styles,
    numbering,
    pageNumbers: estimatePageNumbers,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: page.head,
              footer: page.head,
            },
          },
          titlePage: true,
        },
        headers: {
          default: new Header({ children: [runningHead(setting)] }),
          first: new Header({ children: [paragraphOf('RunningHead', [], setting)] }),
        },
        footers: {
          default: new Footer({ children: [pageNumber(setting)] }),
          first: new Footer({ children: [pageNumber(setting)] }),
        },
        children: [...childrenOf(paper.blocks, setting), lastLine(setting)],
      },
    ],
  });
  return limited(packed(await Packer.pack(document, 'uint8array')));
}

function runningHead(setting: Setting) {
  return paragraphOf('RunningHead', sideBySide(lines(setting.paper.title), soft, setting), setting);
}

function pageNumber(setting: Setting) {
  const run = { font: font('label', 'en'), color: ink.soft };
  return paragraphOf(
    'RunningHead',
    [
      new TextRun({ children: [new Tab()] }),
      new TextRun({ ...run, children: [PageNumber.CURRENT] }),
      new TextRun({ ...run, text: ' / ' }),
      new TextRun({ ...run, children: [PageNumber.TOTAL_PAGES] }),
    ],
    setting,
    { tabStops: [{ type: 'right', position: textWidth }] },
  );
}

/** Which text this is, for good. */
function lastLine(setting: Setting) {
  const { label, hash } = setting.paper.footer;
  return paragraphOf(
    'LastLine',
    [
      ...sideBySide(lines(label), soft, setting),
      new TextRun({ text: ' ', font: font('label', 'en') }),
      ...runsOf(lines([{ lang: 'en', text: hash }])[0] ?? [], soft, setting),
    ],
    setting,
    { keepLines: true },
  );
}
