// `proviso check FILE…`: every error in the files that were named, at its place, and what the static checks say of them.
// The workspace around them is read for what they use, and reported only where its errors stand in their way.
// `--texts` adds where clause texts and rules do not state the same: it belongs here, and not to `render`, because it judges
// the source and points at it, before there is a document; nothing it finds is certain, and so none of it is a failure.
// `--locked` refuses what is not as proviso.lock says; `--fix` writes what is certain, and reports what is left.
import type { Command } from 'commander';
import { type Diagnostic, lockDrift } from '../../language/index.ts';
import { type Exit, exit, writeText } from '../host.ts';
import { readLockFile } from '../lock-file.ts';
import { agreementsIn } from '../report/agreements.ts';
import { fixedSources } from '../report/fixes.ts';
import { sarifLog } from '../report/sarif.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { agreementLines } from '../terminal/agreement.ts';
import { checkLines } from '../terminal/diagnostics.ts';
import { words } from '../terminal/usage-words.ts';
import { version } from '../version.ts';
import { diagnosticsOf, openWorkspace, type Workspace } from '../workspace.ts';

interface CheckOptions {
  readonly locked?: true;
  readonly fix?: true;
  readonly texts?: true;
}

export function addCheck(program: Command, { say, run }: Shell): void {
  program
    .command('check')
    .description(say(words.help.check))
    .argument('[FILE...]', say(words.help.checkFiles))
    .option('--locked', say(words.help.locked))
    .option('--fix', say(words.help.fix))
    .option('--texts', say(words.help.texts))
    .action((files: string[], options: CheckOptions, command: Command) =>
      run(command, (session) => check(session, files, options)),
    );
}

function check(session: Session, files: readonly string[], options: CheckOptions): Exit {
  const opened = openWorkspace(files, session.options.workspace, session.host);
  const workspace = options.fix === true ? fixed(opened, files, session) : opened;
  const drift = options.locked === true ? driftOf(workspace, session) : [];
  const diagnostics = [...diagnosticsOf(workspace), ...drift];
  const { named, sources } = workspace;
  const agreements = options.texts === true ? agreementsIn(workspace, session) : undefined;
  switch (session.options.format) {
    case 'json':
      session.printJson({ files: named, diagnostics, ...(agreements === undefined ? {} : { texts: agreements }) });
      break;
    case 'sarif':
      session.printJson(sarifLog(diagnostics, version(), session.languages));
      break;
    default:
      session.print((page) => [
        ...checkLines(diagnostics, named.length, sources, page),
        ...(agreements ?? []).flatMap((each) => ['', ...agreementLines(each, page)]),
      ]);
  }
  return diagnostics.some(({ severity }) => severity === 'error') ? exit.findings : exit.fine;
}

/** Only the files that were named are written. */
function fixed(workspace: Workspace, files: readonly string[], session: Session): Workspace {
  const changed = fixedSources(diagnosticsOf(workspace), workspace.sources);
  const ofNamed = [...changed].filter(([path]) => workspace.named.includes(path));
  for (const [path, { text }] of ofNamed) writeText(path, text, session.host);
  const count = ofNamed.reduce((sum, [, each]) => sum + each.count, 0);
  session.tellLine(words.fixed(count));
  return count === 0 ? workspace : openWorkspace(files, session.options.workspace, session.host);
}

/** Where a file uses what is not locked, or has changed since. */
function driftOf({ compilation, folder, named, sources }: Workspace, session: Session): readonly Diagnostic[] {
  const files = [...sources].map(([path, text]) => ({ path, text }));
  const drift = lockDrift(compilation.modules, readLockFile(folder, session.host), files);
  return drift.filter(({ span }) => named.includes(span.file));
}
