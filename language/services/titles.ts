// Titles and names as services show them.
import type { BothLanguages } from '../diagnostics/diagnostic.ts';
import type * as tree from '../syntax/tree.ts';
import type { Declared } from './declared.ts';

/** Both titles; a missing one is lent by the other, and where none is written the name stands in. */
export function titleOf({ title, name }: Pick<Declared, 'title' | 'name'>): BothLanguages {
  const en = title?.en?.text ?? title?.zh?.text ?? name.text;
  return { en, zh: title?.zh?.text ?? en };
}

/** `Waiting period / 等待期`, as far as it is written. */
export function writtenTitles(title: tree.Title | undefined): string {
  return [title?.en?.text, title?.zh?.text].filter((text) => text !== undefined && text !== '').join(' / ');
}
