// The outline of a file: what it declares, as deep as it is written. Where the parser had to leave a whole declaration
// out, the words of the text say what it holds.

import type { SourceToken } from '../syntax/source-tokens.ts';
import type { Span } from '../syntax/span.ts';
import type * as tree from '../syntax/tree.ts';
import { clauseNumbers } from './clause-numbers.ts';
import { type Declared, type Sort, sortNames } from './declared.ts';
import { writtenTitles } from './titles.ts';
import type { Workspace } from './workspace.ts';

export interface OutlineSymbol {
  readonly name: string;
  readonly sort: Sort | 'scenario' | 'schedule';
  /** Titles, and the number of a clause. */
  readonly detail: string;
  readonly span: Span;
  /** Of the name alone. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineSymbol[];
}

export function documentSymbols(workspace: Workspace, path: string): readonly OutlineSymbol[] {
  const file = workspace.files.get(path);
  if (file === undefined) return [];
  const numbers = clauseNumbers(workspace);
  const own = [...workspace.declared.values()].filter(({ name }) => name.span.file === path);
  const written = file.tree.declarations.map((declaration) => ofDeclaration(declaration, own, numbers));
  const known = written.filter((symbol) => symbol !== undefined);
  const guessed = guessedSymbols(workspace.tokens(path), path).filter(
    ({ span }) => !known.some((symbol) => symbol.span.start <= span.start && span.start < symbol.span.end),
  );
  return [...known, ...guessed].sort((left, right) => left.span.start - right.span.start);
}

/** Every declaration of all files whose name or title holds the query, for a search over the workspace. */
export function workspaceSymbols(workspace: Workspace, query: string): readonly OutlineSymbol[] {
  const sought = query.toLowerCase();
  const numbers = clauseNumbers(workspace);
  return [...workspace.declared.values()]
    .filter(({ name, title }) => `${name.text} ${writtenTitles(title)}`.toLowerCase().includes(sought))
    .map((declared) => symbolOf(declared, [], numbers));
}

function ofDeclaration(
  declaration: tree.Declaration,
  own: readonly Declared[],
  numbers: ReadonlyMap<tree.Name, string>,
): OutlineSymbol | undefined {
  const top = own.find(({ node }) => node === declaration);
  if (top === undefined) return undefined;
  const below = (parent: Declared): readonly OutlineSymbol[] =>
    own.filter(({ within }) => within === parent).map((each) => symbolOf(each, below(each), numbers));
  const scenarios = declaration.kind === 'Terms' ? [] : scenariosOf(declaration).map(scenarioSymbol);
  const children = [...below(top), ...scenarios].sort((left, right) => left.span.start - right.span.start);
  return symbolOf(top, children, numbers);
}

function symbolOf(
  { sort, name, node, title }: Declared,
  children: readonly OutlineSymbol[],
  numbers: ReadonlyMap<tree.Name, string>,
): OutlineSymbol {
  const detail = [numbers.get(name), writtenTitles(title)].filter((part) => part !== undefined && part !== '');
  return { name: name.text, sort, detail: detail.join('  '), span: node.span, nameSpan: name.span, children };
}

function scenariosOf({ statements }: Exclude<tree.Declaration, tree.Terms>): readonly tree.Scenario[] {
  return [...statements].filter((statement) => statement.kind === 'Scenario');
}

function scenarioSymbol({ title, span }: tree.Scenario): OutlineSymbol {
  return { name: title.text || 'scenario', sort: 'scenario', detail: '', span, nameSpan: title.span, children: [] };
}

// ---- where there is no tree ------------------------------------------------------------------------------------------

const declaring: ReadonlySet<string> = new Set([
  'terms',
  'wording',
  'endorsement',
  'policy',
  'part',
  'coverage',
  'exclusion',
  'warranty',
  'condition',
]);

/** A word that declares, and the name or text after it; flat, as what encloses what is not known. */
function guessedSymbols(tokens: readonly SourceToken[], file: string): readonly OutlineSymbol[] {
  return tokens.flatMap((token, index): OutlineSymbol[] => {
    const next = tokens[index + 1];
    if (token.word === undefined || !declaring.has(token.word) || next === undefined) return [];
    const sort = Object.keys(sortNames).find((each): each is Sort => each === token.word);
    if (sort === undefined || !['name', 'word', 'quoted'].includes(next.sort) || isUse(tokens, index)) return [];
    const nameSpan = { file, start: next.start, end: next.end };
    const name = next.text.replace(/^"|"$/g, '');
    if (name === '') return [];
    return [{ name, sort, detail: '', span: { ...nameSpan, start: token.start }, nameSpan, children: [] }];
  });
}

/** `uses terms NAME`, and words that stand in a path. */
function isUse(tokens: readonly SourceToken[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.word === 'uses' || before?.text === '.' || tokens[index + 1]?.text === '.';
}
