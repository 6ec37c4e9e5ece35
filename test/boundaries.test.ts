// Holds the table of the house: which folder may import which, through its face alone, and in which one place each
// outside thing is known. Reads the import statements of every source file and names the strays.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url);
const folders = ['language', 'engine', 'clauses', 'editor', 'server', 'cli'] as const;
type Folder = (typeof folders)[number];

const mayImport: Record<Folder, readonly Folder[]> = {
  language: [],
  engine: ['language'],
  clauses: ['language', 'engine'],
  server: ['language', 'engine', 'clauses'],
  editor: ['language', 'engine', 'clauses'],
  cli: ['language', 'engine', 'clauses', 'server'],
};
/** May be imported with `import type` besides. */
const mayImportTypes: Partial<Record<Folder, readonly Folder[]>> = { editor: ['server'] };

/** Folders that run in any JavaScript host, and what in them is a build step and does not. */
const anyHost: readonly Folder[] = ['language', 'engine', 'clauses', 'editor'];
const buildSteps = ['clauses/templates/', 'editor/build/'];

/** Outside things that one place alone knows. */
const knownIn: Readonly<Record<string, string>> = {
  chevrotain: 'language/syntax/',
  handlebars: 'clauses/',
  commander: 'cli/',
  'json-rules-engine': 'engine/backends/json-rules/',
  'vscode-languageserver': 'cli/lsp/',
  'vscode-languageserver-textdocument': 'cli/lsp/',
  'monaco-editor': 'editor/',
  preact: 'editor/',
  '@preact/signals': 'editor/',
  vite: 'editor/build/',
  fastify: 'server/',
  '@fastify/swagger': 'server/http/',
  '@fastify/static': 'server/http/',
  kysely: 'server/',
  'node:sqlite': 'server/store/',
  pg: 'server/store/',
  'pg-boss': 'server/jobs/',
  jose: 'server/',
  'prom-client': 'server/http/',
  '@opentelemetry/api': 'server/traces.ts',
  '@opentelemetry/sdk-trace': 'server/traces.ts',
  '@opentelemetry/core': 'server/traces.ts',
  '@opentelemetry/resources': 'server/traces.ts',
  '@opentelemetry/context-async-hooks': 'server/traces.ts',
  '@opentelemetry/exporter-trace-otlp-http': 'server/traces.ts',
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

/** A folder with nothing in it yet is not in the repository. */
function sourceFiles(folder: Folder): readonly string[] {
  if (!existsSync(new URL(folder, root))) return [];
  const entries = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  const own = entries.filter((entry) => /\.(ts|tsx|mts)$/.test(entry) && !entry.includes('node_modules'));
  return own.map((entry) => posix.join(folder, entry));
}

/** Static imports, re-exports and dynamic imports; comments and what template literals say are not imports. */
function importsOf(file: string, text: string): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(/^\s*(?:import|export)\b(\s+type\b)?(?:[^'"`;]*?\bfrom)?\s*'([^'\n]+)'/gm);
  const calls = code.matchAll(/\bimport\(\s*'([^'\n]+)'/g);
  return [
    ...[...statements].map(([, type, from = '']) => ({ file, from, typeOnly: type !== undefined })),
    ...[...calls].map(([, from = '']) => ({ file, from, typeOnly: false })),
  ];
}

function strayOf({ file, from, typeOnly }: Import): string | undefined {
  const folder = folderOf(file);
  if (folder === undefined) return undefined;
  return from.startsWith('.') ? strayWithin(file, folder, from, typeOnly) : strayOutside(file, folder, from);
}

function strayWithin(file: string, folder: Folder, from: string, typeOnly: boolean): string | undefined {
  const target = posix.join(posix.dirname(file), from);
  const other = folderOf(target);
  if (other === folder) return undefined;
  if (other === undefined) return `${file} imports ${target}, which is in no folder of the house`;
  const allowed = [...mayImport[folder], ...(typeOnly ? (mayImportTypes[folder] ?? []) : [])];
  if (!allowed.includes(other)) return `${file} imports ${target}: ${folder} may not import ${other}`;
  return target === `${other}/index.ts` ? undefined : `${file} imports ${target}, past ${other}/index.ts`;
}

function strayOutside(file: string, folder: Folder, from: string): string | undefined {
  const isBuildStep = buildSteps.some((step) => file.startsWith(step));
  if (from.startsWith('node:') && anyHost.includes(folder) && !isBuildStep) return `${file} imports ${from}`;
  const [scopeOrName = '', name = ''] = from.split('/');
  const home = knownIn[scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName];
  return home === undefined || file.startsWith(home) ? undefined : `${file} imports ${from}, which only ${home} knows`;
}

function folderOf(path: string): Folder | undefined {
  return folders.find((folder) => path.startsWith(`${folder}/`));
}

describe('the rules of the house', () => {
  it.each(folders)('%s imports only what it may', (folder) => {
    const imports = sourceFiles(folder).flatMap((file) => importsOf(file, readFileSync(new URL(file, root), 'utf8')));
    expect(imports.map(strayOf).filter((stray) => stray !== undefined)).toEqual([]);
  });

  it('finds imports where they are', () => {
    const folder = sourceFiles('cli').flatMap((file) => importsOf(file, readFileSync(new URL(file, root), 'utf8')));
    expect(folder.map(({ from }) => from)).toEqual(
      expect.arrayContaining(['commander', '../language/index.ts', 'node:fs']),
    );
  });

  it.each([
    {
      file: 'engine/a.ts',
      text: "import { parse } from '../language/syntax/parser.ts';",
      expected: 'past language/index.ts',
    },
    {
      file: 'engine/a.ts',
      text: "import type { Tree } from '../language/syntax/tree.ts';",
      expected: 'past language/index.ts',
    },
    {
      file: 'engine/a/b.ts',
      text: "export { render } from '../../clauses/index.ts';",
      expected: 'engine may not import clauses',
    },
    {
      file: 'language/a.ts',
      text: "import {\n  one,\n  two,\n} from '../engine/index.ts';",
      expected: 'language may not import engine',
    },
    { file: 'language/a.ts', text: "import { readFileSync } from 'node:fs';", expected: 'imports node:fs' },
    { file: 'clauses/render/a.ts', text: "const fs = await import('node:fs');", expected: 'imports node:fs' },
    {
      file: 'language/names/a.ts',
      text: "import { Lexer } from 'chevrotain';",
      expected: 'which only language/syntax/ knows',
    },
    {
      file: 'engine/a.ts',
      text: "import Handlebars from 'handlebars/runtime.js';",
      expected: 'which only clauses/ knows',
    },
    { file: 'server/a.ts', text: "import 'commander';", expected: 'which only cli/ knows' },
    {
      file: 'editor/a.ts',
      text: "import { start } from '../server/index.ts';",
      expected: 'editor may not import server',
    },
    { file: 'cli/a.ts', text: "import { mount } from '../editor/index.ts';", expected: 'cli may not import editor' },
    {
      file: 'engine/a.ts',
      text: "import { fixture } from '../test/fixture.ts';",
      expected: 'in no folder of the house',
    },
  ])('names a stray: $file, $expected', ({ file, text, expected }) => {
    expect(importsOf(file, text).map(strayOf).join()).toContain(expected);
  });

  it.each([
    ['engine/a.ts', "import { say } from '../language/index.ts';"],
    ['editor/a.ts', "import type { Answer } from '../server/index.ts';"],
    ['clauses/templates/build.ts', "import { writeFileSync } from 'node:fs';"],
    ['language/syntax/a.ts', "import { CstParser } from 'chevrotain';"],
    ['engine/a.ts', "// import { parse } from '../language/syntax/parser.ts';"],
  ])('lets pass: %s, %s', (file, text) => {
    expect(importsOf(file, text).map(strayOf)).not.toContainEqual(expect.any(String));
  });
});
