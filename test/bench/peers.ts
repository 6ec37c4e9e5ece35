// The peers, in a package of their own beside this file: nobody who uses or builds the project has to install them.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Installs them, in the versions that package.json pins, where that was not done since it changed. Without a lock file:
 * one of the peers is not published for every platform, which `npm ci` does not forgive.
 */
export function installPeers(): void {
  const installed = `${here}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${here}package.json`).mtimeMs) return;
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--no-fund', '--no-audit'], {
    cwd: here,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the peers could not be installed: `npm install` in test/bench');
}

/** A peer's module. Its types are not there where the peers are not installed, so that the caller says what it uses. */
export async function peer<Face>(name: string): Promise<Face> {
  const loaded = await import(name);
  return loaded.default ?? loaded;
}
