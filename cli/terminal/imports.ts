// What an import says beside its incidents: notes on what could not be carried over, faults of what could not be read,
// and a count. Notes of many documents carry the number of their line.

import type { ImportNote, IncidentJson } from '../../engine/index.ts';
import type { Text } from '../../language/index.ts';
import { hang } from './layout.ts';
import { type Page, say } from './page.ts';
import { printable } from './printable.ts';
import { words } from './words.ts';

export type ImportedLine =
  | { readonly line: number; readonly incident: IncidentJson; readonly notes: readonly ImportNote[] }
  | { readonly line: number; readonly faults: readonly Text[] };

export function importLines(lines: readonly ImportedLine[], byLine: boolean, page: Page): readonly string[] {
  const { dim, red, bold } = page.colours;
  const told = printable(lines).flatMap((imported) => {
    const where = byLine ? `${dim(say(words.faults.line(imported.line), page))}  ` : '';
    if ('faults' in imported)
      return imported.faults.flatMap((fault) =>
        hang(`${where}${red(say(words.diagnostics.error, page))}  `, say(fault, page), page.width),
      );
    return imported.notes.flatMap(({ pointer, message }) =>
      hang(`${where}${dim(pointer === '' ? '/' : pointer)}  `, say(message, page), page.width),
    );
  });
  const documents = lines.filter((imported) => 'incident' in imported).length;
  const notes = lines.reduce((sum, imported) => sum + ('notes' in imported ? imported.notes.length : 0), 0);
  return [...told, bold(say(words.files.imported(documents, notes, lines.length - documents), page))];
}
