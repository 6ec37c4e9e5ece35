// A defined term that stands in a text as plain words, without its mark `[name]`: the reader cannot tell whether the
// defined meaning is meant. English titles are looked for as they are written, capitals and all; Chinese ones anywhere,
// but not inside a longer title of something else (营业中断 in 营业中断损失). A single English word at the head of a
// sentence is let be, as there every word has a capital.
import type { Problems } from '../diagnostics/problems.ts';
import { remembering } from '../remember.ts';
import { referencesIn } from '../syntax/text-references.ts';
import type * as tree from '../syntax/tree.ts';
import { textsOf } from './expressions.ts';
import type { TermsSubject, WordingSubject } from './subject.ts';

type Language = 'en' | 'zh';

interface Wanted {
  readonly title: string;
  /** `undefined`: the title of something that has no mark, which hides the terms inside it. */
  readonly term: string | undefined;
}

export function unmarkedTerms({ names, vocabulary, problems }: WordingSubject): void {
  const others = [
    ...[...names.clauses.values()].map(({ node }) => node.title),
    ...[...names.schedule.values()].map(({ node }) => node.title),
    ...[...names.accounts.values()].map(({ title }) => title),
    ...[...vocabulary.axes.values()].flatMap(({ kinds }) => [...kinds.values()].map(({ node }) => node.title)),
  ];
  // `[name]` is the clause of that name before it is a definition.
  const marked = [...vocabulary.definitions.values()].filter(({ name }) => !names.clauses.has(name.text));
  const find = finder(marked, others);
  for (const { node } of names.clauses.values()) for (const text of textsOf(node)) report(text, find(text), problems);
}

export function unmarkedTermsInDefinitions({ own, vocabulary, problems }: TermsSubject): void {
  const all = [...vocabulary.definitions.values()];
  const others = [...vocabulary.axes.values()].flatMap(({ kinds }) =>
    [...kinds.values()].map(({ node }) => node.title),
  );
  const find = finder(all, others);
  for (const { name, texts } of own.definitions.values()) {
    for (const text of texts) {
      const found = find(text).filter(({ term }) => term !== name.text);
      report(text, found, problems);
    }
  }
}

/** Titles times characters of text: beyond, no real wording goes, and the rest is not looked at. */
const mostLooked = 20_000_000;

interface Found {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the terms that stand unmarked in a text, longer titles first. */
function finder(
  definitions: readonly tree.Definition[],
  others: readonly (tree.Title | undefined)[],
): (text: tree.TextBlock) => readonly Found[] {
  const wanted = (language: Language): readonly Wanted[] => {
    const terms = definitions.flatMap(({ name, title }) => titleIn(title, language, name.text));
    const taken = new Set(terms.map(({ title }) => title));
    const hiding = others
      .flatMap((title) => titleIn(title, language, undefined))
      .filter(({ title }) => !taken.has(title));
    return [...terms, ...hiding].sort((left, right) => right.title.length - left.title.length);
  };
  const [en, zh] = [wanted('en'), wanted('zh')];
  const find = { en: finding.en(JSON.stringify(en)), zh: finding.zh(JSON.stringify(zh)) };
  const count = { en: en.length, zh: zh.length };
  let left = mostLooked;
  return (text) => {
    left -= count[text.language] * text.raw.length;
    return left < 0 ? [] : find[text.language](text.raw);
  };
}

/** By the titles looked for, as JSON: what finds them in the raw text of a clause. */
const finding = { en: remembering(findingIn('en')), zh: remembering(findingIn('zh')) };

function findingIn(language: Language) {
  return (titles: string): ((raw: string) => readonly Found[]) => {
    const wanted: readonly Wanted[] = JSON.parse(titles);
    const patterns = wanted.map(patternOf(language));
    return remembering((raw) => foundIn(raw, patterns));
  };
}

function foundIn(raw: string, patterns: readonly Pattern[]): readonly Found[] {
  let rest = blanked(raw);
  const found: Found[] = [];
  for (const { pattern, words, term, isWord } of patterns) {
    // Much faster than the pattern, and most titles are not there.
    if (!words.every((word) => rest.includes(word))) continue;
    const before = rest;
    rest = before.replace(pattern(), (written: string, start: number) => {
      if (isWord && beginsSentence(before, start)) return written;
      if (term !== undefined) found.push({ term, start, end: start + written.length });
      return blank.repeat(written.length);
    });
  }
  return found;
}

function titleIn(title: tree.Title | undefined, language: Language, term: string | undefined): readonly Wanted[] {
  const text = title?.[language]?.text.trim() ?? '';
  return text.length < 2 ? [] : [{ title: text, term }];
}

interface Pattern {
  /** Made when it is wanted. */
  readonly pattern: () => RegExp;
  readonly words: readonly string[];
  readonly term: string | undefined;
  /** Whether it is one English word. */
  readonly isWord: boolean;
}

function patternOf(language: Language): (wanted: Wanted) => Pattern {
  return ({ title, term }) => {
    const words = title.split(/\s+/);
    const pattern = (): RegExp => {
      const body = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+');
      return new RegExp(language === 'en' ? `(?<![\\p{L}\\p{N}-])${body}(?![\\p{L}\\p{N}-])` : body, 'gu');
    };
    return { pattern, words, term, isWord: language === 'en' && words.length === 1 };
  };
}

/** Takes the place of what is not looked at, so that offsets stay. */
const blank = '\u0000';

function blanked(raw: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of referencesIn(raw)) {
    parts.push(raw.slice(at, start), blank.repeat(end - start));
    at = end;
  }
  return [...parts, raw.slice(at)].join('');
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.:;!?”"]|\n[^\S\n]*\n)\s*$/.test(text.slice(Math.max(0, at - 40), at));
}

function report(text: tree.TextBlock, found: readonly Found[], problems: Problems): void {
  for (const { term, start, end } of found) {
    const span = { file: text.span.file, start: text.rawStart + start, end: text.rawStart + end };
    const written = text.raw.slice(start, end).replace(/\s+/g, ' ');
    problems.report('unmarked-term', span, { written, term }, [], [{ span, text: `[${term}]` }]);
  }
}
