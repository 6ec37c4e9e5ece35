// The build of the workbench: static files under editor/dist, which any server can hand out. Each comes compressed beside
// itself, so that what is sent is as small as can be without work at each request.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const policies = join(root, 'policies');

export default defineConfig({
  root: join(root, 'editor'),
  base: './',
  build: {
    outDir: join(root, 'editor', 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    // A page that is opened from a file or an intranet loads the same; nothing is fetched ahead that may not be wanted.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 6000,
    reportCompressedSize: false,
  },
  resolve: {
    alias: {
      'ajv/dist/2020.js': join(root, 'editor/validation/ajv-without-eval.ts'),
      'pdfmake/js/Printer.js': join(root, 'editor/pdf/printer.ts'),
    },
  },
  plugins: [bundledPolicies(), compressed()],
  worker: { format: 'es', plugins: () => [bundledPolicies()] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});

/** The files of `policies/`, as they are at the build: what the page has when no server is there. */
function bundledPolicies(): Plugin {
  const endings: Readonly<Record<string, string>> = { 'virtual:sources': '.proviso', 'virtual:incidents': '.json' };
  return {
    name: 'proviso-policies',
    resolveId: (id) => (endings[id] === undefined ? undefined : `\0${id}`),
    load(id) {
      const ending = endings[id.slice(1)];
      if (ending === undefined || !id.startsWith('\0')) return undefined;
      const paths = readdirSync(policies, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith(ending))
        .sort();
      const files = paths.map((path) => ({
        path: path.replaceAll('\\', '/'),
        text: readFileSync(join(policies, path), 'utf8'),
      }));
      return `export default ${JSON.stringify(files)};`;
    },
  };
}

function compressed(): Plugin {
  let folder = '';
  return {
    name: 'proviso-compressed',
    apply: 'build',
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    closeBundle: async () => {
      // The fonts of a PDF are there for who asks for one, and are not worth half a minute of every build.
      const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (path) => /\.(js|css|html|svg|json|ttf)$/.test(path) && !path.includes('NotoSerifSC'),
      );
      await Promise.all(paths.map((path) => compress(join(folder, path))));
    },
  };
}

/** Browsers take the smaller form over TLS and from the machine itself alone; the other is for plain HTTP. */
async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  await Promise.all([
    promisify(brotliCompress)(bytes).then((smaller) => writeFile(`${path}.br`, smaller)),
    promisify(gzip)(bytes, { level: 9 }).then((smaller) => writeFile(`${path}.gz`, smaller)),
  ]);
}
