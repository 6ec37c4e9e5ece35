// What the editor shows at the moment: the file, the place of the cursor, and what the last run said of its scenarios.
import { signal } from '@preact/signals';
import type { ScenarioReport } from '../worker/scenarios.ts';
import { askEngine } from './client.ts';
import { revision } from './drafts.ts';

export const file = signal('zhongan/specimen.proviso');
export const cursor = signal(0);
/** Where the text is to be shown next; taken by the editor. */
export const wanted = signal<{ readonly file: string; readonly start: number; readonly end: number } | undefined>(
  undefined,
);

/** By file, the last run of its scenarios; `at`: the revision it was made at. */
export const runs = signal<Readonly<Record<string, ScenarioReport & { readonly at: number }>>>({});

export async function run(path: string): Promise<ScenarioReport> {
  const at = revision.peek();
  const report = await askEngine('scenarios', path);
  runs.value = { ...runs.value, [path]: { ...report, at } };
  return report;
}
