// Two versions of a text, shown: side by side, as a redline of the document, as the answers of the scenarios that changed.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { both } from '../../language/index.ts';
import { openDiff } from '../monaco/diff.ts';
import { loadMonaco } from '../monaco/load.ts';
import { askEngine } from '../state/client.ts';
import { tellFailure } from '../state/failure.ts';
import { fileAddress } from '../state/route.ts';
import { dark, documentLanguage, say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { Answer, Compared, Versions } from '../worker/compare.ts';
import { framed } from './framed.ts';
import { boundsText } from './money.ts';

export function Diff({ before, after }: { readonly before: string; readonly after: string }) {
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

/** One document after the other, each made when it is looked at. */
export function Redlines({
  of,
  versions,
}: {
  readonly of: readonly Compared[] | undefined;
  readonly versions: Versions;
}) {
  const choice = useSignal(0);
  const marked = useSignal<string | undefined>(undefined);
  const having = (of ?? []).filter(({ hasRedline }) => hasRedline);
  const shown = having[choice.value] ?? having[0];
  const language = documentLanguage.value;
  useEffect(() => {
    if (shown === undefined) return;
    let isOld = false;
    void askEngine('redline', versions, shown.unit, language).then((html) => {
      if (!isOld) marked.value = html;
    }, tellFailure);
    return () => {
      isOld = true;
    };
  }, [shown, versions, language, marked]);
  if (of === undefined) return <p class="quiet">{say(words.running)}</p>;
  if (shown === undefined) return null;
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
      {marked.value === undefined ? (
        <p class="quiet">{say(words.running)}</p>
      ) : (
        <iframe title={say(words.redline)} sandbox="allow-same-origin" srcdoc={framed(marked.value, dark.value)} />
      )}
    </div>
  );
}

export function Answers({
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
