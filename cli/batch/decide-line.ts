// One line of a batch: an incident, or `{"policy": …, "incident": …}`; out comes one line, a determination, its figures,
// or what is wrong with the line. A wrong line stops nothing.
import {
  type Backend,
  type Determination,
  type Figures,
  figuresOf,
  type Incident,
  type IncidentFault,
  openingsOf,
  readIncident,
  type Submitted,
} from '../../engine/index.ts';
import type { Contract, SourceMap } from '../../language/index.ts';

export interface Line {
  /** Whose accounts it draws on; `null`: it is decided by itself, on untouched accounts. */
  readonly policy: string | null;
  /** The text of the incident. */
  readonly text: string;
}

const envelope = /^\s*\{\s*"policy"\s*:\s*("(?:[^"\\]|\\.)*")\s*,\s*"incident"\s*:\s*/;

/** Tells an envelope from a bare incident without reading the rest. */
export function lineOf(text: string): Line {
  const match = envelope.exec(text);
  const end = text.lastIndexOf('}');
  if (match === null || end < 0) return { policy: null, text };
  return { policy: parsedText(match[1] ?? ''), text: text.slice(match[0].length, end) };
}

function parsedText(json: string): string | null {
  try {
    return String(JSON.parse(json));
  } catch {
    return null; // the reader of the incident will say what is wrong
  }
}

export type Answer =
  | { readonly determination: Determination }
  | { readonly figures: Figures }
  /** Figures, as they are to be written. */
  | { readonly json: string }
  | { readonly faults: readonly Pick<IncidentFault, 'code' | 'pointer' | 'message'>[] };

export class Deciding {
  readonly #contract: Contract;
  readonly #sourceMap: SourceMap;
  readonly #final: boolean;
  readonly #adjudicate: (submitted: Submitted) => Promise<Determination>;
  readonly #quick: Pick<Backend, 'figures' | 'figuresLine'> | undefined;
  readonly #openings: ReadonlyMap<string, bigint | null>;
  /** What is left of the accounts of each policy. */
  readonly #balances = new Map<string, Map<string, bigint>>();

  constructor(
    contract: Contract,
    sourceMap: SourceMap,
    final: boolean,
    adjudicate: (submitted: Submitted) => Promise<Determination>,
    quick?: Pick<Backend, 'figures' | 'figuresLine'>,
  ) {
    this.#quick = quick;
    this.#contract = contract;
    this.#sourceMap = sourceMap;
    this.#final = final;
    this.#adjudicate = adjudicate;
    this.#openings = openingsOf(contract);
  }

  /** Figures alone; a line that the back end can pay as it stands is not read twice. */
  async figures(line: Line): Promise<Answer> {
    const json = line.policy === null ? this.#quick?.figuresLine(line.text, { final: this.#final }) : undefined;
    if (json !== undefined) return { json };
    const quick = this.#quickly(line);
    if (quick !== undefined) return { figures: quick };
    const answer = await this.decide(line);
    return 'determination' in answer ? { figures: figuresOf(answer.determination) } : answer;
  }

  /** Only of a document written without anything to spare: what is not written twice reads back as it was. */
  #quickly({ policy, text }: Line): Figures | undefined {
    if (this.#quick === undefined) return undefined;
    const document = parsed(text);
    if (document === undefined || JSON.stringify(document) !== text.trim()) return undefined;
    const left = this.#leftOf(policy);
    const known = left === undefined ? {} : { balances: left };
    const found = this.#quick.figures(document, { final: this.#final, ...known });
    if (found !== undefined && left !== undefined) this.#draw(found, left);
    return found;
  }

  #leftOf(policy: string | null): Map<string, bigint> | undefined {
    if (policy === null) return undefined;
    const left = this.#balances.get(policy) ?? new Map<string, bigint>();
    this.#balances.set(policy, left);
    return left;
  }

  async decide({ policy, text }: Line): Promise<Answer> {
    const read = readIncident(text, this.#contract);
    if ('faults' in read)
      return { faults: read.faults.map(({ code, pointer, message }) => ({ code, pointer, message })) };
    return { determination: await this.#determine(read.incident, policy) };
  }

  async #determine(incident: Incident, policy: string | null): Promise<Determination> {
    const left = this.#leftOf(policy);
    const known = left === undefined ? {} : { balances: left };
    const found = await this.#adjudicate({ incident, sourceMap: this.#sourceMap, final: this.#final, ...known });
    if (left !== undefined) this.#draw(found, left);
    return found;
  }

  /** An open determination draws nothing: an account is used as paid. */
  #draw({ outcome, postings }: Pick<Determination, 'outcome' | 'postings'>, left: Map<string, bigint>): void {
    if (outcome === 'open') return;
    for (const { account, atLeast } of postings) {
      const before = left.get(account) ?? this.#openings.get(account) ?? null;
      if (before !== null) left.set(account, before - minorOf(atLeast.amount));
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the reader of the incident will say what is wrong
  }
}

function minorOf(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
