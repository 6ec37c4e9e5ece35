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
import { compileOptions, type Format, formats, nameOf } from './options.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

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

function templatesOf(format: Format): readonly string[] {
  return readdirSync(`${folder}${format}`)
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => `    ${nameOf(file)}: ${compiled(readFileSync(`${folder}${format}/${file}`, 'utf8'), format)},\n`);
}

function compiled(source: string, format: Format): string {
  return String(Handlebars.precompile(source, compileOptions(format)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(`${folder}generated.ts`, generated());
