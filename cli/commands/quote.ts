// `proviso quote POLICY APPLICATION`: whether the insurer accepts what an applicant states, for what premium, and what
// is still to be asked. The application is a document of facts like an incident.
import type { Command } from 'commander';
import { quote, readIncident } from '../../engine/index.ts';
import type { Choice } from '../choose.ts';
import { type Exit, exit, readInput } from '../host.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { quoteLines } from '../terminal/quote.ts';
import { words } from '../terminal/usage-words.ts';
import { tellFaults } from './faults.ts';
import { addChoice, compiledUnit } from './unit.ts';

export function addQuote(program: Command, { say, run }: Shell): void {
  const command = program
    .command('quote')
    .description(say(words.help.quote))
    .argument('<POLICY>', say(words.help.policy))
    .argument('<APPLICATION>', say(words.help.application))
    .action((policy: string, application: string, choice: Choice, self: Command) =>
      run(self, (session) => quoteApplication(session, policy, application, choice)),
    );
  addChoice(command, say);
}

async function quoteApplication(session: Session, policy: string, path: string, choice: Choice): Promise<Exit> {
  const unit = compiledUnit(session, policy, choice);
  if (unit === undefined) return exit.findings;
  const read = readIncident(await readInput(path, session.host), unit.contract);
  if ('faults' in read) return tellFaults(session, path, read.faults);
  const { contract, contractHash, sourceMap } = unit;
  const found = quote({ contract, contractHash, sourceMap, application: read.incident });
  if (session.options.format === 'json') session.printJson(found);
  else session.print((page) => quoteLines(found, contract, page));
  return exit.fine;
}
