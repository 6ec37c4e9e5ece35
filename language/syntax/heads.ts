// The heads of the declarations of a file, and nothing of what stands in their braces: what a file declares is known long
// before it is read.
import { Problems } from '../diagnostics/problems.ts';
import { limits } from '../limits.ts';
import { tokenize } from './lexer.ts';
import { parseHead } from './parser.ts';
import { split } from './split.ts';
import type * as tree from './tree.ts';

/** Each as if its braces were empty; `undefined` where the braces do not tell them apart, or a head has an error. */
export function readHeads(path: string, text: string): readonly tree.Declaration[] | undefined {
  const found = text.length > limits.characters ? undefined : split(text);
  if (found === undefined) return undefined;
  const read = found.declarations.map(({ head: { start, end } }) => {
    const problems = new Problems([]);
    const tokens = tokenize(path, text.slice(start, end), problems)?.tokens;
    if (tokens === undefined || !problems.isEmpty) return undefined;
    for (const token of tokens) token.startOffset += start;
    return parseHead(path, tokens, end);
  });
  return read.every((declaration) => declaration !== undefined) ? read : undefined;
}
