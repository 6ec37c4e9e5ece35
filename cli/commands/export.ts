// `proviso export json-rules POLICY`: the conditions of a policy for those who run json-rules-engine already. Without
// `--out` the rules go to stdout; with it, into a folder beside a README.md that tells how to load them.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { jsonRules } from '../../engine/index.ts';
import type { Choice } from '../choose.ts';
import { type Exit, exit, writeText } from '../host.ts';
import { rulesReadme } from '../rules-readme.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { words } from '../terminal/usage-words.ts';
import { addChoice, compiledUnit } from './unit.ts';

interface ExportOptions extends Choice {
  readonly out?: string;
}

export function addExport(program: Command, { say, run }: Shell): void {
  const { help } = words;
  const command = program.command('export').description(say(help.export)).helpCommand(false);
  const rules = command
    .command('json-rules')
    .description(say(help.exportJsonRules))
    .argument('<POLICY>', say(help.policy))
    .option('--out <DIR>', say(help.exportOut))
    .action((policy: string, options: ExportOptions, self: Command) =>
      run(self, (session) => exportJsonRules(session, policy, options)),
    );
  addChoice(rules, say);
}

function exportJsonRules(session: Session, policy: string, options: ExportOptions): Exit {
  const unit = compiledUnit(session, policy, options);
  if (unit === undefined) return exit.findings;
  const rules = jsonRules(unit.contract, unit.contractHash);
  if (options.out === undefined) {
    session.printJson(rules);
    return exit.fine;
  }
  const { host } = session;
  mkdirSync(resolve(host.directory, options.out), { recursive: true });
  writeText(join(options.out, 'rules.json'), `${JSON.stringify(rules, null, 2)}\n`, host);
  writeText(join(options.out, 'README.md'), rulesReadme(rules), host);
  session.tellLine(words.exported(options.out));
  return exit.fine;
}
