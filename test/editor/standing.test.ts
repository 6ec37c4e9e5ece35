// What the worker keeps of files that a change cannot concern: whatever is written, it says what it would say had it never
// known another text.
import { describe, expect, it } from 'vitest';
import { Desk } from '../../editor/worker/desk.ts';
import { encoded, legend } from '../../editor/worker/semantic-tokens.ts';
import { services } from '../../language/index.ts';
import { incidentFiles, policyFiles } from './policies.ts';

const noFonts = () => Promise.reject(new Error('no fonts here'));
const open = (files = policyFiles): Desk => new Desk(files, incidentFiles, noFonts);

const edits: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^(wording|terms|policy) (\w+|"[^"]+")/m, '$1 another'),
  (text) => text.replace(/^( +)(coverage|kind|endorsement) (\w+)/m, '$1$2 other_name'),
  (text) => text.replace('{', '{ {'),
  (text) => `${text}\n// 只是一句说明\n`,
  (text) => text.replace(/(CNY|USD) (\d)/, '$1 1$2'),
];

describe('what a change concerns', () => {
  it('is all that is said otherwise of the files', () => {
    const desk = open();
    expect(desk.units().length).toBeGreaterThan(40);
    let differing = 0;
    const some = policyFiles.filter((_, index) => index % 4 === 1);
    for (const [index, { path, text }] of some.entries()) {
      const edit = edits[index % edits.length] ?? String;
      const [changed, before] = [edit(text), some[index - 1]];
      desk.put(path, changed);
      if (before !== undefined) desk.put(before.path, before.text);
      const fresh = open(policyFiles.map((file) => (file.path === path ? { path, text: changed } : file)));
      expect(desk.problems()).toEqual(fresh.problems());
      expect(desk.units()).toEqual(fresh.units());
      if (fresh.problems().length > 0) differing += 1;
    }
    expect(differing).toBeGreaterThan(3);
  });

  it('is told after a file is taken out, and put back', () => {
    const desk = open();
    const whole = desk.units();
    const { path, text } = policyFiles.find((file) => file.path === 'terms/cyber.proviso') ?? { path: '', text: '' };
    desk.remove(path);
    expect(desk.problems()).toEqual(open(policyFiles.filter((file) => file.path !== path)).problems());
    expect(desk.units().length).toBeLessThan(whole.length);
    desk.put(path, text);
    expect(desk.units()).toEqual(whole);
    expect(desk.problems()).toEqual(open().problems());
  });
});

describe('semantic tokens as numbers', () => {
  it('stand where the tokens stand', () => {
    for (const { path, text } of policyFiles.slice(0, 6)) {
      const tokens = services.semanticTokens(services.openWorkspace(policyFiles), path);
      const data = encoded(tokens, text);
      const lines = text.split('\n');
      let [line, column] = [0, 0];
      const read = Array.from({ length: data.length / 5 }, (_, index) => {
        const [down = 0, right = 0, length = 0, type = 0, flags = 0] = data.subarray(5 * index);
        line += down;
        column = down === 0 ? column + right : right;
        const modifiers = legend.tokenModifiers.filter((__, bit) => (flags & (1 << bit)) !== 0);
        return { text: lines[line]?.slice(column, column + length), type: legend.tokenTypes[type], modifiers };
      });
      const onOneLine = tokens
        .map(({ span, type, modifiers }) => ({ text: text.slice(span.start, span.end), type, modifiers }))
        .filter((token) => !token.text.includes('\n'));
      expect(read.map((token) => ({ ...token, modifiers: [...token.modifiers].sort() }))).toEqual(
        onOneLine.map((token) => ({ ...token, modifiers: [...token.modifiers].sort() })),
      );
    }
  });
});
