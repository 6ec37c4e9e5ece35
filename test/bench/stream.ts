// `npm run stream -- [INCIDENTS]`: heap over a long stream of incidents on the policy of twelve coverages, ten million of
// them unless told otherwise: each a line of its own, with its own id, decided as a batch decides it. After every hundred
// thousand the heap is collected and measured. Ends with 1 where the second half holds more than the first.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Deciding, lineOf } from '../../cli/batch/decide-line.ts';
import { backendFor } from '../../engine/index.ts';
import { compile } from '../../language/index.ts';
import { documentOf } from './twelve/document.ts';
import { makeIncidents } from './twelve/workload.ts';

const [incidents = '10000000'] = process.argv.slice(2);
const each = 100_000;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const text = readFileSync(new URL('twelve/twelve.proviso', import.meta.url), 'utf8');
const unit = compile([{ path: 'twelve.proviso', text }]).units.find(({ name }) => name === 'twelve');
if (unit === undefined) throw new Error('the twelve coverages do not compile');
const { contract, contractHash, sourceMap } = unit;
const backend = backendFor('compiled', contract, contractHash);
const deciding = new Deciding(contract, sourceMap, false, async (given) => backend.adjudicate(given), backend);
/** Without their ids. */
const bodies = makeIncidents(10_000).map((incident) => {
  const { incident: _, ...body } = documentOf(incident);
  return JSON.stringify(body).slice(1);
});

const heaps: number[] = [];
let written = 0;
for (let count = 0; count < Number(incidents); ) {
  for (const until = count + each; count < until; count += 1) {
    const answer = await deciding.figures(lineOf(`{"incident":"S-${count}",${bodies[count % bodies.length]}`));
    if (!('json' in answer)) throw new Error(`S-${count} is not decided as it stands`);
    written += answer.json.length;
  }
  collect();
  heaps.push(process.memoryUsage().heapUsed);
  console.log(told(count));
}

function told(count: number): string {
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  const range = `${megabytes(Math.min(...heaps))} to ${megabytes(Math.max(...heaps))} MB of heap`;
  return `${count} incidents, ${written} characters written, ${range}, ${megabytes(heaps.at(-1) ?? 0)} now`;
}

/** A little is left to what the machine code of this process takes. */
const most = (of: readonly number[]): number => Math.max(...of);
const half = Math.ceil(heaps.length / 2);
const isFlat = heaps.length < 2 || most(heaps.slice(half)) <= most(heaps.slice(0, half)) + 2 ** 20;
console.log(`${told(heaps.length * each)}: ${isFlat ? 'flat' : 'it grows'}`);
process.exitCode = isFlat ? 0 : 1;
