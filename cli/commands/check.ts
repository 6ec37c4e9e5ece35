// `proviso check FILE…`: every error in the files that were named, at its place. The workspace around them is read for
// what they use, and reported only where its errors stand in their way.
import type { Command } from 'commander';
import { type Exit, exit } from '../host.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { checkLines } from '../terminal/diagnostics.ts';
import { words } from '../terminal/usage-words.ts';
import { diagnosticsOf, openWorkspace } from '../workspace.ts';

export function addCheck(program: Command, { say, run }: Shell): void {
  program
    .command('check')
    .description(say(words.help.check))
    .argument('[FILE...]', say(words.help.checkFiles))
    .action((files: string[], _options: unknown, command: Command) => run(command, (session) => check(session, files)));
}

function check(session: Session, files: readonly string[]): Exit {
  const workspace = openWorkspace(files, session.options.workspace, session.host);
  const diagnostics = diagnosticsOf(workspace);
  const { named, sources } = workspace;
  if (session.options.format === 'json') session.printJson({ files: named, diagnostics });
  else session.print((page) => checkLines(diagnostics, named.length, sources, page));
  return diagnostics.some(({ severity }) => severity === 'error') ? exit.findings : exit.fine;
}
