// Runs a bench: warms both contestants up, then lets them work in turns, who goes first taking turns too, and takes of each
// ratio the median over the rounds.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Bench, quantile, type Ratio, type Round, ratioOf } from './bench.ts';

export interface Effort {
  readonly rounds: number;
  /** How long each works in a round: shorter than the spells for which other programs keep a machine busy. */
  readonly milliseconds: number;
  /** How long each works before the first round, until its machine code is made. */
  readonly warmUp: number;
}

export interface Measured extends Ratio {
  readonly ratio: number;
  readonly ours: Side;
  readonly peer: Side;
}

export interface Side {
  readonly name: string;
  /** The median over the rounds of what is measured. */
  readonly milliseconds: number;
}

const script = fileURLToPath(new URL('contestant.ts', import.meta.url));

export async function measure(file: string, index: number, bench: Bench, effort: Effort): Promise<readonly Measured[]> {
  const started: ChildProcess[] = [];
  try {
    const ours = await contestant(started, [file, String(index), 'ours']);
    const peer = await contestant(started, [file, String(index), 'peer']);
    await ours(effort.warmUp);
    await peer(effort.warmUp);
    const rounds: { readonly ours: Round; readonly peer: Round }[] = [];
    for (let round = 0; round < effort.rounds; round += 1) {
      const before = round % 2 === 0 ? await ours(effort.milliseconds) : undefined;
      const other = await peer(effort.milliseconds);
      rounds.push({ ours: before ?? (await ours(effort.milliseconds)), peer: other });
    }
    const median = (of: (round: (typeof rounds)[number]) => number): number => quantile(rounds.map(of), 0.5);
    return bench.ratios.map((ratio) => ({
      ...ratio,
      ratio: median((round) => ratioOf(ratio, round.ours, round.peer)),
      ours: { name: bench.ours.name, milliseconds: median((round) => round.ours[ratio.of]) },
      peer: {
        name: bench.peer.name,
        milliseconds: median((round) => round.peer[ratio.of === 'p99' ? 'p50' : ratio.of]),
      },
    }));
  } finally {
    for (const child of started) child.kill();
  }
}

async function contestant(started: ChildProcess[], args: readonly string[]): Promise<(ms: number) => Promise<Round>> {
  const child = fork(script, args, { stdio: ['ignore', 2, 2, 'ipc'] });
  started.push(child);
  const answer = async (): Promise<Round> => {
    const { signal, abort } = listening();
    const ended = once(child, 'exit', { signal }).then(() => Promise.reject(new Error(`${args.join(' ')}: it ended`)));
    const [round] = await Promise.race([once(child, 'message', { signal }), ended]).finally(abort);
    return round;
  };
  await answer();
  return (milliseconds) => {
    child.send(milliseconds);
    return answer();
  };
}

function listening(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
