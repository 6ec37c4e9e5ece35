// Source text to tokens. What goes in may be anything; what comes out is at most 100,000 tokens, with the comments
// beside them, or nothing where the file is beyond a limit. Every fault of single characters is reported here, once.
import { type IToken, Lexer } from 'chevrotain';
import type { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import { checkHidden, checkName, checkNormalised } from './characters.ts';
import type { Span } from './span.ts';
import { Block, Identifier, Instant, keywordFor, lexed, NumberToken, Quoted, Version } from './tokens.ts';

const lexer = new Lexer([...lexed], { positionTracking: 'onlyOffset', ensureOptimizations: true });

export interface Tokens {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
}

const none: Tokens = { tokens: [], comments: [] };

/** The tokens of a file; `undefined` where it is beyond a limit. */
export function tokenize(file: string, text: string, problems: Problems): Tokens | undefined {
  if (text.length > limits.characters) {
    problems.report('file-too-large', { file, start: 0, end: 0 }, { limit: limits.characters });
    return undefined;
  }
  if (text === '') return none;
  checkHidden(file, text, problems);
  const { tokens, groups } = lexer.tokenize(text);
  const [beyond] = tokens.slice(limits.tokens, limits.tokens + 1);
  if (beyond !== undefined) {
    problems.report('too-many-tokens', spanOf(beyond, file, text.length), { limit: limits.tokens });
    return undefined;
  }
  const isNormal = text.normalize('NFC') === text;
  for (const token of tokens) {
    if (token.tokenType === Identifier) readWord(token, file, text, problems);
    else checkToken(token, file, text, problems);
    if (!isNormal) checkNormalised(spanOf(token, file, text.length), token.image, problems);
  }
  for (const stray of groups.stray ?? []) reportStray(stray, file, text, problems);
  return { tokens, comments: groups.comments ?? [] };
}

/** The one place where tokens become spans. Tokens that recovery made up, and the end of file, have no offset. */
export function spanOf(token: IToken, file: string, endOfFile: number): Span {
  const { startOffset } = token;
  if (!(startOffset >= 0)) return { file, start: endOfFile, end: endOfFile };
  return { file, start: startOffset, end: startOffset + token.image.length };
}

function readWord(token: IToken, file: string, text: string, problems: Problems): void {
  const keyword = keywordFor(token.image);
  if (keyword === undefined) checkName(spanOf(token, file, text.length), token.image, problems);
  else Object.assign(token, { tokenType: keyword, tokenTypeIdx: keyword.tokenTypeIdx });
}

function checkToken(token: IToken, file: string, text: string, problems: Problems): void {
  const span = spanOf(token, file, text.length);
  switch (token.tokenType) {
    case Quoted:
      if (token.payload === false) problems.report('unterminated-string', span, {});
      break;
    case Block:
      if (token.payload === false) problems.report('unterminated-text', { ...span, end: span.start + 3 }, {});
      break;
    case NumberToken:
      checkNumber(token.image, span, problems);
      break;
    case Instant:
      break;
    case Version:
      if (token.image.split('.').some((part) => part.length > 9))
        problems.report('too-many-digits', span, { limit: 9 });
      break;
  }
}

function checkNumber(image: string, span: Span, problems: Problems): void {
  if (image.replace(/\D/g, '').length > limits.digits)
    problems.report('too-many-digits', span, { limit: limits.digits });
  else if (image.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(image))
    problems.report('bad-grouping', span, { number: image });
}

/** What an author who typed this most likely meant; several come from Chinese keyboards. */
const meant: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '：': ':',
  '（': '(',
  '）': ')',
  '｛': '{',
  '｝': '}',
  '【': '[',
  '】': ']',
  '“': '"',
  '”': '"',
  '％': '%',
  '＋': '+',
  '－': '-',
  '×': '*',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≤': '<=',
  '≥': '>=',
  '!': 'is not',
  '&&': 'and',
  '||': 'or',
  '。': '',
  '；': '',
  ';': '',
};

function reportStray(token: IToken, file: string, text: string, problems: Problems): void {
  const span = spanOf(token, file, text.length);
  if (/^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2028\u2029]*$/u.test(token.image)) return; // reported as hidden
  const normal = token.image.normalize('NFKC');
  const digits = /^\d+$/.test(normal) ? normal : undefined;
  problems.report('unexpected-character', span, {
    characters: token.image.slice(0, 20),
    meant: meant[token.image] ?? digits,
  });
}
