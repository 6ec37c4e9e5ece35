// What is found out piece by piece, from one text to the next, is what is found out from nothing: the tree and all that is
// wrong, to the character. Somebody types, deletes, pastes and undoes at random in the wordings of policies/, as many times
// as PROVISO_EDITS says of each file (5 unless it says so).
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse, parseFile } from '../../../language/compile.ts';
import { services } from '../../../language/index.ts';
import { type Pieces, readPieces } from '../../../language/syntax/pieces.ts';
import { keystrokes } from '../../bench/keystrokes.ts';
import { thousandLines, wordingOf } from '../../bench/thousand-lines.ts';
import { edited, sourceOf } from '../../fuzz/mutate.ts';
import { Random } from '../../fuzz/random.ts';

const edits = Number(process.env.PROVISO_EDITS ?? 5);
const seed = Number(process.env.PROVISO_SEED ?? 1);
const files = globSync(new URL('../../../policies/**/*.proviso', import.meta.url).pathname)
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** As the services tell it, of a workspace that was never anything else. */
function foundAnew(workspace: services.Workspace, path: string) {
  const analysis = analyse(
    [...workspace.files.values()].map(({ path: each, text }) => parseFile({ path: each, text })),
  );
  return [...analysis.diagnostics, ...analysis.advice]
    .filter(({ span }) => span.file === path)
    .sort((left, right) => left.span.start - right.span.start);
}

/** The nodes of a tree with the offsets that they have in the file. */
function inFile(node: unknown, starts: ReadonlyMap<string, number>, path: string): unknown {
  if (Array.isArray(node)) return node.map((each) => inFile(each, starts, path));
  if (typeof node !== 'object' || node === null) return node;
  const { span, rawStart } = node as { span?: { file: string; start: number; end: number }; rawStart?: number };
  const by = span === undefined ? 0 : (starts.get(span.file) ?? 0);
  const fields = Object.entries(node).map(([name, value]) => [name, inFile(value, starts, path)]);
  const shifted = span === undefined ? {} : { span: { file: path, start: span.start + by, end: span.end + by } };
  return { ...Object.fromEntries(fields), ...shifted, ...(rawStart === undefined ? {} : { rawStart: rawStart + by }) };
}

let [compared, inPieces] = [0, 0];

function compareTrees(path: string, text: string, before: Pieces | undefined): Pieces | undefined {
  const pieces = readPieces(path, text, before);
  compared += 1;
  if (pieces === undefined) return before;
  inPieces += 1;
  const { tree, problems } = parseFile({ path, text });
  expect(inFile(pieces.tree, pieces.starts, path)).toEqual(tree);
  expect(pieces.problems.sorted()).toEqual(problems.sorted());
  return pieces;
}

/** Texts one after the other: edits, now and then one taken back, now and then from the start again. */
function* textsFrom(text: string, random: Random, count: number): Generator<string> {
  let history = [text];
  for (let made = 0; made < count; made += 1) {
    const current = history.at(-1) ?? text;
    const choice = random.below(10);
    if (choice === 0) history = [text];
    else if (choice <= 2 && history.length > 1) history = history.slice(0, -1);
    else history = [...history, edited(sourceOf('', current), random)];
    yield history.at(-1) ?? text;
  }
}

test.each(files)('$path', ({ path, text }) => {
  const random = new Random(seed * 7919 + text.length);
  const beside = files.filter((file) => {
    const named = /^terms (\w+)/m.exec(file.text)?.[1];
    return file.path !== path && named !== undefined && new RegExp(`terms ${named}\\b|术语 *${named}\\b`).test(text);
  });
  let workspace = services.openWorkspace([...beside, { path, text }]);
  let pieces = compareTrees(path, text, undefined);
  expect(pieces, 'every file of policies/ can be read in pieces').toBeDefined();
  for (const next of textsFrom(text, random, edits)) {
    pieces = compareTrees(path, next, pieces);
    workspace = services.withFile(workspace, path, next);
    expect(services.diagnostics(workspace, path)).toEqual(foundAnew(workspace, path));
  }
});

test('whoever types in a long wording', () => {
  const [, { path, text }] = wordingOf(8);
  const [terms] = thousandLines;
  let workspace = services.openWorkspace([terms, { path, text }]);
  for (const next of keystrokes(text, 8)) {
    workspace = services.withFile(workspace, path, next);
    expect(services.diagnostics(workspace, path)).toEqual(foundAnew(workspace, path));
  }
});

test('many were read in pieces', () => {
  console.log(`${compared} texts compared, ${inPieces} of them in pieces`);
  expect(inPieces / compared).toBeGreaterThan(0.3);
});
