// The extension of VS Code: starts `proviso lsp` in the workspace and lets the two talk. What is known about the
// language is known by the server; here is only how to start it, and what to say when it does not start.
import { commands, type ExtensionContext, env, window, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(commands.registerCommand('proviso.restart', restart));
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('proviso')) return restart();
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart(): Promise<void> {
  await client?.stop();
  await start();
}

async function start(): Promise<void> {
  const settings = workspace.getConfiguration('proviso');
  const [command = 'npx', ...args] = settings.get<string[]>('server.command', []);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  // Without a shell nothing in a path is read as a command; on Windows, `npx` is a script that needs one.
  const onWindows = process.platform === 'win32';
  const options = { shell: onWindows, ...(folder?.scheme === 'file' ? { cwd: folder.fsPath } : {}) };
  const server: ServerOptions = { command, args, options };
  client = new LanguageClient('proviso', 'Proviso', server, clientOptions(settings.get('language', 'auto')));
  try {
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`Proviso: \`${[command, ...args].join(' ')}\` did not start: ${reason}`);
  }
}

function clientOptions(language: string): LanguageClientOptions {
  const shown = language === 'auto' ? (env.language.startsWith('zh') ? 'zh' : 'en') : language;
  return {
    documentSelector: [
      { scheme: 'file', language: 'proviso' },
      { scheme: 'untitled', language: 'proviso' },
    ],
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.proviso') },
    initializationOptions: { language: shown },
  };
}
