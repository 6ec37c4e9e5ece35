// Colours by meaning: what each name stands for, over the grammar of the editor, which sees only words. Keywords are
// sent too, because a word of the language may be a name (`event.started`).
import type { Span } from '../syntax/span.ts';
import type { Sort } from './declared.ts';
import type { Workspace } from './workspace.ts';

export const tokenTypes = [
  'namespace',
  'class',
  'type',
  'enumMember',
  'property',
  'variable',
  'parameter',
  'function',
  'keyword',
  'string',
  'number',
  'comment',
  'operator',
] as const;
export type TokenType = (typeof tokenTypes)[number];
export const tokenModifiers = ['declaration', 'readonly'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const typeOfSort: Readonly<Record<Sort, TokenType>> = {
  terms: 'namespace',
  wording: 'namespace',
  procedure: 'function',
  step: 'function',
  service: 'class',
  endorsement: 'namespace',
  policy: 'namespace',
  part: 'namespace',
  definition: 'type',
  axis: 'type',
  kind: 'enumMember',
  fact: 'variable',
  field: 'property',
  entry: 'parameter',
  account: 'parameter',
  insurer: 'parameter',
  coverage: 'class',
  exclusion: 'class',
  warranty: 'class',
  condition: 'class',
  'carve-back': 'class',
  line: 'function',
  layer: 'function',
};

/** In the order of the text, none over another; a text in quotes is sent only for the names in it. */
export function semanticTokens(workspace: Workspace, path: string): readonly SemanticToken[] {
  const named = (workspace.occurrences.get(path) ?? []).map(({ name, declared, declares }): SemanticToken => {
    const modifiers: TokenModifier[] = declares ? ['declaration'] : [];
    if (declared.sort === 'entry') modifiers.push('readonly');
    return { span: name.span, type: typeOfSort[declared.sort], modifiers };
  });
  const taken = new Set(named.map(({ span }) => span.start));
  const tokens = workspace.tokens(path);
  const plain = tokens.flatMap((token, index): SemanticToken[] => {
    if (taken.has(token.start)) return [];
    const span: Span = { file: path, start: token.start, end: token.end };
    if (token.sort === 'word') {
      const isName = tokens[index - 1]?.text === '.' || tokens[index + 1]?.text === '.';
      return isName ? [] : [{ span, type: 'keyword', modifiers: [] }];
    }
    if (token.sort === 'number' || token.sort === 'instant' || token.sort === 'version')
      return [{ span, type: 'number', modifiers: [] }];
    return [];
  });
  return [...named, ...plain].sort((left, right) => left.span.start - right.span.start);
}
