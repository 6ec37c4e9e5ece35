// The screen of the compliance reviewer: two versions of a file, as texts side by side, as a redline of the document, as the
// answers that changed; and what the reviewers say of a published one.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { both } from '../../language/index.ts';
import { openDiff } from '../monaco/diff.ts';
import { loadMonaco } from '../monaco/load.ts';
import { askEngine } from '../state/client.ts';
import { drafts, revision } from '../state/drafts.ts';
import { tellFailure } from '../state/failure.ts';
import { fileAddress, go, route } from '../state/route.ts';
import { artefacts } from '../state/server.ts';
import { dark, documentLanguage, say, told } from '../state/settings.ts';
import { textOf, type Version, versionsOf } from '../state/versions.ts';
import { words } from '../words/words.ts';
import type { Answer, Compared } from '../worker/compare.ts';
import { Comments } from './comments.tsx';
import { framed } from './framed.ts';
import { boundsText } from './money.ts';

const views = ['answers', 'text', 'redline', 'comments'] as const;
type View = (typeof views)[number];

/** What was changed here, or else what was published last. */
function newest(versions: readonly Version[], path: string | undefined): Version | undefined {
  const isChanged = path !== undefined && drafts.value[path] !== undefined;
  return (isChanged ? undefined : versions.findLast(({ artefacts: own }) => own.length > 0)) ?? versions.at(-1);
}

interface Texts {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export function Review() {
  const texts = useSignal<Texts | undefined>(undefined);
  const found = useSignal<readonly Compared[] | undefined>(undefined);
  const { query } = route.value;
  const files = [...new Set([...Object.keys(drafts.value), ...artefacts.value.map(({ path }) => path)])].sort();
  const path = query.file ?? Object.keys(drafts.value)[0] ?? files[0];
  const versions = path === undefined ? [] : versionsOf(path);
  const after = versions.find(({ id }) => id === query.after) ?? newest(versions, path);
  const before =
    versions.find(({ id }) => id === query.before) ?? versions.filter((each) => each !== after).at(-1) ?? after;
  const view = views.find((each) => each === query.view) ?? 'answers';
  const at = revision.value;
  const key = `${path} ${before?.id} ${after?.id}`;
  const language = documentLanguage.value;
  useEffect(() => {
    if (path === undefined || before === undefined || after === undefined) return;
    let isOld = false;
    void (async () => {
      const [old, now] = await Promise.all([textOf(path, before), textOf(path, after)]);
      if (isOld) return;
      texts.value = { path, before: old, after: now };
      const compared = await askEngine('compare', path, old, now, language);
      if (!isOld) found.value = compared;
    })().catch(tellFailure);
    return () => {
      isOld = true;
    };
  }, [key, at, language, texts, found]);

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
  readonly texts: Texts;
  readonly found: readonly Compared[] | undefined;
  readonly path: string;
  readonly after: Version;
}

function Shown({ view, texts, found, path, after }: ShownOf) {
  switch (view) {
    case 'text':
      return <Diff before={texts.before} after={texts.after} />;
    case 'redline':
      return <Redlines of={found ?? []} />;
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

function Diff({ before, after }: { readonly before: string; readonly after: string }) {
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef<ReturnType<typeof openDiff> | undefined>(undefined);
  const isReady = useSignal(false);
  const isDark = dark.value;
  useEffect(() => {
    let isGone = false;
    void Promise.all([loadMonaco(), import('../monaco/editor.ts')]).then(([{ monaco }, { setTheme }]) => {
      if (isGone || place.current === null) return;
      setTheme(monaco, isDark);
      opened.current ??= openDiff(monaco, place.current, { before: say(words.before), after: say(words.after) });
      isReady.value = true;
    }, tellFailure);
    return () => {
      isGone = true;
    };
  }, [isDark, isReady]);
  useEffect(() => () => opened.current?.dispose(), []);
  const ready = isReady.value;
  useEffect(() => {
    if (ready) opened.current?.show(before, after);
  }, [ready, before, after]);
  return (
    <div class="review-body">
      <div ref={place} data-ready={ready} class="diff" />
    </div>
  );
}

function Redlines({ of }: { readonly of: readonly Compared[] }) {
  const choice = useSignal(0);
  const having = of.filter(({ redline }) => redline !== undefined);
  const shown = having[choice.value] ?? having[0];
  if (shown?.redline === undefined) return null;
  return (
    <div class="review-body">
      {having.length > 1 && (
        <select
          aria-label={say(words.documentOf)}
          style={{ height: 'auto' }}
          value={String(choice.value)}
          onChange={({ currentTarget }) => {
            choice.value = Number(currentTarget.value);
          }}
        >
          {having.map(({ unit }, index) => (
            <option key={unit.name} value={String(index)}>
              {unit.name}
            </option>
          ))}
        </select>
      )}
      <iframe title={say(words.redline)} sandbox="allow-same-origin" srcdoc={framed(shown.redline, dark.value)} />
    </div>
  );
}

function Answers({
  of,
  differs,
  path,
}: {
  readonly of: readonly Compared[];
  readonly differs: boolean;
  readonly path: string;
}) {
  if (differs && of.every(({ sameMeaning }) => sameMeaning)) return <p>{say(words.sameMeaning)}</p>;
  return (
    <>
      {of
        .filter(({ sameMeaning }) => !sameMeaning)
        .map(({ unit, title, before, after, figures, answers, scenarios }) => (
          <section key={`${unit.kind} ${unit.name}`} class="block" aria-label={unit.name}>
            <h2>
              {say(both(title, unit.name))} <small>{unit.name}</small>
            </h2>
            {before === undefined && (
              <p class="warning">
                {say(words.before)}: {say(words.noSuchVersion)}
              </p>
            )}
            {after === undefined && (
              <p class="warning">
                {say(words.after)}: {say(words.noSuchVersion)}
              </p>
            )}
            {figures.length > 0 && (
              <table>
                <caption class="unseen">{say(words.figures)}</caption>
                <tbody>
                  {figures.map(({ what, before: was, after: is }) => (
                    <tr key={told(what)}>
                      <th scope="row">{told(what)}</th>
                      <td class="was">{told(was, '–')}</td>
                      <td>{told(is, '–')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <p class="quiet">
              {say(
                answers.length === 0
                  ? words.noAnswerChanged(scenarios)
                  : words.answersChanged(answers.length, scenarios),
              )}
            </p>
            {answers.length > 0 && (
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say(words.screens.scenarios)}</th>
                    <th scope="col">{say(words.before)}</th>
                    <th scope="col">{say(words.after)}</th>
                  </tr>
                </thead>
                <tbody>
                  {answers.map(({ title: own, line, before: was, after: is }) => (
                    <tr key={line}>
                      <th scope="row">
                        <a href={fileAddress(unit.file === path ? path : unit.file, { line: String(line) })}>{own}</a>
                      </th>
                      <td class="was">{answerText(was)}</td>
                      <td>{answerText(is)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        ))}
    </>
  );
}

function answerText(answer: Answer | undefined): string {
  return answer === undefined ? '–' : `${say(words.outcome[answer.outcome])} · ${boundsText(answer.payable)}`;
}
