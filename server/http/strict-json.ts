// The body of a request as JSON, read so that no two programs could read it otherwise: UTF-8 and nothing else, no key
// stated twice, no number that would lose digits, no key that means something to JavaScript, no deeper than is ever
// needed. Judged before any schema is.
import { Problem } from '../problems/problem.ts';

export const deepest = 64;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

export function strictJson(bytes: Uint8Array): unknown {
  return strictJsonText(textOf(bytes));
}

export function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw Problem.of('invalid-utf8', {});
  }
}

export function strictJsonText(text: string): unknown {
  assertShallow(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw Problem.of('malformed-json', { detail: error instanceof Error ? error.message : 'not JSON' });
  }
  if (!text.isWellFormed() || hasLoneSurrogate(text, value)) throw Problem.of('invalid-utf8', {});
  assertPlain(text);
  return value;
}

/** Before it is parsed: what is in no string and opens. */
function assertShallow(text: string): void {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at);
        break;
      case brace:
      case bracket:
        open += 1;
        if (open > deepest) throw Problem.of('too-deep', { most: deepest });
        break;
      case closingBrace:
      case closingBracket:
        open -= 1;
        break;
      default:
    }
  }
}

const [quote, backslash, brace, closingBrace, bracket, closingBracket, colon, minus] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x3a, 0x2d,
];

/** The closing quote. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
}

/** Keys and numbers of a text that is JSON. */
function assertPlain(text: string): void {
  const objects: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(text, at);
      const keys = objects.at(-1);
      if (keys !== undefined && isKey(text, end)) assertKey(text.slice(at, end + 1), keys);
      at = end;
    } else if (code === brace) objects.push(new Set());
    else if (code === bracket) objects.push(undefined);
    else if (code === closingBrace || code === closingBracket) objects.pop();
    else if (code === minus || (code >= 0x30 && code <= 0x39)) {
      const end = endOfNumber(text, at);
      assertNumber(text.slice(at, end));
      at = end - 1;
    }
  }
}

function isKey(text: string, end: number): boolean {
  for (let at = end + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === colon) return true;
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return false;
  }
  return false;
}

function assertKey(written: string, keys: Set<string>): void {
  const key = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
  if (forbidden.has(key)) throw Problem.of('forbidden-key', { key });
  if (keys.has(key)) throw Problem.of('duplicate-key', { key });
  keys.add(key);
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && /[-+.eE\d]/.test(text.charAt(at))) at += 1;
  return at;
}

/** Kept exactly by JavaScript: a whole number that is safe, or a decimal that comes out as it was written. */
function assertNumber(written: string): void {
  const number = Number(written);
  const isWhole = /^-?\d+$/.test(written);
  const isKept = isWhole
    ? Number.isSafeInteger(number) && !Object.is(number, -0)
    : Number.isFinite(number) && written.length <= 17;
  if (!isKept) throw Problem.of('unsafe-number', { written: written.slice(0, 40) });
}

/** An escape may write half a character. */
function hasLoneSurrogate(text: string, value: unknown): boolean {
  return /\\u[dD][89a-fA-F]/.test(text) && !JSON.stringify(value, wellFormed).isWellFormed();
}

/** JSON.stringify would write a lone surrogate as an escape, and hide it. */
function wellFormed(_: string, value: unknown): unknown {
  if (typeof value === 'string' && !value.isWellFormed()) throw Problem.of('invalid-utf8', {});
  if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) if (!key.isWellFormed()) throw Problem.of('invalid-utf8', {});
  return value;
}
