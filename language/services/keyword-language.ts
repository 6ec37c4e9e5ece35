// In which language somebody is writing: what is put into a text is spelled as what stands around it.
import { isHan } from '../syntax/chinese.ts';
import type { SourceToken } from '../syntax/source-tokens.ts';

export type KeywordLanguage = 'en' | 'zh';

/** That of most words of a file so far. */
export function languageOf(tokens: readonly SourceToken[]): KeywordLanguage {
  const words = tokens.filter(isTelling);
  return words.filter(({ text }) => isHan(text)).length * 2 > words.length ? 'zh' : 'en';
}

/** That of the last word of the language before a place, as a file may mix the two statement by statement. */
export function languageAt(tokens: readonly SourceToken[], offset: number): KeywordLanguage {
  const names = declaredIn(tokens);
  const before = tokens.findLast(
    (token, index) => token.end <= offset && isTelling(token) && !isInPath(tokens, index) && !names.has(token.text),
  );
  return before === undefined ? languageOf(tokens) : isHan(before.text) ? 'zh' : 'en';
}

/** `zh` stands before titles and texts in both. */
function isTelling({ sort, word }: SourceToken): boolean {
  return sort === 'word' && word !== 'zh';
}

/** Words of the language that the file gives to something of its own, with a colon: `sum: money`. */
function declaredIn(tokens: readonly SourceToken[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(({ text }, index) => (tokens[index + 1]?.text === ':' ? text : [])));
}

/** `event` of `event.started` is a name, though it spells a word of the language. */
function isInPath(tokens: readonly SourceToken[], index: number): boolean {
  return tokens[index - 1]?.text === '.' || tokens[index + 1]?.text === '.';
}
