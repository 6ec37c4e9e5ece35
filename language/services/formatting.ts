// The canonical layout of a file, as the changes that lead to it: each statement keeps the language it is written in. None
// for a text with errors of syntax, which is left as it is.
import { format } from '../format/index.ts';
import type { Edit } from './edit.ts';
import type { Workspace } from './workspace.ts';

/** At most one edit, from the first character that differs to the last, so that a cursor elsewhere stays where it is. */
export function formatting(workspace: Workspace, path: string): readonly Edit[] {
  const text = workspace.text(path);
  const formatted = format(text, { keywords: 'keep', file: path });
  if (!('text' in formatted) || formatted.text === text) return [];
  const put = formatted.text;
  let start = 0;
  while (start < text.length && text[start] === put[start]) start += 1;
  let left = 0;
  while (left < Math.min(text.length, put.length) - start && text.at(-1 - left) === put.at(-1 - left)) left += 1;
  const span = { file: path, start, end: text.length - left };
  return [{ span, text: put.slice(start, put.length - left) }];
}
