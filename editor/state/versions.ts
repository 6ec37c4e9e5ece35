// The versions that a file can be compared in: as it was before it was changed here, as it is here, as it was published.
import type { Said } from '../../language/index.ts';
import { said, words } from '../words/words.ts';
import { ask } from './client.ts';
import { begin, drafts, originalOf, paths } from './drafts.ts';
import { type Artefact, artefactPath, artefacts, request } from './server.ts';

export interface Version {
  readonly id: string;
  readonly label: Said;
  /** What was published with this text; empty for texts of this browser. */
  readonly artefacts: readonly Artefact[];
}

/** The oldest first. One text may publish several wordings and policies: it is one version. */
export function versionsOf(path: string): readonly Version[] {
  const published = artefacts.value.filter((each) => each.path === path);
  const sources = [...new Set(published.map(({ source }) => source))];
  return [
    ...sources.map((source): Version => {
      const own = published.filter((each) => each.source === source);
      const names = own.map(({ name, version }) => `${name} ${version}`).join(', ');
      const status = words.status[own[0]?.status ?? 'draft'];
      return { id: source, artefacts: own, label: said(`${names} (${status.en})`, `${names}（${status.zh}）`) };
    }),
    ...(drafts.value[path] === undefined ? [] : [{ id: 'original', artefacts: [], label: words.asBundled }]),
    ...(paths.value.includes(path) ? [{ id: 'here', artefacts: [], label: words.asHere }] : []),
  ];
}

export async function textOf(path: string, { id, artefacts: own }: Version): Promise<string> {
  await begin();
  if (id === 'here') return ask('text', path);
  if (id === 'original') return (await originalOf(path)) ?? '';
  const [first] = own;
  if (first === undefined) throw new Error('broken invariant: a published version without an artefact');
  return (await request<{ text: string }>('GET', artefactPath(first))).text;
}
