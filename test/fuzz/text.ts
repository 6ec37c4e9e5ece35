// `npm run fuzz:text [-- COUNT FROM]`: one million mutated wordings, unless said otherwise. Progress on standard error, the
// count on standard output; what fails is told with its number, and its text is kept in out/fuzz.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fuzzTexts, mostMilliseconds, type Tally } from './texts.ts';

const [count = 1_000_000, from = 1] = process.argv.slice(2).map(Number);
if (!(count > 0 && Number.isInteger(from))) throw new Error('COUNT and FROM are whole numbers');

const keptFailures = 100;
const started = performance.now();
let last: Tally = { cases: 0, diagnostics: 0, contracts: 0, slowest: 0, failures: [] };
let told = 0;
for (const tally of fuzzTexts(from, from + count)) {
  last = tally;
  for (const { number, source, text, why } of tally.failures.slice(told)) {
    mkdirSync('out/fuzz', { recursive: true });
    writeFileSync(`out/fuzz/${number}.proviso`, text);
    process.stderr.write(`\n${number} of ${source}: ${why}\n`);
  }
  told = tally.failures.length;
  if (tally.cases % 1_000 === 0) progress(tally);
  if (told >= keptFailures) break;
}
process.stderr.write('\n');
console.log(sentence(last));
process.exitCode = last.failures.length === 0 ? 0 : 1;

function progress({ cases, failures }: Tally): void {
  const perSecond = cases / ((performance.now() - started) / 1_000);
  const left = Math.round((count - cases) / perSecond / 60);
  process.stderr.write(
    `\r${cases} of ${count}, ${perSecond.toFixed(0)} a second, ${left} min left, ${failures.length} failed `,
  );
}

function sentence({ cases, diagnostics, contracts, slowest, failures }: Tally): string {
  const slowestSaid = `the slowest in ${slowest.toFixed(0)} ms of ${mostMilliseconds}`;
  return `${cases} mutated wordings from number ${from}: ${diagnostics} diagnostics, ${contracts} contracts, ${slowestSaid}, ${failures.length} failed`;
}
