// Semantic tokens as an editor takes them over: bare numbers, which cost nothing to hand from one thread to another.
import { services } from '../../language/index.ts';

/** What the language services call the sorts of tokens, in the order in which they are numbered. */
export interface Legend {
  readonly tokenTypes: readonly string[];
  readonly tokenModifiers: readonly string[];
}

export const legend: Legend = { tokenTypes: services.tokenTypes, tokenModifiers: services.tokenModifiers };

const types = new Map<string, number>(services.tokenTypes.map((type, index) => [type, index]));
const bits = new Map<string, number>(services.tokenModifiers.map((modifier, index) => [modifier, 1 << index]));

/**
 * Five numbers a token: lines and columns (in UTF-16 units) from the one before, length, type, modifiers. The tokens are in
 * the order of the text; one over several lines is left to the grammar.
 */
export function encoded(tokens: readonly services.SemanticToken[], text: string): Uint32Array<ArrayBuffer> {
  const data = new Uint32Array(5 * tokens.length);
  let [used, line, lineStart, before, beforeLine] = [0, 0, 0, 0, 0];
  let lineEnd = endOfLine(text, 0);
  for (const { span, type, modifiers } of tokens) {
    while (span.start > lineEnd) {
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
      line += 1;
    }
    if (span.end > lineEnd) continue;
    const column = span.start - lineStart;
    const flags = modifiers.reduce((sum, modifier) => sum | (bits.get(modifier) ?? 0), 0);
    const step = line === beforeLine ? column - before : column;
    data.set([line - beforeLine, step, span.end - span.start, types.get(type) ?? 0, flags], used);
    used += 5;
    [before, beforeLine] = [column, line];
  }
  return data.slice(0, used);
}

/** Where the line feed stands, or the text ends. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
