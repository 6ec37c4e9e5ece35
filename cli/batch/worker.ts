// A worker of a batch: reads its ranges of the file itself, decides the lines that are its own, and leaves the bytes to be
// written in memory that both threads see. In comes a position, out goes a length; no objects pass between threads, but for
// the contract at the start.
import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type BackendName, backendFor, rulesBackend } from '../../engine/index.ts';
import type { Contract, SourceMap } from '../../language/index.ts';
import { type Answer, Deciding, lineOf } from './decide-line.ts';
import { linesIn, type Range, RangeReader } from './scan.ts';
import { Written } from './written.ts';

export interface Start {
  readonly file: string;
  readonly contract: Contract;
  readonly contractHash: string;
  readonly sourceMap: SourceMap;
  readonly backend: BackendName;
  readonly final: boolean;
  readonly figures: boolean;
  /** Lines name policies: then every worker sees every range, and decides the lines of its own policies. */
  readonly byPolicy: boolean;
  readonly worker: number;
  readonly workers: number;
}

export interface Task extends Range {
  readonly index: number;
  /** Whose are the lines that name no policy. */
  readonly worker: number;
  /** Where what is written goes. */
  readonly room: SharedArrayBuffer;
}

export interface Done {
  readonly index: number;
  /** That of the task, or a larger one in its place. */
  readonly room: SharedArrayBuffer;
  /** How much of it is written. */
  readonly length: number;
  /** For each line decided: its position in the range, and how many bytes it takes. */
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly decided: number;
  readonly faulty: number;
  readonly itself: number;
}

const start = workerData as Start;
const reader = new RangeReader(openSync(start.file, 'r'));
const { contract, contractHash } = start;
const backend =
  start.backend === 'json-rules'
    ? await rulesBackend(contract, contractHash)
    : backendFor(start.backend, contract, contractHash);
if (backend === undefined) throw new Error('broken invariant: rules just made are refused');
const deciding = new Deciding(
  contract,
  start.sourceMap,
  start.final,
  async (submitted) => backend.adjudicate(submitted),
  'figures' in backend ? backend : undefined,
);
const port = parentPort;
if (port === null) throw new Error('broken invariant: a worker outside a worker');
let before: Promise<void> = Promise.resolve();
port.on('message', (task: Task) => {
  // One range after the other: accounts are drawn on in the order of the file.
  before = before.then(async () => {
    const done = await rangeOf(task);
    port.postMessage(done, [done.lines.buffer]);
  });
});

const refused = {
  code: 'policy-not-first',
  pointer: '',
  message: {
    en: 'the first line of this file names no policy, so that no other may: name one on every line, or on none',
    zh: '本文件首行未写明保单，其他行也不得写明：请逐行写明，或均不写明',
  },
} as const;

async function rangeOf(task: Task): Promise<Done> {
  const written = new Written(task.room);
  const lines: number[] = [];
  const counts = { decided: 0, faulty: 0 };
  const itselfBefore = backend?.counts.compiled ?? 0;
  let position = 0;
  for (const bytes of linesIn(reader.read(task))) {
    const at = position;
    position += 1;
    if (!isOwn(bytes, task)) continue;
    const text = bytes.toString('utf8');
    if (text.trim() === '') continue;
    const line = lineOf(text);
    const answer =
      line.policy !== null && !start.byPolicy
        ? { faults: [refused] }
        : await (start.figures ? deciding.figures(line) : deciding.decide(line));
    if ('faults' in answer) counts.faulty += 1;
    else counts.decided += 1;
    lines.push(at, written.add(jsonOf(answer)));
  }
  const itself = (backend?.counts.compiled ?? 0) - itselfBefore;
  const { room, length } = written;
  return { index: task.index, room, length, lines: new Uint32Array(lines), ...counts, itself };
}

function jsonOf(answer: Answer | { readonly faults: readonly object[] }): string {
  if ('json' in answer) return answer.json;
  const said = 'faults' in answer ? answer : 'figures' in answer ? answer.figures : answer.determination;
  return JSON.stringify(said);
}

/** Far enough to hold the name of a policy. */
const prefixBytes = 512;

function isOwn(bytes: Buffer, { worker }: Task): boolean {
  if (!start.byPolicy) return true;
  const prefix = bytes.length > prefixBytes ? bytes.subarray(0, prefixBytes) : bytes;
  const { policy } = lineOf(`${prefix.toString('utf8')}}`);
  const owner = policy === null ? worker : hashOf(policy) % start.workers;
  return owner === start.worker;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
