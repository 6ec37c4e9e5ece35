// A redline holds both texts: with its deletions taken out it is the new paper, with its insertions taken out the old one.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  changedFigures,
  documentModel,
  type Moves,
  type Paper,
  redlineOf,
  renderDocx,
  renderPaper,
  summaryOf,
  wordingPaper,
} from '../../clauses/index.ts';
import type { Unit } from '../../language/index.ts';
import { before, now, unitNamed, units } from './renewal.ts';

const paperOf = ({ contract, contractHash }: Unit, language: 'both' | 'en' | 'zh' = 'both'): Paper =>
  wordingPaper(documentModel(contract, contractHash, language));
const redline = (moves: Moves, old = before, fresh = now): Paper => redlineOf(paperOf(old), paperOf(fresh), [], moves);

/** The words of a paper for who takes all changes, or none. */
function wordsOf(paper: Paper, take: 'inserted' | 'deleted'): readonly string[] {
  const out: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      const isText = value.every(
        (each) => typeof each === 'object' && each !== null && 'text' in each && 'change' in each,
      );
      if (value.length > 0 && isText) {
        const own = value as readonly { readonly text: string; readonly change: string }[];
        const left = own.filter(({ change }) => change === 'kept' || change === take).map(({ text }) => text);
        if (left.length > 0) out.push(left.join(''));
      } else for (const each of value) walk(each);
    } else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) walk(each);
  };
  walk(paper.blocks.filter(({ block }) => block === 'heading' || block === 'columns' || block === 'table'));
  return out;
}

describe('both texts are in a redline', () => {
  test('taking all changes gives the new paper', () => {
    expect(wordsOf(redline('traced'), 'inserted')).toEqual(wordsOf(paperOf(now), 'inserted'));
  });

  test('rejecting all changes gives the old paper, clauses that moved included', () => {
    expect(wordsOf(redline('traced'), 'deleted')).toEqual(wordsOf(paperOf(before), 'deleted'));
  });

  test('of any two papers of the workspace', () => {
    for (const old of units)
      for (const fresh of units) {
        const both = redline('traced', old, fresh);
        // A cell that runs over both languages in one of the two is shown in each.
        const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
        expect(once(wordsOf(both, 'inserted'))).toEqual(once(wordsOf(paperOf(fresh), 'inserted')));
        expect(once(wordsOf(both, 'deleted'))).toEqual(once(wordsOf(paperOf(old), 'deleted')));
      }
  });

  test('a paper compared with itself has no changes', () => {
    expect(JSON.stringify(redline('noted', now, now))).not.toMatch(/"change":"(?:inserted|deleted)"/);
  });
});

test('a figure, an amount, a number of a clause is never half struck through', () => {
  const html = renderPaper(redline('noted'), 'html');
  const marked = [...html.matchAll(/<(?:ins|del)[^>]*>([^<]*)<\/(?:ins|del)>(<span[^>]*>[^<]{0,3})?/g)];
  expect(marked.length).toBeGreaterThan(10);
  for (const [, text = '', next = ''] of marked) {
    expect(`${text}|${next.replace(/<[^>]*>/, '')}`).not.toMatch(/\d\|(?:[%\d]|[.,]\d)/);
  }
  expect(html).toMatch(/<del[^>]*>5%<\/del><ins[^>]*>10%<\/ins>/);
  expect(html).toMatch(/<del[^>]*>CNY 150,000\.00（人民币壹拾伍万元整）|<del[^>]*>CNY 150,000\.00/);
});

test('a clause that moved is told where it came from, and in DOCX can be rejected back', async () => {
  expect(renderPaper(redline('noted'), 'html')).toContain('由第3.1条移至此处');
  const entries = unzipSync(await renderDocx(redline('traced')));
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
  const ids = [...xml.matchAll(/<w:(?:ins|del) [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id));
  expect(ids.length).toBeGreaterThan(50);
  expect(new Set(ids).size).toBe(ids.length);
  expect(xml).toMatch(/<w:delText[^>]*>[^<]*48/);
  // What is deleted is deleted text, never plain text within a deletion.
  for (const [deletion] of xml.matchAll(/<w:del [^>]*>(?:(?!<\/w:del>)[\s\S])*<\/w:del>/g))
    expect(deletion).not.toMatch(/<w:t[ >]/);
});

test('the figures that changed stand before it, also those that no sentence quotes', () => {
  const figures = changedFigures(before.contract, now.contract).map(({ what, before: was, after }) => [
    what.en,
    was?.en,
    after?.en,
  ]);
  expect(figures).toContainEqual(['Sum insured', 'CNY 150,000.00', 'CNY 190,000.00']);
  expect(figures).toContainEqual(['Insurance plan', 'B', 'A']);
  expect(figures).toContainEqual(['Response time', '48 hours', '24 hours']);
  const summary = JSON.stringify(summaryOf(before, now, 'en'));
  for (const said of ['Clauses removed', 'Fines', 'Clauses moved', 'Betterment']) expect(summary).toContain(said);
});

test('two policies under different wordings can be compared, too', () => {
  const other = unitNamed('SPECIMEN-2023');
  expect(renderPaper(redline('noted', now, other), 'markdown')).toContain('<del>');
});
