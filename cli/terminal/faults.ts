// Faults of an incident or a ledger, each with its JSON pointer, what is wrong there, and what to do.
import type { Text } from '../../language/index.ts';
import { hang, indent } from './layout.ts';
import { type Page, say } from './page.ts';
import { printable } from './printable.ts';
import { words } from './words.ts';

/** Of an incident, or of a ledger. */
interface Fault {
  readonly code: string;
  readonly pointer: string;
  readonly message: Text;
  readonly help: Text | null;
  readonly line?: number;
  readonly column?: number;
}

export function faultLines(file: string, faults: readonly Fault[], page: Page): readonly string[] {
  const { bold, dim, red } = page.colours;
  const name = file === '-' ? say(words.faults.standardInput, page) : file;
  const colon = page.language === 'zh' ? '：' : ': ';
  const lines = printable(faults).flatMap(({ code, pointer, message, help, line, column }) => {
    const place = line === undefined || file === '-' ? '' : `  ${dim(`${file}:${line}:${column ?? 1}`)}`;
    return [
      bold(pointer === '' ? say(words.faults.wholeDocument, page) : pointer) + place,
      ...hang(`  ${red(`[${code}]`)} `, say(message, page), page.width - 2),
      ...(help === null
        ? []
        : hang(`  ${dim('=')} ${bold(say(words.diagnostics.help, page))}${colon}`, say(help, page), page.width - 2)),
    ];
  });
  return [bold(red(say(words.faults.title(name, faults.length), page))), ...indent(lines, 2)];
}
