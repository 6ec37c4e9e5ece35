// One Monaco editor over the files of the page: which file it shows, what is written into it, what is marked in it.
import type * as Monaco from 'monaco-editor/editor/editor.api.js';
import type { Diagnostic } from '../../language/index.ts';
import { begin, write } from '../state/drafts.ts';
import { cursor } from '../state/editing.ts';
import { tellFailure } from '../state/failure.ts';
import { told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { ScenarioReport } from '../worker/scenarios.ts';
import { isFile, modelOf, pathOf, rangeIn, uriOf } from './places.ts';
import { runCommand } from './providers.ts';
import { themeNames } from './themes.ts';

type Api = typeof Monaco;

/** Milliseconds: longer than between two keys. */
const restAfter = 180;

export interface Opened {
  readonly editor: Monaco.editor.IStandaloneCodeEditor;
  show(path: string): Promise<void>;
  reveal(start: number, end: number): void;
  /** Reveals it, and selects it: what is typed stands in its place. */
  select(start: number, end: number): void;
  /** A new text for the file, as one step that can be undone. */
  replace(text: string): void;
  mark(report: ScenarioReport | undefined): void;
  dispose(): void;
}

/** `onRun`: a code lens was pressed; `onOpen`: a name of another file was followed. */
export function openEditor(
  monaco: Api,
  place: HTMLElement,
  {
    label,
    onRun,
    onOpen,
  }: { readonly label: string; onRun(path: string): void; onOpen(path: string, start: number): void },
): Opened {
  const editor = monaco.editor.create(place, {
    model: null,
    ariaLabel: label,
    automaticLayout: true,
    fontFamily: '"IBM Plex Mono", "Noto Sans SC Variable", ui-monospace, monospace',
    fontSize: 13.5,
    lineHeight: 22,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    wordWrap: 'on',
    wrappingIndent: 'same',
    glyphMargin: true,
    folding: true,
    renderLineHighlight: 'line',
    'semanticHighlighting.enabled': true,
    fixedOverflowWidgets: true,
    accessibilitySupport: 'auto',
    tabSize: 2,
    // What may be written at a place, the language knows.
    wordBasedSuggestions: 'off',
    padding: { top: 10, bottom: 40 },
    quickSuggestions: { other: true, comments: false, strings: true },
  });
  const command = monaco.editor.registerCommand(runCommand, (_: unknown, path: string) => onRun(path));
  const opener = monaco.editor.registerEditorOpener({
    openCodeEditor: async (_source, uri, where) => {
      const model = monaco.editor.getModel(uri);
      if (model === null || model === editor.getModel()) return false;
      const position =
        where === undefined
          ? undefined
          : 'startLineNumber' in where
            ? { lineNumber: where.startLineNumber, column: where.startColumn }
            : where;
      onOpen(pathOf(model), position === undefined ? 0 : model.getOffsetAt(position));
      return true;
    },
  });
  const marks = editor.createDecorationsCollection();
  const states = new Map<string, Monaco.editor.ICodeEditorViewState | null>();
  let isGone = false;

  const changed = async (model: Monaco.editor.ITextModel): Promise<void> => {
    let version = 0;
    const found = await write(pathOf(model), () => {
      version = model.getVersionId();
      return model.getValue();
    });
    if (!model.isDisposed() && model.getVersionId() === version) markProblems(monaco, model, found);
  };
  // Every file that is open, not the one alone that is shown: a name is changed wherever it stands.
  const listen = (model: Monaco.editor.ITextModel): Monaco.IDisposable | undefined =>
    isFile(model) ? model.onDidChangeContent(() => void changed(model).catch(tellFailure)) : undefined;
  const listening = monaco.editor.getModels().map(listen);
  listening.push(monaco.editor.onDidCreateModel((model) => void listening.push(listen(model))));
  // What follows the cursor follows it where it comes to rest.
  let resting: ReturnType<typeof setTimeout> | undefined;
  editor.onDidChangeCursorPosition(({ position }) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const model = isGone ? null : editor.getModel();
      if (model !== null) cursor.value = model.getOffsetAt(position);
    }, restAfter);
  });

  const reveal = (start: number, end: number): void => {
    const model = isGone ? null : editor.getModel();
    if (model === null) return;
    const range = rangeIn(model, start, Math.min(end, start + 200));
    editor.setPosition({ lineNumber: range.startLineNumber, column: range.startColumn });
    editor.revealRangeNearTop(range);
    editor.focus();
  };
  return {
    editor,
    show: async (path) => {
      const before = editor.getModel();
      if (before !== null && pathOf(before) === path) return;
      if (before !== null) states.set(pathOf(before), editor.saveViewState());
      await begin();
      const model = await modelOf(monaco, path);
      // Whoever was here may have gone to another screen meanwhile.
      if (isGone) return;
      marks.clear();
      editor.setModel(model);
      editor.restoreViewState(states.get(path) ?? null);
      cursor.value = model.getOffsetAt(editor.getPosition() ?? { lineNumber: 1, column: 1 });
      await changed(model);
    },
    reveal,
    select: (start, end) => {
      reveal(start, end);
      const model = isGone ? null : editor.getModel();
      if (model !== null) editor.setSelection(rangeIn(model, start, end));
    },
    replace: (text) => {
      const model = editor.getModel();
      if (model === null) return;
      editor.pushUndoStop();
      editor.executeEdits('workbench', [{ range: model.getFullModelRange(), text }]);
      editor.pushUndoStop();
    },
    mark: (report) => {
      if (isGone) return;
      const model = editor.getModel();
      marks.set(report === undefined || model === null ? [] : gutterOf(report, model));
    },
    dispose: () => {
      isGone = true;
      for (const each of listening) each?.dispose();
      command.dispose();
      opener.dispose();
      editor.dispose();
    },
  };
}

export function setTheme(monaco: Api, dark: boolean): void {
  monaco.editor.setTheme(dark ? themeNames.dark : themeNames.light);
}

/** The text of a model that is open follows what was written elsewhere in the page. */
export function follow(monaco: Api, path: string, text: string): void {
  const model = monaco.editor.getModel(uriOf(monaco, path));
  if (model !== null && model.getValue() !== text)
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
}

function markProblems(monaco: Api, model: Monaco.editor.ITextModel, found: readonly Diagnostic[]): void {
  const { Error: error, Warning: warning } = monaco.MarkerSeverity;
  const markers = found.map(
    ({ code, severity, span, message, help, related }): Monaco.editor.IMarkerData => ({
      ...rangeIn(model, span.start, Math.max(span.end, span.start + 1)),
      severity: severity === 'error' ? error : warning,
      code,
      source: 'proviso',
      message: `${told(message)}\n${told(help)}`,
      relatedInformation: related.map((other) => ({
        resource: uriOf(monaco, other.span.file),
        message: told(other.message),
        startLineNumber: other.span.line,
        startColumn: other.span.column,
        endLineNumber: other.span.endLine,
        endColumn: other.span.endColumn,
      })),
    }),
  );
  monaco.editor.setModelMarkers(model, 'proviso', markers);
  performance.mark('proviso-diagnostics');
}

/** Passed or failed beside each scenario, and beside each expectation that was not met; what no scenario tries is marked. */
function gutterOf(
  { scenarios, wordings }: ScenarioReport,
  model: Monaco.editor.ITextModel,
): Monaco.editor.IModelDeltaDecoration[] {
  const path = pathOf(model);
  const line = (lineNumber: number) => ({
    startLineNumber: lineNumber,
    endLineNumber: lineNumber,
    startColumn: 1,
    endColumn: 1,
  });
  const own = scenarios.filter(({ place }) => place.file === path);
  const states = own.map(({ place, passed }) => ({
    range: line(place.line),
    options: {
      glyphMarginClassName: passed ? 'gutter-passed' : 'gutter-failed',
      glyphMarginHoverMessage: { value: told(passed ? words.pass : words.fail) },
    },
  }));
  const unmet = own.flatMap((scenario) =>
    scenario.unmet.map(({ place, expected, found }) => ({
      range: { ...line(place.line), endColumn: model.getLineMaxColumn(Math.min(place.line, model.getLineCount())) },
      options: {
        isWholeLine: true,
        className: 'line-unmet',
        glyphMarginClassName: 'gutter-failed',
        after: { content: `  ✗ ${told(words.found(told(found)))}`, inlineClassName: 'after-unmet' },
        glyphMarginHoverMessage: {
          value: `${told(words.expected(told(expected)))}  \n${told(words.found(told(found)))}`,
        },
      },
    })),
  );
  const untried = wordings
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ place, ways }) =>
      place?.file === path && ways.every(({ scenarios: count }) => count === 0)
        ? [{ range: line(place.line), options: { linesDecorationsClassName: 'gutter-untried' } }]
        : [],
    );
  return [...states, ...unmet, ...untried];
}
