// The templates of a company, in the place of ours of the same name: `html/document.hbs`, `markdown/paper-table.hbs`. They
// are checked when they load, all faults at once; only what passes is compiled, as strictly as ours. A template that is not
// replaced stays what it is, so that a house style may be one style sheet, and keeps up with what is new in ours.
import Handlebars from 'handlebars';
import { bare, type Format, formats, type HouseStyle } from '../render/render.ts';
import { templates } from '../templates/generated.ts';
import { compileOptions, fileOf, nameOf } from '../templates/options.ts';
import { checkTemplate } from './check.ts';
import { reportInto, type TemplateFault } from './faults.ts';

/** `files`: the text of each by its path, `html/style.hbs`. */
export function loadHouseStyle(
  files: ReadonlyMap<string, string>,
): { readonly style: HouseStyle } | { readonly faults: readonly TemplateFault[] } {
  const faults: TemplateFault[] = [];
  const engine = bare(Handlebars.create());
  const own: Record<Format, Record<string, Handlebars.TemplateDelegate>> = { html: {}, markdown: {} };
  for (const [file, source] of files) {
    const report = reportInto(faults, file);
    const format = formats.find((each) => file.startsWith(`${each}/`));
    const callable = Object.keys(templates[format ?? 'html']);
    const name = format === undefined ? '' : nameOf(file.slice(format.length + 1));
    if (format === undefined || !callable.includes(name)) {
      const replaceable = formats.flatMap((each) =>
        Object.keys(templates[each]).map((known) => `${each}/${fileOf(known)}`),
      );
      report('not-a-template', 1, `\`${file}\``, replaceable.join(', '));
      continue;
    }
    const program = parsed(source, report);
    if (program === undefined) continue;
    checkTemplate(program, { name, format, callable, report });
    if (format === 'html' && (name === 'document' || name === 'paper') && !keepsPolicy(source))
      report('no-policy-of-content', 1);
    own[format][name] = engine.compile(source, compileOptions(format));
  }
  return faults.length > 0 ? { faults } : { style: { engine, own } };
}

function parsed(source: string, report: ReturnType<typeof reportInto>): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    report('does-not-parse', line, message.split('\n').at(-1) ?? message);
    return undefined;
  }
}

/** Nothing is fetched and no script runs, whatever else the page says. */
function keepsPolicy(source: string): boolean {
  const [, content = ''] =
    /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"\s*\/?>/i.exec(
      source.replace(/<!--[\s\S]*?-->/g, ''),
    ) ?? [];
  const directives = new Map(
    content.split(';').map((each) => {
      const [name = '', ...values] = each.trim().toLowerCase().split(/\s+/);
      return [name, values];
    }),
  );
  const harmless: Readonly<Record<string, readonly string[]>> = {
    'style-src': ["'unsafe-inline'"],
    'img-src': ['data:'],
    'font-src': ['data:'],
  };
  const isHarmless = ([name, values]: readonly [string, readonly string[]]): boolean =>
    values.every((value) => value === "'none'" || harmless[name]?.includes(value) === true);
  return directives.get('default-src')?.join(' ') === "'none'" && [...directives].every(isHarmless);
}
