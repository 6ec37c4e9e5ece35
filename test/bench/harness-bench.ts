// Two benches to test the harness with: one whose peer says that it does a thousand times as much, one that cannot start.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Contestant } from './bench.ts';

const sleeps = (name: string, units: number): Contestant => ({
  name,
  start: () => async () => {
    await sleep(2);
    return units;
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
    ours: sleeps('little', 1),
    peer: sleeps('much', 1_000),
    ratios: [
      { name: 'sleep', of: 'speed', better: 'lower', target: 3 },
      { name: 'sleep, p99', of: 'p99', better: 'lower', target: 3 },
    ],
  },
  { ours: fails, peer: fails, ratios: [{ name: 'fails', of: 'speed', better: 'lower', target: 1 }] },
];
