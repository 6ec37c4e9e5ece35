// `npm run bench [-- NAME… --json --rounds N]`: every bench of the project, or those with NAME in the name of a ratio.
// Ratios go to standard output, as a table or as one JSON array; progress to standard error.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { type Effort, type Measured, measure } from './measure.ts';
import { installPeers } from './peers.ts';
import { machine, table } from './table.ts';

interface Found {
  readonly file: string;
  readonly index: number;
  readonly bench: Bench;
}

/** Every bench, in the order of the files; a ratio is asked for by a part of its name. */
async function benchesNamed(names: readonly string[]): Promise<readonly Found[]> {
  const files = globSync(fileURLToPath(new URL('**/*.bench.ts', import.meta.url)), { exclude: ['**/node_modules/**'] });
  const found: Found[] = [];
  for (const file of files.sort()) {
    const { benches }: { readonly benches: readonly Bench[] } = await import(file);
    benches.forEach((bench, index) => {
      if (bench.ratios.some(({ name }) => isAskedFor(name, names))) found.push({ file, index, bench });
    });
  }
  return found;
}

function isAskedFor(name: string, names: readonly string[]): boolean {
  return names.length === 0 || names.some((part) => name.toLowerCase().includes(part.toLowerCase()));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '25' },
    milliseconds: { type: 'string', default: '150' },
  },
});
const effort: Effort = { rounds: Number(values.rounds), milliseconds: Number(values.milliseconds), warmUp: 2_500 };
if (!(effort.rounds >= 1 && effort.milliseconds >= 1))
  throw new Error('--rounds and --milliseconds are numbers above 0');
installPeers();
const found = await benchesNamed(positionals);
if (found.length === 0) throw new Error(`no bench is named so: ${positionals.join(', ')}`);
const measured: Measured[] = [];
for (const { file, index, bench } of found) {
  process.stderr.write(`${bench.ours.name}, against ${bench.peer.name}\n`);
  measured.push(...(await measure(file, index, bench, effort)).filter(({ name }) => isAskedFor(name, positionals)));
}
const figures = measured.map(({ name, ratio, target, better }) => ({ name, ratio, target, better }));
console.log(values.json ? JSON.stringify(figures, undefined, 2) : `${machine()}\n\n${table(measured)}`);
