// The workspace is a value: a new text makes another, every file that did not change keeps its tree, and the answers are
// those of a workspace opened with that text.
import { expect, test } from 'vitest';
import { services } from '../../../language/index.ts';
import { smallTerms } from '../small-terms.ts';
import { path, wording } from './support.ts';

const terms = 'small.proviso';
const broken = wording({ coverage: 'when outage.duratoin > wait' });

function open(text: string): services.Workspace {
  return services.openWorkspace([
    { path: terms, text: smallTerms },
    { path, text },
  ]);
}
/** Of the errors; what the static checks say of a wording made small for a test is another matter. */
function codes(workspace: services.Workspace): readonly string[] {
  const found = services.diagnostics(workspace, path).filter(({ severity }) => severity === 'error');
  return found.map(({ code }) => code);
}

test('a changed text is parsed, the others are not', () => {
  const before = open(wording({}));
  const after = services.withFile(before, path, broken);
  expect(after.files.get(terms)?.tree).toBe(before.files.get(terms)?.tree);
  expect(after.files.get(path)?.tree).not.toBe(before.files.get(path)?.tree);
  expect(services.withFile(after, path, broken)).toBe(after);
});

test('the old workspace stays what it was', () => {
  const before = open(wording({}));
  const after = services.withFile(before, path, broken);
  expect([codes(before), codes(after)]).toEqual([[], ['unknown-field']]);
});

test('going there and back gives what was there', () => {
  const there = services.withFile(open(wording({})), path, broken);
  const back = services.withFile(there, path, wording({}));
  expect(back.analysis.diagnostics).toEqual(open(wording({})).analysis.diagnostics);
  expect(there.analysis.diagnostics).toEqual(open(broken).analysis.diagnostics);
});

test('a file that goes takes its names with it, and one that comes brings them', () => {
  const without = services.withoutFile(open(wording({})), terms);
  expect(codes(without)).toContain('unknown-terms');
  expect(codes(services.withFile(without, terms, smallTerms))).toEqual([]);
});

test('syntax errors of every file are there, whichever file changed last', () => {
  const workspace = services.withFile(open(wording({ more: ')' })), terms, `${smallTerms}\n// more`);
  expect(codes(workspace)).toEqual(codes(open(wording({ more: ')' }))));
  expect(codes(workspace).length).toBeGreaterThan(0);
});

test('what a file declares is known from its heads alone, and is what its tree declares', () => {
  const texts = [smallTerms, wording({}), broken, `${smallTerms}\n${wording({})}`, `${wording({})} }`, 'terms { {', ''];
  for (const text of texts) {
    const [file] = services.openWorkspace([{ path, text }]).files.values();
    const declared = file?.tree.declarations.map((each) => ({
      kind: each.kind,
      name: each.kind === 'Policy' ? each.id.text : each.name.text,
    }));
    const fresh = services.openWorkspace([{ path, text }]).files.get(path);
    expect(fresh?.declares).toEqual(declared);
  }
});
