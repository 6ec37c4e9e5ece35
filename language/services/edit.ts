// A change of text at a place.
import type { Span } from '../syntax/span.ts';

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text of a file with the edits that concern it. INVARIANT: they do not overlap. */
export function applied(text: string, file: string, edits: readonly Edit[]): string {
  const own = edits.filter(({ span }) => span.file === file).sort((left, right) => right.span.start - left.span.start);
  return own.reduce(
    (changed, { span, text: put }) => changed.slice(0, span.start) + put + changed.slice(span.end),
    text,
  );
}
