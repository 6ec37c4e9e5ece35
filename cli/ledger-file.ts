// A ledger on disk. Whoever writes it holds a lock from before it is read until it stands written, so that two runs at
// once cannot pay one event twice; and what is written replaces the file as a whole, or not at all.
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Ledger, type LedgerFault, openLedger, readLedger } from '../engine/index.ts';
import type { Contract } from '../language/index.ts';
import { type Host, isFile, readText } from './host.ts';
import { words } from './terminal/usage-words.ts';
import { Unusable } from './unusable.ts';

export type LedgerFile = { readonly ledger: Ledger } | { readonly faults: readonly LedgerFault[] };

/** `opening`: where there is none, an empty one stands for it. */
export function ledgerIn(path: string, contract: Contract, host: Host, opening: boolean): LedgerFile {
  if (opening && !isFile(path, host)) return openLedger(contract);
  return readLedger(readText(path, host), contract);
}

/** Runs `body` while nobody else writes this ledger. */
export async function whileLocked<Result>(path: string, host: Host, body: () => Promise<Result>): Promise<Result> {
  const lock = `${resolve(host.directory, path)}.lock`;
  let handle: number;
  try {
    handle = openSync(lock, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Unusable(words.ledgerInUse(path));
    throw new Unusable(words.cannotWrite(path, String(error)));
  }
  try {
    return await body();
  } finally {
    closeSync(handle);
    rmSync(lock);
  }
}

export function writeLedger(path: string, ledger: Ledger, host: Host): void {
  const file = resolve(host.directory, path);
  const whole = `${file}.new`;
  try {
    writeFileSync(whole, `${JSON.stringify(ledger, null, 2)}\n`);
    renameSync(whole, file);
  } catch (error) {
    throw new Unusable(words.cannotWrite(path, String(error)));
  }
}
