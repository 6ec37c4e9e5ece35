// `npm run mutants`: plants every defect of mutants.ts, two at a time, and tells which the differential test does not catch,
// as they survive. Ends with 1 where one does. `npm run mutants -- BACKEND FILE`: those of one back end, in files named so.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { mutants } from './mutants.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('try-mutant.ts', import.meta.url));
const [only, file = ''] = process.argv.slice(2);
const all = Object.entries(mutants)
  .filter(([name]) => only === undefined || name === only)
  .flatMap(([name, planted]) => planted.map((mutant, index) => ({ name, index, mutant })))
  .filter(({ mutant }) => mutant.file.includes(file));
const survivors: string[] = [];
const waiting = [...all];
let caught = 0;

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { name, index, mutant } = next;
    const { stdout } = await run(process.execPath, [script, name, String(index)]).catch(
      (error: { readonly stdout?: string }) => ({
        stdout: error.stdout ?? 'failed',
      }),
    );
    const line = `${name}\t${mutant.file}\t${mutant.from}\t→\t${mutant.to}\t${stdout.trim()}`;
    if (stdout.startsWith('caught')) caught += 1;
    else {
      survivors.push(line);
      console.log(line);
    }
    process.stderr.write(`${caught + survivors.length} of ${all.length}\r`);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`${all.length} defects planted, ${caught} caught`);
process.exitCode = survivors.length > 0 ? 1 : 0;
