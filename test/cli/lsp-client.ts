// A client of the language server as editors are: the published client side of the protocol, over the streams of a
// child process. What the server says unasked is kept for the test to read.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

export class LspClient {
  readonly connection: ProtocolConnection;
  readonly folder: string;
  readonly messages: string[] = [];
  readonly #process: ChildProcess;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Map<string, (found: PublishDiagnosticsParams) => void>();
  readonly #texts = new Map<string, string>();
  #version = 0;

  /** A server over a folder of its own, with these files in it. */
  constructor(files: Readonly<Record<string, string>>) {
    this.folder = mkdtempSync(join(tmpdir(), 'proviso lsp 条款-'));
    for (const [path, text] of Object.entries(files)) this.writeOnDisk(path, text);
    this.#process = spawn(process.execPath, [main, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (stdin === null || stdout === null) throw new Error('the server has no streams');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => {
      this.#published.set(found.uri, found);
      this.#waiting.get(found.uri)?.(found);
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.listen();
  }

  async initialize(locale: string): Promise<InitializeResult> {
    const workspaceFolders = [{ uri: pathToFileURL(this.folder).href, name: 'test' }];
    const capabilities = { workspace: { workspaceFolders: true } };
    const params = { processId: process.pid, rootUri: null, locale, capabilities, workspaceFolders };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  writeOnDisk(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }
  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  async open(path: string, text: string): Promise<void> {
    this.#texts.set(path, text);
    const textDocument = { uri: this.uri(path), languageId: 'proviso', version: this.#nextVersion(), text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Types `put` over the first `over` in an open file, as an incremental change. */
  async type(path: string, over: string, put: string): Promise<void> {
    const text = this.#texts.get(path) ?? '';
    const start = text.indexOf(over);
    if (start < 0) throw new Error(`no \`${over}\` in ${path}`);
    const range = { start: this.position(path, start), end: this.position(path, start + over.length) };
    const textDocument = { uri: this.uri(path), version: this.#nextVersion() };
    const change = { textDocument, contentChanges: [{ range, text: put }] };
    this.#texts.set(path, text.slice(0, start) + put + text.slice(start + over.length));
    await this.connection.sendNotification('textDocument/didChange', change);
  }

  #nextVersion(): number {
    this.#version += 1;
    return this.#version;
  }

  text(path: string): string {
    return this.#texts.get(path) ?? '';
  }
  position(path: string, offset: number): { line: number; character: number } {
    const lines = this.text(path).slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  }

  /** The text of an open file with these edits, of which there is one at most. */
  edited(path: string, [edit]: readonly TextEdit[]): string {
    const text = this.text(path);
    if (edit === undefined) return text;
    const offset = ({ line, character }: { readonly line: number; readonly character: number }): number =>
      text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
    return text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end));
  }

  /** A request about a place: right after the first `after` in the file, or so many units further. */
  async ask<Answer>(method: string, path: string, after: string, more: object = {}): Promise<Answer> {
    const at = this.text(path).indexOf(after);
    if (at < 0) throw new Error(`no \`${after}\` in ${path}`);
    const position = this.position(path, at + after.length);
    return this.connection.sendRequest<Answer>(method, { textDocument: { uri: this.uri(path) }, position, ...more });
  }
  async askFile<Answer>(method: string, path: string, more: object = {}): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, { textDocument: { uri: this.uri(path) }, ...more });
  }

  /** The next diagnostics that the server sends for a file. */
  nextDiagnostics(path: string): Promise<PublishDiagnosticsParams> {
    const uri = this.uri(path);
    return new Promise((resolve) => {
      this.#waiting.set(uri, (found) => {
        this.#waiting.delete(uri);
        resolve(found);
      });
    });
  }

  /** Shuts the server down as an editor does; the code it ends with. */
  async close(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => {
      this.#process.once('exit', resolve);
    });
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true });
    return code;
  }
}
