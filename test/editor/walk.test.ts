// Somebody who has never seen the page: from what the server prints to a determined incident and a changed clause, by what
// the page itself says, in both languages. docs/workbench.md tells the same walk.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepShot, openWorkbench, toBuild, type Workbench } from './house.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, toBuild);
afterAll(() => bench.end());

const said = {
  en: {
    welcome: 'New here?',
    try: 'Try an incident:',
    open: 'Open',
    choice: 'Virtual currency',
    answer: 'Answer',
    covered: 'Covered',
    settled: 'Nothing is open',
    write: 'Change a clause:',
    changed: 'changed here',
    changes: 'What it changes',
    answers: /\d+ of \d+ scenarios changed/,
    screen: 'Write',
  },
  zh: {
    welcome: '第一次使用？',
    try: '试算一个事故：',
    open: '待查明',
    choice: '虚拟货币',
    answer: '回答',
    covered: '应予赔付',
    settled: '已无待查事项',
    write: '修改一条条款：',
    changed: '本机已修改',
    changes: '查看影响',
    answers: /\d+ 个情景中 \d+ 个结论改变/,
    screen: '编写',
  },
} as const;

describe('somebody who has never seen the page', () => {
  it.each(['en', 'zh'] as const)('settles an incident and changes a clause, in %s', async (language) => {
    const words = said[language];
    const { page, wrong } = await bench.visit('', { language, isNew: true });
    let step = 0;
    const seen = async (): Promise<void> => {
      step += 1;
      await keepShot(page, `walk-${language}-${step}`);
    };
    expect(await page.textContent('.welcome h2')).toContain(words.welcome);
    await seen();

    await page.click(`.welcome >> text=${words.try}`);
    await page.waitForSelector('.headline .outcome.open');
    expect(await page.textContent('.headline')).toContain(words.open);
    await seen();
    await page.locator('.question select').selectOption({ label: words.choice });
    await page.locator('.question button', { hasText: words.answer }).click();
    await page.waitForSelector('.headline .outcome.payable');
    expect(await page.textContent('.headline')).toContain(words.covered);
    expect(await page.textContent('section[data-decided]')).toContain(words.settled);
    await seen();

    await page.click(`.bar nav >> text=${words.screen}`);
    await page.click(`.welcome >> text=${words.write}`);
    const figure = page.locator('.monaco .view-line', { hasText: 'extortion_deductible: money' });
    await figure.waitFor();
    // The figure is selected, so that what is typed stands in its place.
    await page.locator('.monaco .selected-text').first().waitFor();
    await page.keyboard.type('30,000');
    await page.locator('.toolbar .tag', { hasText: words.changed }).waitFor();
    await page.frameLocator('.document iframe').locator('#clause-extortion', { hasText: 'CNY 30,000.00' }).waitFor();
    await seen();

    await page.click(`.toolbar >> text=${words.changes}`);
    const policy = page.locator('section[aria-label="SPECIMEN-2023"]');
    await policy.waitFor();
    expect(await policy.textContent()).toMatch(words.answers);
    expect(await policy.textContent()).toContain('CNY 30,000.00');
    await seen();
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
