// `proviso adjudicate POLICY INCIDENT`: the determination of one incident. stdout holds a determination or nothing;
// errors of the wording and faults of the incident go to stderr.
import type { Command } from 'commander';
import { adjudicate, readIncident } from '../../engine/index.ts';
import type { Choice } from '../choose.ts';
import { type Exit, exit, readInput } from '../host.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { determinationLines } from '../terminal/determination.ts';
import { faultLines } from '../terminal/faults.ts';
import { words } from '../terminal/usage-words.ts';
import { addChoice, compiledUnit } from './unit.ts';

export function addAdjudicate(program: Command, { say, run }: Shell): void {
  const command = program
    .command('adjudicate')
    .description(say(words.help.adjudicate))
    .argument('<POLICY>', say(words.help.policy))
    .argument('<INCIDENT>', say(words.help.incident))
    .action((policy: string, incident: string, choice: Choice, self: Command) =>
      run(self, (session) => adjudicateIncident(session, policy, incident, choice)),
    );
  addChoice(command, say);
}

async function adjudicateIncident(session: Session, policy: string, path: string, choice: Choice): Promise<Exit> {
  const unit = compiledUnit(session, policy, choice);
  if (unit === undefined) return exit.findings;
  const { contract, contractHash, sourceMap } = unit;
  const read = readIncident(await readInput(path, session.host), contract);
  if ('faults' in read) {
    if (session.options.format === 'json') session.tellJson({ file: path, faults: read.faults });
    else session.tell((page) => faultLines(path, read.faults, page));
    return exit.unusable;
  }
  const determination = adjudicate({ contract, contractHash, sourceMap, incident: read.incident });
  if (session.options.format === 'json') session.printJson(determination);
  else session.print((page) => determinationLines(determination, contract, page));
  return exit.fine;
}
