// One planted defect in a process of its own: `node try-mutant.ts BACKEND INDEX MOST`. The file is edited as it is loaded,
// never on disk. Prints `caught CASES`, `survived CASES`, or `missing` where the text to be edited is not there.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { BackendName } from '../../../engine/index.ts';
import { mutants } from './mutants.ts';

const [name = '', index = '', most = '8000'] = process.argv.slice(2);
const backend = name as Exclude<BackendName, 'interpreter'>;
const mutant = mutants[backend][Number(index)];
if (mutant === undefined) throw new Error(`${name} has no mutant ${index}`);
const path = new URL(`../../../${mutant.file}`, import.meta.url);
const source = readFileSync(path, 'utf8');
// Line breaks of the formatter are not part of what is edited.
const loose = new RegExp(
  mutant.from
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*'),
);
if (!loose.test(source)) {
  console.log('missing');
  process.exit(2);
}
registerHooks({
  load: (url, context, next) =>
    url === path.href
      ? { format: 'module-typescript', source: source.replace(loose, () => mutant.to), shortCircuit: true }
      : next(url, context),
});
const { anyBackend, compareOn, emptyTally } = await import('./differential.ts');
const { compareDocuments, emptyDocumentTally } = await import('./compare-documents.ts');
const isDirect = mutant.file.includes('/direct/');
const tally = emptyTally();
const documents = emptyDocumentTally();
try {
  for (let seed = 0; isDirect && documents.documents < Number(most) && documents.mismatches.length === 0; seed += 1)
    compareDocuments(seed, documents);
  for (let seed = 0; !isDirect && tally.cases < Number(most) && tally.mismatches.length === 0; seed += 1)
    await compareOn(seed, [(contract) => anyBackend(backend, contract)], tally);
} catch {
  // A contract that no longer compiles is a defect found as well.
  console.log(`caught ${tally.cases + documents.documents}`);
  process.exit(0);
}
const isCaught = tally.mismatches.length + documents.mismatches.length > 0;
console.log(`${isCaught ? 'caught' : 'survived'} ${tally.cases + documents.documents}`);
