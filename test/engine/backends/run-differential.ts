// `npm run differential -- CASES [FIRST CONTRACT]`: the differential test by the million, on all cores. Prints the count as
// it goes; ends with 1 at the first mismatch.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { backendNames } from '../../../engine/index.ts';
import { anyBackend, apart, casesEach, compareOn, emptyTally, type MakeBackend } from './differential.ts';

interface Part {
  readonly cases: number;
  readonly compared: number;
  readonly mismatches: readonly string[];
}

if (isMainThread) {
  const [cases = '1000000', first = '0'] = process.argv.slice(2);
  const workers = availableParallelism();
  const sum = { cases: 0, compared: 0 };
  let told = performance.now();
  for (let worker = 0; worker < workers; worker += 1) {
    const start = { first: Number(first) + worker, step: workers, cases: Math.ceil(Number(cases) / workers) };
    new Worker(new URL(import.meta.url), { workerData: start }).on('message', (part: Part) => {
      sum.cases += part.cases;
      sum.compared += part.compared;
      for (const mismatch of part.mismatches) console.log(mismatch);
      if (part.mismatches.length > 0) process.exit(1);
      if (performance.now() - told < 10_000) return;
      told = performance.now();
      console.log(`${sum.cases} cases, ${sum.compared} determinations compared, no mismatch`);
    });
  }
  process.on('exit', () => console.log(`${sum.cases} cases, ${sum.compared} determinations compared`));
} else {
  const { first, step, cases } = workerData as {
    readonly first: number;
    readonly step: number;
    readonly cases: number;
  };
  const make = backendNames
    .filter((name) => name !== 'interpreter')
    .map(
      (name): MakeBackend =>
        (contract) =>
          anyBackend(name, contract),
    );
  for (let done = 0, seed = first; done < cases; done += casesEach, seed += step) {
    const tally = emptyTally();
    await compareOn(seed, make, tally);
    parentPort?.postMessage({
      cases: tally.cases,
      compared: tally.compared,
      mismatches: tally.mismatches.map(apart),
    } satisfies Part);
  }
}
