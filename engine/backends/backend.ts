// What every back end is: the interpreter's determination from the same Contract, faster or elsewhere. The interpreter is
// the meaning; a back end is right when its determination is the interpreter's to the last character.
import type { StatementId } from '../../language/index.ts';
import type { Case } from '../adjudicate.ts';
import type { CoverageDetermination, Determination, MoneyBounds, Outcome, ProposedPosting } from '../determination.ts';

export const backendNames = ['interpreter', 'compiled', 'closures', 'json-rules'] as const;
export type BackendName = (typeof backendNames)[number];
/** Those that answer at once; `json-rules` answers in promises (see `rulesBackend`). */
export type PlainBackendName = Exclude<BackendName, 'json-rules'>;

/** What is paid, without reasons: for bulk work. */
export interface Figures {
  readonly incident: string;
  readonly outcome: Outcome;
  readonly payable: MoneyBounds;
  readonly coverages: readonly Pick<CoverageDetermination, 'clause' | 'outcome' | 'payable'>[];
  readonly postings: readonly ProposedPosting[];
}

export function figuresOf({ incident, outcome, payable, coverages, postings }: Determination): Figures {
  return {
    incident: incident.id,
    outcome,
    payable,
    coverages: coverages.map((each) => ({ clause: each.clause, outcome: each.outcome, payable: each.payable })),
    postings,
  };
}

/** A case without its contract: a back end is made for one. */
export type Submitted = Omit<Case, 'contract' | 'contractHash'>;

export interface Counts {
  readonly compiled: number;
  readonly handedOver: number;
  /** Of the compiled, figures by the generated reader of documents. */
  readonly direct: number;
}

export interface Backend {
  readonly name: PlainBackendName;
  readonly adjudicate: (submitted: Submitted) => Determination;
  /** What it decides by itself; `undefined`: it would hand the incident to the interpreter. */
  readonly decide: (submitted: Submitted) => Determination | undefined;
  /** Of a parsed document that is plain and in which nothing is open; `undefined`: read it, and adjudicate. */
  readonly figures: (document: unknown, submitted: Pick<Submitted, 'balances' | 'final'>) => Figures | undefined;
  /** The same of a text, as one line of JSON; only of a text in which nothing is written twice or otherwise than usual. */
  readonly figuresLine: (text: string, submitted: Pick<Submitted, 'balances' | 'final'>) => string | undefined;
  /** Statements without a specialised form; what hangs on them the interpreter judges. */
  readonly interpreted: readonly StatementId[];
  /** How many incidents so far: decided by this back end itself, and handed whole to the interpreter. */
  readonly counts: Counts;
}
