// What Monaco asks, passed on to the language services: one provider for each question, nothing decided here.
import type * as Monaco from 'monaco-editor/editor/editor.api.js';
import type { services } from '../../language/index.ts';
import { ask, askWhile } from '../state/client.ts';
import { language, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { Legend } from '../worker/semantic-tokens.ts';
import { languageId } from './language.ts';
import { locationOf, type Model, pathOf, rangeIn, workspaceEdit } from './places.ts';

/** Run by the code lens above a scenario, or above all of them. */
export const runCommand = 'proviso.run';

export function registerProviders(monaco: typeof Monaco): void {
  const { languages } = monaco;
  const at = (model: Model, position: Monaco.IPosition) => [pathOf(model), model.getOffsetAt(position)] as const;

  languages.registerHoverProvider(languageId, {
    provideHover: async (model, position, token) => {
      const found = await askWhile(wanted(token), 'hover', ...at(model, position));
      if (found === undefined) return null;
      return { contents: [{ value: told(found.markdown) }], range: rangeIn(model, found.span.start, found.span.end) };
    },
  });
  languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ['.', '[', '{', ':', ' '],
    provideCompletionItems: async (model, position, _, token) => {
      const found = await askWhile(wanted(token), 'completion', ...at(model, position));
      if (found === undefined) return null;
      const { replace, items } = found;
      const range = rangeIn(model, replace.start, replace.end);
      return { suggestions: items.map((item, order) => suggestionOf(monaco, item, order, range)) };
    },
  });
  languages.registerSignatureHelpProvider(languageId, {
    signatureHelpTriggerCharacters: [' '],
    provideSignatureHelp: async (model, position, token) => {
      const found = await askWhile(wanted(token), 'signatureHelp', ...at(model, position));
      if (found === undefined) return null;
      const parameters = found.parameters.map(({ label, said }) => ({ label, documentation: told(said) }));
      const value = {
        signatures: [{ label: found.label, parameters }],
        activeSignature: 0,
        activeParameter: found.active,
      };
      return { value, dispose: () => undefined };
    },
  });
  languages.registerDefinitionProvider(languageId, {
    provideDefinition: async (model, position) => {
      const span = await ask('definition', ...at(model, position));
      return span === undefined ? null : locationOf(monaco, span);
    },
  });
  languages.registerReferenceProvider(languageId, {
    provideReferences: async (model, position, { includeDeclaration }) => {
      const spans = await ask('references', ...at(model, position), includeDeclaration);
      return Promise.all(spans.map((span) => locationOf(monaco, span)));
    },
  });
  languages.registerDocumentHighlightProvider(languageId, {
    provideDocumentHighlights: async (model, position, token) => {
      const found = (await askWhile(wanted(token), 'highlights', ...at(model, position))) ?? [];
      const { Write, Read } = languages.DocumentHighlightKind;
      return found.map(({ span, declares }) => ({
        range: rangeIn(model, span.start, span.end),
        kind: declares ? Write : Read,
      }));
    },
  });
  languages.registerRenameProvider(languageId, {
    resolveRenameLocation: async (model, position) => {
      const found = await ask('renamable', ...at(model, position));
      const { word, startColumn, endColumn } = model.getWordAtPosition(position) ?? {
        word: '',
        startColumn: 1,
        endColumn: 1,
      };
      const { lineNumber } = position;
      const here = { startLineNumber: lineNumber, endLineNumber: lineNumber, startColumn, endColumn };
      if (found === undefined) return { range: here, text: word, rejectReason: told(words.noName) };
      return { range: rangeIn(model, found.span.start, found.span.end), text: found.text };
    },
    provideRenameEdits: async (model, position, to) => {
      const found = await ask('rename', ...at(model, position), to);
      if ('refused' in found) return { edits: [], rejectReason: told(found.refused) };
      return workspaceEdit(monaco, found.edits);
    },
  });
  languages.registerDocumentFormattingEditProvider(languageId, {
    provideDocumentFormattingEdits: async (model) =>
      (await ask('formatting', pathOf(model))).map(({ span, text }) => ({
        range: rangeIn(model, span.start, span.end),
        text,
      })),
  });
  languages.registerFoldingRangeProvider(languageId, {
    provideFoldingRanges: async (model, _, token) =>
      (await askWhile(wanted(token), 'folds', pathOf(model)))?.map(({ startLine, endLine, sort }) => ({
        start: startLine,
        end: endLine,
        ...(sort === 'comment' ? { kind: languages.FoldingRangeKind.Comment } : {}),
      })),
  });
  languages.registerInlayHintsProvider(languageId, {
    provideInlayHints: async (model, range, token) => {
      const [from, until] = [range.getStartPosition(), range.getEndPosition()].map((each) => model.getOffsetAt(each));
      await rest(token);
      const found = await askWhile(wanted(token), 'inlayHints', pathOf(model), from ?? 0, until ?? 0);
      if (found === undefined || model.isDisposed()) return null;
      const hints = found.map(({ offset, label, sort }) => ({
        position: model.getPositionAt(offset),
        label: told(label),
        paddingLeft: sort === 'value',
        paddingRight: sort === 'number',
      }));
      return { hints, dispose: () => undefined };
    },
  });
  languages.registerCodeActionProvider(languageId, {
    provideCodeActions: async (model, range, _, token) => {
      const [start = 0, end = 0] = [
        { lineNumber: range.startLineNumber, column: range.startColumn },
        { lineNumber: range.endLineNumber, column: range.endColumn },
      ].map((position) => model.getOffsetAt(position));
      const found = (await askWhile(wanted(token), 'codeActions', pathOf(model), start, end)) ?? [];
      const actions = await Promise.all(
        found.map(async ({ title, sort, edits, fixes }) => ({
          title: told(title),
          kind: sort === 'fix' ? 'quickfix' : 'refactor.rewrite',
          isPreferred: sort === 'fix',
          edit: await workspaceEdit(monaco, edits),
          ...(fixes === undefined
            ? {}
            : {
                diagnostics: monaco.editor
                  .getModelMarkers({ resource: model.uri })
                  .filter(({ code }) => code === fixes.code),
              }),
        })),
      );
      return { actions, dispose: () => undefined };
    },
  });
  languages.registerCodeLensProvider(languageId, {
    provideCodeLenses: async (model, token) => {
      const found = await askWhile(wanted(token), 'codeLenses', pathOf(model));
      const lenses = found?.map(({ span, scenario, count }) => ({
        range: rangeIn(model, span.start, span.end),
        command: {
          id: runCommand,
          title: told(scenario === undefined ? words.runAll(count) : words.runScenario),
          arguments: [pathOf(model), scenario],
        },
      }));
      return lenses === undefined ? null : { lenses, dispose: () => undefined };
    },
  });
  languages.registerDocumentSymbolProvider(languageId, {
    displayName: 'Proviso',
    provideDocumentSymbols: async (model, token) =>
      (await askWhile(wanted(token), 'outline', pathOf(model)))?.map((symbol) => symbolOf(monaco, symbol, model)),
  });
}

export function registerColours({ languages }: typeof Monaco, legend: Legend): void {
  languages.registerDocumentSemanticTokensProvider(languageId, {
    getLegend: () => ({ tokenTypes: [...legend.tokenTypes], tokenModifiers: [...legend.tokenModifiers] }),
    provideDocumentSemanticTokens: async (model, _, token) => {
      const version = model.getVersionId();
      const isWanted = (): boolean =>
        !token.isCancellationRequested && !model.isDisposed() && model.getVersionId() === version;
      await rest(token);
      const data = await askWhile(isWanted, 'semanticTokens', pathOf(model));
      // Monaco takes over an answer with whatever was typed since it asked, and asks again where there is none.
      if (data === undefined) throw Object.assign(new Error('Canceled'), { name: 'Canceled' });
      return { data };
    },
    releaseDocumentSemanticTokens: () => undefined,
  });
}

/** Whether an answer is still of use. */
function wanted(token: Monaco.CancellationToken): () => boolean {
  return () => !token.isCancellationRequested;
}

/** Until nobody types, or what was asked is out of date: hints and colours keep their places in the text, and may wait. */
function rest(token: Monaco.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 250);
    token.onCancellationRequested(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function suggestionOf(
  { languages }: typeof Monaco,
  { label, detail, insert, snippet, shown }: services.CompletionItem,
  order: number,
  range: Monaco.IRange,
): Monaco.languages.CompletionItem {
  const { CompletionItemKind, CompletionItemInsertTextRule } = languages;
  return {
    label: { label, description: detail[language.value] },
    kind: CompletionItemKind[shown],
    insertText: insert,
    range,
    sortText: String(order).padStart(4, '0'),
    ...(snippet ? { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet } : {}),
  };
}

function symbolOf(
  monaco: typeof Monaco,
  { name, sort, detail, span, nameSpan, children }: services.OutlineSymbol,
  model: Model,
): Monaco.languages.DocumentSymbol {
  const { SymbolKind } = monaco.languages;
  const kinds: Partial<Record<typeof sort, Monaco.languages.SymbolKind>> = {
    policy: SymbolKind.File,
    wording: SymbolKind.Module,
    terms: SymbolKind.Package,
    coverage: SymbolKind.Class,
    exclusion: SymbolKind.Interface,
    scenario: SymbolKind.Event,
    entry: SymbolKind.Constant,
    fact: SymbolKind.Struct,
    kind: SymbolKind.EnumMember,
  };
  return {
    name: name === '' ? '–' : name,
    detail,
    kind: kinds[sort] ?? SymbolKind.Object,
    tags: [],
    range: rangeIn(model, span.start, span.end),
    selectionRange: rangeIn(model, nameSpan.start, nameSpan.end),
    children: children.map((child) => symbolOf(monaco, child, model)),
  };
}
