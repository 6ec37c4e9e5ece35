// Every fault that a document can have, by code. A code's details are typed by its sentence.
import { documentFaults } from './catalogue/document.ts';
import type { FaultEntry } from './catalogue/entry.ts';
import { senseFaults } from './catalogue/sense.ts';
import { shapeFaults } from './catalogue/shape.ts';

export type { FaultEntry } from './catalogue/entry.ts';

export const faultCatalogue = { ...documentFaults, ...shapeFaults, ...senseFaults } as const;

export type FaultCode = keyof typeof faultCatalogue;
/** Every code, for tests and documents. */
export const faultCodes = Object.keys(faultCatalogue) as readonly FaultCode[];
/** What the sentence of a code needs besides the place. */
export type Details<Code extends FaultCode> = (typeof faultCatalogue)[Code] extends FaultEntry<infer D> ? D : never;

/** What was written, short enough for a sentence, with nothing in it that could not be seen. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? typeof value;
  const short = text.length <= 60 ? text : `${text.slice(0, 57)}…`;
  return short.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}`]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
