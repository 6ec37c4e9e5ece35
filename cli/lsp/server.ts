// The language server: what the Language Server Protocol asks, answered by the language services. Nothing is decided
// here.
import {
  type Connection,
  MessageType,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { services } from '../../language/index.ts';
import { diagnosticOf, type Language } from './convert.ts';
import { keyOf } from './files.ts';
import { answerLanguageRequests } from './requests.ts';
import { runScenarios } from './scenarios.ts';
import { runCommand, Session } from './session.ts';

/** Long enough to let a word be typed to its end, short enough to be seen as at once. */
const quietMilliseconds = 120;

/** Answers one client until it goes. */
export function serve(connection: Connection): void {
  const session = new Session();
  const documents = new TextDocuments(TextDocument);
  const publish = publisher(connection, session, documents);

  connection.onInitialize(({ workspaceFolders, locale, initializationOptions }) => {
    session.language = languageOf(initializationOptions) ?? (locale?.startsWith('zh') === true ? 'zh' : 'en');
    for (const { uri } of workspaceFolders ?? []) session.files.addFolder(uri);
    return { capabilities, serverInfo: { name: 'proviso' } };
  });
  connection.onInitialized(() => {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of added) session.files.addFolder(uri);
      for (const { uri } of removed) session.files.removeFolder(uri);
      publish();
    });
  });
  documents.onDidChangeContent(({ document }) => {
    session.files.opened(document.uri, document.getText());
    publish();
  });
  documents.onDidClose(({ document }) => {
    session.files.closed(document.uri);
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    publish();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) if (uri.endsWith('.proviso')) session.files.readFromDisk(uri);
    publish();
  });
  connection.onExecuteCommand(({ command, arguments: given }, token) =>
    session.answer(token, () => (command === runCommand ? run(connection, session, given ?? []) : undefined)),
  );
  answerLanguageRequests(connection, session);
  documents.listen(connection);
  connection.listen();
}

/** Sends the diagnostics of the open files once the author pauses. */
function publisher(connection: Connection, session: Session, documents: TextDocuments<TextDocument>): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const send = (): void => {
    const places = session.places();
    for (const { uri, version } of documents.all()) {
      const found = services.diagnostics(session.workspace, keyOf(uri));
      const diagnostics = found.map((diagnostic) => diagnosticOf(diagnostic, places, session.language));
      connection.sendDiagnostics({ uri, version, diagnostics });
    }
  };
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(send, quietMilliseconds);
  };
}

function run(connection: Connection, session: Session, [uri, unit, scenario]: readonly unknown[]): unknown {
  if (typeof uri !== 'string' || typeof unit !== 'string') return undefined;
  const title = typeof scenario === 'string' ? scenario : undefined;
  const { language } = session;
  const outcomes = runScenarios(session.files, keyOf(uri), unit, title, language);
  const failed = (outcomes ?? []).filter(({ passed }) => !passed);
  const type = outcomes === undefined || failed.length > 0 ? MessageType.Warning : MessageType.Info;
  connection.sendNotification('window/showMessage', { type, message: summary(outcomes?.length, failed, language) });
  return outcomes;
}

function summary(
  count: number | undefined,
  failed: readonly { readonly title: string; readonly complaints: readonly string[] }[],
  language: Language,
): string {
  if (count === undefined) {
    return language === 'en' ? 'There are errors to set right before scenarios can run.' : '请先更正错误，再运行情景。';
  }
  const passed = count - failed.length;
  const head =
    language === 'en' ? `${passed} passed, ${failed.length} failed` : `${passed} 项通过，${failed.length} 项未通过`;
  return [head, ...failed.map(({ title, complaints }) => `${title}: ${complaints.join('; ')}`)].join('\n');
}

function languageOf(options: unknown): Language | undefined {
  if (typeof options !== 'object' || options === null || !('language' in options)) return undefined;
  return options.language === 'en' || options.language === 'zh' ? options.language : undefined;
}

const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['.', '{', '[', ':'] },
  signatureHelpProvider: { triggerCharacters: [' '] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentFormattingProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  inlayHintProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite'] },
  codeLensProvider: {},
  executeCommandProvider: { commands: [runCommand] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...services.tokenTypes], tokenModifiers: [...services.tokenModifiers] },
    full: true,
  },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
