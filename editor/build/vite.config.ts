// The build of the workbench: static files under editor/dist, which any server can hand out. Each comes compressed beside
// itself, so that what is sent is as small as can be without work at each request.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
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
  resolve: { alias: { 'ajv/dist/2020.js': join(root, 'editor/validation/ajv-without-eval.ts') } },
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
    closeBundle: () => {
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg|json|ttf)$/.test(path)) continue;
        const bytes = readFileSync(join(folder, path));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        writeFileSync(join(folder, `${path}.br`), brotliCompressSync(bytes, { params }));
      }
    },
  };
}
