// Lines of JSON in and out by hand: parsed, guarded, decided, written. `node lines-by-hand.ts COUNT` does so many whenever
// it is told to, and answers with how many they were.
import { reset } from './by-hand.ts';
import { documentOf } from './document.ts';
import { figuresByHand } from './guarded.ts';
import { makeIncidents } from './workload.ts';

/** Each incident on untouched accounts. */
export function linesByHand(count: number): () => number {
  const lines = makeIncidents(count).map((each) => JSON.stringify(documentOf(each)));
  return () => {
    reset();
    for (const [policy, line] of lines.entries()) JSON.stringify(figuresByHand(JSON.parse(line), policy));
    return count;
  };
}

if (import.meta.main) {
  const work = linesByHand(Number(process.argv[2]));
  process.on('message', () => process.send?.(work()));
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}
