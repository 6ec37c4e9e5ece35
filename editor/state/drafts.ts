// The files as this browser has them: those of the bundle, and over them what was written here and not yet published.
import { signal } from '@preact/signals';
import type { FileProblems } from '../worker/desk.ts';
import type { UnitInfo } from '../worker/units.ts';
import { ask, askEngine, change, put, putIncident, remove } from './client.ts';
import { keep, stored } from './settings.ts';

/** By path; a text that is as in the bundle is no draft. */
export const drafts = signal<Readonly<Record<string, string>>>(read('drafts'));
export const draftIncidents = signal<Readonly<Record<string, string>>>(read('incidents'));
export const paths = signal<readonly string[]>([]);
export const units = signal<readonly UnitInfo[]>([]);
export const problems = signal<readonly FileProblems[]>([]);
/** Counts the changes, so that whoever shows what follows from the texts knows when to ask again. */
export const revision = signal(0);

const originals = new Map<string, string>();

let begun: Promise<void> | undefined;

/** Nothing is read or written before the texts of this browser are with the workers. */
export function begin(): Promise<void> {
  begun ??= takeOver();
  return begun;
}

async function takeOver(): Promise<void> {
  for (const [path, text] of Object.entries(drafts.value)) {
    if (await ask('has', path)) originals.set(path, await ask('text', path));
    put(path, text);
  }
  for (const [path, text] of Object.entries(draftIncidents.value)) putIncident(path, text);
  paths.value = await ask('paths');
  void settle();
}

/** As it was before anything was written here; `undefined` for a file that is new. */
export async function originalOf(path: string): Promise<string | undefined> {
  await begin();
  if (!originals.has(path) && drafts.value[path] === undefined) originals.set(path, await ask('text', path));
  return originals.get(path);
}

/** Takes over a text that was typed; answers with what is wrong in it. */
export async function write(path: string, text: string): ReturnType<typeof change> {
  const original = await originalOf(path);
  const found = change(path, text);
  const { [path]: _, ...others } = drafts.value;
  drafts.value = text === original ? others : { ...others, [path]: text };
  if (!paths.value.includes(path)) paths.value = [...paths.value, path].sort();
  settleSoon();
  return found;
}

export async function discard(path: string): Promise<void> {
  const original = originals.get(path);
  const { [path]: _, ...others } = drafts.value;
  drafts.value = others;
  if (original === undefined) remove(path);
  else put(path, original);
  paths.value = await ask('paths');
  await settle();
}

export function saveIncident(path: string, text: string): void {
  draftIncidents.value = { ...draftIncidents.value, [path]: text };
  keep('incidents', JSON.stringify(draftIncidents.value));
  putIncident(path, text);
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** What concerns all files waits until nobody types. */
function settleSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void settle(), 250);
}

export async function settle(): Promise<void> {
  keep('drafts', JSON.stringify(drafts.value));
  const [found, known] = await Promise.all([askEngine('problems'), askEngine('units')]);
  problems.value = found;
  units.value = known;
  revision.value += 1;
}

function read(name: string): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(stored(name) ?? '{}');
    const entries = Object.entries(kept as object).filter(([, text]) => typeof text === 'string');
    return Object.fromEntries(entries) as Readonly<Record<string, string>>;
  } catch {
    return {};
  }
}
