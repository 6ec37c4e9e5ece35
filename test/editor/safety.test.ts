// What people write is text, wherever the page shows it. Three hundred payloads that would run a script, if any place took
// them for markup, are put through every field: none runs, and the content policy has nothing to report. And axe finds
// nothing against WCAG 2.2 AA, in both languages, light and dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepShot, openWorkbench, toBuild, type Visit, type Workbench } from './house.ts';
import { payloads } from './payloads.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, toBuild);
afterAll(() => bench.end());

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' ')}"`;
/** In the text of a clause braces and brackets lead to figures and terms, and three quotation marks end it. */
const bodied = (text: string): string => text.replaceAll(/[{}[\]]/g, '').replaceAll('"""', '');

/** All of them, ten in one text. */
const tens = Array.from({ length: 30 }, (_, index) => payloads.slice(10 * index, 10 * index + 10).join(' '));

const path = 'hostile/wording.proviso';
const policyPath = 'hostile/policy.proviso';
const wording = `
terms hostile_terms version 1.0.0 ${quoted(payloads[20] ?? '')} zh ${quoted(payloads[21] ?? '')} {
  kind loss "Loss" zh "损失" {
${payloads.map((payload, index) => `    k${index} ${quoted(payload)} zh ${quoted(payload)}`).join('\n')}
  }
${payloads
  .slice(0, 20)
  .map(
    (payload, index) =>
      `  fact f${index} ${quoted(payload)} zh ${quoted(payload)}: boolean ask ${quoted(payload)} zh ${quoted(payload)}`,
  )
  .join('\n')}
}
wording hostile version 1.0.0 ${quoted(payloads[0] ?? '')} zh ${quoted(payloads[1] ?? '')} {
  uses terms hostile_terms ^1.0
  currency CNY
  zone "Asia/Shanghai"
  schedule { insured: party ${quoted(payloads[2] ?? '')} zh ${quoted(payloads[3] ?? '')} }
${payloads
  .map(
    (payload, index) => `
  coverage c${index} ${quoted(payload)} zh ${quoted(payload)} {
    insures k${index}
    when f${index % 20}
    pays { limit CNY ${index + 1} each event }
    text """
      ${bodied(payload)}
    """
    text zh """
      ${bodied(payload)}
    """
  }`,
  )
  .join('\n')}
  scenario ${quoted(payloads[4] ?? '')} { incident "hostile.json" expect total pays CNY 1 }
}
`;
const policy = `
policy "HOSTILE" under hostile 1.0 ${quoted(payloads[6] ?? '')} zh ${quoted(payloads[7] ?? '')} {
  insured: ${quoted(payloads[8] ?? '')} zh ${quoted(payloads[9] ?? '')}
${tens.map((payload) => `  scenario ${quoted(payload)} { incident "hostile.json" expect outcome open }`).join('\n')}
}
`;
const incident = JSON.stringify({
  incident: payloads[10],
  losses: payloads.map((payload, index) => ({
    id: `${index} ${payload}`.replaceAll(/\s+/g, ' ').slice(0, 199),
    kind: index % 2 === 0 ? `k${index}` : payload,
    amount: { currency: 'CNY', amount: index % 3 === 0 ? '10.00' : payload },
  })),
});
const fair = JSON.stringify({
  incident: payloads[11],
  losses: payloads.slice(0, 20).map((payload, index) => ({
    id: `${index} ${payload}`.replaceAll(/\s+/g, ' ').slice(0, 199),
    kind: `k${index}`,
    amount: { currency: 'CNY', amount: '10.00' },
  })),
});
const drafts = { [path]: wording, [policyPath]: policy };

async function harmless({ page, wrong }: Visit): Promise<void> {
  expect(await page.evaluate('globalThis.ran')).toBe(undefined);
  expect(wrong.filter((each) => !each.includes('the server responded with a status of 4'))).toEqual([]);
  await page.context().close();
}

describe('what people write', () => {
  it('runs nowhere while a wording is written, shown as its document, and listed', async () => {
    const visit = await bench.visit(`#/write/${path}`, { drafts, incidents: { 'hostile/hostile.json': fair } });
    const { page } = visit;
    await page.frameLocator('.document iframe').locator('#clause-c299').waitFor();
    expect(await page.frameLocator('.document iframe').locator('body').innerHTML()).not.toMatch(
      /<(script|svg|img|iframe|object|embed|form|base|meta)\b/i,
    );
    await page.waitForSelector('.outline .symbol >> nth=200');
    await page.locator('.monaco .view-line span', { hasText: 'hostile_terms' }).last().hover();
    await page.waitForSelector('.monaco-hover:not(.hidden)');
    await page.click('.problems summary');
    await harmless(visit);
  });

  it('runs nowhere in an incident, its faults, its determination, the scenarios and what changed', async () => {
    const visit = await bench.visit('#/try/wording/hostile', { drafts, incidents: { 'hostile/hostile.json': fair } });
    const { page } = visit;
    // Three hundred coverages are checked and decided first.
    await page.waitForSelector('section[data-decided]', { timeout: 120_000 });
    await page.click('[role=tab] >> text=JSON');
    await page.fill('textarea.json', incident);
    await page.waitForSelector('section[data-decided=faults]');
    await page.fill('textarea.json', fair);
    await page.waitForSelector('section[data-decided=decided]');
    await page.click('[role=tab] >> text=Form');
    const fields = page.locator('.left .field input:not([type=datetime-local]):not([type=checkbox]):not([type=date])');
    for (const payload of tens.slice(0, 4)) await fields.first().fill(payload);
    await page.evaluate(`location.hash = '#/scenarios?file=${policyPath}'`);
    await page.waitForSelector('.scenario >> nth=29');
    await page.evaluate("location.hash = '#/review?view=text'");
    await page.waitForSelector('.diff[data-ready=true]');
    await page.evaluate("location.hash = '#/review?view=answers'");
    await page.waitForSelector('.wide .block');
    await harmless(visit);
  });

  it('runs nowhere in searches, paths, addresses, keys and comments', async () => {
    const visit = await bench.visit('#/library', {
      drafts,
      key: await bench.key(payloads[12] ?? '', ['author', 'reviewer', 'admin']),
    });
    const { page } = visit;
    await page.waitForSelector('#published ~ table');
    const search = page.locator('.wide input[type=search]');
    for (const payload of tens) await search.fill(payload);
    await page.fill('form.block input', payloads[13] ?? '');
    await page.click('form.block button');
    await page.waitForSelector('form.block [role=status], form.block [role=alert]');
    for (const payload of tens) {
      await page.evaluate(
        `location.hash = ${JSON.stringify(`#/library/policy/${encodeURIComponent(payload)}?q=${encodeURIComponent(payload)}`)}`,
      );
      await page.evaluate(`location.hash = ${JSON.stringify(`#/${payload}`)}`);
    }
    await page.evaluate(`location.hash = '#/review?file=${path}&view=comments&after=here'`);
    await page.click('text=Publish this text');
    await page.waitForSelector('[role=status].good, [role=status].bad');
    expect(await page.textContent('.actions [role=status]')).toContain('Published');
    await harmless(visit);

    const reviewing = await bench.visit('#/review?file=examples/first.proviso&view=comments', {
      key: await bench.key('li.si', ['reviewer']),
    });
    const { page: review } = reviewing;
    const comment = review.locator('.comments textarea').first();
    for (const payload of tens.slice(0, 8)) {
      await comment.fill(payload);
      await review
        .locator('.comments button', { hasText: /^Comment$/ })
        .first()
        .click();
      await expect.poll(() => comment.inputValue()).toBe('');
    }
    // With that of whoever runs the server, who approved it at the start.
    expect(await review.locator('.comments blockquote').count()).toBe(9);
    await harmless(reviewing);
  });
});

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screens = [
  ['#/write/examples/first.proviso', '.symbol'],
  ['#/try/policy/SPECIMEN-2023?incident=zhongan/incidents/hosting-ransom-medium-unknown.json', '.chart .row'],
  ['#/scenarios?file=examples/first.proviso', '.scenario'],
  ['#/review', '.wide .block'],
  ['#/review?view=redline', '.review-body iframe'],
  ['#/review?file=zhongan/specimen.proviso&view=comments', '.comments textarea'],
  ['#/library?q=extortion', '.results li'],
  ['#/library/policy/SPECIMEN-2023', 'caption ~ tbody tr'],
] as const;
const path0 = 'examples/first.proviso';

describe('every screen is for everybody', () => {
  it.each([
    ['en', 'light'],
    ['zh', 'dark'],
    ['en', 'dark'],
    ['zh', 'light'],
  ] as const)('by axe, in %s, %s', async (language, theme) => {
    const changed = readFileSync(new URL(`../../policies/${path0}`, import.meta.url), 'utf8').replace(
      'CNY 20,000',
      'CNY 60,000',
    );
    const visit = await bench.visit('#/library', {
      language,
      theme,
      drafts: { [path0]: changed },
      key: await bench.key('axe', ['auditor', 'reviewer']),
    });
    const { page } = visit;
    await page.evaluate(axe);
    const fair = async (where: string): Promise<void> => {
      const violations = (await page.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], iframes: false }).then((found) => found.violations)`,
      )) as readonly Violation[];
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${where} ${id}: ${nodes
              .slice(0, 3)
              .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)
              .join('\n')}`,
        ),
      ).toEqual([]);
    };
    for (const [at, [hash, shows]] of screens.entries()) {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      await page.waitForSelector(shows);
      await fair(hash);
      await keepShot(page, `screen-${at + 1}-${language}-${theme}`);
    }
    await page.click('.choices .actions button');
    await page.click('.choices > button');
    await page.waitForSelector('dialog[open]');
    await fair('sign-in');
    await keepShot(page, `screen-sign-in-${language}-${theme}`);
    expect(visit.wrong).toEqual([]);
    await page.context().close();
  });
});
