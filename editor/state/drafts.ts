// The files as this browser has them: those of the bundle, and over them what was written here and not yet published.
import { computed, signal } from '@preact/signals';
import type { FileProblems } from '../worker/standing.ts';
import type { UnitInfo } from '../worker/units.ts';
import { askEngine, askTexts, change, put, putIncident, remove } from './client.ts';
import { route } from './route.ts';
import { keep, stored } from './settings.ts';

/** By path; a text that is as in the bundle is no draft. */
export const drafts = signal<Readonly<Record<string, string>>>(read('drafts'));
let known: ReadonlySet<string> = new Set();
/** Their paths: the same value as long as these are the same, however much is typed. */
export const draftPaths = computed((): ReadonlySet<string> => {
  const now = new Set(Object.keys(drafts.value));
  if (now.size !== known.size || now.difference(known).size > 0) known = now;
  return known;
});
export const draftIncidents = signal<Readonly<Record<string, string>>>(read('incidents'));
export const paths = signal<readonly string[]>([]);
export const units = signal<readonly UnitInfo[]>([]);
export const problems = signal<readonly FileProblems[]>([]);
/** Whether a file has an error, so that nothing can be made of it. */
export function isWrong(path: string): boolean {
  const own = problems.value.find((each) => each.path === path);
  return own?.diagnostics.some(({ severity }) => severity === 'error') === true;
}
/** Counts the changes, so that whoever shows what follows from the texts knows when to ask again. */
export const revision = signal(0);

/** `undefined`: of a file that is new. */
const originals = new Map<string, string | undefined>();

let begun: Promise<void> | undefined;

/** Nothing is read or written before the texts of this browser are with the workers. */
export function begin(): Promise<void> {
  begun ??= takeOver();
  return begun;
}

async function takeOver(): Promise<void> {
  const written = Object.entries(drafts.value);
  await Promise.all(written.map(([path]) => readOriginal(path)));
  for (const [path, text] of written) put(path, text);
  for (const [path, text] of Object.entries(draftIncidents.value)) putIncident(path, text);
  paths.value = await askTexts('paths');
  // What is wrong in the file that is looked at comes first, and needs both cores.
  if (route.peek().screen === 'write') settleSoon(3_000);
  else void settle();
}

/** As it was before anything was written here; `undefined` for a file that is new. */
export async function originalOf(path: string): Promise<string | undefined> {
  await begin();
  if (!originals.has(path)) await readOriginal(path);
  return originals.get(path);
}

async function readOriginal(path: string): Promise<void> {
  const [isThere, text] = await Promise.all([askTexts('has', path), askTexts('text', path)]);
  if (!originals.has(path)) originals.set(path, isThere ? text : undefined);
}

/** Takes over a text that was typed, at once where the file has been read; answers with what is wrong in it. */
export function write(path: string, text: () => string): ReturnType<typeof change> {
  return originals.has(path) ? written(path, text()) : originalOf(path).then(() => written(path, text()));
}

function written(path: string, text: string): ReturnType<typeof change> {
  const found = change(path, text);
  const { [path]: _, ...others } = drafts.value;
  drafts.value = text === originals.get(path) ? others : { ...others, [path]: text };
  if (!paths.value.includes(path)) paths.value = [...paths.value, path].sort();
  void found.then(() => settleSoon());
  return found;
}

export async function discard(path: string): Promise<void> {
  const original = originals.get(path);
  const { [path]: _, ...others } = drafts.value;
  drafts.value = others;
  if (original === undefined) remove(path);
  else put(path, original);
  paths.value = await askTexts('paths');
  await settle();
}

export function saveIncident(path: string, text: string): void {
  draftIncidents.value = { ...draftIncidents.value, [path]: text };
  keep('incidents', JSON.stringify(draftIncidents.value));
  putIncident(path, text);
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** What concerns all files waits until nobody types. */
function settleSoon(after = 250): void {
  clearTimeout(timer);
  timer = setTimeout(() => void settle(), after);
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
