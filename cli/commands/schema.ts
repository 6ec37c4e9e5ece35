// `proviso schema POLICY`: the JSON Schema of the incidents that this policy can read, generated from its terms.
import type { Command } from 'commander';
import { incidentSchema } from '../../engine/index.ts';
import type { Choice } from '../choose.ts';
import { type Exit, exit } from '../host.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { words } from '../terminal/usage-words.ts';
import { addChoice, compiledUnit } from './unit.ts';

export function addSchema(program: Command, { say, run }: Shell): void {
  const command = program
    .command('schema')
    .description(say(words.help.schema))
    .argument('<POLICY>', say(words.help.policy))
    .action((policy: string, choice: Choice, self: Command) =>
      run(self, (session) => printSchema(session, policy, choice)),
    );
  addChoice(command, say);
}

function printSchema(session: Session, policy: string, choice: Choice): Exit {
  const unit = compiledUnit(session, policy, choice);
  if (unit === undefined) return exit.findings;
  session.printJson(incidentSchema(unit.contract));
  return exit.fine;
}
