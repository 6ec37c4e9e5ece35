// Clause text with its gaps filled: figures from the schedule, terms by the titles of their definitions, other clauses by
// number and title. A gap without a filling is our own mistake, since the compiler has resolved every name.
import type { Body, Contract, ScheduleEntry, Segment, Text } from '../../language/index.ts';
import { formatFigure, unboundPhrase } from '../phrases/words.ts';
import { clauseAnchor, definitionAnchor, scheduleAnchor } from './anchors.ts';
import { clausesOf } from './clauses-of.ts';
import type { Inline, Language, Paragraph, Passage, Tongue } from './document.ts';
import { inTongue, named, tongues, visible } from './runs.ts';

/** The text in the languages shown; one that is missing is left out where the other is shown, and replaced by it where not. */
export function passages(body: Body, contract: Contract, language: Language): readonly Passage[] {
  const wanted = tongues(language);
  const shown = wanted.filter((tongue) => segmentsIn(body, tongue) !== undefined);
  const others: readonly Tongue[] = ['zh-CN', 'en'];
  const fallback = others.filter((tongue) => segmentsIn(body, tongue) !== undefined);
  return (shown.length > 0 ? shown : fallback).map((lang) => ({
    lang,
    paragraphs: paragraphs(segmentsIn(body, lang) ?? [], contract, lang),
  }));
}

/** Names of the definitions that a text uses. */
export function termsIn(body: Body): readonly string[] {
  return [...(body.en ?? []), ...(body.zh ?? [])].flatMap((segment) =>
    segment.segment === 'term' ? [segment.definition] : [],
  );
}

function segmentsIn(body: Body, tongue: Tongue): readonly Segment[] | undefined {
  const segments = tongue === 'en' ? body.en : body.zh;
  return segments === undefined || segments.length === 0 ? undefined : segments;
}

/** An empty line in the text begins a new paragraph; other line ends are the author's typing and mean nothing. */
function paragraphs(segments: readonly Segment[], contract: Contract, lang: Tongue): readonly Paragraph[] {
  const found: Inline[][] = [[]];
  for (const segment of segments) {
    if (segment.segment !== 'text') {
      found.at(-1)?.push(filled(segment, contract, lang));
      continue;
    }
    for (const [at, piece] of segment.text.split(/\n[ \t]*\n\s*/).entries()) {
      if (at > 0) found.push([]);
      if (piece !== '') found.at(-1)?.push(plain(unwrapped(piece, lang), lang));
    }
  }
  return found
    .map(trimmed)
    .filter((inlines) => inlines.length > 0)
    .map((inlines) => ({ inlines }));
}

/** Lines run on: with a space in English, without one between Chinese characters. */
function unwrapped(text: string, lang: Tongue): string {
  if (!/[^\S ]| {2}/.test(text)) return text;
  const joined =
    lang === 'zh-CN'
      ? text.replace(/(\P{ASCII})\s*\n\s*(?=\P{ASCII})/gu, '$1').replace(/^\s*\n\s*|\s*\n\s*$/g, '')
      : text;
  return joined.replace(/\s+/g, ' ');
}

/** Without the space at either end of a paragraph. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.length - 1;
  return inlines
    .map((inline, at) => (at === 0 ? { ...inline, text: inline.text.trimStart() } : inline))
    .map((inline, at) => (at === last ? { ...inline, text: inline.text.trimEnd() } : inline))
    .filter((inline) => inline.text !== '');
}

function filled(segment: Exclude<Segment, { readonly segment: 'text' }>, contract: Contract, lang: Tongue): Inline {
  switch (segment.segment) {
    case 'figure': {
      const entry = found(
        contract.schedule.find((each) => each.name === segment.schedule),
        segment.schedule,
      );
      return reading('figure', figure(entry), scheduleAnchor(entry.name), lang);
    }
    case 'term': {
      const definition = found(
        contract.vocabulary.definitions.find((each) => each.name === segment.definition),
        segment.definition,
      );
      return reading('term', named(definition.title, definition.name), definitionAnchor(definition.name), lang);
    }
    case 'clause': {
      const clause = found(
        clausesOf(contract).find((each) => each.name === segment.clause),
        segment.clause,
      );
      const title = inTongue(named(clause.title, clause.name), lang);
      return {
        kind: 'reference',
        lang: title.lang,
        foreign: title.lang !== lang,
        text: `${clause.number} ${title.text}`,
        anchor: clauseAnchor(clause.name),
      };
    }
  }
}

/** An entry without a value says so; a policy with such an entry has been refused before (see missing.ts). */
function figure(entry: ScheduleEntry): Text {
  return entry.value === null
    ? {
        en: `${entry.title.en ?? entry.title.zh ?? entry.name} ${unboundPhrase.en}`,
        zh: `${entry.title.zh ?? entry.title.en ?? entry.name}（${unboundPhrase.zh}）`,
      }
    : formatFigure(entry.value);
}

function reading(kind: Inline['kind'], text: Text, anchor: string, lang: Tongue): Inline {
  const run = inTongue(text, lang);
  return { kind, lang: run.lang, foreign: run.lang !== lang, text: run.text, anchor };
}

function plain(text: string, lang: Tongue): Inline {
  return { kind: 'text', lang, foreign: false, text: visible(text), anchor: '' };
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`clause text refers to \`${name}\`, which the Contract does not hold`);
  return value;
}
