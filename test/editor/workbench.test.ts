// The workbench used as its three readers use it, in a real browser on the real server: written in, tried, run, compared,
// published and approved. In no visit does the page break its content policy, ask another host, or throw.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepShot, openWorkbench, suggest, toBuild, typeAt, type Visit, type Workbench } from './house.ts';
import { policyFiles } from './policies.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, toBuild);
afterAll(() => bench.end());

const textOf = (path: string): string => policyFiles.find((file) => file.path === path)?.text ?? '';

async function done({ page, wrong }: Visit): Promise<void> {
  expect(wrong).toEqual([]);
  await page.context().close();
}

describe('the product designer', () => {
  it('writes a mistake, sees it at its place and in the list, and mends it by quick fix', async () => {
    const wording = textOf('zhongan/comprehensive.proviso').replace(
      'insures    ransom_payment',
      'insures    ransom_paymen',
    );
    const line = wording.split('\n').findIndex((each) => each.includes('ransom_paymen,')) + 1;
    const visit = await bench.visit(`#/write/zhongan/comprehensive.proviso?line=${line}`, {
      drafts: { 'zhongan/comprehensive.proviso': wording },
    });
    const { page } = visit;
    await page.waitForSelector('.monaco .squiggly-error');
    await page.click('.problems summary');
    await page.click('.problems li.error button');
    expect(await page.textContent('.problems li.error')).toContain('ransom_paymen');
    await page.keyboard.press('Control+.');
    await page.waitForSelector('.action-widget');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.monaco .squiggly-error', { state: 'detached' });
    await page.waitForSelector('.problems li.error', { state: 'detached' });
    expect(await page.textContent('.toolbar')).not.toContain('changed here');
    await done(visit);
  });

  it('is offered what may be written, reads what a name means, goes to where it is declared', async () => {
    const visit = await bench.visit('#/write/zhongan/comprehensive.proviso?clause=extortion');
    const { page } = visit;
    const line =
      textOf('zhongan/comprehensive.proviso')
        .split('\n')
        .findIndex((each) => each.includes('caused by  malicious_act')) + 1;
    await typeAt(page, line + 1, '      ');
    await suggest(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    const name = page
      .locator('.monaco .view-line', { hasText: 'caused by' })
      .locator('span', { hasText: 'malicious_act' })
      .last();
    await name.hover();
    await page.waitForSelector('.monaco-hover:not(.hidden)');
    expect(await page.textContent('.monaco-hover')).toMatch(/Malicious/i);
    await name.click();
    await page.keyboard.press('F12');
    await page.waitForURL(/#\/write\/terms\/cyber\.proviso/);
    await done(visit);
  });

  it('finds where a clause is referred to, renames it in every file, and sets the text in order', async () => {
    const [wording, policy] = ['zhongan/comprehensive.proviso', 'zhongan/specimen.proviso'] as const;
    const untidy = textOf(wording).replace('    exclusion virtual_currency "', '  exclusion   virtual_currency "');
    const visit = await bench.visit(`#/write/${wording}?clause=virtual_currency`, { drafts: { [wording]: untidy } });
    const { page } = visit;
    const line = untidy.split('\n').findIndex((each) => each.includes('exclusion   virtual_currency')) + 1;
    await typeAt(page, line, '');
    for (let steps = 0; steps < 15; steps += 1) await page.keyboard.press('ArrowRight');

    await page.keyboard.press('Shift+F12');
    await page.waitForSelector('.peekview-widget .reference-file, .peekview-widget .referenceMatch');
    expect(await page.textContent('.peekview-widget')).toContain('specimen.proviso');
    await keepShot(page, 'references');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.peekview-widget', { state: 'detached' });

    await page.keyboard.press('F2');
    await page.waitForSelector('.rename-box input:focus');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('coin_ransom');
    await keepShot(page, 'rename');
    await page.keyboard.press('Enter');
    await page.locator('.monaco .view-line', { hasText: 'coin_ransom' }).first().waitFor();

    await page.click('.toolbar >> text=Format');
    await page.locator('.monaco .view-line', { hasText: /^\s{4}exclusion\s.*coin_ransom/ }).waitFor();
    // What was written is kept when nobody has typed for a moment.
    const kept = async (): Promise<unknown> =>
      JSON.parse(String(await page.evaluate("localStorage.getItem('proviso.drafts')")));
    await expect.poll(kept, { timeout: 30_000 }).toEqual({
      [wording]: textOf(wording)
        .replaceAll('virtual_currency]', 'coin_ransom]')
        .replace('exclusion virtual_currency', 'exclusion coin_ransom')
        .replace('excluded by virtual_currency', 'excluded by coin_ransom'),
      [policy]: textOf(policy).replaceAll('excluded by virtual_currency', 'excluded by coin_ransom'),
    });
    await done(visit);
  });

  it('switches the keywords to Chinese and back, and the text is as it was', async () => {
    const visit = await bench.visit('#/write/examples/first.proviso');
    const { page } = visit;
    const saved = async (): Promise<string> => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('text=Save to disk')]);
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString('utf8');
    };
    const keywords = page.locator('.text .toolbar .group');
    await keywords.getByText('Chinese').click();
    await page.locator('.monaco', { hasText: '免赔额' }).waitFor();
    expect(await saved()).toContain('免赔额');
    await keywords.getByText('English').click();
    await page.locator('.monaco', { hasText: '免赔额' }).waitFor({ state: 'detached' });
    expect(await saved()).toBe(textOf('examples/first.proviso'));
    await done(visit);
  });

  it('sees the document follow the cursor, and comes from the document to the text', async () => {
    const visit = await bench.visit('#/write/zhongan/comprehensive.proviso?clause=data_restoration');
    const { page } = visit;
    const frame = page.frameLocator('.document iframe');
    await frame.locator('#clause-data_restoration[data-at-cursor]').waitFor();
    await frame.locator('#clause-defence h3').first().click();
    await frame.locator('#clause-defence[data-at-cursor]').waitFor();
    expect(await page.textContent('.breadcrumb')).toContain('defence');
    await done(visit);
  });

  it('keeps the document as it was while something is wrong with the text', async () => {
    const path = 'zhongan/comprehensive.proviso';
    const visit = await bench.visit(`#/write/${path}?clause=extortion_deductible&select=20,000`);
    const { page } = visit;
    const figure = page.frameLocator('.document iframe').getByText('CNY 20,000.00').first();
    await figure.waitFor();
    await page.locator('.monaco .selected-text').first().waitFor();
    await page.keyboard.type('30,00');
    await page.waitForSelector('.document .behind');
    await figure.waitFor();
    // Nor is anything decided under another policy than the address names.
    await page.goto(`${bench.address}/workbench/#/try/policy/SPECIMEN-2023`);
    await page.locator('main [role=alert]', { hasText: 'SPECIMEN-2023' }).waitFor();
    expect(await page.locator('[data-decided]').count()).toBe(0);
    await done(visit);
  });

  it('runs the scenarios and sees beside each whether it passed', async () => {
    const path = 'zhongan/specimen.proviso';
    const wrong = textOf(path).replace('expect total pays CNY 550,000.00', 'expect total pays CNY 560,000.00');
    const visit = await bench.visit(`#/write/${path}?line=21`, { drafts: { [path]: wrong } });
    const { page } = visit;
    await page.click('.codelens-decoration a:visible');
    await page.waitForSelector('.toolbar .tag.bad');
    const [passed, of] = ((await page.textContent('.toolbar .tag.bad')) ?? '').match(/\d+/g)?.map(Number) ?? [];
    expect(of).toBeGreaterThan(50);
    expect(passed).toBe((of ?? 0) - 1);
    await page.waitForSelector('.gutter-failed');
    await page.waitForSelector('.after-unmet');
    await page.click('.toolbar .tag.bad');
    await page.waitForSelector('.scenario .bad');
    expect(await page.textContent('.scenario .bad')).toContain('CNY 550,000.00');
    expect(await page.textContent('.wide')).toMatch(/\d+ of \d+ ways tried/);
    await done(visit);
  });
});

describe('the claims handler', () => {
  it('answers the question with most money until the incident settles, in Chinese', async () => {
    const visit = await bench.visit(
      '#/try/policy/SPECIMEN-2023?incident=zhongan/incidents/hosting-ransom-medium-unknown.json',
      {
        language: 'zh',
      },
    );
    const { page } = visit;
    await page.waitForSelector('.outcome.open');
    expect(await page.textContent('.headline')).toContain('至少 CNY 550,000.00，至多 CNY 1,525,000.00');
    await page.locator('.question select').selectOption({ label: '虚拟货币' });
    await page.click('.question .strong');
    await page.waitForSelector('.headline .outcome.payable');
    expect(await page.textContent('.headline')).toContain('CNY 550,000.00');
    expect(await page.textContent('section[data-decided]')).toContain('已无待查事项');
    expect(await page.locator('.chart .row').count()).toBeGreaterThan(10);
    // What was stated is said in the words of the form, kinds and yes and no as well.
    const reasons = await page.textContent('section.reasons');
    expect(reasons).toContain('数据 · 是否泄露：否');
    expect(reasons).toContain('L1 · 支付方式：虚拟货币');
    expect(reasons).toContain('成因：勒索软件，行为人：犯罪分子或其他外部人员，近因：是');
    await page.locator('#reasons + ul a').first().click();
    await page.waitForURL(/#\/write\/zhongan\//);
    await done(visit);
  });

  it('fills in a blank incident by the form, and keeps it as a scenario that passes', async () => {
    const visit = await bench.visit('#/try/policy/SPECIMEN-2023');
    const { page } = visit;
    await page.waitForSelector('.question .strong');
    for (let asked = 0; asked < 3; asked += 1) {
      const question = await page.textContent('.question > small');
      const choice = page.locator('.question select');
      const entry = page.locator('.question input:not([type=checkbox])').last();
      const isMoment = (await entry.count()) > 0 && (await entry.getAttribute('type')) === 'datetime-local';
      if ((await choice.count()) > 0) await choice.first().selectOption({ index: 1 });
      else if ((await entry.count()) > 0) await entry.fill(isMoment ? '2023-04-11T02:10' : 'CN');
      // A list: one element, of which nothing is known yet.
      else await page.click('.question .field .plain');
      await page.click('.question .strong');
      await page
        .locator('.question > small')
        .filter({ hasNotText: new RegExp(`^${RegExp.escape(question ?? '')}$`) })
        .waitFor();
    }
    await page.fill('form.block input', 'Kept from the form');
    await page.click('form.block button');
    await page.waitForSelector('form.block .good');
    await page.goto(`${bench.address}/workbench/#/scenarios?file=zhongan/specimen.proviso`);
    await page.locator('.scenario', { hasText: 'Kept from the form' }).locator('.mark.yes').waitFor();
    await done(visit);
  });

  it('pastes JSON, and is told what is wrong with it', async () => {
    const visit = await bench.visit('#/try/policy/SPECIMEN-2023');
    const { page } = visit;
    await page.click('[role=tab] >> text=JSON');
    await page.fill('textarea.json', '{ "incident": "A", "event": { "started": "yesterday" } }');
    await page.waitForSelector('section[data-decided=faults]');
    expect(await page.textContent('section[data-decided]')).toContain('/event/started');
    await done(visit);
  });
});

const veris = JSON.stringify({
  schema_version: '1.3.7',
  incident_id: 'V-1',
  summary: 'What happened, in words.',
  security_incident: 'Confirmed',
  actor: { external: { variety: ['Organized crime'], motive: ['Financial'] } },
  action: { malware: { variety: ['Ransomware'] } },
  victim: { country: ['CN'] },
  timeline: { incident: { year: 2023, month: 4, day: 11 } },
});

describe('the claims handler with what others have', () => {
  it('takes over a VERIS document, and is told what could not be', async () => {
    const visit = await bench.visit('#/try/policy/SPECIMEN-2023');
    const { page } = visit;
    await page.click('[role=tab] >> text=JSON');
    await page.fill('textarea.json', veris);
    await page.click('text=Take it over as an incident');
    await page.waitForSelector('.imported li');
    expect(JSON.parse(await page.inputValue('textarea.json'))).toMatchObject({
      incident: 'V-1',
      causes: expect.anything(),
      event: { country: 'CN' },
    });
    await page.waitForSelector('section[data-decided=decided]');
    await page.setInputFiles('input[type=file]', {
      name: 'veris.json',
      mimeType: 'application/json',
      buffer: Buffer.from(veris.replace('"1.3.7"', '"2.0"')),
    });
    await page.waitForSelector('.imported .bad');
    await done(visit);
  });

  it('sees conditions with their deadlines, and what suspends cover', async () => {
    const visit = await bench.visit('#/try/wording/conditions_shown');
    const { page } = visit;
    await page.waitForSelector('#conditions ~ table tr');
    expect(await page.locator('#conditions ~ table tr').count()).toBeGreaterThan(1);
    await page.evaluate("location.hash = '#/try/wording/suspension'");
    await page.waitForSelector('#warranties ~ table .standing');
    await done(visit);
  });

  it('reckons with what the ledger has left, and leads others to the determination by its address', async () => {
    const visit = await bench.visit('#/try/policy/SPECIMEN-2023?incident=zhongan/incidents/hosting-ransomware.json', {
      key: await bench.key('zhao.liu', ['adjuster']),
    });
    const { page } = visit;
    await page.waitForSelector('.headline .outcome.payable');
    await page.locator('label', { hasText: 'With what the ledger has left' }).locator('input').check();
    await page.waitForSelector('.headline .outcome.payable');
    const address = (await page.locator('form.block a').first().getAttribute('href')) ?? '';
    expect(address).toContain('stated=');
    await done(visit);
    const other = await bench.visit(address);
    await other.page.waitForSelector('.headline .outcome.payable');
    expect(await other.page.textContent('.headline')).toContain('CNY 550,000.00');
    await done(other);
  });
});

describe('the compliance reviewer', () => {
  it('sees which answers a change of one figure changes, side by side and as a redline', async () => {
    const path = 'zhongan/comprehensive.proviso';
    const changed = textOf(path).replace(/(bi_deductible: +money += CNY )50,000/, '$160,000');
    const visit = await bench.visit('#/review', { drafts: { [path]: changed } });
    const { page } = visit;
    const row = page.locator('section[aria-label="SPECIMEN-2023"] tr', { hasText: '25 BTC demanded, running again' });
    expect(await row.textContent()).toMatch(/CNY 550,000\.00.*CNY 541,000\.00/);
    await page.click('[role=tab] >> text=Text');
    await page.waitForSelector('.diff[data-ready=true] .line-insert');
    await page.click('[role=tab] >> text=Redline');
    expect(await page.frameLocator('iframe').locator('ins').first().textContent()).not.toBe('');
    await done(visit);
  });

  it('an author publishes, may not approve; a reviewer comments on a clause and approves', async () => {
    const path = 'mine/pocket.proviso';
    const author = await bench.visit(`#/review?file=${path}&view=comments&after=here`, {
      key: await bench.key('zhang.san', ['author', 'reviewer']),
      drafts: { [path]: textOf('examples/first.proviso').replace(/wording \w+/, 'wording pocket') },
    });
    await author.page.click('text=Publish this text');
    await author.page.waitForSelector('.good[role=status]');
    await author.page.locator('label', { hasText: 'After' }).locator('select').selectOption({ index: 0 });
    await author.page.click('.comments >> text=Approve');
    await author.page.waitForSelector('.comments [role=alert]');
    // What the server refuses, the browser logs; nothing else may be there.
    expect(
      author.wrong.filter(
        (each) => !each.includes('status of 403') && !each.includes('status of 409') && !each.includes('status of 422'),
      ),
    ).toEqual([]);
    await author.page.context().close();

    const reviewer = await bench.visit(`#/review?file=${path}&view=comments`, {
      key: await bench.key('li.si', ['reviewer']),
      language: 'zh',
    });
    const { page } = reviewer;
    await page.waitForSelector('.comments textarea');
    await page.locator('.comments select').selectOption({ index: 1 });
    await page.fill('.comments textarea', '责任范围是否过宽？');
    await page.click('.comments >> text=提交意见');
    await page.waitForSelector('.comments blockquote a');
    await page.click('.comments .strong');
    await page.waitForSelector('.comments .tag.good');
    await done(reviewer);
  });

  it('finds a policy in the library, with what its accounts have left', async () => {
    const visit = await bench.visit('#/library?q=SPECIMEN', { key: await bench.key('wang.wu', ['auditor']) });
    const { page } = visit;
    await page.locator('#published ~ table a', { hasText: 'Specimen policy' }).first().click();
    await page.waitForSelector('table caption:has-text("Balances") ~ tbody tr');
    expect(await page.textContent('table:has(caption)')).toContain('CNY 10,000,000.00');
    await done(visit);
  });
});

describe('a visitor', () => {
  it('without a server still has everything but what is published', async () => {
    const visit = await bench.visit('#/library');
    const { page } = visit;
    await page.route('**/v1/**', (route) => route.abort());
    await page.click('text=Sign in');
    await page.fill('dialog input', 'proviso_none');
    await page.click('dialog .strong');
    expect(await page.textContent('dialog [role=alert]')).toContain('no server');
    expect(visit.wrong.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
    await page.context().close();
  });
});
