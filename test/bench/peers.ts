// The peers, in a package of their own beside this file: nobody who uses or builds the project has to install them.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs them as their lock file says, where that was not done since it changed. */
export function installPeers(): void {
  const installed = `${here}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${here}package-lock.json`).mtimeMs) return;
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: here, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the peers could not be installed: `npm ci` in test/bench');
}

/** A peer's module. Its types are not there where the peers are not installed, so that the caller says what it uses. */
export async function peer<Face>(name: string): Promise<Face> {
  const loaded = await import(name);
  return loaded.default ?? loaded;
}
