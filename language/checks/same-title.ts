// One concept under two names: definitions, entries of the schedule or clauses that bear the same title or, where they
// are definitions, the same text. A definition may share its title with a clause, as `[name]` tells them apart.
import type { Problems } from '../diagnostics/problems.ts';
import { joinLines } from '../lower/lower-text.ts';
import type { Vocabulary } from '../names/vocabulary.ts';
import type * as tree from '../syntax/tree.ts';
import type { TermsSubject, WordingSubject } from './subject.ts';

interface Titled {
  readonly name: tree.Name;
  readonly title: tree.Title | undefined;
}

export function sameTitles({ names, vocabulary, problems }: WordingSubject): void {
  sameDefinitions({ vocabulary, problems });
  reportTitles(
    [...names.schedule.values()].map(({ node }) => node),
    problems,
  );
  reportTitles(
    [...names.clauses.values()].map(({ node }) => node),
    problems,
  );
  reportTitles([...names.accounts.values()], problems);
}

export function sameDefinitions({ vocabulary, problems }: Pick<TermsSubject, 'vocabulary' | 'problems'>): void {
  reportTitles([...vocabulary.definitions.values()], problems);
  reportTexts(vocabulary, problems);
}

function reportTitles(titled: readonly Titled[], problems: Problems): void {
  const first = new Map<string, Titled>();
  for (const each of titled) {
    const titles = [each.title?.en, each.title?.zh].flatMap((title) => title ?? []);
    const keys = titles.map(({ text }) => text.trim().toLowerCase());
    const shared = keys.findIndex((key) => first.has(key));
    const other = first.get(keys[shared] ?? '');
    if (other !== undefined) report(each, other, titles[shared]?.text ?? '', problems);
    for (const key of keys) if (!first.has(key)) first.set(key, each);
  }
}

function reportTexts({ definitions }: Vocabulary, problems: Problems): void {
  const first = new Map<string, tree.Definition>();
  for (const definition of definitions.values()) {
    for (const text of definition.texts) {
      const key = `${text.language} ${joinLines(text.raw, text.language)}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, definition);
      else if (other !== definition) {
        const details = { name: definition.name.text, other: other.name.text };
        problems.report('same-text', definition.name.span, details, [declaredAt(other)]);
      }
    }
  }
}

function report(each: Titled, other: Titled, title: string, problems: Problems): void {
  const details = { name: each.name.text, other: other.name.text, title };
  problems.report('same-title', each.name.span, details, [declaredAt(other)]);
}

function declaredAt({ name }: Titled) {
  return { span: name.span, message: { en: 'the other one', zh: '另一处' } };
}
