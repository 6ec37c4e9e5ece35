// A real browser prints the HTML: both languages side by side, one alone, a redline, a letter. What comes out of its PDF is
// what stands in the page, on A4, with numbered pages, no page empty and none cut; and the page itself loads nothing.
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  documentModel,
  interleaved,
  letterPaper,
  redlineOf,
  render,
  renderPaper,
  summaryOf,
  wordingPaper,
} from '../../clauses/index.ts';
import { determinationOn } from './letters.ts';
import { before, fonts, now, unitNamed } from './renewal.ts';

const specimen = unitNamed('SPECIMEN-2023');
const paperOf = (unit = now) => wordingPaper(documentModel(unit.contract, unit.contractHash, 'both'));

let browser: Browser;
beforeAll(async () => {
  // Made for short-lived functions, it would otherwise run all pages in one process, and end with the first.
  const args = chromium.args.filter((each) => each !== '--single-process' && each !== '--no-zygote');
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
}, 60_000);
afterAll(() => browser.close());

interface Printed {
  readonly pages: readonly string[];
  readonly sizes: readonly (readonly [number, number])[];
  readonly requests: readonly string[];
  readonly problems: readonly string[];
  /** Elements that reach beyond the page at its sides. */
  readonly cut: readonly string[];
}

/** The font of the PDFs is lent to the page, so that the test needs none of the machine's. */
const lent = `<style>@font-face { font-family: Lent; src: url(data:font/ttf;base64,${Buffer.from(fonts.regular).toString('base64')}) }
:root { --face: Lent !important; --serif: Lent; --serif-zh: Lent; --sans: Lent; --sans-zh: Lent }</style>`;

async function printed(html: string): Promise<Printed> {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(request.url().slice(0, 60)));
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.setContent(html);
  const asked = [...requests];
  const said = [...problems];
  await page.setContent(
    html
      .replace("style-src 'unsafe-inline'", "style-src 'unsafe-inline'; font-src data:")
      .replace('</head>', `${lent}</head>`),
  );
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(`[...document.querySelectorAll('body *')]
    .filter((each) => each.scrollWidth > document.documentElement.clientWidth + 1)
    .map((each) => each.tagName + '.' + each.className)`);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const sizes = await Promise.all(
    text.map(async (_, at) => {
      const { width, height } = (await document.getPage(at + 1)).getViewport({ scale: 1 });
      return [Math.round(width), Math.round(height)] as const;
    }),
  );
  return {
    pages: text,
    sizes,
    requests: asked.filter((url) => !url.startsWith('about:')),
    problems: said,
    cut: cut as string[],
  };
}

const papers: readonly (readonly [
  name: string,
  html: () => string,
  says: readonly string[],
  pages: readonly [number, number],
])[] = [
  [
    'both languages side by side',
    () => render(documentModel(now.contract, now.contractHash, 'both'), 'html'),
    ['保险期间', 'Period of insurance', 'CNY 190,000.00', now.contractHash],
    [7, 11],
  ],
  [
    'Chinese alone',
    () => render(documentModel(specimen.contract, specimen.contractHash, 'zh'), 'html'),
    ['营业中断损失', '等待期', '8小时', specimen.contractHash],
    [8, 18],
  ],
  [
    'English alone',
    () => render(documentModel(specimen.contract, specimen.contractHash, 'en'), 'html'),
    ['Business interruption', '8 hours', specimen.contractHash],
    [8, 18],
  ],
  [
    'one language under the other',
    () => renderPaper(interleaved(paperOf()), 'html'),
    ['隐患整改', 'Remediation of findings'],
    [7, 12],
  ],
  [
    'a redline',
    () => renderPaper(redlineOf(paperOf(before), paperOf(), summaryOf(before, now, 'both'), 'noted'), 'html'),
    ['变更一览', 'What has changed', 'CNY 150,000.00', 'CNY 190,000.00', '由第3.1条移至此处'],
    [8, 13],
  ],
  [
    'a letter',
    () =>
      renderPaper(
        letterPaper(
          determinationOn(now, 'cosco/incidents/finding-not-judged.json'),
          now.contract,
          now.contractHash,
          'both',
        ),
        'html',
      ),
    ['理赔认定通知书', '是否证明事件与该隐患直接相关', 'Is the event shown to be directly related'],
    [2, 3],
  ],
];

describe.each(papers)('%s', (_, html, says, [fewest, most]) => {
  let result: Printed;
  beforeAll(async () => {
    result = await printed(html());
  }, 60_000);

  test('prints on A4, and neither too many pages nor an empty one', () => {
    expect(result.pages.length).toBeGreaterThanOrEqual(fewest);
    expect(result.pages.length).toBeLessThanOrEqual(most);
    for (const size of result.sizes) expect(size).toEqual([595, 842]);
    for (const page of result.pages) expect(page.replace(/\d+ \/ \d+/, '').trim().length).toBeGreaterThan(20);
  });

  test('says what it should, and numbers its pages', () => {
    // Of characters that one glyph stands for, a PDF may name the radical instead of the word.
    const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
    const all = squeezed(result.pages.join(''));
    for (const each of says) expect(all).toContain(squeezed(each));
    result.pages.forEach((page, at) => {
      expect(squeezed(page)).toContain(`${at + 1}/${result.pages.length}`);
    });
  });

  test('loads nothing, runs nothing, and nothing is wider than the page', () => {
    expect(result.requests).toEqual([]);
    expect(result.problems).toEqual([]);
    expect(result.cut).toEqual([]);
  });
});
