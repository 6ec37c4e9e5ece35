// A server as a process of its own, as its operators run it.
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../../server/index.ts';
import { root } from './fixture.ts';

export interface ServerProcess {
  readonly address: string;
  readonly adminKey: string | undefined;
  readonly child: ChildProcess;
  /** All that it has printed. */
  output(): string;
  /** Ends it with a signal; its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export function environmentOf(place: Place, data: string): Record<string, string> {
  return place.database === 'postgres'
    ? { DATABASE_URL: place.url, PROVISO_DATA: data }
    : { PROVISO_DATA: place.folder };
}

export function spawnServer(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(root, 'server', 'main.ts')], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE: join(tmpdir(), 'proviso-compile-cache'),
      PORT: '0',
      PROVISO_POLICIES: 'none',
      PROVISO_LOG: 'warn',
      ...environment,
    },
  });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return new Promise((resolve, reject) => {
    const look = (text: string): void => {
      printed += text;
      const address = /listens on (\S+)/.exec(printed)?.[1];
      if (address === undefined) return;
      resolve({
        address,
        get adminKey() {
          return /(proviso_\S+)/.exec(printed)?.[1];
        },
        child,
        output: () => printed,
        end: (signal = 'SIGTERM') => {
          child.kill(signal);
          return ended;
        },
      });
    };
    child.stdout.setEncoding('utf8').on('data', look);
    child.stderr.setEncoding('utf8').on('data', look);
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}

/** Asks a server over the network, as anybody would. */
export async function ask(
  address: string,
  key: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.text() };
}
