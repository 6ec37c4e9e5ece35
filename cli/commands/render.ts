// `proviso render POLICY --to html|md -o OUT`: the clause document that the insured signs, in one language or both.
import { type Command, Option } from 'commander';
import { documentModel, render } from '../../clauses/index.ts';
import type { Choice } from '../choose.ts';
import { type Exit, exit, writeText } from '../host.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { say as sayOn } from '../terminal/page.ts';
import { words as help } from '../terminal/usage-words.ts';
import { words } from '../terminal/words.ts';
import { addChoice, compiledUnit } from './unit.ts';

interface RenderOptions extends Choice {
  readonly to: keyof typeof formats;
  readonly out: string;
}

const formats = { html: 'html', md: 'markdown' } as const;

export function addRender(program: Command, { say, run }: Shell): void {
  const command = program
    .command('render')
    .description(say(help.help.render))
    .argument('<POLICY>', say(help.help.policy))
    .addOption(new Option('--to <html|md>', say(help.help.to)).choices(Object.keys(formats)).makeOptionMandatory())
    .requiredOption('-o, --out <FILE>', say(help.help.out))
    .action((policy: string, options: RenderOptions, self: Command) =>
      run(self, (session) => renderDocument(session, policy, options)),
    );
  addChoice(command, say);
}

function renderDocument(session: Session, policy: string, options: RenderOptions): Exit {
  const unit = compiledUnit(session, policy, options);
  if (unit === undefined) return exit.findings;
  // A wording is signed in both languages unless one is asked for; the language of the terminal decides nothing here.
  const model = documentModel(unit.contract, unit.contractHash, session.options.lang ?? 'both');
  writeText(options.out, render(model, formats[options.to]), session.host);
  if (session.options.format === 'json') session.printJson({ written: options.out, contractHash: unit.contractHash });
  else session.print((page) => [sayOn(words.files.written(options.out), page)]);
  return exit.fine;
}
