// One contestant in a process of its own: `node contestant.ts FILE INDEX ours|peer`. Told to work for some milliseconds,
// it answers with what a unit took it.
import { type Bench, quantile, type Round, type Work } from './bench.ts';

const [file = '', index = '', side = ''] = process.argv.slice(2);

/** Works for so long, and at least once. */
async function roundOf(work: Work, milliseconds: number): Promise<Round> {
  const calls: number[] = [];
  let [units, passed, isSynchronous] = [0, 0, true];
  const [busy, processor] = [busyMilliseconds(), process.cpuUsage()];
  while (passed < milliseconds) {
    const started = performance.now();
    const done = work();
    isSynchronous &&= typeof done === 'number';
    const count = typeof done === 'number' ? done : await done;
    const took = performance.now() - started;
    passed += took;
    units += count;
    calls.push(took / count);
  }
  const spent = isSynchronous ? busyMilliseconds() - busy : passed;
  const { user, system } = process.cpuUsage(processor);
  return {
    speed: spent / units,
    p50: quantile(calls, 0.5),
    p99: quantile(calls, 0.99),
    processor: (user + system) / 1_000 / units,
  };
}

/** How long this thread has been at work so far. */
function busyMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

const { benches }: { readonly benches: readonly Bench[] } = await import(file);
const bench = benches[Number(index)];
if (bench === undefined || (side !== 'ours' && side !== 'peer'))
  throw new Error(`${file} has no bench ${index} ${side}`);
const work = await bench[side].start();
process.on('message', async (milliseconds: number) => process.send?.(await roundOf(work, milliseconds)));
process.send?.('ready');
