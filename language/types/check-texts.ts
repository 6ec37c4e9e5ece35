// Texts: titles and clause texts in both languages, the figures and terms that they refer to, and numbers typed into
// them by hand. Places are those inside the text.
import type { Context } from '../names/context.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import type { ClauseDeclared, EntryDeclared } from '../names/wording-names.ts';
import type { Span } from '../syntax/span.ts';
import { referencesIn, type TextReference } from '../syntax/text-references.ts';
import type * as tree from '../syntax/tree.ts';
import type { Meaning } from './meaning.ts';
import { entryOf, typedFigures } from './typed-figures.ts';

/** Reports a title that is there in one language only. Where there is none at all, the name stands in for it. */
export function checkTitle(title: tree.Title | undefined, name: string, context: Context): void {
  if (title === undefined) return;
  if (title.en === undefined) context.problems.report('missing-translation', title.span, { name, language: 'en' });
  if (title.zh === undefined) context.problems.report('missing-translation', title.span, { name, language: 'zh' });
}

export interface TextNames {
  readonly vocabulary: Vocabulary;
  readonly schedule: ReadonlyMap<string, EntryDeclared>;
  readonly clauses: ReadonlyMap<string, ClauseDeclared>;
  readonly meaning: Meaning;
}

/** Checks the texts of one clause or definition: at most one for each language, and both where there is one. */
export function checkTexts(texts: readonly tree.TextBlock[], name: string, names: TextNames, context: Context): void {
  const byLanguage = new Map<string, tree.TextBlock>();
  for (const text of texts) {
    const first = byLanguage.get(text.language);
    const related = first === undefined ? [] : [{ span: first.span, message: { en: 'the first', zh: '前一处' } }];
    const statement = text.language === 'en' ? 'text' : 'text zh';
    if (first !== undefined) context.problems.report('duplicate-statement', text.span, { statement }, related);
    byLanguage.set(text.language, text);
    checkReferences(text, names, context);
    checkFigures(text, names, context);
  }
  const [only, second] = byLanguage.values();
  if (only !== undefined && second === undefined) {
    const language = only.language === 'en' ? 'zh' : 'en';
    context.missing('missing-translation', { ...only.span, end: only.rawStart }, { name, language });
  }
}

function checkReferences(text: tree.TextBlock, names: TextNames, context: Context): void {
  for (const reference of referencesIn(text.raw)) {
    const span = placeIn(text, reference.start, reference.end);
    const name: tree.Name = { kind: 'Name', span, text: reference.name };
    if (!reference.isName) {
      context.problems.report('not-a-reference', span, { written: text.raw.slice(reference.start, reference.end) });
      continue;
    }
    const declared = declaredAt(reference, names);
    if (declared !== undefined) {
      const inside = { ...span, start: span.start + 1, end: span.end - 1 };
      names.meaning.declarations.set({ kind: 'Name', span: inside, text: reference.name }, declared);
    } else if (reference.sort === 'figure') context.unknown('unknown-figure', name, names.schedule.keys());
    else context.unknown('unknown-reference', name, [...names.clauses.keys(), ...names.vocabulary.definitions.keys()]);
  }
}

/** A figure stands in the schedule; a term is a clause of the wording, or else defined in terms. */
function declaredAt({ sort, name }: TextReference, names: TextNames): tree.Name | undefined {
  if (sort === 'figure') return names.schedule.get(name)?.node.name;
  return names.clauses.get(name)?.node.name ?? names.vocabulary.definitions.get(name)?.name;
}

/** Texts of terms, which have no schedule, may state periods: a definition is what it says. */
function checkFigures(text: tree.TextBlock, { schedule, clauses }: TextNames, context: Context): void {
  const { raw } = text;
  for (const typed of typedFigures(raw, clauses.size > 0)) {
    const { start, end } = typed;
    const span = placeIn(text, start, end);
    const name = entryOf(typed, schedule);
    const fix = name === undefined ? [] : [{ span, text: `{${name}}` }];
    context.problems.report('typed-figure', span, { figure: raw.slice(start, Math.min(end, start + 40)) }, [], fix);
  }
}

function placeIn(text: tree.TextBlock, start: number, end: number): Span {
  return { file: text.span.file, start: text.rawStart + start, end: text.rawStart + end };
}
