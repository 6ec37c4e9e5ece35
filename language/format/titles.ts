// What many constructs have: titles, text blocks, and the head of a block with what stands before its brace.
import type * as tree from '../syntax/tree.ts';
import { type Doc, group, indent, join, lineOr, newline, rawNewline } from './doc.ts';
import { either, type Manner, print, quoted, word } from './manner.ts';

/** The English title, and the Chinese one behind its `zh`, each of them empty where there is none. */
export function titleCells(title: tree.Title | undefined): readonly [Doc, Doc] {
  const { en, zh } = title ?? { en: undefined, zh: undefined };
  return [en === undefined ? '' : quoted(en.text), zh === undefined ? '' : `zh ${quoted(zh.text)}`];
}

/** Both titles on a line; on two where the author broke it, or they are too long. */
export function title(node: tree.Title, manner: Manner): Doc {
  const cells = titleCells(node).filter((cell) => cell !== '');
  const broken = node.zh !== undefined && node.en !== undefined && isSecondOnOwnLine(node, manner);
  return group(join(cells, lineOr(' ')), broken);
}

function isSecondOnOwnLine({ en, zh }: tree.Title, { source }: Manner): boolean {
  return en !== undefined && zh !== undefined && source?.hasLineBreak(en.span.end, zh.span.start) === true;
}

/** `coverage x "X" zh "…" ` and its block; a title on a line of its own puts the brace on the next. */
export function headed(head: readonly string[], of: tree.Title | undefined, body: Doc, manner: Manner): Doc {
  const words = head.join(' ');
  if (of === undefined) return [words, ' ', body];
  const own = manner.source?.beginsLine(of.span.start) === true;
  return [group([words, indent([lineOr(' '), title(of, manner)]), lineOr(' ')], own), body];
}

/** `ask "…" zh "…"`, behind a field or below it. */
export function asked(ask: tree.Title, manner: Manner): Doc {
  const opening = `${word('ask', manner)} `;
  return [opening, title(ask, manner)];
}

/** A clause text: its lines moved to the indent of the block, what stands between them kept. */
export function textBlock(node: tree.TextBlock, manner: Manner): Doc {
  const opening = [word('text', manner), ...(node.language === 'zh' ? ['zh'] : []), '"""'].join(' ');
  const lines = node.raw.split(/\r\n|\n|\r/);
  const [first = '', ...rest] = lines;
  const last = rest.pop();
  if (last === undefined) return [opening, first, '"""'];
  if (first.trim() !== '' || last.trim() !== '')
    return [
      opening,
      join(
        lines.map((line) => line),
        rawNewline,
      ),
      '"""',
    ];
  const margin = commonIndent(rest);
  const body = rest.map((line): Doc => [newline, line.slice(margin).trimEnd()]);
  return [opening, indent(body), newline, '"""'];
}

function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  return indents.length === 0 ? 0 : Math.min(...indents);
}

/** `uses terms cyber ^1.0`, in a wording or in terms. */
export function uses({ name, compatible, version }: tree.Uses, manner: Manner): Doc {
  return `${either(manner, 'uses terms', '使用术语')} ${print(name)} ${compatible ? '^' : ''}${version.text}`;
}
