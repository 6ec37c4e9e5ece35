// A figure that stands in the text of one language and not in the other: one of the two promises something else. An error,
// the only one among the static checks: such a wording decides, but no document is made of it.
import { referencesIn } from '../syntax/text-references.ts';
import type * as tree from '../syntax/tree.ts';
import { textsOf } from './expressions.ts';
import type { WordingSubject } from './subject.ts';

export function figuresInBoth({ names, problems }: WordingSubject): void {
  for (const { node, name } of names.clauses.values()) {
    const [one, other, ...more] = textsOf(node);
    if (one === undefined || other === undefined || more.length > 0) continue;
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      for (const figure of onlyIn(here, there)) {
        const span = { file: here.span.file, start: here.rawStart + figure.start, end: here.rawStart + figure.end };
        const related = [
          { span: { ...there.span, end: there.rawStart }, message: { en: 'not in here', zh: '此处没有' } },
        ];
        problems.report(
          'figure-in-one-language',
          span,
          { figure: figure.name, language: there.language, name },
          related,
        );
      }
    }
  }
}

/** The first place of each figure that the other text does not have. */
function onlyIn(here: tree.TextBlock, there: tree.TextBlock) {
  const figures = (text: tree.TextBlock) => referencesIn(text.raw).filter(({ sort }) => sort === 'figure');
  const known = new Set(figures(there).map(({ name }) => name));
  return figures(here).filter(({ name }) => {
    const isNew = !known.has(name);
    known.add(name);
    return isNew;
  });
}
