// What the tests of the formatter read: a text as a tree without its places, the comments of a text, and the files of
// policies/.
import { readdirSync, readFileSync } from 'node:fs';
import { Problems } from '../../../language/diagnostics/problems.ts';
import { type FormatOptions, format } from '../../../language/format/index.ts';
import { tokenize } from '../../../language/syntax/lexer.ts';
import { parse } from '../../../language/syntax/parser.ts';

/** The tree of a text without spans; the text of a block without its indent. Throws where the text has errors. */
export function treeOf(text: string): unknown {
  const problems = new Problems([{ path: 't', text }]);
  const { declarations } = parse('t', text, problems);
  const [first] = problems.sorted();
  if (first !== undefined) throw new Error(`${first.span.line}:${first.span.column} ${first.message.en}\n${text}`);
  return withoutPlaces(declarations);
}

export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, part]) => !['span', 'rawStart'].includes(key) && part !== undefined,
  );
  return Object.fromEntries(
    entries.map(([key, part]) => [key, key === 'raw' ? content(String(part)) : withoutPlaces(part)]),
  );
}

function content(raw: string): string {
  return raw
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

export function formatted(text: string, keywords: FormatOptions['keywords']): string {
  const result = format(text, { keywords });
  if ('diagnostics' in result) throw new Error(`${result.diagnostics[0]?.message.en}\n${text}`);
  return result.text;
}

export function commentsOf(text: string): readonly string[] {
  return tokenize('t', text, new Problems([]))?.comments.map(({ image }) => image.trimEnd()) ?? [];
}

/** A text with a comment after every so many tokens, on the line of what stands there or on its own. */
export function withComments(text: string, every: number, ownLine: boolean): string {
  const tokens = tokenize('t', text, new Problems([]))?.tokens ?? [];
  let result = '';
  let at = 0;
  tokens.forEach(({ startOffset, image }, index) => {
    const end = startOffset + image.length;
    result += text.slice(at, end);
    at = end;
    if (index % every === every - 1) result += `${ownLine ? '\n' : ' '}// ${index}\n`;
  });
  return result + text.slice(at);
}

const root = new URL('../../../policies/', import.meta.url);
export const policyFiles: readonly (readonly [path: string, text: string])[] = readdirSync(root, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.proviso'))
  .sort()
  .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]);
