// The screen of the product designer: the files, the text, and beside it the document that comes of it.
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { services } from '../../language/index.ts';
import type { Opened } from '../monaco/editor.ts';
import { loadMonaco } from '../monaco/load.ts';
import { ask, askTexts } from '../state/client.ts';
import { discard, draftPaths, paths } from '../state/drafts.ts';
import { file, run, runs, wanted } from '../state/editing.ts';
import { tellFailure } from '../state/failure.ts';
import { useOutline } from '../state/outline.ts';
import { addressOf, fileAddress, route } from '../state/route.ts';
import { dark, language, say } from '../state/settings.ts';
import { words } from '../words/words.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { DocumentPane } from './document.tsx';
import { Files } from './files.tsx';
import { Problems } from './problems.tsx';
import { save } from './save.ts';
import { Welcome } from './welcome.tsx';

export function Write() {
  const path = route.value.path.length === 0 ? file.value : route.value.path.join('/');
  useEffect(() => {
    if (path.endsWith('.proviso')) file.value = path;
  }, [path]);
  useOutline();
  return (
    <>
      <Files />
      <section class="text" aria-label={say(words.text)}>
        <Welcome />
        <Toolbar />
        <Breadcrumb />
        <Editor />
        <Problems />
      </section>
      <DocumentPane />
    </>
  );
}

let opened: Opened | undefined;

function Toolbar() {
  const refused = useSignal(false);
  const path = file.value;
  const isDraft = draftPaths.value.has(path);
  const last = runs.value[path];
  const switchTo = async (surface: 'en' | 'zh') => {
    const text = await ask('inKeywords', path, surface);
    refused.value = text === undefined;
    if (text !== undefined) opened?.replace(text);
  };
  return (
    <div class="toolbar">
      <span class="path">{path}</span>
      {isDraft && <span class="tag">{say(words.changed)}</span>}
      {isDraft && <a href={addressOf('review', [], { file: path })}>{say(words.whatChanges)}</a>}
      <span class="gap" />
      <div class="group" role="group" aria-label={say(words.keywords)}>
        <span class="quiet">{say(words.keywords)}</span>
        {(['en', 'zh'] as const).map((each) => (
          <button key={each} type="button" onClick={() => void switchTo(each).catch(tellFailure)}>
            {say(words.keywordsIn[each])}
          </button>
        ))}
      </div>
      <button type="button" onClick={() => void opened?.editor.getAction('editor.action.formatDocument')?.run()}>
        {say(words.format)}
      </button>
      <button type="button" class="strong" onClick={() => void run(path).catch(tellFailure)}>
        ▷ {say(words.runEvery)}
      </button>
      {last !== undefined && last.scenarios.length > 0 && (
        <span role="status">
          <a
            class={last.scenarios.every(({ passed }) => passed) ? 'tag good' : 'tag bad'}
            href={`#/scenarios?file=${encodeURIComponent(path)}`}
          >
            {say(words.passed(last.scenarios.filter(({ passed }) => passed).length, last.scenarios.length))}
          </a>
        </span>
      )}
      <button
        type="button"
        onClick={() => void askTexts('text', path).then((text) => save(path.split('/').at(-1) ?? path, text))}
      >
        {say(words.save)}
      </button>
      {isDraft && (
        <button type="button" onClick={() => void discardAndShow(path).catch(tellFailure)}>
          {say(words.discard)}
        </button>
      )}
      {refused.value && (
        <p role="alert" class="warning">
          {say(words.cannotSwitch)}
        </p>
      )}
    </div>
  );
}

async function discardAndShow(path: string): Promise<void> {
  await discard(path);
  const [{ monaco }, { follow }] = await Promise.all([loadMonaco(), import('../monaco/editor.ts')]);
  if (paths.value.includes(path)) follow(monaco, path, await askTexts('text', path));
  else location.hash = fileAddress(paths.value[0] ?? '');
}

function Editor() {
  const place = useRef<HTMLDivElement>(null);
  const isReady = useSignal(false);
  const label = useMemo(() => say(words.editorLabel(file.peek())), []);
  useEffect(() => {
    let isGone = false;
    void (async () => {
      const [{ monaco }, { openEditor, setTheme }] = await Promise.all([loadMonaco(), import('../monaco/editor.ts')]);
      if (isGone || place.current === null) return;
      setTheme(monaco, dark.peek());
      opened = openEditor(monaco, place.current, {
        label,
        onRun: (path) => void run(path).catch(tellFailure),
        onOpen: (path, start) => {
          wanted.value = { file: path, start, end: start };
          location.hash = fileAddress(path);
        },
      });
      await opened.show(file.peek());
      isReady.value = true;
    })().catch(tellFailure);
    return () => {
      isGone = true;
      opened?.dispose();
      opened = undefined;
    };
  }, [label, isReady]);

  const path = file.value;
  const isDark = dark.value;
  const goal = wanted.value;
  const report = runs.value[path];
  const { clause, line, select } = route.value.query;
  const ready = isReady.value;
  const said = language.value;
  useEffect(() => {
    if (!ready) return;
    void (async () => {
      await opened?.show(path);
      opened?.mark(report);
      if (goal?.file === path) {
        opened?.reveal(goal.start, goal.end);
        wanted.value = undefined;
      }
    })().catch(tellFailure);
  }, [ready, path, goal, report, said]);
  useEffect(() => {
    if (!ready) return;
    void revealLinked(path, { clause, line, select }).catch(tellFailure);
  }, [ready, path, clause, line, select]);
  useEffect(() => {
    void Promise.all([loadMonaco(), import('../monaco/editor.ts')]).then(
      ([{ monaco }, { setTheme }]) => setTheme(monaco, isDark),
      tellFailure,
    );
  }, [isDark]);
  return <div class="monaco" ref={place} data-ready={ready} />;
}

/** The address may name a line, or a clause and a text in it that is to be selected. */
async function revealLinked(
  path: string,
  { clause, line, select }: Readonly<Record<'clause' | 'line' | 'select', string | undefined>>,
): Promise<void> {
  await opened?.show(path);
  const model = opened?.editor.getModel();
  if (model === null || model === undefined) return;
  if (line !== undefined && /^\d+$/.test(line)) {
    const start = model.getOffsetAt({ lineNumber: Number(line), column: 1 });
    opened?.reveal(start, start);
  }
  if (clause === undefined) return;
  const before = opened?.editor.getPosition();
  const found = named(clause, await ask('outline', path));
  // Who has begun to write meanwhile is left where they are.
  const isHere = before?.equals(opened?.editor.getPosition() ?? before);
  if (found === undefined || !isHere) return;
  const { span, nameSpan } = found;
  const at = select === undefined ? -1 : model.getValue().slice(0, span.end).indexOf(select, nameSpan.end);
  if (select === undefined || at < 0) opened?.reveal(nameSpan.start, nameSpan.end);
  else opened?.select(at, at + select.length);
}

function named(name: string, symbols: readonly services.OutlineSymbol[]): services.OutlineSymbol | undefined {
  return (
    symbols.find((symbol) => symbol.name === name) ?? symbols.map(({ children }) => named(name, children)).find(Boolean)
  );
}
