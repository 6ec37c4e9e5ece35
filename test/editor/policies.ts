// The files of the policies folder, by their paths in it, as the page has them.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../policies/', import.meta.url);

function files(ending: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}

export const policyFiles = files('.proviso');
export const incidentFiles = files('.json');
