// In which braces a place stands, from the tokens alone: the text around a cursor is seldom whole. Each block knows the
// word that opened it (`coverage`, `pays`, `any`) and what was written in it so far, inner blocks left out.
import type { SourceToken } from '../../syntax/source-tokens.ts';

export interface Block {
  /** The word that opened it; `countries` and `record` for braces that hold values; `file` outside all braces. */
  readonly opener: string;
  /** From the opening word up to the brace. */
  readonly head: readonly SourceToken[];
  /** What stands in it before the offset, inner blocks left out. */
  readonly inside: readonly SourceToken[];
}

const opening: ReadonlySet<string> = new Set([
  ...[
    'terms',
    'wording',
    'endorsement',
    'policy',
    'schedule',
    'part',
    'coverage',
    'exclusion',
    'warranty',
    'condition',
    'unless',
    'pays',
  ],
  ...['scenario', 'with', 'kind', 'fact', 'all', 'any', 'count', '全部满足', '任一满足', '满足', '的数目'],
]);
/** Openers that the words of the Chinese productions stand for. */
const openerOf: Readonly<Record<string, string>> = { 全部满足: 'all', 任一满足: 'any', 满足: 'any', 的数目: 'count' };
/** Braces without an opener of their own that hold more of what is around them: kinds below a kind. */
const inherits: ReadonlySet<string> = new Set(['kind', 'fact', 'record', 'all', 'any']);

/** The blocks around an offset, outermost first; the first is the file. */
export function blocksAt(tokens: readonly SourceToken[], offset: number): readonly Block[] {
  const blocks: { opener: string; head: readonly SourceToken[]; inside: SourceToken[] }[] = [
    { opener: 'file', head: [], inside: [] },
  ];
  for (const token of tokens) {
    if (token.start >= offset) break;
    const around = blocks.at(-1);
    if (around === undefined) break;
    if (token.sort === 'comment') continue;
    if (token.text === '{') {
      const head = headOf(around.inside);
      blocks.push({ opener: openerIn(head, around), head, inside: [] });
    } else if (token.text === '}') {
      const closed = blocks.length > 1 ? blocks.pop() : undefined;
      // What ends with a brace is over; a value in braces is part of its statement.
      const outer = blocks.at(-1);
      if (
        closed?.opener === 'countries' ||
        closed?.opener === 'record' ||
        closed?.opener === 'any' ||
        closed?.opener === 'all'
      )
        outer?.inside.push(token);
      else outer?.inside.splice(0);
    } else around.inside.push(token);
  }
  return blocks;
}

/** From the last word that can open a block. A name that is such a word follows one and opens nothing. */
function headOf(inside: readonly SourceToken[]): readonly SourceToken[] {
  for (let index = inside.length - 1; index >= 0; index -= 1) {
    const token = inside[index];
    if (token?.text === '}') break;
    if (token?.word === undefined || !opening.has(token.word)) continue;
    const before = inside[index - 1];
    const followsOpener = before?.word !== undefined && opening.has(before.word) && before.word !== 'unless';
    const isName = before?.text === '.' || followsOpener;
    if (!isName) return inside.slice(index);
  }
  return [];
}

/** Of lines that are added: to the `pays` of a coverage, or of a part or the wording. */
function openerOfAmendment(inside: readonly SourceToken[]): string | undefined {
  const start = inside.findLastIndex(
    ({ word }, index) => word === '在' || (word === 'add' && inside[index + 1]?.word === 'to'),
  );
  const target = start < 0 ? [] : inside.slice(start);
  if (!target.some(({ word }) => word === 'pays')) return undefined;
  return target.some(({ word }) => word === 'part' || word === 'wording') ? 'wider-pays' : 'pays';
}

function openerIn(head: readonly SourceToken[], around: { opener: string; inside: readonly SourceToken[] }): string {
  const last = around.inside.at(-1)?.text;
  if (last === '=' || around.inside.at(-1)?.word === 'except') return 'countries';
  if (last === ':' && around.opener === 'policy') return 'countries';
  const inValues = around.opener === 'with' || around.opener === 'record';
  if (inValues && (last === ':' || last === '[' || last === ',')) return 'record';
  if (around.opener === 'endorsement') return openerOfAmendment(around.inside) ?? head[0]?.word ?? 'unknown';
  const word = head[0]?.word;
  if (word === 'pays' && (around.opener === 'part' || around.opener === 'wording')) return 'wider-pays';
  if (word !== undefined) return openerOf[word] ?? word;
  return inherits.has(around.opener) ? around.opener : 'unknown';
}
