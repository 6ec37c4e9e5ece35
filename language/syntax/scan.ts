// Matchers for what one regular expression without look-ahead does not say: words in any script, quoted texts, text
// blocks, and runs of characters that begin nothing. Each reads forward once and never back, so that lexing stays
// linear whatever the text; an unterminated text is one token, to the end of its line or of the file.
import type { CustomPatternMatcherReturn } from 'chevrotain';
import { keywordsIn } from './chinese.ts';

const wordStart = /[\p{ID_Start}_]/uy;
const hanRun = /(?:(?=\p{ID_Continue})\p{Script=Han})+/uy;
const otherRun = /(?:(?!\p{Script=Han})\p{ID_Continue})+/uy;

function matched(text: string, start: number, end: number, payload?: unknown): CustomPatternMatcherReturn {
  const result: CustomPatternMatcherReturn = [text.slice(start, end)];
  return payload === undefined ? result : Object.assign(result, { payload });
}

/** A word, or a name in backticks. A word ends where a run of Han letters is keywords; such a run is one token, still. */
export function matchIdentifier(text: string, offset: number): CustomPatternMatcherReturn | null {
  if (text.charCodeAt(offset) === backtick) return matchBackticks(text, offset);
  let end = offset;
  while (isAsciiWord(text.charCodeAt(end))) end += 1;
  if (end > offset && !(text.charCodeAt(end) > 0x7f))
    return isDigit(text.charCodeAt(offset)) ? null : matched(text, offset, end);
  wordStart.lastIndex = offset;
  return wordStart.test(text) ? matched(text, offset, endOfWord(text, offset)) : null;
}

/** Reads run by run, and no run more than twice. */
function endOfWord(text: string, offset: number): number {
  for (let end = offset; ; ) {
    const han = runAt(hanRun, text, end);
    const isAfterNumber = end === offset && isDigit(text.charCodeAt(end - 1));
    if (han !== '' && keywordsIn(han, isAfterNumber) !== undefined) return end === offset ? end + han.length : end;
    const other = runAt(otherRun, text, end + han.length);
    if (han === '' && other === '') return end;
    end += han.length + other.length;
  }
}

function runAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

const backtick = 0x60;

/** `` `name` ``: what stands in backticks is never a keyword. */
function matchBackticks(text: string, offset: number): CustomPatternMatcherReturn {
  let end = offset + 1;
  while (end < text.length && text.charCodeAt(end) !== backtick && !endsLine(text.charCodeAt(end))) end += 1;
  const terminated = text.charCodeAt(end) === backtick;
  return matched(text, offset, terminated ? end + 1 : end, terminated);
}

/** `false` where the closing quotation mark is missing. */
export type Terminated = boolean;

/** `"…"` or `“…”` on one line; `\"`, `\”` and `\\` are the escapes. */
export function matchQuoted(text: string, offset: number): CustomPatternMatcherReturn | null {
  const code = text.charCodeAt(offset);
  if (code !== 0x22 && code !== 0x201c) return null;
  const { end, terminated } = quotedAt(text, offset);
  return matched(text, offset, end, terminated);
}

/** Where the text ends whose opening quotation mark stands there. */
export function quotedAt(text: string, offset: number): { readonly end: number; readonly terminated: Terminated } {
  const close = text.charCodeAt(offset) === 0x22 ? 0x22 : 0x201d;
  let end = offset + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === close) return { end: end + 1, terminated: true };
    if (code === 0x0a || code === 0x0d) break;
    end += code === 0x5c && !endsLine(text.charCodeAt(end + 1)) ? 2 : 1;
  }
  return { end: Math.min(end, text.length), terminated: false };
}

/** `"""…"""`, over any number of lines, without escapes. */
export function matchBlock(text: string, offset: number): CustomPatternMatcherReturn | null {
  if (!text.startsWith('"""', offset)) return null;
  const close = text.indexOf('"""', offset + 3);
  return close < 0 ? matched(text, offset, text.length, false) : matched(text, offset, close + 3, true);
}

const asciiStarts = /[ \t\r\n"`{}()[\],:.^%<>=+*/\-\w]/;

/** A run of characters that begin no token. */
export function matchStray(text: string, offset: number): CustomPatternMatcherReturn | null {
  let end = offset;
  while (end < text.length && isStray(text, end)) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end === offset ? null : matched(text, offset, end);
}

const tokenStart = /[\p{ID_Start}\u3000\uFEFF，、：（）｛｝【】“％≤≥＜＞＝＋－×]/u;

function isStray(text: string, offset: number): boolean {
  const code = text.codePointAt(offset) ?? 0;
  if (code <= 0x7f) return !asciiStarts.test(text.charAt(offset));
  return !tokenStart.test(String.fromCodePoint(code));
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
  ...ascii.filter((code) => (isAsciiWord(code) && !isDigit(code)) || code === backtick),
  ...beyondAscii,
];
export const startOfStray: number[] = [...ascii, ...beyondAscii];
