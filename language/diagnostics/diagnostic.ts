// What a diagnostic is: data. Command line, editor and HTTP each render the same record, in English or in Chinese.
import type { Text } from '../contract/contract.ts';
import type { Span } from '../syntax/span.ts';

export type Severity = 'error' | 'warning';

/** A place in a file. Offsets are UTF-16 units, `end` exclusive; lines and columns count from 1. */
export interface DiagnosticSpan extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly span: DiagnosticSpan;
  /** What is wrong, one sentence, in the author's words. */
  readonly message: Text;
  /** What to do. */
  readonly help: Text;
  /** What was most likely meant here, to stand in place of what does. */
  readonly replacement: string | undefined;
  /** Other places that matter: where the name was declared first, where the limit is stated. */
  readonly related: readonly { readonly span: DiagnosticSpan; readonly message: Text }[];
  /** Where it is certain what to write: texts to put in place of what stands there, all of them together. */
  readonly fix?: readonly Edit[];
}

export interface Edit {
  readonly span: DiagnosticSpan;
  readonly text: string;
}

/** A text that has both languages, as every text of ours has. */
export interface BothLanguages {
  readonly en: string;
  readonly zh: string;
}

/** What the catalogue says of a code; `P` are the details that its message needs. */
export interface Entry<P> {
  readonly severity: Severity;
  readonly message: (details: P) => BothLanguages;
  readonly help: (details: P) => BothLanguages;
}

export function error<P>(message: Entry<P>['message'], help: Entry<P>['help']): Entry<P> {
  return { severity: 'error', message, help };
}
export function warning<P>(message: Entry<P>['message'], help: Entry<P>['help']): Entry<P> {
  return { severity: 'warning', message, help };
}

/** The same in both languages: symbols, and what the author wrote. */
export function same(text: string): BothLanguages {
  return { en: text, zh: text };
}

/** Help that proposes the name that was most likely meant, or else says something general. */
export function didYouMean(suggestion: string | undefined, otherwise: BothLanguages): BothLanguages {
  return suggestion === undefined
    ? otherwise
    : { en: `did you mean \`${suggestion}\`?`, zh: `是否要写 \`${suggestion}\`？` };
}

/** `a`, `b` or `c`. */
export function orList(items: readonly BothLanguages[]): BothLanguages {
  const joined = (texts: readonly string[], comma: string, or: string) =>
    texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(comma)}${or}${texts.at(-1)}`;
  return {
    en: joined(
      items.map((item) => item.en),
      ', ',
      ' or ',
    ),
    zh: joined(
      items.map((item) => item.zh),
      '、',
      '或',
    ),
  };
}
