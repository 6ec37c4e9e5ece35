// A document can be hashed and filed: another process, in another time zone, under another locale, gives the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'proviso-filed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const machines = [
  { TZ: 'Pacific/Apia', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
] as const;

/** The hash of what the command writes there. */
function filed(to: string, more: readonly string[], machine: number): string {
  const file = join(folder, `${machine}.${to}`);
  const words = ['cli/main.ts', 'render', '201290000002019000001', '--to', to, '-o', file, ...more];
  execFileSync(process.execPath, words, { cwd: root, env: { PATH: process.env.PATH, ...machines[machine] } });
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

test.each([
  ['html', []],
  ['md', []],
  ['docx', []],
  ['pdf', []],
  ['docx', ['--document', 'letter', '--incident', 'policies/cosco/incidents/finding-not-judged.json']],
] as const)(
  '%s %j',
  (to, more) => {
    expect(filed(to, more, 0)).toBe(filed(to, more, 1));
  },
  120_000,
);
