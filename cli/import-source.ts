// A text that holds one JSON document, or one on each line (NDJSON). What does not parse is kept with its line number,
// so that one broken line does not cost the others.
export interface Source {
  /** One document a line; false where the whole text is one document. */
  readonly byLine: boolean;
  readonly documents: readonly SourceDocument[];
}

export type SourceDocument =
  | { readonly line: number; readonly parsed: { readonly value: unknown } }
  | { readonly line: number; readonly parsed: undefined; readonly detail: string };

/**
 * A text that parses as a whole is one document, unless its file is named as NDJSON. One that does not is taken by lines
 * where some line is an object.
 */
export function documentsIn(text: string, path: string): Source {
  const whole = parse(text, 1);
  if (whole.parsed !== undefined) return { byLine: /\.(ndjson|jsonl)$/.test(path), documents: [whole] };
  const lines = text.split(/\r\n|\n/).flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, index + 1)]));
  const byLine =
    lines.length > 1 && lines.some(({ parsed }) => typeof parsed?.value === 'object' && parsed.value !== null);
  return byLine ? { byLine, documents: lines } : { byLine, documents: [whole] };
}

function parse(text: string, line: number): SourceDocument {
  try {
    return { line, parsed: { value: JSON.parse(text.replace(/^\u{feff}/u, '')) } };
  } catch (error) {
    return { line, parsed: undefined, detail: error instanceof Error ? error.message : String(error) };
  }
}
