// Spans as the inline texts of pdfmake. The definition of a PDF is plain data that we build here from the paper; no text of
// a wording is ever a key of it, an address, a file or a font.
import type { Span, Spans } from '../paper/paper.ts';

/** A node of a pdfmake definition. */
export type Node = Readonly<Record<string, unknown>>;

export const ink = {
  soft: '#5f5a52',
  rule: '#cfc9bd',
  strong: '#1c1b19',
  inserted: '#0b5d3b',
  deleted: '#9b1c1c',
} as const;

/** What of the paper can be led to. */
export type Places = ReadonlySet<string>;

/** The inline texts of one line or paragraph, with a narrow space wherever Han meets Latin, as Chinese is set. */
export function inlines(spans: Spans, places: Places): readonly Node[] {
  return spans.flatMap((span, at) => {
    const before = spans[at - 1]?.text ?? '';
    const meets = boundary.test([...before].slice(-1).join('') + [...span.text].slice(0, 1).join(''));
    const parts = unbroken(span.text).split(new RegExp(boundary, 'gu'));
    return parts.flatMap((text, piece) => [
      ...(piece > 0 || meets ? [{ text: ' ', fontSize: 6 }] : []),
      inline({ ...span, text }, places),
    ]);
  });
}

const boundary = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d%])(?=\p{Script=Han})/u;

function inline(span: Span, places: Places): Node {
  return {
    text: span.text,
    // The face of this font has full-width quotation marks, which English does not want.
    ...(span.lang === 'en' ? { fontFeatures: ['pwid', 'kern', 'liga'] } : {}),
    ...(span.role === 'figure' ? { bold: true } : {}),
    ...(span.role === 'term' ? { decoration: 'underline', decorationStyle: 'dotted', decorationColor: ink.soft } : {}),
    ...(span.anchor !== '' && places.has(span.anchor) ? { linkToDestination: span.anchor } : {}),
    ...changed(span),
  };
}

function changed({ change }: Span): Node {
  switch (change) {
    case 'kept':
      return {};
    case 'inserted':
      return { color: ink.inserted, decoration: 'underline' };
    case 'deleted':
      return { color: ink.deleted, decoration: 'lineThrough' };
  }
}

/** An amount is never cut at the end of a line. */
function unbroken(text: string): string {
  return text.replace(/\b([A-Z]{3}) (?=\d)/g, '$1\u00A0');
}

/** The texts of several languages in one line, an em apart, the second one in its own look. */
export function sideBySide(texts: readonly Spans[], places: Places, second: Node = {}): readonly Node[] {
  return texts.flatMap((spans, at) => [
    ...(at === 0 ? [] : [{ text: '\u2003' }]),
    ...inlines(spans, places).map((node) => (at === 0 ? node : { ...second, ...node })),
  ]);
}
