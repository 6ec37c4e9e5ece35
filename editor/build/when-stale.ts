// Before the server starts: the workbench is built where it is missing, or older than what it is made of. Where the tools
// to build it are not installed, as in an image for production that brings its own, what is there is served.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['language', 'engine', 'clauses', 'editor', 'policies', 'package-lock.json'];
const built = join(root, 'editor', 'dist', 'index.html');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

const isStale = !existsSync(built) || newest(sources.map((each) => join(root, each))) > statSync(built).mtimeMs;
if (isStale && existsSync(vite)) {
  process.stdout.write('building the workbench, once for these sources / 正在构建工作台…\n');
  const args = [vite, 'build', '--config', join(root, 'editor', 'build', 'vite.config.ts'), '--logLevel', 'error'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function newest(paths: readonly string[]): number {
  return paths.reduce((latest, path) => Math.max(latest, latestIn(path)), 0);
}

function latestIn(path: string): number {
  const own = statSync(path, { throwIfNoEntry: false });
  if (own === undefined || /node_modules|\/editor\/(dist|vscode)$/.test(path)) return 0;
  return own.isDirectory() ? newest(readdirSync(path).map((each) => join(path, each))) : own.mtimeMs;
}
