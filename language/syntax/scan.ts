// Matchers for what one regular expression without look-ahead does not say: words in any script, quoted texts, text
// blocks, and runs of characters that begin nothing. Each reads forward once and never back, so that lexing stays
// linear whatever the text; an unterminated text is one token, to the end of its line or of the file.
import type { CustomPatternMatcherReturn } from 'chevrotain';

const word = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;

function matched(text: string, start: number, end: number, payload?: unknown): CustomPatternMatcherReturn {
  const result: CustomPatternMatcherReturn = [text.slice(start, end)];
  return payload === undefined ? result : Object.assign(result, { payload });
}

export function matchIdentifier(text: string, offset: number): CustomPatternMatcherReturn | null {
  let end = offset;
  while (isAsciiWord(text.charCodeAt(end))) end += 1;
  if (end > offset && !(text.charCodeAt(end) > 0x7f))
    return isDigit(text.charCodeAt(offset)) ? null : matched(text, offset, end);
  word.lastIndex = offset;
  const match = word.exec(text);
  return match === null ? null : matched(text, offset, offset + match[0].length);
}

/** `false` where the closing quotation mark is missing. */
export type Terminated = boolean;

/** `"…"` on one line; `\"` and `\\` are the escapes. */
export function matchQuoted(text: string, offset: number): CustomPatternMatcherReturn | null {
  if (text.charCodeAt(offset) !== 0x22) return null;
  let end = offset + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 0x22) return matched(text, offset, end + 1, true);
    if (code === 0x0a || code === 0x0d) break;
    end += code === 0x5c && !endsLine(text.charCodeAt(end + 1)) ? 2 : 1;
  }
  return matched(text, offset, Math.min(end, text.length), false);
}

/** `"""…"""`, over any number of lines, without escapes. */
export function matchBlock(text: string, offset: number): CustomPatternMatcherReturn | null {
  if (!text.startsWith('"""', offset)) return null;
  const close = text.indexOf('"""', offset + 3);
  return close < 0 ? matched(text, offset, text.length, false) : matched(text, offset, close + 3, true);
}

const asciiStarts = /[ \t\r\n"{}()[\],:.^%<>=+*/\-\w]/;

/** A run of characters that begin no token. */
export function matchStray(text: string, offset: number): CustomPatternMatcherReturn | null {
  let end = offset;
  while (end < text.length && isStray(text, end)) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end === offset ? null : matched(text, offset, end);
}

const wordStart = /[\p{ID_Start}\u3000\uFEFF]/u;

function isStray(text: string, offset: number): boolean {
  const code = text.codePointAt(offset) ?? 0;
  if (code <= 0x7f) return !asciiStarts.test(text.charAt(offset));
  return !wordStart.test(String.fromCodePoint(code));
}

function endsLine(code: number): boolean {
  return code === 0x0a || code === 0x0d || Number.isNaN(code);
}
function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || isDigit(code);
}

// Chevrotain wants to know with which characters a matcher may begin; beyond U+00FF it only tells blocks of 255 apart.
const beyondAscii: readonly number[] = [
  ...Array.from({ length: 128 }, (_, index) => 128 + index),
  ...Array.from({ length: 257 }, (_, index) => 256 + index * 255).filter((code) => code <= 0xffff),
  0xffff,
];
const ascii: readonly number[] = Array.from({ length: 128 }, (_, index) => index);

export const startOfIdentifier: number[] = [
  ...ascii.filter((code) => isAsciiWord(code) && !isDigit(code)),
  ...beyondAscii,
];
export const startOfStray: number[] = [...ascii, ...beyondAscii];
