// Every document in every format, against goldens: HTML and Markdown as they are, DOCX as the XML of its text, PDF as the
// text a reader takes out of it, page by page. UPDATE_GOLDEN=1 rewrites them; then read the difference, and look at the page.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import {
  certificatePaper,
  documentModel,
  interleaved,
  keyFactsPaper,
  letterPaper,
  type Paper,
  redlineOf,
  renderDocx,
  renderPaper,
  renderPdf,
  slipPaper,
  summaryOf,
  wordingPaper,
} from '../../clauses/index.ts';
import { determinationOn } from './letters.ts';
import { before, fonts, now, unitNamed, units } from './renewal.ts';

const goldens = new URL('goldens/', import.meta.url);
const { contract, contractHash } = now;
const specimen = unitNamed('SPECIMEN-2023');

const wording = (unit = now): Paper => wordingPaper(documentModel(unit.contract, unit.contractHash, 'both'));
const redline = (moves: 'noted' | 'traced'): Paper =>
  redlineOf(wording(before), wording(), summaryOf(before, now, 'both'), moves);

const papers: readonly (readonly [name: string, paper: () => Paper])[] = [
  ['wording', wording],
  ['wording-interleaved', () => interleaved(wording())],
  ['redline', () => redline('traced')],
  ['certificate', () => certificatePaper(contract, contractHash, 'both')],
  ['key-facts-zh', () => keyFactsPaper(contract, contractHash, 'zh')],
  [
    'letter-open',
    () => letterPaper(determinationOn(now, 'cosco/incidents/finding-not-judged.json'), contract, contractHash, 'both'),
  ],
  [
    'letter-declined-en',
    () =>
      letterPaper(
        determinationOn(specimen, 'zhongan/incidents/hosting-ransomware.json'),
        specimen.contract,
        specimen.contractHash,
        'en',
      ),
  ],
  [
    'letter-final-zh',
    () =>
      letterPaper(determinationOn(now, 'cosco/incidents/finding-not-judged.json', true), contract, contractHash, 'zh'),
  ],
  [
    'slip',
    () => slipPaper(before, now, { number: 'E-01', title: {}, effective: { from: '2019-09-01' }, body: {} }, 'both'),
  ],
];

/** The XML of a page is long, and the same blocks come again in each. */
const inDocx: ReadonlySet<string> = new Set(['wording', 'redline', 'letter-open']);

describe.each(papers)('%s', (name, paper) => {
  test('HTML', () => expectGolden(`${name}.html`, renderPaper(paper(), 'html')));
  test('Markdown', () => expectGolden(`${name}.md`, renderPaper(paper(), 'markdown')));
  if (inDocx.has(name))
    test('DOCX', async () => expectGolden(`${name}.docx.xml`, readable(await documentXml(paper()))));
  test('PDF', async () =>
    expectGolden(`${name}.pdf.txt`, (await pagesOf(await renderPdf(paper(), fonts))).join('\n\f\n')));
});

test('the same paper gives the same bytes, and another paper others', async () => {
  for (const make of [wording, () => redline('traced')]) {
    expect(Buffer.compare(await renderDocx(make()), await renderDocx(make()))).toBe(0);
    expect(Buffer.compare(await renderPdf(make(), fonts), await renderPdf(make(), fonts))).toBe(0);
  }
  expect(Buffer.compare(await renderDocx(wording()), await renderDocx(wording(before)))).not.toBe(0);
}, 600_000);

test('the contract hash stands on the last page, and PDF and DOCX tell their title and language', async () => {
  const pdf = await renderPdf(wording(), fonts);
  const pages = await pagesOf(pdf);
  expect(pages.at(-1)).toContain(contractHash);
  const { info } = await (await getDocumentProxy(new Uint8Array(pdf))).getMetadata();
  expect(info).toMatchObject({ Title: expect.stringContaining('网络安全应急响应服务保险'), Language: 'zh-CN' });
  const xml = await documentXml(wording());
  expect(textOf(xml.slice(xml.lastIndexOf('<w:p>')))).toContain(contractHash);
});

test('every policy of the workspace has its DOCX and its PDF, each with all clauses', async () => {
  for (const unit of units.filter(({ kind }) => kind === 'policy')) {
    const paper = wording(unit);
    const [docx, pdf] = [await documentXml(paper), (await pagesOf(await renderPdf(paper, fonts))).join('')];
    const squeezed = (text: string): string => text.replace(/\s+/g, '');
    for (const clause of [...unit.contract.coverages, ...unit.contract.exclusions, ...unit.contract.warranties]) {
      for (const title of [clause.title.en, clause.title.zh]) {
        if (title === undefined) continue;
        expect(squeezed(textOf(docx))).toContain(squeezed(title));
        expect(squeezed(pdf)).toContain(squeezed(title));
      }
    }
  }
}, 600_000);

function expectGolden(file: string, output: string): void {
  const golden = new URL(`${file}.golden`, goldens);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(goldens, { recursive: true });
    writeFileSync(golden, output);
  }
  expect(existsSync(golden), `${file} is not there: run with UPDATE_GOLDEN=1`).toBe(true);
  expect(output).toBe(readFileSync(golden, 'utf8'));
}

async function documentXml(paper: Paper): Promise<string> {
  const entry = unzipSync(await renderDocx(paper))['word/document.xml'];
  if (entry === undefined) throw new Error('a DOCX without a document');
  return strFromU8(entry);
}

/** A line for each paragraph, row and table, so that a difference can be read. */
function readable(xml: string): string {
  return `${xml.replace(/<(?=\/?w:(?:p|tr|tbl|tc|sectPr|body)[ >])/g, '\n<').replace(/\n+/g, '\n')}\n`;
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
    );
}

async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map((page) => page.trim());
}
