// Two benches to test the harness with: one whose ours sleeps twice as long as its peer, one that cannot start.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Contestant } from './bench.ts';

const sleeps = (name: string, milliseconds: number): Contestant => ({
  name,
  start: () => async () => {
    await sleep(milliseconds);
    return 1;
  },
});
const fails: Contestant = {
  name: 'fails',
  start: () => {
    throw new Error('as it should');
  },
};

export const benches: readonly Bench[] = [
  {
    ours: sleeps('long', 10),
    peer: sleeps('short', 5),
    ratios: [
      { name: 'sleep', of: 'speed', better: 'lower', target: 3 },
      { name: 'sleep, p99', of: 'p99', better: 'lower', target: 3 },
    ],
  },
  { ours: fails, peer: fails, ratios: [{ name: 'fails', of: 'speed', better: 'lower', target: 1 }] },
];
