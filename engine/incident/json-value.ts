// What is already parsed, copied into JSON that holds nothing else: objects without a prototype, own keys only. What
// JSON cannot say, or two programs would take differently, is refused here, before anything looks at its meaning.
import { show } from './catalogue.ts';
import type { Findings } from './faults.ts';
import { below, type Json, type Pointer } from './json.ts';

export const deepest = 64;

// On an object made carelessly elsewhere these keys would reach its prototype.
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A key whose value is `undefined` is one that is not there, as in JSON.stringify. `around`: the objects and lists that
 * the value stands in.
 */
export function copyJson(value: unknown, pointer: Pointer, findings: Findings, around: readonly object[] = []): Json {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return checkedText(value, pointer, findings);
    case 'number':
      if (Number.isFinite(value)) return Object.is(value, -0) ? 0 : value;
      break;
    case 'object':
      if (value === null) return null;
      if (around.includes(value)) break;
      if (around.length >= deepest) {
        findings.report('too-deep', '', {});
        return null;
      }
      if (Array.isArray(value))
        return Array.from(value, (each, position) =>
          copyJson(each, below(pointer, position), findings, [...around, value]),
        );
      if (isPlain(value)) return copyObject(value, pointer, findings, [...around, value]);
      break;
    default:
  }
  findings.report('not-json', pointer, { written: typeof value === 'number' ? String(value) : typeof value });
  return null;
}

function copyObject(value: object, pointer: Pointer, findings: Findings, around: readonly object[]): Json {
  const copy: Record<string, Json> = Object.create(null);
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined || !isKey(key, pointer, findings)) continue;
    copy[key] = copyJson(each, below(pointer, key), findings, around);
  }
  return copy;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Plain objects of another realm (a worker's, a test runner's) have an Object.prototype of their own.
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/** Whether the key may stand; if not, that is reported. `offset`: where it stands in the text. */
export function isKey(key: string, pointer: Pointer, findings: Findings, offset?: number): boolean {
  const place = { atKey: true, ...(offset === undefined ? {} : { offset }) };
  if (forbidden.has(key)) findings.report('forbidden-key', below(pointer, key), { key }, place);
  else if (!key.isWellFormed()) findings.report('lone-surrogate', below(pointer, key.toWellFormed()), {}, place);
  else return true;
  return false;
}

/** The text; half a character in it is reported. */
export function checkedText(text: string, pointer: Pointer, findings: Findings): string {
  if (!text.isWellFormed()) findings.report('lone-surrogate', pointer, {});
  return text;
}

/** How a number stands in a text, where that is not how it is written plainly: `1.0`, `1e3`, or more digits than it holds. */
export function checkNumber(value: number, source: string, pointer: Pointer, findings: Findings): void {
  if (String(value) === source) return;
  const exact = Number.isSafeInteger(value) || (Number.isFinite(value) && source.length < 16);
  findings.report('number-text', pointer, {
    written: show(source).slice(1, -1),
    plain: exact ? String(value) : undefined,
  });
}
