// The command line as Commander sees it: the commands, the options that all of them take, help and faults of use in the
// language of the run. `runProgram` ends with an exit code and never throws.
import { Command, CommanderError, Option } from 'commander';
import { CannotDecide } from '../engine/index.ts';
import type { Said } from '../language/index.ts';
import { addAdjudicate } from './commands/adjudicate.ts';
import { addAudit } from './commands/audit.ts';
import { addCheck } from './commands/check.ts';
import { addExport } from './commands/export.ts';
import { addFmt } from './commands/fmt.ts';
import { addImport } from './commands/import.ts';
import { addLock } from './commands/lock.ts';
import { addLsp } from './commands/lsp.ts';
import { addQuote } from './commands/quote.ts';
import { addRender } from './commands/render.ts';
import { addReplay } from './commands/replay.ts';
import { addSchema } from './commands/schema.ts';
import { addTest } from './commands/test.ts';
import { type Exit, exit, type Host } from './host.ts';
import { formats, languageOf, type Options, Session } from './session.ts';
import type { Shell } from './shell.ts';
import type { Language } from './terminal/page.ts';
import { printable } from './terminal/printable.ts';
import { words } from './terminal/usage-words.ts';
import { Unusable } from './unusable.ts';
import { usageFault } from './usage-fault.ts';
import { version } from './version.ts';

export async function runProgram(argv: readonly string[], host: Host): Promise<Exit> {
  const language = helpLanguage(argv, host);
  const say = (said: Said): string => said[language];
  const state: { exit: Exit } = { exit: exit.fine };
  const shell: Shell = {
    say,
    run: async (command, body) => {
      const options = command.optsWithGlobals<Options>();
      const only = { sarif: 'check', junit: 'test', text: undefined, json: undefined }[options.format];
      if (only !== undefined && only !== command.name())
        throw new Unusable(words.formatNotHere(options.format, command.name()));
      state.exit = await body(new Session(host, options));
    },
  };
  try {
    await programOf(shell, host).parseAsync(argv, { from: 'user' });
    return state.exit;
  } catch (error) {
    return endOf(error, say, host);
  }
}

function programOf(shell: Shell, host: Host): Command {
  const { say } = shell;
  const { help } = words;
  const program = new Command('proviso')
    .description(say(help.program))
    .exitOverride()
    .configureOutput({ writeOut: host.stdout.write, writeErr: host.stderr.write, outputError: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: host.stdout.columns ?? 100,
      styleTitle: (title) => say(titles.get(title) ?? { en: title, zh: title }),
      optionDescription: (option) =>
        option.description +
        (option.defaultValue === undefined || option.negate ? '' : ` (${say(help.default)}: ${option.defaultValue})`),
      subcommandTerm: commandTerm,
    })
    .addOption(new Option('--format <text|json>', say(help.format)).choices(formats).default('text'))
    .addOption(new Option('--lang <en|zh|both>', say(help.lang)).choices(['en', 'zh', 'both']))
    .option('--workspace <DIR>', say(help.workspace))
    .option('--no-color', say(help.noColour))
    .helpOption('-h, --help', say(help.help))
    .version(version(), '-V, --version', say(help.version))
    .helpCommand(false)
    .addHelpText('after', `\n${say(help.exits)}`);
  for (const add of [
    addCheck,
    addFmt,
    addTest,
    addLock,
    addAdjudicate,
    addReplay,
    addQuote,
    addRender,
    addSchema,
    addExport,
    addImport,
    addAudit,
    addLsp,
  ])
    add(program, shell);
  return program;
}

/** `test FILE|DIR…`, `import veris FILE`. */
function commandTerm(command: Command): string {
  const inner = command.commands.map(commandTerm);
  const takes = command.registeredArguments.map((argument) => argument.name() + (argument.variadic ? '…' : ''));
  return [command.name(), ...inner, ...takes].join(' ');
}

const titles = new Map<string, Said>([
  ['Usage:', words.help.usage],
  ['Arguments:', words.help.arguments],
  ['Options:', words.help.options],
  ['Global Options:', words.help.globalOptions],
  ['Commands:', words.help.commands],
]);

/** Known before the options are parsed, because help and faults of use speak it too. */
function helpLanguage(argv: readonly string[], host: Host): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const said = argv[at]?.startsWith('--lang=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return at >= 0 && (said === 'en' || said === 'zh') ? said : languageOf(host.environment);
}

function endOf(error: unknown, say: (said: Said) => string, host: Host): Exit {
  const tell = (line: string): void => host.stderr.write(`proviso: ${line.split('\n').map(printable).join('\n')}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.fine;
    // Without a command, the help has been shown already.
    if (error.code !== 'commander.help') tell(say(usageFault(error)));
    return exit.unusable;
  }
  // The wording's arithmetic has no meaning on this incident: told like any other fault of the input.
  if (error instanceof CannotDecide) {
    tell(`${error.place}: [${error.code}] ${say(error.text)}`);
    return exit.unusable;
  }
  if (error instanceof Unusable) {
    tell(say(error.said));
    return exit.unusable;
  }
  tell(say(words.internal(error instanceof Error ? (error.stack ?? error.message) : String(error))));
  return exit.fault;
}
