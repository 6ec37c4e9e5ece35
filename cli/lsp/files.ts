// The files of a language server: those that the editor has open, as they are on its screen, and the rest of the
// workspace as it is on disk. Each file is known by one spelling of its URI, whichever way the editor writes it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { services } from '../../language/index.ts';

/** Beyond this a folder is no workspace of wordings, and reading it would only take time. */
const mostFiles = 2_000;

export class Files {
  workspace: services.Workspace = services.openWorkspace([]);
  readonly #open = new Set<string>();
  /** The editor's own spelling, for answers. */
  readonly #uris = new Map<string, string>();
  readonly #folders = new Set<string>();

  addFolder(uri: string): void {
    if (!uri.startsWith('file:')) return;
    this.#folders.add(keyOf(uri));
    for (const path of sourcesIn(fileURLToPath(uri))) this.readFromDisk(pathToFileURL(path).href);
  }

  removeFolder(uri: string): void {
    const folder = keyOf(uri);
    this.#folders.delete(folder);
    for (const path of this.workspace.files.keys()) {
      const isKept = this.#open.has(path) || [...this.#folders].some((other) => path.startsWith(`${other}/`));
      if (!isKept) this.workspace = services.withoutFile(this.workspace, path);
    }
  }

  opened(uri: string, text: string): void {
    const key = keyOf(uri);
    this.#open.add(key);
    this.#uris.set(key, uri);
    this.workspace = services.withFile(this.workspace, key, text);
  }

  /** From now on the file is what it is on disk; one that is in no folder of the workspace is forgotten. */
  closed(uri: string): void {
    const key = keyOf(uri);
    this.#open.delete(key);
    if ([...this.#folders].some((folder) => key.startsWith(`${folder}/`))) this.readFromDisk(uri);
    else this.workspace = services.withoutFile(this.workspace, key);
  }

  /** Changed outside the editor. What the editor has open stays as it is on its screen. */
  readFromDisk(uri: string): void {
    const key = keyOf(uri);
    if (this.#open.has(key)) return;
    const text = textOf(key);
    if (text === undefined) this.workspace = services.withoutFile(this.workspace, key);
    else this.workspace = services.withFile(this.workspace, key, text);
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }
  uriOf(key: string): string {
    return this.#uris.get(key) ?? key;
  }
}

/** One spelling for each file: editors differ in what they escape. */
export function keyOf(uri: string): string {
  return uri.startsWith('file:') ? pathToFileURL(fileURLToPath(uri)).href : uri;
}

/** The text of a file on disk; `undefined` where there is none, or none to be read. */
export function textOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return readFileSync(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined; // gone, or not ours to read: the same to an author
  }
}

function sourcesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((entry) => entry.endsWith('.proviso') && !entry.split(sep).includes('node_modules'))
      .sort()
      .slice(0, mostFiles)
      .map((entry) => join(folder, entry));
  } catch {
    return []; // a folder that the editor names and that is not there holds nothing
  }
}
