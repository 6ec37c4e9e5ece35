// What the commands on one policy or wording share: the options that choose it, and its compilation.
import type { Command } from 'commander';
import type { Diagnostic, Said, Unit } from '../../language/index.ts';
import { type Choice, chooseUnit } from '../choose.ts';
import type { Session } from '../session.ts';
import { diagnosticLines } from '../terminal/diagnostics.ts';
import { say } from '../terminal/page.ts';
import { words } from '../terminal/usage-words.ts';
import { errorsOf, type Workspace } from '../workspace.ts';

export function addChoice(command: Command, text: (said: Said) => string): Command {
  return command
    .option('--policy <ID>', text(words.help.choosePolicy))
    .option('--wording <NAME>', text(words.help.chooseWording));
}

/** The unit that is meant; `undefined` where it has errors, which are then told on stderr. */
export function compiledUnit(session: Session, what: string, choice: Choice): Unit | undefined {
  const { workspace, unit } = chooseUnit(what, choice, session.options.workspace, session.host);
  if (unit !== undefined) return unit;
  tellErrors(session, what, { errors: errorsOf(workspace), workspace });
  return undefined;
}

/** Errors at their places, on stderr, and that nothing was decided. */
export function tellErrors(
  session: Session,
  what: string,
  { errors, workspace }: { readonly errors: readonly Diagnostic[]; readonly workspace: Workspace },
): void {
  if (session.options.format === 'json') session.tellJson({ diagnostics: errors });
  else {
    session.tell((page) => [
      ...errors.flatMap((diagnostic) => [...diagnosticLines(diagnostic, workspace.sources, page), '']),
      page.colours.bold(say(words.doesNotCompile(what), page)),
    ]);
  }
}
