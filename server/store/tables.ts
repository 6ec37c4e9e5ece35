// The tables of the store, as both databases have them. Every row belongs to a tenant, and the tenant comes first in
// every key. Amounts are minor units, whole numbers of 64 bits; instants are RFC 3339 text in UTC; JSON is text as it was
// written, so that its hash can be taken again.

export interface Tables {
  tenants: TenantRow;
  api_keys: KeyRow;
  sources: SourceRow;
  artefacts: ArtefactRow;
  artefact_files: ArtefactFileRow;
  contracts: ContractRow;
  reviews: ReviewRow;
  ledgers: LedgerRow;
  accounts: AccountRow;
  ledger_events: LedgerEventRow;
  postings: PostingRow;
  determinations: DeterminationRow;
  proposals: ProposalRow;
  answers: AnswerRow;
  audit: AuditRow;
  audit_heads: AuditHeadRow;
  checkpoints: CheckpointRow;
  jobs: JobRow;
  job_lines: JobLineRow;
}

export interface TenantRow {
  tenant: string;
  title: string;
  created_at: string;
  /** Decisions above this need a second person; both null: none does. */
  second_person_currency: string | null;
  second_person_minor: bigint | null;
}

export interface KeyRow {
  tenant: string;
  id: string;
  name: string;
  /** SHA-256 of the secret, which is random and long: nothing slower is needed, and the secret itself is never kept. */
  secret_hash: string;
  /** JSON, a list. */
  roles: string;
  created_at: string;
  created_by: string;
  expires_at: string | null;
  revoked_at: string | null;
}

export interface SourceRow {
  tenant: string;
  hash: string;
  text: string;
}

export type ArtefactKind = 'terms' | 'wording' | 'endorsement' | 'policy';

export interface ArtefactRow {
  tenant: string;
  kind: ArtefactKind;
  name: string;
  /** Terms and wordings state theirs; endorsements and policies are numbered by the registry, from 1. */
  version: string;
  /** In the order of publication, within the tenant. */
  sequence: bigint;
  status: 'draft' | 'approved' | 'deprecated';
  /** In the languages in which it is written; JSON. */
  title: string;
  path: string;
  source_hash: string;
  /** What it means: equal for texts that differ in layout only. */
  meaning: string;
  /** Terms have no contract of their own. */
  contract_hash: string | null;
  /** Where the statements stand in the source; JSON. */
  source_map: string | null;
  /** Of an endorsement, the wording it amends; of a policy, the one it is under; NAME VERSION. */
  under: string | null;
  author: string;
  published_at: string;
  deprecated_because: string | null;
}

/** The files an artefact was compiled from, its own among them. */
export interface ArtefactFileRow {
  tenant: string;
  kind: ArtefactKind;
  name: string;
  version: string;
  path: string;
  source_hash: string;
}

export interface ContractRow {
  tenant: string;
  hash: string;
  contract: string;
}

export interface ReviewRow {
  tenant: string;
  id: string;
  kind: ArtefactKind;
  name: string;
  version: string;
  verdict: 'approve' | 'comment' | 'reject';
  comment: string;
  by: string;
  at: string;
}

export interface LedgerRow {
  tenant: string;
  policy: string;
  currency: string;
  /** The contract it is kept under. */
  contract_hash: string;
  /** Grows by one with everything that is written into the ledger. */
  version: bigint;
  events: bigint;
  postings: bigint;
}

export interface AccountRow {
  tenant: string;
  policy: string;
  account: string;
  position: bigint;
  opening: bigint;
  /** INVARIANT, held by the database: from nothing up to the opening. */
  remaining: bigint;
}

export interface LedgerEventRow {
  tenant: string;
  policy: string;
  event: string;
  /** From 1; the last entry of an event is the one that stands. */
  entry: bigint;
  sequence: bigint;
  incident_hash: string;
  determination_hash: string;
  determination: string;
  state: 'decided' | 'open';
  reserves: string;
  /** 1 for the entry that stands, 0 for those before it. */
  standing: bigint;
}

export interface PostingRow {
  tenant: string;
  policy: string;
  sequence: bigint;
  event: string;
  account: string;
  coverage: string;
  minor: bigint;
  kind: 'posted' | 'reversed';
  determination_hash: string;
}

export interface DeterminationRow {
  tenant: string;
  id: string;
  policy: string;
  event: string;
  contract_hash: string;
  incident: string;
  /** What the accounts had left, in minor units by name; JSON. */
  balances: string;
  final: bigint;
  determination: string;
  hash: string;
  engine: string;
  decided_at: string;
  decided_by: string;
}

export interface ProposalRow {
  tenant: string;
  id: string;
  policy: string;
  event: string;
  /** What is to be done, as it was asked; JSON. */
  request: string;
  /** What it comes to; null for a reversal. */
  determination: string | null;
  hash: string;
  state: 'waiting' | 'approved' | 'refused';
  proposed_by: string;
  proposed_at: string;
  closed_by: string | null;
  closed_at: string | null;
  because: string | null;
}

/** What was answered under an Idempotency-Key. */
export interface AnswerRow {
  tenant: string;
  key: string;
  /** Of method, route and payload. */
  request_hash: string;
  status: bigint;
  body: string;
  at: string;
}

export interface AuditRow {
  tenant: string;
  sequence: bigint;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
  previous: string;
  hash: string;
}

export interface AuditHeadRow {
  tenant: string;
  sequence: bigint;
  hash: string;
}

export interface CheckpointRow {
  tenant: string;
  sequence: bigint;
  hash: string;
  at: string;
  /** Signed, compact JWS. */
  jws: string;
}

export interface JobRow {
  tenant: string;
  id: string;
  policy: string;
  mode: 'adjudicate' | 'decide';
  final: bigint;
  state: 'waiting' | 'running' | 'done' | 'cancelled';
  lines: bigint;
  created_by: string;
  created_at: string;
  ended_at: string | null;
}

export interface JobLineRow {
  tenant: string;
  job: string;
  line: bigint;
  incident: string;
  /** Null until it is done. */
  answer: string | null;
  done_at: string | null;
}
