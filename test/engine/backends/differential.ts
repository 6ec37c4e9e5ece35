// The interpreter against the other back ends on random contracts and incidents. What comes out is counted; a mismatch
// comes with all that is needed to see it again.
import {
  type Backend,
  type BackendName,
  backendFor,
  type Determination,
  type Incident,
  type RulesBackend,
  rulesBackend,
} from '../../../engine/index.ts';
import type { Contract } from '../../../language/index.ts';
import { Random } from './random.ts';
import { randomContract } from './random-contract.ts';
import { randomIncident } from './random-incident.ts';

export interface Tally {
  cases: number;
  /** Determinations compared: one for each back end that did not hand the case to the interpreter. */
  compared: number;
  compiled: number;
  handedOver: number;
  readonly mismatches: Mismatch[];
  /** Where the interpreter gave no determination, and a back end did. */
  readonly undecided: { readonly seed: number; readonly thrown: string }[];
}

export interface Mismatch {
  readonly seed: number;
  readonly backend: BackendName;
  readonly contract: Contract;
  readonly incident: Incident;
  readonly final: boolean;
  readonly meant: string;
  readonly given: string;
}

export type MakeBackend = (contract: Contract) => Promise<Backend | RulesBackend>;

/** The back end of this name; the interpreter too. */
export async function anyBackend(name: BackendName, contract: Contract, hash = 'h'): Promise<Backend | RulesBackend> {
  if (name !== 'json-rules') return backendFor(name, contract, hash);
  const made = await rulesBackend(contract, hash);
  if (made === undefined) throw new Error('its own rules are refused');
  return made;
}

export const casesEach = 48;

/** Contract number `seed`, and `casesEach` incidents. At most ten mismatches are kept. */
export async function compareOn(seed: number, make: readonly MakeBackend[], tally: Tally): Promise<void> {
  const random = new Random(seed * 7919 + 1);
  const contract = randomContract(random);
  const meaning = backendFor('interpreter', contract, 'h');
  const others = await Promise.all(make.map((each) => each(contract)));
  for (let at = 0; at < casesEach; at += 1) {
    const incident = randomIncident(random, `T${at}`);
    const final = random.chance(0.2);
    const balances = random.chance(0.3) ? { balances: new Map([['annual', BigInt(random.whole(0, 20_000))]]) } : {};
    const submitted = { incident, final, ...balances };
    tally.cases += 1;
    const decided = await Promise.all(
      others.map(async (other) => ({ other, given: await outcome(async () => textOf(await other.decide(submitted))) })),
    );
    const answers = decided.filter(({ given }) => given !== handedOver);
    if (answers.length === 0) continue;
    const meant = await outcome(async () => textOf(meaning.adjudicate(submitted)));
    if (meant.startsWith('thrown')) tally.undecided.push({ seed, thrown: meant });
    for (const { other, given } of answers) {
      tally.compared += 1;
      if (given !== meant && tally.mismatches.length < 10)
        tally.mismatches.push({ seed, backend: other.name, contract, incident, final, meant, given });
    }
  }
  for (const { counts } of others) {
    tally.compiled += counts.compiled;
    tally.handedOver += counts.handedOver;
  }
}

const handedOver = 'handed over';

function textOf(determination: Determination | undefined): string {
  return determination === undefined ? handedOver : JSON.stringify(determination);
}

async function outcome(run: () => Promise<string>): Promise<string> {
  try {
    return await run();
  } catch (error) {
    return `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

export function emptyTally(): Tally {
  return { cases: 0, compared: 0, compiled: 0, handedOver: 0, mismatches: [], undecided: [] };
}

/** Where two texts part, with a little around. */
export function apart({ meant, given, seed, backend }: Mismatch): string {
  let at = 0;
  while (at < meant.length && meant[at] === given[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 160);
  return `${backend}, contract ${seed}, at ${at}:\n  meant ${around(meant)}\n  given ${around(given)}`;
}
