// A fault: what is wrong with an incident document, where, and what to do, in both languages. Findings collects them
// while a document is read; nothing is thrown for what the document does.
import type { Said, Text } from '../../language/index.ts';
import { type Details, type FaultCode, type FaultEntry, faultCatalogue } from './catalogue.ts';
import { below, type Pointer, stepsOf } from './json.ts';

export type { FaultCode } from './catalogue.ts';

export interface IncidentFault {
  readonly code: FaultCode;
  /** RFC 6901; where a key is missing, the object that lacks it. */
  readonly pointer: Pointer;
  /** What is wrong, one sentence. */
  readonly message: Text;
  /** What to do. */
  readonly help: Text | null;
  /** From 1, in UTF-16 units; only where the document came as text. */
  readonly line?: number;
  readonly column?: number;
}

/** A fault whose place in the text is not yet looked up. */
export interface Finding extends IncidentFault {
  /** The key is at fault rather than what stands at it. */
  readonly atKey: boolean;
  /** Where in the text, where the pointer would not tell. */
  readonly offset: number | undefined;
}

/** More than this is counted, not listed: a document with a hundred faults is not one to be mended by hand. */
export const mostFaults = 100;

export class Findings {
  readonly #found: Finding[] = [];
  readonly #broken = new Set<Pointer>();
  readonly #seen = new Set<string>();
  #unlisted = 0;
  readonly #place: (pointer: Pointer) => Said;

  /** `place` names a place of the document for people. */
  constructor(place: (pointer: Pointer) => Said) {
    this.#place = place;
  }

  /** Adds a fault; the same one at the same place is added once. */
  report<Code extends FaultCode>(
    code: Code,
    pointer: Pointer,
    details: Details<Code>,
    { atKey = false, offset }: { readonly atKey?: boolean; readonly offset?: number } = {},
  ): void {
    if (this.isFull) {
      this.#unlisted += 1;
      return;
    }
    const key = `${code} ${offset ?? ''} ${pointer}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (!atKey) for (const place of pathTo(pointer)) this.#broken.add(place);
    const entry = faultCatalogue[code] as FaultEntry<Details<Code>>;
    const message = entry.message(this.#place(pointer), details);
    this.#found.push({ code, pointer, message, help: entry.help(details), atKey, offset });
  }

  /** Counts faults that are not worth a sentence each. */
  leaveOut(count: number): void {
    this.#unlisted += count;
  }

  /** What stands at this place, or something within it, is at fault; a key at fault says nothing of its value. */
  isBroken(pointer: Pointer): boolean {
    return this.#broken.has(pointer);
  }

  get isEmpty(): boolean {
    return this.#found.length === 0;
  }

  get isFull(): boolean {
    return this.#found.length >= mostFaults;
  }

  /** In the order found, and how many more there were. */
  all(): { readonly found: readonly Finding[]; readonly unlisted: number } {
    return { found: this.#found, unlisted: this.#unlisted };
  }
}

/** The place and all places around it, from the root. */
function pathTo(pointer: Pointer): readonly Pointer[] {
  const path: Pointer[] = [''];
  for (const step of stepsOf(pointer)) path.push(below(path.at(-1) ?? '', step));
  return path;
}
