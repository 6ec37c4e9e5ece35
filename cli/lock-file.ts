// Where the lock file is: in the folder of the workspace, beside what it locks.
import { join, relative } from 'node:path';
import { type Lock, readLock } from '../language/index.ts';
import { type Host, isFile, readText } from './host.ts';
import { words } from './terminal/usage-words.ts';
import { Unusable } from './unusable.ts';

/** Its path in full. */
export function lockPath(folder: string | undefined): string {
  if (folder === undefined) throw new Unusable(words.noWorkspace);
  return join(folder, 'proviso.lock');
}

/** Its path as a person standing here would write it. */
export function shownLockPath(folder: string | undefined, host: Host): string {
  return relative(host.directory, lockPath(folder));
}

export function readLockFile(folder: string | undefined, host: Host): Lock {
  const path = lockPath(folder);
  if (!isFile(path, host)) throw new Unusable(words.noLock(shownLockPath(folder, host)));
  const lock = readLock(readText(path, host));
  if (lock === undefined) throw new Unusable(words.notALock(shownLockPath(folder, host)));
  return lock;
}
