// The templates that a company brings, read from a folder and checked before anything is rendered with them.
import { readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type HouseStyle, loadHouseStyle, type TemplateFault } from '../../clauses/index.ts';
import { type Exit, exit, isFolder, readText } from '../host.ts';
import type { Session } from '../session.ts';
import { say } from '../terminal/page.ts';
import { words } from '../terminal/usage-words.ts';
import { Unusable } from '../unusable.ts';

/** The style; or how the command ends where a template is wrong, which is then told. */
export async function houseStyle(
  folder: string,
  session: Session,
): Promise<{ readonly style: HouseStyle } | { readonly exit: Exit }> {
  const { host } = session;
  if (!isFolder(folder, host)) throw new Unusable(words.noSuchFolder(folder));
  const names = readdirSync(resolve(host.directory, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .sort();
  if (names.length === 0) throw new Unusable(words.noTemplates(folder));
  const files = new Map(names.map((name) => [name.split(sep).join('/'), readText(join(folder, name), host)]));
  const loaded = await loadHouseStyle(files);
  if ('style' in loaded) return loaded;
  tell(folder, loaded.faults, session);
  return { exit: exit.unusable };
}

function tell(folder: string, faults: readonly TemplateFault[], session: Session): void {
  if (session.options.format === 'json') {
    session.tellJson({ templates: folder, faults });
    return;
  }
  session.tell((page) => [
    ...faults.map(({ file, line, code, message }) => `${join(folder, file)}:${line}  ${say(message, page)}  [${code}]`),
    page.colours.bold(say(words.templateFaults(faults.length), page)),
  ]);
}
