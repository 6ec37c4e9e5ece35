// Random documents on random plain contracts, against the interpreter on the incident that the ordinary reader makes of
// them: their figures, and their determinations with all reasons; with the count of those that generated code answered, so
// that it is known to be tested.
import {
  backendFor,
  type Determination,
  figuresOf,
  type Incident,
  openingsOf,
  readIncidentValue,
} from '../../../engine/index.ts';
import type { Contract, SourceMap } from '../../../language/index.ts';
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
  /** Determinations by generated code. */
  told: number;
  readonly mismatches: string[];
}

export function emptyDocumentTally(): DocumentTally {
  return { documents: 0, direct: 0, general: 0, paying: 0, told: 0, mismatches: [] };
}

/** Contract number `seed`, and `each` documents. At most ten mismatches are kept. */
export function compareDocuments(seed: number, tally: DocumentTally, each = 40): void {
  const random = new Random(seed * 7919 + 3);
  const contract = plainContract(random);
  const meaning = backendFor('interpreter', contract, 'h');
  const backend = backendFor('compiled', contract, 'h');
  const accounts = [...openingsOf(contract).keys()];
  // Some determinations in one source, some in another: what is kept for one must not show in the other.
  const sources = [sourceMapOf(contract, 1), sourceMapOf(contract, 2)] as const;
  for (let at = 0; at < each; at += 1) {
    const document = randomDocument(random, `T${at}`);
    const balances = random.chance(0.4)
      ? new Map(accounts.map((name) => [name, BigInt(random.whole(0, 20_000))]))
      : null;
    const submitted = balances === null ? {} : { balances };
    tally.documents += 1;
    const report = (what: string, meant: string, given: string): void => {
      if (given === meant || tally.mismatches.length >= 10) return;
      const apart = [...meant].findIndex((sign, place) => sign !== given[place]);
      const around = (text: string): string => text.slice(Math.max(0, apart - 200), apart + 300);
      tally.mismatches.push(
        `contract ${seed}, document ${at}, ${what}:\n  meant ${around(meant)}\n  given ${around(given)}\n  of ${JSON.stringify(document)}`,
      );
    };
    const meant = meaningOf(document, contract, (incident) =>
      meaning.adjudicate({ incident, ...submitted, sourceMap: sources[at % 2] ?? sources[0] }),
    );
    const incident = readIncidentValue(document, contract);
    if ('incident' in incident) {
      const before = backend.counts.direct;
      const given = backend.decide({ ...incident, ...submitted, sourceMap: sources[at % 2] ?? sources[0] });
      if (backend.counts.direct > before) tally.told += 1;
      if (given !== undefined) report('determined', textOf(meant), JSON.stringify(given));
    }
    const before = backend.counts.direct;
    const given = backend.figures(document, submitted);
    if (given === undefined) continue;
    const isDirect = backend.counts.direct > before;
    tally[isDirect ? 'direct' : 'general'] += 1;
    if (isDirect && given.coverages.some(({ payable }) => Number(payable.atLeast.amount) > 0)) tally.paying += 1;
    const text = JSON.stringify(given);
    const line = backend.figuresLine(JSON.stringify(document), submitted);
    if (isDirect) report('its line', text, String(line));
    report('its figures', typeof meant === 'string' ? meant : JSON.stringify(figuresOf(meant)), text);
  }
}

function meaningOf(
  document: object,
  contract: Contract,
  adjudicate: (incident: Incident) => Determination,
): Determination | string {
  const read = readIncidentValue(document, contract);
  if ('faults' in read) return `refused: ${read.faults[0]?.code} ${read.faults[0]?.pointer}`;
  try {
    return adjudicate(read.incident);
  } catch (thrown) {
    return `thrown: ${String(thrown)}`;
  }
}

function textOf(meant: Determination | string): string {
  return typeof meant === 'string' ? meant : JSON.stringify(meant);
}

/** A place for every statement, each another. */
function sourceMapOf(contract: Contract, line: number): SourceMap {
  const ids = [...JSON.stringify(contract).matchAll(/"id":"([^"]*)"/g)].map(([, id = '']) => id);
  return {
    statements: Object.fromEntries(
      ids.map((id, column) => [id, { file: 'random.proviso', line, column, start: 0, end: 1 }]),
    ),
  };
}
