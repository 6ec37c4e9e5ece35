// Compiles the templates to functions, once, into generated.ts: a document is then made without a compiler and without
// `eval`, in a browser with a strict content policy as well as on a server. Run it after touching a template:
//
//     npm run build:templates        (node clauses/templates/build.ts)
//
// A test compares generated.ts with what this would write. Templates are files of this folder and nothing else is ever
// compiled: strict (a missing field throws), and with no helpers but ours.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

const folder = fileURLToPath(new URL('.', import.meta.url));
const formats = ['html', 'markdown'] as const;
const helpers = ['each', 'if', 'any', 'given', 'is', 'later', 'show', 'href', 'anchor', 'count', 'indent', 'step'];

/** The text of generated.ts. */
export function generated(): string {
  const tables = formats.map((format) => `  ${format}: {\n${templatesOf(format).join('')}  },\n`);
  return `${head}export const templates: Templates = {\n${tables.join('')}};\n`;
}

const head = `// Generated from the templates beside it by build.ts (npm run build:templates); do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// @ts-nocheck
export type Templates = Readonly<Record<'html' | 'markdown', Readonly<Record<string, unknown>>>>;
`;

function templatesOf(format: (typeof formats)[number]): readonly string[] {
  return readdirSync(`${folder}${format}`)
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => `    ${nameOf(file)}: ${compiled(readFileSync(`${folder}${format}/${file}`, 'utf8'), format)},\n`);
}

/** `paper-table.hbs` is the partial `paperTable`. */
function nameOf(file: string): string {
  return file.slice(0, -'.hbs'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function compiled(source: string, format: (typeof formats)[number]): string {
  return String(
    Handlebars.precompile(source, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
      preventIndent: true,
      // Markdown is escaped by `show` itself, by the rules of Markdown.
      noEscape: format === 'markdown',
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(`${folder}generated.ts`, generated());
