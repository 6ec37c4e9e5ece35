// A condition that mixes `and` with `or`, from its tokens to the same condition in braces. `undefined` where it is not
// certain which `or` joins conditions: after `caused by` one may join causes.
import type { SourceToken } from '../syntax/source-tokens.ts';
import type { KeywordLanguage } from './keyword-language.ts';

export function groupsOf(tokens: readonly SourceToken[], text: string, language: KeywordLanguage): string | undefined {
  const unsure = ['caused', 'arising', 'greater', 'lesser', '由', '因', '源于', '与'];
  if (tokens.some(({ word }) => word !== undefined && unsure.includes(word))) return undefined;
  const alternatives = split(tokens, 'or').map((alternative) => split(alternative, 'and'));
  const said = alternatives.map((conjuncts) => {
    const parts = conjuncts.map((conjunct) => sourceOf(conjunct, text));
    return parts.length === 1 ? (parts[0] ?? '') : `${groupWords.all[language]} { ${parts.join('  ')} }`;
  });
  if (said.some((each) => each === '')) return undefined;
  return `${groupWords.any[language]} { ${said.join('  ')} }`;
}

/** The words before the braces. */
export const groupWords = {
  all: { en: 'all of', zh: '全部满足' },
  any: { en: 'any of', zh: '任一满足' },
} as const;

/** At every such word outside all brackets; the `or` of `on or after` joins nothing. */
function split(tokens: readonly SourceToken[], by: 'and' | 'or'): readonly (readonly SourceToken[])[] {
  const groups: SourceToken[][] = [[]];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if ('({['.includes(token.text)) depth += 1;
    if (')}]'.includes(token.text)) depth -= 1;
    const joins =
      token.word === by && depth === 0 && !(tokens[index - 1]?.word === 'on' && tokens[index + 1]?.word === 'after');
    if (joins) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups;
}

function sourceOf(tokens: readonly SourceToken[], text: string): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}
