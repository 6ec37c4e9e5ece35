// The version of Proviso, from its package.json, which stands above this folder, or above `dist` in an installed package.
import { existsSync, readFileSync } from 'node:fs';

export function version(): string {
  const [own, built] = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url));
  const manifest: unknown = JSON.parse(
    readFileSync(own !== undefined && existsSync(own) ? own : (built ?? ''), 'utf8'),
  );
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
