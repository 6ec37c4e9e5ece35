// `proviso fmt FILE|DIR…`: the canonical layout of texts, with the keywords of one language where `--to` says which. Printed,
// or written back (`--write`), or only told which of them differ from it (`--check`). A text with errors of syntax is
// left as it is, and its errors are reported.
import { type Command, Option } from 'commander';
import { type Diagnostic, format } from '../../language/index.ts';
import { type Exit, exit, isFolder, readInput, writeText } from '../host.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { checkLines } from '../terminal/diagnostics.ts';
import { say as sayOn } from '../terminal/page.ts';
import { words } from '../terminal/usage-words.ts';
import { sourcesNamed } from '../workspace.ts';

interface FmtOptions {
  readonly to: 'en' | 'zh' | undefined;
  readonly check: boolean | undefined;
  readonly write: boolean | undefined;
}

export function addFmt(program: Command, { say, run }: Shell): void {
  program
    .command('fmt')
    .description(say(words.help.fmt))
    .argument('<FILE...>', say(words.help.fmtFiles))
    .addOption(new Option('--to <en|zh>', say(words.help.fmtTo)).choices(['en', 'zh']))
    .addOption(new Option('--check', say(words.help.fmtCheck)).conflicts('write'))
    .option('--write', say(words.help.fmtWrite))
    .action((files: string[], options: FmtOptions, command: Command) =>
      run(command, (session) => fmt(session, files, options)),
    );
}

interface Result {
  readonly file: string;
  readonly before: string;
  /** `undefined` where the text has errors. */
  readonly after: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function fmt(session: Session, files: readonly string[], options: FmtOptions): Promise<Exit> {
  const results: Result[] = [];
  const { host } = session;
  const named = files.flatMap((file) => (isFolder(file, host) ? sourcesNamed(file, host) : [file]));
  for (const file of named) results.push(formatted(file, await readInput(file, host), options));
  const changed = results.filter(({ before, after }) => after !== undefined && after !== before);
  if (options.write === true)
    for (const { file, after } of changed) if (file !== '-') writeText(file, after ?? '', session.host);
  if (session.options.format === 'json') session.printJson(results.map(machine));
  else print(session, results, changed, options);
  const isBroken = results.some(({ after }) => after === undefined);
  return isBroken || (options.check === true && changed.length > 0) ? exit.findings : exit.fine;
}

function formatted(file: string, before: string, { to }: FmtOptions): Result {
  const result = format(before, { keywords: to ?? 'keep', file });
  return 'text' in result
    ? { file, before, after: result.text, diagnostics: [] }
    : { file, before, after: undefined, diagnostics: result.diagnostics };
}

function print(session: Session, results: readonly Result[], changed: readonly Result[], options: FmtOptions): void {
  const broken = results.filter(({ after }) => after === undefined);
  const sources = new Map(broken.map(({ file, before }) => [file, before]));
  const diagnostics = broken.flatMap((each) => each.diagnostics);
  if (broken.length > 0) session.tell((page) => checkLines(diagnostics, broken.length, sources, page));
  if (options.check === true) session.print((page) => changed.map(({ file }) => sayOn(words.fmt.differs(file), page)));
  else if (options.write === true)
    session.print((page) => changed.map(({ file }) => sayOn(words.fmt.written(file), page)));
  else for (const { after } of results) session.host.stdout.write(after ?? '');
}

function machine({ file, before, after, diagnostics }: Result): unknown {
  return after === undefined ? { file, diagnostics } : { file, changed: after !== before, text: after };
}
