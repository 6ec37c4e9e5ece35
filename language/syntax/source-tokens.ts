// The tokens of a text as plain records, comments among them, for what reads text rather than meaning: completion,
// folding, colours. Made whether or not the text parses; nothing is reported here.
import { Problems } from '../diagnostics/problems.ts';
import { tokenize } from './lexer.ts';
import {
  Block,
  Colon,
  Comma,
  Comment,
  Instant,
  LeftBrace,
  LeftParenthesis,
  NumberToken,
  Quoted,
  RightBrace,
  RightParenthesis,
  Version,
  wordOf,
} from './tokens.ts';

export interface SourceToken {
  readonly sort: 'word' | 'name' | 'quoted' | 'block' | 'number' | 'instant' | 'version' | 'mark' | 'comment';
  /** As written; of a mark, its plain form, so that ， reads as `,`. */
  readonly text: string;
  /** The keyword that it spells, whatever the spelling; such a token may still stand for a name. */
  readonly word: string | undefined;
  readonly start: number;
  readonly end: number;
}

const sorts = new Map<unknown, SourceToken['sort']>([
  [Block, 'block'],
  [Quoted, 'quoted'],
  [Instant, 'instant'],
  [Version, 'version'],
  [NumberToken, 'number'],
  [Comment, 'comment'],
]);

/** Marks that Chinese keyboards write otherwise. */
const plainMarks = new Map<unknown, string>([
  [Comma, ','],
  [Colon, ':'],
  [LeftBrace, '{'],
  [RightBrace, '}'],
  [LeftParenthesis, '('],
  [RightParenthesis, ')'],
]);

export function sourceTokens(text: string): readonly SourceToken[] {
  const lexed = tokenize('', text, new Problems([]));
  if (lexed === undefined) return [];
  return [...lexed.tokens, ...lexed.comments]
    .map((token): SourceToken => {
      const word = wordOf(token.tokenType);
      const named = /^[\p{ID_Start}_]/u.test(token.image) ? 'name' : 'mark';
      const sort = word === undefined ? (sorts.get(token.tokenType) ?? named) : 'word';
      const text = plainMarks.get(token.tokenType) ?? token.image;
      return { sort, text, word, start: token.startOffset, end: token.startOffset + token.image.length };
    })
    .sort((left, right) => left.start - right.start);
}
