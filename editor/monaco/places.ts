// Between the language services and Monaco: offsets to lines and columns, paths to models, sorts to Monaco's kinds.
import type * as Monaco from 'monaco-editor/editor/editor.api.js';
import type { services } from '../../language/index.ts';
import { askTexts } from '../state/client.ts';
import { languageId } from './language.ts';

type Api = typeof Monaco;
export type Model = Monaco.editor.ITextModel;
export type Span = services.Edit['span'];

const scheme = 'proviso';

export function uriOf(monaco: Api, path: string): Monaco.Uri {
  return monaco.Uri.from({ scheme, path: `/${path}` });
}

/** A file, and not a text that is only shown. */
export function isFile(model: Model): boolean {
  return model.uri.scheme === scheme;
}

export function pathOf(model: Model): string {
  return model.uri.path.slice(1);
}

/** The model of a file, made from the desk's text where none is open. */
export async function modelOf(monaco: Api, path: string): Promise<Model> {
  const uri = uriOf(monaco, path);
  const open = monaco.editor.getModel(uri);
  if (open !== null) return open;
  const text = await askTexts('text', path);
  return monaco.editor.getModel(uri) ?? monaco.editor.createModel(text, languageId, uri);
}

export function rangeIn(model: Model, start: number, end: number): Monaco.IRange {
  const [from, until] = [model.getPositionAt(start), model.getPositionAt(end)];
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: until.lineNumber,
    endColumn: until.column,
  };
}

export async function locationOf(monaco: Api, { file, start, end }: Span): Promise<Monaco.languages.Location> {
  const model = await modelOf(monaco, file);
  return { uri: model.uri, range: rangeIn(model, start, end) };
}

export async function workspaceEdit(
  monaco: Api,
  edits: readonly services.Edit[],
): Promise<Monaco.languages.WorkspaceEdit> {
  return {
    edits: await Promise.all(
      edits.map(async ({ span, text }) => {
        const { uri, range } = await locationOf(monaco, span);
        return { resource: uri, versionId: undefined, textEdit: { range, text } };
      }),
    ),
  };
}
