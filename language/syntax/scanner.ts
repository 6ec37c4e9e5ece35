// Text to raw tokens, in one pass and without a regular expression where a character tells enough. It reads what the
// patterns in `tokens.ts` say, and in their order: a test holds it against Chevrotain's own lexer, made of those patterns,
// which does the same in more than twice the time.
import type { IToken, TokenType } from 'chevrotain';
import { matchBlock, matchIdentifier, matchStray, quotedAt } from './scan.ts';
import { Block, Comment, Identifier, Instant, lexed, NumberToken, Quoted, Space, Stray, Version } from './tokens.ts';

export interface Scanned {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  /** Runs of characters that begin no token. */
  readonly stray: readonly IToken[];
}

export function scan(text: string): Scanned {
  const tokens: IToken[] = [];
  const comments: IToken[] = [];
  const stray: IToken[] = [];
  for (let offset = 0; offset < text.length; ) {
    const code = text.charCodeAt(offset);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x3000 || code === 0xfeff) {
      offset += 1;
    } else if (isLetter(code)) {
      offset = pushWord(tokens, text, offset);
    } else if (code === 0x22 || code === 0x201c) {
      offset = pushQuoted(tokens, text, offset);
    } else if (code >= 0x30 && code <= 0x39) {
      offset = pushNumber(tokens, text, offset);
    } else if (code === 0x2f && text.charCodeAt(offset + 1) === 0x2f) {
      offset = push(comments, Comment, text, offset, endOfLine(text, offset));
    } else {
      const sign = signAt(text, offset, code);
      if (sign === undefined) offset = pushOther(tokens, stray, text, offset);
      else offset = push(tokens, sign.type, text, offset, offset + sign.length);
    }
  }
  return { tokens, comments, stray };
}

function push(tokens: IToken[], type: TokenType, text: string, start: number, end: number): number {
  tokens.push(tokenOf(type, text.slice(start, end), start, undefined));
  return end;
}

/** One shape for all tokens, whose type may turn into that of a keyword later. */
function tokenOf(tokenType: TokenType, image: string, startOffset: number, payload: unknown): IToken {
  // INVARIANT of Chevrotain: it has given every type of the vocabulary its number.
  return { image, startOffset, tokenTypeIdx: tokenType.tokenTypeIdx ?? Number.NaN, tokenType, payload };
}

/** Words of ASCII letters alone are found here; where others stand beside them, `matchIdentifier` knows where they end. */
function pushWord(tokens: IToken[], text: string, offset: number): number {
  let end = offset;
  let hash = 0;
  for (let code = text.charCodeAt(end); isWord(code); code = text.charCodeAt(end)) {
    hash = (hash * 31 + code) | 0;
    end += 1;
  }
  if (text.charCodeAt(end) > 0x7f) return pushMatched(tokens, Identifier, matchIdentifier(text, offset), offset) ?? end;
  tokens.push(tokenOf(Identifier, wordAt(text, offset, end, hash), offset, undefined));
  return end;
}

/** Short words that were read before, each at the end of its hash: most come again and again, keywords above all. */
const wordsRead: string[] = Array.from({ length: 4096 }, () => '');
/** Longer ones would keep the text that they were cut from. */
const mostRemembered = 12;

function wordAt(text: string, start: number, end: number, hash: number): string {
  const length = end - start;
  if (length > mostRemembered) return text.slice(start, end);
  const place = (hash ^ (hash >>> 12)) & 4095;
  const known = wordsRead[place] ?? '';
  if (known.length === length && text.startsWith(known, start)) return known;
  const word = text.slice(start, end);
  wordsRead[place] = word;
  return word;
}

function pushQuoted(tokens: IToken[], text: string, offset: number): number {
  const block = pushMatched(tokens, Block, matchBlock(text, offset), offset);
  if (block !== undefined) return block;
  const { end, terminated } = quotedAt(text, offset);
  tokens.push(tokenOf(Quoted, text.slice(offset, end), offset, terminated));
  return end;
}

function pushOther(tokens: IToken[], stray: IToken[], text: string, offset: number): number {
  const word = pushMatched(tokens, Identifier, matchIdentifier(text, offset), offset);
  return word ?? pushMatched(stray, Stray, matchStray(text, offset), offset) ?? offset + 1;
}

function pushMatched(
  tokens: IToken[],
  type: TokenType,
  matched: ReturnType<typeof matchStray>,
  offset: number,
): number | undefined {
  if (matched === null) return undefined;
  tokens.push(tokenOf(type, matched[0], offset, matched.payload));
  return offset + matched[0].length;
}

const instant = sticky(Instant);
const version = sticky(Version);
const number = sticky(NumberToken);

/** A row of digits is a number, unless what comes next makes it more than that. */
function pushNumber(tokens: IToken[], text: string, offset: number): number {
  let end = offset + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  if (next === 0x2d && end === offset + 4) {
    const date = endOfMatch(instant, text, offset);
    if (date !== undefined) return push(tokens, Instant, text, offset, date);
  }
  if (next === 0x2e) {
    const parts = endOfMatch(version, text, offset);
    if (parts !== undefined) return push(tokens, Version, text, offset, parts);
  }
  const isPlain = next !== 0x2e && next !== 0x2c && !(next > 0x7f);
  return push(tokens, NumberToken, text, offset, isPlain ? end : (endOfMatch(number, text, offset) ?? end));
}

function sticky({ PATTERN: pattern }: TokenType): RegExp {
  if (!(pattern instanceof RegExp)) throw new Error('the token has no regular expression');
  return new RegExp(pattern.source, 'y');
}

function endOfMatch(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

interface Sign {
  readonly type: TokenType;
  readonly length: number;
}

/** Every sign by its first character, those of two characters first. Read off the patterns, so that each stands there alone. */
const signs: ReadonlyMap<number, readonly (Sign & { readonly text: string })[]> = (() => {
  const known = new Map<number, (Sign & { readonly text: string })[]>();
  const others: readonly TokenType[] = [Instant, Version, NumberToken, Comment, Space];
  for (const type of lexed.filter((each) => !others.includes(each))) {
    const { PATTERN: pattern } = type;
    const source = typeof pattern === 'string' ? pattern : pattern instanceof RegExp ? pattern.source : '';
    const whole = pattern instanceof RegExp ? new RegExp(`^(?:${source})$`) : undefined;
    for (const text of new Set([...pairsIn(source), ...source])) {
      if (whole === undefined ? text !== source : !whole.test(text)) continue;
      const beginning = known.get(text.charCodeAt(0)) ?? [];
      if (!beginning.some((sign) => sign.text === text)) beginning.push({ text, type, length: text.length });
      known.set(text.charCodeAt(0), beginning);
    }
  }
  for (const beginning of known.values()) beginning.sort((left, right) => right.length - left.length);
  return known;
})();

function pairsIn(source: string): readonly string[] {
  return Array.from(source, (_, index) => source.slice(index, index + 2)).filter((pair) => pair.length === 2);
}

function signAt(text: string, offset: number, code: number): Sign | undefined {
  const beginning = signs.get(code);
  const [only] = beginning ?? [];
  if (beginning === undefined || (beginning.length === 1 && only?.length === 1)) return only;
  return beginning.find((sign) => text.startsWith(sign.text, offset));
}

function endOfLine(text: string, offset: number): number {
  let end = offset;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || code === 0x0d) break;
  }
  return end;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}
function isWord(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
