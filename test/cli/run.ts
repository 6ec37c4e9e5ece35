// Runs the command line. `spawned` does it as its users do: as a process of its own, with nothing of the test's
// environment but PATH; every command is seen to work so, and to fail so. `proviso` runs the same program on a host of
// the test's making, which takes a hundredth of the time, for the many cases.
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../cli/program.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'cli', 'main.ts');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the person stands; the checkout unless said otherwise. */
  readonly directory?: string;
}

export function spawned(
  args: readonly string[],
  { input = '', environment = {}, directory = root }: Circumstances = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: directory,
    env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', ...environment },
  });
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
    // A command that ends without reading its input closes the pipe; that is no fault.
    child.stdin.on('error', () => undefined).end(input);
  });
}

export async function proviso(
  args: readonly string[],
  { input = '', environment = {}, directory = root }: Circumstances = {},
): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed) => ({
    columns: undefined,
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const code = await runProgram(args, {
    directory,
    environment: { LANG: 'en_US.UTF-8', ...environment },
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    standardInput: () => Promise.resolve(input),
  });
  return { code, ...printed };
}

/** A new folder with these files in it; folders in their names are not made. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'proviso-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
