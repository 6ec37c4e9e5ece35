// Definition, references and rename. Every name of a small workspace leads to its declaration and back.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { services } from '../../../language/index.ts';
import { chineseNames, chineseTypes } from '../../../language/syntax/chinese.ts';
import { sourceTokens } from '../../../language/syntax/source-tokens.ts';
import { marked, path, place, wording } from './support.ts';

function checkReferences(text: string): readonly string[] {
  const { workspace, offset } = marked(text);
  const found = services.references(workspace, path, offset, { withDeclaration: true });
  return found.map((span) => place(workspace, span).replace(/^wording\.proviso:/, ''));
}

function checkRename(text: string, to: string): string {
  const { workspace, offset } = marked(text);
  const renaming = services.rename(workspace, path, offset, to);
  if ('refused' in renaming) return renaming.refused.en;
  const files = [...new Set(renaming.edits.map(({ span }) => span.file))].sort();
  return files
    .map((file) => {
      const lines = services.applied(workspace.text(file), file, renaming.edits).split('\n');
      const before = workspace.text(file).split('\n');
      const changed = lines.flatMap((line, index) => (line === before[index] ? [] : [line.trim()]));
      return `${file}\n  ${changed.join('\n  ')}`;
    })
    .join('\n');
}

const scenario = `scenario "All sorts of names" {
    with { event.started: 2024-01-01 causes: [ { method: intrusion } ] findings: [ { remediated: never } ]
           losses: [ { id: "L" kind: ransom amount: CNY 5 means: virtual_currency } ] }
    expect ransom excluded by coins
    expect extortion pays nothing
    expect fix is breached
    expect asks event.country
    expect asks schedule.period
  }`;

describe('references', () => {
  test('of an entry of the schedule: expressions, texts, questions', () => {
    expect(checkReferences(wording({ pays: 'limit su‸m each event', more: scenario }))).toMatchInlineSnapshot(`
      [
        "6:5 sum",
        "13:43 sum",
        "18:20 sum",
        "19:22 sum",
        "19:82 sum",
      ]
    `);
    expect(
      checkReferences(wording({ more: scenario }).replace('schedule.period', 'schedule.per‸iod')),
    ).toMatchInlineSnapshot(`
      [
        "9:5 period",
        "31:26 period",
      ]
    `);
  });
  test('of clauses, accounts, options and terms', () => {
    expect(checkReferences(wording({ more: scenario }).replace('by coins', 'by co‸ins'))).toHaveLength(2);
    expect(checkReferences(wording({ more: scenario }).replace('expect fix', 'expect fi‸x'))).toHaveLength(2);
    expect(checkReferences(wording({ pays: 'limit ann‸ual' }))).toHaveLength(2);
    expect(checkReferences(wording({}).replace('if extra', 'if ext‸ra'))).toHaveLength(2);
    expect(checkReferences(wording({}).replace('terms small', 'terms sm‸all'))).toHaveLength(2);
  });
  test('of facts and kinds, also in what a scenario states', () => {
    expect(
      checkReferences(wording({ more: scenario }).replace('remediated: never', 'reme‸diated: never')),
    ).toMatchInlineSnapshot(`
      [
        "small.proviso:26:5 remediated",
        "23:68 remediated",
        "25:86 remediated",
      ]
    `);
    expect(checkReferences(wording({ more: scenario }).replace('kind: ransom', 'kind: ran‸som'))).toHaveLength(5);
    expect(checkReferences(wording({ more: scenario }).replace('means: virt', 'me‸ans: virt'))).toHaveLength(2);
  });
});

describe('rename', () => {
  test('everywhere it is meant, and nowhere else', () => {
    expect(checkRename(wording({ pays: 'limit su‸m each event', more: scenario }), 'most_paid')).toMatchInlineSnapshot(`
      "wording.proviso
        most_paid: money = CNY 100,000 "Sum insured" zh "保险金额"
        account annual "Annual limit" zh "年度限额" most_paid in the period, used as paid
        pays { limit most_paid each event }
        text """Up to {most_paid} of [computer_system].""" text zh """[computer_system]以{most_paid}为限。""""
    `);
    expect(checkRename(wording({ coverage: 'when outa‸ge.duration > wait' }), 'standstill')).toMatchInlineSnapshot(`
      "small.proviso
        fact standstill "Outage" zh "中断" {
      wording.proviso
        when standstill.duration > wait"
    `);
  });
  test('to a Chinese name', () => {
    expect(checkRename(wording({ exclusion: 'excludes ran‸som' }), '赎金支出')).toContain('excludes 赎金支出');
  });
  test.each([
    ['annual', 'limit su‸m each event', 'annual', undefined],
    ['a name of the same schedule', 'limit su‸m each event', 'rate', '`rate` is declared twice'],
    ['a reserved word', 'limit su‸m each event', 'or', '`or` is a word of the language'],
    ['no name at all', 'limit su‸m each event', '5 sums', 'is no name'],
    ['a fact that it would hide', 'limit su‸m each event', 'event', 'event'],
    ['a name with letters that look alike', 'limit su‸m each event', 'sυm', 'mixes letters'],
  ])('%s', (_what, pays, to, refusal) => {
    const said = checkRename(wording({ pays, coverage: 'when event.public' }), to);
    if (refusal === undefined) expect(said).toContain('limit annual each event');
    else expect(said).toContain(refusal);
  });
  test('is refused where another name would come to mean something else', () => {
    // `extra` would be read as the field of the list's element, without any error.
    const text = wording({ coverage: 'when any of findings { ext‸ra and notified in period }' });
    expect(checkRename(text, 'related')).toBe('`related` already means something else where this name is used');
  });
});

/** Words whose names belong to the language, to values, or to what is declared outside the files. */
const ownNames =
  /^(loss|amount|total|outcome|incident|losses|rates|id|kind|value|by|at|known|complete|from|to|on|rate|schedule|at_least|at_most|started|ended)$/;

test('every name in policies is known, but for codes and what belongs to the language', () => {
  const files = globSync(new URL('../../../policies/**/*.proviso', import.meta.url).pathname);
  const workspace = services.openWorkspace(files.map((file) => ({ path: file, text: readFileSync(file, 'utf8') })));
  const ownTypes = new Set([...chineseTypes.keys(), ...chineseTypes.values(), ...chineseNames.keys()]);
  const unknown = files.flatMap((file) => {
    const known = new Set((workspace.occurrences.get(file) ?? []).map(({ name }) => name.span.start));
    const names = sourceTokens(workspace.text(file)).filter(({ sort }) => sort === 'name');
    const strays = names.filter(({ start, text }) => !known.has(start) && !ownNames.test(text) && !ownTypes.has(text));
    return strays.filter(({ text }) => !/^[A-Z]{2,3}$/.test(text)).map(({ text }) => text);
  });
  // Ids of loss items, and who judges.
  expect([...new Set(unknown)].filter((name) => !/^[A-Z]\d$/.test(name))).toEqual(['claims_handler']);
});
