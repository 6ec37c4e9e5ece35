// `proviso adjudicate POLICY --batch FILE`: every line of the file decided, one line out for each, in its order. Lines with
// faults are answered by their faults, and the run goes on; it then ends with exit 1.
import { closeSync, openSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { BackendName } from '../backend.ts';
import { barOn } from '../batch/bar.ts';
import { runBatch } from '../batch/run.ts';
import type { Choice } from '../choose.ts';
import { type Exit, exit, type Host, isFile } from '../host.ts';
import type { Session } from '../session.ts';
import { words } from '../terminal/usage-words.ts';
import { Unusable } from '../unusable.ts';
import { compiledUnit } from './unit.ts';

interface BatchOptions extends Choice {
  readonly batch: string;
  readonly backend: BackendName;
  readonly final?: true;
  readonly figures?: true;
  readonly workers?: string;
  readonly out?: string;
}

export async function adjudicateBatch(session: Session, policy: string, options: BatchOptions): Promise<Exit> {
  const { host } = session;
  if (!isFile(options.batch, host)) throw new Unusable(words.noSuchFile(options.batch));
  const workers = workersOf(options.workers);
  const unit = compiledUnit(session, policy, options);
  if (unit === undefined) return exit.findings;
  const bar = barOn(host.stderr);
  const out = outputOf(options.out, host);
  const { contract, contractHash, sourceMap } = unit;
  try {
    const { lines, decided, faulty, itself } = await runBatch(
      {
        file: resolve(host.directory, options.batch),
        contract,
        contractHash,
        sourceMap,
        backend: options.backend,
        final: options.final === true,
        figures: options.figures === true,
        workers,
      },
      { write: out.write, progress: bar.draw },
    );
    bar.clear();
    session.tellLine(words.batchDone(lines, decided, faulty, itself));
    return faulty > 0 ? exit.findings : exit.fine;
  } finally {
    out.close();
  }
}

function workersOf(written: string | undefined): number {
  if (written === undefined) return availableParallelism();
  const count = /^[1-9]\d?$/.test(written) ? Number(written) : Number.NaN;
  if (Number.isNaN(count) || count > 64) throw new Unusable(words.notAWorkerCount(written));
  return count;
}

interface Output {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => void;
}

function outputOf(path: string | undefined, host: Host): Output {
  if (path === undefined) {
    const decoder = new TextDecoder();
    const write = async (bytes: Uint8Array): Promise<void> => {
      host.stdout.write(decoder.decode(bytes));
      await host.stdout.drained?.();
    };
    return { write, close: () => undefined };
  }
  let file: number;
  try {
    file = openSync(resolve(host.directory, path), 'w');
  } catch (error) {
    throw new Unusable(words.cannotWrite(path, String(error)));
  }
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  return { write, close: () => closeSync(file) };
}
