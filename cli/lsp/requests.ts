// The requests about a place in a file, one by one: each is a question to the language services and its answer in the
// terms of the protocol.
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type Connection,
  DocumentHighlightKind,
  InlayHintKind,
  LSPErrorCodes,
  MarkupKind,
  type Position,
  ResponseError,
} from 'vscode-languageserver/node';
import { services } from '../../language/index.ts';
import { completionItemOf, diagnosticOf, encoded, foldKinds, symbolKindOf, symbolOf, told } from './convert.ts';
import { keyOf } from './files.ts';
import { runCommand, type Session } from './session.ts';

interface AtPlace {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export function answerLanguageRequests(connection: Connection, session: Session): void {
  answerNavigation(connection, session);
  answerWriting(connection, session);
  answerWholeFiles(connection, session);
}

/** The file and offset that a request is about. */
function placeOf({ textDocument, position }: AtPlace, session: Session) {
  const path = keyOf(textDocument.uri);
  const places = session.places();
  return { path, offset: places.offset(path, position), places, workspace: session.workspace };
}

function answerNavigation(connection: Connection, session: Session): void {
  connection.onHover((at, token) =>
    session.answer(token, () => {
      const { path, offset, places, workspace } = placeOf(at, session);
      const found = services.hover(workspace, path, offset);
      if (found === undefined) return null;
      const value = told(found.markdown, session.language);
      return { range: places.range(found.span), contents: { kind: MarkupKind.Markdown, value } };
    }),
  );
  connection.onDefinition((at, token) =>
    session.answer(token, () => {
      const { path, offset, places, workspace } = placeOf(at, session);
      const found = services.definition(workspace, path, offset);
      return found === undefined ? null : places.location(found);
    }),
  );
  connection.onReferences((at, token) =>
    session.answer(token, () => {
      const { path, offset, places, workspace } = placeOf(at, session);
      const withDeclaration = at.context.includeDeclaration;
      return services.references(workspace, path, offset, { withDeclaration }).map((span) => places.location(span));
    }),
  );
  connection.onDocumentHighlight((at, token) =>
    session.answer(token, () => {
      const { path, offset, places, workspace } = placeOf(at, session);
      return services.highlights(workspace, path, offset).map(({ span, declares }) => ({
        range: places.range(span),
        kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );
  connection.onPrepareRename((at, token) =>
    session.answer(token, () => {
      const { path, offset, places, workspace } = placeOf(at, session);
      const found = services.renamable(workspace, path, offset);
      return found === undefined ? null : { range: places.range(found.span), placeholder: found.text };
    }),
  );
  connection.onRenameRequest((at, token) =>
    session.answer(token, () => {
      const { path, offset, places, workspace } = placeOf(at, session);
      const renaming = services.rename(workspace, path, offset, at.newName);
      if ('edits' in renaming) return places.edits(renaming.edits);
      throw new ResponseError(LSPErrorCodes.RequestFailed, told(renaming.refused, session.language));
    }),
  );
}

function answerWriting(connection: Connection, session: Session): void {
  connection.onCompletion((at, token) =>
    session.answer(token, () => {
      const { path, offset, places, workspace } = placeOf(at, session);
      const { replace, items } = services.completion(workspace, path, offset);
      const range = places.range(replace);
      return items.map((item, order) => completionItemOf(item, range, order, session.language));
    }),
  );
  connection.onSignatureHelp((at, token) =>
    session.answer(token, () => {
      const { path, offset, workspace } = placeOf(at, session);
      const found = services.signatureHelp(workspace, path, offset);
      if (found === undefined) return null;
      const parameters = found.parameters.map(({ label, said }) => ({
        label,
        documentation: told(said, session.language),
      }));
      return { signatures: [{ label: found.label, parameters }], activeSignature: 0, activeParameter: found.active };
    }),
  );
  connection.onCodeAction(({ textDocument, range }, token) =>
    session.answer(token, () => {
      const places = session.places();
      const path = keyOf(textDocument.uri);
      const [start, end] = [places.offset(path, range.start), places.offset(path, range.end)];
      return services.codeActions(session.workspace, path, start, end).map(
        ({ title, sort, edits, fixes }): CodeAction => ({
          title: told(title, session.language),
          kind: sort === 'fix' ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
          edit: places.edits(edits),
          ...(fixes === undefined ? {} : { diagnostics: [diagnosticOf(fixes, places, session.language)] }),
        }),
      );
    }),
  );
}

function answerWholeFiles(connection: Connection, session: Session): void {
  connection.onDocumentSymbol(({ textDocument }, token) =>
    session.answer(token, () => {
      const places = session.places();
      const symbols = services.documentSymbols(session.workspace, keyOf(textDocument.uri));
      return symbols.map((symbol) => symbolOf(symbol, places));
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    session.answer(token, () => {
      const places = session.places();
      return services.workspaceSymbols(session.workspace, query).map(({ name, sort, nameSpan }) => ({
        name,
        kind: symbolKindOf(sort),
        location: places.location(nameSpan),
      }));
    }),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    session.answer(token, () =>
      services.folds(session.workspace, keyOf(textDocument.uri)).map(({ startLine, endLine, sort }) => {
        const kind = foldKinds[sort];
        // The last line of a block is its brace, which stays in sight.
        const last = sort === 'comment' ? endLine - 1 : endLine - 2;
        return {
          startLine: startLine - 1,
          endLine: Math.max(startLine - 1, last),
          ...(kind === undefined ? {} : { kind }),
        };
      }),
    ),
  );
  connection.languages.semanticTokens.on(({ textDocument }, token) =>
    session.answer(token, () => {
      const tokens = services.semanticTokens(session.workspace, keyOf(textDocument.uri));
      return { data: encoded(tokens, session.places(), services) };
    }),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    session.answer(token, () => {
      const places = session.places();
      const path = keyOf(textDocument.uri);
      const [start, end] = [places.offset(path, range.start), places.offset(path, range.end)];
      return services.inlayHints(session.workspace, path, start, end).map(({ offset, label, sort }) => ({
        position: places.position(path, offset),
        label: told(label, session.language),
        kind: sort === 'value' ? InlayHintKind.Parameter : InlayHintKind.Type,
        paddingLeft: sort === 'value',
        paddingRight: sort === 'number',
      }));
    }),
  );
  connection.onDocumentFormatting(({ textDocument }, token) =>
    session.answer(token, () => {
      const places = session.places();
      const edits = services.formatting(session.workspace, keyOf(textDocument.uri));
      return edits.map(({ span, text }) => ({ range: places.range(span), newText: text }));
    }),
  );
  connection.onCodeLens(({ textDocument }, token) =>
    session.answer(token, () => {
      const places = session.places();
      return services.codeLenses(session.workspace, keyOf(textDocument.uri)).map((lens): CodeLens => {
        const title = lensTitle(lens, session);
        const given = [textDocument.uri, lens.unit, ...(lens.scenario === undefined ? [] : [lens.scenario])];
        return { range: places.range(lens.span), command: { title, command: runCommand, arguments: given } };
      });
    }),
  );
}

function lensTitle({ scenario, count }: services.ScenarioLens, { language }: Session): string {
  if (scenario !== undefined) return language === 'en' ? 'Run scenario' : '运行情景';
  return language === 'en' ? `Run all ${count} scenarios` : `运行全部${count}个情景`;
}
