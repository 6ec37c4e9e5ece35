// What helps while writing: outline, folds, colours, hints, fixes, lenses, the parts of a line of pays.
import { describe, expect, test } from 'vitest';
import { format, services } from '../../../language/index.ts';
import { marked, path, place, wording } from './support.ts';

function checkFixes(text: string): readonly string[] {
  const { workspace, text: plain, offset } = marked(text);
  return services.codeActions(workspace, path, offset, offset).map(({ title, edits, sort }) => {
    const changed = services.applied(plain, path, edits);
    const index = changed.split('\n').findIndex((line, at) => line !== plain.split('\n')[at]);
    return `${sort}: ${title.en} -> ${changed.split('\n')[index]?.trim()}`;
  });
}

describe('fixes', () => {
  test('what was meant', () => {
    expect(checkFixes(wording({ coverage: 'when outage.durati‸n > wait' }))).toEqual([
      'fix: write `duration` -> when outage.duration > wait',
    ]);
    expect(checkFixes(wording({}).replace('{sum} of', '{s‸ums} of'))).toEqual([
      expect.stringContaining('fix: write `{sum}` -> text """Up to {sum} of'),
    ]);
    expect(checkFixes(wording({ coverage: 'whe‸m outage.duration > wait' }))).toContain(
      'fix: write `when` -> when outage.duration > wait',
    );
    expect(checkFixes(wording({ coverage: 'when event.public ‸;' }))).toEqual(['fix: delete `;` -> when event.public']);
  });
  test('a figure typed into a text', () => {
    expect(checkFixes(wording({}).replace('以{sum}', '以CNY 100,‸000'))).toEqual([
      expect.stringContaining('fix: write `{sum}`'),
    ]);
    expect(checkFixes(wording({}).replace('以{sum}', '以1‸0%'))).toEqual([
      expect.stringContaining('fix: write `{rate}`'),
    ]);
  });
  test('a limit that does not say for what', () => {
    expect(checkFixes(wording({ pays: 'limit su‸m' }))).toEqual([
      'fix: add `each event` -> pays { limit sum each event }',
    ]);
  });
  test('and with or, in braces', () => {
    expect(
      checkFixes(wording({ coverage: 'when event.public and event.records > 5 o‸r outage.duration > wait' })),
    ).toEqual([
      'fix: group with `any of` and `all of` -> when any of { all of { event.public  event.records > 5 }  outage.duration > wait }',
    ]);
  });
  test('not where it is not certain which `or` joins conditions', () => {
    expect(checkFixes(wording({ coverage: 'when caused by intrusion or event.public a‸nd event.public' }))).toEqual([]);
  });
  test('rewriting a joined condition', () => {
    expect(checkFixes(wording({ coverage: 'when event.pub‸lic or outage.duration > wait' }))).toEqual([
      'rewrite: write as `any of { … }` -> when any of { event.public  outage.duration > wait }',
    ]);
  });
});

function outline(symbols: readonly services.OutlineSymbol[], depth = 0): string {
  return symbols
    .map(
      ({ name, sort, detail, children }) =>
        `${'  '.repeat(depth)}${sort} ${name}  ${detail}\n${outline(children, depth + 1)}`,
    )
    .join('');
}

describe('fixes in Chinese', () => {
  const chinese = (text: string): string => {
    const formatted = format(text, { keywords: 'zh' });
    return 'text' in formatted ? formatted.text : '';
  };
  test('a limit that does not say for what', () => {
    expect(checkFixes(chinese(wording({ pays: 'limit sum' })).replace('限额 sum', '限额 su‸m'))).toEqual([
      'fix: add `每次事故` -> 赔偿 { 限额 sum 每次事故 }',
    ]);
  });
  test('and with or, in braces', () => {
    const text = chinese(wording({ coverage: 'when event.public' }));
    const mixed = '当 event.public 且 event.records > 5 或‸ outage.duration > wait';
    expect(checkFixes(text.replace(/当 +event\.public/, mixed))).toEqual([
      'fix: group with `任一满足` and `全部满足` -> 当 任一满足 { 全部满足 { event.public  event.records > 5 }  outage.duration > wait }',
    ]);
  });
  test('rewriting a joined condition', () => {
    const text = chinese(wording({ coverage: 'when event.public' }));
    const joined = '当 event.pub‸lic 或 outage.duration > wait';
    expect(checkFixes(text.replace(/当 +event\.public/, joined))).toEqual([
      'rewrite: write as `任一满足 { … }` -> 当 任一满足 { event.public  outage.duration > wait }',
    ]);
  });
  test('a sign of other languages', () => {
    const text = chinese(wording({ coverage: 'when event.public' }));
    const fixes = checkFixes(text.replace(/当 +event\.public/, '当 event.public &‸& event.records > 5'));
    expect(fixes).toContain('fix: write `且` -> 当 event.public 且 event.records > 5');
  });
});

describe('formatting', () => {
  const edited = (text: string): string => {
    const { workspace, text: plain } = marked(text);
    return services.applied(plain, path, services.formatting(workspace, path));
  };
  test('is what the formatter prints, by the least change', () => {
    const text = wording({ coverage: 'when   outage.duration>wait' });
    const formatted = format(text, { keywords: 'keep' });
    expect(edited(text)).toBe('text' in formatted ? formatted.text : '');
    const { workspace, text: plain } = marked(
      edited(text).replace('basis ', 'basis').replace('currency CNY', 'currency  CNY'),
    );
    expect(services.formatting(workspace, path)).toEqual([
      { span: { file: path, start: plain.indexOf(' CNY'), end: plain.indexOf(' CNY') + 1 }, text: '' },
    ]);
  });
  test('leaves alone what is formatted, and what cannot be read', () => {
    for (const text of [edited(wording({})), wording({ coverage: 'when (' })]) {
      const { workspace } = marked(text);
      expect(services.formatting(workspace, path)).toEqual([]);
    }
  });
});

describe('the outline', () => {
  test('of a wording', () => {
    const more = 'scenario "Nothing happened" { expect total pays nothing }';
    const exclusion = 'excludes ransom unless small_ones "Small" zh "小额" { when event.records < 5 }';
    const { workspace } = marked(wording({ more, exclusion, pays: 'limit sum each event as most' }));
    expect(outline(services.documentSymbols(workspace, path))).toMatchInlineSnapshot(`
      "wording w  Small / 小型
        entry sum  Sum insured / 保险金额
        entry rate  Rate / 比例
        entry wait  Waiting period / 等待期
        entry period  Period / 保险期间
        entry territory  Territory / 区域
        entry extra  Extra / 附加
        account annual  Annual limit / 年度限额
        part first  1  First party / 第一方
          coverage extortion  1.1  Extortion / 勒索
            line most  
        exclusion coins  2  Coins / 代币
          carve-back small_ones  Small / 小额
        warranty fix  3  Fix / 整改
        scenario Nothing happened  
      "
    `);
  });
  test('of a file that cannot be read', () => {
    const { workspace } = marked('wording w version coverage fire "Fire" { exclusion { policy "P-1" under');
    expect(outline(services.documentSymbols(workspace, path))).toMatchInlineSnapshot(`
      "wording w  
      coverage fire  
      policy P-1  
      "
    `);
  });
  test('search in all files', () => {
    const { workspace } = marked(wording({}));
    expect(services.workspaceSymbols(workspace, '等待').map(({ name }) => name)).toEqual(['wait']);
    expect(services.workspaceSymbols(workspace, 'ransom').map(({ name }) => name)).toEqual(['ransomware', 'ransom']);
  });
});

describe('beside the text', () => {
  test('hints: numbers of clauses, values of figures in money', () => {
    const { workspace, text } = marked(wording({ pays: 'deductible rate of loss  limit sum each event' }));
    const hints = services.inlayHints(workspace, path, 0, text.length);
    const shown = hints.map(({ offset, label }) => {
      const start = text.lastIndexOf('\n', offset) + 1;
      return `${text.slice(start, offset).trim()}‹${label.en}›`;
    });
    expect(shown).toMatchInlineSnapshot(`
      [
        "account annual "Annual limit" zh "年度限额" sum‹= CNY 100,000.00›",
        "part‹1›",
        "coverage‹1.1›",
        "pays { deductible rate‹= 10%›",
        "pays { deductible rate of loss  limit sum‹= CNY 100,000.00›",
        "exclusion‹2›",
        "warranty‹3›",
        "warranty fix "Fix" zh "整改" { breached when any of findings { not remediated by event.started } then deductible rate‹= 10%›",
      ]
    `);
  });
  test('lenses', () => {
    const more = 'scenario "One" { expect total pays nothing } scenario "Two" { expect total pays nothing }';
    const { workspace } = marked(wording({ more }));
    const lenses = services
      .codeLenses(workspace, path)
      .map(({ span, scenario, count }) => [place(workspace, span), scenario, count]);
    expect(lenses).toEqual([
      ['wording.proviso:1:9 w', undefined, 2],
      ['wording.proviso:24:12 "One"', 'One', 1],
      ['wording.proviso:24:57 "Two"', 'Two', 1],
    ]);
  });
  test('colours by meaning', () => {
    const { workspace } = marked(wording({ exclusion: 'excludes ransom where event.public' }));
    const line =
      workspace
        .text(path)
        .split('\n')
        .findIndex((each) => each.includes('exclusion coins')) + 1;
    const tokens = services
      .semanticTokens(workspace, path)
      .map(({ span, type, modifiers }) => `${place(workspace, span)} ${[type, ...modifiers].join(' ')}`);
    const prefix = `${path}:${line}:`;
    expect(
      tokens.filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length)),
    ).toMatchInlineSnapshot(`
      [
        "3 exclusion keyword",
        "13 coins class declaration",
        "27 zh keyword",
        "37 excludes keyword",
        "46 ransom enumMember",
        "53 where keyword",
        "59 event variable",
        "65 public property",
      ]
    `);
  });
  test('folds', () => {
    const { workspace } = marked('// one\n// two\nterms t version 1.0.0 {\n  define a text """\n  b\n  """\n}\n');
    expect(services.folds(workspace, path)).toEqual([
      { startLine: 1, endLine: 2, sort: 'comment' },
      { startLine: 3, endLine: 7, sort: 'block' },
      { startLine: 4, endLine: 6, sort: 'text' },
    ]);
  });
  test.each([
    ['deductible ‸', 'deductible AMOUNT each event on KIND, … when CONDITION as NAME', 'deductible AMOUNT'],
    ['limit sum each event on ran‸', 'limit AMOUNT each event on KIND, … when CONDITION as NAME', 'on KIND, …'],
    ['insurer pays 90% when ‸', 'insurer pays SHARE on KIND, … when CONDITION as NAME', 'when CONDITION'],
    [
      'limit sum each event for outage.started until ‸',
      'for INSTANT until INSTANT, at most DURATION, even over FACT on KIND, … when CONDITION as NAME',
      'until INSTANT',
    ],
  ])('the parts of `%s`', (pays, label, active) => {
    const { workspace, offset } = marked(wording({ pays }));
    const help = services.signatureHelp(workspace, path, offset);
    expect(help?.label).toBe(label);
    expect(help?.parameters[help.active]?.label).toBe(active);
    expect(services.signatureHelp(workspace, path, 5)).toBeUndefined();
  });
});
