// What a command may ask of the process it runs in: files, standard input, two streams to print on, the environment.
// Commands get it passed, so that nothing below main.ts reads the process by itself.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Said } from '../language/index.ts';
import { words } from './terminal/usage-words.ts';
import { Unusable } from './unusable.ts';

/** What a command ends with. What a determination says is never one of them: it is data. */
export const exit = {
  fine: 0,
  /** Diagnostics, failed scenarios, documents that could not be imported. */
  findings: 1,
  /** Wrong use, or input that cannot be read. */
  unusable: 2,
  /** A mistake of ours. */
  fault: 70,
} as const;
export type Exit = (typeof exit)[keyof typeof exit];

export interface Stream {
  readonly write: (text: string) => void;
  /** Columns of the terminal; `undefined` where it is none. */
  readonly columns: number | undefined;
  /** Waits until what was written has gone; a host that keeps what is written has nothing to wait for. */
  readonly drained?: () => Promise<void>;
}

export interface Host {
  /** Where the person stands: relative paths start here. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly standardInput: () => Promise<string>;
}

export function processHost(): Host {
  const { env, stdin } = process;
  return {
    directory: startedFrom(env),
    environment: env,
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    standardInput: () => text(stdin),
  };
}

/** npm runs scripts in the folder of package.json; the person stands where `npm run` was typed. */
function startedFrom(environment: NodeJS.ProcessEnv): string {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = environment;
  return (script === 'proviso' || script === 'demo') && typedIn !== undefined ? typedIn : process.cwd();
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  // A reader that has gone (`proviso … | head`) is no fault of anyone.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (written) => stream.write(written),
    columns: stream.isTTY ? stream.columns : undefined,
    drained: async () => {
      // A reader that has gone takes nothing any more: then there is nothing to wait for either.
      if (stream.writableNeedDrain && !stream.destroyed)
        await new Promise<void>((done) => {
          stream.once('drain', done);
          stream.once('close', done);
          stream.once('error', () => done());
        });
    },
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file. Throws `Unusable` where there is none, or it is not UTF-8. */
export function readText(path: string, host: Host): string {
  try {
    return utf8.decode(readFileSync(resolve(host.directory, path)));
  } catch (error) {
    throw new Unusable(readFault(path, error));
  }
}

/** The text of a file, or of standard input where the path is `-`. */
export async function readInput(path: string, host: Host): Promise<string> {
  return path === '-' ? host.standardInput() : readText(path, host);
}

export function writeText(path: string, content: string, host: Host): void {
  writeFile(path, content, host);
}

export function writeFile(path: string, content: string | Uint8Array, host: Host): void {
  try {
    writeFileSync(resolve(host.directory, path), content);
  } catch (error) {
    throw new Unusable(words.cannotWrite(path, codeOf(error)));
  }
}

export function isFolder(path: string, host: Host): boolean {
  return statSync(resolve(host.directory, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export function isFile(path: string, host: Host): boolean {
  return statSync(resolve(host.directory, path), { throwIfNoEntry: false })?.isFile() ?? false;
}

function readFault(path: string, error: unknown): Said {
  if (error instanceof TypeError) return words.notUtf8(path);
  const code = codeOf(error);
  return code === 'ENOENT'
    ? words.noSuchFile(path)
    : code === 'EISDIR'
      ? words.isFolder(path)
      : words.cannotRead(path, code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
