// Figures of random documents on random plain contracts, against the interpreter on the incident that the ordinary reader
// makes of them; with the count of those that took the generated reader, so that it is known to be tested.
import { backendFor, type Determination, figuresOf, openingsOf, readIncidentValue } from '../../../engine/index.ts';
import { Random } from './random.ts';
import { plainContract, randomDocument } from './random-document.ts';

export interface DocumentTally {
  documents: number;
  /** By the generated function itself. */
  direct: number;
  /** By the general way over a sheet. */
  general: number;
  /** Of the direct ones, those that pay something. */
  paying: number;
  readonly mismatches: string[];
}

export function emptyDocumentTally(): DocumentTally {
  return { documents: 0, direct: 0, general: 0, paying: 0, mismatches: [] };
}

/** Contract number `seed`, and `each` documents. At most ten mismatches are kept. */
export function compareDocuments(seed: number, tally: DocumentTally, each = 40): void {
  const random = new Random(seed * 7919 + 3);
  const contract = plainContract(random);
  const meaning = backendFor('interpreter', contract, 'h');
  const backend = backendFor('compiled', contract, 'h');
  const accounts = [...openingsOf(contract).keys()];
  for (let at = 0; at < each; at += 1) {
    const document = randomDocument(random, `T${at}`);
    const balances = random.chance(0.4)
      ? new Map(accounts.map((name) => [name, BigInt(random.whole(0, 20_000))]))
      : null;
    const submitted = balances === null ? {} : { balances };
    tally.documents += 1;
    const before = backend.counts.direct;
    const given = backend.figures(document, submitted);
    if (given === undefined) continue;
    const isDirect = backend.counts.direct > before;
    tally[isDirect ? 'direct' : 'general'] += 1;
    if (isDirect && given.coverages.some(({ payable }) => Number(payable.atLeast.amount) > 0)) tally.paying += 1;
    const meant = meaningOf(document);
    const text = JSON.stringify(given);
    const line = backend.figuresLine(JSON.stringify(document), submitted);
    if (isDirect && line !== text && tally.mismatches.length < 10)
      tally.mismatches.push(`contract ${seed}, document ${at}, its line:\n  figures ${text}\n  line ${line}`);
    if (text !== meant && tally.mismatches.length < 10)
      tally.mismatches.push(
        `contract ${seed}, document ${at}${isDirect ? ', direct' : ''}:\n  meant ${meant}\n  given ${text}\n  of ${JSON.stringify(document)}`,
      );

    function meaningOf(of: object): string {
      const read = readIncidentValue(of, contract);
      if ('faults' in read) return `refused: ${read.faults[0]?.code} ${read.faults[0]?.pointer}`;
      let decided: Determination;
      try {
        decided = meaning.adjudicate({ incident: read.incident, ...submitted });
      } catch (thrown) {
        return `thrown: ${String(thrown)}`;
      }
      return JSON.stringify(figuresOf(decided));
    }
  }
}
