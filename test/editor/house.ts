// The workbench as its readers have it: built, served by the real server on the embedded store, in a real browser. What a
// page does that its content policy forbids, what it fails to load and what it throws is kept, and every test asks for it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { configFrom, makeKey, type Role, start } from '../../server/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page so far. */
  readonly wrong: string[];
}

export interface Given {
  readonly language?: 'en' | 'zh';
  readonly theme?: 'light' | 'dark';
  /** Texts written in this browser before, by path. */
  readonly drafts?: Readonly<Record<string, string>>;
  readonly incidents?: Readonly<Record<string, string>>;
  readonly key?: string;
  /** Nobody has been here before: the page says what can be done. */
  readonly isNew?: boolean;
}

export interface Workbench {
  readonly address: string;
  readonly browser: Browser;
  key(holder: string, roles: readonly Role[]): Promise<string>;
  visit(hash: string, given?: Given): Promise<Visit>;
  end(): Promise<void>;
}

/** The workbench may have to be built first, on a machine that has other things to do. */
export const toBuild = 600_000;

export async function openWorkbench(): Promise<Workbench> {
  const built = spawnSync(process.execPath, [join(root, 'editor/build/when-stale.ts')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the workbench could not be built: ${built.stdout}${built.stderr}`);
  const data = mkdtempSync(join(tmpdir(), 'proviso-workbench-'));
  const running = await start(configFrom({ PROVISO_DATA: data, PORT: '0', PROVISO_LOG: 'silent' }, root));
  // Made for short-lived functions, it would otherwise run all pages in one process, and end with the first; and draw them
  // as a graphics card would, by software, which takes the processor from the page.
  chromium.setGraphicsMode = false;
  const args = chromium.args.filter((each) => each !== '--single-process' && each !== '--no-zygote');
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
  const visit = async (hash: string, given: Given = {}): Promise<Visit> => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const wrong: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(`${error.message} ${error.stack ?? ''}`));
    page.on('dialog', (dialog) => {
      wrong.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(https?:\/\/127\.0\.0\.1|about:|blob:|data:)/.test(request.url())) wrong.push(`asks for ${request.url()}`);
    });
    await page.addInitScript(begin, given);
    await page.goto(`${running.address}/workbench/${hash}`);
    if (hash === '' || hash.startsWith('#/write')) await page.waitForSelector('.monaco[data-ready=true]');
    return { page, wrong };
  };
  return {
    address: running.address,
    browser,
    visit,
    key: async (holder, roles) => {
      const by = { tenant: 'home', actor: 'test', at: new Date().toISOString() };
      return (await running.store.transaction((tx) => makeKey(tx, by, { holder, roles, expiresAt: null }))).key;
    },
    end: async () => {
      await browser.close();
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Runs in the page, before anything of its own. */
function begin({ language = 'en', theme = 'light', drafts, incidents, key, isNew = false }: Given): void {
  const {
    localStorage: kept,
    sessionStorage: session,
    document: page,
  } = globalThis as unknown as {
    localStorage: Map<string, string> & {
      getItem(name: string): string | null;
      setItem(name: string, value: string): void;
    };
    sessionStorage: { setItem(name: string, value: string): void };
    document: {
      addEventListener(name: string, on: (event: { violatedDirective: string; blockedURI: string }) => void): void;
    };
  };
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`),
  );
  if (kept.getItem('proviso.visited') !== null) return;
  kept.setItem('proviso.visited', 'yes');
  if (!isNew) kept.setItem('proviso.welcomed', 'yes');
  kept.setItem('proviso.language', language);
  kept.setItem('proviso.theme', theme);
  if (drafts !== undefined) kept.setItem('proviso.drafts', JSON.stringify(drafts));
  if (incidents !== undefined) kept.setItem('proviso.incidents', JSON.stringify(incidents));
  if (key !== undefined) session.setItem('proviso.key', key);
}

/** Where `PROVISO_SHOTS` names a folder, what the page shows is kept there under this name. */
export async function keepShot(page: Page, name: string): Promise<void> {
  const folder = process.env.PROVISO_SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Puts the cursor where the text has it, in the editor of the page. */
export async function typeAt(page: Page, line: number, text: string): Promise<void> {
  await page.click('.monaco .view-lines');
  await page.keyboard.press('Control+g');
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  // What is typed meanwhile would go to who asks for the line.
  await page.waitForSelector('.monaco .monaco-editor.focused');
  await page.keyboard.press('Home');
  await page.keyboard.type(text);
}

/** Asks for completions until they are shown: a machine under load may have closed the list before it had its rows. */
export async function suggest(page: Page): Promise<void> {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  for (let attempt = 0; attempt < 6 && !(await rows.first().isVisible()); attempt += 1) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Space');
    await rows
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => undefined);
  }
  await rows.first().waitFor({ timeout: 1000 });
}
