// The screen of the compliance reviewer: two versions of a file, as texts side by side, as a redline of the document, as the
// answers that changed; and what the reviewers say of a published one.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { askEngine } from '../state/client.ts';
import { draftPaths, revision } from '../state/drafts.ts';
import { tellFailure } from '../state/failure.ts';
import { fileAddress, go, route } from '../state/route.ts';
import { artefacts } from '../state/server.ts';
import { say } from '../state/settings.ts';
import { fileOf, textOf, type Version, versionsOf } from '../state/versions.ts';
import { words } from '../words/words.ts';
import type { Compared, Versions } from '../worker/compare.ts';
import { Comments } from './comments.tsx';
import { Answers, Diff, Redlines } from './compared.tsx';

const views = ['answers', 'text', 'redline', 'comments'] as const;
type View = (typeof views)[number];

/** What was changed here, or else what was published last. */
function newest(versions: readonly Version[], path: string | undefined): Version | undefined {
  const isChanged = path !== undefined && draftPaths.value.has(path);
  return (isChanged ? undefined : versions.findLast(({ artefacts: own }) => own.length > 0)) ?? versions.at(-1);
}

export function Review() {
  const texts = useSignal<Versions | undefined>(undefined);
  const found = useSignal<readonly Compared[] | undefined>(undefined);
  const { query } = route.value;
  const files = [...new Set([...draftPaths.value, ...artefacts.value.map(fileOf)])].sort();
  const path = query.file ?? [...draftPaths.value][0] ?? files[0];
  const versions = path === undefined ? [] : versionsOf(path);
  const after = versions.find(({ id }) => id === query.after) ?? newest(versions, path);
  const before =
    versions.find(({ id }) => id === query.before) ??
    versions.slice(0, after && versions.indexOf(after)).at(-1) ??
    after;
  const view = views.find((each) => each === query.view) ?? 'answers';
  const at = revision.value;
  const key = `${path} ${before?.id} ${after?.id}`;
  useEffect(() => {
    if (path === undefined || before === undefined || after === undefined) return;
    let isOld = false;
    void (async () => {
      const [old, now] = await Promise.all([textOf(path, before), textOf(path, after)]);
      if (isOld) return;
      texts.value = { path, before: old, after: now };
      const compared = await askEngine('compare', texts.value);
      if (!isOld) found.value = compared;
    })().catch(tellFailure);
    return () => {
      isOld = true;
    };
  }, [key, at, texts, found]);

  if (path === undefined || after === undefined || before === undefined)
    return <p class="quiet pad">{say(words.chooseChanged)}</p>;
  const to = (changes: Readonly<Record<string, string>>) =>
    go('review', [], { ...query, file: path, before: before.id, after: after.id, view, ...changes });
  const shown = texts.value;
  return (
    <div class="wide">
      <div class="toolbar">
        <label>
          {say(words.compareFile)}{' '}
          <select value={path} onChange={({ currentTarget }) => go('review', [], { file: currentTarget.value, view })}>
            {[...new Set([path, ...files])].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <Choice label={say(words.before)} of={versions} value={before.id} onValue={(id) => to({ before: id })} />
        <Choice label={say(words.after)} of={versions} value={after.id} onValue={(id) => to({ after: id })} />
        <a href={fileAddress(path)}>{say(words.open)}</a>
      </div>
      <div class="tabs" role="tablist" aria-label={say(words.compareView)}>
        {views.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={each === view} onClick={() => to({ view: each })}>
            {say(words[each])}
          </button>
        ))}
      </div>
      {shown !== undefined && shown.before === shown.after && view !== 'comments' && (
        <p class="quiet">{say(words.sameText)}</p>
      )}
      {shown !== undefined && <Shown view={view} texts={shown} found={found.value} path={path} after={after} />}
    </div>
  );
}

function Choice({
  label,
  of,
  value,
  onValue,
}: {
  readonly label: string;
  readonly of: readonly Version[];
  readonly value: string;
  onValue(id: string): void;
}) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        {of.map((version) => (
          <option key={version.id} value={version.id}>
            {say(version.label)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ShownOf {
  readonly view: View;
  readonly texts: Versions;
  readonly found: readonly Compared[] | undefined;
  readonly path: string;
  readonly after: Version;
}

function Shown({ view, texts, found, path, after }: ShownOf) {
  switch (view) {
    case 'text':
      return <Diff before={texts.before} after={texts.after} />;
    case 'redline':
      return <Redlines of={found} versions={texts} />;
    case 'comments':
      return <Comments path={path} version={after} />;
    case 'answers':
      return found === undefined ? (
        <p class="quiet">{say(words.running)}</p>
      ) : (
        <Answers of={found} differs={texts.before !== texts.after} path={path} />
      );
  }
}
