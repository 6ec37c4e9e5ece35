// `proviso lock`: writes proviso.lock, which holds what the workspace uses and a hash of what it means. Nothing is
// locked while anything has an error: what cannot be read has no meaning to hold on to.
import type { Command } from 'commander';
import { lockOf, lockText } from '../../language/index.ts';
import { type Exit, exit, writeText } from '../host.ts';
import { lockPath, shownLockPath } from '../lock-file.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { checkLines } from '../terminal/diagnostics.ts';
import { words } from '../terminal/usage-words.ts';
import { errorsOf, openWorkspace } from '../workspace.ts';

export function addLock(program: Command, { say, run }: Shell): void {
  program
    .command('lock')
    .description(say(words.help.lock))
    .action((_options: unknown, command: Command) => run(command, lock));
}

function lock(session: Session): Exit {
  const { host, options } = session;
  const workspace = openWorkspace([], options.workspace, host);
  const errors = errorsOf(workspace);
  if (errors.length > 0) {
    session.tell((page) => checkLines(errors, workspace.named.length, workspace.sources, page));
    return exit.findings;
  }
  const { modules } = workspace.compilation;
  const path = shownLockPath(workspace.folder, host);
  writeText(lockPath(workspace.folder), lockText(lockOf(modules)), host);
  if (options.format === 'json') session.printJson({ written: path, modules: modules.length });
  else session.print((page) => [words.locked(modules.length, path)[page.language]]);
  return exit.fine;
}
