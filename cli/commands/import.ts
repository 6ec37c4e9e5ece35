// `proviso import veris FILE`: one VERIS document, or one on each line, as incidents of Proviso. Incidents go to stdout
// or `--out`, notes to stderr. A broken line does not stop the others: its fault is told with its number, and the
// command ends with exit 1.
import type { Command } from 'commander';
import { type IncidentJson, importVeris } from '../../engine/index.ts';
import { type Exit, exit, readInput, writeText } from '../host.ts';
import { documentsIn, type Source } from '../import-source.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { type ImportedLine, importLines } from '../terminal/imports.ts';
import { say as sayOn } from '../terminal/page.ts';
import { words as help } from '../terminal/usage-words.ts';
import { words } from '../terminal/words.ts';

interface ImportOptions {
  readonly out?: string;
}

export function addImport(program: Command, { say, run }: Shell): void {
  const group = program.command('import').description(say(help.help.import));
  group
    .command('veris')
    .description(say(help.help.importVeris))
    .argument('<FILE>', say(help.help.importFile))
    .option('-o, --out <FILE>', say(help.help.importOut))
    .action((file: string, options: ImportOptions, self: Command) =>
      run(self, (session) => importFile(session, file, options)),
    );
}

async function importFile(session: Session, file: string, { out }: ImportOptions): Promise<Exit> {
  const source = documentsIn(await readInput(file, session.host), file);
  const lines = source.documents.map((document): ImportedLine => {
    if (document.parsed === undefined) return { line: document.line, faults: [help.notJson(document.detail)] };
    const imported = importVeris(document.parsed.value);
    if ('incident' in imported) return { line: document.line, incident: imported.incident, notes: imported.notes };
    return { line: document.line, faults: imported.faults.map(({ pointer, message }) => help.at(pointer, message)) };
  });
  const incidents = lines.flatMap((line) => ('incident' in line ? [line.incident] : []));
  tellNotes(session, lines, source);
  if (!source.byLine && incidents.length === 0) return exit.unusable;
  writeIncidents(session, incidents, source, out);
  return incidents.length === lines.length ? exit.fine : exit.findings;
}

function writeIncidents(
  session: Session,
  incidents: readonly IncidentJson[],
  { byLine }: Source,
  out: string | undefined,
): void {
  const text = incidents.map((incident) => `${JSON.stringify(incident, null, byLine ? 0 : 2)}\n`).join('');
  if (out === undefined) session.host.stdout.write(text);
  else {
    writeText(out, text, session.host);
    session.tell((page) => [sayOn(words.files.written(out), page)]);
  }
}

function tellNotes(session: Session, lines: readonly ImportedLine[], { byLine }: Source): void {
  if (session.options.format === 'json') {
    for (const { line, ...told } of lines)
      session.tellJson('incident' in told ? { line, notes: told.notes } : { line, faults: told.faults });
  } else session.tell((page) => importLines(lines, byLine, page));
}
