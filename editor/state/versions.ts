// The versions that a file can be compared in: as it was before it was changed here, as it is here, as it was published.
import type { Said } from '../../language/index.ts';
import { said } from '../words/said.ts';
import { words } from '../words/words.ts';
import { askTexts } from './client.ts';
import { begin, drafts, originalOf, paths } from './drafts.ts';
import { type Artefact, artefactPath, artefacts, request } from './server.ts';

export interface Version {
  readonly id: string;
  readonly label: Said;
  /** What was published with this text; empty for texts of this browser. */
  readonly artefacts: readonly Artefact[];
}

/**
 * The oldest first. The server keeps each declaration of a text as an artefact of its own, at `PATH#NAME` where there are
 * several; what was published together, over what had been before, is one version of the file.
 */
export function versionsOf(path: string): readonly Version[] {
  const own = artefacts.value.filter((each) => fileOf(each) === path);
  const moments = [...new Set(own.map(({ publishedAt }) => publishedAt))].sort();
  return [
    ...moments.map((moment): Version => {
      const fresh = own.filter(({ publishedAt }) => publishedAt === moment);
      const names = fresh.map(({ name, version }) => `${name} ${version}`).join(', ');
      const status = words.status[fresh.find(({ status: of }) => of !== 'approved')?.status ?? 'approved'];
      return {
        id: moment,
        artefacts: newestOf(own.filter(({ publishedAt }) => publishedAt <= moment)),
        label: said(`${names} (${status.en})`, `${names}（${status.zh}）`),
      };
    }),
    ...(drafts.value[path] === undefined ? [] : [{ id: 'original', artefacts: [], label: words.asBundled }]),
    ...(paths.value.includes(path) ? [{ id: 'here', artefacts: [], label: words.asHere }] : []),
  ];
}

/** The file that an artefact was published from. */
export function fileOf({ path, name }: Pick<Artefact, 'path' | 'name'>): string {
  return path.endsWith(`#${name}`) ? path.slice(0, -name.length - 1) : path;
}

/** Of each name the one published last, in the order in which the names were first published. */
function newestOf(own: readonly Artefact[]): readonly Artefact[] {
  return [...new Map(own.map((each) => [`${each.kind} ${each.name}`, each])).values()];
}

export async function textOf(path: string, { id, artefacts: own }: Version): Promise<string> {
  await begin();
  if (id === 'here') return askTexts('text', path);
  if (id === 'original') return (await originalOf(path)) ?? '';
  const texts = await Promise.all(own.map((each) => request<{ text: string }>('GET', artefactPath(each))));
  return texts.map(({ text }) => text.trimEnd()).join('\n\n');
}
