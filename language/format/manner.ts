// How something is to be printed: in which language, and with what of the author's text. Names, titles and words in it.
import { chineseNames, chineseTypes, keywordsIn } from '../syntax/chinese.ts';
import type { Span } from '../syntax/span.ts';
import { spellingOf, type Word } from '../syntax/tokens.ts';
import type * as tree from '../syntax/tree.ts';
import type { Comment, Source } from './source.ts';

export type Surface = 'en' | 'zh';

export interface Manner {
  readonly surface: Surface;
  /** Every statement stays in the language in which it is written. */
  readonly keep: boolean;
  /** `undefined` for a tree that was never a text. */
  readonly source: Source | undefined;
  /** Comments found here go up before the whole: what is printed changes its order. */
  readonly sealed: boolean;
}

export function sealed(manner: Manner, isSealed: boolean): Manner {
  return isSealed && !manner.sealed ? { ...manner, sealed: true } : manner;
}

/** The comments of a stretch that may be placed there. */
export function take({ source, sealed }: Manner, start: number, end: number): readonly Comment[] {
  return source === undefined || sealed ? [] : source.take(start, end);
}

/** The manner of a statement: where languages are kept, that of its first word. */
export function mannerAt(span: Span, manner: Manner): Manner {
  const surface = manner.keep ? manner.source?.languageAt(span.start) : undefined;
  return surface === undefined || surface === manner.surface ? manner : { ...manner, surface };
}

/** English or Chinese, as the manner is. */
export function either<T>({ surface }: Manner, en: T, zh: T): T {
  return surface === 'en' ? en : zh;
}

/** A word that both languages have. */
export function word(english: Word, { surface }: Manner): string {
  return spellingOf(english, surface) ?? english;
}

/** Between names that are listed, and between parts of a statement. */
export function listComma(manner: Manner): string {
  return either(manner, ', ', '、');
}
export function comma(manner: Manner): string {
  return either(manner, ', ', '，');
}

const reserved: ReadonlySet<string> = new Set('and or not is in of exists its yes no zh'.split(' '));

/** A name as it reads back: in backticks where it would be a keyword, or mislead the grammar in this place. */
export function nameOf(name: string, misleading: readonly string[] = []): string {
  const hanRuns = name.match(/\p{Script=Han}+/gu) ?? [];
  const isKeyword = reserved.has(name) || misleading.includes(name);
  return isKeyword || hanRuns.some((run) => keywordsIn(run, false) !== undefined) ? `\`${name}\`` : name;
}

export function print(name: tree.Name, misleading: readonly string[] = []): string {
  return nameOf(name.text, misleading);
}

/** What begins or continues an expression, and so cannot be the first name of a path without backticks. */
export const notInPaths: readonly string[] =
  `all any excluded paid greater lesser count caused arising before after by on breached worldwide chosen
   minute minutes hour hours day days month months year years pays schedule because scenario text basis coverage
   currency deductible excludes exclusion expect insures limit part unless warranty condition when`.split(/\s+/);

const chineseNameOf = new Map([...chineseNames].map(([chinese, english]) => [english, chinese]));
const chineseTypeOf = new Map([...chineseTypes].reverse().map(([chinese, english]) => [english, chinese]));

/** A name that the language itself gives: `loss` is 损失. */
export function givenName({ text }: tree.Name, { surface }: Manner, misleading: readonly string[] = []): string {
  return (surface === 'zh' ? chineseNameOf.get(text) : undefined) ?? nameOf(text, misleading);
}

export function hasChineseName({ text }: tree.Name): boolean {
  return chineseNameOf.has(text);
}

export function typeName({ text }: tree.Name, { surface }: Manner): string {
  if (chineseTypes.has(text)) return `\`${text}\``;
  return (surface === 'zh' ? chineseTypeOf.get(text) : undefined) ?? nameOf(text, ['kind']);
}

export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(text);
}
