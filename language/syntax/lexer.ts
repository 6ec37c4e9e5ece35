// Source text to tokens. What goes in may be anything; what comes out is at most 100,000 tokens, with the comments
// beside them, or nothing where the file is beyond a limit. Every fault of single characters is reported here, once.
import type { IToken } from 'chevrotain';
import type { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import { checkHidden, checkName, checkNormalised } from './characters.ts';
import { keywordsIn } from './chinese.ts';
import { isPlainDigits, plainDigits } from './numerals.ts';
import { scan } from './scanner.ts';
import type { Span } from './span.ts';
import { Block, Identifier, keywordFor, NumberToken, Quoted, Version } from './tokens.ts';

/** A token as the lexer makes it. */
export type Token = IToken;

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
  const { tokens: runs, comments, stray } = scan(text);
  const tokens = runs.some(isRunOfKeywords) ? runs.flatMap((run) => splitRun(run, text)) : runs;
  const [beyond] = tokens.slice(limits.tokens, limits.tokens + 1);
  if (beyond !== undefined) {
    problems.report('too-many-tokens', spanOf(beyond, file, text.length), { limit: limits.tokens });
    return undefined;
  }
  const isNormal = text.normalize('NFC') === text;
  for (const token of tokens) {
    if (token.tokenType === Identifier) readWord(token, file, text, problems);
    else if (isCheckedToken(token)) checkToken(token, file, text, problems);
    if (!isNormal) checkNormalised(spanOf(token, file, text.length), token.image, problems);
  }
  for (const run of stray) reportStray(run, file, text, problems);
  return { tokens, comments };
}

/** The one place where tokens become spans. Tokens that recovery made up, and the end of file, have no offset. */
export function spanOf(token: IToken, file: string, endOfFile: number): Span {
  const { startOffset } = token;
  if (!(startOffset >= 0)) return { file, start: endOfFile, end: endOfFile };
  return { file, start: startOffset, end: startOffset + token.image.length };
}

/** Several Chinese keywords in a row came as one token: 使用术语. */
function isRunOfKeywords({ tokenType, image }: IToken): boolean {
  return tokenType === Identifier && image.length > 1 && image.charCodeAt(0) > 0x7f && keywordFor(image) === undefined;
}

function splitRun(run: IToken, text: string): IToken[] {
  const isAfterNumber = /\d/.test(text.charAt(run.startOffset - 1));
  const words = isRunOfKeywords(run) ? keywordsIn(run.image, isAfterNumber) : undefined;
  if (words === undefined) return [run];
  let startOffset = run.startOffset;
  return words.map((image) => {
    const word = { ...run, image, startOffset };
    startOffset += image.length;
    return word;
  });
}

function readWord(token: IToken, file: string, text: string, problems: Problems): void {
  const keyword = keywordFor(token.image);
  if (keyword !== undefined) {
    token.tokenType = keyword;
    token.tokenTypeIdx = keyword.tokenTypeIdx ?? token.tokenTypeIdx;
  } else if (!isPlainName(token.image)) {
    const span = spanOf(token, file, text.length);
    if (token.image.startsWith('`') && !isNameInBackticks(token)) problems.report('bad-quoted-name', span, {});
    checkName(span, nameText(token), problems);
  }
}

/** Of ASCII letters, digits and `_`: nothing can be wrong with it. */
function isPlainName(image: string): boolean {
  for (let index = 0; index < image.length; index += 1) {
    const code = image.charCodeAt(index);
    if (code > 0x7f || code === 0x60) return false;
  }
  return true;
}

/** The name that a token stands for, without its backticks. */
export function nameText({ image, payload }: IToken): string {
  return image.startsWith('`') ? image.slice(1, payload === true ? -1 : undefined) : image;
}

function isNameInBackticks(token: IToken): boolean {
  return token.payload === true && /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(nameText(token));
}

/** What a fault may be in, other than words. */
function isCheckedToken({ tokenType, payload }: IToken): boolean {
  return payload === false || tokenType === NumberToken || tokenType === Version;
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
    case Version:
      if (token.image.split('.').some((part) => part.length > 9))
        problems.report('too-many-digits', span, { limit: 9 });
      break;
  }
}

/** What 亿 adds to the digits that are written. */
const mostZeros = 8;

function checkNumber(image: string, span: Span, problems: Problems): void {
  if (image.length <= limits.digits && isPlainDigits(image)) return;
  if (image.length + mostZeros > limits.digits && plainDigits(image).replace('.', '').length > limits.digits)
    problems.report('too-many-digits', span, { limit: limits.digits });
  else if (image.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?[万亿]?$/.test(image))
    problems.report('bad-grouping', span, { number: image });
}

/** What an author who typed this most likely meant; several come from Chinese keyboards. */
const meant: Readonly<Record<string, string>> = {
  '‘': '"',
  '’': '"',
  '”': '"',
  '《': '"',
  '》': '"',
  '〔': '[',
  '〕': ']',
  '——': '-',
  '÷': '*',
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
