// The services go on working in a broken file: over prefixes and single-token deletions of every file in policies, each
// beside the terms it uses, they answer everything without throwing, and still offer an outline and completion.
// As many are tried as PROVISO_SWEEP says of each file, spread evenly, and the count is printed; `npm run sweep` tries every
// one of them.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { services } from '../../../language/index.ts';
import { sourceTokens } from '../../../language/syntax/source-tokens.ts';

const perFile = Number(process.env.PROVISO_SWEEP ?? 40);
const files = globSync(new URL('../../../policies/**/*.proviso', import.meta.url).pathname).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

interface Broken {
  readonly what: string;
  readonly text: string;
  /** Where it is broken, and so where an author would be typing. */
  readonly offset: number;
}

function brokenTexts(text: string): readonly Broken[] {
  const tokens = sourceTokens(text).filter(({ sort }) => sort !== 'comment');
  const step = Math.max(1, Math.ceil((tokens.length * 2) / perFile));
  return tokens
    .filter((_token, index) => index % step === 0)
    .flatMap(({ start, end, text: token }): Broken[] => [
      { what: `up to ${token} at ${end}`, text: text.slice(0, end), offset: end },
      { what: `without ${token} at ${start}`, text: text.slice(0, start) + text.slice(end), offset: start },
    ]);
}

/** Asks everything there is to ask; what must be offered is returned. */
function askAll(workspace: services.Workspace, path: string, offset: number) {
  services.diagnostics(workspace, path);
  services.hover(workspace, path, offset);
  services.definition(workspace, path, offset);
  services.references(workspace, path, offset, { withDeclaration: true });
  services.semanticTokens(workspace, path);
  services.folds(workspace, path);
  services.inlayHints(workspace, path, 0, offset);
  services.codeLenses(workspace, path);
  services.codeActions(workspace, path, offset, offset);
  services.signatureHelp(workspace, path, offset);
  const symbols = services.documentSymbols(workspace, path);
  const items = services.completion(workspace, path, offset).items;
  return { symbols, items, spaced: services.completion(workspace, path, offset + 1).items };
}

test.each(files)('$path', ({ path, text }) => {
  const terms = files.filter((file) => file.text.includes('terms cyber version') && file.path !== path);
  const whole = services.openWorkspace([...terms, { path, text }]);
  const declares = /^(?:terms|wording|policy)\b/m;
  let [tried, silent] = [0, 0];
  for (const broken of brokenTexts(text)) {
    const workspace = services.withFile(whole, path, broken.text);
    const { symbols, items, spaced } = askAll(workspace, path, broken.offset);
    const declared = declares.exec(broken.text);
    const isNamed = declared !== null && /^\w+\s+(?:[\w]+|"[^"]*")\s/.test(broken.text.slice(declared.index));
    if (isNamed) expect(symbols.length, `no outline ${broken.what}`).toBeGreaterThan(0);
    tried += 1;
    if (items.length === 0 && spaced.length === 0) silent += 1;
  }
  console.log(`${path.split('/policies/')[1]}: ${tried} broken texts, ${silent} places without completion`);
  // Inside quoted texts, clause texts and versions, and where a new name has to be made up, there is nothing to offer.
  expect(silent / tried).toBeLessThan(0.6);
});
