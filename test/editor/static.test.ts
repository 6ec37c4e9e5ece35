// The build alone, handed out by a server of files that knows nothing of Proviso: everything but what is published is there.
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, toBuild, type Workbench } from './house.ts';

const built = fileURLToPath(new URL('../../editor/dist', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

let bench: Workbench;
let files: Server;
beforeAll(async () => {
  bench = await openWorkbench();
  files = createServer(({ url = '/' }, answer) => {
    const path = normalize(new URL(url, 'http://files').pathname);
    const file = join(built, path === '/' ? 'index.html' : path);
    if (!existsSync(file)) answer.writeHead(404).end();
    else createReadStream(file).pipe(answer.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain' }));
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
}, toBuild);
afterAll(async () => {
  files.close();
  files.closeAllConnections();
  await bench.end();
});

describe('the build, from a server of files', () => {
  it('writes, decides, runs scenarios, makes documents, compares; and says that no server is there', async () => {
    const at = `http://127.0.0.1:${(files.address() as AddressInfo).port}/`;
    const { page, wrong } = await bench.visit('#/library');
    await page.goto(`${at}#/write/examples/first.proviso`);
    await page.waitForSelector('.monaco[data-ready=true]');
    await page.frameLocator('.document iframe').locator('h1').first().waitFor();
    for (const as of ['DOCX', 'PDF', 'HTML']) {
      const [made] = await Promise.all([page.waitForEvent('download'), page.click(`.document button >> text=${as}`)]);
      expect(made.suggestedFilename()).toMatch(new RegExp(`\\.${as.toLowerCase()}$`));
    }
    await page.goto(`${at}#/try/policy/SPECIMEN-2023?incident=zhongan/incidents/hosting-ransomware.json`);
    await page.waitForSelector('.headline .outcome.payable');
    expect(await page.textContent('.headline')).toContain('CNY 550,000.00');
    await page.goto(`${at}#/scenarios?file=examples/first.proviso`);
    await page.waitForSelector('.toolbar .tag.good');
    await page.goto(`${at}#/review`);
    await page.waitForSelector('.screen.review .quiet');
    await page.click('text=Sign in');
    await page.fill('dialog input', 'proviso_none');
    await page.click('dialog .strong');
    await page.waitForSelector('dialog [role=alert]');
    expect(await page.textContent('dialog [role=alert]')).toContain('no server');
    expect(wrong.filter((each) => !each.includes('status of 404'))).toEqual([]);
    await page.context().close();
  });
});
