// The title over a section, with an aside in a quieter voice.
import type { Said } from '../../language/index.ts';
import { type Page, say } from './page.ts';

export function heading(title: Said, page: Page, aside?: Said): string {
  const { bold, dim } = page.colours;
  return bold(say(title, page)) + (aside === undefined ? '' : dim(`  ${say(aside, page)}`));
}
