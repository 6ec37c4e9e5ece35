// `proviso adjudicate --batch --figures` on two cores, beside itself on one, and beside lines by hand on one. What two
// processes of the function by hand do of what one does, with nothing between them, is the most that a machine gives: how
// far its cores share what they work with. Files lie in memory where the system keeps them so; starting up is not counted.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Batch } from '../../cli/batch/run.ts';
import type { Bench, Contestant, Work } from './bench.ts';
import { documentOf } from './twelve/document.ts';
import { linesByHand } from './twelve/lines-by-hand.ts';
import { twelve } from './twelve/unit.ts';
import { makeIncidents } from './twelve/workload.ts';

const count = 20_000;

/** Keeps this process, and all that it starts from now on, to some cores; where the system has no such thing, it may use all. */
function keepTo(cores: string): void {
  try {
    execFileSync('taskset', ['-a', '-c', '-p', cores, String(process.pid)], { stdio: 'ignore' });
  } catch {
    process.stderr.write(`no taskset here: not kept to the cores ${cores}\n`);
  }
}

function batch(workers: number, cores: string): Contestant {
  return {
    name: workers === 1 ? 'batch, one worker on one core' : `batch, ${workers} workers`,
    start: async () => {
      keepTo(cores);
      const folder = mkdtempSync(join(tmpdir(), 'proviso-bench-'));
      const file = join(folder, 'incidents.ndjson');
      writeFileSync(
        file,
        makeIncidents(count)
          .map((each) => `${JSON.stringify(documentOf(each))}\n`)
          .join(''),
      );
      const out = openSync(join(folder, 'figures.ndjson'), 'w');
      const { contract, contractHash, sourceMap } = twelve();
      const options = { backend: 'compiled', final: false, figures: true, workers } as const;
      const deciding = new Batch({ file, contract, contractHash, sourceMap, ...options });
      const once: Work = async () => {
        let position = 0;
        const write = async (bytes: Uint8Array): Promise<void> => {
          for (let at = 0; at < bytes.length; ) at += writeSync(out, bytes, at, bytes.length - at, position + at);
          position += bytes.length;
        };
        const { itself } = await deciding.run({ write, progress: () => undefined });
        if (itself !== count) throw new Error(`${count - itself} not decided`);
        return count;
      };
      await once();
      // Main and workers hold the files open, and need no names for them any more.
      rmSync(folder, { recursive: true });
      return once;
    },
  };
}

const byHandOnOne: Contestant = {
  name: 'lines by hand on one core',
  start: () => {
    keepTo('0');
    const work = linesByHand(count);
    // By the clock, as what runs on two cores: a promise is measured so.
    return async () => work();
  },
};

const byHandTwice: Contestant = {
  name: 'two processes by hand',
  start: async () => {
    const script = fileURLToPath(new URL('twelve/lines-by-hand.ts', import.meta.url));
    const children = await Promise.all(
      ['0', '1'].map(async (core) => {
        keepTo(core);
        const child = fork(script, [String(count)], { stdio: ['ignore', 2, 2, 'ipc'] });
        await once(child, 'message');
        return child;
      }),
    );
    return async () => {
      const answers = children.map((child) => {
        child.send('again');
        return once(child, 'message');
      });
      await Promise.all(answers);
      return children.length * count;
    };
  },
};

const speed = { of: 'speed', better: 'higher' } as const;

export const benches: readonly Bench[] = [
  {
    ours: batch(2, '0,1'),
    peer: batch(1, '0'),
    ratios: [
      { name: 'batch: two workers against one', ...speed, target: 1.9 },
      // What a line costs more beside another worker: this much of two cores makes 1.9 of one.
      {
        name: 'batch: processor time of a line, two workers against one',
        of: 'processor',
        better: 'lower',
        target: 1.05,
      },
    ],
  },
  {
    ours: byHandTwice,
    peer: byHandOnOne,
    ratios: [{ name: 'batch: the most this machine gives, two processes by hand against one', ...speed, target: 1.9 }],
  },
  {
    ours: batch(2, '0,1'),
    peer: byHandOnOne,
    ratios: [{ name: 'batch: two workers against lines by hand on one core', ...speed, target: 1.9 }],
  },
];
