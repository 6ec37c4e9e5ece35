// A script in one file, with all that it imports: what is started two thousand times should not look for nine hundred
// files each time. The code is the same; Node keeps what it compiled of it from one process to the next.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** The path of the one file. */
export async function bundled(script: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'proviso-bundle-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: script,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: { output: { format: 'esm', entryFileNames: 'script.mjs' } },
    },
    ssr: { noExternal: true, external: ['pg-native'] },
  });
  return join(outDir, 'script.mjs');
}
