// `proviso render POLICY --to html|md|docx|pdf -o OUT`: the clause document that the insured signs, in one language or both;
// with `--document` what stands beside it (certificate, key facts, letter on an incident, endorsement slip); with
// `--against OLD` what has changed, marked word by word.
import { type Command, Option } from 'commander';
import { Endless, FiguresDiffer, LeftOut, MissingFigures, TooLong } from '../../clauses/index.ts';
import type { Unit } from '../../language/index.ts';
import { type Exit, exit, writeFile } from '../host.ts';
import { contentOf } from '../render/content.ts';
import { determinationFor } from '../render/determination.ts';
import { houseStyle } from '../render/house-style.ts';
import { oldVersion } from '../render/old-version.ts';
import { type Asked, documents, formats, layouts, type RenderOptions, refuseMisuse } from '../render/options.ts';
import { slipFor } from '../render/slip.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { say as sayOn } from '../terminal/page.ts';
import { words as help } from '../terminal/usage-words.ts';
import { words } from '../terminal/words.ts';
import { Unusable } from '../unusable.ts';
import { addChoice, compiledUnit, tellErrors } from './unit.ts';

export function addRender(program: Command, { say, run }: Shell): void {
  const { help: text } = help;
  const command = program
    .command('render')
    .description(say(text.render))
    .argument('<POLICY>', say(text.policy))
    .addOption(new Option('--to <html|md|docx|pdf>', say(text.to)).choices(formats).makeOptionMandatory())
    .requiredOption('-o, --out <FILE>', say(text.out))
    .addOption(new Option('--document <NAME>', say(text.document)).choices(documents).default('wording'))
    .addOption(new Option('--layout <side|interleaved>', say(text.layout)).choices(layouts).default('side'))
    .option('--against <OLD>', say(text.against))
    .option('--incident <FILE>', say(text.letterIncident))
    .option('--ledger <FILE>', say(text.ledger))
    .option('--final', say(text.final))
    .option('--endorsement <NAME>', say(text.slipEndorsement))
    .option('--number <TEXT>', say(text.slipNumber))
    .option('--effective <DATE>', say(text.slipEffective))
    .option('--templates <DIR>', say(text.templates))
    .action((policy: string, options: RenderOptions, self: Command) =>
      run(self, (session) => renderDocument(session, policy, options)),
    );
  addChoice(command, say);
}

async function renderDocument(session: Session, policy: string, options: RenderOptions): Promise<Exit> {
  refuseMisuse(options);
  const unit = compiledUnit(session, policy, options);
  if (unit === undefined) return exit.findings;
  const asked = await askedFor(session, unit, options);
  if ('exit' in asked) return asked.exit;
  writeFile(options.out, await contentWithinBounds(asked), session.host);
  if (session.options.format === 'json') session.printJson({ written: options.out, contractHash: unit.contractHash });
  else session.print((page) => [sayOn(words.files.written(options.out), page)]);
  return exit.fine;
}

/** Everything that the document is made of; where something is wrong with one of them, it is told, and the run ends. */
async function askedFor(
  session: Session,
  unit: Unit,
  options: RenderOptions,
): Promise<Asked | { readonly exit: Exit }> {
  // A wording is signed in both languages unless one is asked for; the language of the terminal decides nothing here.
  const language = session.options.lang ?? 'both';
  const style = options.templates === undefined ? undefined : await houseStyle(options.templates, session);
  if (style !== undefined && 'exit' in style) return style;
  const old = options.against === undefined ? undefined : oldVersion(options.against, unit, session);
  if (old !== undefined && 'errors' in old) {
    tellErrors(session, options.against ?? '', old);
    return { exit: exit.findings };
  }
  const found =
    options.incident === undefined ? undefined : await determinationFor(options.incident, unit, options, session);
  if (found !== undefined && 'exit' in found) return found;
  const slip = options.document === 'slip' ? slipFor(unit, old?.unit, options, session) : undefined;
  return { unit, options, language, before: old?.unit, slip, determination: found?.determination, style: style?.style };
}

async function contentWithinBounds(asked: Asked): Promise<string | Uint8Array> {
  try {
    return await contentOf(asked);
  } catch (error) {
    if (error instanceof MissingFigures) throw new Unusable(help.missingFigures(error.entries));
    if (error instanceof FiguresDiffer) throw new Unusable(help.figuresDiffer(error.figures));
    if (error instanceof TooLong) throw new Unusable(help.tooLong(error.bytes));
    if (error instanceof Endless) throw new Unusable(help.endless);
    if (error instanceof LeftOut) throw new Unusable(help.leftOut(error.texts.length, error.texts[0] ?? ''));
    throw error;
  }
}
