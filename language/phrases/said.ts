// What is said, in both languages at once. A `Said` is a `Text` with neither language missing: every phrase of ours
// has both, and a title that has only one lends it to the other. Sentences are put together from such pairs by
// entries of the tables in this folder, so that the two languages cannot drift apart.
import type { Text } from '../contract/contract.ts';

/** A text with both languages. */
export interface Said extends Text {
  readonly en: string;
  readonly zh: string;
}

/** One row of a table of phrases: the same thing said in both languages, with as many gaps in each. */
export interface Phrase<Gaps extends readonly string[]> {
  readonly en: (...gaps: Gaps) => string;
  readonly zh: (...gaps: Gaps) => string;
}

/** Fills a phrase: the English gaps with the English parts, the Chinese with the Chinese. */
export function fill<Gaps extends readonly string[]>(
  phrase: Phrase<Gaps>,
  ...parts: { readonly [K in keyof Gaps]: Said }
): Said {
  const english = parts.map((part) => part.en) as readonly string[] as Gaps;
  const chinese = parts.map((part) => part.zh) as readonly string[] as Gaps;
  return { en: phrase.en(...english), zh: phrase.zh(...chinese) };
}

/** The same in both languages: an amount, a percentage, a code. */
export function alike(text: string): Said {
  return { en: text, zh: text };
}

/** A text as both languages, a missing one taken from the other; `otherwise` where neither is written. */
export function both(text: Text, otherwise: string): Said {
  const en = written(text.en) ?? written(text.zh) ?? otherwise;
  return { en, zh: written(text.zh) ?? en };
}

/** `business_interruption` as words, for what has a name and no title. */
export function words(name: string): string {
  return name.replaceAll('_', ' ');
}

/** A title within a sentence. */
export function within(title: Said): Said {
  return { en: uncapitalised(title.en), zh: title.zh };
}

/**
 * `Waiting period` becomes `waiting period`. A first word with a capital further on (`DDoS`, `IT`), or a single letter,
 * keeps its own.
 */
export function uncapitalised(title: string): string {
  const word = /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/u.exec(title);
  return word === null ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** The first letter as a sentence begins. */
export function capitalised(said: Said): Said {
  const first = said.en.charCodeAt(0);
  // Most sentences begin with a small letter of ASCII.
  if (first >= 97 && first <= 122) return { en: said.en.charAt(0).toUpperCase() + said.en.slice(1), zh: said.zh };
  return first < 128 ? said : { en: said.en.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), zh: said.zh };
}

/** `A`, `A and B`, `A, B and C`; in Chinese `A及B`, `A、B及C`. */
export function listed(items: readonly Said[], last: 'and' | 'or'): Said {
  const joint = last === 'and' ? { en: ' and ', zh: '及' } : { en: ' or ', zh: '或' };
  return {
    en: joined(
      items.map((item) => item.en),
      ', ',
      joint.en,
    ),
    zh: joined(
      items.map((item) => item.zh),
      '、',
      joint.zh,
    ),
  };
}

/**
 * Sets amounts and percentages off from Han letters, as Chinese contracts are set: `与损失的 10% 两者较高者`.
 * Only whole sentences pass through here, never an author's text.
 */
export function spaced(said: Said): Said {
  // Only an amount, a percentage or a fraction is set off.
  if (!/%|[A-Z]{3} \d/.test(said.zh)) return said;
  const zh = said.zh
    .replace(/(\p{Script=Han})(?=[A-Z]{3} \d|\d[\d.,/]*%)/gu, '$1 ')
    .replace(/([A-Z]{3} [\d,.]*\d|\d%)(?=\p{Script=Han})/gu, '$1 ');
  return { en: said.en, zh };
}

/** A blank text is none. */
function written(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

function joined(items: readonly string[], comma: string, last: string): string {
  const head = items.slice(0, -1).join(comma);
  const tail = items.at(-1) ?? '';
  return head === '' ? tail : head + last + tail;
}
